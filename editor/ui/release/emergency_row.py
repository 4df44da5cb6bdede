"""A row of the emergency layer: 56 px, its name and its consequence; only the kill is red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from editor.ui.theme.theme import Theme

_LEAST_PX, _PAD_PX, _RADIUS_PX = 56, 12, 8
_TITLE_PX, _TEXT_PX, _LINE_PX = 14, 12, 20
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class EmergencyRow(QAbstractButton):
    """One press, by mouse, Space or Enter."""

    def __init__(
        self, theme: Theme, title: str, *, is_red: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._is_red = theme, is_red
        self._consequence = ""
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @property
    def consequence(self) -> str:
        """What a press leads to, or what it has led to."""
        return self._consequence

    def say(self, consequence: str) -> None:
        """Say what a press leads to."""
        if consequence != self._consequence:
            self._consequence = consequence
            self.setAccessibleName(f"{self.text()}. {consequence}")
            self.fit()
            self.update()

    def invite(self, title: str) -> None:
        """Offer the press."""
        self._show(title, is_enabled=True)

    def report(self, title: str) -> None:
        """Say what became of it: same place, same size, nothing to press."""
        self._show(title, is_enabled=False)

    def _show(self, title: str, *, is_enabled: bool) -> None:
        self.setEnabled(is_enabled)
        if title != self.text():
            self.setText(title)
            self.setAccessibleName(f"{title}. {self._consequence}")

    def fit(self) -> None:
        """Be as tall as the words need, never below 56 px."""
        metrics = QFontMetrics(self._font(_TEXT_PX, QFont.Weight.Normal))
        room = QRect(0, 0, max(1, self.width() - 2 * _PAD_PX), 1000)
        text_px = metrics.boundingRect(room, int(_WRAP), self._consequence).height()
        self.setFixedHeight(max(_LEAST_PX, text_px + _LINE_PX + 18))

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(280, self.minimumHeight() or _LEAST_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge, focus, title and consequence."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = self.rect().adjusted(_PAD_PX, 8, -_PAD_PX, -8)
        title, quiet = self._inks()
        painter.setFont(self._font(_TITLE_PX, QFont.Weight.DemiBold))
        painter.setPen(QColor(title))
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), _LINE_PX), self.text())
        painter.setFont(self._font(_TEXT_PX, QFont.Weight.Normal))
        painter.setPen(QColor(quiet))
        painter.drawText(inner.adjusted(0, _LINE_PX + 2, 0, 0), int(_WRAP), self._consequence)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self._theme.palette
        is_red = self._is_red and self.isEnabled()
        ground = palette.red if is_red else palette.paper
        if not is_red and self.isEnabled() and (self.underMouse() or self.isDown()):
            ground = palette.desk
        edge = palette.red if is_red else palette.edge
        width = 1.0
        if self.hasFocus():
            edge, width = palette.ink if is_red else palette.accent, 2.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)

    def _inks(self) -> tuple[str, str]:
        palette = self._theme.palette
        if self._is_red and self.isEnabled():
            return palette.on_red, palette.on_red
        return palette.ink, palette.muted

    def _font(self, pixels: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font
