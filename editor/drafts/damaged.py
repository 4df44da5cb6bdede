"""Opens the draft store; one that cannot be read is put aside untouched.

The newest backup that is sound goes on in its place, or a new store where there is none.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from editor.domain.errors import Storage
from editor.drafts.backup import FOLDER, newest_sound
from editor.drafts.failures import mark_of
from editor.drafts.salvage import COMPANIONS
from editor.drafts.store import open_drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

_SMALL_BYTES = 2_000_000
_UNWRITABLE = ("store_read_only", "store_unreachable")


def open_or_set_aside(
    path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> tuple[SqliteDrafts, Path | None]:
    """Open or make a store; return it and where a damaged one was put, if there was one.

    Raises Storage as `open_drafts`, for everything but damage; "workspace_read_only" where
    nothing can be written.
    """
    try:
        return _checked(path), None
    except Storage as error:
        if error.code in _UNWRITABLE:
            raise Storage("workspace_read_only", path=str(path.parent)) from error
        if error.code != "store_damaged":
            raise
    aside = _set_aside(path, now())
    _take_backup(path)
    return open_drafts(path), aside


def _checked(path: Path) -> SqliteDrafts:
    """Open a store; one that is small or under suspicion is looked through first.

    SQLite itself notices a damaged page only when it is read: 10 ms a megabyte.
    """
    opened, mark = open_drafts(path), mark_of(path)
    is_suspect = mark.exists()
    if (is_suspect or path.stat().st_size <= _SMALL_BYTES) and not opened.is_sound():
        opened.close()
        mark.unlink(missing_ok=True)
        raise Storage("store_damaged", path=str(path))
    if is_suspect:
        mark.unlink(missing_ok=True)
    return opened


def _take_backup(path: Path) -> None:
    """Put the newest sound backup where the store was, whole or not at all."""
    import shutil

    backup = newest_sound(path.parent / FOLDER)
    if backup is None:
        return
    part = path.with_name(f".{path.name}.part")
    with suppress(OSError):
        shutil.copyfile(backup.path, part)
        part.replace(path)


def _set_aside(path: Path, now: datetime) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    try:
        path.rename(aside)
        for ending in COMPANIONS:
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise Storage("store_damaged", path=str(path)) from error
    return aside
