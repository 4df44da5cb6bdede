"""A notice read once for all checks: prose, links, headings, dates and times with their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.checks.code_spans import code_spans
from editor.checks.finding import Place
from editor.checks.headings import Heading, headings_of
from editor.checks.links import Link, links_of
from editor.checks.moments import Moment, moments_of
from editor.checks.passage import Passage, covered

if TYPE_CHECKING:
    from editor.checks.context import Context


@dataclass(frozen=True, slots=True)
class Reading:
    """What the checks look at; `moments` belong to the passages in the same order."""

    context: Context
    body: Passage
    title: Passage
    has_own_title: bool
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    moments: tuple[tuple[Moment, ...], ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the texts to look through, the title first."""
        return (self.title, self.body) if self.has_own_title else (self.body,)

    @property
    def dated(self) -> tuple[tuple[Passage, tuple[Moment, ...]], ...]:
        """Return each passage with its moments."""
        return tuple(zip(self.passages, self.moments, strict=True))


def read(context: Context) -> Reading:
    """Read a notice; any text is accepted."""
    no_code = covered(context.body, code_spans(context.body))
    links = links_of(no_code)
    body = Passage(Place.BODY, context.body, covered(no_code, (link.address for link in links)))
    own = context.title or ""
    title = Passage(Place.TITLE, own, covered(own, (link.address for link in links_of(own))))
    passages = (body,) if context.title is None else (title, body)
    return Reading(
        context,
        body,
        title,
        context.title is not None,
        links,
        headings_of(no_code),
        tuple(moments_of(passage.prose, context.day) for passage in passages),
    )
