"""How a layer over the window is left: Esc anywhere, or a press beside it.

A pane without colour lies under the layer and takes the press, so that nothing beneath is hit by
accident. No event filter: one at the application sees the inner items of the web engine too, and
wrapping one of them in Python never ends (libpyside 6.11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_LARGER_THAN_ANY_WINDOW_PX = 16_000


class WayOut(QWidget):
    """Lies under a layer while that is shown; a moving focus leaves nothing.

    Signals:
        left(): the person has turned to something else.
    """

    left = Signal()

    def __init__(self, layer: QWidget) -> None:
        super().__init__(layer.parentWidget())
        self._layer = layer
        self.setObjectName("emergency.beside")
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), layer.window(), self.left.emit)
        self.rest()

    def watch(self) -> None:
        """Listen from now on."""
        self.setGeometry(0, 0, _LARGER_THAN_ANY_WINDOW_PX, _LARGER_THAN_ANY_WINDOW_PX)
        self.show()
        self.raise_()
        self._layer.raise_()
        self._escape.setEnabled(True)

    def rest(self) -> None:
        """Listen no more."""
        self._escape.setEnabled(False)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press beside the layer."""
        event.accept()
        self.left.emit()
