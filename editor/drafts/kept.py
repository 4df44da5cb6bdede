"""What was left as it is, as rows of the draft store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.drafts.failures import storage_errors
from editor.workflow.keeping import Mark

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from editor.domain.ids import NoticeId


class SqliteKept:
    """`workflow.keeping.KeptStore` in the file of the drafts."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def of(self, notice_id: NoticeId) -> frozenset[Mark]:
        """Return what is left as it is in a notice."""
        with storage_errors(self._path):
            found = self._connection.execute(
                "SELECT code, words FROM kept WHERE notice_id = ?", (notice_id,)
            )
            return frozenset(Mark(row["code"], row["words"]) for row in found)

    def put(self, notice_id: NoticeId, mark: Mark) -> None:
        """Leave it as it is; once more changes nothing."""
        with storage_errors(self._path):
            self._connection.execute(
                "INSERT INTO kept VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (notice_id, mark.code, mark.words),
            )

    def remove(self, notice_id: NoticeId, mark: Mark) -> None:
        """Ask about it again."""
        with storage_errors(self._path):
            self._connection.execute(
                "DELETE FROM kept WHERE notice_id = ? AND code = ? AND words = ?",
                (notice_id, mark.code, mark.words),
            )
