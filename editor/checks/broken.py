"""Links and pictures that lead nowhere: the phone would show them struck, or an empty box.

What another check of links explains better (a host of our own, a user before the @) is left to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.hosts import Reach, host_of, reach_of
from editor.domain.picture import PLACE
from editor.markup.links import safe_href, safe_src

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.context import Context
    from editor.checks.links import Link
    from editor.checks.reading import Reading

# The places that the phone page has (resources/phone/phone.js)
_PLACE = re.compile(r"#(?:list|more|n/[\w-]+)")
_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?P<name>[^\]\n]{1,300})\]:")
# Only what cannot be meant as words: Korean titles write [공지][필독]
_REFERENCE = re.compile(r"\[[^\[\]\n]{1,300}\]\[(?P<name>[a-z0-9][a-z0-9_.-]{0,60})\](?![(\[:])")


def check_links(reading: Reading) -> Iterator[Finding]:
    """Find links without a target that a phone can open."""
    for link in reading.links:
        if not link.is_image and not _leads_somewhere(link.url) and not _is_judged(link):
            yield reading.body.finding("link_broken", Severity.WARN, _place(link), to=_to(link))


def check_references(reading: Reading) -> Iterator[Finding]:
    """Find [words][name] whose name is defined nowhere in the notice."""
    prose = reading.body.prose
    defined = {_folded(found["name"]) for found in _DEFINITION.finditer(prose)}
    for found in _REFERENCE.finditer(prose):
        if _folded(found["name"]) not in defined:
            yield reading.body.finding(
                "link_undefined", Severity.WARN, found.span("name"), name=found["name"]
            )


def check_pictures(reading: Reading) -> Iterator[Finding]:
    """Find pictures that are not among the notice's own."""
    for link in reading.links:
        if link.is_image and not _is_there(link.url, reading.context) and not _is_judged(link):
            yield reading.body.finding("image_broken", Severity.BLOCK, _place(link), to=_to(link))


def _leads_somewhere(url: str) -> bool:
    if safe_href(url) is None:
        return False
    return not url.startswith("#") or bool(_PLACE.fullmatch(url))


def _is_there(url: str, context: Context) -> bool:
    if url.startswith(PLACE):  # still prepared; `check_publishable` waits for it
        return True
    if safe_src(url) is None:
        return False
    return context.media is None or url in context.media


def _is_judged(link: Link) -> bool:
    host = host_of(link.url)
    return (
        host is not None
        and host.name != ""
        and (bool(host.user) or reach_of(host.name) is not Reach.PUBLIC)
    )


def _place(link: Link) -> tuple[int, int]:
    return link.address if link.url else link.span


def _to(link: Link) -> str:
    return link.url[:80] or "?"


def _folded(name: str) -> str:
    return " ".join(name.split()).lower()
