"""Tidying up while nobody types: a full round of the garbage collector takes 80 ms of a big desk.

What the desk consists of is set aside once, so that later rounds look only at what came since.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from editor.ui.writing.room import WritingRoom

_IDLE_MS = 5_000
_NEVER = 1_000_000


class QuietMemory(QObject):
    """Lets the third generation be collected after a pause only."""

    def __init__(self, room: WritingRoom) -> None:
        super().__init__(room)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(gc.collect)
        room.editor.textChanged.connect(self._idle.start)
        room.open_draft.opened.connect(lambda _: self._idle.start())
        first, second, third = gc.get_threshold()
        gc.collect()
        gc.freeze()
        gc.set_threshold(first, second, _NEVER)
        self.destroyed.connect(lambda: gc.set_threshold(first, second, third))
