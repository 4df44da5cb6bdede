"""Fields whose value the wheel leaves alone: who scrolls a form sees no value change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox


class _Wheel(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to what the field stands in."""
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True


def leave_wheel(field: QAbstractSpinBox) -> None:
    """Let the wheel scroll what a field stands in, whether it has the focus or not."""
    field.installEventFilter(_Wheel(field))
