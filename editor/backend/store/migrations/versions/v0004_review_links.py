"""Signed links that show one revision on a real phone."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, String, UniqueConstraint

from editor.backend.store.columns import Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "review_links",
        Column("id", String(40), primary_key=True),
        Column("token_hash", String(64), nullable=False),
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
            ["notice_id", "revision"],
            ["revisions.notice_id", "revisions.number"],
            name="fk_review_links_notice_id",
        ),
        UniqueConstraint("token_hash", name="uq_review_links_token_hash"),
    )
    op.create_index(
        "ix_review_links_notice_id_expires_at", "review_links", ["notice_id", "expires_at"]
    )
