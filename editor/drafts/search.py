"""The search index of a desk: titles by pattern, bodies by bigrams in FTS5.

Drafts that changed are read again at the next question, in slices, never while somebody types.
Of a notice without a draft it holds the title that was listed and the body that was fetched.
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
from editor.drafts.bodies import Bodies
from editor.drafts.failures import storage_errors
from editor.drafts.snippet import snippet_of
from editor.drafts.titles import Titles
from editor.drafts.transaction import transaction
from editor.workflow.searching import Found

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from editor.workflow.draft import Draft
    from editor.workflow.searching import Listed, ReadBody, Snippet

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
        self._bodies = Bodies(connection)
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
                titles.union(self._bodies.holding(word))
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
                body = self._bodies.text(notice_id)
                if body is not None:
                    found[notice_id] = snippet_of(body, query)
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

    def unread(self, notices: Iterable[Listed]) -> tuple[Listed, ...]:
        """Return those whose words lie on the service only: no draft, and not read as they are."""
        with storage_errors(self._path):
            read = self._bodies.hashes()
            changed = [n for n in notices if read.get(n.notice_id) != n.content_hash]
            return tuple(n for n in changed if not self._is_on_desk(n.notice_id))

    def take_bodies(self, bodies: Iterable[ReadBody]) -> None:
        """Keep what notices of the service say; where there is a draft, that counts."""
        with storage_errors(self._path), transaction(self._connection):
            for read in bodies:
                if not self._is_on_desk(read.notice_id):
                    self._bodies.put(read.notice_id, read.body, read.content_hash)

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
        try:
            draft = self._load(notice_id)
        except NotFound:
            self._bodies.forget(notice_id)
            self._titles = None  # the service's title counts again
        else:
            self._bodies.put(notice_id, draft.content.body)
            if self._titles is not None:
                self._titles.put(notice_id, draft.content.title)
        self._connection.execute("DELETE FROM unindexed WHERE notice_id = ?", (notice_id,))

    def _is_on_desk(self, notice_id: str) -> bool:
        found = self._connection.execute("SELECT 1 FROM draft WHERE notice_id = ?", (notice_id,))
        return found.fetchone() is not None

    def _known_titles(self) -> Titles:
        if self._titles is None:
            told = self._connection.execute("SELECT notice_id, title FROM heading").fetchall()
            typed = self._connection.execute("SELECT notice_id, title FROM draft").fetchall()
            self._titles = Titles({row[0]: rows.decoded(row[1]) for row in (*told, *typed)})
        return self._titles
