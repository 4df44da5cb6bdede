"""What can be done with the library, as actions of the desk; single keys work in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.actions.list_steps import step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.registry import Actions
    from editor.ui.writing.room import WritingRoom
    from editor.ui.writing.tending import Tending

    _Offer = tuple[str, str, str, Callable[[], None], QWidget]


def add_library_actions(actions: Actions, room: WritingRoom, tending: Tending) -> None:
    """Offer finding, going through the list, and marking."""
    group = QCoreApplication.translate("Tending", "Library")
    for offers in (_finding(room), _walking(room), _marking(room, tending), _sizes(room, tending)):
        for name, title, keys, run, scope in offers:
            actions.add(Action(f"library.{name}", title, group, keys), run, scope=scope)


def _finding(room: WritingRoom) -> Iterator[_Offer]:
    pane, translate = room.library, QCoreApplication.translate
    everywhere = translate("Tending", "Find in all notices")
    yield "search", everywhere, "Ctrl+Shift+F", pane.start_search, room
    yield "find", translate("Tending", "Find in the list"), "/", pane.start_search, pane.list


def _walking(room: WritingRoom) -> Iterator[_Offer]:
    view, translate = room.library.list, QCoreApplication.translate
    read = translate("Tending", "Open the notice of the list")
    new = translate("Tending", "New notice from the list")
    yield "next", translate("Tending", "Next notice"), "J", lambda: step(view, 1), view
    yield "previous", translate("Tending", "Previous notice"), "K", lambda: step(view, -1), view
    yield "open", read, "O", lambda: view.activated.emit(view.currentIndex()), view
    yield "new", new, "N", room.library.new_wanted.emit, view


def _marking(room: WritingRoom, tending: Tending) -> Iterator[_Offer]:
    view, translate = room.library.list, QCoreApplication.translate
    keep = translate("Tending", "Archive a notice, or take it out")
    yield "pin", translate("Tending", "Pin a notice, or unpin it"), "P", tending.pin, view
    yield "archive", keep, "E", tending.archive, view
    yield "undo", translate("Tending", "Undo in the list"), "Ctrl+Z", tending.undo, view


def _sizes(room: WritingRoom, tending: Tending) -> Iterator[_Offer]:
    pane, translate = room.library, QCoreApplication.translate
    smaller = translate("Tending", "Smaller list")
    yield "larger", translate("Tending", "Larger list"), "Ctrl++", lambda: tending.resize(1), pane
    yield "smaller", smaller, "Ctrl+-", lambda: tending.resize(-1), pane
