"""The table of pictures: their bytes too, so that every node of a service can publish them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, String, Table

from editor.backend.store.columns import Moment


def picture_table(metadata: MetaData) -> Table:
    """Add the table of pictures, named by the hash of their bytes."""
    return Table(
        "pictures",
        metadata,
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
        Index(None, "created_at", "hash"),
    )
