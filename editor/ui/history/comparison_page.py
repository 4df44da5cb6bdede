"""Two texts side by side, in the place of the editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.actions.action import Action
from editor.ui.history.row_delegate import SIGN_PX, RowDelegate
from editor.ui.history.rows import ComparisonRows
from editor.ui.shared.page_head import PageHead
from editor.ui.shared.picker import Picker
from editor.workflow.versions import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from editor.domain.notice import Content
    from editor.ui.workbench import Workbench
    from editor.workflow.versions import Comparison

_BATCH = 30
"""So many rows are laid out before the window may do something else."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One text that can be compared, and what it is called."""

    name: str
    content: Content


class ComparisonPage(QFrame):
    """Shows how two of several texts differ.

    Signals:
        back_wanted(): close the page.
        compared(): the difference of the two that are chosen is shown.
    """

    back_wanted = Signal()
    compared = Signal()

    def __init__(self, bench: Workbench, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._bench = bench
        self._key = f"comparison.{id(self)}"
        self._choices: tuple[Choice, ...] = ()
        self.head = PageHead(bench.theme, title, self)
        self.head.back_wanted.connect(self.back_wanted)
        self.left, self.right = self._chooser(self.tr("Left")), self._chooser(self.tr("Right"))
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self._up = self._step("arrow-up", backwards=True)
        self._down = self._step("arrow-down", backwards=False)
        self.view = QListView(self)
        self.rows = ComparisonRows(self.view)
        self._dress_view()
        self._place()
        self._offer_steps()
        bench.theme.changed.connect(self._dress)
        self._dress()

    def offer(self, choices: Sequence[Choice], *, left: int, right: int) -> None:
        """Offer texts, and compare two of them (places in `choices`)."""
        self._choices = tuple(choices)
        for chooser, at in ((self.left, left), (self.right, right)):
            chooser.blockSignals(True)
            chooser.clear()
            chooser.addItems([choice.name for choice in choices])
            chooser.setCurrentIndex(at)
            chooser.blockSignals(False)
        self._compare()

    @property
    def pair(self) -> tuple[int, int]:
        """Which two are shown: places in what was offered."""
        return self.left.currentIndex(), self.right.currentIndex()

    def go(self, *, backwards: bool = False) -> None:
        """Lead to the next or previous change, round the end."""
        changes, at = self.rows.changes(), self.view.currentIndex().row()
        if not changes:
            return
        later = [row for row in changes if row > at]
        earlier = [row for row in changes if row < at]
        row = (earlier or changes)[-1] if backwards else (later or changes)[0]
        index = self.rows.index(row)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines to the new width."""
        super().resizeEvent(event)
        self.view.doItemsLayout()

    def _compare(self) -> None:
        left, right = self.pair
        if min(left, right) < 0:
            return
        for chooser in (self.left, self.right):
            chooser.setToolTip(chooser.currentText())
        old, new = self._choices[left].content, self._choices[right].content
        self.count.setText(self.tr("Comparing…"))
        self._bench.background.network(lambda: compare(old, new), self._on_compared, key=self._key)

    def _is_other_kind(self) -> bool:
        left, right = (self._choices[at].content for at in self.pair)
        return left.kind is not right.kind

    def _on_compared(self, comparison: Comparison) -> None:
        self.rows.show(comparison)
        changes = len(self.rows.changes())
        same = self.tr("The same, letter by letter")
        said = self.tr("%n change(s)", "", changes) if changes else same
        other = self.tr("another kind of notice")
        self.count.setText(f"{said} · {other}" if self._is_other_kind() else said)
        for step in (self._up, self._down):
            step.setEnabled(changes > 0)
        self.view.setCurrentIndex(self.rows.index(0))
        self.compared.emit()

    def _chooser(self, name: str) -> Picker:
        made = Picker(self)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.currentIndexChanged.connect(lambda _: self._compare())
        return made

    def _step(self, icon: str, *, backwards: bool) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("icon-name", icon)
        made.setIconSize(QSize(18, 18))
        made.clicked.connect(lambda: self.go(backwards=backwards))
        return made

    def _dress_view(self) -> None:
        view = self.view
        view.setModel(self.rows)
        view.setItemDelegate(RowDelegate(self._bench.theme, view))
        view.setAccessibleName(self.tr("Differences"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(_BATCH)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.activated.connect(self._on_chosen)
        view.clicked.connect(self._on_chosen)
        self.setFocusProxy(view)

    def _place(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 12, 8)
        tools.addWidget(self.count, 1)
        tools.addWidget(self._up)
        tools.addWidget(self._down)
        names = QHBoxLayout()
        names.setContentsMargins(SIGN_PX - 4, 0, 12, 8)
        names.setSpacing(SIGN_PX)
        names.addWidget(self.left, 1)
        names.addWidget(self.right, 1)
        line = QFrame(self)
        line.setProperty("line", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(tools)
        column.addLayout(names)
        column.addWidget(line)
        column.addWidget(self.view, 1)

    def _offer_steps(self) -> None:
        actions = self._bench.actions
        group = self.tr("Versions")
        following = self.tr("Next change")
        earlier = self.tr("Previous change")
        name = self._key
        for action, button, backwards in (
            (Action(f"{name}.next", following, group, "F7"), self._down, False),
            (Action(f"{name}.previous", earlier, group, "Shift+F7"), self._up, True),
        ):
            actions.add(action, lambda b=backwards: self.go(backwards=b), scope=self)  # type: ignore[misc]
            button.setToolTip(actions.tooltip(action.name))
            button.setAccessibleName(action.title)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.rows.unfold(index.row())

    def _dress(self) -> None:
        for step in (self._up, self._down):
            step.setIcon(self._bench.theme.icon(step.property("icon-name")))
