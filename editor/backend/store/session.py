"""One store of one service: opens SQLite or PostgreSQL and hands out transactions.

A SQLite writer takes the database's one write lock at once (`BEGIN IMMEDIATE`), so that nothing
read inside a transaction can change before it commits; on PostgreSQL the queries lock their rows
(`FOR UPDATE`), which SQLite ignores. So the code above is the same for both.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import DBAPIError

from editor.domain.errors import GongjiError, Storage, Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection

LOCK_WAIT_S = 5.0
"""How long a writer waits for another one before it gives up with `store_busy`."""


class Store:
    """A database with its transactions; safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._turn = threading.Lock()  # SQLite's own waiting is not fair between our threads

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Open a writing transaction: committed at the end, rolled back by any exception.

        Raises Unavailable("store_busy" | "store_unreachable"), Storage("disk_full" |
        "disk_failed" | "store_read_only").
        """
        with self._taking_turn(), _translated(), self.engine.connect() as connection:
            connection.execution_options(gongji_begin="BEGIN IMMEDIATE")
            with connection.begin():
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open one snapshot to read from; it never waits for a writer on SQLite (WAL)."""
        with _translated(), self.engine.connect() as connection:
            connection.execution_options(gongji_begin="BEGIN DEFERRED")
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    @contextmanager
    def _taking_turn(self) -> Iterator[None]:
        if not self.is_sqlite:
            yield
            return
        if not self._turn.acquire(timeout=LOCK_WAIT_S):
            raise Unavailable("store_busy")
        try:
            yield
        finally:
            self._turn.release()


def open_store(url: str) -> Store:
    """Open the database of a SQLAlchemy URL (`sqlite:///…`, `postgresql://…`); makes no tables."""
    address = _with_driver(make_url(url))
    if address.get_backend_name() == "sqlite":
        return Store(_sqlite(address))
    wait_ms = int(LOCK_WAIT_S * 1000)
    return Store(
        create_engine(
            address,
            pool_size=10,
            max_overflow=20,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": 5,
                "options": f"-c lock_timeout={wait_ms} -c timezone=UTC",
            },
        )
    )


def _with_driver(address: URL) -> URL:
    """Let everybody write `postgresql://`, and take psycopg 3 for it."""
    if address.drivername in {"postgresql", "postgres"}:
        return address.set(drivername="postgresql+psycopg")
    return address


def _sqlite(address: URL) -> Engine:
    engine = create_engine(address, connect_args={"timeout": LOCK_WAIT_S}, pool_size=20)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(str(options.get("gongji_begin", "BEGIN IMMEDIATE")))


@contextmanager
def _translated() -> Iterator[None]:
    """Say what a database error means to somebody who waits for an answer."""
    try:
        yield
    except DBAPIError as error:
        meaning = _meaning(error)
        if meaning is None:
            raise
        raise meaning from error


def _meaning(error: DBAPIError) -> GongjiError | None:
    name = str(getattr(error.orig, "sqlite_errorname", "") or "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or _is_lock_timeout(error):
        return Unavailable("store_busy")
    trouble = _trouble_with_disk(name, str(getattr(error.orig, "sqlstate", None)))
    if trouble:
        return Storage(trouble)
    if error.connection_invalidated or _is_unreachable(error):
        return Unavailable("store_unreachable")
    return None


def _trouble_with_disk(name: str, state: str) -> str:
    """Return the code of what SQLite names and PostgreSQL numbers, empty for anything else."""
    if name.startswith("SQLITE_FULL") or state == "53100":
        return "disk_full"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")) or state == "25006":
        return "store_read_only"
    return "disk_failed" if name.startswith("SQLITE_IOERR") or state == "58030" else ""


def _is_lock_timeout(error: DBAPIError) -> bool:
    """Tell whether another writer was in the way; the same row made twice at once (23505) too."""
    return getattr(error.orig, "sqlstate", None) in {"55P03", "40P01", "40001", "23505"}


def _is_unreachable(error: DBAPIError) -> bool:
    """PostgreSQL's connection failures have no SQLSTATE, or one of class 08 or 57P."""
    if not type(error.orig).__module__.startswith("psycopg"):
        return False
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return type(error.orig).__name__ == "OperationalError"
    return str(state).startswith(("08", "57P"))
