"""Comment cards in the margin, each beside its words, never over one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from editor.domain.anchor import AnchorState
from editor.ui.shared.thread_card import ThreadCard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from PySide6.QtGui import QTextCursor

    from editor.ui.theme.theme import Theme
    from editor.ui.unsent import Unsent
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.live_anchors import LiveAnchors
    from editor.wire.notice import ThreadView

WIDE_PX, NARROW_PX = 232, 180
_ROOMY_PX = 500
"""Where the text beside wide cards would be narrower, the cards are."""
_GAP_PX = 10
_FAR_PX = -100_000
_EDGE_PX = 12
_AFTER_MS = 15
"""Soon enough for the eye, and behind the paint of the key."""


class CommentCards(QObject):
    """Shows the open threads of the notice beside the editor and marks their words in it.

    Signals:
        answered(str, str), resolved(str), reacted(str, str): as `ThreadCard` says.
    """

    answered = Signal(str, str)
    resolved = Signal(str)
    reacted = Signal(str, str)

    def __init__(
        self,
        editor: NoticeEditor,
        anchors: LiveAnchors,
        theme: Theme,
        *,
        language: str,
        unsent: Unsent,
    ) -> None:
        super().__init__(editor)
        self._unsent = unsent
        self._editor = editor
        self._anchors = anchors
        self._theme = theme
        self._language = language
        self._threads: tuple[ThreadView, ...] = ()
        self._now: Callable[[], datetime] | None = None
        self._cards: dict[str, ThreadCard] = {}
        self._heights: dict[str, int] = {}
        self._placed_px = self._width()
        self._follow = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._follow.timeout.connect(self._follow_text)
        anchors.changed.connect(self._on_anchors_changed)
        editor.resized.connect(self._on_resized)
        editor.verticalScrollBar().valueChanged.connect(self.place)
        editor.cursorPositionChanged.connect(self._follow.start)
        editor.textChanged.connect(self._follow.start)
        theme.changed.connect(self._mark)

    def show_threads(self, threads: Iterable[ThreadView], now: Callable[[], datetime]) -> None:
        """Show these open threads; a reply that is being written stays in its field."""
        self._threads, self._now = tuple(threads), now
        self._build()

    def renew(self) -> None:
        """Make the cards anew: somebody else sits here, with answers of their own."""
        if self._cards:
            self._build()

    def card(self, thread_id: str) -> ThreadCard | None:
        """Return the card of a thread."""
        return self._cards.get(thread_id)

    def give_back(self, thread_id: str, text: str) -> None:
        """Put an answer that could not be sent back into its field."""
        card = self._cards.get(thread_id)
        if card is not None:
            written = card.answer.text.toPlainText()
            card.answer.text.setPlainText(f"{text}\n{written}" if written else text)

    def visible_cards(self) -> tuple[ThreadCard, ...]:
        """Return the cards in the order they stand."""
        return tuple(sorted(self._cards.values(), key=lambda c: c.y()))

    def place(self) -> None:
        """Put each card beside its words, below the one before it; it scrolls away with them."""
        width = self._width()
        left = self._editor.width() - width - _EDGE_PX
        for thread_id, y in self._stacked().items():
            self._cards[thread_id].setGeometry(left, y, width, self._height(thread_id))

    def _stacked(self) -> dict[str, int]:
        """Return where each card stands; at the end of the text the last one is all to be seen."""
        bottom, stacked = _FAR_PX, dict[str, int]()
        for thread_id, top in sorted(self._tops().items(), key=lambda item: item[1]):
            stacked[thread_id] = y = max(top, bottom)
            bottom = y + self._height(thread_id) + _GAP_PX if top > _FAR_PX else bottom
        bar = self._editor.verticalScrollBar()
        over = bottom - self._editor.height() if bar.value() == bar.maximum() > 0 else 0
        return {i: y - over if over > 0 and y > _FAR_PX else y for i, y in stacked.items()}

    def _on_resized(self) -> None:
        if self._width() != self._placed_px:
            self._placed_px = self._width()
            self._heights.clear()
            self._keep_side()
        self.place()

    def _keep_side(self) -> None:
        self._editor.keep_side(self._width() if self._cards else 0)

    def _width(self) -> int:
        """Return how wide the cards are beside a text that is to stay readable."""
        is_roomy = self._editor.width() - WIDE_PX >= _ROOMY_PX
        return WIDE_PX if is_roomy else NARROW_PX

    def _follow_text(self) -> None:
        """Go with the words after a key, behind the paint of the text."""
        self.place()
        self._on_caret_moved()

    def _height(self, thread_id: str) -> int:
        if thread_id not in self._heights:
            card = self._cards[thread_id]
            self._heights[thread_id] = card.heightForWidth(self._width())
        return self._heights[thread_id]

    def _fit(self) -> None:
        self._heights.clear()
        self.place()

    def _tops(self) -> dict[str, int]:
        """Return where each card would like to stand; orphans at the head of the page."""
        tops = {}
        for thread_id in self._cards:
            cursor = self._anchors.cursor(thread_id)
            tops[thread_id] = 12 if cursor is None else self._y_of(cursor)
        return tops

    def _y_of(self, cursor: QTextCursor) -> int:
        """Return the height of the words; far above the screen, where Qt stops counting, far."""
        cursor.setPosition(cursor.selectionStart())
        top = self._editor.cursorRect(cursor).top() + 8
        return top if top > -self._editor.viewport().height() else _FAR_PX

    def _build(self) -> None:
        focused = {i for i, card in self._cards.items() if card.answer.text.hasFocus()}
        for card in self._cards.values():
            card.deleteLater()
            card.hide()
        self._heights.clear()
        self._cards = {t.id: self._new_card(t) for t in self._threads if self._is_shown(t)}
        for thread_id in focused & self._cards.keys():
            self._cards[thread_id].answer.text.setFocus()
        self._keep_side()
        self._mark()
        self.place()

    def _is_shown(self, thread: ThreadView) -> bool:
        return thread.resolved_at is None and self._anchors.follows(thread.id)

    def _new_card(self, thread: ThreadView) -> ThreadCard:
        now = self._now() if self._now else thread.comments[-1].created_at
        state = self._anchors.state(thread.id)
        card = ThreadCard(thread, state, now=now, language=self._language)
        card.setParent(self._editor)
        card.answered.connect(self.answered)
        card.resolved.connect(self.resolved)
        card.reacted.connect(self.reacted)
        card.activated.connect(self._lead_to)
        card.answer.fitted.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        name = self._unsent.mine(f"answer.{self._editor.objectName()}.{thread.id}")
        self._unsent.hold(card.answer.text, name)
        card.show()
        return card

    def _lead_to(self, thread_id: str) -> None:
        cursor = self._anchors.cursor(thread_id)
        if cursor is not None:
            cursor.setPosition(cursor.selectionStart())
            self._editor.setTextCursor(cursor)
            self._editor.ensureCursorVisible()

    def _on_anchors_changed(self) -> None:
        if self._threads:
            self._build()

    def _on_caret_moved(self) -> None:
        at = self._editor.textCursor().position()
        for thread_id, card in self._cards.items():
            cursor = self._anchors.cursor(thread_id)
            inside = cursor is not None and cursor.selectionStart() <= at <= cursor.selectionEnd()
            card.show_active(is_active=inside)

    def _mark(self) -> None:
        """Mark commented words; the cursors of the marks follow the text by themselves."""
        marks = []
        for thread_id in self._cards:
            cursor = self._anchors.cursor(thread_id)
            if cursor is not None:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format = self._format(self._anchors.state(thread_id))
                marks.append(mark)
        self._editor.show_marks("comments", marks)

    def _format(self, state: AnchorState) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setBackground(QColor(self._theme.palette.mark))
        made.setUnderlineColor(QColor(self._theme.palette.mark_edge))
        made.setUnderlineStyle(
            QTextCharFormat.UnderlineStyle.SingleUnderline
            if state is AnchorState.SAME
            else QTextCharFormat.UnderlineStyle.DotLine
        )
        return made
