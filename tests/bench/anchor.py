"""`anchor.place`: ms for one comment of a notice; `anchor.place.1mb`: 100 comments on 1 MB."""

from __future__ import annotations

from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from editor.domain.anchor import anchor_at
from editor.domain.reanchor import reanchor
from tests.bench.figures import Figure, figure
from tests.corpus.edits import EDITS, Draft, cells_of, text_of
from tests.corpus.judge import cases, placed
from tests.corpus.notices import thirty_notices

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEED = 7
_MEGABYTE = 1_000_000
_ROUNDS = 10
_COMMENTS = 100
_EDITS = ("insert_paragraph", "move_paragraph", "replace_word_inside", "delete_quote")


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    if "anchor.place".startswith(wanted):
        yield figure("anchor.place", _each())
    if "anchor.place.1mb".startswith(wanted):
        yield figure("anchor.place.1mb", _hundred_on_a_megabyte())


def _each() -> list[float]:
    samples = []
    for case in cases(_SEED, per_kind=1):
        started = perf_counter()
        placed(case)
        samples.append((perf_counter() - started) * 1000)
    return samples


def _hundred_on_a_megabyte() -> list[float]:
    rng = Random(_SEED)
    base = _megabyte()
    starts = [rng.randrange(len(base) - 60) for _ in range(_COMMENTS)]
    anchors = [anchor_at(base, start, start + rng.randint(2, 60)) for start in starts]
    samples = []
    for _ in range(_ROUNDS):
        new = _edited(rng, base)
        started = perf_counter()
        reanchor(base, new, anchors)
        samples.append((perf_counter() - started) * 1000)
    return samples


def _megabyte() -> str:
    """Join notices of many seeds until a megabyte of UTF-8 is full."""
    parts: list[str] = []
    size = seed = 0
    while size < _MEGABYTE:
        seed += 1
        parts += thirty_notices(seed)
        size = len("\n".join(parts).encode())
    return "\n".join(parts)


def _edited(rng: Random, text: str) -> str:
    """Edit ten places, as a long afternoon would."""
    for _ in range(10):
        start = rng.randrange(len(text) - 3_000)
        piece = text[start : start + 3_000]
        draft = Draft(cells_of(piece), 1_500, 1_520)
        edited = text_of(EDITS[rng.choice(_EDITS)](rng, draft))
        text = text[:start] + edited + text[start + 3_000 :]
    return text
