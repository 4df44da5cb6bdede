"""다시 읽기, the notice: nothing but its words, and a star beside each sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout

from editor.domain.traffic import KOREA
from editor.ui.craft.reading_words import reaction_words
from editor.ui.shared.moments import day
from editor.ui.shared.page_head import PageHead

if TYPE_CHECKING:
    from editor.ui.craft.rereading import Rereading
    from editor.ui.workbench import Workbench
    from editor.workflow.rereading import Paragraph, Reading

_KOREA = ZoneInfo(KOREA)
_COLUMN_PX = 640
_TEXT_PX, _TITLE_PX, _HEADING_PX, _META_PX, _STAR_PX = 17, 24, 18, 13, 14
_LEADING = 145.0
_OFF, _ON = "☆", "★"


class RereadPage(QFrame):
    """Reading text; a click or Enter on a star keeps the sentence before it.

    Signals:
        back_wanted(): close it.
    """

    back_wanted = Signal()

    def __init__(self, bench: Workbench, rereading: Rereading) -> None:
        super().__init__()
        self._bench = bench
        self._rereading = rereading
        self._reading: Reading | None = None
        self._places: list[tuple[str, int, int]] = []
        self.setProperty("surface", "paper")
        self.setObjectName("reread.page")
        self.text = self._new_text()
        self.setFocusProxy(self.text)
        head = PageHead(bench.theme, self.tr("Read again"), self)
        head.back_wanted.connect(self.back_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.text, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(row, 1)
        rereading.stars_changed.connect(self._show_stars)
        bench.theme.changed.connect(self._write)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that can be starred, in the order in which they are read."""
        return tuple(sentence for sentence, _, _ in self._places)

    def show_reading(self, reading: Reading) -> None:
        """Show a notice; the same one again stays where it was scrolled to."""
        if reading != self._reading:
            is_other = (
                self._reading is None
                or reading.published.notice_id != self._reading.published.notice_id
            )
            self._reading = reading
            place = 0 if is_other else self.text.verticalScrollBar().value()
            self._write()
            self.text.verticalScrollBar().setValue(place)

    def star(self, number: int) -> None:
        """Give the n-th sentence a star, or take it away."""
        if self._reading is not None:
            name, line = self._reading.published.notice_id, self._places[number][0]
            self._rereading.star(name, line, is_on=not self._rereading.is_starred(name, line))

    def _new_text(self) -> QTextBrowser:
        made = QTextBrowser(self)
        made.setObjectName("reread.text")
        made.setProperty("bare", "true")
        made.setProperty("craft", "reading")
        made.setAccessibleName(self.tr("The notice, to be read"))
        made.setOpenLinks(False)
        made.setMaximumWidth(_COLUMN_PX)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        made.document().setDocumentMargin(24)
        made.anchorClicked.connect(self._on_anchor)
        return made

    def _on_anchor(self, url: QUrl) -> None:
        self.star(int(url.path()))

    def _write(self) -> None:
        if self._reading is None:
            return
        self._places = []
        document = self.text.document()
        document.clear()
        cursor = QTextCursor(document)
        published = self._reading.published
        cursor.setBlockFormat(_block(below=4))
        cursor.insertText(published.title, self._format(_TITLE_PX, bold=True))
        cursor.insertBlock(_block(below=20))
        cursor.insertText(self._meta(), self._format(_META_PX, is_muted=True))
        for paragraph in self._reading.paragraphs:
            self._write_paragraph(cursor, paragraph)
        self._show_stars()

    def _meta(self) -> str:
        reading = self._reading
        if reading is None:
            return ""
        published = reading.published
        parts = [
            day(published.published_at.astimezone(_KOREA), self._bench.language),
            self.tr("ended") if published.is_over else self.tr("live"),
            reaction_words(reading.reactions),
        ]
        return " · ".join(part for part in parts if part)

    def _write_paragraph(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        cursor.insertBlock(_block(above=14 if paragraph.is_heading else 0, below=10))
        if paragraph.is_heading:
            heading = self._format(_HEADING_PX, bold=True)
            cursor.insertText(paragraph.sentences[0], heading)
            return
        for sentence in paragraph.sentences:
            start = cursor.position()
            cursor.insertText(sentence, self._format(_TEXT_PX))
            number = len(self._places)
            self._places.append((sentence, start, cursor.position()))
            cursor.insertText("\u00a0", self._format(_TEXT_PX))
            cursor.insertText(_OFF, self._star(number, is_on=False))
            cursor.insertText(" ", self._format(_TEXT_PX))

    def _show_stars(self) -> None:
        """Change only the stars and the ground of their sentences: focus and scroll stay."""
        if self._reading is None:
            return
        name = self._reading.published.notice_id
        for number, (sentence, start, end) in enumerate(self._places):
            is_on = self._rereading.is_starred(name, sentence)
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._format(_TEXT_PX, is_marked=is_on))
            cursor.setPosition(end + 1)
            cursor.setPosition(end + 2, QTextCursor.MoveMode.KeepAnchor)
            if cursor.selectedText() != (_ON if is_on else _OFF):
                cursor.insertText(_ON if is_on else _OFF, self._star(number, is_on=is_on))

    def _format(
        self, size_px: int, *, bold: bool = False, is_muted: bool = False, is_marked: bool = False
    ) -> QTextCharFormat:
        palette = self._bench.theme.palette
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QColor(palette.muted if is_muted else palette.ink))
        if is_marked:
            made.setBackground(QColor(palette.mark))
        return made

    def _star(self, number: int, *, is_on: bool) -> QTextCharFormat:
        palette = self._bench.theme.palette
        made = self._format(_STAR_PX)
        made.setAnchor(True)
        made.setAnchorHref(f"star:{number}")
        made.setToolTip(self.tr("Take the star away") if is_on else self.tr("Star this line"))
        made.setForeground(QColor(palette.accent if is_on else palette.edge))
        made.setFontUnderline(False)
        return made


def _block(*, above: int = 0, below: int = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    made.setLineHeight(_LEADING, kind.value)
    return made
