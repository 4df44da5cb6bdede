"""The notice list as JSON Feed pages (jsonfeed.org, version 1.1), newest first.

Pages are cut from the oldest notice on, so that a new one changes the first page only and what
phones and caches hold of the others stays good; the first page therefore has 20 to 39 notices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.backend.objects import hash_of
from editor.wire.public import ITEMS_A_PAGE, FeedItem, FeedPage, ItemExtension

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

TITLES = {"ko": "공지사항", "en": "Notices"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One notice that is public now; `id` is the opaque one."""

    id: str
    release: str
    title: str
    kind: str
    locale: str
    page: str
    published_at: datetime
    modified_at: datetime | None = None


def list_pages(entries: Sequence[Entry], locale: str, site_url: str) -> list[tuple[str, bytes]]:
    """Return (hash, bytes) of every page of one locale, oldest first; the last one is the head.

    `entries` come newest first; without any there is one empty page.
    """
    pages: list[tuple[str, bytes]] = []
    for chunk in _chunks([e for e in entries if e.locale == locale]):
        page = FeedPage(
            title=TITLES.get(locale, TITLES["en"]),
            language=locale,
            items=tuple(_item(entry, site_url) for entry in chunk),
            next_url=f"{pages[-1][0]}.json" if pages else None,
        )
        body = page.to_bytes()
        pages.append((hash_of(body), body))
    return pages


def _chunks(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries of each page, the oldest page first."""
    full = max(0, len(entries) // ITEMS_A_PAGE - 1)
    end = len(entries)
    for _ in range(full):
        yield entries[end - ITEMS_A_PAGE : end]
        end -= ITEMS_A_PAGE
    yield entries[:end]


def _item(entry: Entry, site_url: str) -> FeedItem:
    return FeedItem(
        id=entry.id,
        url=f"{site_url}/m/#n/{entry.id}",
        title=entry.title,
        date_published=entry.published_at,
        date_modified=entry.modified_at,
        tags=(entry.kind,),
        gongji=ItemExtension(
            page=entry.page, release=entry.release, modified=entry.modified_at is not None
        ),
    )
