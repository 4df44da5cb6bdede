"""The table of review links: of a token only its hash is here."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
)

from editor.backend.store.columns import Moment


def review_link_table(metadata: MetaData) -> Table:
    """Add the table of review links."""
    return Table(
        "review_links",
        metadata,
        Column("id", String(40), primary_key=True),
        Column("token_hash", String(64), nullable=False, unique=True),
        Column("notice_id", String(40), nullable=False),
        Column("revision", Integer, nullable=False),
        Column("author_id", String(40), nullable=False),
        Column("author_name", String(300), nullable=False),
        Column("created_at", Moment, nullable=False),
        Column("expires_at", Moment, nullable=False),
        Column("revoked_at", Moment),
        Column("opens", Integer, nullable=False),
        Column("last_opened_at", Moment),
        ForeignKeyConstraint(
            ["notice_id", "revision"], ["revisions.notice_id", "revisions.number"]
        ),
        Index(None, "notice_id", "expires_at"),
    )
