"""The plan under way: asks the planner and the service in the background, and remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.wire.release import ReleaseView
from editor.workflow import planning as plans
from editor.workflow import releasing

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.ui.workbench import Workbench
    from editor.workflow.planning import Proposal, Wish
    from editor.workflow.releasing import Desk, Rehearsal


class Planning(QObject):
    """Reads the desk, proposes, saves, rehearses, schedules and cancels.

    Signals:
        desk_read(Desk): releases, notices and slots as they are now.
        proposed(object): the planner's Proposal, None for a release without a badge.
        refused(GongjiError): the planner says no.
        planned(ReleaseView): the plan is kept by the service.
        checked(Rehearsal): the service has judged the plan without scheduling it.
        scheduled(ReleaseView): it is on the clock.
        confirmed(ReleaseView): a second person stands for it.
        cancelled(ReleaseView): it is off the table.
        failed(GongjiError): the service refused a command, or did not answer.
        busy_changed(bool): a command is under way.
    """

    desk_read = Signal(object)
    proposed = Signal(object)
    refused = Signal(object)
    planned = Signal(object)
    checked = Signal(object)
    scheduled = Signal(object)
    confirmed = Signal(object)
    cancelled = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.desk = releasing.Desk()
        self._proposal: Proposal | None = None
        self._saved: tuple[Wish, str] | None = None
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether a command is under way."""
        return self._is_busy

    def read(self) -> None:
        """Read everything again."""
        session = self._bench.session
        if not session.is_connected:
            return
        service = session.service
        self._bench.background.network(
            lambda: releasing.read_desk(service),
            self._on_desk,
            failed=lambda _: None,  # the band says that nobody answers
            key="release.desk",
        )

    def propose(self, wish: Wish) -> None:
        """Ask the planner; a later question drops this one's answer."""
        desk = self.desk
        self._bench.background.network(
            lambda: plans.propose(wish, desk),
            self._on_proposed,
            failed=self._on_refused,
            key="release.plan",
        )

    def draw(self, release: ReleaseView) -> None:
        """Picture a plan that stands, without asking for another one."""
        desk = self.desk
        self._bench.background.network(
            lambda: plans.standing(release, desk),
            self._on_proposed,
            failed=self._on_refused,
            key="release.plan",
        )

    def forget(self) -> None:
        """Another plan is on the table; late answers are nobody's."""
        self._bench.background.drop("release.plan")
        self._proposal = None
        self._saved = None

    def check(self, wish: Wish, known: ReleaseView | None) -> None:
        """Save the plan and let the service judge it (미리 점검)."""
        service, save = self._bench.session.service, self._saving(wish, known)
        self._command(lambda: releasing.rehearse(service, save()), self._on_checked)

    def schedule(self, wish: Wish, known: ReleaseView | None) -> None:
        """Save the plan and put it on the clock (예약 확정)."""
        service, save = self._bench.session.service, self._saving(wish, known)
        self._command(lambda: releasing.schedule_release(service, save()), self.scheduled.emit)

    def save(self, wish: Wish, known: ReleaseView | None) -> None:
        """Keep the plan as a draft."""
        self._command(self._saving(wish, known), self._on_saved)

    def confirm(self, known: ReleaseView) -> None:
        """Stand for the plan as its second person."""
        service = self._bench.session.service
        self._command(lambda: releasing.confirm_release(service, known), self.confirmed.emit)

    def cancel(self, known: ReleaseView) -> None:
        """Take the plan off the table."""
        service = self._bench.session.service
        self._command(lambda: releasing.cancel_release(service, known), self.cancelled.emit)

    def _saving(self, wish: Wish, known: ReleaseView | None) -> Callable[[], ReleaseView]:
        """Return the work that keeps a plan; one that is kept already is not sent again."""
        service, desk, held = self._bench.session.service, self.desk, self._proposal
        if known is not None and self._saved == (wish, known.etag):
            return lambda: known

        def save() -> ReleaseView:
            is_fresh = held is not None and held.wish == wish
            proposal = held if is_fresh else plans.propose(wish, desk)
            saved = plans.save_plan(service, wish, proposal, known)
            self._saved = (replace(wish, release_id=saved.id), saved.etag)
            return saved

        return save

    def _command(
        self, work: Callable[[], ReleaseView | Rehearsal], then: Callable[[object], None]
    ) -> None:
        self._set_busy(is_busy=True)

        def done(answer: object) -> None:
            self._set_busy(is_busy=False)
            self._take(answer)
            then(answer)
            self.read()

        self._bench.background.network(work, done, failed=self._on_failed)

    def _take(self, answer: object) -> None:
        """Put what a command has answered on the desk, before everything is read again."""
        release = answer.release if isinstance(answer, releasing.Rehearsal) else answer
        if isinstance(release, ReleaseView):
            others = tuple(r for r in self.desk.releases if r.id != release.id)
            self.desk = replace(self.desk, releases=(release, *others))

    def _on_desk(self, desk: Desk) -> None:
        self.desk = desk
        self.desk_read.emit(desk)

    def _on_proposed(self, proposal: Proposal | None) -> None:
        self._proposal = proposal
        self.proposed.emit(proposal)

    def _on_refused(self, error: GongjiError) -> None:
        self._proposal = None
        self.refused.emit(error)

    def _on_saved(self, release: object) -> None:
        self.planned.emit(release)

    def _on_checked(self, rehearsal: object) -> None:
        self.checked.emit(rehearsal)

    def _on_failed(self, error: GongjiError) -> None:
        self._set_busy(is_busy=False)
        self.failed.emit(error)
        self.read()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.busy_changed.emit(is_busy)
