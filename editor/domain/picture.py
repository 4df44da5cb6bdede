"""A picture (그림) of a notice: how a text names it, what may be one, and what is refused.

A body shows it as `![alt](media/HASH.webp)`: HASH is the SHA-256 of the file, so that a name never
lies and the same picture is stored once. While it is being prepared its place in the text is held
by `![…](gongji-picture:ULID)`, which no phone can show and no notice may go out with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from editor.domain.errors import Refused

if TYPE_CHECKING:
    from datetime import datetime

SOURCE_BYTES: Final = 20_000_000
"""The largest file that is taken in."""

STORED_BYTES: Final = 5_000_000
PIXELS: Final = 50_000_000
LONGEST_SIDE: Final = 2_000
LONGEST_ALT: Final = 300

PLACE: Final = "gongji-picture:"
"""What stands for an address while a picture is prepared."""

_NAME = re.compile(r"media/([0-9a-f]{64})\.(?:webp|png|jpg|gif)(?![0-9A-Za-z])")
_AWAITED = re.compile(r"!\[[^\]\n]{0,300}\]\(gongji-picture:([0-9A-HJKMNP-TV-Z]{26})\)")
_UNSAFE_IN_ALT = re.compile(r"[\[\]\\\r\n\t\x00-\x1f]+")


class Format(StrEnum):
    """How a stored picture is encoded; the value is the ending of its name."""

    WEBP = "webp"
    PNG = "png"
    JPEG = "jpg"
    GIF = "gif"


@dataclass(frozen=True, slots=True)
class Picture:
    """A stored picture; `alt` is the text it was last described with."""

    hash: str
    format: Format
    width: int
    height: int
    size: int
    name: str
    alt: str
    added_at: datetime
    is_uploaded: bool = False

    @property
    def address(self) -> str:
        """What a body names it by."""
        return address_of(self.hash, self.format)


def address_of(digest: str, kind: Format) -> str:
    """Return the address of a picture in a body and below the public root."""
    return f"media/{digest}.{kind.value}"


def addresses_in(body: str) -> tuple[str, ...]:
    """Return the addresses of the pictures that a body names, each once, in their order."""
    return tuple(dict.fromkeys(found.group() for found in _NAME.finditer(body)))


def media_in(body: str) -> tuple[str, ...]:
    """Return the hashes of the pictures that a body names, each once, in their order."""
    if "media/" not in body:
        return ()
    return tuple(dict.fromkeys(_NAME.findall(body)))


def markdown_of(address: str, alt: str) -> str:
    """Return a picture as it stands in a body."""
    return f"![{clean_alt(alt)}]({address})"


def clean_alt(alt: str) -> str:
    """Return words that can stand between the brackets of a picture."""
    return " ".join(_UNSAFE_IN_ALT.sub(" ", alt).split())[:LONGEST_ALT]


def place_of(token: str, words: str) -> str:
    """Return what holds a picture's place in the text until it is there."""
    return f"![{clean_alt(words)}]({PLACE}{token})"


def places_in(body: str) -> dict[str, tuple[int, int]]:
    """Return where pictures are still awaited: their tokens, and spans in code points."""
    if f"({PLACE}" not in body:
        return {}
    return {found[1]: found.span() for found in _AWAITED.finditer(body)}


def check_finished(body: str) -> None:
    """Raise Refused("picture_unfinished") where a picture is still awaited."""
    waiting = places_in(body)
    if waiting:
        raise Refused("picture_unfinished", count=len(waiting))
