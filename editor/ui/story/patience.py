"""Waiting as a person waits: the window goes on living, and trouble ends the wait at once."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, SignalInstance

from editor.domain.errors import Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_MS = 15
WITHIN_S = 15.0


class Patience(QObject):
    """Runs the event loop until something is so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trouble: BaseException | None = None
        self._is_held = False

    @property
    def is_held(self) -> bool:
        """Whether somebody wants to look in peace."""
        return self._is_held

    def hold(self, *, is_held: bool) -> None:
        """Let no wait end, or let them end again."""
        self._is_held = is_held

    def report(self, trouble: BaseException) -> None:
        """End the wait under way, and each later one, with this; the first one counts."""
        if self._trouble is None:
            self._trouble = trouble

    def forgive(self) -> None:
        """Forget what was reported: it was expected."""
        self._trouble = None

    def until(
        self, is_so: Callable[[], bool], waiting_for: str, *, within_s: float = WITHIN_S
    ) -> None:
        """Wait until something is so; raises what was reported, or Unavailable("story_stuck")."""
        deadline = monotonic() + within_s
        while not self._is_over(is_so):
            if monotonic() > deadline and not self._is_held:
                raise Unavailable("story_stuck", seconds=within_s, waiting_for=waiting_for)
            _run_loop(_LOOK_MS)

    def hear(
        self,
        signal: SignalInstance,
        act: Callable[[], None],
        waiting_for: str,
        *,
        within_s: float = WITHIN_S,
    ) -> object:
        """Act, and return the first argument of the signal that answers."""
        heard: list[object] = []

        def on_signal(*arguments: object) -> None:
            heard.append(arguments[0] if arguments else None)

        signal.connect(on_signal)
        try:
            act()
            self.until(lambda: bool(heard), waiting_for, within_s=within_s)
        finally:
            signal.disconnect(on_signal)
        return heard[0]

    def pause(self, seconds: float) -> None:
        """Let time pass."""
        if seconds <= 0:
            return
        end = monotonic() + seconds
        self.until(lambda: monotonic() >= end, "a moment", within_s=seconds + WITHIN_S)

    def _is_over(self, is_so: Callable[[], bool]) -> bool:
        if self._trouble is not None:
            raise self._trouble
        return not self._is_held and is_so()


def _run_loop(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
