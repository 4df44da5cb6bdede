"""Where the desk keeps its things, for commands that must not load Qt to know it."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.errors import Storage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.drafts.store import SqliteDrafts

NAME = "Gongji"
STORE = "drafts.sqlite3"


def default_workspace() -> Path:
    """Return what Qt calls AppLocalDataLocation for the desktop (`editor.app`)."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / NAME
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / NAME
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / NAME


@contextmanager
def opened_store(workspace: Path) -> Iterator[SqliteDrafts]:
    """Open the drafts of a desk for one command.

    Raises Storage("desk_open") while a window has them, and what `open_drafts` raises besides.
    """
    from editor.drafts.store import open_drafts

    try:
        store = open_drafts(workspace / STORE)
    except Storage as error:
        if error.code != "store_locked":
            raise
        raise Storage("desk_open", path=str(workspace)) from error
    with closing(store):
        yield store
