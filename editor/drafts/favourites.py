"""Favourite lines as rows of the draft store."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from editor.domain.ids import NoticeId
from editor.drafts.failures import storage_errors
from editor.drafts.rows import decoded, encoded
from editor.workflow.favourites import Favourite

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class SqliteFavourites:
    """`workflow.favourites.FavouriteStore` in the file of the drafts."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> tuple[Favourite, ...]:
        """Return every starred line, the newest star first."""
        with storage_errors(self._path):
            found = self._connection.execute("SELECT * FROM favourite ORDER BY starred_at DESC")
            return tuple(_favourite_of(row) for row in found)

    def put(self, favourite: Favourite) -> None:
        """Star a line; one that has a star keeps its first one."""
        row = favourite.notice_id, encoded(favourite.line), favourite.starred_at.isoformat()
        with storage_errors(self._path):
            self._connection.execute(
                "INSERT INTO favourite VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row
            )

    def remove(self, notice_id: NoticeId, line: str) -> None:
        """Take a star away."""
        with storage_errors(self._path):
            self._connection.execute(
                "DELETE FROM favourite WHERE notice_id = ? AND line = ?", (notice_id, encoded(line))
            )


def _favourite_of(row: sqlite3.Row) -> Favourite:
    starred_at = datetime.fromisoformat(row["starred_at"])
    return Favourite(NoticeId(row["notice_id"]), decoded(row["line"]), starred_at)
