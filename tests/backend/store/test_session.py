"""Transactions: all or nothing, one writer at a time, and failures that say what is wrong."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from editor.backend.store import migration, session
from editor.backend.store.session import open_store
from editor.domain.errors import Storage, Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.backend.store.session import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 's.sqlite3'}")
    migration.upgrade(opened)
    yield opened
    opened.close()


def seq(store: Store) -> int:
    with store.reading() as connection:
        return int(connection.execute(text("SELECT seq FROM audit_head")).scalar_one())


def test_what_fails_leaves_nothing_behind(store: Store) -> None:
    def fail() -> None:
        with store.transaction() as connection:
            connection.execute(text("UPDATE audit_head SET seq = 7"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seq(store) == 0


def test_commits_are_durable_and_readers_never_wait(store: Store) -> None:
    with store.reading() as connection:
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    with store.transaction() as connection:
        connection.execute(text("UPDATE audit_head SET seq = 7"))
        assert seq(store) == 0


def test_no_write_of_twenty_threads_is_lost(store: Store) -> None:
    def add(_n: int) -> None:
        with store.transaction() as connection:
            connection.execute(text("UPDATE audit_head SET seq = seq + 1"))

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(add, range(60)))
    assert seq(store) == 60


def test_a_writer_that_waits_too_long_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "LOCK_WAIT_S", 0.05)
    done = threading.Event()

    def second() -> str:
        try:
            with store.transaction():
                return "in"
        except Unavailable as error:
            return error.code
        finally:
            done.set()

    with ThreadPoolExecutor(1) as pool, store.transaction():
        answer = pool.submit(second)
        done.wait(5)
    assert answer.result() == "store_busy"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'nothing' / 's.sqlite3'}")
    with pytest.raises(Storage, match="store_read_only"), store.reading():
        pass
    store.close()


def test_a_full_disk_is_said(store: Store) -> None:
    def fill() -> None:
        with store.transaction() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count = {pages}"))
            connection.execute(text("CREATE TABLE big AS SELECT zeroblob(9000000) AS b"))

    with pytest.raises(Storage, match="disk_full"):
        fill()


def test_a_database_that_does_not_answer_is_said() -> None:
    store = open_store("postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(Unavailable, match="store_unreachable"), store.reading():
        pass
    store.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_store_is_said(store: Store, tmp_path: Path) -> None:
    for file in tmp_path.glob("s.sqlite3*"):
        file.chmod(0o400)
    again = open_store(f"sqlite:///{tmp_path / 's.sqlite3'}")
    with pytest.raises(Storage, match="store_read_only"), again.transaction() as connection:
        connection.execute(text("UPDATE audit_head SET seq = 7"))
    again.close()
