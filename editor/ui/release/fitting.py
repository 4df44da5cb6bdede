"""Where the release room is narrow: the list steps back, then the checks go under the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMargins, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from editor.ui.release.board import Board
    from editor.ui.release.list_pane import ReleasePane

LIST_FROM_PX = 940
"""From this width on the list stands beside the plan."""
CHECKS_FROM_PX = 720
"""From this width on the checks stand beside the plan."""


_LEAST_PX = 420


class Parts(NamedTuple):
    """What is moved."""

    row: QHBoxLayout
    head: QBoxLayout
    pane: ReleasePane
    list_line: QWidget
    middle: QWidget
    checks_line: QWidget
    board: Board


class Fitting(QObject):
    """Shows what has room; the list comes in the place of the plan when it is called."""

    def __init__(self, room: QWidget, parts: Parts) -> None:
        super().__init__(room)
        self._room, self._parts = room, parts
        self._is_called, self._is_below = False, False
        self.button = QPushButton(self.tr("List"), parts.middle)
        self.button.setObjectName("release.show_list")
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self._call)
        pane = parts.pane
        pane.back_wanted.connect(self._let_go)
        pane.list.clicked.connect(lambda _: self._let_go())
        pane.list.activated.connect(lambda _: self._let_go())
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), pane, self._let_go)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parts.row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        room.setMinimumWidth(_LEAST_PX)  # what has no room steps back
        room.installEventFilter(self)
        parts.middle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room's width, and what is offered beside the tabs."""
        if watched is self._room and event.type() == QEvent.Type.Resize:
            self.settle()
        elif event.type() == QEvent.Type.LayoutRequest:
            self._put_head()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Show what has room."""
        parts, width = self._parts, self._room.width()
        has_list = width >= LIST_FROM_PX
        self._is_called = self._is_called and not has_list
        parts.pane.setVisible(has_list or self._is_called)
        parts.pane.spread(is_alone=self._is_called)
        parts.list_line.setVisible(has_list)
        parts.middle.setVisible(not self._is_called)
        self.button.setHidden(has_list)
        self._put_checks(is_below=width < CHECKS_FROM_PX)
        self._put_head()
        is_beside = not self._is_below
        parts.checks_line.setVisible(is_beside and not self._is_called)
        if is_beside:
            parts.board.checks.setVisible(not self._is_called and parts.board.is_plan_shown)

    def _put_checks(self, *, is_below: bool) -> None:
        if is_below == self._is_below:
            return
        self._is_below = is_below
        parts, checks = self._parts, self._parts.board.checks
        checks.spread(is_below=is_below)
        if is_below:
            parts.board.form.put_below(checks)
        else:
            parts.row.addWidget(checks)
        checks.setVisible(is_below or parts.board.is_plan_shown)

    def _put_head(self) -> None:
        """Put the buttons beside the tabs, or under them where both would be cut."""
        head, middle = self._parts.head, self._parts.middle
        items = [item for at in range(head.count()) if (item := head.itemAt(at)) is not None]
        needed = sum(item.sizeHint().width() for item in items) + head.spacing()
        layout = middle.layout()
        margins = layout.contentsMargins() if layout is not None else QMargins()
        is_beside = needed <= middle.width() - margins.left() - margins.right()
        directions = QBoxLayout.Direction
        head.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)

    def _call(self) -> None:
        self._is_called = True
        self.settle()
        self._parts.pane.list.setFocus()

    def _let_go(self) -> None:
        if self._is_called:
            self._is_called = False
            self.settle()
            self.button.setFocus()
