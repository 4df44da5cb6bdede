"""A writing room with everything on: highlighting, comments, autosave, scroll sync, preview."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.anchor import AnchorState, Placed
from editor.workflow.commenting import PlacedThread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import SignalInstance

    from editor.ui.writing.room import WritingRoom

_COMMENTS = 12
_LIMIT_MS = 20_000


@contextmanager
def room_with(text: str, *, comments: int = _COMMENTS) -> Iterator[WritingRoom]:
    """Open a room of its own with a text on the screen, commented, and the page ready."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    from editor.app import new_application
    from editor.ui.collaborators import gather_later
    from editor.ui.theme.theme import Look, Theme
    from tests.ui.desk import a_desk, a_draft

    application = QApplication.instance() or new_application()
    with tempfile.TemporaryDirectory() as folder:
        desk = a_desk(Theme(application, Look.LIGHT), Path(folder) / "drafts.sqlite3")
        room = desk.writing(a_draft(text))
        room.load_phone()
        wait_for(room.phone.page_ready)
        gather_later(room, desk.bench)
        _comment(room, text, comments)
        yield room
        desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_for(signal: SignalInstance) -> None:
    """Wait until something is told; TimeoutError after 20 s."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, late = QEventLoop(), QTimer(singleShot=True, interval=_LIMIT_MS)
    signal.connect(loop.quit)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    if loop.exec():
        raise TimeoutError(str(signal))


def pause(milliseconds: int) -> None:
    """Let the desktop rest: keys come at any time between two frames of the screen."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def middle(text: str) -> int:
    """Return the end of a line of plain words near the middle."""
    at = text.find("입니다.\n", len(text) // 2)
    return len(text) // 2 if at < 0 else at + 4


def _comment(room: WritingRoom, text: str, count: int) -> None:
    """Comment on words around the middle, as if the service had told so."""
    from tests.workflow.test_commenting import a_thread

    placed, at = [], middle(text)
    for _ in range(count):
        at = text.find("합니다", at + 1)
        if at < 0:
            break
        thread = a_thread("합니다", text[at:])
        placed.append(PlacedThread(thread, Placed(AnchorState.SAME, at, at + 3)))
    room.conversation._on_read(tuple(placed), text)
