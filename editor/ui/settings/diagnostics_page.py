"""Diagnostics: every file of the bundle is read here before any of it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.settings.diagnostics import gather, write_bundle
from editor.ui.shared.screen import on_screen

if TYPE_CHECKING:
    from editor.ui.settings.logbook import Logbook
    from editor.ui.workbench import Workbench

_SIZE = QSize(760, 560)
_NAMES_PX = 168
_FILE = "gongji-diagnostics.zip"


class Diagnostics(QDialog):
    """File names left, their whole text right, "save" below."""

    def __init__(self, bench: Workbench, logbook: Logbook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._logbook = logbook
        self._files: dict[str, str] = {}
        self.setWindowTitle(self.tr("Diagnostics"))
        self.resize(on_screen(self, _SIZE))
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("Files of the bundle"))
        self.names.setObjectName("names")
        self.names.setFixedWidth(_NAMES_PX)
        self.names.currentTextChanged.connect(self._show)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What is in this file"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.save_button = QPushButton(self.tr("Save as ZIP…"), self)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self._choose_place)
        self._place()
        bench.background.store(lambda: gather(bench, logbook), self._take)

    def save(self, path: Path) -> None:
        """Write exactly what is shown."""
        files = dict(self._files)
        said = self.tr("Saved as %1. Nothing was sent.").replace("%1", path.name)
        self._bench.background.network(
            lambda: write_bundle(path, files),
            lambda _: self._bench.navigator.said.emit(said),
            failed=self._bench.navigator.failed.emit,
        )

    def _take(self, files: dict[str, str]) -> None:
        self._files = files
        self.names.addItems(list(files))
        self.names.setCurrentRow(0)
        self.save_button.setEnabled(True)

    def _show(self, name: str) -> None:
        empty = self.tr("(Nothing was logged.)")
        self.text.setPlainText(self._files.get(name, "") or empty)

    def _choose_place(self) -> None:
        title, kinds = self.tr("Save diagnostics"), self.tr("ZIP files (*.zip)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / _FILE), kinds)
        if chosen:
            self.save(Path(chosen))

    def _place(self) -> None:
        words = QLabel(
            self.tr(
                "Counts, versions and what went wrong: no notice, no title, no name, no address, "
                "no token. Read it here; it is saved only where you say, and sent nowhere."
            ),
            self,
        )
        words.setWordWrap(True)
        columns = QHBoxLayout()
        columns.addWidget(self.names)
        columns.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(columns, 1)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
