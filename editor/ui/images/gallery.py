"""The pictures that can be used again: those of this desk and those of the service."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from editor.domain.picture import Picture
from editor.ui.images.source import PictureSource

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.wire.media import PictureView
    from editor.workflow.pictures import PictureShelf

THUMBNAIL_PX = 192


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the gallery, the drafts that show it, and whether a saved version does."""

    picture: Picture
    titles: tuple[str, ...] = ()
    in_versions: bool = False
    on_desk: bool = True

    @property
    def is_unused(self) -> bool:
        """Whether nothing shows it."""
        return not (self.titles or self.in_versions)


class Gallery(QObject):
    """Reads pictures and their thumbnails, deletes what nobody shows.

    Signals:
        changed(): other pictures, or other uses of them.
        thumbnail_made(str, QImage): how the picture with this hash looks.
    """

    changed = Signal()
    thumbnail_made = Signal(str, QImage)

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._source = PictureSource(bench)
        self._here: tuple[tuple[Picture, ...], dict[str, tuple[str, ...]]] = ((), {})
        self._there: tuple[PictureView, ...] = ()
        self._asked: set[str] = set()

    @property
    def shown(self) -> tuple[Shown, ...]:
        """Every picture, the newest first."""
        pictures, uses = self._here
        used = {view.hash for view in self._there if view.in_use}
        here = [Shown(p, uses.get(p.hash, ()), p.hash in used) for p in pictures]
        known = {picture.hash for picture in pictures}
        there = [
            Shown(_picture_of(view), uses.get(view.hash, ()), view.in_use, on_desk=False)
            for view in self._there
            if view.hash not in known
        ]
        return tuple(sorted([*here, *there], key=lambda one: one.picture.added_at, reverse=True))

    def refresh(self) -> None:
        """Read both shelves again."""
        shelf, session = self._bench.drafts.pictures, self._bench.session
        self._bench.background.store(
            lambda: (shelf.all(), shelf.uses()), self._on_here, key="gallery.here"
        )
        if session.is_connected:
            self._bench.background.network(
                session.service.pictures, self._on_there, key="gallery.there"
            )

    def ask_thumbnail(self, picture: Picture) -> None:
        """Answer with `thumbnail_made`, once for each picture."""
        if picture.hash not in self._asked:
            self._asked.add(picture.hash)
            self._source.ask(picture.address, lambda data: self._on_data(picture.hash, data))

    def delete(self, shown: Shown) -> None:
        """Delete a picture that nothing shows; `navigator.undoable` takes it back."""
        picture, shelf = shown.picture, self._bench.drafts.pictures
        self._bench.background.store(lambda: shelf.remove(picture), lambda _: self.refresh())
        session = self._bench.session
        if picture.is_uploaded and session.is_connected:
            self._bench.background.network(
                lambda: session.service.remove_picture(picture.hash), lambda _: self.refresh()
            )

    def restore(self, shown: Shown) -> None:
        """Take a deleted picture back; it is sent to the service again when it is needed."""
        shelf = self._bench.drafts.pictures
        self._bench.background.store(
            lambda: _restore(shelf, shown.picture), lambda _: self.refresh()
        )

    def _on_here(self, here: tuple[tuple[Picture, ...], dict[str, tuple[str, ...]]]) -> None:
        self._here = here
        self.changed.emit()

    def _on_there(self, there: tuple[PictureView, ...]) -> None:
        self._there = there
        self.changed.emit()

    def _on_data(self, digest: str, data: bytes | None) -> None:
        if data is None:
            self._asked.discard(digest)
            return
        self._bench.background.network(
            lambda: thumbnail(data), lambda image: self.thumbnail_made.emit(digest, image)
        )


def thumbnail(data: bytes) -> QImage:
    """Return a picture small, decoded no larger than it is shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    size = reader.size()
    box = QSize(THUMBNAIL_PX, THUMBNAIL_PX)
    if size.isValid() and (size.width() > box.width() or size.height() > box.height()):
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _restore(shelf: PictureShelf, picture: Picture) -> None:
    shelf.restore(replace(picture, is_uploaded=False))


def _picture_of(view: PictureView) -> Picture:
    size = (view.width, view.height, view.size)
    return Picture(view.hash, view.format, *size, view.name, "", view.added_at, is_uploaded=True)
