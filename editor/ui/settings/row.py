"""One setting in the dialog: its name, its control, and the way back to the default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.settings.setting import Choice, Flag, Span
from editor.ui.shared.picker import Picker
from editor.ui.shared.wheel import leave_wheel

if TYPE_CHECKING:
    from editor.ui.preferences import Preferences
    from editor.ui.settings.setting import Setting
    from editor.ui.theme.theme import Theme

_CONTROL_PX, _INDENT_PX = 190, 7


class SettingRow(QFrame):
    """Shows what is chosen, also when it is chosen elsewhere, and applies a choice at once.

    Signals:
        chosen(Setting): the person chose another value here.
    """

    chosen = Signal(object)

    def __init__(
        self,
        setting: Setting,
        preferences: Preferences,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setting = setting
        self.english = ""
        self._preferences = preferences
        self._is_showing = False
        self.control = self._new_control()
        self.control.setAccessibleName(setting.title)
        self.control.setAccessibleDescription(setting.explanation)
        self.control.setObjectName(f"setting.{setting.name}")
        self.reset = QToolButton(self)
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.setAccessibleName(
            self.tr("%1: back to the default").replace("%1", setting.title)
        )
        self.reset.clicked.connect(lambda: self._choose(None))
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()
        self._place()
        preferences.changed.connect(self._on_changed)
        self._show()

    def holds(self, query: str) -> bool:
        """Tell whether every word of a query is in what is said of the setting."""
        return self.setting.holds(query, self.english)

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(2)
        title = QLabel(self.setting.title, self)
        title.setWordWrap(True)
        said.addWidget(title)
        if self.setting.explanation:
            explanation = QLabel(self.setting.explanation, self)
            explanation.setProperty("tone", "small")
            explanation.setWordWrap(True)
            said.addWidget(explanation)
        row.addLayout(said, 1)
        row.addWidget(self.control)
        row.addWidget(self.reset)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)

    def _new_control(self) -> QWidget:
        kind = self.setting.kind
        if isinstance(kind, Flag):
            return self._new_check_box()
        control = (
            self._new_combo_box(kind) if isinstance(kind, Choice) else self._new_spin_box(kind)
        )
        control.setFixedWidth(_CONTROL_PX)
        return control

    def _new_check_box(self) -> QCheckBox:
        box = QCheckBox(self)
        box.toggled.connect(self._choose)
        return box

    def _new_combo_box(self, kind: Choice) -> Picker:
        box = Picker(self)
        for value, title in kind.options:
            box.addItem(title, value)
        box.activated.connect(lambda _: self._choose(box.currentData()))
        return box

    def _new_spin_box(self, kind: Span) -> QSpinBox:
        box = QSpinBox(self)
        leave_wheel(box)
        box.lineEdit().setTextMargins(_INDENT_PX, 0, 0, 0)  # a style sheet pads all but these
        box.setRange(kind.least, kind.most)
        box.setSuffix(kind.unit)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self._choose)
        return box

    def _choose(self, value: str | int | bool | None) -> None:
        if self._is_showing:
            return
        self._preferences.put(
            self.setting.name, None if value == self.setting.kind.default else value
        )
        self.chosen.emit(self.setting)

    def _dress(self) -> None:
        self.reset.setIcon(self._theme.icon("rotate-ccw"))

    def _on_changed(self, name: str) -> None:
        if name == self.setting.name:
            self._show()

    def _show(self) -> None:
        self._is_showing = True
        kind, control, name = self.setting.kind, self.control, self.setting.name
        if isinstance(kind, Flag) and isinstance(control, QCheckBox):
            control.setChecked(self._preferences.flag(name, default=kind.default))
        elif isinstance(kind, Choice) and isinstance(control, QComboBox):
            control.setCurrentIndex(
                max(0, control.findData(self._preferences.text(name, kind.default)))
            )
        elif isinstance(kind, Span) and isinstance(control, QSpinBox):
            control.setValue(self._preferences.number(name, kind.default))
        self.reset.setVisible(self._preferences.is_chosen(name))
        self._is_showing = False
