"""게시: the list on the left, one column that reads as a sentence, and the checks on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from editor.domain.people import Action
from editor.domain.release import ReleaseState
from editor.ui.release import words
from editor.ui.release.board import Board
from editor.ui.release.fitting import Fitting, Parts
from editor.ui.release.list_model import Row
from editor.ui.release.list_pane import ReleasePane
from editor.ui.release.partners_tab import PartnersTab
from editor.ui.release.planning import Planning
from editor.ui.release.row import line_of
from editor.ui.release.seat import may
from editor.ui.release.watching import Watching
from editor.ui.room import Room, Status
from editor.ui.shared.moments import until
from editor.workflow import releasing

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.release.plan_form import PlanForm
    from editor.ui.workbench import Workbench
    from editor.wire.release import ReleaseView
    from editor.workflow.releasing import Desk

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
        self._wanted_notice = ""
        self._told_late: set[str] = set()
        self.planning = Planning(bench, self)
        # In the order in which Tab walks through them.
        self.pane = ReleasePane(bench.theme, bench.language, self)
        self.tabs = QTabBar(self)
        self.board = Board(bench, self.planning, self)
        self.watching = Watching(bench, self)
        self.partners = PartnersTab(bench, self)
        self._pages = QStackedWidget(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._place()
        self._connect()

    # what a user does, and the self-test and the demo do for them

    @property
    def form(self) -> PlanForm:
        """Where start, slot and audience are chosen."""
        return self.board.form

    @property
    def release(self) -> ReleaseView | None:
        """The release that is shown, None for a notice without a plan."""
        return self.board.release

    def plan_for(self, notice_id: str) -> None:
        """Show the plan of an approved notice, a fresh one where it has none under way."""
        self._wanted_notice = notice_id
        self.tabs.setCurrentIndex(PLAN)
        self._find_wanted()
        self.planning.read()

    def show_release(self, release_id: str) -> None:
        """Show a release."""
        release = self.planning.desk.release(release_id)
        if release is not None:
            self.board.show(Row(release.notice_id, release.id))

    def propose(self) -> None:
        """Ask the planner now; answers by `proposed` or `refused`."""
        self.board.propose()

    def check(self) -> None:
        """Let the service judge the plan (미리 점검); answers by `checked` or `refused`."""
        self.board.check()

    def confirm(self) -> None:
        """Schedule what stands in the form (예약 확정); answers by `scheduled` or `refused`."""
        self.board.confirm()

    def cancel(self) -> None:
        """Take the shown release off the table; answers by `cancelled` or `refused`."""
        self.board.cancel()

    def plan_again(self) -> None:
        """Make a new plan with the same content as the shown release."""
        self.board.plan_again()

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
        checks = self.board.checks.check_button
        return (self.pane.list, middle[self.tabs.currentIndex()], checks)

    def _place(self) -> None:
        self._place_tabs()
        middle = QFrame(self)
        middle.setProperty("surface", "paper")
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.tabs, 1)
        head = QHBoxLayout()
        head.addLayout(ways, 1)
        head.addWidget(line_of(self.board.again_button, self.board.cancel_button))
        column = QVBoxLayout(middle)
        column.setContentsMargins(28, 8, 8, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_hairline(self, "line"))
        column.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        lines = _hairline(self, "vline"), _hairline(self, "vline")
        for widget in (self.pane, lines[0], middle, lines[1], self.board.checks):
            row.addWidget(widget, 1 if widget is middle else 0)
        parts = Parts(row, head, self.pane, lines[0], middle, lines[1], self.board)
        self._fitting = Fitting(self, parts)
        ways.insertWidget(0, self._fitting.button)

    def _place_tabs(self) -> None:
        self.tabs.setObjectName("release.tabs")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Parts of the release room"))
        for title in (self.tr("Plan"), self.tr("Watch"), self.tr("Partners")):
            self.tabs.addTab(title)
        for page in (self.form, self.watching.tab, self.partners):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        session, planning, board = self._bench.session, self.planning, self.board
        session.connected.connect(lambda _: planning.read())
        session.changed.connect(lambda _: planning.read())
        session.person_changed.connect(lambda _: self._on_person_changed())
        self._bench.navigator.release_wanted.connect(self.plan_for)
        planning.desk_read.connect(self._on_desk)
        self.pane.chosen.connect(board.show)
        board.shown.connect(self._on_shown)
        for name in ("proposed", "refused", "planned", "checked", "scheduled", "cancelled"):
            getattr(board, name).connect(getattr(self, name))
        self.form.where.slot_wanted.connect(self._on_slot_wanted)
        self.partners.slot_saved.connect(lambda _: planning.read())
        self.tabs.currentChanged.connect(self._on_tab)
        # Away from where 게시 취소 comes up: the next Space must press nothing.
        board.pressed.connect(self.tabs.setFocus)
        self._tick.timeout.connect(self._on_tick)

    def _on_desk(self, desk: Desk) -> None:
        self.form.show_desk(desk)
        self._show_partners()
        self._find_wanted()
        self.pane.show_desk(desk, self._now())
        first = self.pane.model.first()
        if self.board.row is None and first is not None:
            self.board.show(first)
        else:
            self.board.refresh()
        self._watch()
        self._tell_late(desk)
        self.status_changed.emit(self._status())
        self.desk_shown.emit()

    def _tell_late(self, desk: Desk) -> None:
        """Say once of each live release that it went out late, also on the next opening."""
        for release in desk.on_shelf(releasing.Shelf.LIVE):
            late = words.late(release, self._bench.language)
            if late and release.id not in self._told_late:
                self._told_late.add(release.id)
                self._bench.navigator.said.emit(f"{release.title}: {late}")

    def _find_wanted(self) -> None:
        desk, notice_id = self.planning.desk, self._wanted_notice
        if not notice_id or desk.notice(notice_id) is None:
            return
        self._wanted_notice = ""
        plan = desk.under_way(notice_id)
        self.board.show(Row(notice_id, "" if plan is None else plan.id))

    def _on_shown(self, row: Row) -> None:
        self.pane.mark(row)
        self._watch()

    def _watch(self) -> None:
        self.watching.watch(self.release)

    def _on_person_changed(self) -> None:
        self.planning.read()
        self.board.offer()
        self._show_partners()

    def _show_partners(self) -> None:
        may_edit = may(self._bench.session, Action.MANAGE_SLOTS)
        self.partners.show_desk(self.planning.desk, may_edit=may_edit)

    def _on_slot_wanted(self) -> None:
        self.tabs.setCurrentIndex(PARTNERS)
        self.partners.start_new()

    def _on_tab(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self.board.checks.setVisible(index == PLAN)
        self.board.show_plan_tab(is_shown=index == PLAN)
        self._fitting.settle()
        self._watch()

    def _on_tick(self) -> None:
        now = self._now()
        self.form.when.tick(now)
        self.watching.tick()
        self.pane.model.tick(now)
        self.status_changed.emit(self._status())

    def _status(self) -> Status:
        """Say the next release, what is live, and what was missed."""
        desk = self.planning.desk
        coming = [r.schedule.at for r in desk.releases if r.state is ReleaseState.SCHEDULED]
        said = []
        if coming:
            left = until(min(coming), self._now(), self._bench.language)
            said.append(self.tr("Next release %1").replace("%1", left))
        live = sum(1 for r in desk.releases if r.state is ReleaseState.LIVE)
        said.append(self.tr("%n live", "", live))
        held = len(desk.on_shelf(releasing.Shelf.HELD))
        amber = (self.tr("%n held or missed", "", held),) if held else ()
        return Status(tuple(said), amber)

    def _now(self) -> datetime:
        return self._bench.session.now()


def _hairline(parent: QWidget, which: str) -> QFrame:
    line = QFrame(parent)
    line.setProperty(which, "true")
    line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return line
