"""The field for a new comment, right under the selected words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from editor.ui.shared.answer_field import AnswerField
from editor.ui.shared.quoting import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from editor.ui.unsent import Unsent
    from editor.ui.writing.editor import NoticeEditor

_WIDTH_PX = 320
_QUOTE_SHOWN = 40


class CommentBox(QFrame):
    """Asks what to say about a selection.

    Signals:
        posted(int, int, str): the selection (UTF-16 positions) and the comment.
    """

    posted = Signal(int, int, str)

    def __init__(self, editor: NoticeEditor, unsent: Unsent) -> None:
        super().__init__(editor)
        self._editor = editor
        self._unsent = unsent
        self._selection: QTextCursor | None = None
        self._words = ""
        self._name = ""
        self.setProperty("surface", "layer")
        self.setObjectName("comment.box")
        self.setFixedWidth(_WIDTH_PX)
        self._quote = QLabel(self)
        self._quote.setProperty("tone", "small")
        self.field = AnswerField(self.tr("Comment"), self)
        self.field.posted.connect(self._on_posted)
        self.field.text.textChanged.connect(self._on_written)
        self.field.cancelled.connect(self.close_box)
        self.field.fitted.connect(self._on_fitted, Qt.ConnectionType.QueuedConnection)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._quote)
        column.addWidget(self.field)
        self.hide()

    def open_for(self, cursor: QTextCursor) -> bool:
        """Open under a selection; without one, take the word at the caret.

        A comment that is half written goes on at its own words, as long as they are there.
        False where there is no word to speak of.
        """
        if not cursor.hasSelection():
            cursor.select(cursor.SelectionType.WordUnderCursor)
        cursor = self._begun() or cursor
        if not cursor.hasSelection():
            return False
        self._selection = cursor
        self._words = cursor.selectedText()
        self.field.text.moveCursor(cursor.MoveOperation.End)
        words = self._words.replace("\u2029", " ")
        self._quote.setText(quoted(words, _QUOTE_SHOWN))
        self._place(cursor)
        self.show()
        self.raise_()
        self.field.text.setFocus()
        return True

    def _begun(self) -> QTextCursor | None:
        """Return the words that the half-written comment is about."""
        words = self._unsent.text(f"{self._name}.on") if self._name else ""
        if not words or self.field.text.document().isEmpty():
            return None
        found = self._editor.document().find(words.split("\u2029")[0])
        return found if found.hasSelection() else None

    def close_box(self) -> None:
        """Close it; what was written stays for the next time on this notice."""
        self.hide()
        self._editor.setFocus()

    def follow(self, notice_id: str) -> bool:
        """Close it; what was written waits for its own notice, never for another one.

        Tells whether a comment that was posted before a crash stands in the field again.
        """
        name = self._unsent.mine(f"comment.{self._editor.objectName()}.{notice_id}")
        if name == self._name and self.isVisible():
            return False
        had_focus = self.field.text.hasFocus()
        self.hide()
        if had_focus:
            self._editor.setFocus()
        self._name = ""  # what the field held belongs to another notice, or another seat
        lost = self._unsent.recovered(self._unsent.mine(f"posting.{notice_id}."))
        written = self._unsent.text(name)
        self.field.text.setPlainText("\n".join(filter(None, (lost, written))))
        self._name = name
        return bool(lost) or self._unsent.was_left(name)

    def give_back(self, body: str) -> None:
        """Show again what could not be sent, above anything written since."""
        written = self.field.text.toPlainText()
        self.field.text.setPlainText(f"{body}\n{written}" if written else body)
        self.show()
        self.raise_()

    def _on_written(self) -> None:
        if self._name:
            text = self.field.text.toPlainText()
            self._unsent.keep(self._name, text)
            self._unsent.keep(f"{self._name}.on", self._words if text else "")

    def _on_fitted(self) -> None:
        """Be as high as what is in it, and stay inside the editor."""
        if self._selection is not None and self.isVisible():
            self._place(self._selection)

    def _place(self, cursor: QTextCursor) -> None:
        self._settle()
        rect = self._editor.cursorRect(cursor)
        corner = self._editor.viewport().mapTo(self._editor, QPoint(rect.left(), rect.bottom() + 6))
        x = max(8, min(corner.x() - _WIDTH_PX // 2, self._editor.width() - _WIDTH_PX - 8))
        y = min(corner.y(), self._editor.height() - self.height() - 8)
        self.move(x, max(8, y))

    def _settle(self) -> None:
        """Take the height of the field as it is now; its layout would tell it a moment later."""
        for widget in (self.field, self):
            if (layout := widget.layout()) is not None:
                layout.invalidate()
                layout.activate()
        self.adjustSize()

    def _on_posted(self, body: str) -> None:
        if self._selection is None or not self._selection.hasSelection():
            self.give_back(body)  # the words went while the comment was written
            return
        start, end = self._selection.selectionStart(), self._selection.selectionEnd()
        self.close_box()
        self.posted.emit(start, end, body)
