"""`preview.render.*`: one key in the live document; `preview.full.*`: the whole notice at once."""

from __future__ import annotations

import random
from time import perf_counter
from typing import TYPE_CHECKING

from editor.markup.live import LiveDocument
from editor.markup.render import render
from tests.bench.figures import Figure, figure
from tests.bench.texts import notice_text

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = {"1kb": 1_000, "10kb": 10_000, "100kb": 100_000, "1mb": 1_000_000}
_KEYS = 400
_TYPED = "쭉 가나다 *b* [x] 1.\n"  # typed in turn; the line feed opens a line


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    for label, size in SIZES.items():
        if f"preview.render.{label}".startswith(wanted):
            yield figure(f"preview.render.{label}", _keys(notice_text(size)))
    for label, size in SIZES.items():
        if f"preview.full.{label}".startswith(wanted):
            yield figure(f"preview.full.{label}", _full(notice_text(size)))


def _keys(text: str) -> list[float]:
    """Type at places all over the text, 20 keys at each; return milliseconds per key."""
    document, lines, dice = LiveDocument(text), text.split("\n"), random.Random(7)
    samples = []
    for key in range(_KEYS):
        if key % 20 == 0:
            at = dice.randrange(len(lines))
        fresh = (lines[at] + _TYPED[key % len(_TYPED)]).split("\n")
        started = perf_counter()
        document.replace_lines(at, 1, fresh)
        samples.append((perf_counter() - started) * 1_000)
        lines[at : at + 1] = fresh
        at += len(fresh) - 1
    return samples


def _full(text: str) -> list[float]:
    render(text[:1_000])  # the first one loads Python-Markdown
    samples = []
    for _ in range(5 if len(text) > SIZES["100kb"] // 2 else 40):
        started = perf_counter()
        render(text)
        samples.append((perf_counter() - started) * 1_000)
    return samples
