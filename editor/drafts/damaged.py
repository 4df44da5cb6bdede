"""Opens the draft store; one that cannot be read is put aside untouched and a new one begun."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from editor.domain.errors import Storage
from editor.drafts.store import open_drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

_UNWRITABLE = ("store_read_only", "store_unreachable")
_COMPANIONS = ("-wal", "-shm")
"""What SQLite keeps beside its file; a rescue needs all of them under one name."""


def open_or_set_aside(
    path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> tuple[SqliteDrafts, Path | None]:
    """Open or make a store; return it and where a damaged one was put, if there was one.

    Raises Storage as `open_drafts`, for everything but damage; "workspace_read_only" where
    nothing can be written.
    """
    try:
        return open_drafts(path), None
    except Storage as error:
        if error.code in _UNWRITABLE:
            raise Storage("workspace_read_only", path=str(path.parent)) from error
        if error.code != "store_damaged":
            raise
    aside = _set_aside(path, now())
    return open_drafts(path), aside


def _set_aside(path: Path, now: datetime) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    try:
        path.rename(aside)
        for ending in _COMPANIONS:
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise Storage("store_damaged", path=str(path)) from error
    return aside
