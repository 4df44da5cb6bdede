"""문구 비교: up to three wordings as phones show them, and what colleagues would open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from editor.domain.comparison import Part
from editor.domain.people import Role
from editor.ui.craft.compare_view import CompareView
from editor.ui.craft.option_row import OptionRow
from editor.ui.shared.page_head import PageHead
from editor.ui.shared.tall import scrolled
from editor.workflow.comparing import MARKS, first_of, shown, wording_of

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from editor.ui.craft.wordings import Wordings
    from editor.ui.workbench import Workbench
    from editor.ui.writing.open_draft import OpenDraft
    from editor.wire.comparison import ComparisonView

_LEAST = 2


class ComparePage(QFrame):
    """Wordings above, phones below.

    Signals:
        back_wanted(): close it.
        taken(Part, str): put these words into the notice.
        seen(bool): it is looked at now, or no longer; there is no room for the phone beside it.
    """

    back_wanted = Signal()
    taken = Signal(object, str)
    seen = Signal(bool)

    def __init__(self, bench: Workbench, wordings: Wordings, open_draft: OpenDraft) -> None:
        super().__init__()
        self._bench = bench
        self._wordings = wordings
        self._open_draft = open_draft
        self._part = Part.TITLE
        self._is_filling = False
        self.setProperty("surface", "paper")
        self.setObjectName("compare")
        self.rows = tuple(OptionRow(mark, self) for mark in MARKS)
        self.view = CompareView(bench, self)
        self._parts = self._new_parts()
        self.ask = QPushButton(self.tr("Ask colleagues"), self)
        self.ask.setProperty("kind", "primary")
        self.ask.setObjectName("compare.ask")
        self.ask.clicked.connect(self._on_ask)
        self.stop = QPushButton(self.tr("Take no more votes"), self)
        self.stop.setObjectName("compare.stop")
        self.stop.clicked.connect(lambda: wordings.close(self._part))
        self._standing = QLabel(self)
        self._standing.setProperty("tone", "muted")
        self._standing.setWordWrap(True)
        self.setFocusProxy(self.rows[1].field)
        self._place()
        for row in self.rows:
            row.changed.connect(self._on_changed)
            row.taken.connect(lambda r=row: self.taken.emit(self._part, r.words))
        bench.session.person_changed.connect(lambda _: self._fill())
        wordings.loaded.connect(self._fill)
        wordings.answered.connect(self._fill)

    @property
    def part(self) -> Part:
        """Which words are compared."""
        return self._part

    def choose(self, part: Part) -> None:
        """Compare titles, or first lines."""
        self._part = part
        self._parts[part].setChecked(True)
        self._fill()

    def options(self) -> tuple[str, ...]:
        """Return the wordings that are there, in order."""
        return tuple(row.words for row in self.rows if row.words)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it is looked at."""
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is looked at no longer."""
        super().hideEvent(event)
        self.seen.emit(False)

    def _new_parts(self) -> dict[Part, QPushButton]:
        group, made = QButtonGroup(self), {}
        for part, title in (
            (Part.TITLE, self.tr("Title")),
            (Part.FIRST_LINE, self.tr("First line")),
        ):
            button = QPushButton(title, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setChecked(part is self._part)
            button.setObjectName(f"compare.{part.value}")
            button.clicked.connect(lambda _=False, p=part: self.choose(p))
            group.addButton(button)
            made[part] = button
        return made

    def _place(self) -> None:
        head = PageHead(self._bench.theme, self.tr("Compare wordings"), self)
        head.back_wanted.connect(self.back_wanted)
        for button in self._parts.values():
            head.add(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._standing, 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.ask)
        upper = QVBoxLayout()
        upper.setContentsMargins(24, 4, 24, 12)
        upper.setSpacing(8)
        for row in self.rows:
            upper.addWidget(row)
        upper.addLayout(foot)
        column = _plain_column(self)
        column.addWidget(head)
        column.addWidget(self._new_scroll(upper), 1)

    def _new_scroll(self, upper: QVBoxLayout) -> QScrollArea:
        """Hold wordings and phones: a small screen shows one after the other, and cuts neither."""
        inside = QFrame(self)
        inside.setProperty("surface", "paper")
        line = QFrame(inside)
        line.setProperty("line", "true")
        column = _plain_column(inside)
        column.addLayout(upper)
        column.addWidget(line)
        column.addWidget(self.view, 1)
        return scrolled(inside, self)

    def _fill(self) -> None:
        """Show the question that is open, else what is in the notice and what was written."""
        content = self._open_draft.content()
        if content is None:
            return
        question = self._wordings.question(self._part)
        written = self._wordings.of(self._part) or (wording_of(content, self._part),)
        words = question.options if question else written
        self._is_filling = True
        for number, row in enumerate(self.rows):
            row.show_words(words[number] if number < len(words) else "")
            row.setVisible(question is None or number < len(words))
        self._is_filling = False
        self._show_votes(question)
        self._draw()

    def _show_votes(self, question: ComparisonView | None) -> None:
        first = first_of(question) if question else None
        for number, row in enumerate(self.rows):
            votes = tuple(v for v in question.votes if v.option == number) if question else None
            row.show_votes(votes, is_first=number == first)
            row.show_writable(is_writable=self._is_writable())
        had_focus = self.ask.hasFocus() or self.stop.hasFocus()
        is_writable = self._is_writable()
        self.ask.setVisible(is_writable and question is None)
        self.stop.setVisible(is_writable and question is not None)
        if had_focus and is_writable:
            (self.ask if question is None else self.stop).setFocus()
        if question is None and not is_writable:
            self._standing.clear()
        elif question is None:
            self._standing.setText(self.tr("Which one would they open? Colleagues see it at once."))
        else:
            said = self.tr("Asked · %n vote(s) so far", "", len(question.votes))
            self._standing.setText(said)

    def _is_writable(self) -> bool:
        person = self._bench.session.person
        return person is None or person.role is Role.WRITER

    def _on_changed(self) -> None:
        if not self._is_filling:
            self._wordings.keep(self._part, [row.words for row in self.rows])
            self._draw()

    def _draw(self) -> None:
        content = self._open_draft.content()
        self.ask.setEnabled(len(self.options()) >= _LEAST)
        if content is not None:
            wordings = shown(content, self._part, [row.words for row in self.rows])
            self.view.show_wordings(wordings, self._part, content.locale)

    def _on_ask(self) -> None:
        self._wordings.ask(self._part, self.options())


def _plain_column(widget: QFrame) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
