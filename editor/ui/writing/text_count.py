"""What the status line counts: characters, the title, reading time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.domain.notice import TITLE_BLOCKS_AT, TITLE_WARNS_AT
from editor.ui.shared.moments import span

_BLANKS = "".join(c for c in map(chr, range(0x3001)) if c.isspace())
_READ_PER_MINUTE = 500
"""Hangul syllables a grown-up reads in a minute, without hurry."""


class TextCount:
    """Counts a notice in the words of the status line."""

    def __init__(self, language: str) -> None:
        self._language = language

    def of(self, title: str, body: str) -> tuple[str, ...]:
        """Return `글자 412(공백 제외 331)`, `제목 14/28 · 최대 60`, `읽는 시간 30초`."""
        everything = len(body)
        solid = everything - blanks(body)
        seconds = max(10, -(-solid * 60 // _READ_PER_MINUTE) // 10 * 10) if solid else 0
        return (
            _filled(
                QCoreApplication.translate("TextCount", "%1 characters (%2 without spaces)"),
                f"{everything:,}",
                f"{solid:,}",
            ),
            _filled(
                QCoreApplication.translate("TextCount", "Title %1/%2 · at most %3"),
                len(title),
                TITLE_WARNS_AT,
                TITLE_BLOCKS_AT,
            ),
            _filled(
                QCoreApplication.translate("TextCount", "Reads in %1"),
                span(seconds, self._language),
            ),
        )


def blanks(text: str) -> int:
    """Return how many blanks a text has; sooner than by taking it apart."""
    return sum(map(text.count, _BLANKS))


def _filled(text: str, *values: object) -> str:
    for number, value in enumerate(values, start=1):
        text = text.replace(f"%{number}", str(value))
    return text
