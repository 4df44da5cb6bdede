"""The Markdown editor: a plain text widget that keeps every character and every syllable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor.domain.errors import Invalid
from editor.ui.shared.wrapping import prepare_for_more
from editor.ui.theme.leading import FAMILY
from editor.ui.theme.tokens import COLUMN_PX, EDITOR_PX
from editor.ui.writing.characters import copied, only_characters, pasted
from editor.ui.writing.composition import Composition
from editor.ui.writing.input_method import commit
from editor.ui.writing.line_tracker import LineTracker
from editor.ui.writing.past import load
from editor.ui.writing.text_keys import is_structural, take_key
from editor.ui.writing.typing_steps import TypingSteps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QShowEvent, QWheelEvent

    from editor.workflow.history import Step

_MARGIN_PX, _LEAST_MARGIN_PX = 32, 24
_NARROW_PX = 560
"""Below, each Hangul counts more than the margin."""
_REDO_TOO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
"""What hands from Windows press; elsewhere Qt knows Ctrl+Shift+Z alone."""
_PAST = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class NoticeEditor(QPlainTextEdit):
    """Edits the body of a notice; behaviour lives in its collaborators.

    Signals:
        left(): Esc then Tab: the keyboard leaves the editor.
        resized(): the column moved; things beside it follow.
        zoom_wanted(int): Ctrl and the wheel: so many pixels larger, or smaller.
        not_taken(GongjiError): a paste was refused, or something in it that is no character.
    """

    left = Signal()
    resized = Signal()
    not_taken = Signal(object)
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, steps: TypingSteps | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor.body")
        self.setProperty("bare", "true")
        self.setAccessibleName(self.tr("Notice text"))
        self.setFrameStyle(0)
        self.setCursorWidth(2)
        self.setTabStopDistance(4 * QFontMetricsF(self.font()).horizontalAdvance(" "))
        self._size_px = EDITOR_PX
        self._escaped = False
        self._side_px = self._foot_px = 0
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.tracker = LineTracker(self.document())
        self.composition = Composition(self.tracker)
        self._steps = steps or TypingSteps()
        self.taker: Callable[[QMimeData], bool] | None = None  # knows more than plain text
        self._take_font()

    def set_text(self, text: str, past: Sequence[Step] = ()) -> None:
        """Load another text and what undo takes back. Kills an open syllable: never while typing.

        The text wins: steps that do not lead to exactly this text are left out.
        """
        whole = _whole_characters(text)
        load(self, self.tracker, whole, past if whole == text else ())

    def text(self) -> str:
        """Return the text exactly as it is."""
        return self.tracker.text()

    def setReadOnly(self, is_read_only: bool) -> None:
        """Take no more typing; the caret is still seen and moved, to read and to comment."""
        super().setReadOnly(is_read_only)
        by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() | by_keys)

    def zoom_to(self, size_px: int) -> None:
        """Set the text size of this pane."""
        self._size_px = max(11, min(48, size_px))
        self._take_font()
        self._centre()

    def show_marks(self, layer: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Mark words for one purpose ("comments", "findings"), beside those for another."""
        self._marks[layer] = marks
        self.setExtraSelections([mark for layer in self._marks.values() for mark in layer])

    @property
    def size_px(self) -> int:
        """The text size of this pane."""
        return self._size_px

    def keep_side(self, width_px: int) -> None:
        """Keep room on the right of the column for comment cards."""
        if width_px != self._side_px:
            self._side_px = width_px
            self._centre()

    def keep_foot(self, height_px: int) -> None:
        """Keep room under the text for a layer that belongs to its last lines."""
        if height_px != self._foot_px:
            self._foot_px = height_px
            self._centre()

    def go_to(self, position: int) -> None:
        """Put the caret at a UTF-16 position and show it."""
        self.commit_composition()
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.centerCursor()

    def commit_composition(self) -> None:
        """Take the open syllable into the text (before Save, Submit, shortcuts, focus loss)."""
        if self.composition.is_composing:
            commit(self, self._open_syllable)
            self.composition.look(self.textCursor())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let Qt compose, then look at the syllable; nothing else happens here."""
        self._leave_out_nul(event)
        if self.isReadOnly():
            super().inputMethodEvent(event)
            return
        with self._steps.composing(self, event):
            super().inputMethodEvent(event)
        self.composition.look(self.textCursor())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit the open syllable: some input methods drop it."""
        self.commit_composition()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc then Tab leaves the editor, so that a keyboard is never caught in it."""
        escaped, self._escaped = self._escaped, event.key() == Qt.Key.Key_Escape
        if escaped and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.left.emit()
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        if self.isReadOnly() or not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False where Qt knows best."""
        if any(event.matches(key) for key in _PAST):
            self.commit_composition()
            return False
        if event.keyCombination() == _REDO_TOO:
            self.commit_composition()
            self.redo()
            return True
        if is_structural(event):
            self.commit_composition()
            if take_key(event, cursor := self.textCursor()):
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                return True
        return not self.composition.is_composing and self._steps.press(self, event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the Markdown itself, and nothing that looks like rich text."""
        return copied(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, files and pictures."""
        return source.hasText() or source.hasUrls() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: whoever knows more of it first, else as plain text."""
        self.document().setModified(False)  # Qt would join it with the word before
        prepare_for_more(self, source.text())
        if self.taker is None or not self.taker(source):
            self.insert_plain(source)
        QTimer.singleShot(0, self, self.ensureCursorVisible)  # long lines are laid out by then

    def insert_plain(self, source: QMimeData) -> None:
        """Insert text as it is: line ends become line ends, nothing else changes."""
        if not source.hasText():
            return
        cursor = self.textCursor()
        selected = cursor.selectionStart(), cursor.selectionEnd()
        paste = pasted(source, self.text(), selected)
        if paste.text is not None:
            cursor.insertText(paste.text)
            self.ensureCursorVisible()
        if paste.notice is not None:
            self.not_taken.emit(paste.notice)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit((event.angleDelta().y() > 0) - (event.angleDelta().y() < 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and the caret in sight where something takes room."""
        caret = self.cursorRect()
        was_seen = caret.top() >= 0 and caret.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        self._centre()
        if was_seen and event.size().height() < event.oldSize().height():
            self.ensureCursorVisible()

    def showEvent(self, event: QShowEvent) -> None:
        """Wrap to the width at hand: Qt keeps the one it had before the first showing."""
        super().showEvent(event)
        super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))

    def _leave_out_nul(self, event: QInputMethodEvent) -> None:
        kept, dropped = only_characters(event.commitString())
        if dropped:
            event.setCommitString(kept, event.replacementStart(), event.replacementLength())
            self.not_taken.emit(Invalid("characters_dropped", count=dropped))

    def _open_syllable(self) -> str:
        return str(self.textCursor().block().layout().preeditAreaText())

    def _take_font(self) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(self._size_px)
        self.setFont(font)
        self.document().setDefaultFont(font)

    def _centre(self) -> None:
        width = self.width() - self._side_px
        margin = _MARGIN_PX if width >= _NARROW_PX else _LEAST_MARGIN_PX
        column = min(COLUMN_PX, width - 2 * margin)
        left = max(margin, (width - column) // 2)
        self.setViewportMargins(
            left, 8, max(margin, self.width() - left - column), 8 + self._foot_px
        )
        self.resized.emit()


def _whole_characters(text: str) -> str:
    """Return a text without lone surrogates: Qt would keep them where Python cannot see them."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
