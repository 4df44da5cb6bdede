"""What works beside the text: each part is made here, offers its actions and minds itself.

A room knows none of it: whoever makes the room gathers. `gather` makes what the first paint
needs; `gather_later` the rest, behind a window that is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.find.find import Find
from editor.ui.images.source import PictureSource
from editor.ui.phone.catching_up import CatchingUp
from editor.ui.writing.focus_mode import FocusMode
from editor.ui.writing.full_screen import add_full_screen
from editor.ui.writing.library_actions import add_library_actions
from editor.ui.writing.panes import Panes
from editor.ui.writing.pasting import Pasting
from editor.ui.writing.reading_line import ReadingLine
from editor.ui.writing.room_actions import add_room_actions
from editor.ui.writing.tending import Tending
from editor.ui.writing.text_actions import add_text_actions
from editor.ui.writing.text_size import TextSize
from editor.ui.writing.typewriter import Typewriter

if TYPE_CHECKING:
    from editor.ui.review.room import ReviewRoom
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


def gather(room: WritingRoom, bench: Workbench) -> None:
    """Make what must work with the first key."""
    add_text_actions(bench.actions, room.editor, room)
    add_room_actions(bench.actions, room)
    CatchingUp(room.phone.preview, bench.background)
    Find(room, bench)
    Panes(room, bench)
    TextSize(room, bench)
    FocusMode(room, bench)
    Typewriter(room, bench)
    add_full_screen(room, bench)
    Pasting(room, bench)
    ReadingLine(room, bench)
    room.phone.pictures = PictureSource(bench).ask
    add_library_actions(bench.actions, room, Tending(room, bench))


def gather_later(room: WritingRoom, bench: Workbench) -> None:
    """Make what nobody needs before the phone is there."""
    from editor.ui.craft.craft import Craft
    from editor.ui.history.backups import Backups
    from editor.ui.history.recovery import Recovery
    from editor.ui.history.versions import Versions
    from editor.ui.images.images import Images
    from editor.ui.markdown.insert_menu import InsertMenu
    from editor.ui.merging.merging import Merging
    from editor.ui.palette.opening import add_quick_open
    from editor.ui.phone.phone_actions import add_phone_actions
    from editor.ui.printing.printing import Printing
    from editor.ui.sharing.sharing import Sharing
    from editor.ui.writing.card_keys import add_card_keys
    from editor.ui.writing.more_menu import MoreMenu
    from editor.ui.writing.quiet_memory import QuietMemory
    from editor.ui.writing.second_looks import look_twice
    from editor.ui.writing.text_menu import TextMenu

    add_card_keys(bench.actions, room.conversation.cards, room.editor, room="notice")
    add_quick_open(bench, room.window(), lambda: room.library.entries)
    Printing(room, bench)
    look_twice(room, bench)
    Craft(room, bench)
    Images(room, bench)
    Merging(room, bench)
    Versions(room, bench)
    Recovery(room, bench)
    Backups(room, bench)
    InsertMenu(room, bench)
    MoreMenu(room, bench)
    TextMenu(room.editor, bench.actions)
    add_phone_actions(bench.actions, room.phone, language=bench.language, scope=room)
    Sharing(room, bench)
    QuietMemory(room)


def gather_for_review(room: ReviewRoom, bench: Workbench) -> None:
    """Make what belongs to the review room."""
    from editor.ui.review.columns import ReviewColumns
    from editor.ui.review.preflight import Preflight
    from editor.ui.review.review_actions import add_review_actions

    add_review_actions(bench.actions, room)
    ReviewColumns(room, bench)
    Preflight(room, bench)
