"""Copied HTML → Markdown: cleaned, its lists brought into one form, then written."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final

from editor.markup.rich.clean import cleaned
from editor.markup.rich.lists import with_lists
from editor.markup.rich.runs import alt_of, emoji_of
from editor.markup.rich.tree import Node, parsed
from editor.markup.rich.write import Writer

QUICK_CHARACTERS: Final = 60_000
QUICK_TAGS: Final = 2_500
"""Up to this much takes less than 50 ms, however it nests; more is for a limited process."""

PICTURE: Final = "gongji-pasted:"
MOST_PICTURES: Final = 20
_MONOSPACE = re.compile(r"(?i)font-family:[^;\"']*mono|consolas|menlo|courier")
_PRE = re.compile(r"(?i)<(?:div|span|pre|code)[^>]{0,400}white-space:\s*pre")


@dataclass(frozen=True, slots=True)
class Rich:
    """Markdown of copied HTML; picture N of `pictures` stands in it as `gongji-pasted:N`.

    `left_out` counts the pictures whose address is elsewhere; their words stay.
    `is_formatted` is False where the plain text, which programs copy beside it, says it all.
    """

    markdown: str
    pictures: tuple[bytes, ...] = ()
    is_formatted: bool = False
    left_out: int = 0


def is_quick(html: str) -> bool:
    """Tell whether `convert` answers at once."""
    return len(html) <= QUICK_CHARACTERS and html.count("<") <= QUICK_TAGS


def convert(html: str) -> Rich:
    """Return the Markdown of copied HTML; source code of an editor counts as plain text."""
    if _is_source_code(html):
        return Rich("")
    root = parsed(cleaned(html))
    with_lists(root)
    left_out = [image for image in root.find("img") if _is_elsewhere(image)]
    pictures = _taken_pictures(root)
    writer = Writer()
    markdown = writer.write(root)
    is_formatted = writer.formatted or any(map(alt_of, left_out))
    return Rich(markdown, pictures, is_formatted, len(left_out))


def _is_source_code(html: str) -> bool:
    head = html[:2_000]
    return bool(_PRE.search(head) and _MONOSPACE.search(head))


def _is_elsewhere(image: Node) -> bool:
    return not image.attributes.get("src") and not emoji_of(image)


def _taken_pictures(root: Node) -> tuple[bytes, ...]:
    """Take the bytes of pictures out of the tree; each leaves its number behind."""
    found: list[bytes] = []
    for image in root.find("img"):
        data = _decoded(image.attributes.get("src", "").partition(",")[2])
        image.attributes["src"] = ""
        if data and len(found) < MOST_PICTURES:
            image.attributes["src"] = f"{PICTURE}{len(found)}"
            found.append(data)
    return tuple(found)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=False)
    except (binascii.Error, ValueError):
        return b""
