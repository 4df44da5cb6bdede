"""Daily copies of the store: made whole or not at all, opened once before they count, seven kept.

The copy is made by the thread that owns the store (it holds the only lock); looking whether it is
sound takes longer and is done by whoever asked.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from editor.domain.errors import GongjiError, Storage
from editor.drafts.failures import storage_errors, suspect
from editor.workflow.backup import Backup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor.workflow.draft import Draft

    _Read = Callable[[Path], tuple[Draft, ...]]

KEPT: Final = 7
FOLDER: Final = "backups"
_NAME: Final = re.compile(r"^drafts-(\d{8}-\d{6})\.sqlite3$")
_STAMP: Final = "%Y%m%d-%H%M%S"


class Backups:
    """The copies beside one store; `drafts_of` reads one, as a store that nobody has open."""

    def __init__(self, connection: sqlite3.Connection, store: Path, drafts_of: _Read) -> None:
        self._connection = connection
        self._store = store
        self._drafts_of = drafts_of
        self._folder = store.parent / FOLDER

    def is_due(self, now: datetime) -> bool:
        """Tell whether today (in this computer's time) has no copy yet."""
        newest = next(iter(backups_in(self._folder)), None)
        return newest is None or newest.made_at.astimezone().date() < now.astimezone().date()

    def copy(self) -> Path:
        """Copy the store as it is now; on the store's thread. Give the answer to `finish`."""
        with storage_errors(self._store):
            self._folder.mkdir(parents=True, exist_ok=True)
            part = self._folder / f".drafts.{os.getpid()}.part"
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(part)) as target:
                self._connection.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            return part

    def finish(self, part: Path, now: datetime) -> Backup:
        """Keep a copy that is sound, and the newest seven; on any thread.

        Raises Storage("backup_unsound") for one that is not: it is removed.
        """
        with storage_errors(self._store):
            count = _count(part)
            if count is None:
                part.unlink(missing_ok=True)
                suspect(self._store)
                raise Storage("backup_unsound", path=str(part))
            _to_disk(part)
            target = self._folder / f"drafts-{now.astimezone(UTC):{_STAMP}}.sqlite3"
            part.replace(target)
            for old in backups_in(self._folder)[KEPT:]:
                old.path.unlink(missing_ok=True)
            return Backup(target, now.astimezone(UTC), count)

    def all(self) -> tuple[Backup, ...]:
        """Return the copies that can be read, newest first; on any thread."""
        found = ((one, _count(one.path)) for one in backups_in(self._folder))
        return tuple(Backup(b.path, b.made_at, count) for b, count in found if count is not None)

    def read(self, backup: Backup) -> tuple[Draft, ...]:
        """Return every draft of a copy; on any thread. Raises Storage."""
        return self._drafts_of(backup.path)


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in a folder by their names, newest first; none is opened."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            if name := _NAME.match(path.name):
                made_at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(path, made_at, 0))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def newest_sound(folder: Path) -> Backup | None:
    """Return the newest copy that is sound."""
    return next((one for one in backups_in(folder) if _count(one.path) is not None), None)


def _count(path: Path) -> int | None:
    """Return how many drafts a copy holds, None where it is not sound."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
            (answer,) = opened.execute("PRAGMA integrity_check").fetchone()
            (count,) = opened.execute("SELECT count(*) FROM draft").fetchone()
            return int(count) if answer == "ok" else None
    except (sqlite3.Error, OSError, GongjiError):
        return None


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
