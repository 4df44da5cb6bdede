"""What was left as it is in a notice: known by the check and by its words."""

from __future__ import annotations

TABLES = """
CREATE TABLE kept (
    notice_id TEXT NOT NULL, code TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (notice_id, code, words)
) STRICT;
CREATE TRIGGER kept_removed AFTER DELETE ON draft BEGIN
    DELETE FROM kept WHERE notice_id = old.notice_id; END;
"""
