"""Reads what can still be read of a damaged store, row by row, and never writes to it.

A damaged page makes SQLite refuse a whole query, but rows on other pages answer when they are asked
for one by one.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from editor.domain.errors import GongjiError
from editor.drafts import rows
from editor.workflow.draft import replay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.workflow.draft import Draft, LineEdit

COMPANIONS: Final = ("-wal", "-shm")
"""What SQLite keeps beside its file; a rescue needs all of them under one name."""
_MISSES: Final = 20_000
"""After so many numbers without a row there are no more."""
_RECENT: Final = timedelta(days=30)
_UNSAID: Final = {"archived": 0}


def set_aside_in(folder: Path, name: str, now: datetime) -> tuple[Path, ...]:
    """Return the damaged stores of the last month that were put aside, newest first."""
    found = []
    with suppress(OSError):
        for path in folder.glob(f"{name}.damaged-*"):
            at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if not path.name.endswith(COMPANIONS) and now - at < _RECENT:
                found.append((at, path))
    return tuple(path for _, path in sorted(found, reverse=True))


def salvaged(path: Path) -> tuple[Draft, ...]:
    """Return every draft whose row and body can be read, with what can be read of its journal."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="gongji-") as folder:
        copy = Path(folder) / path.name
        with suppress(OSError):
            shutil.copyfile(path, copy)
            for ending in COMPANIONS:
                if (beside := path.with_name(path.name + ending)).exists():
                    shutil.copyfile(beside, copy.with_name(copy.name + ending))
        try:
            with closing(sqlite3.connect(copy)) as opened:
                opened.row_factory = sqlite3.Row
                return tuple(_drafts(opened))
        except sqlite3.Error:
            return ()


def _drafts(opened: sqlite3.Connection) -> Iterator[Draft]:
    bodies = {row["notice_id"]: row["text"] for row in _rows(opened, "body")}
    edits: dict[str, list[LineEdit]] = {}
    for row in _rows(opened, "journal"):
        with suppress(ValueError, TypeError):
            edits.setdefault(row["notice_id"], []).extend(rows.edits_of(row["edits"]))
    for row in _rows(opened, "draft"):
        notice = row["notice_id"]
        if notice in bodies:
            with suppress(ValueError, KeyError, TypeError, GongjiError):
                text = replay(rows.decoded(bodies[notice]), edits.get(notice, ()))
                yield rows.draft_of({**_UNSAID, **row}, text)


def _rows(opened: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table that answer, in the order in which they were made."""
    number, misses, last = 0, 0, _last(opened, table)
    while misses < _MISSES and (last is None or number < last):
        number += 1
        try:
            found = opened.execute(
                f"SELECT * FROM {table} WHERE rowid = ?",  # noqa: S608 - names are ours
                (number,),
            ).fetchone()
        except sqlite3.Error:
            found = None
        if found is None:
            misses += 1
            continue
        misses = 0
        yield dict(found)


def _last(opened: sqlite3.Connection, table: str) -> int | None:
    """Return the last number of a table, None where even that cannot be read."""
    try:
        (last,) = opened.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608 - ours
    except sqlite3.Error:
        return None
    return int(last or 0)
