"""The tables of the draft store, and their versions.

Text is stored as UTF-8 bytes with surrogates passed, so that whatever an editor can hold comes
back unchanged. Bodies have a table of their own: a caret that moves must not rewrite a megabyte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.errors import Storage
from editor.drafts.tables import craft, history, keeping, media

if TYPE_CHECKING:
    import sqlite3

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


# What the search knows (editor/drafts/search.py). Triggers note every changed draft, whoever
# changed it, so that no writer has to think of the index. FTS5 keeps no text of its own
# (content=''): to forget a row it must be told what it was, which is `indexed.body`.
_SEARCH = """
CREATE TABLE indexed (
    number INTEGER PRIMARY KEY, notice_id TEXT NOT NULL UNIQUE, body BLOB NOT NULL
) STRICT;
CREATE VIRTUAL TABLE grams USING fts5(
    body, content='', tokenize='unicode61 remove_diacritics 0', prefix='1'
);
CREATE TABLE heading (notice_id TEXT PRIMARY KEY, title BLOB NOT NULL) STRICT;
CREATE TABLE unindexed (notice_id TEXT PRIMARY KEY) STRICT;
INSERT INTO unindexed SELECT notice_id FROM draft;
CREATE TRIGGER draft_made AFTER INSERT ON draft BEGIN
    DELETE FROM unindexed WHERE notice_id = new.notice_id;
    INSERT INTO unindexed VALUES (new.notice_id); END;
CREATE TRIGGER draft_changed AFTER UPDATE OF title, updated_at ON draft BEGIN
    DELETE FROM unindexed WHERE notice_id = new.notice_id;
    INSERT INTO unindexed VALUES (new.notice_id); END;
CREATE TRIGGER draft_removed AFTER DELETE ON draft BEGIN
    DELETE FROM unindexed WHERE notice_id = old.notice_id;
    INSERT INTO unindexed VALUES (old.notice_id); END;
"""

# The file that a draft was imported from, so that it is exported under its own name.
_SOURCE = """
CREATE TABLE source (notice_id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TRIGGER source_removed AFTER DELETE ON draft BEGIN
    DELETE FROM source WHERE notice_id = old.notice_id; END;
"""

# Which content of the service the body in `indexed` is of, where it is not a draft's.
_FETCHED = """
CREATE TABLE fetched (notice_id TEXT PRIMARY KEY, content_hash TEXT NOT NULL) STRICT;
"""

_STEPS = (
    _TABLES,
    _SEARCH + _SOURCE,
    craft.TABLES + media.TABLES + history.TABLES,
    _FETCHED + keeping.TABLES,
)
"""What each version adds to the one before; a step that was released is never changed."""

VERSION = len(_STEPS)


def refuse_newer(connection: sqlite3.Connection) -> int:
    """Return a store's version; raises Storage("store_newer") for a later one than ours.

    Ask before anything else is done to the file: even its journal mode is its maker's affair.
    """
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > VERSION:
        raise Storage("store_newer", found=found, known=VERSION)
    return int(found)


def prepare(connection: sqlite3.Connection) -> None:
    """Bring a store, new or older, to this version, each step whole or not at all.

    Raises Storage("store_newer") for a later version's.
    """
    found = refuse_newer(connection)
    for version, step in enumerate(_STEPS[found:], start=found + 1):
        connection.executescript(f"BEGIN; {step} PRAGMA user_version = {version}; COMMIT;")
