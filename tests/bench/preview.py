"""`preview.frame.*`: from a key in the real editor to the phone page's second frame after it.

The page reports when its second animation frame has begun: by then the first one, with the change
in it, has been painted. Window, editor, splice and web engine are the real ones, and everything is
on: highlighting, comment marks, autosave, scroll sync.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from tests.bench.desk import middle, pause, room_with, wait_for
from tests.bench.figures import Figure, figure
from tests.bench.render import SIZES
from tests.bench.texts import notice_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.ui.writing.room import WritingRoom

_KEYS, _WARM = 120, 15
_TYPED = "쭉 가나다라 "
_BETWEEN_MS = (20, 90)


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    for label, size in SIZES.items():
        name = f"preview.frame.{label}"
        if name.startswith(wanted):
            yield figure(name, _measured(notice_text(size)))


def _measured(text: str) -> list[float]:
    """Measure in a room of its own with a text on the screen, commented, and the page ready."""
    with room_with(text) as room:
        return _keys(room)


def _keys(room: WritingRoom) -> list[float]:
    """Type in the middle of the notice, a key when the frame before it is there."""
    from tests.ui.keyboard import Hangul

    keyboard = Hangul(room.editor)
    preview, page, editor = room.phone.preview, room.phone.page, room.editor
    preview.reports_frames = True
    editor.setFocus()
    editor.go_to(middle(editor.text()))
    samples = []
    dice = random.Random(7)
    for key in range(_WARM + _KEYS):
        while not preview.is_settled:
            wait_for(preview.pushed)
        pause(dice.randint(*_BETWEEN_MS))
        started = time.perf_counter()
        keyboard.commit(_TYPED[key % len(_TYPED)])
        wait_for(page.frame_painted)
        if key >= _WARM:
            samples.append((time.perf_counter() - started) * 1_000)
    return samples
