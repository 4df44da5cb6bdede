"""Wordings side by side, on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from editor.domain.comparison import OPTIONS, Part
from editor.wire.model import Id, Line, Moment, Wire
from editor.wire.people import PersonName

Option = Annotated[int, Field(ge=0, lt=OPTIONS[1])]
"""The place of an option, from 0."""


class NewComparison(Wire):
    """POST …/notices/{id}/comparisons: two or three wordings of one part of the notice."""

    id: Id
    part: Part
    options: Annotated[tuple[Line, ...], Field(max_length=8)]


class NewVote(Wire):
    """POST …/comparisons/{id}/votes: one's own choice, instead of an earlier one."""

    option: Option
    reason: Line = ""


class VoteView(Wire):
    """Who chose what, and why."""

    person: PersonName
    option: int
    reason: str
    voted_at: Moment


class ComparisonView(Wire):
    """A question to colleagues and their votes, the oldest first."""

    id: Id
    notice_id: Id
    title: Line
    part: Part
    options: tuple[Line, ...]
    author: PersonName
    created_at: Moment
    closed_at: Moment | None = None
    votes: tuple[VoteView, ...] = ()
