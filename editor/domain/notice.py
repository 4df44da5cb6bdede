"""A notice (공지): what phones will show, as the fields that a content hash covers."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from enum import StrEnum

from editor.domain.errors import Invalid, Refused
from editor.domain.picture import check_finished

TITLE_WARNS_AT = 28
TITLE_BLOCKS_AT = 60
PUBLISHED_BYTES = 200_000
DRAFT_BYTES = 1_000_000


class Kind(StrEnum):
    """What a notice is about (공지 종류)."""

    GENERAL = "general"
    FEATURE = "feature"
    PARTNER = "partner"
    MAINTENANCE = "maintenance"
    INCIDENT = "incident"
    TERMS = "terms"
    PROMOTION = "promotion"


@dataclass(frozen=True, slots=True)
class Content:
    """The stored fields of a notice; its text is never touched, NFC is only a check."""

    title: str
    body: str
    kind: Kind = Kind.GENERAL
    locale: str = "ko"
    cover: str | None = None
    media: tuple[str, ...] = field(default=())

    def with_text(self, *, title: str, body: str) -> Content:
        """Return the same notice with another title and body."""
        return replace(self, title=title, body=body)


def canonical(content: Content) -> bytes:
    """Return the canonical JSON of the stored fields: sorted keys, UTF-8, no spaces.

    Raises Invalid("lone_surrogate") where the text cannot be encoded as UTF-8.
    """
    fields = {
        "title": content.title,
        "body": content.body,
        "kind": content.kind.value,
        "locale": content.locale,
        "cover": content.cover,
        "media": list(content.media),
    }
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Invalid("lone_surrogate", at=error.start) from error


def content_hash(content: Content) -> str:
    """Return the lower-case SHA-256 of the canonical JSON; approvals are for exactly this."""
    return hashlib.sha256(canonical(content)).hexdigest()


def check_draft(content: Content) -> None:
    """Raise Invalid where a draft cannot be stored: over 1 MB, NUL, a lone surrogate."""
    if "\x00" in content.title or "\x00" in content.body:
        raise Invalid("nul_character")
    size = len(canonical(content))
    if size > DRAFT_BYTES:
        raise Invalid("text_too_long", bytes=size, limit=DRAFT_BYTES)


def check_publishable(content: Content) -> None:
    """Raise Refused where a notice may not go out: no title, no text, over 200 kB.

    Nor may one that still waits for a picture: "picture_unfinished".
    """
    check_draft(content)
    check_finished(content.body)
    if not content.title.strip():
        raise Refused("title_missing")
    if len(content.title) > TITLE_BLOCKS_AT:
        raise Refused("title_too_long", length=len(content.title), limit=TITLE_BLOCKS_AT)
    if not content.body.strip():
        raise Refused("body_missing")
    size = len(canonical(content))
    if size > PUBLISHED_BYTES:
        raise Refused("text_too_long", bytes=size, limit=PUBLISHED_BYTES)
