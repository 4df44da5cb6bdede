"""What was typed before the last rewriting of a body: undo goes on after a restart."""

from __future__ import annotations

TABLES = """
CREATE TABLE history (
    seq INTEGER PRIMARY KEY, notice_id TEXT NOT NULL, edits BLOB NOT NULL
) STRICT;
CREATE INDEX history_of_notice ON history (notice_id, seq);
CREATE TRIGGER history_removed AFTER DELETE ON draft BEGIN
    DELETE FROM history WHERE notice_id = old.notice_id; END;
ALTER TABLE draft ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
"""
