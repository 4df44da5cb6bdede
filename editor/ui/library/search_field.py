"""The field over the library: searches while a syllable is still being composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from editor.ui.shared.composing_field import ComposingField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class SearchField(ComposingField):
    """Edits a query.

    Signals:
        first_wanted(): Enter: open the first of what is found.
        list_wanted(): Down: on to the list.
    """

    first_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find a notice"))
        self.setAccessibleName(self.tr("Find a notice"))
        self.setClearButtonEnabled(True)
        self.say_keys("")

    def say_keys(self, keys: str) -> None:
        """Say what is looked through, and by which keys one gets here."""
        said = self.tr("Titles, 초성 and words of the text")
        self.setToolTip(f"{said} ({keys})" if keys else said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc, open the first on Enter, go to the list on Down."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.first_wanted.emit()
        elif key == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)
