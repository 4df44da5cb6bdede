"""Under the phone: how it lies, its light, its network, its size, and what else can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from editor.ui.phone.choices import PhoneChoices
    from editor.ui.theme.theme import Theme

_ICON = QSize(18, 18)


class PhoneFoot(QFrame):
    """One quiet row of buttons; who has more to offer adds it at the right."""

    def __init__(self, theme: Theme, choices: PhoneChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = choices
        self.setProperty("surface", "desk")
        self.rotate = self._button(self.tr("Rotate the phone"), "phone.rotate")
        self.dark = self._button(self.tr("Dark phone"), "phone.dark")
        self.offline = self._button(self.tr("Phone without a network"), "phone.offline")
        self.true_size = self._button(self.tr("True size: one pixel is one pixel"), "phone.size")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 2, 10, 4)
        self._row.setSpacing(2)
        for button in (self.rotate, self.dark, self.offline, self.true_size):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._join()
        self.dress()

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget)

    def show_scale(self, scale: float) -> None:
        """Say how large the phone is drawn, 1.0 being pixel by pixel."""
        self.true_size.setText(f"{round(scale * 100)} %")

    def dress(self) -> None:
        """Take the icons of the look of the moment."""
        icons = (("rotate-cw-square", self.rotate), ("moon", self.dark), ("wifi-off", self.offline))
        for name, button in icons:
            button.setIcon(self._theme.icon(name))

    def show_choices(self, *, is_dark: bool) -> None:
        """Show what is chosen; whether the phone is dark the desk may have decided."""
        choices = self._choices
        for button, is_on in (
            (self.rotate, choices.is_rotated),
            (self.dark, is_dark),
            (self.offline, choices.is_offline),
            (self.true_size, choices.is_true_size),
        ):
            was_quiet = button.blockSignals(True)
            button.setChecked(is_on)
            button.blockSignals(was_quiet)

    def _button(self, title: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setIconSize(_ICON)
        button.setAccessibleName(title)
        button.setToolTip(title)
        return button

    def _join(self) -> None:
        choices = self._choices
        self.rotate.toggled.connect(lambda is_on: choices.rotate(is_rotated=is_on))
        self.dark.toggled.connect(lambda is_on: choices.darken(is_dark=is_on))
        self.offline.toggled.connect(lambda is_on: choices.go_offline(is_offline=is_on))
        self.true_size.toggled.connect(lambda is_on: choices.draw_true_size(is_true=is_on))
        self._theme.changed.connect(self.dress)
