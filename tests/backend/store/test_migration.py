"""Migrations build exactly today's schema, once, and leave newer stores alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from editor.backend.store import belonging, migration, schema
from editor.backend.store.session import open_store
from editor.domain.environment import Environment
from editor.domain.errors import Refused, Storage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.backend.store.session import Store


@pytest.fixture
def store(tmp_path: Path, database_url: str) -> Iterator[Store]:
    opened = open_store(database_url)
    yield opened
    opened.close()


def test_migrations_build_the_schema(store: Store) -> None:
    assert migration.upgrade(store)
    with store.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection), schema.metadata)
    assert found == []


def test_a_second_start_has_nothing_to_do(store: Store) -> None:
    migration.upgrade(store)
    assert not migration.upgrade(store)


def test_a_newer_store_is_left_alone(store: Store) -> None:
    migration.upgrade(store)
    with store.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Storage, match="store_newer"):
        migration.upgrade(store)


def test_an_empty_store_is_not_taken_for_ours(store: Store) -> None:
    with pytest.raises(Storage, match="store_older"):
        migration.check(store)


def test_the_known_revisions_are_those_in_the_folder() -> None:
    scripts = ScriptDirectory.from_config(migration.config_of_migrations())
    assert [s.revision for s in scripts.walk_revisions()][::-1] == list(migration.KNOWN)


def test_a_store_belongs_to_one_environment(store: Store) -> None:
    migration.upgrade(store)
    with store.transaction() as connection:
        belonging.claim(connection, Environment.DEV)
        belonging.claim(connection, Environment.DEV)
        with pytest.raises(Refused, match="store_environment"):
            belonging.claim(connection, Environment.PRODUCTION)
