"""Puts a merged text on the desk: only what differs is replaced, so that comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.merge import merge_content
from editor.ui.writing.change_text import change_text

if TYPE_CHECKING:
    from editor.domain.notice import Content
    from editor.ui.writing.room import WritingRoom
    from editor.wire.notice import NoticeView


class Taking:
    """Takes a merged notice into the open draft, and out again."""

    def __init__(self, room: WritingRoom) -> None:
        self._room = room

    def take(self, content: Content, notice: NoticeView) -> None:
        """Show a merged notice; the draft builds on `notice` from now on."""
        room = self._room
        self._show(content)
        room.open_draft.stand_on(notice, content)
        room.conversation.carry(content.body)
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
        change_text(self._room.editor, content.body)
        self._room.title.take_text(content.title)
