"""What can be done with the open notice, as actions of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.actions.registry import Actions
    from editor.ui.writing.room import WritingRoom

    _Offer = tuple[str, str, str, Callable[[], None]]


def add_room_actions(actions: Actions, room: WritingRoom) -> None:
    """Offer saving, asking, commenting, and what is to be done about comments and findings."""
    translate = QCoreApplication.translate
    group = translate("RoomActions", "Notice")
    for name, title, keys, run in (*_notice(room), *_comments(room)):
        actions.add(Action(name, title, group, keys), run, scope=room)
    _add_findings(actions, room, group)
    ask = Action("notice.review", translate("RoomActions", "Ask for review"), group, "Ctrl+Return")
    # only in the text: in every other field Ctrl+Enter posts, or means nothing
    actions.add(ask, room.open_draft.ask_for_review, scope=room.editor)


def _notice(room: WritingRoom) -> tuple[_Offer, ...]:
    translate = QCoreApplication.translate
    save = translate("RoomActions", "Save a version")
    return (
        ("notice.save", save, "Ctrl+S", room.open_draft.save),
        ("notice.new", translate("RoomActions", "New notice"), "Ctrl+N", room.shelf.new),
    )


def _comments(room: WritingRoom) -> tuple[_Offer, ...]:
    translate = QCoreApplication.translate
    following = translate("RoomActions", "Next comment or finding")
    earlier = translate("RoomActions", "Previous comment or finding")
    return (
        ("comment.new", translate("RoomActions", "Comment"), "Ctrl+Shift+M", room.start_comment),
        ("comment.next", following, "F8", room.go_to_stop),
        ("comment.previous", earlier, "Shift+F8", lambda: room.go_to_stop(backwards=True)),
    )


def _add_findings(actions: Actions, room: WritingRoom, group: str) -> None:
    translate, strip = QCoreApplication.translate, room.finding_strip
    keep = translate("RoomActions", "Leave the finding as it is in this notice")
    kept = translate("RoomActions", "See what was left as it is")
    for name, title, run, is_enabled in (
        ("finding.keep", keep, strip.keep_shown, lambda: strip.has_open),
        ("finding.kept", kept, strip.show_kept, lambda: strip.has_kept),
    ):
        actions.add(Action(name, title, group), run, scope=room, is_enabled=is_enabled)
