"""The merge page (합치기): both texts with their names, and below what will be saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.domain.merge import Conflict, Piece, Side
from editor.ui.actions.action import Action
from editor.ui.merging.conflict_bar import ConflictBar
from editor.ui.merging.kind_choice import KindChoice
from editor.ui.merging.result import Choice, Result
from editor.ui.merging.text_column import Mark, Stretch, TextColumn, fresh
from editor.ui.shared.moments import ago
from editor.ui.shared.page_head import PageHead
from editor.ui.shared.tall import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from editor.ui.actions.registry import Actions
    from editor.ui.theme.theme import Theme
    from editor.workflow.merging import Meeting

_TITLE_END = Piece("\n")
_LEAST_TEXT_PX = 128


class MergePage(QWidget):
    """Two columns to read, a bar to choose, a text to save. The first line is the title.

    Signals:
        decided(Content): save this.
        back_wanted(): leave both as they are.
    """

    decided = Signal(object)
    back_wanted = Signal()

    def __init__(self, theme: Theme, *, language: str) -> None:
        super().__init__()
        self._language = language
        self._meeting: Meeting | None = None
        self.setObjectName("merging.page")
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._head = PageHead(theme, self.tr("Bring together"), self)
        self._head.back_wanted.connect(self.back_wanted)
        self.save = QPushButton(self.tr("Save the merged text"), self)
        self.save.setObjectName("merging.save")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self.decide)
        self._head.add(self.save)
        self._why = QLabel(self)
        self._why.setProperty("tone", "muted")
        self._why.setWordWrap(True)
        self._mine, self._theirs = TextColumn(theme, self), TextColumn(theme, self)
        self.bar = ConflictBar(theme, self)
        self.bar.chosen.connect(self.choose)
        self.bar.step_wanted.connect(self.go)
        self.kind = KindChoice(self)
        self.result = Result(theme, self)
        self.result.chosen.connect(self._show_state)
        self.setFocusProxy(self.bar)
        self._place()

    def show_meeting(self, meeting: Meeting, me: str, now: datetime) -> None:
        """Show two texts that have to be brought together."""
        self._meeting = meeting
        pieces = (*meeting.merged.title.pieces, _TITLE_END, *meeting.merged.body.pieces)
        here = " · ".join(part for part in (me, self.tr("this desk")) if part)
        version = self.tr("version %1").replace("%1", str(meeting.revision))
        there = f"{meeting.by} · {version} · {ago(meeting.saved_at, now, self._language)}"
        self._mine.show_text(self.tr("My text"), here, _stretches(pieces, Side.MINE))
        self._theirs.show_text(
            self.tr("%1’s text").replace("%1", meeting.by), there, _stretches(pieces, Side.THEIRS)
        )
        self.kind.setVisible(meeting.merged.is_kind_open)
        self.kind.show_kinds(meeting.mine.kind, meeting.theirs.kind, meeting.by)
        self.result.show_pieces(pieces)
        self.bar.setVisible(self.result.count > 0)
        self.go(0)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._why.text()))

    def go(self, step: int) -> None:
        """Lead to another conflict, in all three texts."""
        self.result.go(step)
        for column in (self._mine, self._theirs):
            column.lead_to(self.result.at)
        self._show_state()

    def choose(self, choice: Choice) -> None:
        """Settle the conflict in question, and lead to the next open one."""
        self.result.choose(choice)
        onward = self.result.next_open()
        if onward is not None:
            self.go(onward)

    def decide(self) -> None:
        """Save, once everything is chosen."""
        if self._meeting is not None and not self.result.open_count:
            title, _, body = self.result.text().partition("\n")
            rest = self._meeting.merged.rest
            if self._meeting.merged.is_kind_open:
                rest = replace(rest, kind=self.kind.kind)
            self.decided.emit(rest.with_text(title=title, body=body))

    def add_actions(self, actions: Actions) -> None:
        """Offer what can be done here; the figures choose while the bar has the keyboard."""
        for name, title, keys, run, scope in self._offers():
            action = Action(f"merge.{name}", title, self.tr("Bring together"), keys)
            actions.add(action, run, scope=scope)

    def _offers(self) -> tuple[tuple[str, str, str, Callable[[], None], QWidget], ...]:
        def choosing(choice: Choice) -> Callable[[], None]:
            return lambda: self.choose(choice)

        return (
            ("next", self.tr("Next place to choose"), "F8", lambda: self.go(1), self),
            ("previous", self.tr("Previous place"), "Shift+F8", lambda: self.go(-1), self),
            ("mine", self.tr("Take my words"), "1", choosing(Choice.MINE), self.bar),
            ("theirs", self.tr("Take the other words"), "2", choosing(Choice.THEIRS), self.bar),
            ("both", self.tr("Take both"), "3", choosing(Choice.BOTH), self.bar),
            ("save", self.tr("Save the merged text"), "Ctrl+S", self.decide, self),
        )

    def _show_state(self) -> None:
        meeting, conflict = self._meeting, self.result.conflict()
        if meeting is None:
            return
        if conflict is not None:
            self.bar.show_conflict(
                conflict,
                self.result.choice(),
                at=self.result.at,
                count=self.result.count,
                by=meeting.by,
            )
        left = self.result.open_count
        self.save.setEnabled(not left)
        said = self.tr("%n place(s) that both of you changed.", "", left)
        done = self.tr("Everything is chosen. Nothing of either text was left out unasked.")
        self._why.setText(f"{said} {self._promise()}" if left else done)

    def _promise(self) -> str:
        return self.tr("Everything else is together already. Both texts stay kept.")

    def _place(self) -> None:
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self._mine, 1)
        texts.addWidget(self._theirs, 1)
        for text in (self._mine, self._theirs, self.result):
            text.setMinimumHeight(_LEAST_TEXT_PX)
            text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        head = QLabel(self.tr("Merged text · the first line is the title"), self)
        head.setProperty("tone", "strong")
        place = QWidget(self)
        inside = QVBoxLayout(place)
        inside.setContentsMargins(16, 0, 16, 16)
        inside.setSpacing(8)
        inside.addWidget(self._why)
        inside.addLayout(texts, 3)
        inside.addWidget(self.bar)
        inside.addWidget(self.kind)
        inside.addWidget(head)
        inside.addWidget(self.result, 4)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head)
        page.addWidget(scrolled(place, self), 1)


def _stretches(pieces: tuple[Piece | Conflict, ...], side: Side) -> Iterator[Stretch]:
    """Yield one side's text: what only it changed is new, what both changed is open."""
    number = -1
    for piece in pieces:
        if isinstance(piece, Conflict):
            number += 1
            yield Stretch(piece.of(side), Mark.OPEN, number)
        elif piece.side is side:
            yield from fresh(piece.before, piece.text)
        else:
            yield Stretch(piece.of(side))
