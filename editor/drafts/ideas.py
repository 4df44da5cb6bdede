"""Ideas as rows of the draft store: one durable row the moment Enter is pressed."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from editor.domain.idea import Idea
from editor.drafts.failures import storage_errors
from editor.drafts.rows import decoded, encoded

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class SqliteIdeas:
    """`workflow.ideas.IdeaStore` in the file of the drafts."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> tuple[Idea, ...]:
        """Return every idea, the newest first."""
        with storage_errors(self._path):
            found = self._connection.execute("SELECT * FROM idea ORDER BY created_at DESC")
            return tuple(_idea_of(row) for row in found)

    def put(self, idea: Idea) -> None:
        """Keep a new idea, or an old one as it is now."""
        fields = {
            "idea_id": idea.id,
            "text": encoded(idea.text),
            "valid_until": idea.valid_until.isoformat() if idea.valid_until else None,
            "pinned": int(idea.pinned),
            "created_at": idea.created_at.isoformat(),
            "updated_at": idea.updated_at.isoformat(),
        }
        with storage_errors(self._path):
            self._connection.execute(
                "INSERT INTO idea VALUES "
                "(:idea_id, :text, :valid_until, :pinned, :created_at, :updated_at) "
                "ON CONFLICT (idea_id) DO UPDATE SET text = excluded.text, "
                "valid_until = excluded.valid_until, pinned = excluded.pinned, "
                "updated_at = excluded.updated_at",
                fields,
            )

    def remove(self, idea_id: str) -> None:
        """Forget an idea."""
        with storage_errors(self._path):
            self._connection.execute("DELETE FROM idea WHERE idea_id = ?", (idea_id,))


def _idea_of(row: sqlite3.Row) -> Idea:
    until = row["valid_until"]
    return Idea(
        row["idea_id"],
        decoded(row["text"]),
        datetime.fromisoformat(row["created_at"]),
        datetime.fromisoformat(row["updated_at"]),
        date.fromisoformat(until) if until else None,
        pinned=bool(row["pinned"]),
    )
