"""Joins the find bar with the text of the writing room; made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from editor.ui.find.search import Search
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


class Find(QObject):
    """Offers the search as actions."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._made: Search | None = None
        translate = QCoreApplication.translate
        group = translate("Find", "Find")
        for name, title, keys, run in (
            ("open", translate("Find", "Find in the notice"), "Ctrl+F", self._open),
            ("replace", translate("Find", "Find and replace"), "Ctrl+H", self._replace),
            ("next", translate("Find", "Next place"), "F3", self._go_on),
            ("previous", translate("Find", "Previous place"), "Shift+F3", self._previous),
        ):
            bench.actions.add(Action(f"find.{name}", title, group, keys), run, scope=room)

    @property
    def search(self) -> Search:
        """The search, made now if it was not."""
        if self._made is None:
            from editor.ui.find.search import Search

            self._made = Search(self._room, self._bench)
        return self._made

    def _open(self) -> None:
        self.search.open()

    def _go_on(self) -> None:
        self.search.go_on()

    def _replace(self) -> None:
        self.search.open(with_other=True)

    def _previous(self) -> None:
        self.search.go_on(backwards=True)
