"""Asks what a picture shows, at the picture, and writes it between its brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextCursor

from editor.domain.offset import utf16_of
from editor.domain.picture import clean_alt
from editor.ui.images.bubble import PictureBubble
from editor.ui.images.uploads import UploadState

if TYPE_CHECKING:
    from editor.domain.picture import Picture
    from editor.ui.images.uploads import Uploads
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_WHOLE = 100
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\(media/([0-9a-f]{64})\.[a-z]{3,4}")


class Describing(QObject):
    """One open question at a time; the next picture is asked for when one is done."""

    def __init__(self, room: WritingRoom, bench: Workbench, uploads: Uploads) -> None:
        super().__init__(room)
        self._bench = bench
        self._editor = room.editor
        self._uploads = uploads
        self._bubble: PictureBubble | None = None
        self._hash = ""
        self._next: list[str] = []
        uploads.progressed.connect(self._on_progressed)
        uploads.changed.connect(self._on_changed)

    @property
    def bubble(self) -> PictureBubble | None:
        """The open question."""
        return self._bubble

    def ask(self, picture: Picture, at: int, *, take_focus: bool = True) -> None:
        """Ask what the picture at a UTF-16 position shows, once the open question is done."""
        if self._bubble is None:
            self.ask_at(picture.hash, at, take_focus=take_focus)
        elif picture.hash != self._hash:
            self._next.append(picture.hash)

    def ask_here(self) -> None:
        """Ask about the picture on the line of the caret."""
        block = self._editor.textCursor().block()
        found = _PICTURE.search(block.text())
        if found is not None:
            self.ask_at(found[2], block.position() + found.start(), words=found[1])

    def has_picture_here(self) -> bool:
        """Tell whether a picture stands on the line of the caret."""
        return _PICTURE.search(self._editor.textCursor().block().text()) is not None

    def ask_at(self, digest: str, at: int, *, words: str = "", take_focus: bool = True) -> None:
        """Open the question; `words` are those it has already."""
        self._drop()
        place = QTextCursor(self._editor.document())
        place.setPosition(at)
        bubble = PictureBubble(self._editor, self._bench.theme, place)
        bubble.described.connect(self._on_described)
        bubble.left.connect(self.leave)
        bubble.stop_wanted.connect(lambda: self._uploads.cancel(digest))
        bubble.again_wanted.connect(lambda: self._uploads.retry(digest))
        self._bubble, self._hash = bubble, digest
        bubble.field.setText(words)
        bubble.ask(take_focus=take_focus)
        self._on_changed(digest)

    def leave(self) -> None:
        """Close the question and go back to the text, or on to the next picture."""
        self._drop()
        self._editor.setFocus()
        while self._next and self._bubble is None:
            digest = self._next.pop(0)
            at = self._editor.text().find(f"![](media/{digest}")
            if at >= 0:
                self.ask_at(digest, utf16_of(self._editor.text(), at))

    def close(self) -> None:
        """Close the question, and ask no other."""
        self._next = []
        self._drop()

    def _drop(self) -> None:
        bubble, self._bubble = self._bubble, None
        if bubble is not None:
            bubble.hide()
            bubble.deleteLater()

    def _on_described(self, words: str) -> None:
        bubble, digest = self._bubble, self._hash
        if bubble is None:
            return
        alt = clean_alt(words)
        self._write(bubble.place.block(), digest, alt)
        shelf = self._bench.drafts.pictures
        if alt:
            self._bench.background.store(lambda: shelf.describe(digest, alt))
        self.leave()

    def _write(self, block: object, digest: str, alt: str) -> None:
        """Write the words between the brackets of the picture, as one step to undo."""
        cursor = QTextCursor(block)  # type: ignore[call-overload]
        line, start = cursor.block().text(), cursor.block().position()
        for found in _PICTURE.finditer(line):
            if found[2] == digest:
                cursor.setPosition(start + found.start(1))
                cursor.setPosition(start + found.end(1), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(alt)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                if self._editor.textCursor().block() == cursor.block():
                    self._editor.setTextCursor(cursor)
                return

    def _on_progressed(self, digest: str, percent: int) -> None:
        if self._bubble is not None and digest == self._hash:
            words = QCoreApplication.translate("Describing", "Uploading…")
            self._bubble.show_sending(percent if percent < _WHOLE else None, words)

    def _on_changed(self, digest: str) -> None:
        if self._bubble is None or digest != self._hash:
            return
        state, translate = self._uploads.state(digest), QCoreApplication.translate
        words = {
            UploadState.WAITING: translate(
                "Describing", "Kept here; sent once the service answers"
            ),
            UploadState.SENDING: translate("Describing", "Uploading…"),
            UploadState.STOPPED: translate("Describing", "Not uploaded"),
            UploadState.REFUSED: translate("Describing", "Not uploaded"),
        }
        may_retry = state in {UploadState.STOPPED, UploadState.REFUSED}
        self._bubble.show_sending(None, words.get(state, "") if state else "", may_retry=may_retry)
