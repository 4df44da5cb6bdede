"""Keeps the practice service running under the window: what ends by itself is started again.

The desk goes on writing meanwhile; the new service has new tokens, and the same person sits at it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import Unavailable

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.ui.background import Background
    from editor.ui.session import Session

_LOOK_MS = 250
_PAUSES_MS = (0, 1_000, 2_000, 5_000, 15_000, 30_000)
_LOCKED, _LOCKED_MS = "practice_locked", 1_000
"""The service of a desk that was killed has not ended yet: that is no fall, and soon over."""
_CALM_MS = 60_000
_HOPELESS = frozenset({"store_newer", "store_older", "store_damaged"})


class Service(Protocol):
    """What is supervised; `client.practice.PracticeService` is the real one."""

    @property
    def has_ended(self) -> bool:
        """Whether it ran and is no more."""
        ...

    def start(self) -> object:
        """Start it and return what tells where it answers; may raise GongjiError."""
        ...


class PracticeSupervisor(QObject):
    """Starts a service, looks after it, and starts it again, each time a little later.

    Signals:
        started(object): it answers, for the first time or again; what `start` returned.
        failed(GongjiError): it cannot start; said once until it can or says something else.
    """

    started = Signal(object)
    failed = Signal(object)

    def __init__(
        self, service: Service, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._background = background
        self._session = session
        self._falls = 0
        self._said = ""
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._start)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._on_calm)

    def begin(self) -> None:
        """Start it for the first time."""
        self._start()

    def stop(self) -> None:
        """Look after it no longer; ending it is its owner's affair."""
        for timer in (self._look, self._soon, self._calm):
            timer.stop()

    def _start(self) -> None:
        self._background.network(
            self._service.start, self._on_started, failed=self._on_failed, key="practice.start"
        )

    def _on_started(self, started: object) -> None:
        self._said = ""
        self._look.start()
        self._calm.start()
        self.started.emit(started)

    def _on_look(self) -> None:
        if self._service.has_ended:
            self._look.stop()
            self._calm.stop()
            self._session.lose(Unavailable("practice_ended"))
            self._start_soon()

    def _on_failed(self, error: GongjiError) -> None:
        self._session.lose(error)
        if error.code != self._said:
            self._said = error.code
            self.failed.emit(error)
        if error.code == _LOCKED:
            self._soon.start(_LOCKED_MS)
        elif error.code not in _HOPELESS:
            self._start_soon()

    def _start_soon(self) -> None:
        pause_ms = _PAUSES_MS[min(self._falls, len(_PAUSES_MS) - 1)]
        self._falls += 1
        self._soon.start(pause_ms)

    def _on_calm(self) -> None:
        self._falls = 0
