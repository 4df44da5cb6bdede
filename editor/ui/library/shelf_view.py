"""The list of the library: a head folds and unfolds its shelf, by press and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView

from editor.ui.library.delegate import ShelfDelegate
from editor.ui.library.shelves import EntryRole, OpenRole, ShelfRole

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from editor.ui.library.shelves import Shelves
    from editor.ui.theme.theme import Theme
    from editor.workflow.library import Entry

_TURN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShelfView(QListView):
    """Shows the shelves.

    Signals:
        chosen(str): open this notice and go into it (Enter, two clicks).
        looked_at(str): open this notice; the keys stay here (one click).
        fold_wanted(str, bool): fold this shelf, or unfold it.
    """

    chosen = Signal(str)
    looked_at = Signal(str)
    fold_wanted = Signal(str, bool)

    def __init__(self, shelves: Shelves, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)  # twenty thousand rows are not asked for their height
        self.setModel(shelves)
        self.setItemDelegate(ShelfDelegate(theme, self))
        self.setAccessibleName(self.tr("Notices"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_pressed)
        self.activated.connect(self._on_activated)

    def entry(self) -> Entry | None:
        """Return the notice that the keys are at."""
        found: Entry | None = self.currentIndex().data(EntryRole)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold at a head; everything else as in any list."""
        index, key = self.currentIndex(), event.key()
        is_open = index.data(OpenRole)
        if is_open is None:
            super().keyPressEvent(event)
        elif key in _TURN:
            self._fold(index, is_open=not is_open)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(index, is_open=key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _on_pressed(self, index: QModelIndex) -> None:
        entry = index.data(EntryRole)
        if entry is not None:
            self.looked_at.emit(entry.notice_id)
        else:
            self._fold(index, is_open=not index.data(OpenRole))

    def _on_activated(self, index: QModelIndex) -> None:
        entry = index.data(EntryRole)
        if entry is not None:
            self.chosen.emit(entry.notice_id)

    def _fold(self, index: QModelIndex, *, is_open: bool) -> None:
        self.fold_wanted.emit(index.data(ShelfRole), not is_open)
