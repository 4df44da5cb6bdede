"""Copied HTML, parsed as a browser would and cut down to what can become Markdown.

nh3 parses it (HTML5, so that every tag is closed where a browser would close it) and leaves out
scripts, styles and whatever else a clipboard brings along.
"""

from __future__ import annotations

import re
from typing import Final

import nh3

from editor.markup.links import safe_href

_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
_INLINE = (
    "a abbr b big br cite code del dfn em font i img input ins kbd label mark q s samp small "
    "span strike strong sub sup time tt u var"
)
_BLOCKS = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul"
)
TAGS: Final = frozenset(f"{_INLINE} {_BLOCKS}".split())
_SILENT_TAGS = (
    "audio canvas embed head iframe map math noscript object script select style svg template "
    "textarea title video"
)
_ATTRIBUTES = {
    "*": frozenset({"style", "class", "data-indent"}),
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "data-stringify-emoji"}),
    "input": frozenset({"type", "checked"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan"}),
    "th": frozenset({"colspan"}),
}
_ROW = re.compile(r"\s*<(?:tr|td|th|col|tbody|thead)\b", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/[a-z0-9.+-]{1,40};base64,", re.IGNORECASE)


def cleaned(html: str) -> str:
    """Return well-formed HTML of the copied part; all that runs or loads is gone."""
    return nh3.clean(
        _fragment(html),
        tags=set(TAGS),
        clean_content_tags=set(_SILENT_TAGS.split()),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_kept,
        url_schemes={"https", "http", "mailto", "tel", "data"},
        link_rel=None,
    )


def _fragment(html: str) -> str:
    """Return what a clipboard calls the fragment, where it says so."""
    start, end = html.find(_START), html.rfind(_END)
    if not 0 <= start < end:
        return html
    fragment = html[start + len(_START) : end]
    return f"<table>{fragment}</table>" if _ROW.match(fragment) else fragment


def _kept(_tag: str, name: str, value: str) -> str | None:
    if name == "href":
        return safe_href(value.strip())
    if name == "src":
        return value if _PICTURE.match(value) else None
    return value
