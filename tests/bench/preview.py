"""`preview.frame.*`: from a key in the real editor to the phone page's second frame after it.

The page reports when its second animation frame has begun: by then the first one, with the change
in it, has been painted. Window, editor, splice and web engine are the real ones.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, figure
from tests.bench.render import SIZES
from tests.bench.texts import notice_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance

    from editor.ui.writing.room import WritingRoom
    from tests.ui.desk import Desk

_KEYS, _WARM = 120, 15
_TYPED = "쭉 가나다라 "
_BETWEEN_MS = (20, 90)
_LIMIT_MS = 20_000


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    for label, size in SIZES.items():
        name = f"preview.frame.{label}"
        if name.startswith(wanted):
            yield figure(name, _with_room(notice_text(size), _keys))


def _with_room(text: str, measure: Callable[[WritingRoom], list[float]]) -> list[float]:
    """Measure in a room of its own with a text on the screen and the page ready."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from editor.ui.theme.theme import Look, Theme
    from tests.ui.desk import a_desk, a_draft

    with tempfile.TemporaryDirectory() as folder:
        desk = a_desk(Theme(_application(), Look.LIGHT), Path(folder) / "drafts.sqlite3")
        room = desk.writing(a_draft(text))
        room.load_phone()
        _wait_for(room.phone.page_ready)
        samples = measure(room)
        _take_down(desk)
    return samples


def _keys(room: WritingRoom) -> list[float]:
    """Type in the middle of the notice, a key when the frame before it is there."""
    from tests.ui.keyboard import Hangul

    keyboard = Hangul(room.editor)
    preview, page, editor = room.phone.preview, room.phone.page, room.editor
    preview.reports_frames = True
    editor.setFocus()
    editor.go_to(_middle(editor.text()))
    samples = []
    dice = random.Random(7)
    for key in range(_WARM + _KEYS):
        while not preview.is_settled:
            _wait_for(preview.pushed)
        _pause(dice.randint(*_BETWEEN_MS))
        started = time.perf_counter()
        keyboard.commit(_TYPED[key % len(_TYPED)])
        _wait_for(page.frame_painted)
        if key >= _WARM:
            samples.append((time.perf_counter() - started) * 1_000)
    return samples


def _middle(text: str) -> int:
    """Return the end of a line of plain words near the middle."""
    at = text.find("입니다.\n", len(text) // 2)
    return len(text) // 2 if at < 0 else at + 4


def _application() -> object:
    from PySide6.QtWidgets import QApplication

    from editor.app import new_application

    return QApplication.instance() or new_application()


def _wait_for(signal: SignalInstance) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, late = QEventLoop(), QTimer(singleShot=True, interval=_LIMIT_MS)
    signal.connect(loop.quit)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    if loop.exec():
        raise TimeoutError(str(signal))


def _pause(milliseconds: int) -> None:
    """Let the desktop rest: keys come at any time between two frames of the screen."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _take_down(desk: Desk) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
