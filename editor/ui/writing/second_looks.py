"""Joins the text on the screen with the second look at the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.phone.second_look import SecondLook

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


def look_twice(room: WritingRoom, bench: Workbench) -> SecondLook:
    """Compare the phone with the text after each pause; not while a syllable is open."""
    editor = room.editor

    def text() -> str | None:
        return None if editor.composition.is_composing else editor.text()

    look = SecondLook(room.phone.preview, bench.background, text)
    editor.composition.seen.connect(lambda _: look.touch())
    room.open_draft.opened.connect(lambda _: look.touch())
    return look
