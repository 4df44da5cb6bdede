"""What waits to be sent (보낼 것), what was refused and why, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.messages import sentence
from editor.workflow.outbox import ItemKind, ItemState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from editor.ui.outgoing import Outgoing
    from editor.ui.workbench import Navigator
    from editor.workflow.outbox import Item

_WIDTH_PX = 460
_HEIGHT_PX = 420
_EDGE_PX = 8
_SHOWN = 140


class OutboxList(QFrame):
    """A layer under the band with one card for each item.

    Signals:
        removed(Item): it was deleted; `Outgoing.restore` brings it back.
    """

    removed = Signal(object)

    def __init__(
        self, outgoing: Outgoing, navigator: Navigator, language: str, window: QWidget
    ) -> None:
        super().__init__(window)
        self._outgoing = outgoing
        self._navigator = navigator
        self._language = language
        self.setProperty("surface", "layer")
        self.setObjectName("outbox")
        self.setAccessibleName(self.tr("Waiting to be sent"))
        self._list = QVBoxLayout()
        self._place()
        outgoing.changed.connect(self._on_changed)
        self.hide()

    def open_under(self, anchor: QWidget) -> None:
        """Show it under a button of the band, or close it if it is open."""
        if self.isVisible():
            self.hide()
            return
        self._fill()
        self._stand(anchor)
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QLabel(self.tr("Waiting to be sent"), self)
        title.setProperty("tone", "heading")
        inside = QWidget(self)
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(title)
        column.addWidget(scroll, 1)

    def _stand(self, anchor: QWidget) -> None:
        """Hang under its button, inside the window."""
        window = anchor.window()
        corner = anchor.mapTo(window, QPoint(anchor.width(), anchor.height() + _EDGE_PX))
        width = min(_WIDTH_PX, window.width() - 2 * _EDGE_PX)
        height = min(_HEIGHT_PX, window.height() - corner.y() - _EDGE_PX)
        self.setGeometry(max(_EDGE_PX, corner.x() - width), corner.y(), width, height)

    def _on_changed(self) -> None:
        if not self._outgoing.items:
            self.hide()
        elif self.isVisible():
            self._fill()

    def _fill(self) -> None:
        while (row := self._list.takeAt(0)) is not None:
            widget = row.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for item in self._outgoing.items:
            self._list.addWidget(self._card(item))
        self._list.addStretch(1)

    def _card(self, item: Item) -> QFrame:
        card = QFrame(self)
        card.setProperty("surface", "warning" if item.state is ItemState.REFUSED else "card")
        card.setObjectName(f"outbox.{item.state.value}")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(_label(self._heading(item), "strong"))
        column.addWidget(_label(_text_of(item), "", selectable=True))
        if item.refusal is not None:
            column.addWidget(_label(sentence(item.refusal, self._language), "small"))
        column.addLayout(self._actions(item))
        return card

    def _heading(self, item: Item) -> str:
        kind = {
            ItemKind.REVISION: self.tr("Version"),
            ItemKind.THREAD: self.tr("Comment"),
            ItemKind.REPLY: self.tr("Reply"),
        }[item.kind]
        state = {
            ItemState.WAITING: self.tr("is sent once the service answers"),
            ItemState.REFUSED: self.tr("was not taken"),
            ItemState.KEPT: self.tr("put aside"),
        }[item.state]
        return f"{kind} · {state}"

    def _actions(self, item: Item) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._button(self.tr("Open notice"), lambda: self._open(item)))
        row.addStretch(1)
        if item.state is ItemState.REFUSED:
            row.addWidget(
                self._button(self.tr("Put aside"), lambda: self._outgoing.keep(item), "keep")
            )
        if item.state is ItemState.KEPT:
            row.addWidget(self._button(self.tr("Delete"), lambda: self._remove(item), "delete"))
        if item.state is not ItemState.WAITING:
            row.addWidget(
                self._button(self.tr("Send again"), lambda: self._outgoing.retry(item), "retry")
            )
        return row

    def _button(self, text: str, do: Callable[[], None], name: str = "open") -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "quiet")
        button.setObjectName(f"outbox.{name}")
        button.clicked.connect(lambda _=False: do())
        return button

    def _open(self, item: Item) -> None:
        self.hide()
        self._navigator.notice_wanted.emit(item.notice_id)

    def _remove(self, item: Item) -> None:
        self._outgoing.remove(item)
        self.removed.emit(item)


def _text_of(item: Item) -> str:
    """Return a comment whole: it stands nowhere else; the text of a version is in its draft."""
    from editor.wire.notice import NewRevision  # late: the first window needs no pydantic

    if not isinstance(item.body, NewRevision):
        return item.body.body
    content = item.body.content
    text = " ".join(f"{content.title} · {content.body}".split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _label(text: str, tone: str, *, selectable: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
