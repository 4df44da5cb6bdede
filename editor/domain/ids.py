"""Identifiers as their own types, and ULIDs, which sort by the moment they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NewType

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from datetime import datetime

NoticeId = NewType("NoticeId", str)
ReleaseId = NewType("ReleaseId", str)
ThreadId = NewType("ThreadId", str)
CommentId = NewType("CommentId", str)
PersonId = NewType("PersonId", str)
PartnerId = NewType("PartnerId", str)
SlotId = NewType("SlotId", str)

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ENTROPY_BYTES = 10
_LENGTH = 26


def ulid(now: datetime, entropy: bytes) -> str:
    """Return the 26-character ULID of a moment and 10 random bytes (ulid/spec).

    Raises Invalid("ulid_entropy") when entropy has not exactly 10 bytes.
    """
    if len(entropy) != _ENTROPY_BYTES:
        raise Invalid("ulid_entropy", bytes=len(entropy))
    value = (int(now.timestamp() * 1000) << 80) | int.from_bytes(entropy, "big")
    return "".join(_CROCKFORD[(value >> shift) & 31] for shift in range(125, -1, -5))


def is_ulid(text: str) -> bool:
    """Tell whether a text is a well-formed ULID in Crockford's alphabet."""
    return len(text) == _LENGTH and text[0] in "01234567" and all(c in _CROCKFORD for c in text)
