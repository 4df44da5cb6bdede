"""The draft store: each second of typing is one durable row of the journal.

WAL with `synchronous=FULL`: what was appended survives `kill -9` and a power cut. One desk owns a
store (exclusive lock); all calls come from one thread at a time (`ui.background`).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.errors import NotFound
from editor.drafts import removal, rows
from editor.drafts.backup import Backups
from editor.drafts.failures import storage_errors
from editor.drafts.favourites import SqliteFavourites
from editor.drafts.ideas import SqliteIdeas
from editor.drafts.journal import Journal
from editor.drafts.kept import SqliteKept
from editor.drafts.outbox import SqliteOutbox
from editor.drafts.pictures import SqlitePictures
from editor.drafts.rescue import Rescue
from editor.drafts.salvage import salvaged, set_aside_in
from editor.drafts.schema import prepare, refuse_newer
from editor.drafts.search import SearchIndex
from editor.drafts.transaction import transaction
from editor.drafts.workshop import Workshop
from editor.workflow.history import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from editor.domain.ids import NoticeId
    from editor.workflow.draft import Draft, DraftSummary, LineEdit, TakenOut

JOURNAL_ROWS = 2_000
"""A longer journal is folded into its body, so that opening stays quick."""

_MARKS = ("pinned", "archived")
"""What a person sets on a draft from outside, while an open copy still has the old value."""

_PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)


def open_drafts(
    path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> SqliteDrafts:
    """Open or make a store.

    Raises Storage: store_locked, store_newer, store_read_only, store_damaged, disk_full.
    """
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            path, timeout=1.0, isolation_level=None, check_same_thread=False
        )
        try:
            _take(connection)
        except BaseException:
            connection.close()
            raise
    made = SqliteDrafts(connection, path, now)
    made.pictures.sweep()
    return made


def drafts_of(path: Path) -> tuple[Draft, ...]:
    """Return every draft of a store that nobody has open, without a change to its file."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="gongji-") as folder:
        copy = Path(folder) / "drafts.sqlite3"
        with storage_errors(path):
            shutil.copyfile(path, copy)
        with closing(open_drafts(copy)) as store:
            return tuple(store.load(draft.notice_id) for draft in store.drafts())


