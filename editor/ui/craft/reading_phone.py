"""다시 읽기 on the phone: it shows the notice that is read, and the draft again behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.ui.craft.rereading import Rereading
    from editor.ui.writing.places import Opener
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.rereading import Reading


class ReadingPhone(QObject):
    """Follows the page of rereading: what stands there is on the phone and in the status."""

    def __init__(self, room: WritingRoom, rereading: Rereading, page: Opener) -> None:
        super().__init__(room)
        self._room = room
        self._page = page
        self._shown: Reading | None = None
        rereading.arrived.connect(self._on_arrived)
        room.desk.opened.connect(self._on_opened)
        room.desk.came_back.connect(self._end)

    def _on_arrived(self, reading: Reading) -> None:
        is_open = self._room.desk.currentWidget() is self._page.made
        if is_open and reading != self._shown:  # the same one, read anew, stays where it was
            self._shown = reading
            self._show(reading)

    def _show(self, reading: Reading) -> None:
        published, content = reading.published, reading.content
        self._room.feed.show_other_head(
            title=published.title,
            kind=content.kind.value,
            locale=content.locale,
            date=published.published_at,
        )
        self._room.phone.show_other(content.body)
        self._room.status.show_other(published.title)

    def _on_opened(self, page: QWidget) -> None:
        if page is not self._page.made:
            self._end()

    def _end(self) -> None:
        if self._shown is None:
            return
        self._shown = None
        self._room.phone.show_own()
        self._room.feed.show_own_head()
        self._room.scroll_sync.catch_up()
        self._room.status.show_own()
