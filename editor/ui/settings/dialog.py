"""The settings: one page that can be searched; whatever is chosen holds at once."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.ui.actions.english import english_titles
from editor.ui.settings.catalogue import settings
from editor.ui.settings.key_row import KeyRow
from editor.ui.settings.row import SettingRow
from editor.ui.shared.screen import on_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from editor.ui.settings.setting import Setting
    from editor.ui.workbench import Workbench

_GROUPS_PX, _FEW_GROUPS_PX = 168, 124
_SIZE = QSize(760, 600)


class SettingsDialog(QDialog):
    """Groups left, their settings right, a search above; not modal: the desk stays usable.

    Signals:
        restart_wanted(): what was chosen holds once the window has opened again.
    """

    restart_wanted = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._sections: list[_Section] = []
        self.setWindowTitle(self.tr("Settings"))
        self.resize(on_screen(self, _SIZE))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the settings and keys"))
        self.search.setAccessibleName(self.tr("Search the settings and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.groups = QListWidget(self)
        self.groups.setAccessibleName(self.tr("Groups of settings"))
        self.groups.setObjectName("names")
        self.groups.currentRowChanged.connect(self._lead_to)
        self._nothing = QLabel(self.tr("No setting is called that"), self)
        self._nothing.setProperty("tone", "muted")
        self._nothing.hide()
        self._page = QVBoxLayout()
        self._fill()
        self._place()
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the width to the settings where there is little."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _SIZE.width()
        self.groups.setFixedWidth(_FEW_GROUPS_PX if is_narrow else _GROUPS_PX)

    def _fill(self) -> None:
        for group, found in groupby(settings(), lambda setting: setting.group):
            self._add_section(group, [self._row(setting) for setting in found])
        actions = self._bench.actions
        keys = [KeyRow(a, actions, self._bench.theme, self) for a in actions.all() if a.title]
        for row in keys:
            row.english = english_titles(self._bench.language).get(row.action.title, "")
        self._add_section(self.tr("Keys"), keys)
        self.groups.setCurrentRow(0)

    def _row(self, setting: Setting) -> SettingRow:
        row = SettingRow(setting, self._bench.preferences, self._bench.theme, self)
        row.chosen.connect(self._on_chosen)
        row.english = english_titles(self._bench.language).get(setting.title, "")
        return row

    def _add_section(self, title: str, rows: list[SettingRow] | list[KeyRow]) -> None:
        section = _Section(title, rows, self)
        self._sections.append(section)
        self._page.addWidget(section)
        self.groups.addItem(title)

    def _place(self) -> None:
        inside = QWidget(self)
        self._page.setContentsMargins(24, 8, 24, 24)
        self._page.addWidget(self._nothing)
        self._page.addStretch(1)
        inside.setLayout(self._page)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        columns = QHBoxLayout()
        columns.addWidget(self.groups)
        columns.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 0, 0)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 16, 0)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addLayout(columns, 1)

    def _filter(self, query: str) -> None:
        shown = [section.filter(query) for section in self._sections]
        for number, is_shown in enumerate(shown):
            self.groups.item(number).setHidden(not is_shown)
        self._nothing.setVisible(not any(shown))

    def _lead_to(self, number: int) -> None:
        if 0 <= number < len(self._sections) and hasattr(self, "_scroll"):
            self._scroll.verticalScrollBar().setValue(self._sections[number].y())

    def _on_chosen(self, setting: Setting) -> None:
        if setting.needs_restart:
            self.restart_wanted.emit()


class _Section(QFrame):
    """A group's heading and rows."""

    def __init__(self, title: str, rows: list[SettingRow] | list[KeyRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 4)
        column.setSpacing(0)
        heading = QLabel(title, self)
        heading.setProperty("tone", "heading")
        column.addWidget(heading)
        for row in rows:
            column.addWidget(row)

    def filter(self, query: str) -> bool:
        """Show the rows that a query finds; tell whether there are any."""
        found = [row.holds(query) for row in self._rows]
        for row, is_found in zip(self._rows, found, strict=True):
            row.setVisible(is_found)
        self.setVisible(any(found))
        return any(found)
