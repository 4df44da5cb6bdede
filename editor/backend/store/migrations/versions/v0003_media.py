"""Pictures, named by the hash of their bytes."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, LargeBinary, String

from editor.backend.store.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "pictures",
        Column("hash", String(64), primary_key=True),
        Column("format", String(8), nullable=False),
        Column("width", Integer, nullable=False),
        Column("height", Integer, nullable=False),
        Column("size", Integer, nullable=False),
        Column("name", String(300), nullable=False),
        Column("person_id", String(40), nullable=False),
        Column("person_name", String(300), nullable=False),
        Column("created_at", Moment, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )
    op.create_index("ix_pictures_created_at_hash", "pictures", ["created_at", "hash"])
