"""What is asked of a notice as it stood then: answered on any thread, in UTF-16 units."""

from __future__ import annotations

from typing import NamedTuple

from editor.domain.offset import Utf16Map
from editor.ui.find.query import Places, Query, Span, Swap, Swaps, find, swaps


class Question(NamedTuple):
    """A query, the body or a part of it, and the title ("" where only a part is meant)."""

    query: Query
    body: str
    part: Span | None
    title: str

    def places(self) -> tuple[Places, Places]:
        """Return where the query stands in title and body."""
        return _places(self.query, self.title, None), _places(self.query, self.body, self.part)

    def swaps(self, template: str) -> tuple[Swaps, Swaps]:
        """Return what a template puts where in title and body."""
        return (
            _swaps(self.query, template, self.title, None),
            _swaps(self.query, template, self.body, self.part),
        )


def _places(query: Query, text: str, part: Span | None) -> Places:
    units = Utf16Map.of(text)
    places = find(query, text, _in_points(units, part))
    return Places(tuple(_in_units(units, place) for place in places.found), places.trouble)


def _swaps(query: Query, template: str, text: str, part: Span | None) -> Swaps:
    units = Utf16Map.of(text)
    made = swaps(query, template, text, _in_points(units, part))
    found = (Swap(*_in_units(units, Span(s.start, s.end)), s.text) for s in made.found)
    return Swaps(tuple(found), made.trouble)


def _in_points(units: Utf16Map, span: Span | None) -> Span | None:
    if span is None:
        return None
    return Span(units.code_point_of(span.start), units.code_point_of(span.end))


def _in_units(units: Utf16Map, span: Span) -> Span:
    return Span(units.utf16_of(span.start), units.utf16_of(span.end))
