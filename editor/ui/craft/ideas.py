"""The ideas (글감) of this desk: read once, changed at once, kept in the background."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from editor.domain.idea import arranged
from editor.domain.traffic import KOREA
from editor.workflow.ideas import note_idea, rewritten

if TYPE_CHECKING:
    from datetime import date

    from editor.domain.idea import Idea
    from editor.ui.workbench import Workbench

_KOREA = ZoneInfo(KOREA)


class Ideas(QObject):
    """Every idea, in the order in which they stand.

    Signals:
        changed(): an idea came, went or reads differently.
    """

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._ideas: dict[str, Idea] = {}
        bench.background.store(bench.drafts.ideas.all, self._on_read, key="craft.ideas")

    def __len__(self) -> int:
        """Return how many there are, those that are over counted too."""
        return len(self._ideas)

    @property
    def today(self) -> date:
        """The day in Korea."""
        return self._bench.session.now().astimezone(_KOREA).date()

    def all(self) -> tuple[Idea, ...]:
        """Return pinned ones first, then the newest; what is over stands last."""
        return arranged(self._ideas.values(), self.today)

    def note(self, text: str, valid_until: date | None = None) -> Idea:
        """Keep a new idea; raises Invalid as `Idea` does."""
        return self.put(note_idea(text, self._bench.session.now(), valid_until=valid_until))

    def rewrite(self, idea: Idea, text: str, valid_until: date | None) -> Idea:
        """Give an idea other words or another last day; raises Invalid as `Idea` does."""
        now = self._bench.session.now()
        return self.put(rewritten(idea, text, now, valid_until=valid_until))

    def pin(self, idea: Idea, *, is_pinned: bool) -> None:
        """Keep an idea at the top, or let it go where its age puts it."""
        self.put(replace(idea, pinned=is_pinned))

    def put(self, idea: Idea) -> Idea:
        """Keep an idea as it is; also what takes a deletion back."""
        self._ideas[idea.id] = idea
        store = self._bench.drafts.ideas
        self._bench.background.store(lambda: store.put(idea))
        self.changed.emit()
        return idea

    def remove(self, idea: Idea) -> None:
        """Forget an idea."""
        self._ideas.pop(idea.id, None)
        store = self._bench.drafts.ideas
        self._bench.background.store(lambda: store.remove(idea.id))
        self.changed.emit()

    def _on_read(self, ideas: tuple[Idea, ...]) -> None:
        self._ideas = {idea.id: idea for idea in ideas} | self._ideas
        self.changed.emit()
