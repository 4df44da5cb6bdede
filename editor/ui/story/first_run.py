"""The first run on a desk: a notice lies open before the service answers, the rest follows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.domain.errors import GongjiError
    from editor.domain.people import Role
    from editor.ui.background import Background
    from editor.workflow.ports import DraftStore, NoticeService
    from editor.workflow.welcome import Welcome


WELCOMED = "welcome.done"
"""As `workflow.welcome` writes it: a desk that was greeted does not load what greets."""


class FirstRun(QObject):
    """Greets an empty desk once; every other desk it leaves as it is.

    Signals:
        settled(): the open notice is known to the service; the others follow.
    """

    settled = Signal()

    def __init__(self, background: Background, drafts: DraftStore, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._drafts = drafts

    def begin(self) -> None:
        """Put the first notice on the desk; call it before the library is opened."""
        self._background.store(self._begin)

    def plant(self, services: Mapping[Role, NoticeService]) -> None:
        """Let the three people of a practice service do their part; `settled` follows."""
        self._background.store(
            self._begin, lambda welcome: self._on_begun(welcome, services), failed=self._on_failed
        )

    def _begin(self) -> Welcome | None:
        if self._drafts.setting(WELCOMED) is not None:
            return None
        from editor.workflow.welcome import begin_welcome

        return begin_welcome(self._drafts, datetime.now(UTC))

    def _on_begun(self, welcome: Welcome | None, services: Mapping[Role, NoticeService]) -> None:
        if welcome is None:
            self.settled.emit()
            return
        from editor.workflow.welcome import plant_first

        self._background.network(
            lambda: plant_first(welcome, services),
            lambda _: self._on_first_planted(welcome, services),
            failed=self._on_failed,
        )

    def _on_first_planted(self, welcome: Welcome, services: Mapping[Role, NoticeService]) -> None:
        from editor.workflow.welcome import end_welcome, plant_rest

        self.settled.emit()
        self._background.network(
            lambda: plant_rest(welcome, services),
            lambda _: self._background.store(lambda: end_welcome(self._drafts)),
        )

    def _on_failed(self, error: GongjiError) -> None:
        self._background.failed.emit(error)
        self.settled.emit()
