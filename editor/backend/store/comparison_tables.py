"""The tables of the comparisons: a module of their own, for the schema is long."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, MetaData, String, Table, Text

from editor.backend.store.columns import Moment

_ID = String(40)
_NAME = String(300)


def comparison_tables(metadata: MetaData) -> tuple[Table, Table]:
    """Add the questions and the votes to the schema."""
    comparisons = Table(
        "comparisons",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
        Column("part", String(20), nullable=False),  # title | first_line
        Column("options", JSON, nullable=False),  # list of texts
        Column("author_id", _ID, nullable=False),
        Column("author_name", _NAME, nullable=False),
        Column("created_at", Moment, nullable=False),
        Column("closed_at", Moment),
    )
    votes = Table(
        "comparison_votes",
        metadata,
        Column("comparison_id", _ID, ForeignKey("comparisons.id"), primary_key=True),
        Column("person_id", _ID, primary_key=True),
        Column("person_name", _NAME, nullable=False),
        Column("option", Integer, nullable=False),  # its place, from 0
        Column("reason", Text, nullable=False),
        Column("voted_at", Moment, nullable=False),
    )
    return comparisons, votes
