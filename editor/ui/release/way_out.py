"""How a layer over the window is left: Esc anywhere, a press beside it, or another room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.room import Room

_KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class WayOut(QObject):
    """Listens to the window of a layer while that is shown; a moving focus leaves nothing.

    Signals:
        left(): the person has turned to something else.
    """

    left = Signal()

    def __init__(self, layer: QWidget, button: QWidget) -> None:
        super().__init__(layer)
        self._layer, self._button = layer, button

    def watch(self) -> None:
        """Listen from now on."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def rest(self) -> None:
        """Listen no more."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell leaving from staying; only Esc is taken away from whom it was for."""
        if not isinstance(watched, QWidget) or watched.window() is not self._layer.window():
            return False
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            return self._on_key(event)
        is_press = event.type() == QEvent.Type.MouseButtonPress
        is_beside = isinstance(event, QMouseEvent) and is_press and self._is_beside(event)
        is_room = event.type() == QEvent.Type.Show and isinstance(watched, Room)
        if is_beside or is_room:
            self.left.emit()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()  # before a shortcut of the room takes it
        if event.type() == QEvent.Type.KeyPress:
            self.left.emit()
        return True

    def _is_beside(self, event: QMouseEvent) -> bool:
        """By place: a press on a disabled row travels up to the window."""
        place = event.globalPosition().toPoint()
        return not any(
            widget.rect().contains(widget.mapFromGlobal(place))
            for widget in (self._layer, self._button)
        )
