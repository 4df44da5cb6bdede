"""The journal of the store: edits since a body was written, and the history behind it.

A body that is written anew (a revision, a long journal) takes its journal in; the edits go on in
the history as steps, so that undo reaches back over it. Only the newest are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.drafts import rows
from editor.workflow.draft import replay
from editor.workflow.history import (
    CHARACTERS,
    STEPS,
    before,
    joined,
    newest,
    step_between,
    steps_of,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from editor.domain.ids import NoticeId
    from editor.workflow.draft import LineEdit
    from editor.workflow.history import Step

_KEPT_BYTES = 4 * CHARACTERS
_FORGET = """
DELETE FROM history WHERE notice_id = :notice AND seq <= (
    SELECT max(seq) FROM (
        SELECT seq, row_number() OVER newer AS number, sum(length(edits)) OVER newer AS bytes
        FROM history WHERE notice_id = :notice WINDOW newer AS (ORDER BY seq DESC)
    ) WHERE number > :steps OR bytes > :bytes
)
"""


class Journal:
    """Bodies and what led to them; every method belongs inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def append(self, notice_id: NoticeId, edits: Sequence[LineEdit]) -> None:
        """Add edits of the body's lines."""
        self._connection.execute(
            "INSERT INTO journal (notice_id, edits) VALUES (?, ?)",
            (notice_id, rows.edits_as_bytes(edits)),
        )

    def length(self, notice_id: NoticeId) -> int:
        """Return how many entries would be replayed."""
        (length,) = self._connection.execute(
            "SELECT count(*) FROM journal WHERE notice_id = ?", (notice_id,)
        ).fetchone()
        return int(length)

    def text(self, notice_id: NoticeId, body: bytes) -> str:
        """Return a body with its journal replayed."""
        return replay(rows.decoded(body), self._edits(notice_id))

    def past(self, notice_id: NoticeId, body: bytes) -> tuple[Step, ...]:
        """Return the newest steps that lead to the text; none where they would not."""
        text, fresh = steps_of(rows.decoded(body), self._edits(notice_id))
        steps = newest(joined((*self._history(notice_id), *fresh)))
        return () if before(text, steps) is None else steps

    def rewrite(self, notice_id: NoticeId, body: str) -> None:
        """Write a body whole: its journal, and what the journal does not know, become history."""
        found = self._connection.execute(
            "SELECT text FROM body WHERE notice_id = ?", (notice_id,)
        ).fetchone()
        if found is not None:
            self._keep(notice_id, rows.decoded(found["text"]), body)
        self._connection.execute("DELETE FROM journal WHERE notice_id = ?", (notice_id,))
        self._connection.execute(
            "INSERT INTO body VALUES (?, ?) "
            "ON CONFLICT (notice_id) DO UPDATE SET text = excluded.text",
            (notice_id, rows.encoded(body)),
        )

    def _keep(self, notice_id: NoticeId, old: str, body: str) -> None:
        text, steps = steps_of(old, self._edits(notice_id))
        last = step_between(text, body)
        self._put(notice_id, joined((*steps, *((last,) if last else ()))))

    def _put(self, notice_id: NoticeId, steps: Iterable[Step]) -> None:
        self._connection.executemany(
            "INSERT INTO history (notice_id, edits) VALUES (?, ?)",
            ((notice_id, rows.step_as_bytes(step)) for step in steps),
        )
        self._connection.execute(
            _FORGET, {"notice": notice_id, "steps": STEPS, "bytes": _KEPT_BYTES}
        )

    def _edits(self, notice_id: NoticeId) -> tuple[LineEdit, ...]:
        found = self._connection.execute(
            "SELECT edits FROM journal WHERE notice_id = ? ORDER BY seq", (notice_id,)
        )
        return tuple(edit for row in found for edit in rows.edits_of(row["edits"]))

    def _history(self, notice_id: NoticeId) -> tuple[Step, ...]:
        found = self._connection.execute(
            "SELECT edits FROM history WHERE notice_id = ? ORDER BY seq", (notice_id,)
        )
        return tuple(rows.step_of(row["edits"]) for row in found)
