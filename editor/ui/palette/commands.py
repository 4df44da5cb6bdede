"""The command palette's source: every action that can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.actions.english import english_titles
from editor.ui.palette.choices import Choice, Source
from editor.ui.palette.ranking import rank
from editor.ui.palette.recents import Recents

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from editor.ui.actions.action import Action
    from editor.ui.workbench import Workbench

_HIDDEN = frozenset({"palette.open"})


class Commands(Source):
    """Finds actions by title, English title, initials, further words and group."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = bench.actions
        self._language = bench.language
        self._recents = Recents(bench.preferences, "actions")

    @property
    def prompt(self) -> str:
        """What stands in the empty field."""
        return self.tr("What would you like to do?")

    @property
    def empty(self) -> str:
        """What to say where nothing was found."""
        return self.tr("Nothing here is called that. Try another word, or 초성.")

    def ask(self, query: str) -> None:
        """Answer with what can be done now: the best name first, what was done lately before."""
        places = self._recents.places()
        ranked = []
        for order, action in enumerate(self._actions.available()):
            how_well = rank(query, self._names(action))
            if how_well is not None and action.name not in _HIDDEN:
                lately = places.get(action.name, len(places))
                ranked.append((how_well, lately, order, action))
        self.found.emit(query, tuple(self._choice(row[-1]) for row in sorted(ranked)))

    def pick(self, name: str, *, aside: bool) -> None:
        """Do it."""
        del aside
        self._recents.add(name)
        self._actions.run(name)

    def _names(self, action: Action) -> tuple[str, ...]:
        english = english_titles(self._language).get(action.title, action.name.replace(".", " "))
        return action.title, english, action.words, action.group

    def _choice(self, action: Action) -> Choice:
        keys = self._actions.native_keys(action.name)
        return Choice(action.name, action.title, action.group, keys)
