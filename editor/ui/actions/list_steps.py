"""Single keys in a list: on to the next row that can be chosen, or back, past the heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView


def step(view: QListView, by: int) -> None:
    """Go on to the next row that can be chosen (`by` 1), or back to the one before (-1)."""
    model = view.model()
    row = view.currentIndex().row() + by
    while 0 <= row < model.rowCount():
        index = model.index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            view.setCurrentIndex(index)
            return
        row += by
