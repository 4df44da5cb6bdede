"""The versions of a notice, in the place of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from editor.ui.shared.moments import ago
from editor.ui.shared.page_head import PageHead
from editor.ui.shared.row_painter import INSET_PX, RowPainter, weighted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from editor.ui.history.rows import Index
    from editor.ui.theme.theme import Theme
    from editor.ui.workbench import Workbench
    from editor.workflow.versions import Version

VersionRole = Qt.ItemDataRole.UserRole + 1
_ROW_PX = 62
_LINE_PX = 19


class VersionRows(QAbstractListModel):
    """Versions and the words for them."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._versions: tuple[Version, ...] = ()

    def show(self, versions: Sequence[Version]) -> None:
        """Show other versions."""
        self.beginResetModel()
        self._versions = tuple(versions)
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many there are."""
        return len(self._versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a version, or what a screen reader says of it."""
        version = self._versions[index.row()]
        if role == VersionRole:
            return version
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in self.lines(version) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return version.content.title
        return None

    def lines(self, version: Version) -> tuple[str, str, str]:
        """Return what stands in a row: which, the title, by whom and when."""
        made_at = version.made_at
        when = ago(made_at, self._bench.session.now(), self._bench.language) if made_at else ""
        name = self.name(version)
        if version.is_approved:
            approved = self.tr("approved")
            name = f"{name} · {approved}"
        by = " · ".join(part for part in (version.author, when) if part)
        return name, version.content.title or self.tr("(no title)"), by

    def name(self, version: Version) -> str:
        """Return what a version is called."""
        if version.unsent:
            return self.tr("Not sent yet")
        if version.number:
            return self.tr("Version %1").replace("%1", str(version.number))
        return self.tr("Text on the desk")


class VersionDelegate(RowPainter):
    """Paints a version: which, its title, by whom and when."""

    def __init__(self, theme: Theme, view: QListView, rows: VersionRows) -> None:
        super().__init__(theme, view)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of three lines."""
        return QSize(0, _ROW_PX)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint three lines."""
        self.paint_ground(painter, option)
        name, title, by = self._rows.lines(index.data(VersionRole))
        place = option.rect.adjusted(INSET_PX, 3, -INSET_PX, 0)
        place.setHeight(_LINE_PX)
        painter.setFont(weighted(option.font, QFont.Weight.DemiBold))
        self.write(painter, place, name, ink=self.theme.palette.ink)
        painter.setFont(option.font)
        self.write(painter, place.translated(0, _LINE_PX), title, ink=self.theme.palette.ink)
        painter.setPen(QColor(self.theme.palette.muted))
        self.write(painter, place.translated(0, 2 * _LINE_PX), by)


class VersionList(QFrame):
    """Lists versions.

    Signals:
        back_wanted(): close the page.
        chosen(Version): show how this one differs.
    """

    back_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._head = PageHead(bench.theme, self.tr("Versions"), self)
        self._head.back_wanted.connect(self.back_wanted)
        self.view = QListView(self)
        self.rows = VersionRows(bench, self.view)
        self.view.setModel(self.rows)
        self.view.setItemDelegate(VersionDelegate(bench.theme, self.view, self.rows))
        self.view.setAccessibleName(self.tr("Versions"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.said = QLabel(self)
        self.said.setProperty("tone", "muted")
        self.said.setWordWrap(True)
        self.said.setContentsMargins(INSET_PX, 4, INSET_PX, 8)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 0, 8, 8)
        inner.addWidget(self.said)
        inner.addWidget(self.view, 1)
        column.addWidget(self._head)
        column.addLayout(inner, 1)

    def show_versions(self, versions: Sequence[Version], said: str) -> None:
        """Show versions and a sentence above them, "" for none."""
        self.rows.show(versions)
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(VersionRole))
