"""Everything typed, kept on this desk: a SQLite store with a journal of edits."""
