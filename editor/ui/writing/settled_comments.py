"""The comments that were settled: out of the way, and two clicks from open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout

from editor.domain.anchor import AnchorState
from editor.ui.shared.thread_card import ThreadCard

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from editor.ui.writing.editor import NoticeEditor
    from editor.wire.notice import ThreadView

_WIDTH_PX, _EDGE_PX = 264, 8


class SettledComments(QObject):
    """A quiet button in the corner of the editor, and the settled threads above it.

    Signals:
        reopened(str), reacted(str, str): as `ThreadCard` says.
    """

    reopened = Signal(str)
    reacted = Signal(str, str)

    def __init__(self, editor: NoticeEditor, *, language: str) -> None:
        super().__init__(editor)
        self._editor = editor
        self._language = language
        self.button = QPushButton(editor)
        self.button.setProperty("kind", "quiet")
        self.button.setObjectName("comments.settled")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self.button.hide()
        self.layer = QScrollArea(editor)
        self.layer.setWidgetResizable(True)
        self.layer.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.layer.setAccessibleName(self.tr("Settled comments"))
        self.layer.hide()
        editor.resized.connect(self._place)

    def show_threads(self, threads: Sequence[ThreadView], now: datetime) -> None:
        """Count these settled threads; show them while the button is down."""
        self.button.setText(self.tr("%n settled comment(s)", "", len(threads)))
        self.button.setVisible(bool(threads))
        if not threads:
            self.button.setChecked(False)
        self.layer.setWidget(self._new_column(threads, now))
        self._place()

    def _new_column(self, threads: Sequence[ThreadView], now: datetime) -> QFrame:
        made = QFrame()
        made.setProperty("surface", "layer")
        column = QVBoxLayout(made)
        column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        for thread in threads:
            card = ThreadCard(thread, AnchorState.SAME, now=now, language=self._language)
            card.reopened.connect(self.reopened)
            card.reacted.connect(self.reacted)
            column.addWidget(card)
        column.addStretch(1)
        return made

    def _on_toggled(self, is_down: bool) -> None:  # a signal gives it by position
        self.layer.setVisible(is_down)
        self._place()

    def _place(self) -> None:
        """Stand in the lower right corner, the layer above the button."""
        self.button.adjustSize()
        bar = self._editor.verticalScrollBar()
        right = self._editor.width() - _EDGE_PX - (bar.width() if bar.isVisible() else 0)
        top = self._editor.height() - self.button.height() - _EDGE_PX
        self.button.move(right - self.button.width(), top)
        column = self.layer.widget()
        wanted = column.sizeHint().height() + 4 if column is not None else 0
        height = max(0, min(wanted, top - 2 * _EDGE_PX))
        self.layer.setGeometry(right - _WIDTH_PX, top - height - _EDGE_PX, _WIDTH_PX, height)
        self.layer.raise_()
        self.button.raise_()
