"""Which letter's key was pressed, whatever the keyboard writes with it just now.

A keyboard that stands on Hangul sends ㅓ for the key J: a shortcut on J would be deaf half of the
day. The place of the key decides, as each system tells it; where a system tells none, the two-set
layout (두벌식, KS X 5002) says which key writes a jamo.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_TWO_SET = dict(
    zip(
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        "QWERTYUIOPASDFGHJKLZXCVBNM",
        strict=True,
    )
) | dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP", strict=True))


def _rows(first: int, second: int, third: int) -> dict[int, str]:
    """Return the codes of the three rows of letters; within a row they follow each other."""
    rows = ((first, "QWERTYUIOP"), (second, "ASDFGHJKL"), (third, "ZXCVBNM"))
    return {start + at: letter for start, row in rows for at, letter in enumerate(row)}


_X11_CODES = _rows(24, 38, 52)
"""Key codes of X11 and Wayland: those of Linux (input-event-codes.h) plus 8."""
_WINDOWS_CODES = _rows(0x10, 0x1E, 0x2C)
"""Scan codes of set 1, for keys that Windows says an input method has taken (VK_PROCESSKEY)."""
_MAC_KEYS = dict(
    zip(
        bytes.fromhex(
            "00 0b 08 02 0e 03 05 04 22 26 28 25 2e 2d 1f 23 0c 0f 01 11 20 09 0d 07 10 06"
        ),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
)
"""Virtual keys of macOS (kVK_ANSI_A … of Carbon's Events.h)."""
_PROCESSED = 0xE5


def letter_of(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Return the Latin letter of the key behind a jamo, "" where it is no such key."""
    jamo = _jamo_of(event)
    if not jamo and event.nativeVirtualKey() != _PROCESSED:
        return ""
    return _by_place(event, platform) or _TWO_SET.get(jamo, "")


def sequence_of(event: QKeyEvent, platform: str = sys.platform) -> QKeySequence | None:
    """Return the keys that a jamo stands for, with their modifiers; None where it is no jamo."""
    letter = letter_of(event, platform)
    if not letter:
        return None
    return QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(ord(letter))))


def _jamo_of(event: QKeyEvent) -> str:
    key = event.key()
    as_key = chr(key) if 0 < key < sys.maxunicode else ""
    return next((text for text in (event.text(), as_key) if text in _TWO_SET), "")


def _by_place(event: QKeyEvent, platform: str) -> str:
    virtual, scan = event.nativeVirtualKey(), event.nativeScanCode()
    if platform == "darwin":
        return _MAC_KEYS.get(virtual, "") if scan or virtual else ""
    if platform == "win32":
        is_letter = ord("A") <= virtual <= ord("Z")
        return chr(virtual) if is_letter else _WINDOWS_CODES.get(scan, "")
    return _X11_CODES.get(scan, "")
