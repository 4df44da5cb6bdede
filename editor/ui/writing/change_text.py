"""Makes one text of another in one undo step, so that comments and caret stay at their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.offset import Utf16Map
from editor.ui.shared.wrapping import prepare_for_more

if TYPE_CHECKING:
    from editor.ui.writing.editor import NoticeEditor


def change_text(editor: NoticeEditor, text: str) -> None:
    """Change the editor's text to another one; only what differs is touched."""
    from editor.domain.patch import changes  # late: the first window does not need it

    editor.commit_composition()
    old = editor.text()
    units = Utf16Map.of(old)
    cursor = QTextCursor(editor.document())
    prepare_for_more(editor, text)
    cursor.beginEditBlock()
    for change in changes(old, text):
        cursor.setPosition(units.utf16_of(change.start))
        cursor.setPosition(units.utf16_of(change.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
    cursor.endEditBlock()
