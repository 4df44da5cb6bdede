"""그림: every picture that can be used again, found by its words, with what shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.hangul import matches_initials
from editor.ui.images.uploads import UploadState
from editor.ui.library.search_field import SearchField
from editor.ui.shared.page_head import PageHead

if TYPE_CHECKING:
    from editor.ui.images.gallery import Gallery, Shown
    from editor.ui.images.uploads import Uploads
    from editor.ui.workbench import Workbench

_TILE_PX, _THUMB_W, _THUMB_H = 104, 92, 70
_HASH = Qt.ItemDataRole.UserRole
_KB = 1_000
_TITLES_SHOWN = 3


class PictureLibrary(QFrame):
    """Thumbnails over what is known of the chosen one.

    Signals:
        back_wanted(): close the page.
        inserted(Picture): put this picture into the text.
    """

    back_wanted = Signal()
    inserted = Signal(object)

    def __init__(
        self, bench: Workbench, gallery: Gallery, uploads: Uploads, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._gallery = gallery
        self._uploads = uploads
        self._shown: dict[str, Shown] = {}
        self.thumbnails: dict[str, QIcon] = {}
        self.setProperty("surface", "paper")
        self.setObjectName("pictures")
        self.search = SearchField(self)
        self.list = QListWidget(self)
        self._empty, self._words, self._uses = QLabel(self), QLabel(self), QLabel(self)
        self.insert_button = QPushButton(self.tr("Insert"), self)
        self.delete_button = QPushButton(self.tr("Delete"), self)
        self.upload_button = QPushButton(self.tr("Upload again"), self)
        self.setFocusProxy(self.search)
        self._place()
        self._join()
        self._fill()

    def chosen(self) -> Shown | None:
        """Return the picture that is chosen."""
        if self.list.currentRow() < 0:
            return None
        return self._shown.get(self.list.currentItem().data(_HASH))

    def _place(self) -> None:
        head = PageHead(self._bench.theme, self.tr("Pictures"), self)
        head.back_wanted.connect(self.back_wanted)
        self.search.setPlaceholderText(self.tr("Find a picture"))
        self.search.setAccessibleName(self.tr("Find a picture"))
        self.search.setToolTip("")
        self._place_list()
        self._empty.setProperty("tone", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 4, 12, 12)
        inner.setSpacing(12)
        inner.addWidget(self.search)
        inner.addWidget(self._empty, 1)
        inner.addWidget(self.list, 1)
        inner.addLayout(self._foot())
        column.addLayout(inner, 1)

    def _place_list(self) -> None:
        self.list.setObjectName("pictures.list")
        self.list.setAccessibleName(self.tr("Pictures"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(_THUMB_W, _THUMB_H))
        self.list.setGridSize(QSize(_TILE_PX, _TILE_PX))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFrameStyle(0)

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(8)
        for label in (self._words, self._uses):
            label.setWordWrap(True)
            label.setProperty("tone", "small")
            foot.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.insert_button, self.upload_button, self.delete_button):
            row.addWidget(button)
        row.addStretch(1)
        foot.addLayout(row)
        return foot

    def _join(self) -> None:
        self.search.asked.connect(lambda _: self._fill())
        self.search.list_wanted.connect(self.list.setFocus)
        self.search.first_wanted.connect(self._insert)
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        self.list.itemActivated.connect(lambda _: self._insert())
        self.insert_button.clicked.connect(self._insert)
        self.delete_button.clicked.connect(self._delete)
        self.upload_button.clicked.connect(self._upload)
        self._gallery.changed.connect(self._fill)
        self._gallery.thumbnail_made.connect(self._on_thumbnail)
        self._uploads.changed.connect(self._on_upload_changed)
        self._bench.theme.changed.connect(self._redraw)

    def _fill(self) -> None:
        """Show what is found; the chosen one stays chosen."""
        chosen, query = self.chosen(), self.search.query()
        found = [one for one in self._gallery.shown if _matches(query, one)]
        self._shown = {one.picture.hash: one for one in found}
        self.list.clear()
        for one in found:
            self.list.addItem(self._item(one))
        hashes = list(self._shown)
        is_there = chosen is not None and chosen.picture.hash in self._shown
        at = hashes.index(chosen.picture.hash) if chosen is not None and is_there else 0
        self.list.setCurrentRow(at if found else -1)
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._empty.setText(self._why_empty(query))
        self._tell()

    def _why_empty(self, query: str) -> str:
        if query:
            return self.tr("No picture is described or named like this.")
        return self.tr("Paste or drop a picture into a text; it is kept here for the next one.")

    def _item(self, one: Shown) -> QListWidgetItem:
        picture = one.picture
        item = QListWidgetItem(_name_of(one) or self.tr("No description"))
        item.setData(_HASH, picture.hash)
        item.setToolTip(_name_of(one))
        item.setIcon(self.thumbnails.get(picture.hash) or self._blank())
        self._gallery.ask_thumbnail(picture)
        return item

    def _tell(self) -> None:
        """Say what is known of the chosen one, and what can be done with it."""
        one = self.chosen()
        for widget in (self._words, self._uses, self.insert_button, self.delete_button):
            widget.setVisible(one is not None)
        self.upload_button.setVisible(False)
        if one is None:
            return
        picture = one.picture
        size = f"{picture.width} × {picture.height} · {max(1, picture.size // _KB)} KB"
        self._words.setText("\n".join(filter(None, (_name_of(one), size))))
        self._uses.setText(self._used_by(one))
        self.delete_button.setEnabled(one.is_unused)
        self.delete_button.setToolTip("" if one.is_unused else self.tr("It is in use"))
        state = self._uploads.state(picture.hash)
        self.upload_button.setVisible(state in {UploadState.STOPPED, UploadState.REFUSED})

    def _used_by(self, one: Shown) -> str:
        if one.titles:
            titles = [title or self.tr("No title") for title in one.titles[:_TITLES_SHOWN]]
            more = len(one.titles) - len(titles)
            shown = ", ".join(f"“{title}”" for title in titles) + (f" +{more}" if more else "")
            return self.tr("Shown by %1").replace("%1", shown)
        if one.in_versions:
            return self.tr("A saved version shows it")
        return self.tr("Nothing shows it")

    def _insert(self) -> None:
        one = self.chosen()
        if one is not None:
            self.inserted.emit(one.picture)

    def _delete(self) -> None:
        one = self.chosen()
        if one is None or not one.is_unused:
            return
        self._gallery.delete(one)

        def take_back() -> None:
            self._gallery.restore(one)
            self._uploads.refresh()

        self._bench.navigator.undoable.emit(self.tr("Picture deleted"), take_back)

    def _upload(self) -> None:
        one = self.chosen()
        if one is not None:
            self._uploads.retry(one.picture.hash)

    def _on_upload_changed(self, _digest: str) -> None:
        self._tell()

    def _on_thumbnail(self, digest: str, image: QImage) -> None:
        self.thumbnails[digest] = self._icon(image)
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_HASH) == digest:
                item.setIcon(self.thumbnails[digest])

    def _redraw(self) -> None:
        self._fill()

    def _blank(self) -> QIcon:
        return self._icon(QImage())

    def _icon(self, image: QImage) -> QIcon:
        """Return a tile that keeps its colours while it is chosen."""
        tile = _tile(image, QColor(self._bench.theme.palette.shade))
        icon = QIcon(tile)
        icon.addPixmap(tile, QIcon.Mode.Selected)
        return icon


def _name_of(one: Shown) -> str:
    return one.picture.alt or one.picture.name


def _matches(query: str, one: Shown) -> bool:
    return matches_initials(query, f"{one.picture.alt} {one.picture.name}")


def _tile(image: QImage, ground: QColor) -> QPixmap:
    """Return the middle of a picture as a tile with round corners."""
    scale = 2
    made = QPixmap(_THUMB_W * scale, _THUMB_H * scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    outline = QPainterPath()
    outline.addRoundedRect(0, 0, made.width(), made.height(), 8 * scale, 8 * scale)
    painter.setClipPath(outline)
    painter.fillRect(made.rect(), ground)
    if not image.isNull():
        size = image.size().scaled(made.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        place = made.rect()
        place.setSize(size)
        place.moveCenter(made.rect().center())
        painter.drawImage(place, image)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made
