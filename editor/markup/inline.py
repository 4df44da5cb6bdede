"""Gongji's own inline pieces: ~~strike~~ and links of bare addresses.

Both look only at the text of one paragraph, so they cannot disturb block-incremental rendering,
and both patterns are linear in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    import re

    from markdown import Markdown

_STRIKE = r"(?<!~)(~~)(?=[^\s~])([^~]*[^\s~])~~(?!~)"
# ASCII only: Korean writes particles right behind an address (https://example.com에서)
_ADDRESS = r"(?<![A-Za-z0-9_@/=\"'<.-])https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*"
_TRAILING = ".,;:!?'*_~"


class BareAddress(InlineProcessor):
    """Turn https://example.com in running text into a link."""

    ANCESTOR_EXCLUDES = ("a",)

    # upstream's name, and upstream's stubs break the same rule
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], _data: str
    ) -> tuple[Element, int, int]:
        """Return the link and the span that it replaces in `data`."""
        url = _without_closing_marks(m.group(0))
        link = Element("a", href=url)
        link.text = AtomicString(url)
        return link, m.start(0), m.start(0) + len(url)


def register(markdown: Markdown) -> None:
    """Add the pieces behind links and code, before emphasis (addresses may hold `_`)."""
    patterns = markdown.inlinePatterns
    patterns.register(BareAddress(_ADDRESS, markdown), "bare_address", 95)
    patterns.register(SimpleTagInlineProcessor(_STRIKE, "del"), "strike", 70)


def _without_closing_marks(url: str) -> str:
    """Leave out punctuation at the end, and the bracket that closes one before the address."""
    surplus = url.count(")") - url.count("(")
    end = len(url)
    while end and (url[end - 1] in _TRAILING or (url[end - 1] == ")" and surplus > 0)):
        surplus -= url[end - 1] == ")"
        end -= 1
    return url[:end]
