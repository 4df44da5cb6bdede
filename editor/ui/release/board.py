"""The plan on the table: the form, the checks beside it, and what may be done with them now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor.domain.release import Move
from editor.messages import sentence
from editor.ui.release import board_words
from editor.ui.release.checks_pane import ChecksPane
from editor.ui.release.list_model import Row
from editor.ui.release.offer import Offer, Primary, offer_for
from editor.ui.release.plan_form import PlanForm
from editor.workflow import releasing

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.ui.release.planning import Planning
    from editor.ui.workbench import Workbench
    from editor.wire.notice import NoticeView
    from editor.wire.release import ReleaseView
    from editor.workflow.planning import Proposal
    from editor.workflow.releasing import Rehearsal

Subject = tuple["Row | None", "ReleaseView | None", "NoticeView | None"]


class Board(QObject):
    """Shows one notice's plan or release, and performs what is pressed.

    Signals:
        shown(Row): another notice or release is on the table.
        proposed(object): the planner's Proposal is shown, None for a release without a badge.
        refused(GongjiError): the planner or the service says no.
        planned(ReleaseView): the plan is kept by the service.
        checked(Rehearsal): the dry run has an answer.
        scheduled(ReleaseView): the release is on the clock.
        cancelled(ReleaseView): it is off the table.
        pressed(): a command was taken; whatever had the focus may mean something else now.
    """

    shown = Signal(object)
    proposed = Signal(object)
    refused = Signal(object)
    planned = Signal(object)
    checked = Signal(object)
    scheduled = Signal(object)
    cancelled = Signal(object)
    pressed = Signal()

    def __init__(self, bench: Workbench, planning: Planning, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench, self._planning = bench, planning
        self.row: Row | None = None
        self._is_edited = False
        self._may_cancel, self._is_plan_shown = False, True
        self._filled: Subject = (None, None, None)
        self.form = PlanForm(bench.theme, bench.language, parent)
        self.checks = ChecksPane(bench.theme, bench.language, parent)
        self.cancel_button = QPushButton(self.tr("Cancel this release"), parent)
        self.again_button = QPushButton(self.tr("Schedule the same again"), parent)
        for button, name in ((self.cancel_button, "cancel"), (self.again_button, "again")):
            button.setObjectName(f"release.{name}")
            button.setProperty("kind", "quiet")
            button.hide()
        self._connect()

    @property
    def release(self) -> ReleaseView | None:
        """The release on the table, None for a notice without a plan."""
        return self._planning.desk.release(self.row.release_id) if self.row else None

    def show(self, row: Row) -> None:
        """Put a notice or a release on the table."""
        if row != self.row:
            self._planning.forget()
            self._is_edited = False
            self.row = row
            self.checks.show_nothing()
            self._fill()
            self.form.verticalScrollBar().setValue(0)
        self.offer()
        self.shown.emit(row)

    def refresh(self) -> None:
        """Show what the service has now; what is being typed stays."""
        self._adopt()
        is_news = self._filled != self._subject()
        if is_news and not self._is_edited and not self.form.is_being_typed():
            self._fill()
        elif self.release is not None:
            self.form.show_standing(board_words.standing(self.release))
        self.offer()

    def propose(self) -> None:
        """Ask the planner now; a plan that stands is only drawn."""
        self.form.settle_now()
        release, wish = self.release, self.form.wish()
        if release is not None and not releasing.is_editable(release):
            self._planning.draw(release)
        elif wish is None:
            self.form.forecast.show_waiting()
            self.offer()
        else:
            self._planning.propose(wish)

    def check(self) -> None:
        """Keep the plan and let the service judge it."""
        wish = self.form.wish()
        if wish is not None and not self._planning.is_busy:
            self._planning.check(wish, self._editable())

    def confirm(self) -> None:
        """Do what the primary button says: schedule, or stand for a colleague's plan."""
        release, wish = self.release, self.form.wish()
        if self._planning.is_busy:
            return
        if self._offer().primary is Primary.STAND_FOR and release is not None:
            self._planning.confirm(release)
        elif wish is not None:
            self.pressed.emit()  # before the button is disabled: focus would walk on
            self._planning.schedule(wish, self._editable())

    def cancel(self) -> None:
        """Take the release off the table of the service."""
        release = self.release
        if release is not None and Move.CANCEL in release.moves and not self._planning.is_busy:
            self._planning.cancel(release)

    def plan_again(self) -> None:
        """Start a new plan of the same notice with the same numbers."""
        if self.row is not None:
            self.show(Row(self.row.notice_id))

    def offer(self) -> None:
        """Offer what works now, for whoever sits here."""
        offer = self._offer()
        self.form.set_editable(offer.may_edit)
        is_ready = self.form.wish() is not None and not self._planning.is_busy
        self.checks.set_actions(
            may_edit=offer.may_edit,
            is_ready=is_ready,
            label_text=board_words.primary(offer.primary),
            typed=self.form.title.text().strip() if offer.wants_title else "",
        )
        self._offer_seat(offer)
        if offer.is_past:
            self.checks.show_past()
        else:
            self.checks.show_coming()
        self._may_cancel = offer.may_cancel
        self._show_cancel()
        self.again_button.setVisible(offer.may_again)

    def show_plan_tab(self, *, is_shown: bool) -> None:
        """Offer to cancel only beside the plan."""
        self._is_plan_shown = is_shown
        self._show_cancel()

    @property
    def is_plan_shown(self) -> bool:
        """Whether the plan is shown, not one of the other tabs."""
        return self._is_plan_shown

    def _show_cancel(self) -> None:
        self.cancel_button.setVisible(self._may_cancel and self._is_plan_shown)

    def _connect(self) -> None:
        planning, form, checks = self._planning, self.form, self.checks
        planning.proposed.connect(self._on_proposed)
        planning.refused.connect(self._on_planner_refused)
        planning.planned.connect(self._on_saved)
        planning.checked.connect(self._on_checked)
        planning.scheduled.connect(self._on_scheduled)
        planning.confirmed.connect(self._on_saved)
        planning.cancelled.connect(self._on_cancelled)
        planning.failed.connect(self._on_failed)
        planning.busy_changed.connect(lambda _: self.offer())
        form.wished.connect(self.propose)
        form.edited.connect(self._on_edited)
        checks.check_wanted.connect(self.check)
        checks.schedule_wanted.connect(self.confirm)
        checks.seat_wanted.connect(self._on_seat_wanted)
        self.cancel_button.clicked.connect(self.cancel)
        self.again_button.clicked.connect(self.plan_again)

    def _adopt(self) -> None:
        """Take over the release that a new plan has become, or what is left of one."""
        shown, desk = self.row, self._planning.desk
        if shown is None:
            return
        plan = desk.under_way(shown.notice_id)
        if not shown.release_id and plan is not None:
            self.row = Row(shown.notice_id, plan.id)
            self.shown.emit(self.row)

    def _fill(self) -> None:
        """Show in the form what the service has, and ask the planner for the picture of it."""
        self._filled = self._subject()
        (_, release, notice), desk = self._filled, self._planning.desk
        if release is not None:
            fits = notice is not None and notice.approved and self._editable() is not None
            revision = notice.revision if notice and fits else release.revision
            self.form.show_release(release, revision, self._bench.session.now())
            self.form.show_standing(board_words.standing(release))
        elif notice is not None:
            last = next((r for r in desk.releases if r.badge), None)
            self.form.show_new(notice, self._bench.session.now(), last)
        self.propose()

    def _offer(self) -> Offer:
        release, is_edited = self.release, self._is_edited
        return offer_for(self._bench.session, self.row, release, is_edited=is_edited)

    def _offer_seat(self, offer: Offer) -> None:
        if offer.may_plan or self.row is None:
            self.checks.set_note("", "")
            return
        self.checks.set_note(*board_words.seat(offer.helper))

    def _on_edited(self) -> None:
        self._is_edited = True
        self.checks.show_nothing()
        self.offer()

    def _on_proposed(self, proposal: Proposal | None) -> None:
        if proposal is None:
            self.form.forecast.show_plain()
        else:
            self.form.forecast.show_proposal(proposal)
        self.offer()
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
        self.pressed.emit()
        self._bench.navigator.said.emit(self.tr("Scheduled: %1").replace("%1", release.title))
        self.scheduled.emit(release)

    def _on_cancelled(self, release: ReleaseView) -> None:
        self._take(release)
        self.pressed.emit()
        self._bench.navigator.said.emit(self.tr("Cancelled: %1").replace("%1", release.title))
        self.cancelled.emit(release)

    def _on_failed(self, error: GongjiError) -> None:
        self.checks.show_refusal(error)
        self._bench.navigator.said.emit(sentence(error, self._bench.language))
        self.refused.emit(error)

    def _take(self, release: ReleaseView) -> None:
        """Show a release that a command has answered, before the list is read again."""
        self._is_edited = False
        self.row = Row(release.notice_id, release.id)
        self._fill()
        self.offer()
        self.shown.emit(self.row)

    def _on_seat_wanted(self) -> None:
        helper = self._offer().helper
        if helper is not None:
            self._bench.session.choose(helper.role)

    def _subject(self) -> Subject:
        """Return what the form is about, as the service has it now."""
        notice = self._planning.desk.notice(self.row.notice_id) if self.row else None
        return self.row, self.release, notice

    def _editable(self) -> ReleaseView | None:
        release = self.release
        return release if release is not None and releasing.is_editable(release) else None
