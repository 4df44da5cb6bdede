"""Where the desk keeps its things, for commands that must not load Qt to know it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

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
