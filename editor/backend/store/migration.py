"""Brings a store to the schema of this program, or says that it belongs to a newer one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect, text

from editor.domain.errors import Storage

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

    from editor.backend.store.session import Store

KNOWN: Final = ("0001", "0002", "0003", "0004", "0005")
"""Every revision in `migrations/versions`, oldest first; so that a start need not load Alembic."""

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
        from alembic import command

        config = config_of_migrations()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        return True


def check(store: Store) -> None:
    """Raise Storage("store_newer") or Storage("store_older") unless a store fits this program."""
    with store.reading() as connection:
        if not _is_current(connection):
            raise Storage("store_older")


def config_of_migrations() -> Config:
    """Return where Alembic finds the migrations."""
    from alembic.config import Config

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config


def _is_current(connection: Connection) -> bool:
    if not inspect(connection).has_table("alembic_version"):
        return False
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in KNOWN:
        raise Storage("store_newer", found=str(found))
    return found == KNOWN[-1]
