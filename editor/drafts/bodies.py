"""The bodies that the search knows: those of drafts, and those that were read from the service.

FTS5 holds their bigrams only; to forget one it must be told what it was, which stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.drafts import rows
from editor.drafts.grams import bigrams, match_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


class Bodies:
    """What each notice says, found by any piece of it; each call inside the caller's transaction.

    A body of the service is kept with the hash of the content that it belongs to.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names: dict[str, str] | None = None
        self._hashes: dict[str, str] | None = None

    def put(self, notice_id: str, body: str, content_hash: str = "") -> None:
        """Take a body instead of the one before; without a hash it is a draft's."""
        self.forget(notice_id)
        cursor = self._connection.execute(
            "INSERT INTO indexed (notice_id, body) VALUES (?, ?)", (notice_id, rows.encoded(body))
        )
        number = cursor.lastrowid
        self._connection.execute(
            "INSERT INTO grams (rowid, body) VALUES (?, ?)", (number, bigrams(body))
        )
        self._known_names()[str(number)] = notice_id
        if content_hash:
            self._connection.execute("INSERT INTO fetched VALUES (?, ?)", (notice_id, content_hash))
            self.hashes()[notice_id] = content_hash

    def forget(self, notice_id: str) -> None:
        """Hold this body no longer."""
        row = self._connection.execute(
            "DELETE FROM indexed WHERE notice_id = ? RETURNING number, body", (notice_id,)
        ).fetchone()
        if row is None:
            return
        self._connection.execute(
            "INSERT INTO grams (grams, rowid, body) VALUES ('delete', ?, ?)",
            (row["number"], bigrams(rows.decoded(row["body"]))),
        )
        self._connection.execute("DELETE FROM fetched WHERE notice_id = ?", (notice_id,))
        self.hashes().pop(notice_id, None)

    def text(self, notice_id: str) -> str | None:
        """Return a body, None where it is not known."""
        row = self._connection.execute(
            "SELECT body FROM indexed WHERE notice_id = ?", (notice_id,)
        ).fetchone()
        return None if row is None else rows.decoded(row["body"])

    def holding(self, word: str) -> Iterable[str]:
        """Return the notices whose body holds a word; none for jamo."""
        wanted = match_of(word)
        if not wanted:
            return ()
        names = self._known_names()
        (numbers,) = self._connection.execute(
            "SELECT group_concat(rowid) FROM grams WHERE grams MATCH ?", (wanted,)
        ).fetchone()  # one row is three times as fast as twenty thousand
        return map(names.__getitem__, numbers.split(",")) if numbers else ()

    def hashes(self) -> dict[str, str]:
        """Return which content of the service is held of which notice."""
        if self._hashes is None:
            found = self._connection.execute("SELECT notice_id, content_hash FROM fetched")
            self._hashes = {row[0]: row[1] for row in found}
        return self._hashes

    def _known_names(self) -> dict[str, str]:
        if self._names is None:
            found = self._connection.execute("SELECT CAST(number AS TEXT), notice_id FROM indexed")
            self._names = dict(found.fetchall())
        return self._names
