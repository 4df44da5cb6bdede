"""About Gongji: what it is, what it never does, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor import __version__
from editor.ui.settings.parts import parts
from editor.ui.shared.screen import on_screen

if TYPE_CHECKING:
    from editor.ui.settings.parts import Part

_SIZE = QSize(640, 560)


class About(QDialog):
    """Name, version, promise, and the parts with their licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Gongji"))
        self.resize(on_screen(self, _SIZE))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        name = QLabel("Gongji 공지", self)
        name.setProperty("tone", "title")
        column.addWidget(name)
        for text, tone in self._words():
            column.addWidget(self._label(text, tone))
        column.addWidget(self._table(parts()), 1)

    def _words(self) -> tuple[tuple[str, str], ...]:
        version = self.tr("Version %1, Qt %2").replace("%1", __version__)
        no_telemetry = self.tr(
            "No telemetry: Gongji sends nothing to anybody but the notice service you connect to."
        )
        qt = self.tr(
            "Gongji uses Qt under the LGPL version 3, as separate libraries that you may replace "
            "with your own build. Gongji itself is under the Apache License 2.0."
        )
        made_of = self.tr("It stands on the work of these people:")
        return (
            (version.replace("%2", qVersion()), "muted"),
            (no_telemetry, "strong"),
            (qt, ""),
            (made_of, "section"),
        )

    def _label(self, text: str, tone: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setProperty("tone", tone)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _table(self, made_of: tuple[Part, ...]) -> QTableWidget:
        table = QTableWidget(len(made_of), 3, self)
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.setAccessibleName(self.tr("Parts and their licences"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for row, part in enumerate(made_of):
            for place, text in enumerate((part.name, part.version, part.licence)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, place, item)
        return table
