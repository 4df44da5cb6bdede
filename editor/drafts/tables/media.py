"""Pictures that a notice may show; the bytes lie in files named by their hash."""

from __future__ import annotations

TABLES = """
CREATE TABLE picture (
    hash TEXT PRIMARY KEY, format TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    size INTEGER NOT NULL, name TEXT NOT NULL, alt BLOB NOT NULL, added_at TEXT NOT NULL,
    uploaded INTEGER NOT NULL
) STRICT;
"""
