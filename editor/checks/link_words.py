"""What links say: not a bare 여기, and no other address than the one they lead to."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.hosts import host_of, owned_part
from editor.checks.settings import link_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.links import Link
    from editor.checks.reading import Reading

_DECORATION = " \t\n*_~.!?,:;()[]<>「」『』\"'“”‘’→▶▷👉☞»›"


def check(reading: Reading) -> Iterator[Finding]:
    """Judge the words of every written link."""
    for link in reading.links:
        if not link.is_image and not link.is_bare:
            yield from _judged(reading, link)


def _judged(reading: Reading, link: Link) -> Iterator[Finding]:
    words = reading.body.text[slice(*link.words)]
    if words.strip(_DECORATION).lower() in link_lists().bare_words:
        yield reading.body.finding("link_words_bare", Severity.WARN, link.words)
        return
    shown = _shown_host().search(words[:400])
    target = host_of(link.url)
    is_name = shown and shown["host"] != shown["host"].lower() and "//" not in words  # ASP.NET
    if shown and target and not is_name and not _is_same(shown["host"].lower(), target.name):
        yield reading.body.finding(
            "link_host_differs", Severity.WARN, link.words, shown=shown["host"], host=target.name
        )


@cache
def _shown_host() -> re.Pattern[str]:
    endings = "|".join(re.escape(ending) for ending in link_lists().shown_endings)
    return re.compile(
        r"(?<![A-Za-z0-9.@_-])(?:https?://(?:[^\s/@]{1,60}@)?)?"
        rf"(?P<host>[A-Za-z0-9][A-Za-z0-9-]{{0,62}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,6}}\.(?:{endings}))"
        r"(?![A-Za-z0-9-]|\.[A-Za-z0-9])",
        re.IGNORECASE,
    )


def _is_same(shown: str, target: str) -> bool:
    """Tell whether a shown host is the target; naming the owner for one of its hosts is fine."""
    shown, target = shown.removeprefix("www."), target.removeprefix("www.").removeprefix("m.")
    if shown in {target, f"m.{target}"}:
        return True
    is_owner = len(shown.split(".")) == owned_part(shown)
    return is_owner and target.endswith(f".{shown}")
