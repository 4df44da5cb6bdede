"""Why the More tab (더보기) is empty, said under the phone so that it does not look broken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class MoreNote(QLabel):
    """A calm line; hidden while there is anything to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "small")
        self.setWordWrap(True)
        self.setMargin(10)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def explain(self, *, is_empty: bool, is_connected: bool) -> None:
        """Say why there is nothing, or nothing."""
        if is_connected:
            self.setText(self.tr("No More tab entry yet. Add one under Release, Partners."))
        else:
            self.setText(self.tr("More tab entries show up once the service answers."))
        self.setVisible(is_empty)
