"""Putting a text at the caret, as one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.offset import utf16_of

if TYPE_CHECKING:
    from editor.ui.writing.editor import NoticeEditor


def insert_at_caret(editor: NoticeEditor, text: str) -> bool:
    """Put a text at the caret, or in place of the selection; tell whether it may be written to.

    The open syllable is taken in first, and the keyboard is in the text afterwards.
    """
    if editor.isReadOnly():
        return False
    editor.commit_composition()
    cursor = editor.textCursor()
    cursor.beginEditBlock()
    cursor.insertText(text)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
    editor.setFocus()
    return True


def insert_quote(editor: NoticeEditor, line: str) -> bool:
    """Put a line as a quote of its own below the line at the caret, as one undo step."""
    if editor.isReadOnly():
        return False
    editor.commit_composition()
    cursor = editor.textCursor()
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    gap = "\n\n" if cursor.block().text().strip() else ""
    cursor.insertText(f"{gap}> {line}")
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
    editor.setFocus()
    return True


def replace_range(editor: NoticeEditor, start: int, end: int, text: str) -> None:
    """Put a text in place of code points start..end, as one undo step."""
    editor.commit_composition()
    whole = editor.text()
    cursor = editor.textCursor()
    cursor.setPosition(utf16_of(whole, start))
    cursor.setPosition(utf16_of(whole, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.beginEditBlock()
    cursor.insertText(text)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)


def selected_text(editor: NoticeEditor) -> str:
    """Return what is selected, with line ends as line ends."""
    return editor.textCursor().selectedText().replace("\u2029", "\n").strip()
