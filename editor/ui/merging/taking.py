"""Puts a merged text on the desk: only what differs is replaced, so that comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.domain.merge import merge_content
from editor.domain.offset import Utf16Map
from editor.domain.patch import changes

if TYPE_CHECKING:
    from editor.domain.notice import Content
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.room import WritingRoom
    from editor.ui.writing.title_field import TitleField
    from editor.wire.notice import NoticeView


def put_text(editor: NoticeEditor, text: str) -> None:
    """Make the text this one, as one step that Ctrl+Z takes back; the caret stays at its words."""
    old = editor.text()
    units = Utf16Map.of(old)
    cursor = QTextCursor(editor.document())
    cursor.beginEditBlock()
    for change in changes(old, text):
        cursor.setPosition(units.utf16_of(change.start))
        cursor.setPosition(units.utf16_of(change.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
    cursor.endEditBlock()


def put_title(title: TitleField, text: str) -> None:
    """Make the title this one; Ctrl+Z in it takes that back."""
    if text != title.text():
        title.selectAll()
        title.insert(text)


class Taking:
    """Takes a merged notice into the open draft, and out again."""

    def __init__(self, room: WritingRoom) -> None:
        self._room = room

    def take(self, content: Content, notice: NoticeView) -> None:
        """Show a merged notice; the draft builds on `notice` from now on."""
        room = self._room
        self._show(content)
        room.open_draft.stand_on(notice, content)
        room.toolbar.show_kind(content.kind)
        room.conversation.refresh()

    def take_back(self, before: Content, after: Content) -> None:
        """Undo a taking; what was written since stays."""
        room = self._room
        room.open_draft.commit_composition()
        now = room.open_draft.content()
        if now is not None:
            content = merge_content(after, now, before).content
            self._show(content)
            room.open_draft.choose_kind(content.kind)
            room.toolbar.show_kind(content.kind)

    def _show(self, content: Content) -> None:
        put_text(self._room.editor, content.body)
        put_title(self._room.title, content.title)
