"""The last gate before a phone: an allow-list of elements and attributes, enforced by nh3."""

from __future__ import annotations

import re
from typing import Final

import nh3

from editor.markup.boxes import CALLOUT, TITLE, TONES
from editor.markup.links import safe_href, safe_src
from editor.markup.lost import COMING, LOST
from editor.markup.standalone import BUTTON, BUTTONS

_TEXT = {"p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ul", "ol", "li", "blockquote"}
_INLINE = {"pre", "code", "em", "strong", "del", "a", "img", "span"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
_BOX = {"div", "details", "summary", "figure", "figcaption"}
TAGS: Final = frozenset(_TEXT | _INLINE | _TABLE | _BOX)
ATTRIBUTES: Final = {
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title"}),
    "ol": frozenset({"start"}),
}
ALIGNMENTS: Final = frozenset({"left", "center", "right"})
CLASSES: Final = {
    "a": frozenset({BUTTON}),
    "div": frozenset({CALLOUT, *TONES}),
    "p": frozenset({BUTTONS, TITLE}),
    "span": frozenset({LOST, COMING}),
}
ROLES: Final = {"div": frozenset({"note"})}
REL: Final = "noopener noreferrer"
_START = re.compile(r"[0-9]{1,9}", re.ASCII)


def _filter_attribute(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "href":
        return safe_href(value)
    if attribute == "src":
        return safe_src(value)
    if attribute == "start":
        return value if _START.fullmatch(value) else None
    return value


def cleaner() -> nh3.Cleaner:
    """Return a new cleaner; keep one per thread."""
    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES,
        tag_attribute_values={
            **{cell: {"align": ALIGNMENTS} for cell in ("th", "td")},
            **{box: {"role": roles} for box, roles in ROLES.items()},
        },
        allowed_classes=CLASSES,
        attribute_filter=_filter_attribute,
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel=REL,
    )
