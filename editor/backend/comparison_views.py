"""Comparisons as the API shows them, and as the domain judges them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editor.backend.store import comparisons
from editor.domain.comparison import Comparison, Part
from editor.domain.ids import NoticeId, PersonId
from editor.wire.comparison import ComparisonView, VoteView
from editor.wire.people import PersonName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row


def comparison_view(connection: Connection, comparison_id: str) -> ComparisonView:
    """Return one comparison; raises NotFound."""
    row = comparisons.comparison_row(connection, comparison_id)
    return comparison_views(connection, [row])[0]


def comparison_views(
    connection: Connection, rows: Sequence[Row[Any]]
) -> tuple[ComparisonView, ...]:
    """Return comparisons, with one query for all their votes."""
    votes = comparisons.votes_of(connection, [row.id for row in rows])
    return tuple(
        ComparisonView(
            id=row.id,
            notice_id=row.notice_id,
            title=row.title,
            part=Part(row.part),
            options=tuple(row.options),
            author=PersonName(id=row.author_id, name=row.author_name),
            created_at=row.created_at,
            closed_at=row.closed_at,
            votes=tuple(_vote_view(one) for one in votes.get(row.id, ())),
        )
        for row in rows
    )


def comparison_of(row: Row[Any]) -> Comparison:
    """Return a comparison as the domain judges it; its votes are not needed for that."""
    return Comparison(
        row.id,
        NoticeId(row.notice_id),
        Part(row.part),
        tuple(row.options),
        PersonId(row.author_id),
        row.created_at,
        closed_at=row.closed_at,
    )


def _vote_view(row: Row[Any]) -> VoteView:
    return VoteView(
        person=PersonName(id=row.person_id, name=row.person_name),
        option=row.option,
        reason=row.reason,
        voted_at=row.voted_at,
    )
