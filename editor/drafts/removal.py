"""Taking a draft out of the store so that it can be put back exactly as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.workflow.draft import TakenOut

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from editor.domain.ids import NoticeId

_TABLES = ("draft", "body", "journal", "history", "source", "kept")
"""What belongs to a draft; each comes back after those it refers to."""
_NUMBER = "seq"


def take_out(connection: sqlite3.Connection, notice_id: NoticeId) -> TakenOut:
    """Remove a draft with everything that belongs to it; inside the caller's transaction."""
    found = {table: _rows(connection, table, notice_id) for table in _TABLES}
    for table in reversed(_TABLES):
        connection.execute(
            f"DELETE FROM {table} WHERE notice_id = ?",  # noqa: S608 - names are ours
            (notice_id,),
        )
    return TakenOut(notice_id, found)


def put_back(connection: sqlite3.Connection, taken: TakenOut) -> None:
    """Write those rows again, in their order; inside the caller's transaction."""
    for table in _TABLES:
        for row in taken.rows[table]:
            names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
            connection.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - names are ours
                row,
            )


def _rows(
    connection: sqlite3.Connection, table: str, notice_id: NoticeId
) -> tuple[Mapping[str, object], ...]:
    found = connection.execute(
        f"SELECT * FROM {table} WHERE notice_id = ? ORDER BY rowid",  # noqa: S608 - names are ours
        (notice_id,),
    )
    return tuple({n: row[n] for n in row.keys() if n != _NUMBER} for row in found)  # noqa: SIM118
