"""Loads a text with what was typed before it, so that Ctrl+Z goes on after a restart.

Qt cannot save its undo stack: the text begins as it was before the steps, and each step is done
again as one edit. What stands there in the end is compared; the stored text always wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QTextCursor

from editor.domain.offset import utf16_of
from editor.ui.shared.wrapping import prepare_for
from editor.workflow.history import before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QPlainTextEdit

    from editor.ui.writing.line_tracker import LineTracker
    from editor.workflow.history import Step


def load(
    editor: QPlainTextEdit, tracker: LineTracker, text: str, past: Sequence[Step] = ()
) -> None:
    """Put a text into an editor; undo takes the steps of `past` back, or nothing."""
    blocked = QSignalBlocker(editor)
    with tracker.paused():
        if not (past and _replayed(editor, text, past)):
            prepare_for(editor, text)
            editor.setPlainText(text)
    blocked.unblock()
    editor.document().setModified(False)
    editor.blockCountChanged.emit(editor.blockCount())
    editor.textChanged.emit()
    editor.cursorPositionChanged.emit()


def _replayed(editor: QPlainTextEdit, text: str, past: Sequence[Step]) -> bool:
    oldest = before(text, past)
    if oldest is None:
        return False
    document = editor.document()
    prepare_for(editor, oldest)
    editor.setPlainText(oldest)
    return all(_done_again(document, step) for step in past) and _text(document) == text


def _done_again(document: QTextDocument, step: Step) -> bool:
    """Do one step; tell whether what it takes stood there."""
    document.setModified(False)  # Qt would join it with the step before
    cursor = QTextCursor(document)
    block = document.findBlockByNumber(step.line)
    start = block.position() + utf16_of(block.text(), step.column)
    cursor.setPosition(start)
    taken = utf16_of(step.taken, len(step.taken))
    cursor.setPosition(start + taken, QTextCursor.MoveMode.KeepAnchor)
    if cursor.selectedText().replace("\u2029", "\n") != step.taken:
        return False
    cursor.insertText(step.brought)
    return True


def _text(document: QTextDocument) -> str:
    return document.toRawText().replace("\u2029", "\n")
