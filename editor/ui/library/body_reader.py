"""Reads what the notices of the service say, so that the search finds them, offline too.

A few at a time after each list, while the service answers; what was read is kept, so the next
start goes on where this one ended.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.workflow.body_reading import listed, read_bodies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.domain.errors import GongjiError
    from editor.ui.background import Background
    from editor.ui.session import Session
    from editor.wire.notice import NoticeView
    from editor.workflow.searching import BodiesRead, Listed, NoticeIndex

_AFTER_LIST_MS = 1_000
_BETWEEN_MS = 150
_FEW = 8


class BodyReader(QObject):
    """Fills the index with bodies that never lay on this desk.

    Signals:
        progressed(int): more words can be found; so many notices are still to be read.
    """

    progressed = Signal(int)

    def __init__(
        self, background: Background, session: Session, index: NoticeIndex, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._session = session
        self._index = index
        self._waiting: dict[str, Listed] = {}
        self._refused: set[Listed] = set()
        self._is_reading = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._read)

    def take(self, notices: Iterable[NoticeView]) -> None:
        """Read, by and by, those of a list that the index does not hold as they are now."""
        told = tuple(notices)
        self._background.store(
            lambda: self._index.unread(map(listed, told)), self._on_unread, key="library.unread"
        )

    def _on_unread(self, unread: tuple[Listed, ...]) -> None:
        self._waiting = {n.notice_id: n for n in unread if n not in self._refused}
        self.progressed.emit(len(self._waiting))
        if not (self._is_reading or self._soon.isActive()):
            self._soon.start(_AFTER_LIST_MS)

    def _read(self) -> None:
        few = tuple(islice(self._waiting.values(), _FEW))
        if not few or not self._session.is_connected:
            return  # the list comes anew with the connection
        self._is_reading = True
        service = self._session.service
        self._background.network(
            lambda: read_bodies(service, few), self._on_read, failed=self._on_failed
        )

    def _on_read(self, read: BodiesRead) -> None:
        self._refused.update(read.refused)
        self._background.store(
            lambda: self._index.take_bodies(read.bodies),
            lambda _: self._on_kept(read),
            failed=self._on_failed,
        )

    def _on_kept(self, read: BodiesRead) -> None:
        self._is_reading = False
        for notice_id in (
            *(b.notice_id for b in read.bodies),
            *(n.notice_id for n in read.refused),
        ):
            self._waiting.pop(notice_id, None)
        self.progressed.emit(len(self._waiting))
        self._soon.start(_BETWEEN_MS)

    def _on_failed(self, _: GongjiError) -> None:
        """Wait for the next list: who writes is told of the service and the disk elsewhere."""
        self._is_reading = False
