"""A Korean input method for tests: composes syllables in a widget as ibus-hangul does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Hangul:
    """Sends what an input method would send; the syllable is open until it is committed."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget

    def compose(self, *steps: str) -> None:
        """Show the open syllable, step by step (`ㅉ`, `쭈`, `쭉`)."""
        for step in steps:
            self._send(step, commit="")

    def commit(self, text: str, then: str = "") -> None:
        """Close the syllable as `text`; `then` is the syllable that opens at once (도깨비불)."""
        self._send(then, commit=text)

    def write(self, *syllables: tuple[str, ...]) -> None:
        """Write syllables, each given by its steps."""
        for steps in syllables:
            self.compose(*steps)
            self.commit(steps[-1])

    def _send(self, composing: str, *, commit: str) -> None:
        underline = QTextCharFormat()
        underline.setFontUnderline(True)
        kind = QInputMethodEvent.AttributeType
        attributes = [
            QInputMethodEvent.Attribute(kind.TextFormat, 0, len(composing), underline),
            QInputMethodEvent.Attribute(kind.Cursor, len(composing), 1, None),
        ]
        event = QInputMethodEvent(composing, attributes if composing else [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(self._widget, event)
