"""`service`: a running notice service; tests that name `database_url` run on PostgreSQL too."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from tests.backend import cluster
from tests.backend.desk import running, settings_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.backend.desk import Desk


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_url" not in metafunc.fixturenames:
        return
    kinds: list[object] = ["sqlite"]
    if cluster.is_installed():
        kinds.append(pytest.param("postgres", marks=pytest.mark.postgres))
    metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with cluster.cluster() as url:
        yield url


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'service.sqlite3'}"
    server = request.getfixturevalue("postgres")
    name = f"g{uuid.uuid4().hex}"
    engine = create_engine(
        server.replace("postgresql", "postgresql+psycopg") + "/postgres",
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return f"{server}/{name}"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Desk]:
    """Run a practice service on SQLite, without the scheduler."""
    with running(lambda url: settings_in(tmp_path, public_url=url)) as desk:
        yield desk


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Run one service for the tests of a file that leave nothing behind."""
    folder = tmp_path_factory.mktemp("shared")
    with running(lambda url: settings_in(folder, public_url=url)) as desk:
        yield desk


@pytest.fixture
def either(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """Run the same service on SQLite and on PostgreSQL."""
    with running(
        lambda url: settings_in(tmp_path, public_url=url, database_url=database_url)
    ) as desk:
        yield desk
