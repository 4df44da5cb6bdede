"""Asks the desk's index for the library, off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.ui.library.body_reader import BodyReader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.ui.background import Background
    from editor.ui.library.pane import LibraryPane
    from editor.ui.session import Session
    from editor.wire.notice import NoticeView
    from editor.workflow.searching import Found, NoticeIndex

_AFTER_START_MS = 3_000
_BETWEEN_SLICES_MS = 150


class Finder(QObject):
    """Answers the library's questions; reads changed drafts in slices while nobody asks."""

    def __init__(
        self, background: Background, session: Session, index: NoticeIndex, library: LibraryPane
    ) -> None:
        super().__init__(library)
        self._background = background
        self._index = index
        self._library = library
        self._unanswered = ""
        self._next_slice = QTimer(self, singleShot=True)
        self._next_slice.timeout.connect(self._catch_up)
        self._next_slice.start(_AFTER_START_MS)
        self._bodies = BodyReader(background, session, index, self)
        self._bodies.progressed.connect(self._on_progressed)
        library.find_wanted.connect(self._find)
        library.snippets_wanted.connect(self._read_snippets)

    def take(self, notices: Iterable[NoticeView]) -> None:
        """Remember the titles that the service told, and read the bodies by and by."""
        told = tuple(notices)
        self._background.store(
            lambda: self._index.take({notice.id: notice.title for notice in told})
        )
        self._bodies.take(told)

    def _find(self, query: str) -> None:
        self._background.store(lambda: self._index.find(query), self._on_found, key="library.find")

    def _on_found(self, found: Found) -> None:
        self._library.show_found(found)
        self._unanswered = "" if found.is_complete else found.query
        if self._unanswered:
            self._next_slice.start(0)

    def _on_progressed(self, unread: int) -> None:
        self._library.show_unread(unread)
        if query := self._library.search.query():
            self._find(query)

    def _read_snippets(self, query: str, ids: tuple[str, ...]) -> None:
        self._background.store(
            lambda: self._index.snippets(query, ids),
            lambda found: self._library.show_snippets(query, found),
            key="library.snippets",
        )

    def _catch_up(self) -> None:
        self._background.store(self._index.catch_up, self._on_caught_up)

    def _on_caught_up(self, is_more: bool) -> None:  # a callback takes it by position
        if is_more:
            self._next_slice.start(0 if self._unanswered else _BETWEEN_SLICES_MS)
        elif self._unanswered:
            self._find(self._unanswered)
