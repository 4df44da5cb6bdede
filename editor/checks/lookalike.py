"""Hosts that look like another: Cyrillic а in kаkao.com, full-width letters, punycode of both."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.links import Link
    from editor.checks.reading import Reading

_AT_HOME = ("HANGUL", "CJK", "HIRAGANA", "KATAKANA")


def check(reading: Reading) -> Iterator[Finding]:
    """Find hosts with letters of other scripts than Latin (ASCII), Hangul, Hanja and Kana."""
    for link in reading.links:
        for place, url in _addresses(reading, link):
            host = host_of(url)
            strange = _strange(host.written) if host else ""
            if host and strange:
                yield reading.body.finding(
                    "link_lookalike", Severity.BLOCK, place,
                    host=host.written, letter=strange, point=f"U+{ord(strange):04X}",
                )  # fmt: skip


def _addresses(reading: Reading, link: Link) -> Iterator[tuple[tuple[int, int], str]]:
    yield link.address, link.url
    words = reading.body.text[slice(*link.words)]
    if not link.is_bare and not link.is_image and "." in words and " " not in words.strip():
        yield link.words, words if "//" in words else f"//{words.strip()}"


def _strange(host: str) -> str:
    return next((one for one in _decoded(host) if not _is_at_home(one)), "")


def _decoded(host: str) -> str:
    return ".".join(_label(label) for label in host.split("."))


def _label(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


@cache
def _is_at_home(character: str) -> bool:
    if character.isascii() or not character.isalnum():
        return character != "ℓ"
    return unicodedata.name(character, "").startswith(_AT_HOME)
