"""A key is known by its place, whatever the keyboard writes with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor.ui.actions.letter_keys import letter_of, sequence_of

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PRESS = QEvent.Type.KeyPress


def event(
    text: str,
    *,
    key: int = 0,
    scan: int = 0,
    virtual: int = 0,
    modifiers: Qt.KeyboardModifier = NONE,
) -> QKeyEvent:
    return QKeyEvent(PRESS, key or ord(text), modifiers, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("platform", "scan", "virtual"),
    [
        ("linux", 44, 0xECF),  # X11: the key code of J, the keysym Hangul_EO
        ("win32", 0x24, 0x4A),  # Windows: VK_J
        ("win32", 0x24, 0xE5),  # Windows: taken by the input method
        ("darwin", 1, 38),  # macOS: kVK_ANSI_J; the scan code is always 1
    ],
)
def test_key_is_known_by_its_place(platform: str, scan: int, virtual: int) -> None:
    assert letter_of(event("ㅓ", scan=scan, virtual=virtual), platform) == "J"


def test_key_an_input_method_took_is_known_without_a_text() -> None:
    taken = QKeyEvent(PRESS, Qt.Key.Key_unknown, NONE, 0x25, 0xE5, 0, "")
    assert letter_of(taken, "win32") == "K"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize(("jamo", "letter"), [("ㅓ", "J"), ("ㅏ", "K"), ("ㅜ", "N"), ("ㅃ", "Q")])
def test_two_set_layout_decides_where_no_place_is_told(
    platform: str, jamo: str, letter: str
) -> None:
    assert letter_of(event(jamo), platform) == letter


def test_place_decides_over_the_layout() -> None:
    """A three-set keyboard (세벌식) writes ㄴ with the key H."""
    assert letter_of(event("ㄴ", scan=43), "linux") == "H"


@pytest.mark.parametrize("text", ["j", "7", "가", "é"])
def test_what_is_no_jamo_stays_what_it_is(text: str) -> None:
    assert letter_of(event(text, scan=44), "linux") == ""


def test_jamo_that_is_only_the_key_is_seen() -> None:
    """With Ctrl there is no text, and the key itself is the jamo."""
    pressed = QKeyEvent(PRESS, ord("ㅠ"), CTRL, 0, 0, 0, "")
    assert sequence_of(pressed, "linux") == QKeySequence("Ctrl+B")


def test_modifiers_stay() -> None:
    pressed = event("ㅖ", modifiers=CTRL | SHIFT)
    assert sequence_of(pressed, "linux") == QKeySequence("Ctrl+Shift+P")
