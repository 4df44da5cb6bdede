"""게시: the list on the left, one column that reads as a sentence, and the checks on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from editor.domain.environment import Environment
from editor.domain.people import Action
from editor.domain.release import Move, ReleaseState
from editor.messages import sentence
from editor.ui.release import words
from editor.ui.release.checks_pane import ChecksPane
from editor.ui.release.list_model import Row
from editor.ui.release.list_pane import ReleasePane
from editor.ui.release.partners_tab import PartnersTab
from editor.ui.release.plan_form import PlanForm
from editor.ui.release.planning import Planning
from editor.ui.release.seat import may, somebody_who_may
from editor.ui.release.watching import Watching
from editor.ui.room import Room, Status
from editor.ui.shared.moments import until
from editor.workflow import releasing

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.errors import GongjiError
    from editor.ui.workbench import Workbench
    from editor.wire.release import ReleaseView
    from editor.workflow.releasing import Desk, Proposal, Rehearsal

_TICK_MS = 1000
PLAN, WATCH, PARTNERS = range(3)


class ReleaseRoom(Room):
    """Plans releases and watches them.

    Signals:
        desk_shown(): what the service knows is on the screen.
        proposed(object): the planner's Proposal is shown (None without a badge).
        refused(GongjiError): the planner or the service says no.
        planned(ReleaseView): a plan is kept as a draft.
        checked(Rehearsal): the dry run has an answer.
        scheduled(ReleaseView): a release is on the clock.
        cancelled(ReleaseView): one is off the table.
    """

    desk_shown = Signal()
    proposed = Signal(object)
    refused = Signal(object)
    planned = Signal(object)
    checked = Signal(object)
    scheduled = Signal(object)
    cancelled = Signal(object)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._shown: Row | None = None
        self._wanted_notice = ""
        self._is_edited = False
        theme, language = bench.theme, bench.language
        self.planning = Planning(bench, self)
        self.pane = ReleasePane(theme, language, self)
        self.form = PlanForm(theme, language, self)
        self.checks = ChecksPane(theme, language, self)
        self.watching = Watching(bench, self)
        self.partners = PartnersTab(bench, self)
        self.cancel_button = QPushButton(self.tr("Cancel this release"), self)
        self.again_button = QPushButton(self.tr("Schedule the same again"), self)
        self.tabs = QTabBar(self)
        self._pages = QStackedWidget(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._place()
        self._connect()

    # what a user does, and the self-test and the demo do for them

    def plan_for(self, notice_id: str) -> None:
        """Show the plan of an approved notice, a fresh one where it has none yet."""
        self._wanted_notice = notice_id
        self.tabs.setCurrentIndex(PLAN)
        self._find_wanted()
        self.planning.read()

    def show_release(self, release_id: str) -> None:
        """Show a release."""
        release = self.planning.desk.release(release_id)
        if release is not None:
            self._show(Row(release.notice_id, release.id))

    def propose(self) -> None:
        """Ask the planner now; answers by `proposed` or `refused`."""
        self.form.settle_now()
        wish = self.form.wish()
        if wish is None:
            self.form.forecast.show_waiting()
            self._offer()
        else:
            self.planning.propose(wish)

    def check(self) -> None:
        """Let the service judge the plan (미리 점검); answers by `checked` or `refused`."""
        wish = self.form.wish()
        if wish is not None and not self.planning.is_busy:
            self.planning.check(wish, self._editable())

    def confirm(self) -> None:
        """Schedule what stands in the form (예약 확정); answers by `scheduled` or `refused`.

        In production a plan that waits for its second person is confirmed first.
        """
        if self.planning.is_busy:
            return
        release, wish = self.release, self.form.wish()
        if release is not None and Move.APPROVE in release.moves and not self._is_edited:
            self.planning.confirm(release)
        elif wish is not None:
            self.planning.schedule(wish, self._editable())

    def cancel(self) -> None:
        """Take the shown release off the table; answers by `cancelled` or `refused`."""
        release = self.release
        if release is not None and Move.CANCEL in release.moves and not self.planning.is_busy:
            self.planning.cancel(release)

    def plan_again(self) -> None:
        """Make a new plan with the same content as the shown release."""
        release = self.release
        if release is not None:
            self._start_new(release.notice_id)

    @property
    def release(self) -> ReleaseView | None:
        """The release that is shown, None for a notice without a plan."""
        return self.planning.desk.release(self._shown.release_id) if self._shown else None

    # the room

    def enter(self) -> None:
        """Bring the charts in and read again."""
        self.form.forecast.load_chart()
        self.watching.tab.load_chart()
        self._tick.start()
        self.planning.read()
        self._watch()

    def leave(self) -> None:
        """Count no more."""
        self._tick.stop()

    def panes(self) -> tuple[QWidget, ...]:
        """Return list, column and checks."""
        middle = (self.form.when.date, self.watching.tab, self.partners.list)
        return (self.pane.list, middle[self.tabs.currentIndex()], self.checks.check_button)

    def _place(self) -> None:
        self.tabs.setObjectName("release.tabs")
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the release room"))
        for title in (self.tr("Plan"), self.tr("Watch"), self.tr("Partners")):
            self.tabs.addTab(title)
        for page in (self.form, self.watching.tab, self.partners):
            self._pages.addWidget(page)
        for button, name in ((self.cancel_button, "cancel"), (self.again_button, "again")):
            button.setObjectName(f"release.{name}")
            button.setProperty("kind", "quiet")
            button.hide()
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.again_button)
        head.addWidget(self.cancel_button)
        middle = QFrame(self)
        middle.setProperty("surface", "paper")
        column = QVBoxLayout(middle)
        column.setContentsMargins(28, 8, 8, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_hairline(self, "line"))
        column.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.pane, _hairline(self, "vline")):
            row.addWidget(widget)
        row.addWidget(middle, 1)
        row.addWidget(_hairline(self, "vline"))
        row.addWidget(self.checks)

    def _connect(self) -> None:
        session, planning = self._bench.session, self.planning
        session.connected.connect(lambda _: planning.read())
        session.changed.connect(lambda _: planning.read())
        session.person_changed.connect(lambda _: self._on_person_changed())
        self._bench.navigator.release_wanted.connect(self.plan_for)
        planning.desk_read.connect(self._on_desk)
        planning.proposed.connect(self._on_proposed)
        planning.refused.connect(self._on_planner_refused)
        planning.planned.connect(self._on_saved)
        planning.checked.connect(self._on_checked)
        planning.scheduled.connect(self._on_scheduled)
        planning.confirmed.connect(self._on_saved)
        planning.cancelled.connect(self._on_cancelled)
        planning.failed.connect(self._on_failed)
        planning.busy_changed.connect(lambda _: self._offer())
        self.pane.chosen.connect(self._show)
        self.form.wished.connect(self.propose)
        self.form.edited.connect(self._on_edited)
        self.form.where.slot_wanted.connect(self._on_slot_wanted)
        self.partners.slot_saved.connect(lambda _: planning.read())
        self.checks.check_wanted.connect(self.check)
        self.checks.schedule_wanted.connect(self.confirm)
        self.checks.seat_wanted.connect(self._on_seat_wanted)
        self.cancel_button.clicked.connect(self.cancel)
        self.again_button.clicked.connect(self.plan_again)
        self.tabs.currentChanged.connect(self._on_tab)
        self._tick.timeout.connect(self._on_tick)

    # what is shown

    def _on_desk(self, desk: Desk) -> None:
        self.form.show_desk(desk)
        self.partners.show_desk(desk, may_edit=may(self._bench.session, Action.MANAGE_SLOTS))
        self._find_wanted()
        self._adopt()
        self.pane.show_desk(desk, self._now())
        if self._shown is None:
            first = self.pane.model.first()
            if first is not None:
                self._show(first)
        elif not self._is_edited:
            self._fill()
        self._offer()
        self._say_status()
        self._watch()
        self.desk_shown.emit()

    def _find_wanted(self) -> None:
        desk, notice_id = self.planning.desk, self._wanted_notice
        if not notice_id or desk.notice(notice_id) is None:
            return
        self._wanted_notice = ""
        release = desk.newest_release_of(notice_id)
        if release is None or releasing.shelf_of(release) is releasing.Shelf.ENDED:
            self._start_new(notice_id)
        else:
            self._show(Row(notice_id, release.id))

    def _start_new(self, notice_id: str) -> None:
        self._show(Row(notice_id))

    def _adopt(self) -> None:
        """Take over the release that a new plan has become, or what is left of one."""
        shown, desk = self._shown, self.planning.desk
        if shown is None:
            return
        newest = desk.newest_release_of(shown.notice_id)
        is_open = newest is not None and releasing.shelf_of(newest) is not releasing.Shelf.ENDED
        if not shown.release_id and newest is not None and is_open:
            self._shown = Row(shown.notice_id, newest.id)
            self.pane.mark(self._shown)

    def _show(self, row: Row) -> None:
        if row != self._shown:
            self.planning.forget()
            self._is_edited = False
            self._shown = row
            self.checks.show_nothing()
            self._fill()
        self.pane.mark(row)
        self._offer()
        self._watch()

    def _fill(self) -> None:
        """Show in the form what the service has, and ask the planner for the picture of it."""
        row, desk, release = self._shown, self.planning.desk, self.release
        notice = desk.notice(row.notice_id) if row else None
        if release is not None:
            fits = notice is not None and notice.approved and self._editable() is not None
            revision = notice.revision if notice and fits else release.revision
            self.form.show_release(release, revision, self._now())
            why = words.reason(release.reason)
            said = [self.tr("version %1").replace("%1", str(release.revision))]
            said += [words.state(release.state), *([why] if why else []), self._by(release)]
            self.form.show_standing(" · ".join(said))
        elif notice is not None:
            last = next((r for r in desk.releases if r.badge), None)
            self.form.show_new(notice, self._now(), last)
        self.propose()

    def _offer(self) -> None:
        """Offer what works now, for whoever sits here."""
        release, session = self.release, self._bench.session
        may_plan = may(session, Action.PLAN) and may(session, Action.SCHEDULE)
        is_editable = self._shown is not None and (
            release is None or releasing.is_editable(release)
        )
        self.form.set_editable(may_plan and is_editable)
        is_ready = self.form.wish() is not None and not self.planning.is_busy
        text = self._primary(release) if may_plan and is_editable else ""
        is_production = self._is_production() and self._shown is not None
        title = self.form.title.text().strip() if is_production else ""
        self.checks.set_actions(
            may_edit=may_plan and is_editable, is_ready=is_ready, label_text=text, typed=title
        )
        self._offer_seat(may_plan=may_plan)
        may_cancel = release is not None and Move.CANCEL in release.moves
        self.cancel_button.setVisible(may_plan and may_cancel)
        is_over = release is not None and not is_editable and not self._is_out(release)
        self.again_button.setVisible(may_plan and is_over and not may_cancel)

    def _offer_seat(self, *, may_plan: bool) -> None:
        helper = somebody_who_may(self._bench.session, Action.SCHEDULE)
        if may_plan or self._shown is None:
            self.checks.set_note("", "")
            return
        name = helper.name if helper else ""
        note = self.tr("Release admins plan and schedule; you may read along.")
        seat = self.tr("Sit down as %1").replace("%1", name) if helper else ""
        self.checks.set_note(note, seat)

    def _primary(self, release: ReleaseView | None) -> str:
        person = self._bench.session.person
        needs_second = release is not None and Move.APPROVE in release.moves
        if self._is_production() and needs_second and not self._is_edited and release and person:
            is_other = release.planned_by.id != person.id
            return self.tr("Stand for this plan") if is_other else ""
        return self.tr("Schedule")

    def _watch(self) -> None:
        self.watching.watch(self.release)

    # answers

    def _on_edited(self) -> None:
        self._is_edited = True
        self.checks.show_nothing()
        self._offer()

    def _on_proposed(self, proposal: Proposal | None) -> None:
        if proposal is None:
            self.form.forecast.show_plain()
        else:
            self.form.forecast.show_proposal(proposal)
        self._offer()
        self.proposed.emit(proposal)

    def _on_planner_refused(self, error: GongjiError) -> None:
        self.form.forecast.show_refusal(error, self.form.where.chosen_slot())
        self.refused.emit(error)

    def _on_saved(self, release: ReleaseView) -> None:
        self._take(release)
        self.planned.emit(release)

    def _on_checked(self, rehearsal: Rehearsal) -> None:
        self._take(rehearsal.release)
        self.checks.show_rehearsal(rehearsal)
        self.planned.emit(rehearsal.release)
        self.checked.emit(rehearsal)

    def _on_scheduled(self, release: ReleaseView) -> None:
        self._take(release)
        self.checks.show_rehearsal(releasing.Rehearsal(release))
        self._bench.navigator.said.emit(self.tr("Scheduled: %1").replace("%1", release.title))
        self.scheduled.emit(release)

    def _on_cancelled(self, release: ReleaseView) -> None:
        self._take(release)
        self._bench.navigator.said.emit(self.tr("Cancelled: %1").replace("%1", release.title))
        self.cancelled.emit(release)

    def _on_failed(self, error: GongjiError) -> None:
        self.checks.show_refusal(error)
        self._bench.navigator.said.emit(sentence(error, self._bench.language))
        self.refused.emit(error)

    def _take(self, release: ReleaseView) -> None:
        """Show a release that a command has answered, before the list is read again."""
        self._is_edited = False
        self._shown = Row(release.notice_id, release.id)
        self.pane.mark(self._shown)

    def _on_person_changed(self) -> None:
        self.planning.read()
        self._offer()
        self.partners.show_desk(
            self.planning.desk, may_edit=may(self._bench.session, Action.MANAGE_SLOTS)
        )

    def _on_seat_wanted(self) -> None:
        helper = somebody_who_may(self._bench.session, Action.SCHEDULE)
        if helper is not None:
            self._bench.session.choose(helper.role)

    def _on_slot_wanted(self) -> None:
        self.tabs.setCurrentIndex(PARTNERS)
        self.partners.start_new()

    def _on_tab(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self.checks.setVisible(index == PLAN)
        self._watch()

    def _on_tick(self) -> None:
        self.form.when.tick(self._now())
        self.watching.tick()
        self._say_status()

    def _say_status(self) -> None:
        desk, now = self.planning.desk, self._now()
        coming = [r for r in desk.releases if r.state is ReleaseState.SCHEDULED]
        said = []
        if coming:
            first = min(coming, key=lambda r: r.schedule.at)
            left = until(first.schedule.at, now, self._bench.language)
            said.append(self.tr("Next release %1").replace("%1", left))
        live = sum(1 for r in desk.releases if r.state is ReleaseState.LIVE)
        said.append(self.tr("%n live", "", live))
        held = len(desk.on_shelf(releasing.Shelf.HELD))
        amber = (self.tr("%n held or missed", "", held),) if held else ()
        self.status_changed.emit(Status(tuple(said), amber))

    def _editable(self) -> ReleaseView | None:
        release = self.release
        return release if release is not None and releasing.is_editable(release) else None

    def _by(self, release: ReleaseView) -> str:
        return self.tr("planned by %1").replace("%1", release.planned_by.name)

    def _is_out(self, release: ReleaseView) -> bool:
        return releasing.shelf_of(release) is releasing.Shelf.LIVE

    def _is_production(self) -> bool:
        identity = self._bench.session.identity
        return identity is not None and identity.environment is Environment.PRODUCTION

    def _now(self) -> datetime:
        return self._bench.session.now()


def _hairline(parent: QWidget, which: str) -> QFrame:
    line = QFrame(parent)
    line.setProperty(which, "true")
    line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return line
