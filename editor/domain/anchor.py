"""Where a comment stands (앵커): the words, their surroundings and their place in one revision.

The value that crosses every boundary as W3C Web Annotation selectors. How it finds its words
again in an edited text is `editor.domain.reanchor`; while the text is open, cursors and
`editor.domain.tombstone` follow it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from editor.domain.errors import Invalid
from editor.domain.offset import whole_graphemes

CONTEXT: Final = 32
"""Characters of prefix and of suffix."""


class AnchorState(StrEnum):
    """What became of the words: 그대로, 옮겨짐, 내용 바뀜, 원문 사라짐."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Some words of a text: code points from `start` to before `end`, text with LF line ends."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an anchor stands in another text; `start` and `end` are None for an orphan.

    `candidates` of an orphan are ranges for re-attaching it by hand, best first.
    """

    state: AnchorState
    start: int | None
    end: int | None
    candidates: tuple[tuple[int, int], ...] = ()


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """Anchor a range of code points, widened so that it splits no grapheme.

    Raises Invalid("anchor_empty") for a range without words and Invalid("anchor_outside") for
    one that is not within the text.
    """
    if not (0 <= start <= len(text) and 0 <= end <= len(text)):
        raise Invalid("anchor_outside", start=start, end=end, length=len(text))
    if start >= end:
        raise Invalid("anchor_empty", start=start, end=end)
    low, high = whole_graphemes(text, start, end)
    return Anchor(
        exact=text[low:high],
        prefix=text[max(0, low - CONTEXT) : low],
        suffix=text[high : high + CONTEXT],
        start=low,
        end=high,
    )


def to_selector(anchor: Anchor, *, source: str, revision: str) -> dict[str, object]:
    """Write an anchor as the target of a W3C Web Annotation (quote and position selectors).

    `source` names the notice ("notice:01J…"), `revision` its content ("sha256:…").
    """
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    position = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
    return {"source": source, "state": {"revision": revision}, "selector": [quote, position]}


def from_selector(target: object) -> Anchor:
    """Read an anchor from a W3C Web Annotation target.

    Raises Invalid("anchor_malformed") unless it holds one selector of each kind that agree.
    """
    quote = _selector(target, "TextQuoteSelector")
    position = _selector(target, "TextPositionSelector")
    anchor = Anchor(
        exact=_words(quote, "exact"),
        prefix=_words(quote, "prefix"),
        suffix=_words(quote, "suffix"),
        start=_offset(position, "start"),
        end=_offset(position, "end"),
    )
    if not anchor.exact or anchor.end - anchor.start != len(anchor.exact):
        raise Invalid("anchor_malformed", field="exact")
    return anchor


def _selector(target: object, kind: str) -> dict[object, object]:
    selectors = target.get("selector") if isinstance(target, dict) else None
    if isinstance(selectors, list):
        found = [one for one in selectors if isinstance(one, dict) and one.get("type") == kind]
        if len(found) == 1:
            return found[0]
    raise Invalid("anchor_malformed", field=kind)


def _words(selector: dict[object, object], field: str) -> str:
    value = selector.get(field)
    if isinstance(value, str):
        return value
    raise Invalid("anchor_malformed", field=field)


def _offset(selector: dict[object, object], field: str) -> int:
    value = selector.get(field)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise Invalid("anchor_malformed", field=field)
