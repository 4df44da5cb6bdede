"""Everything about pictures in the writing room: made late, offered as actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.ui.actions.action import Action
from editor.ui.images.dropped_texts import DroppedTexts
from editor.ui.images.gallery import Gallery
from editor.ui.images.text_pictures import TextPictures
from editor.ui.images.uploads import Uploads
from editor.ui.writing.pasting import Pasting
from editor.ui.writing.places import Opener

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.images.library_page import PictureLibrary
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_ENDINGS = "*.png *.jpg *.jpeg *.webp *.gif *.heic *.heif"


class Images(QObject):
    """Joins pictures with the writing room."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        pasting = room.findChild(Pasting) or Pasting(room, bench)
        self._room = room
        self._bench = bench
        self.uploads = Uploads(bench, self)
        self.in_text = TextPictures(room, bench, pasting, self.uploads)
        self.dropped = DroppedTexts(room, bench, pasting)
        self.gallery = Gallery(bench, self)
        self._library = Opener(room.side, self._new_library)
        self._offer()

    def open_library(self) -> None:
        """Open the pictures that can be used again, in the column of the library."""
        self._bench.navigator.room_wanted.emit("writing")
        self._library.toggle()
        self._room.side.show()
        self.gallery.refresh()

    @property
    def library(self) -> QWidget:
        """The page of the library."""
        return self._library.page

    def _new_library(self) -> PictureLibrary:
        from editor.ui.images.library_page import PictureLibrary

        made = PictureLibrary(self._bench, self.gallery, self.uploads)
        made.back_wanted.connect(self._room.side.back)
        made.inserted.connect(self.in_text.insert)
        return made

    def choose(self) -> None:
        """Let files be chosen, and take them into the text."""
        translate = QCoreApplication.translate
        dialog = QFileDialog(self._room, translate("Images", "Choose pictures"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(translate("Images", "Pictures (%1)").replace("%1", _ENDINGS))
        dialog.filesSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, files: list[str]) -> None:
        self._room.editor.setFocus()
        self.in_text.take(tuple(Path(file) for file in files))

    def _offer(self) -> None:
        translate = QCoreApplication.translate
        for name, title, keys, words, run, enabled in (
            (
                "image.choose", translate("Images", "Insert a picture…"), "Ctrl+Shift+G",
                translate("Images", "image photo file"), self.choose, self._may_write,
            ),
            (
                "image.library", translate("Images", "Pictures used before"), "Ctrl+Shift+B",
                translate("Images", "media library photo reuse"), self.open_library, lambda: True,
            ),
            (
                "image.describe", translate("Images", "Describe the picture"), "",
                translate("Images", "alt text caption"), self.in_text.describing.ask_here,
                lambda: self._may_write() and self.in_text.describing.has_picture_here(),
            ),
        ):  # fmt: skip
            self._add(
                Action(name, title, translate("Images", "Pictures"), keys, words), run, enabled
            )

    def _add(self, action: Action, run: Callable[[], None], enabled: Callable[[], bool]) -> None:
        self._bench.actions.add(action, run, scope=self._room, is_enabled=enabled)

    def _may_write(self) -> bool:
        return not self._room.editor.isReadOnly()
