"""Above the phone: which of its pages, which phone, how large its text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.phone.choices import SCALES
from editor.ui.shared.picker import Picker

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from editor.ui.phone.choices import PhoneChoices

_SHORTEST_NAME = 8
_ONE_ROW_PX = 540


class PhoneHead(QFrame):
    """Two rows that fit a narrow pane, one in a wide one: names are cut, never buttons.

    Signals:
        view_wanted(str): show this view.
    """

    view_wanted = Signal(str)

    def __init__(
        self, choices: PhoneChoices, *, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self.tabs: dict[str, QPushButton] = {}
        self.device = Picker(self)
        self.scale = Picker(self)
        self.setProperty("surface", "desk")
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 8, 10, 4)
        rows.setSpacing(6)
        rows.addLayout(self._view_row())
        rows.addLayout(self._device_row(language), 1)
        choices.changed.connect(lambda _: self._show())
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the phone where there is width for all."""
        super().resizeEvent(event)
        directions = QVBoxLayout.Direction
        is_wide = self.width() >= _ONE_ROW_PX
        self._rows.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _view_row(self) -> QHBoxLayout:
        titles = {
            "notice": self.tr("Notice"),
            "list": self.tr("List"),
            "more": self.tr("More tab"),
            "push": self.tr("Push"),
        }
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(4)
        row.addStretch(1)
        for view, title in titles.items():
            button = QPushButton(title, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setObjectName(f"phone.{view}")
            button.clicked.connect(lambda _=False, v=view: self.view_wanted.emit(v))
            group.addButton(button)
            row.addWidget(button)
            self.tabs[view] = button
        row.addStretch(1)
        return row

    def _device_row(self, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.device.setSizeAdjustPolicy(policy)
        self.device.setMinimumContentsLength(_SHORTEST_NAME)
        self.device.setAccessibleName(self.tr("Phone"))
        self.device.setToolTip(self.tr("Phone"))
        for device in self._choices.devices:
            self.device.addItem(device.label(language), device.id)
        self.device.view().setMinimumWidth(self.device.view().sizeHintForColumn(0) + 32)
        self.scale.setAccessibleName(self.tr("Text size"))
        self.scale.setToolTip(self.tr("Text size"))
        for scale in SCALES:
            self.scale.addItem(self.tr("Text %1 %").replace("%1", str(scale)), scale)
        choices = self._choices
        self.device.currentIndexChanged.connect(
            lambda _: choices.choose_device(str(self.device.currentData()))
        )
        self.scale.currentIndexChanged.connect(
            lambda _: choices.choose_scale(int(self.scale.currentData()))
        )
        row.addWidget(self.device, 1)
        row.addWidget(self.scale)
        return row

    def _show(self) -> None:
        """Show what is chosen, wherever it was chosen."""
        choices = self._choices
        self.tabs[choices.view].setChecked(True)
        for box, index in (
            (self.device, choices.device_index),
            (self.scale, SCALES.index(choices.scale)),
        ):
            was_quiet = box.blockSignals(True)
            box.setCurrentIndex(index)
            box.blockSignals(was_quiet)
