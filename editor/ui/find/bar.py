"""The bar above the text: what to find, how many there are, and what to put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton

from editor.ui.find.field import FindField
from editor.ui.find.query import Query, Trouble

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from editor.ui.theme.theme import Theme

_COUNT_PX = 72


class FindBar(QFrame):
    """Fields and switches of the search.

    Signals:
        asked(Query): look for this now.
        next_wanted(), previous_wanted(): go there.
        part_wanted(bool): look only through what is selected, or through everything.
        swap_wanted(), swap_all_wanted(): put the other words there.
        left(): Esc or the cross: back to the text.
    """

    asked = Signal(object)
    next_wanted = Signal()
    previous_wanted = Signal()
    part_wanted = Signal(bool)
    swap_wanted = Signal()
    swap_all_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self.setProperty("surface", "desk")
        self.setObjectName("find.bar")
        self.words = self._field("find.words", self.tr("Find in the notice"))
        self.other = self._field("find.other", self.tr("Replace with"))
        self._count = QLabel(self)
        self._count.setObjectName("find.count")
        self._count.setMinimumWidth(_COUNT_PX)
        self._trouble = QLabel(self)
        self._trouble.setObjectName("find.trouble")
        self._trouble.setProperty("tone", "amber")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._make_buttons()
        self._place()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()
        self.show_other(is_shown=False)

    def query(self) -> Query:
        """Return what is looked for, and how."""
        return Query(
            self.words.query(),
            match_case=self.case.isChecked(),
            whole_words=self.whole.isChecked(),
            is_pattern=self.pattern.isChecked(),
        )

    def show_query(self, query: Query) -> None:
        """Show what was looked for, and ask for it again."""
        for button, is_on in (
            (self.case, query.match_case),
            (self.whole, query.whole_words),
            (self.pattern, query.is_pattern),
        ):
            button.setChecked(is_on)
        self.words.setText(query.words)

    def show_part(self, *, is_part: bool) -> None:
        """Show whether only a part is looked through."""
        self.part.setChecked(is_part)

    def show_other(self, *, is_shown: bool) -> None:
        """Show or hide the row for replacing."""
        for widget in (self.other, self._swap, self._swap_all):
            widget.setVisible(is_shown)
        self.more.setChecked(is_shown)

    def show_count(self, at: int | None, count: int) -> None:
        """Show `3/17`: the third of seventeen; `at` is None beside every match."""
        self._trouble.hide()
        place = "–" if at is None else f"{at + 1:,}"
        has_words = bool(self.words.query())
        self._count.setText(f"{place}/{count:,}" if has_words else "")
        said = self.tr("%n place(s)", "", count) if has_words else ""
        self.words.setAccessibleDescription(said)
        self._count.setProperty("tone", "amber" if has_words and not count else "muted")
        self._count.style().polish(self._count)

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why nothing was found in a sentence."""
        sentence = {
            Trouble.BROKEN: self.tr(
                "This pattern is not complete: a bracket or a sign is missing."
            ),
            Trouble.SLOW: self.tr("This pattern takes too long. Make it simpler."),
        }[trouble]
        self._count.setText("")
        self._trouble.setText(sentence)
        self._trouble.show()
        self.words.setAccessibleDescription(sentence)

    def show_writable(self, *, is_writable: bool) -> None:
        """Offer to replace only where this seat may write."""
        self._swap.setEnabled(is_writable)
        self._swap_all.setEnabled(is_writable)

    def take_focus(self) -> None:
        """Take the keyboard, ready to type another query."""
        self.words.setFocus()
        self.words.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _field(self, name: str, title: str) -> FindField:
        field = FindField(self)
        field.setObjectName(name)
        field.setPlaceholderText(title)
        field.setAccessibleName(title)
        return field

    def _make_buttons(self) -> None:
        tool = self._tool
        self._previous = tool("find.previous", "chevron-up", self.tr("Previous place (Shift+F3)"))
        self._next = tool("find.next", "chevron-down", self.tr("Next place (F3)"))
        self.case = tool("find.case", "case-sensitive", self.tr("Match case"), is_switch=True)
        self.whole = tool("find.whole", "whole-word", self.tr("Whole words"), is_switch=True)
        self.pattern = tool("find.pattern", "regex", self.tr("Regular expression"), is_switch=True)
        self.part = tool(
            "find.part", "text-select", self.tr("Only in the selection"), is_switch=True
        )
        self.more = tool("find.more", "replace", self.tr("Replace"), is_switch=True)
        self._close = tool("find.close", "x", self.tr("Close (Esc)"))
        self._swap = self._push("find.swap", self.tr("Replace"))
        self._swap_all = self._push("find.swap-all", self.tr("Replace all"))

    def _tool(self, name: str, icon: str, title: str, *, is_switch: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setCheckable(is_switch)
        self._icons[button] = icon
        return button

    def _push(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        return button

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(_row(self._count, self._previous, self._next), 0, 1)
        switches = (self.case, self.whole, self.pattern, self.part, self.more, self._close)
        grid.addLayout(_row(*switches), 0, 2)
        grid.addWidget(self.other, 1, 0)
        grid.addLayout(_row(self._swap, self._swap_all), 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._trouble, 2, 0, 1, 3)

    def _connect(self) -> None:
        self.words.asked.connect(lambda _: self._ask())
        for switch in (self.case, self.whole, self.pattern):
            switch.toggled.connect(lambda _: self._ask())
        self.part.clicked.connect(self.part_wanted)
        self.more.clicked.connect(lambda is_on: self.show_other(is_shown=is_on))
        for field in (self.words, self.other):
            field.previous_wanted.connect(self.previous_wanted)
        self.words.next_wanted.connect(self.next_wanted)
        self.other.next_wanted.connect(self.swap_wanted)
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._swap.clicked.connect(self.swap_wanted)
        self._swap_all.clicked.connect(self.swap_all_wanted)
        self._close.clicked.connect(self.left)

    def _ask(self) -> None:
        self.asked.emit(self.query())

    def _dress(self) -> None:
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2)
    for widget in widgets:
        row.addWidget(widget)
    return row
