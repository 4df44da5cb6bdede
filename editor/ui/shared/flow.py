"""Widgets side by side, that go on in the next line where there is no room.

A widget and no QLayout of our own: Qt deletes a layout's items under Python's hands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Flow(QWidget):
    """Places its widgets like words; as high as its width needs."""

    def __init__(self, *widgets: QWidget, gap_px: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets = widgets
        self._gap_px = gap_px
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            is_explicit = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            is_put_away = is_explicit and widget.isHidden()
            widget.setParent(self)
            widget.setVisible(not is_put_away)

    def heightForWidth(self, width: int) -> int:
        """Return how high it is when it is this wide."""
        return self._place(width, is_real=False)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap_px * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the largest: each may have a line of its own."""
        least = QSize(0, 0)
        for widget in self._shown():
            least = least.expandedTo(widget.minimumSizeHint())
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place(self.width(), is_real=True)

    def event(self, event: QEvent) -> bool:
        """Follow a widget that came, went or has another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place(self.width(), is_real=True)
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _place(self, width: int, *, is_real: bool) -> int:
        """Place everything, or only measure; return the height."""
        x = y = line_px = 0
        for widget in self._shown():
            size = widget.sizeHint().boundedTo(widget.maximumSize())
            size = size.expandedTo(widget.minimumSize()).boundedTo(QSize(max(width, 1), 10_000))
            if x > 0 and x + size.width() > width:
                x, y, line_px = 0, y + line_px + self._gap_px, 0
            if is_real:
                widget.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + self._gap_px
            line_px = max(line_px, size.height())
        return y + line_px
