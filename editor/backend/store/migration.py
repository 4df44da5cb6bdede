"""Brings a store to the schema of this program, or says that it belongs to a newer one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from editor.domain.errors import Storage

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from editor.backend.store.session import Store

_ONE_AT_A_TIME = 0x676A
"""The advisory lock that several nodes starting at once queue for (PostgreSQL)."""


def upgrade(store: Store) -> bool:
    """Migrate a store to this program's schema; tell whether there was anything to do.

    Raises Storage("store_newer") where a newer program made it; nothing is touched then.
    """
    with store.transaction() as connection:
        if not store.is_sqlite:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})"))
        if _is_current(connection):
            return False
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        return True


def check(store: Store) -> None:
    """Raise Storage("store_newer") or Storage("store_older") unless a store fits this program."""
    with store.reading() as connection:
        if not _is_current(connection):
            raise Storage("store_older")


def _is_current(connection: Connection) -> bool:
    found = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(_config())
    known = {script.revision for script in scripts.walk_revisions()}
    if found is not None and found not in known:
        raise Storage("store_newer", found=found)
    return found == scripts.get_current_head()


def _config() -> Config:
    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config
