"""Where the words of findings are in an editor, as its text is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.checks.finding import Place
from editor.domain.offset import Utf16Map

if TYPE_CHECKING:
    from editor.checks.finding import Finding
    from editor.ui.writing.editor import NoticeEditor


class Spots:
    """Finds many places after one pass over the text; make a new one when the text may differ."""

    def __init__(self, editor: NoticeEditor) -> None:
        self._document = editor.document()
        self._units = Utf16Map.of(editor.text())

    def cursor(self, finding: Finding) -> QTextCursor | None:
        """Return a selection of a finding's words, None where they are not in the body."""
        if finding.field is not Place.BODY or finding.end > self._units.length:
            return None
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._units.utf16_of(finding.start))
        cursor.setPosition(self._units.utf16_of(finding.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
