"""Ideas (글감) on a desk: noted, found, kept. They are local, so no service is needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from editor.domain.hangul import folded, pattern
from editor.domain.idea import Idea
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime


class IdeaStore(Protocol):
    """Ideas, kept on this desk. Every method may raise Storage."""

    def all(self) -> tuple[Idea, ...]: ...
    def put(self, idea: Idea) -> None:
        """Keep a new idea, or an old one as it is now."""
        ...

    def remove(self, idea_id: str) -> None: ...


def note_idea(text: str, now: datetime, *, valid_until: date | None = None) -> Idea:
    """Return a new idea; raises Invalid as `Idea` does. `now` is UTC."""
    return Idea(new_id(), text.strip(), now, now, valid_until)


def rewritten(idea: Idea, text: str, now: datetime, *, valid_until: date | None) -> Idea:
    """Return an idea with other words or another last day; it keeps its place in the list."""
    return replace(idea, text=text.strip(), updated_at=now, valid_until=valid_until)


def finding(ideas: Iterable[Idea], query: str) -> tuple[Idea, ...]:
    """Return the ideas that hold every word of a query, as the library finds titles.

    초성, two syllables and a syllable half typed find; an empty query finds every idea.
    """
    words = [pattern(word) for word in query.split()]
    return tuple(idea for idea in ideas if all(word.search(folded(idea.text)) for word in words))
