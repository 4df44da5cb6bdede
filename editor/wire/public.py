"""The public objects that phones read (CONTRACTS §2): small JSON files under one public root."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from editor.domain.notice import Kind
from editor.wire.model import Hash, Id, Line, Moment, Text, Wire

POINTER_NAME = "more.json"
POINTER_BYTES = 2048
PROGRAM_BYTES = 1024
BADGES_AT_MOST = 4
TOMBSTONES_AT_MOST = 40
ITEMS_A_PAGE = 20
JSON_FEED = "https://jsonfeed.org/version/1.1"

Generation = Annotated[int, Field(ge=0, le=1 << 53)]


class PublicObject(Wire):
    """A file that phones read; unknown fields are allowed so that old programs read new files."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    def to_bytes(self) -> bytes:
        """Return the file: compact UTF-8 JSON without the fields that are not there."""
        value = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class SignedProgram(PublicObject):
    """A badge program: base64 of the exact payload bytes, and its Ed25519 signature."""

    payload: str
    sig: str
    key: str


class Pointer(PublicObject):
    """more.json, the one file that ever changes; phones remember the largest generation."""

    v: Literal[1] = 1
    env: str
    generation: Generation
    lists: dict[str, Hash]
    slots: Hash
    badges: Annotated[tuple[SignedProgram, ...], Field(max_length=BADGES_AT_MOST)] = ()
    tombstones: tuple[Id, ...] = ()
    emergency: bool = False
    poll_s: int = 60


class PublicSlot(PublicObject):
    """One entry of the More tab (더보기 항목)."""

    id: Id
    label: dict[str, Line]
    icon: str
    link: Text


class SlotsObject(PublicObject):
    """slots/{hash}.json."""

    v: Literal[1] = 1
    slots: tuple[PublicSlot, ...] = ()


class ItemExtension(PublicObject):
    """What JSON Feed has no field for: where the page is and which release brought it."""

    page: Hash
    pinned: bool = False
    release: Id
    modified: bool = False


class FeedItem(PublicObject):
    """One notice in the list."""

    id: Id
    url: str
    title: Line
    date_published: Moment
    date_modified: Moment | None = None
    tags: tuple[str, ...] = ()
    gongji: Annotated[ItemExtension, Field(alias="_gongji")]


class FeedPage(PublicObject):
    """list/{locale}/{hash}.json: a JSON Feed 1.1 page, newest first."""

    version: str = JSON_FEED
    title: str
    language: str
    items: tuple[FeedItem, ...] = ()
    next_url: str | None = None


class Permalink(PublicObject):
    """notice/{id}.json: the current page, or a tombstone (내림)."""

    v: Literal[1] = 1
    id: Id
    page: Hash | None = None
    withdrawn: Literal[True] | None = None
    at: Moment | None = None


class NoticePage(PublicObject):
    """notice/{id}/{hash}.json: the notice itself; `html` is safe HTML of the body."""

    v: Literal[1] = 1
    id: Id
    title: Line
    kind: Kind
    locale: str
    published_at: Moment
    modified_at: Moment | None = None
    html: str
    content_hash: Hash

    def to_bytes(self) -> bytes:
        """Return the file; `modified_at` is written as null where nothing was modified."""
        value = self.model_dump(mode="json", by_alias=True)
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class PhoneConfig(PublicObject):
    """m/config.json: where the objects are and which keys sign badges (two during rotation)."""

    env: str
    public: str
    keys: dict[str, str]


def pointer_limit(badges: int) -> int:
    """Return how many bytes more.json may have with this many badge programs."""
    return POINTER_BYTES + PROGRAM_BYTES * badges
