"""The search index of a desk: titles by pattern, bodies by bigrams in FTS5.

Drafts that changed are read again at the next question, in slices, never while somebody types.
"""

from __future__ import annotations

from functools import reduce
from operator import and_
from time import perf_counter
from typing import TYPE_CHECKING, Final

from editor.domain.errors import NotFound
from editor.domain.hangul import folded
from editor.domain.ids import NoticeId
from editor.drafts import rows
from editor.drafts.failures import storage_errors
from editor.drafts.grams import bigrams, match_of
from editor.drafts.snippet import snippet_of
from editor.drafts.titles import Titles
from editor.drafts.transaction import transaction
from editor.workflow.searching import Found

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from editor.workflow.draft import Draft
    from editor.workflow.searching import Snippet

_AT_A_QUERY_S: Final = 0.01
_SLICE: Final = 20


class SearchIndex:
    """`workflow.searching.NoticeIndex` in the file of the drafts."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, load: Callable[[NoticeId], Draft]
    ) -> None:
        self._connection = connection
        self._path = path
        self._load = load
        self._titles: Titles | None = None
        self._numbered: dict[str, str] = {}
        self._told: dict[str, str] = {}

    def find(self, query: str) -> Found:
        """Return the notices that hold each word of a query in title or body.

        An empty query finds nothing. Jamo are looked for in titles only.
        """
        is_left = self.catch_up(_AT_A_QUERY_S)
        with storage_errors(self._path):
            words = tuple(dict.fromkeys(folded(query).split()))
            by_title = [self._known_titles().holding(word) for word in words]
            either = [
                titles.union(self._bodies(word))
                for word, titles in zip(words, by_title, strict=True)
            ]
        ids = reduce(and_, either) if either else frozenset()
        titled = reduce(and_, by_title) if by_title else frozenset()
        return Found(query, ids, titled, is_complete=not is_left)

    def snippets(self, query: str, ids: Iterable[str]) -> dict[str, Snippet]:
        """Return a line of each body around the words of a query."""
        found = {}
        with storage_errors(self._path):
            for notice_id in ids:
                row = self._connection.execute(
                    "SELECT body FROM indexed WHERE notice_id = ?", (notice_id,)
                ).fetchone()
                if row is not None:
                    found[notice_id] = snippet_of(rows.decoded(row["body"]), query)
        return found

    def take(self, titles: Mapping[str, str]) -> None:
        """Remember the titles of notices as the service told them; only new ones are written."""
        fresh = [pair for pair in titles.items() if self._told.get(pair[0]) != pair[1]]
        if not fresh:
            return
        with storage_errors(self._path), transaction(self._connection):
            self._connection.executemany(
                "INSERT INTO heading VALUES (?, ?) "
                "ON CONFLICT (notice_id) DO UPDATE SET title = excluded.title "
                "WHERE title <> excluded.title",
                [(name, rows.encoded(title)) for name, title in fresh],
            )
        self._told |= fresh
        self._titles = None

    def catch_up(self, limit_s: float = 0.05) -> bool:
        """Read changed drafts for at most this long; return whether any are left."""
        until = perf_counter() + limit_s
        with storage_errors(self._path):
            while waiting := self._waiting():
                if perf_counter() >= until:
                    return True
                with transaction(self._connection):
                    for notice_id in waiting:
                        self._index(notice_id)
                        if perf_counter() >= until:
                            break
        return False

    def _waiting(self) -> list[NoticeId]:
        found = self._connection.execute(
            "SELECT notice_id FROM unindexed ORDER BY notice_id DESC LIMIT ?", (_SLICE,)
        )
        return [NoticeId(row["notice_id"]) for row in found]

    def _index(self, notice_id: NoticeId) -> None:
        self._forget(notice_id)
        try:
            draft = self._load(notice_id)
        except NotFound:
            self._titles = None  # the service's title counts again
        else:
            self._write(draft)
        self._connection.execute("DELETE FROM unindexed WHERE notice_id = ?", (notice_id,))

    def _write(self, draft: Draft) -> None:
        body = draft.content.body
        cursor = self._connection.execute(
            "INSERT INTO indexed (notice_id, body) VALUES (?, ?)",
            (draft.notice_id, rows.encoded(body)),
        )
        self._connection.execute(
            "INSERT INTO grams (rowid, body) VALUES (?, ?)", (cursor.lastrowid, bigrams(body))
        )
        if self._titles is not None:
            self._titles.put(draft.notice_id, draft.content.title)
            self._numbered[str(cursor.lastrowid)] = draft.notice_id

    def _forget(self, notice_id: NoticeId) -> None:
        row = self._connection.execute(
            "DELETE FROM indexed WHERE notice_id = ? RETURNING number, body", (notice_id,)
        ).fetchone()
        if row is not None:
            self._connection.execute(
                "INSERT INTO grams (grams, rowid, body) VALUES ('delete', ?, ?)",
                (row["number"], bigrams(rows.decoded(row["body"]))),
            )

    def _known_titles(self) -> Titles:
        if self._titles is None:
            told = self._connection.execute("SELECT notice_id, title FROM heading").fetchall()
            typed = self._connection.execute("SELECT notice_id, title FROM draft").fetchall()
            self._titles = Titles({row[0]: rows.decoded(row[1]) for row in (*told, *typed)})
            self._numbered = dict(
                self._connection.execute(
                    "SELECT CAST(number AS TEXT), notice_id FROM indexed"
                ).fetchall()
            )
        return self._titles

    def _bodies(self, word: str) -> Iterable[str]:
        wanted = match_of(word)
        if not wanted:
            return ()
        (numbers,) = self._connection.execute(
            "SELECT group_concat(rowid) FROM grams WHERE grams MATCH ?", (wanted,)
        ).fetchone()  # one row is three times as fast as twenty thousand
        return map(self._numbered.__getitem__, numbers.split(",")) if numbers else ()
