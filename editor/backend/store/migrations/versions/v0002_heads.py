"""Where each desk's newest text of a notice is kept while it is written."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, String

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "heads",
        Column(
            "notice_id",
            String(40),
            ForeignKey("notices.id", name="fk_heads_notice_id"),
            primary_key=True,
        ),
        Column("desk_id", String(40), primary_key=True),
        Column("person_id", String(40), primary_key=True),
        Column("person_name", String(300), nullable=False),
        Column("content", JSON, nullable=False),
        Column("content_hash", String(64), nullable=False),
        Column("base_revision", Integer, nullable=False),
        Column("updated_at", BigInteger, nullable=False),
        Column("version", Integer, nullable=False),
    )
    op.create_index("ix_heads_updated_at", "heads", ["updated_at"])
