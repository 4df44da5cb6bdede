"""Writes what the database says is public, in the order that never shows a phone half of it.

media → notice → list → fsync → pointer. Everything is found again from the committed state, so a
process that dies between any two writes leaves the old pointer whole and the next one goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from editor.backend.feed import list_pages
from editor.backend.objects import PublicRoot, hash_of
from editor.backend.pointer import fitted, generation_on_disk, locked, place
from editor.backend.store import pictures, publication, releases
from editor.backend.store.named_pictures import named_by
from editor.domain.release import ReleaseState
from editor.markup.page import PageFields
from editor.markup.page import page as html_page
from editor.markup.render import render
from editor.wire.public import NoticePage, Permalink, Pointer, SlotsObject

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Row

    from editor.backend.store.publication import Snapshot
    from editor.backend.store.session import Store
    from editor.domain.environment import Environment

LOCALES = ("ko",)
"""Lists that are there even while they are empty."""

_PICTURE = re.compile(r'(<img(?: [a-z]+="[^"]*")*? src=")media/')
"""A static page lies two folders below the pictures."""

html_of = lru_cache(maxsize=64)(render)


@dataclass(frozen=True, slots=True)
class Files:
    """Objects of one notice: its folder's files, and the hash that names its page."""

    page_hash: str
    contents: tuple[tuple[str, bytes], ...]


@dataclass(slots=True)
class Publisher:
    """Writes one environment's public objects below `root`.

    `site_url` is where phones find `/m/`, e.g. `https://notice.example`.
    """

    store: Store
    root: Path
    environment: Environment
    site_url: str

    @property
    def folder(self) -> Path:
        """The folder that the pointer lies in."""
        return self.root / self.environment.value

    def start(self, now: datetime) -> None:
        """Make the first pointer, or finish what a killed process left; raises Storage."""
        files = PublicRoot(self.folder)
        files.sweep()
        with self.store.transaction() as connection:
            publication.prepare(
                connection, self.environment.value, now, on_disk=generation_on_disk(files)
            )
        self.sync()

    def _put_pictures(self, files: PublicRoot, row: Row[Any], connection: Connection) -> None:
        """Write what the page shows before the page itself."""
        content = releases.content_of(connection, row.notice_id, row.revision)
        for digest in named_by(content):
            data, kind = pictures.data_of(connection, digest)
            files.put(f"media/{digest}.{kind}", data, has_twin=False)

    def _delete_pictures(self, files: PublicRoot, row: Row[Any], connection: Connection) -> None:
        """Delete the pictures of a withdrawn notice that no other public one shows."""
        content = releases.content_of(connection, row.notice_id, row.revision)
        mine = set(named_by(content))
        for digest in mine - (pictures.public_hashes(connection) if mine else set()):
            _, kind = pictures.data_of(connection, digest)
            files.delete(f"media/{digest}.{kind}")

    def write_page(self, row: Row[Any], connection: Connection, *, at: datetime) -> str:
        """Write the page of a release that goes out at `at`, named by nothing yet; return its hash.

        Raises Storage.
        """
        files, root = self._files(row, connection, at=at), PublicRoot(self.folder)
        self._put_pictures(root, row, connection)
        self._put(root, files)
        return files.page_hash

    def sync(self) -> int:
        """Bring the files to the newest committed generation; return what the disk now has.

        Raises Storage as `PublicRoot.put` does, with the old pointer untouched.
        """
        files = PublicRoot(self.folder)
        if self._newest() <= generation_on_disk(files):
            return generation_on_disk(files)
        with locked(files):  # nobody may write what an older snapshot says after a newer one
            on_disk = generation_on_disk(files)
            with self.store.reading() as connection:
                now_public = publication.snapshot(connection, self.environment.value)
                if now_public.generation <= on_disk:
                    return on_disk
                for row in publication.changed_since(connection, on_disk):
                    self._write_notice(files, row, connection)
            pointer = self._write_lists(files, now_public)
            files.flush()
            place(files, fitted(pointer), generation=pointer.generation)
        return pointer.generation

    def on_disk(self) -> int:
        """Return the generation that phones read now."""
        return generation_on_disk(PublicRoot(self.folder))

    def _newest(self) -> int:
        with self.store.reading() as connection:
            return publication.generation(connection, self.environment.value)

    def _write_notice(self, files: PublicRoot, row: Row[Any], connection: Connection) -> None:
        """Write a page and its permalink; a withdrawn one leaves a tombstone and no page.

        Phones that still hold a list with the old page find the tombstone: it comes before the
        pointer, so that a crash in between cannot leave the page behind.
        """
        name = f"notice/{row.public_id}"
        if row.state == ReleaseState.WITHDRAWN:
            self._link(files, row, Permalink(id=row.public_id, withdrawn=True, at=row.withdrawn_at))
            files.delete_folder(name)
            self._delete_pictures(files, row, connection)
            return
        self._put_pictures(files, row, connection)
        self._put(files, self._files(row, connection, at=row.published_at))
        self._link(files, row, Permalink(id=row.public_id, page=row.page_hash))

    def _write_lists(self, files: PublicRoot, now_public: Snapshot) -> Pointer:
        heads: dict[str, str] = {}
        for locale in sorted({*LOCALES, *(entry.locale for entry in now_public.entries)}):
            for name, body in list_pages(now_public.entries, locale, self.site_url):
                files.put(f"list/{locale}/{name}.json", body)
                heads[locale] = name
        slots = SlotsObject(slots=now_public.slots).to_bytes()
        files.put(f"slots/{hash_of(slots)}.json", slots)
        return Pointer(
            env=self.environment.value,
            generation=now_public.generation,
            lists=heads,
            slots=hash_of(slots),
            badges=now_public.badges,
            tombstones=now_public.tombstones,
            emergency=now_public.emergency,
        )

    def _link(self, files: PublicRoot, row: Row[Any], link: Permalink) -> None:
        name = f"notice/{row.public_id}.json"
        files.replace(name, link.to_bytes(), generation=row.generation)

    def _put(self, files: PublicRoot, made: Files) -> None:
        for name, content in made.contents:
            files.put(name, content)
        files.flush()

    def _files(self, row: Row[Any], connection: Connection, *, at: datetime) -> Files:
        content = releases.content_of(connection, row.notice_id, row.revision)
        first_at = publication.first_published_at(connection, row.public_id) or at
        page = NoticePage(
            id=row.public_id,
            title=content.title,
            kind=content.kind,
            locale=content.locale,
            published_at=first_at,
            modified_at=at if at > first_at else None,
            html=html_of(content.body),
            content_hash=row.content_hash,
        )
        body = page.to_bytes()
        name = f"notice/{row.public_id}/{hash_of(body)}"
        return Files(hash_of(body), ((f"{name}.json", body), (f"{name}.html", static_page(page))))


def static_page(page: NoticePage) -> bytes:
    """Return the HTML twin of a notice, for readers without scripts."""
    fields = PageFields(
        title=page.title,
        body_html=_PICTURE.sub(r"\1../../media/", page.html),
        kind=page.kind,
        locale=page.locale,
        published_at=page.published_at,
        modified_at=page.modified_at,
    )
    return html_page(fields).encode()
