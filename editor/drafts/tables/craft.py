"""Ideas (글감) and favourite lines."""

from __future__ import annotations

TABLES = """
CREATE TABLE idea (
    idea_id TEXT PRIMARY KEY, text BLOB NOT NULL, valid_until TEXT, pinned INTEGER NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE favourite (
    notice_id TEXT NOT NULL, line BLOB NOT NULL, starred_at TEXT NOT NULL,
    PRIMARY KEY (notice_id, line)
) STRICT;
"""
