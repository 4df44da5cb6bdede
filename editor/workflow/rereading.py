"""Rereading (다시 읽기): what was published, as sentences, with what colleagues felt about it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from editor.domain.hangul import folded, pattern
from editor.domain.ids import NoticeId
from editor.domain.release import ReleaseState
from editor.domain.sentence import SENTENCE_END
from editor.domain.thread import Reaction
from editor.markup.lines import lines_of
from editor.markup.pieces import cut
from editor.markup.render import render_pieces
from editor.markup.text import text_of_html
from editor.workflow.writing import content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from editor.domain.notice import Content
    from editor.wire.notice import ThreadView
    from editor.wire.release import ReleaseView
    from editor.workflow.ports import NoticeService

_CELLS: Final = " · "
_OVER: Final = frozenset({ReleaseState.EXPIRED, ReleaseState.WITHDRAWN, ReleaseState.SUPERSEDED})


@dataclass(frozen=True, slots=True)
class Published:
    """A notice that phones have shown, and in which revision they showed it last."""

    notice_id: NoticeId
    title: str
    revision: int
    published_at: datetime
    is_over: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stands together, as sentences."""

    sentences: tuple[str, ...]
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A published notice with its words, and how often colleagues reacted how."""

    published: Published
    content: Content
    paragraphs: tuple[Paragraph, ...]
    reactions: Mapping[Reaction, int]

    def holds(self, query: str) -> bool:
        """Tell whether each word of a query is in the title or in a paragraph."""
        texts = [self.published.title, *(" ".join(p.sentences) for p in self.paragraphs)]
        return _all_in(query, texts)


def published(releases: Iterable[ReleaseView]) -> tuple[Published, ...]:
    """Return what phones show or have shown, each notice once, the newest first."""
    newest: dict[str, Published] = {}
    for release in releases:
        is_over = release.state in _OVER
        at = release.published_at
        if at is None or not (is_over or release.state is ReleaseState.LIVE):
            continue
        known = newest.get(release.notice_id)
        if known is None or known.published_at < at:
            name = NoticeId(release.notice_id)
            newest[name] = Published(name, release.title, release.revision, at, is_over)
    return tuple(sorted(newest.values(), key=lambda p: p.published_at, reverse=True))


def todays(choice: Sequence[Published], day: date) -> Published | None:
    """Return the notice to reread on a day: any of them, the same one all day at every desk."""
    if not choice:
        return None
    digest = hashlib.sha256(day.isoformat().encode()).digest()
    standing = sorted(choice, key=lambda p: p.notice_id)
    return standing[int.from_bytes(digest[:8]) % len(standing)]


def read(service: NoticeService, wanted: Published) -> Reading:
    """Read the words that phones showed, and the reactions of colleagues."""
    revision = service.revision(wanted.notice_id, wanted.revision)
    threads = service.threads(wanted.notice_id)
    content = content_of(revision.content)
    return Reading(wanted, content, paragraphs_of(content.body), reactions_of(threads))


def reactions_of(threads: Iterable[ThreadView]) -> dict[Reaction, int]:
    """Count 좋아요 · 웃겨요 · 애매해요 over all threads of a notice."""
    counted: Counter[Reaction] = Counter()
    for thread in threads:
        for given in thread.reactions:
            counted[given.reaction] += len(given.people)
    return {reaction: counted[reaction] for reaction in Reaction if counted[reaction]}


def paragraphs_of(body: str) -> tuple[Paragraph, ...]:
    """Return the words of a body without marks: paragraphs, items, rows and headings."""
    found: list[Paragraph] = []
    for html in render_pieces(cut(lines_of(body))):
        is_heading = html.lstrip().startswith(("<h1", "<h2", "<h3", "<h4", "<h5", "<h6"))
        for line in text_of_html(html, between_cells=_CELLS).split("\n"):
            if line.strip():
                sentences = (line,) if is_heading else tuple(_sentences(line))
                found.append(Paragraph(sentences, is_heading))
    return tuple(found)


def finding(
    choice: Iterable[Published], readings: Mapping[str, Reading], query: str
) -> tuple[Published, ...]:
    """Return what holds each word of a query: in the title, or in words that were read."""
    return tuple(p for p in choice if _holds(p, readings.get(p.notice_id), query))


def _holds(one: Published, reading: Reading | None, query: str) -> bool:
    return _all_in(query, [one.title]) if reading is None else reading.holds(query)


def _all_in(query: str, texts: Iterable[str]) -> bool:
    known = [folded(text) for text in texts]
    words = [pattern(word) for word in query.split()]
    return all(any(word.search(text) for text in known) for word in words)


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for stop in SENTENCE_END.finditer(line):
        if sentence := line[start : stop.end()].strip():
            yield sentence
        start = stop.end()
    if rest := line[start:].strip():
        yield rest
