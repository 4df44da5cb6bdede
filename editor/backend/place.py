"""Where a service keeps what it knows: a folder of its own, or a database and a public root."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from editor.domain.errors import NotFound


@dataclass(frozen=True, slots=True)
class Place:
    """The database, the public root and the keys of a service; `folder` where one holds all."""

    database_url: str
    public_root: Path
    keys_dir: Path
    folder: Path | None = None


def place_in(folder: Path) -> Place:
    """Return the place of a service that has a folder of its own."""
    folder = folder.expanduser().absolute()
    database = f"sqlite:///{folder / 'service.sqlite3'}"
    return Place(database, folder / "public", folder / "keys", folder)


def require_store(database_url: str) -> None:
    """Raise NotFound("service_missing") where a file should be and none is; make nothing."""
    from sqlalchemy import make_url

    address = make_url(database_url)
    if address.get_backend_name() != "sqlite" or address.database in {None, "", ":memory:"}:
        return
    file = Path(str(address.database))
    if not file.is_file():
        raise NotFound("service_missing", path=str(file.parent))


def default_folder() -> Path:
    """Return the folder of a service that was told none."""
    home = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".local" / "share") / "gongji" / "service"
