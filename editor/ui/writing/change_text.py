"""Makes one text of another in one undo step, so that comments and caret stay at their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.offset import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.domain.difference import Difference
    from editor.ui.writing.editor import NoticeEditor


def change_text(editor: NoticeEditor, text: str) -> None:
    """Change the editor's text to another one; only what differs is touched."""
    from editor.domain.difference import Difference  # late: the first window does not need it

    editor.commit_composition()
    old = editor.text()
    units = Utf16Map.of(old)
    cursor = QTextCursor(editor.document())
    cursor.beginEditBlock()
    for start, end, words in reversed(list(_changes(Difference.between(old, text)))):
        cursor.setPosition(units.utf16_of(start))
        cursor.setPosition(units.utf16_of(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
    cursor.endEditBlock()


def _changes(difference: Difference) -> Iterator[tuple[int, int, str]]:
    """Return (start, end) of the old text and the words that stand there in the new one."""
    at_old = at_new = 0
    ends = [(run.base, run.new, run.length) for run in difference.runs]
    for base, new, length in [*ends, (len(difference.base), len(difference.new), 0)]:
        if at_old < base or at_new < new:
            yield at_old, base, difference.new[at_new:new]
        at_old, at_new = base + length, new + length
