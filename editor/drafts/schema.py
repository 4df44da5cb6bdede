"""The tables of the draft store, and their versions.

Text is stored as UTF-8 bytes with surrogates passed, so that whatever an editor can hold comes
back unchanged. Bodies have a table of their own: a caret that moves must not rewrite a megabyte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.errors import Storage

if TYPE_CHECKING:
    import sqlite3

VERSION = 1

_TABLES = """
CREATE TABLE draft (
    notice_id TEXT PRIMARY KEY, title BLOB NOT NULL, kind TEXT NOT NULL, locale TEXT NOT NULL,
    cover TEXT, media TEXT NOT NULL, updated_at TEXT NOT NULL, caret INTEGER NOT NULL,
    scroll INTEGER NOT NULL, base_revision INTEGER NOT NULL, base_etag TEXT NOT NULL,
    line_end TEXT NOT NULL, bom INTEGER NOT NULL, pinned INTEGER NOT NULL
) STRICT;
CREATE TABLE body (notice_id TEXT PRIMARY KEY REFERENCES draft, text BLOB NOT NULL) STRICT;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, notice_id TEXT NOT NULL REFERENCES draft, edits BLOB NOT NULL
) STRICT;
CREATE INDEX journal_of_notice ON journal (notice_id, seq);
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, notice_id TEXT NOT NULL, kind TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    payload BLOB NOT NULL, refused TEXT
) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of a new store; raises Storage("store_newer") for a later version's."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > VERSION:
        raise Storage("store_newer", found=found, known=VERSION)
    if found == 0:
        connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
