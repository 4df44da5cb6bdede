"""Sends pictures to the service in the background: one after the other, and again after a pause.

What cannot be sent waits on the disk; a revision that needs it sends it before itself.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import GongjiError, Refused, Unavailable
from editor.domain.people import Role

if TYPE_CHECKING:
    from editor.domain.picture import Picture
    from editor.ui.workbench import Workbench

_AGAIN_MS = 5_000


class UploadState(StrEnum):
    """보낼 것 | 보내는 중 | 멈춤 | 거절됨."""

    WAITING = "waiting"
    SENDING = "sending"
    STOPPED = "stopped"
    REFUSED = "refused"


class Uploads(QObject):
    """The pictures that the service does not hold yet.

    Signals:
        changed(str): the state of this picture (by hash) is another one.
        progressed(str, int): how much of this picture was sent, in percent.
    """

    changed = Signal(str)
    progressed = Signal(str, int)

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._waiting: dict[str, Picture] = {}
        self._states: dict[str, UploadState] = {}
        self._cancelled: set[str] = set()
        self._sending = ""
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._drain)
        bench.session.connected.connect(lambda _: self._drain())
        bench.session.person_changed.connect(lambda _: self._drain())
        self.refresh()

    def refresh(self) -> None:
        """Read from the disk what waits since the last time."""
        self._bench.background.store(self._bench.drafts.pictures.all, self._on_read)

    def state(self, digest: str) -> UploadState | None:
        """Return how far a picture is; None for one that is there."""
        return self._states.get(digest)

    def send(self, picture: Picture) -> None:
        """Send a picture when its turn comes."""
        if not picture.is_uploaded and picture.hash not in self._waiting:
            self._waiting[picture.hash] = picture
            self._put(picture.hash, UploadState.WAITING)
            self._drain()

    def cancel(self, digest: str) -> None:
        """Stop sending a picture; it stays here."""
        self._cancelled.add(digest)
        if self._sending != digest and digest in self._waiting:
            self._put(digest, UploadState.STOPPED)

    def retry(self, digest: str) -> None:
        """Send a picture that was stopped or refused."""
        self._cancelled.discard(digest)
        if digest in self._waiting:
            self._put(digest, UploadState.WAITING)
            self._drain()

    def _on_read(self, pictures: tuple[Picture, ...]) -> None:
        for picture in reversed(pictures):
            self.send(picture)

    def _drain(self) -> None:
        session = self._bench.session
        if self._sending or not session.is_connected or session.role is not Role.WRITER:
            return
        due = (d for d in self._waiting if self._states.get(d) is UploadState.WAITING)
        digest = next(due, None)
        if digest is not None:
            self._send(self._waiting[digest])

    def _send(self, picture: Picture) -> None:
        digest, service, shelf = (
            picture.hash, self._bench.session.service, self._bench.drafts.pictures,
        )  # fmt: skip
        self._sending = digest
        self._put(digest, UploadState.SENDING)

        def progress(sent: int, total: int) -> bool:
            self.progressed.emit(digest, 100 * sent // max(1, total))
            return digest not in self._cancelled

        def work() -> None:
            found = shelf.read(digest)
            if found is None:
                raise Refused("picture_lost")
            service.add_picture(found[0], name=picture.name, progress=progress)

        self._bench.background.network(
            work, lambda _: self._on_sent(digest), failed=lambda e: self._on_failed(digest, e)
        )

    def _on_sent(self, digest: str) -> None:
        self._sending = ""
        self._waiting.pop(digest, None)
        self._put(digest, None)
        shelf = self._bench.drafts.pictures
        self._bench.background.store(lambda: shelf.mark_uploaded(digest))
        self._drain()

    def _on_failed(self, digest: str, error: GongjiError) -> None:
        self._sending = ""
        if error.code == "upload_cancelled":
            self._put(digest, UploadState.STOPPED)
        elif isinstance(error, Unavailable):
            self._put(digest, UploadState.WAITING)
            self._again.start()
            return
        else:
            self._put(digest, UploadState.REFUSED)
            self._bench.navigator.failed.emit(error)
        self._drain()

    def _put(self, digest: str, state: UploadState | None) -> None:
        if state is None:
            self._states.pop(digest, None)
        else:
            self._states[digest] = state
        self.changed.emit(digest)
