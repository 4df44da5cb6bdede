"""The two small buttons that bring a hidden column back, and take it away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.columns import Columns

_ICON_PX, _BUTTON_PX = 16, 26
_ICONS = "panel-left", "smartphone"


class PaneButtons(QWidget):
    """Library and phone, shown whenever a column is hidden; a shown one is pressed in."""

    def __init__(self, bench: Workbench, parent: QWidget, library: str, phone: str) -> None:
        super().__init__(parent)
        self._bench = bench
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons = {name: self._button(name) for name in (library, phone)}
        for button in self._buttons.values():
            row.addWidget(button)
        bench.theme.changed.connect(self._dress)
        self._dress()

    def show_columns(self, columns: Columns) -> None:
        """Say which columns are shown."""
        both = columns.library, columns.phone
        for button, is_shown in zip(self._buttons.values(), both, strict=True):
            button.setChecked(is_shown)
        self.setVisible(not columns.is_whole)
        if not columns.is_whole:
            self._dress()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setObjectName(name)
        button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the text
        button.clicked.connect(lambda: self._bench.actions.run(name))
        return button

    def _dress(self) -> None:
        titles = {action.name: action.title for action in self._bench.actions.all()}
        for (name, button), icon in zip(self._buttons.items(), _ICONS, strict=True):
            button.setIcon(self._bench.theme.icon(icon))
            button.setAccessibleName(titles.get(name, name))
            button.setToolTip(self._bench.actions.tooltip(name))
