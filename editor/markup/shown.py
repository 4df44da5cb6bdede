"""Where a place in what a reader sees stands in the Markdown source that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARACTERS_MAX: Final = 12_000
"""Code points of both sides together: some 10 ms at worst, as everything shown is in the source."""


def source_offset(source: str, before: str, after: str) -> int:
    """Return the place in `source` between what is shown `before` and `after` it (code points).

    What is shown is the source without its marks, so the two are compared, and the place stands
    behind the last character before it that the source has too. 0 where the two are too long.
    """
    if len(source) + len(before) + len(after) > _CHARACTERS_MAX:
        return 0
    place = 0
    for shown_at, source_at, length in _runs(source, before + after):
        if shown_at >= len(before):
            return place or source_at
        place = source_at + min(length, len(before) - shown_at)
    return place


def _runs(source: str, shown: str) -> Iterator[tuple[int, int, int]]:
    """Yield (place shown, place in the source, length) of what both have, in order."""
    import fast_diff_match_patch  # late: nobody clicks before the first paint

    steps = fast_diff_match_patch.diff(
        source, shown, timelimit=0, checklines=False, cleanup="No"
    )  # no clock: the same click always leads to the same place
    source_at = shown_at = 0
    for kind, length in steps:
        if kind == "=":
            yield shown_at, source_at, length
        source_at += length if kind != "+" else 0
        shown_at += length if kind != "-" else 0