def _take(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    refuse_newer(connection)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    prepare(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


class SqliteDrafts:
    """`workflow.ports.DraftStore` in one SQLite file."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, now: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._path = path
        self._now = now
        self._journal = Journal(connection)
        self.outbox = SqliteOutbox(connection, path)
        self.ideas = SqliteIdeas(connection, path)
        self.favourites = SqliteFavourites(connection, path)
        self.kept = SqliteKept(connection, path)
        self.backups = Backups(connection, path, drafts_of)
        self.rescue = Rescue(path)
        self.index = SearchIndex(connection, path, self.load)
        self.pictures = SqlitePictures(connection, path, now, self.load)
        self.workshop = Workshop()

    def drafts(self) -> tuple[DraftSummary, ...]:
        """Return what lies on this desk, newest first."""
        with storage_errors(self._path):
            found = self._plain(f"{rows.SUMMARY} ORDER BY pinned DESC, updated_at DESC")
            return rows.summaries_of(found.fetchall())

    def summary(self, notice_id: NoticeId) -> DraftSummary:
        """Return one row of the library; raises NotFound("draft_missing")."""
        with storage_errors(self._path):
            row = self._plain(f"{rows.SUMMARY} WHERE notice_id = ?", notice_id).fetchone()
        if row is None:
            raise NotFound("draft_missing", notice=notice_id)
        return rows.summary_of(row)

    def load(self, notice_id: NoticeId) -> Draft:
        """Return a draft with its journal replayed; raises NotFound("draft_missing")."""
        with storage_errors(self._path):
            row = self._row(notice_id)
            return rows.draft_of(row, self._journal.text(notice_id, row["text"]))

    def open(self, notice_id: NoticeId) -> Opened:
        """Return a draft and what led to its text; raises NotFound("draft_missing")."""
        with storage_errors(self._path):
            row = self._row(notice_id)
            draft = rows.draft_of(row, self._journal.text(notice_id, row["text"]))
            return Opened(draft, self._journal.past(notice_id, row["text"]))

    def put(self, draft: Draft) -> None:
        """Write a whole draft; its journal starts anew, and marks it has stay (see `mark`)."""
        with storage_errors(self._path), transaction(self._connection):
            self._put(draft, but=_MARKS)

    def put_all(self, drafts: Iterable[Draft], sources: Mapping[str, str] | None = None) -> None:
        """Write drafts, all or none; `sources` names the files that they were imported from."""
        with storage_errors(self._path), transaction(self._connection):
            for draft in drafts:
                self._put(draft)
            self._connection.executemany(
                "INSERT INTO source VALUES (?, ?) "
                "ON CONFLICT (notice_id) DO UPDATE SET name = excluded.name",
                (sources or {}).items(),
            )

    def sources(self) -> dict[str, str]:
        """Return which drafts were imported, and from files of which names."""
        with storage_errors(self._path):
            return dict(self._connection.execute("SELECT notice_id, name FROM source").fetchall())

    def append(
        self, notice_id: NoticeId, edits: Sequence[LineEdit], *, title: str, caret: int
    ) -> None:
        """Append edits to the journal, with the title and the caret as they are now."""
        with storage_errors(self._path), transaction(self._connection):
            self._connection.execute(
                "UPDATE draft SET title = ?, caret = ?, updated_at = ? WHERE notice_id = ?",
                (rows.encoded(title), caret, self._now().isoformat(), notice_id),
            )
            if edits:
                self._journal.append(notice_id, edits)
        self._fold_when_long(notice_id)

    def stand(self, notice_id: NoticeId, *, caret: int, scroll: int) -> None:
        """Remember where somebody read last; the draft is not changed by that."""
        with storage_errors(self._path):
            self._connection.execute(
                "UPDATE draft SET caret = ?, scroll = ? WHERE notice_id = ?",
                (caret, scroll, notice_id),
            )

    def mark(
        self, notice_id: NoticeId, *, pinned: bool | None = None, archived: bool | None = None
    ) -> None:
        """Pin or archive a draft; None leaves a mark as it is, and its text is not touched."""
        with storage_errors(self._path):
            self._connection.execute(
                "UPDATE draft SET pinned = coalesce(?, pinned), archived = coalesce(?, archived) "
                "WHERE notice_id = ?",
                (pinned, archived, notice_id),
            )

    def remove(self, notice_id: NoticeId) -> None:
        """Forget a draft."""
        self.take_out(notice_id)

    def take_out(self, notice_id: NoticeId) -> TakenOut:
        """Remove a draft; return what `put_back` needs to bring it back exactly as it was."""
        with storage_errors(self._path), transaction(self._connection):
            return removal.take_out(self._connection, notice_id)

    def put_back(self, taken: TakenOut) -> None:
        """Bring a draft back that was taken out."""
        with storage_errors(self._path), transaction(self._connection):
            removal.put_back(self._connection, taken)

    def setting(self, name: str) -> str | None:
        """Return what was remembered under a name."""
        with storage_errors(self._path):
            row = self._connection.execute(
                "SELECT value FROM setting WHERE name = ?", (name,)
            ).fetchone()
            return None if row is None else str(row["value"])

    def remember(self, name: str, value: str) -> None:
        """Remember a value of this desk."""
        with storage_errors(self._path):
            self._connection.execute(
                "INSERT INTO setting VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def settings(self, prefix: str) -> dict[str, str]:
        """Return everything that was remembered under names with a beginning."""
        with storage_errors(self._path):
            found = self._connection.execute(
                "SELECT name, value FROM setting WHERE substr(name, 1, ?) = ?",
                (len(prefix), prefix),
            )
            return {row["name"]: row["value"] for row in found}

    def forget(self, name: str) -> None:
        """Forget what was remembered under a name."""
        with storage_errors(self._path):
            self._connection.execute("DELETE FROM setting WHERE name = ?", (name,))

    def is_sound(self) -> bool:
        """Look through the whole file; tell whether SQLite finds it whole."""
        try:
            (answer,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.DatabaseError:
            return False
        return bool(answer == "ok")

    def damaged(self) -> tuple[Path, ...]:
        """Return the damaged stores that were put aside beside this one; for `salvage`."""
        return set_aside_in(self._path.parent, self._path.name, self._now())

    def salvage(self, path: Path) -> tuple[Draft, ...]:
        """Return what can be read of a damaged store; on any thread."""
        return salvaged(path)

    def close(self) -> None:
        """Close the file; everything is already on the disk."""
        self._connection.close()

    def _plain(self, query: str, *values: str) -> sqlite3.Cursor:
        """Ask for rows as plain tuples: of twenty thousand, each microsecond counts."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(query, values)

    def _row(self, notice_id: NoticeId) -> sqlite3.Row:
        row: sqlite3.Row | None = self._connection.execute(
            "SELECT * FROM draft JOIN body USING (notice_id) WHERE notice_id = ?", (notice_id,)
        ).fetchone()
        if row is None:
            raise NotFound("draft_missing", notice=notice_id)
        return row

    def _put(self, draft: Draft, but: Container[str] = ()) -> None:
        fields = rows.fields_of(draft)
        names, marks = ", ".join(fields), ", ".join(f":{name}" for name in fields)
        changes = ", ".join(f"{name} = excluded.{name}" for name in fields if name not in but)
        self._connection.execute(
            f"INSERT INTO draft ({names}) VALUES ({marks}) "  # noqa: S608 - names are ours
            f"ON CONFLICT (notice_id) DO UPDATE SET {changes}",
            fields,
        )
        self._journal.rewrite(draft.notice_id, draft.content.body)

    def _fold_when_long(self, notice_id: NoticeId) -> None:
        with storage_errors(self._path):
            if self._journal.length(notice_id) >= JOURNAL_ROWS:
                body = self.load(notice_id).content.body
                with transaction(self._connection):
                    self._journal.rewrite(notice_id, body)
