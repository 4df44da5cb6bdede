"""A list of old texts in the place of the library: a head, a sentence, rows, a foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from editor.ui.history.three_lines import ThreeLines
from editor.ui.shared.page_head import PageHead
from editor.ui.shared.row_painter import INSET_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor.ui.history.rows import Index
    from editor.ui.theme.theme import Theme

ItemRole = Qt.ItemDataRole.UserRole + 1


class SideRows(QAbstractListModel):
    """Things of one kind and the three lines that are said of each."""

    def __init__(self, words: Callable[..., tuple[str, str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.items: tuple[object, ...] = ()

    def show(self, items: Sequence[object]) -> None:
        """Show other things."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many there are."""
        return len(self.items)

    def lines(self, index: Index) -> tuple[str, str, str]:
        """Return the three lines of a row."""
        return self._words(self.items[index.row()])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a thing, or what a screen reader says of it."""
        if role == ItemRole:
            return self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, self.lines(index)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.lines(index)[1]
        return None


class SideList(QFrame):
    """Lists things to choose from.

    Signals:
        back_wanted(): close the page.
        chosen(object): this thing.
    """

    back_wanted = Signal()
    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: Callable[..., tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.head = PageHead(theme, title, self)
        self.head.back_wanted.connect(self.back_wanted)
        self.view = QListView(self)
        self.rows = SideRows(words, self.view)
        self.said = QLabel(self)
        self._dress(theme, title)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 0, 8, 12)
        inner.setSpacing(8)
        inner.addWidget(self.said)
        inner.addWidget(self.view, 1)
        self._inner = inner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(inner, 1)

    def show_items(self, items: Sequence[object], said: str = "") -> None:
        """Show things and a sentence above them, "" for none."""
        self.rows.show(items)
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def add_foot(self, widget: QWidget) -> None:
        """Put a button below the rows."""
        self._inner.addWidget(widget)

    def _dress(self, theme: Theme, title: str) -> None:
        view = self.view
        view.setModel(self.rows)
        view.setItemDelegate(ThreeLines(theme, view, self.rows.lines))
        view.setAccessibleName(title)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        self.setFocusProxy(view)
        self.said.setProperty("tone", "muted")
        self.said.setWordWrap(True)
        self.said.setContentsMargins(INSET_PX, 4, INSET_PX, 0)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ItemRole))
