"""What a paste or a drop becomes: Markdown of rich text, links, pictures, new drafts, or text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage

from editor.domain.errors import Refused
from editor.domain.picture_file import is_picture_name
from editor.domain.template import placeholders
from editor.ui.actions.action import Action
from editor.ui.shared.refusals import say_refused
from editor.ui.writing.characters import OWN
from editor.ui.writing.fences import is_fenced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextCursor

    from editor.domain.errors import GongjiError
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.pictures import RichText

_URL = re.compile(r"\s*((?:https?://|mailto:|tel:)[^\s<>\"]{1,2000})\s*")
_BLOCK_START = re.compile(r"(?:#{1,6} |!\[|[-*+] |\d+\. |> |\||```|---$)", re.MULTILINE)
_TEXT_ENDINGS: Final = (".md", ".markdown", ".txt", ".html", ".htm")
_PICTURES: Final = "gongji-pasted:"


class Pasting(QObject):
    """Takes what comes from the clipboard or the mouse into the open text.

    Signals:
        pictures_came(tuple[Path | tuple[bytes, str] | QImage, ...]): to stand at the caret; the
            text of a pair says what the picture shows.
        texts_came(tuple[Path, ...]): files that become drafts of their own.
    """

    pictures_came = Signal(object)
    texts_came = Signal(object)

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._bench = bench
        self._editor = room.editor
        self._draft = 0
        self._editor.taker = self.take
        room.open_draft.opened.connect(self._on_opened)
        plain = QCoreApplication.translate("Pasting", "Paste as plain text")
        group = QCoreApplication.translate("TextActions", "Text")
        bench.actions.add(
            Action("paste.plain", plain, group, "Ctrl+Shift+V"),
            self.paste_plain,
            scope=self._editor,
            is_enabled=lambda: not self._editor.isReadOnly(),
        )

    def paste_plain(self) -> None:
        """Paste the words alone."""
        self._editor.commit_composition()
        source = QGuiApplication.clipboard().mimeData()
        if source is not None:
            self._editor.insert_plain(source)

    def take(self, source: QMimeData) -> bool:
        """Insert what is more than plain text; False leaves it to the editor."""
        self._editor.commit_composition()
        if source.hasFormat(OWN) or self._is_in_code():
            return False
        if source.hasUrls() and self.take_files(source.urls()):
            return True
        if source.hasText() and self._take_address(source.text()):
            return True
        if source.hasImage() and not source.hasText() and self._take_image(source):
            return True  # "copy picture" of a browser: its HTML is an address only
        return source.hasHtml() and self._take_rich(source)

    def insert(
        self, markdown: str, cursor: QTextCursor | None = None, *, ends_line: bool = False
    ) -> None:
        """Insert Markdown at the caret, on lines of its own where it is more than words.

        `ends_line`: what is typed next begins a paragraph, also at the end of the text.
        """
        cursor = cursor or self._editor.textCursor()
        self._editor.setTextCursor(cursor)
        made = QMimeData()
        made.setText(framed(markdown, *_around(cursor), ends_line=ends_line))
        self._editor.insert_plain(made)

    def _is_in_code(self) -> bool:
        cursor = self._editor.textCursor()
        return is_fenced(cursor.document().findBlock(cursor.selectionStart()))

    def take_files(self, urls: Sequence[QUrl]) -> bool:
        """Hand files on as pictures or as texts; False where none is a file of this computer."""
        files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        if not files:
            return False
        pictures = tuple(f for f in files if is_picture_name(f.name))
        if pictures:
            self.pictures_came.emit(pictures)
        self.take_texts(tuple(f for f in files if f not in pictures))
        return True

    def take_texts(self, files: Sequence[Path]) -> None:
        """Hand files of text on; say of every other one that it is none."""
        texts = tuple(f for f in files if f.suffix.lower() in _TEXT_ENDINGS)
        if texts:
            self.texts_came.emit(texts)
        others = [file.name[-80:] for file in files if file not in texts]
        refused = [(name, Refused("text_file_binary", name=name)) for name in others]
        say_refused(self._bench, refused)

    def _take_address(self, text: str) -> bool:
        """Make a link of the selected words; without any, or in a gap, it stays an address."""
        found = _URL.fullmatch(text)
        if found is None:
            return False
        cursor = self._editor.textCursor()
        words = cursor.selectedText()
        is_gap = placeholders(words) == ((0, len(words)),)
        if is_gap or not words.strip() or "\u2029" in words or _URL.fullmatch(words):
            cursor.insertText(found[1])
        else:
            cursor.insertText(linked(words, found[1]))
        self._editor.setTextCursor(cursor)
        return True

    def _take_rich(self, source: QMimeData) -> bool:
        from editor.markup.rich.convert import convert, is_quick

        html = source.html()
        if is_quick(html):
            made = convert(html)
            self._say_left_out(made.left_out)
            if made.is_formatted:
                self._insert_rich(made.markdown, made.pictures, self._editor.textCursor())
            return made.is_formatted
        self._convert_later(html, source.text())
        return True

    def _convert_later(self, html: str, plain: str) -> None:
        """Convert much in a process of its own; it is inserted where the caret was."""
        place, draft, workshop = self._editor.textCursor(), self._draft, self._bench.drafts.workshop
        self._bench.navigator.said.emit(
            QCoreApplication.translate("Pasting", "Preparing what you pasted…")
        )

        def arrived(made: RichText) -> None:
            if draft == self._draft:
                self._say_left_out(made.left_out)
                pictures = made.pictures if made.is_formatted else ()
                self._insert_rich(made.markdown if made.is_formatted else plain, pictures, place)

        def failed(error: GongjiError) -> None:
            if draft == self._draft:
                self.insert(plain, place)
            self._bench.navigator.failed.emit(error)

        self._bench.background.network(lambda: workshop.rich_text(html), arrived, failed=failed)

    def _say_left_out(self, pictures: int) -> None:
        if pictures:
            said = self.tr(
                "%n picture(s) not taken over: the address is elsewhere. Save and drop it",
                "",
                pictures,
            )
            self._bench.navigator.said.emit(said)

    def _insert_rich(self, markdown: str, pictures: Sequence[bytes], place: QTextCursor) -> None:
        """Insert Markdown; pictures that it brought along take their places one by one."""
        parts = re.split(rf"!\[([^\]]*)\]\({_PICTURES}(\d+)\)", markdown)
        place.beginEditBlock()
        self.insert(parts[0] if len(parts) > 1 else markdown, place)
        place.endEditBlock()
        for alt, number, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            if int(number) < len(pictures):
                self.pictures_came.emit(((pictures[int(number)], alt),))
            if text.strip():
                self.insert(text.lstrip())

    def _take_image(self, source: QMimeData) -> bool:
        """Take a picture as it is offered; a screenshot is encoded off the main thread."""
        if source.hasFormat("image/png"):
            self.pictures_came.emit(((bytes(source.data("image/png").data()), ""),))
            return True
        image = source.imageData()
        if not isinstance(image, QImage) or image.isNull():
            return False
        self.pictures_came.emit((image,))
        return True

    def _on_opened(self, _draft: object) -> None:
        self._draft += 1


def linked(words: str, address: str) -> str:
    """Return words as a link."""
    from editor.markup.rich.runs import target

    shown = words if words.count("[") == words.count("]") else re.sub(r"([\[\]])", r"\\\1", words)
    head, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{head}[{shown.strip()}]({target(address)}){tail}"


def framed(markdown: str, before: str, after: str, *, ends_line: bool = False) -> str:
    """Return blocks with the empty lines they need between the words before and after."""
    is_block = "\n\n" in markdown or _BLOCK_START.match(markdown) is not None
    if not is_block or before.lstrip().startswith("|"):
        return markdown
    head = "\n\n" if before.strip() else ""
    tail = "\n\n" if after.strip() or ends_line else ""
    return f"{head}{markdown}{tail}"


def _around(cursor: QTextCursor) -> tuple[str, str]:
    """Return what stands on the line before and after a selection."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    before = first.text()[: cursor.selectionStart() - first.position()]
    return before, last.text()[cursor.selectionEnd() - last.position() :]
