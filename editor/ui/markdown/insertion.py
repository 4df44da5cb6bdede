"""Puts a block where the writer is: blank lines around it, one step to undo, ready to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.offset import utf16_of
from editor.ui.markdown.snippets import is_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QTextBlock

    from editor.ui.markdown.snippets import Snippet
    from editor.ui.writing.editor import NoticeEditor

_PARAGRAPH = "\u2029"  # QTextCursor's line end


def insert_block(editor: NoticeEditor, make: Callable[[Sequence[str]], Snippet]) -> None:
    """Put a block at the caret, or behind the paragraph where the caret is in the middle of one.

    Whole lines that are chosen become the block; chosen words of a line are copied into it.
    """
    if editor.isReadOnly():
        return
    editor.commit_composition()
    cursor = editor.textCursor()
    chosen = [line for line in cursor.selectedText().split(_PARAGRAPH) if line.strip()]
    cursor.beginEditBlock()
    if chosen and _takes_whole_lines(cursor):
        cursor.removeSelectedText()
    else:
        _go_behind_paragraph(cursor)
    _put(cursor, make(chosen))
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.setFocus()


def insert_caption(editor: NoticeEditor, make: Callable[[Sequence[str]], Snippet]) -> None:
    """Put a caption right below the picture at the caret."""
    picture = picture_at(editor)
    if editor.isReadOnly() or picture is None:
        return
    editor.commit_composition()
    cursor = editor.textCursor()
    cursor.setPosition(picture.position() + picture.length() - 1)
    cursor.beginEditBlock()
    cursor.insertText("\n")
    _write(cursor, make(()))
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.setFocus()


def picture_at(editor: NoticeEditor) -> QTextBlock | None:
    """Return the line of a picture at the caret or right above it, None where there is none."""
    here = editor.textCursor().block()
    for block in (here, here.previous()):
        if block.isValid() and is_picture(block.text()):
            return block
    return None


def _takes_whole_lines(cursor: QTextCursor) -> bool:
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    before = first.text()[: cursor.selectionStart() - first.position()]
    after = _units_behind(last.text(), cursor.selectionEnd() - last.position())
    return not before.strip() and not after.strip()


def _units_behind(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[2 * units :].decode(
        "utf-16-le", "surrogatepass"
    )


def _go_behind_paragraph(cursor: QTextCursor) -> None:
    """Leave the caret on an empty line or before its paragraph, else go behind the last line."""
    block = cursor.block()
    starts = cursor.atBlockStart() and _is_blank(block.previous()) and not cursor.hasSelection()
    if starts or _is_blank(block):
        cursor.setPosition(cursor.position())
        return
    while not _is_blank(block.next()):
        block = block.next()
    cursor.setPosition(block.position() + block.length() - 1)


def _put(cursor: QTextCursor, snippet: Snippet) -> None:
    block = cursor.block()
    at = cursor.position() - block.position()
    left, right = block.text()[:at].strip(), _units_behind(block.text(), at).strip()
    if left or not _is_blank(block.previous()):
        cursor.insertText("\n\n" if left else "\n")
    start = cursor.position()
    cursor.insertText(snippet.text)
    end = cursor.position()
    if right or not _is_blank(cursor.block().next()):
        cursor.insertText("\n\n" if right else "\n")
    cursor.setPosition(start)
    _select(cursor, snippet, start, end)


def _write(cursor: QTextCursor, snippet: Snippet) -> None:
    start = cursor.position()
    cursor.insertText(snippet.text)
    _select(cursor, snippet, start, cursor.position())


def _select(cursor: QTextCursor, snippet: Snippet, start: int, end: int) -> None:
    """Select the place to write on; without one the caret stands behind the text."""
    if not snippet.hole:
        cursor.setPosition(end)
        return
    first = start + utf16_of(snippet.before, len(snippet.before))
    cursor.setPosition(first)
    length = utf16_of(snippet.hole, len(snippet.hole))
    cursor.setPosition(first + length, QTextCursor.MoveMode.KeepAnchor)


def _is_blank(block: QTextBlock) -> bool:
    return not block.isValid() or not block.text().strip()
