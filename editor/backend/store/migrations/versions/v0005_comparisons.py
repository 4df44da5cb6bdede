"""Titles side by side, and the colleagues' votes on them."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, String, Text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "comparisons",
        Column("id", String(40), primary_key=True),
        Column(
            "notice_id",
            String(40),
            ForeignKey("notices.id", name="fk_comparisons_notice_id"),
            nullable=False,
        ),
        Column("part", String(20), nullable=False),
        Column("options", JSON, nullable=False),
        Column("author_id", String(40), nullable=False),
        Column("author_name", String(300), nullable=False),
        Column("created_at", BigInteger, nullable=False),
        Column("closed_at", BigInteger),
    )
    op.create_index("ix_comparisons_notice_id", "comparisons", ["notice_id"])
    op.create_table(
        "comparison_votes",
        Column(
            "comparison_id",
            String(40),
            ForeignKey("comparisons.id", name="fk_comparison_votes_comparison_id"),
            primary_key=True,
        ),
        Column("person_id", String(40), primary_key=True),
        Column("person_name", String(300), nullable=False),
        Column("option", Integer, nullable=False),
        Column("reason", Text, nullable=False),
        Column("voted_at", BigInteger, nullable=False),
    )
