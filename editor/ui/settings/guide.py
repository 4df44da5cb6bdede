"""The guide: the main job in six pictures, read beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from editor import assets
from editor.ui.shared.screen import on_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SIZE = QSize(860, 720)
_AROUND_PX = 88
"""Margins and scroll bar beside the pictures; the text has its own width only after this."""
_WIDTH = 'src="../pictures/'


class Guide(QDialog):
    """A window of its own that stays open while one works."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("Guide"))
        self.resize(on_screen(self, _SIZE))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Guide"))
        self.text.setOpenLinks(False)
        self.text.setProperty("bare", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        self.text.document().setDocumentMargin(16)
        column.addWidget(self.text)
        folder = assets.path(f"guide/{language}")
        self.text.setSearchPaths([str(folder)])
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the width."""
        super().resizeEvent(event)
        self.text.setHtml(self.page(event.size().width() - _AROUND_PX))

    def page(self, width: int) -> str:
        """Return the first page with its pictures `width` pixels wide."""
        from markdown import markdown  # our own page: nothing in it is to be refused

        html = markdown(assets.read_text(f"guide/{self._language}/index.md"))
        return html.replace(_WIDTH, f'width="{max(200, width)}" {_WIDTH}')
