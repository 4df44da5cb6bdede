"""How the window was left: how wide its columns were, and in which room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from editor.ui.room import Room
    from editor.ui.workbench import Workbench

_ROOM = "window.room"
_AFTER_MS = 400


class WindowMemory(QObject):
    """Brings back the columns of each room, and the room itself when the window opens."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = bench.preferences
        self._last_room = self._preferences.text(_ROOM)
        bench.navigator.room_shown.connect(self._on_room_shown)

    def take(self, name: str, room: Room) -> None:
        """Give a room its columns back, and mind how they are moved."""
        for number, splitter in enumerate(room.findChildren(QSplitter)):
            self._mind(splitter, f"columns.{name}.{number}")

    def wants(self, name: str) -> bool:
        """Tell, once, whether this room was shown when the window was closed last."""
        is_wanted = name == self._last_room
        if is_wanted:
            self._last_room = ""
        return is_wanted

    def _mind(self, splitter: QSplitter, row: str) -> None:
        kept = self._preferences.text(row)
        if kept:
            splitter.restoreState(QByteArray.fromBase64(kept.encode("ascii", "replace")))
        soon = QTimer(splitter, singleShot=True, interval=_AFTER_MS)
        soon.timeout.connect(lambda: self._keep(splitter, row))
        splitter.splitterMoved.connect(lambda *_: soon.start())

    def _keep(self, splitter: QSplitter, row: str) -> None:
        state = bytes(splitter.saveState().toBase64().data()).decode("ascii")
        self._preferences.put(row, state)

    def _on_room_shown(self, name: str) -> None:
        if not self._last_room:
            self._preferences.put(_ROOM, name)
        elif name != "writing":  # somebody chose another room before that one was there
            self._last_room = ""
            self._preferences.put(_ROOM, name)
