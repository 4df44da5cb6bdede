"""Pictures on their way into the text: a place is held at once, the picture follows.

The place (`![…](gongji-picture:ULID)`) is part of the text, and the file as it came is kept under
its name: whatever ends the desk in between, the next opening goes on from there.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from editor.domain.errors import GongjiError, NotFound, Refused
from editor.domain.offset import utf16_of
from editor.domain.picture import SOURCE_BYTES, Picture, markdown_of, place_of, places_in
from editor.ui.images.bubble import PictureBubble
from editor.ui.images.describing import Describing
from editor.ui.shared.refusals import Refusal, say_refused
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.ui.images.uploads import Uploads
    from editor.ui.workbench import Workbench
    from editor.ui.writing.pasting import Pasting
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import Draft, LineEdit
    from editor.workflow.pictures import PictureShelf, Prepared, Workshop

    Coming = Path | tuple[bytes, str] | QImage | None

_QUIET_MS = 2_000


class TextPictures(QObject):
    """Holds places, prepares pictures one after the other, and puts them where they belong."""

    def __init__(
        self, room: WritingRoom, bench: Workbench, pasting: Pasting, uploads: Uploads
    ) -> None:
        super().__init__(room)
        self._bench = bench
        self._editor = room.editor
        self._pasting = pasting
        self._uploads = uploads
        self._queue: list[tuple[str, Coming]] = []
        self._at_work = ""
        self._refused: list[Refusal] = []
        self._revision = -1
        self._is_alone = False
        self._done: dict[str, Picture] = {}
        self._bubbles: dict[str, PictureBubble] = {}
        self.describing = Describing(room, bench, uploads)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet)
        self._editor.tracker.edited.connect(lambda edit, _: self._on_edited(edit))
        pasting.pictures_came.connect(self.take)
        room.open_draft.opened.connect(self._on_opened)
        if room.open_draft.draft is not None:
            self._resume()

    def take(self, pictures: Iterable[Coming]) -> None:
        """Hold a place for each picture at the caret, and prepare them in the background."""
        if self._editor.isReadOnly():
            return
        coming = {new_id(): picture for picture in pictures}
        words = QCoreApplication.translate("TextPictures", "Uploading…")
        places = "\n\n".join(place_of(token, words) for token in coming)
        self._pasting.insert(places, ends_line=True)
        self._revision = self._editor.document().revision()
        self._is_alone = len(coming) == 1
        for token, picture in coming.items():
            self._begin(token, picture)

    def insert(self, picture: Picture) -> None:
        """Put a picture of the library at the caret."""
        if not self._editor.isReadOnly():
            self._editor.commit_composition()
            at = self._editor.textCursor().selectionStart()
            self._pasting.insert(markdown_of(picture.address, picture.alt), ends_line=True)
            self._editor.setFocus()
            if not picture.alt:
                self.describing.ask(picture, self._start_of(picture, at))

    def bubble_of(self, token: str) -> PictureBubble | None:
        """Return the layer at a place."""
        return self._bubbles.get(token)

    def _begin(self, token: str, picture: Coming) -> None:
        bubble = self._bubble(token)
        if bubble is not None:
            bubble.wait(QCoreApplication.translate("TextPictures", "Preparing the picture…"))
        self._queue.append((token, picture))
        self._work()

    def _work(self) -> None:
        if self._at_work or not self._queue:
            return
        self._at_work, picture = self._queue.pop(0)
        token, shelf, workshop = (
            self._at_work, self._bench.drafts.pictures, self._bench.drafts.workshop,
        )  # fmt: skip
        self._bench.background.network(
            lambda: prepared(token, picture, shelf, workshop),
            lambda answer: self._on_prepared(token, *answer),
            failed=lambda error: self._on_failed(token, name_of(picture), error),
        )

    def _on_prepared(self, token: str, made: Prepared, name: str, alt: str) -> None:
        shelf = self._bench.drafts.pictures
        self._bench.background.store(
            lambda: shelf.add(made, name=name, alt=alt),
            lambda picture: self._on_stored(token, picture),
            failed=lambda error: self._on_failed(token, name, error),
        )

    def _on_stored(self, token: str, picture: Picture) -> None:
        """Put the picture into its place; a place that is elsewhere now is filled later."""
        self._go_on(token)
        self._uploads.send(picture)
        place = self._place(token)
        if place is None:
            return
        is_here = self._is_at(place)
        picture = replace(picture, alt=self._words_of(place) or picture.alt)
        cursor = self._replace(place, markdown_of(picture.address, picture.alt))
        self._forget(token)
        self._done[token] = picture
        if not picture.alt:
            at = cursor.position() - 1
            self.describing.ask(picture, at, take_focus=is_here and self._editor.hasFocus())

    def _on_failed(self, token: str, name: str, error: GongjiError) -> None:
        """Give the place up, and say why once all are done; a file that is gone is asked for."""
        if not isinstance(error, NotFound):
            self._refused.append((name, error))
        self._go_on(token)
        if isinstance(error, NotFound):
            self._lose(token)
            return
        self._give_up(token)

    def _give_up(self, token: str) -> None:
        """Take the place out of the text again."""
        place, document = self._place(token), self._editor.document()
        if place is not None and document.revision() == self._revision and self._is_alone:
            document.undo()  # exactly as it was, with the lines that were made for it
            document.clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)
        elif place is not None:
            self._replace(place, "")
        self._queue = [one for one in self._queue if one[0] != token]
        self._drop_bubble(token)
        self._forget(token)
        self._editor.setFocus()

    def _lose(self, token: str) -> None:
        bubble = self._bubble(token)
        if bubble is not None:
            words = QCoreApplication.translate(
                "TextPictures",
                "The file of this picture is gone. Insert it again, or take the place out.",
            )
            bubble.lose(words)

    def _go_on(self, token: str) -> None:
        if self._at_work == token:
            self._at_work = ""
        bubble = self._bubbles.pop(token, None)
        if bubble is not None:
            bubble.deleteLater()
        self._work()
        if not self._at_work:
            refused, self._refused = self._refused, []
            say_refused(self._bench, refused)

    def _forget(self, token: str) -> None:
        shelf = self._bench.drafts.pictures
        self._bench.background.store(lambda: shelf.forget_waiting(token))

    def _bubble(self, token: str) -> PictureBubble | None:
        """Return the layer at a place, made now if there is none."""
        place = self._place(token)
        if place is None:
            return None
        self._drop_bubble(token)
        place.setPosition(place.selectionStart())
        bubble = PictureBubble(self._editor, self._bench.theme, place)
        bubble.stop_wanted.connect(lambda: self._give_up(token))
        bubble.left.connect(self._editor.setFocus)
        self._bubbles[token] = bubble
        return bubble

    def _drop_bubble(self, token: str) -> None:
        bubble = self._bubbles.pop(token, None)
        if bubble is not None:
            bubble.deleteLater()

    def _place(self, token: str) -> QTextCursor | None:
        """Return the place of a picture in the open text, selected."""
        text = self._editor.text()
        span = places_in(text).get(token)
        if span is None:
            return None
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(utf16_of(text, span[0]))
        cursor.setPosition(utf16_of(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _start_of(self, picture: Picture, at: int) -> int:
        """Return where a picture that was put at a position stands."""
        found = self._editor.document().find(f"]({picture.address}", at)
        return found.block().position() if not found.isNull() else at

    def _words_of(self, place: QTextCursor) -> str:
        """Return the words that stood in a place, unless they are those of waiting."""
        words = place.selectedText().removeprefix("![").partition("](")[0]
        return "" if words == QCoreApplication.translate("TextPictures", "Uploading…") else words

    def _is_at(self, place: QTextCursor) -> bool:
        """Tell whether nobody has typed on since the place was made: the caret is right behind."""
        between = QTextCursor(place)
        between.setPosition(place.selectionEnd())
        between.setPosition(self._editor.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        is_behind = between.position() >= between.anchor()
        return is_behind and not between.selectedText().strip()

    def _replace(self, place: QTextCursor, text: str) -> QTextCursor:
        self._editor.commit_composition()
        document = self._editor.document()
        if document.revision() == self._revision:  # nobody did anything since: one step to undo
            place.joinPreviousEditBlock()
        else:
            place.beginEditBlock()
        place.insertText(text)
        if not text and not place.block().text().strip():
            place.select(QTextCursor.SelectionType.BlockUnderCursor)
            place.removeSelectedText()
        place.endEditBlock()
        self._revision = document.revision()
        return place

    def _on_opened(self, _draft: Draft) -> None:
        self.describing.close()
        for token in list(self._bubbles):
            self._drop_bubble(token)
        self._resume()

    def _resume(self) -> None:
        """Go on with the places that a text still holds."""
        known = {self._at_work, *(token for token, _ in self._queue)}
        for token in places_in(self._editor.text()):
            place = self._place(token)
            if token in self._done and place is not None:  # undo brought it back
                self._replace(place, markdown_of(self._done[token].address, self._done[token].alt))
            elif token not in known:
                self._begin(token, None)

    def _on_edited(self, edit: LineEdit) -> None:
        if any("(gongji-picture:" in line for line in edit.lines):
            self._quiet.start()

    def _on_quiet(self) -> None:
        """Fill a place that undo brought back, once it is clear that nobody undoes on."""
        document = self._editor.document()
        if document.isRedoAvailable():
            self._quiet.start()
        else:
            self._resume()


def prepared(
    token: str, picture: Coming, shelf: PictureShelf, workshop: Workshop
) -> tuple[Prepared, str, str]:
    """Return a picture ready to be stored, its name, and what it shows as far as known.

    Raises Refused with the reason, NotFound("picture_lost"), Storage.
    """
    data, name, alt = loaded(token, picture, shelf)
    if picture is not None:
        shelf.keep_waiting(token, data, name)
    return workshop.picture(data, name), name, alt


def loaded(token: str, picture: Coming, shelf: PictureShelf) -> tuple[bytes, str, str]:
    """Return the bytes as they came, the name of the file, and what is known of the picture."""
    if picture is None:
        kept = shelf.waiting(token)
        if kept is None:
            raise NotFound("picture_lost")
        return *kept, ""
    if isinstance(picture, Path):
        return read_file(picture), picture.name, ""
    if isinstance(picture, QImage):
        return encoded(picture), "", ""
    return picture[0], "", picture[1]


def name_of(picture: Coming) -> str:
    """Return the name of the file that a picture comes from, "" where it is none."""
    return picture.name if isinstance(picture, Path) else ""


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; raises Refused for one too large or that cannot be read."""
    try:
        if path.stat().st_size > SOURCE_BYTES:
            raise Refused("picture_too_large", limit_mb=SOURCE_BYTES // 1_000_000)
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise Refused("file_unusable", path=str(path), reason=reason) from error


def encoded(image: QImage) -> bytes:
    """Return a picture of the clipboard as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    return bytes(buffer.data().data())
