"""`typing.paint`: from a key to the end of the editor's own paint; `typing.block`: longest turn.

A writer types 2,000 keys (syllables step by step, Latin, Enter, Backspace, Tab) in the middle of
20,000 words, with everything on. A turn is what the main thread does between two rests of its event
loop: no key and no click is seen meanwhile.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from tests.bench.desk import middle, pause, room_with
from tests.bench.figures import Figure, figure
from tests.bench.texts import notice_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from editor.ui.writing.room import WritingRoom

WORDS, KEYS = 20_000, 2_000
_WARM = 40
_BETWEEN_MS = (4, 30)
_PAINT_LIMIT_S = 2.0
_LINE = (
    "ㅈ저점", "ㄱ거검", " ", "ㅇ아안", "ㄴ내", "-", "v", "2", ".", "1", " ", "ㅇ이", "ㅂ벼",
    "ㄴ느는", " ", "\b", " ", "ㅉ쭈쭉", "*", "*", "A", "P", "I", "*", "*", "\n", "-", " ",
    "ㅎ하한", "ㄱ그글", "\n", "\n",
)  # fmt: skip


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    names = [n for n in ("typing.paint", "typing.block") if n.startswith(wanted)]
    if names:
        paints, longest = _measured()
        found = {
            "typing.paint": figure("typing.paint", paints),
            "typing.block": figure("typing.block", [longest]),
        }
        yield from (found[name] for name in names)


def _measured() -> tuple[list[float], float]:
    with room_with(_text()) as room:
        return _type(room)


def _text() -> str:
    """Return a notice of 20,000 words."""
    long = notice_text(12 * WORDS)
    at, words = 0, 0
    for line in long.splitlines(keepends=True):
        words += len(line.split())
        at += len(line)
        if words >= WORDS:
            return long[:at]
    raise ValueError(words)


def _type(room: WritingRoom) -> tuple[list[float], float]:
    editor, paints, dice = room.editor, Paints(room), random.Random(7)
    editor.setFocus()
    editor.go_to(middle(editor.text()))
    pause(1_500)  # what opening a notice starts has come to an end
    samples, turns = [], Turns()
    for count, press in enumerate(_presses(room)):
        pause(dice.randint(*_BETWEEN_MS))
        started = time.perf_counter()
        press()
        samples.append((paints.after(started) - started) * 1_000)
        if count == _WARM:
            samples.clear()
            turns.begin()
        if len(samples) >= KEYS:
            break
    return samples, turns.longest


def _presses(room: WritingRoom) -> Iterator[Callable[[], None]]:
    """Yield the keys one after the other: each step of a syllable is one."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.ui.keyboard import Hangul

    editor, hangul = room.editor, Hangul(room.editor)
    named = {"\b": Qt.Key.Key_Backspace, "\n": Qt.Key.Key_Return}
    while True:
        for stroke in _LINE:
            if stroke in named:
                yield lambda key=named[stroke]: QTest.keyClick(editor, key)
            elif len(stroke) == 1:
                yield lambda text=stroke: QTest.keyClicks(editor, text)
            else:
                for step in stroke:
                    yield lambda step=step: hangul.compose(step)
                yield lambda text=stroke[-1]: hangul.commit(text)


class Paints:
    """Tells when the editor has painted itself."""

    def __init__(self, room: WritingRoom) -> None:
        self._editor = room.editor
        self._at = 0.0
        self._paint = room.editor.paintEvent
        room.editor.paintEvent = self._painted

    def after(self, moment: float) -> float:
        """Return when the paint after a moment was done; let the loop run until then."""
        from PySide6.QtCore import QCoreApplication, QEventLoop

        while self._at < moment:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            if time.perf_counter() - moment > _PAINT_LIMIT_S:
                raise TimeoutError("no paint")
        return self._at

    def _painted(self, event: object) -> None:
        self._paint(event)
        self._at = time.perf_counter()


class Turns:
    """Times the turns of the event loop."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self.longest = 0.0
        self._woke: float | None = None
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._on_awake)
        dispatcher.aboutToBlock.connect(self._on_rest)

    def begin(self) -> None:
        """Count from now on."""
        self.longest = 0.0

    def _on_awake(self) -> None:
        if self._woke is None:
            self._woke = time.perf_counter()

    def _on_rest(self) -> None:
        if self._woke is not None:
            self.longest = max(self.longest, (time.perf_counter() - self._woke) * 1_000)
        self._woke = None
