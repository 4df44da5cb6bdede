"""The layer at the top of the window: type, choose with the arrows, Enter.

No dialog: Esc, or a click elsewhere, and the focus is where it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from editor.ui.palette.choice_list import ROW_PX, ChoiceList, ChoicePainter, ChoiceRole, spoken
from editor.ui.shared.composing_field import ComposingField

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from editor.ui.palette.choices import Choice, Source
    from editor.ui.theme.theme import Theme

_WIDTH_PX, _TOP_PX, _ROWS = 600, 56, 9
_EDGE_PX = 12
_ELSEWHERE = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)


class ChoiceLayer(QFrame):
    """Asks one source.

    Signals:
        closed(): the layer has gone and the focus is where it was.
    """

    closed = Signal()

    def __init__(self, source: Source, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._source = source
        self._window = window
        self._before: QWidget | None = None
        self.setProperty("surface", "layer")
        self.setAccessibleName(source.prompt)
        self.field = _Field(self)
        self.field.setPlaceholderText(source.prompt)
        self.field.setAccessibleName(source.prompt)
        self._model = ChoiceList(self)
        self.list = self._new_list(theme)
        self._said = QLabel(self)
        self._said.setProperty("tone", "small")
        self._said.setWordWrap(True)
        self._place()
        self._join()
        self._lift()
        self.hide()

    def open(self) -> None:
        """Show what can be chosen; what was being composed elsewhere is committed first."""
        QGuiApplication.inputMethod().commit()
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.clear()
        self._source.ask("")
        self._stand()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_layer(self, *, gives_focus_back: bool = True) -> None:
        """Go away, and give the focus back to where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if gives_focus_back and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def choose(self, *, aside: bool = False) -> None:
        """Close and do what is marked."""
        choice = self.list.currentIndex().data(ChoiceRole)
        if choice is not None:
            self.close_layer()
            self._source.pick(choice.name, aside=aside)

    def choices(self) -> tuple[Choice, ...]:
        """Return what is offered now, the best first."""
        rows = range(self._model.rowCount())
        return tuple(self._model.index(row).data(ChoiceRole) for row in rows)

    def _new_list(self, theme: Theme) -> QListView:
        made = QListView(self)
        made.setUniformItemSizes(True)
        made.setModel(self._model)
        made.setItemDelegate(ChoicePainter(theme, made))
        made.setAccessibleName(self.tr("Found"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._said)

    def _lift(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _join(self) -> None:
        self._source.found.connect(self._on_found)
        self.field.asked.connect(self._source.ask)
        self.field.moved.connect(self._move)
        self.field.dismissed.connect(self.close_layer)
        self.field.chosen.connect(lambda aside: self.choose(aside=aside))
        self.field.left.connect(lambda: self.close_layer(gives_focus_back=False))
        self.list.clicked.connect(self._on_clicked)

    def _on_found(self, query: str, choices: tuple[Choice, ...]) -> None:
        if query != self.field.query():
            return
        self._model.show(choices)
        self.list.setVisible(bool(choices))
        said = self._source.hint if choices else self._source.empty
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._mark(0)
        self._stand()

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            at = self.list.currentIndex().row() + step
            self._mark(at % count if abs(step) == 1 else max(0, min(count - 1, at)))

    def _mark(self, row: int) -> None:
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        choice = index.data(ChoiceRole)
        said = spoken(choice) if choice is not None else self._source.empty
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said))

    def _stand(self) -> None:
        """Stand in the middle of the window's top, and end above its bottom."""
        window = self._window
        width = min(_WIDTH_PX, window.width() - 2 * _EDGE_PX)
        self.setFixedWidth(width)
        self._show_rows(min(_ROWS, self._model.rowCount()))
        self.adjustSize()
        beyond = _TOP_PX + self.height() + _EDGE_PX - window.height()
        if beyond > 0:
            self._show_rows(max(1, (self.list.height() - beyond) // ROW_PX))
            self.adjustSize()
        self.move((window.width() - width) // 2, _TOP_PX)

    def _show_rows(self, count: int) -> None:
        self.list.setFixedHeight(count * ROW_PX + 2)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.choose()


class _Field(ComposingField):
    """Takes what is typed, and the keys that lead through the list.

    Signals:
        moved(int): that many rows further.
        chosen(bool): Enter, or Ctrl+Enter (aside).
        dismissed(): Esc.
        left(): the focus went elsewhere.
    """

    moved = Signal(int)
    chosen = Signal(bool)
    dismissed = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep the layer's own keys from the actions of the room behind it."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose or go; everything else is typed."""
        key = event.key()
        if key in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(key)])
        elif key in _ENTER:
            self.chosen.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody went on elsewhere; another window may come and go."""
        super().focusOutEvent(event)
        if event.reason() in _ELSEWHERE:
            self.left.emit()

    @staticmethod
    def _is_ours(event: QEvent) -> bool:
        key = event.key() if hasattr(event, "key") else 0
        return key in _STEPS or key in _ENTER or key == Qt.Key.Key_Escape


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS,
    Qt.Key.Key_PageUp: -_ROWS,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
