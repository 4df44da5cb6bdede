"""What must be known before there is a window: read without opening the desk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WAIT_S = 0.05


def peek(path: Path, prefix: str) -> dict[str, str]:
    """Return what a store remembers under names with a beginning.

    Empty where there is no store, where another desk has it, or where it cannot be read: opening
    it says so a moment later.
    """
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True, timeout=_WAIT_S)) as connection:
            found = connection.execute(
                "SELECT name, value FROM setting WHERE substr(name, 1, ?) = ?",
                (len(prefix), prefix),
            )
            return {str(name): str(value) for name, value in found}
    except sqlite3.Error:
        return {}


def _read_only(path: Path) -> str:
    return f"{path.resolve().as_uri()}?mode=ro"
