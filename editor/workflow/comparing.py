"""Wordings side by side (문구 비교): what is compared and asked, and what colleagues said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from editor.domain.comparison import OPTIONS, Part, leader, tally
from editor.markup.text import plain_text
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.ids import NoticeId
    from editor.domain.notice import Content
    from editor.wire.comparison import ComparisonView
    from editor.workflow.ports import NoticeService

MARKS: Final = "123"
_PUSH: Final = 300
_NO_WORDS: Final = re.compile(r"\s*(?:$|#|!\[|```|~~~|\||:::|<|-{3,}\s*$|\*{3,}\s*$)")


@dataclass(frozen=True, slots=True)
class Shown:
    """One wording as phones would show it: the title and the beginning of the text."""

    mark: str
    title: str
    text: str


def first_line(body: str) -> tuple[int, int]:
    """Return where the first line of words stands (code points); (0, 0) where there is none.

    Headings, pictures, tables and boxes are not what a push begins with.
    """
    at = 0
    for line in body.split("\n"):
        if not _NO_WORDS.match(line):
            return at, at + len(line)
        at += len(line) + 1
    return 0, 0


def wording_of(content: Content, part: Part) -> str:
    """Return the words of a part as they stand in the notice."""
    if part is Part.TITLE:
        return content.title
    start, end = first_line(content.body)
    return content.body[start:end]


def shown(content: Content, part: Part, options: Sequence[str]) -> tuple[Shown, ...]:
    """Return what phones would show of a notice with each wording; empty ones are left out."""
    found = []
    for mark, option in zip(MARKS, options, strict=False):
        if not option.strip():
            continue
        title = option if part is Part.TITLE else content.title
        body = content.body if part is Part.TITLE else with_first_line(content.body, option)
        found.append(Shown(mark, title.strip(), plain_text(body, limit=_PUSH).replace("\n", " ")))
    return tuple(found)


def with_first_line(body: str, words: str) -> str:
    """Return a body with other first words."""
    start, end = first_line(body)
    gap = "\n\n" if start == end and body else ""
    return body[:start] + words + gap + body[end:]


def ask(
    service: NoticeService, notice_id: NoticeId, part: Part, options: Sequence[str]
) -> ComparisonView:
    """Ask colleagues; raises Conflict("comparison_open") while they are being asked."""
    from editor.wire.comparison import NewComparison

    asked = tuple(option.strip() for option in options if option.strip())
    return service.compare(notice_id, NewComparison(id=new_id(), part=part, options=asked))


def vote(
    service: NoticeService, comparison: ComparisonView, option: int, reason: str = ""
) -> ComparisonView:
    """Choose a wording, with a reason or without."""
    from editor.wire.comparison import NewVote

    return service.vote(comparison.id, NewVote(option=option, reason=reason))


def counts(comparison: ComparisonView) -> tuple[int, ...]:
    """Return how many votes each option has."""
    return tally([vote.option for vote in comparison.votes], len(comparison.options))


def first_of(comparison: ComparisonView) -> int | None:
    """Return the option that leads alone."""
    return leader(counts(comparison))


def mine(comparison: ComparisonView, person_id: str) -> tuple[int, str] | None:
    """Return what a person chose and why, None where they did not."""
    for given in comparison.votes:
        if given.person.id == person_id:
            return given.option, given.reason
    return None


def for_me(comparisons: Sequence[ComparisonView], person_id: str) -> tuple[ComparisonView, ...]:
    """Return the open questions of others, those that wait for this person first."""
    others = [c for c in comparisons if c.closed_at is None and c.author.id != person_id]
    return tuple(sorted(others, key=lambda c: (mine(c, person_id) is not None, c.created_at)))


def is_full(options: Sequence[str]) -> bool:
    """Tell whether no further wording can be added."""
    return len(options) >= OPTIONS[1]
