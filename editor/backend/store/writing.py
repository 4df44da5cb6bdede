"""Writing statements that SQLAlchemy spells differently for SQLite and PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Table


def insert_once(connection: Connection, table: Table, values: Mapping[str, object]) -> bool:
    """Insert a row unless its key is there; tell whether it was inserted.

    On PostgreSQL this waits for a transaction that is just inserting the same key.
    """
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    key = next(iter(table.primary_key))
    statement = make(table).values(dict(values)).on_conflict_do_nothing().returning(key)
    return connection.execute(statement).first() is not None
