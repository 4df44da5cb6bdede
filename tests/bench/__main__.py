"""`python -m tests.bench [NAME] [--json]`: measure, best of three runs, one figure a line.

NAME is the start of the figures' names (`preview.render`, `start`); without it all are measured.
Each area has a module here with `figures(wanted) -> Iterator[Figure]`.
"""

from __future__ import annotations

import argparse
import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.figures import Figure

RUNS = 3
# start of the names → the module that measures them; imported only when wanted
MODULES = {
    "plan.forecast": "tests.bench.plan",
    "plan.ramp": "tests.bench.plan",
    "preview.frame": "tests.bench.preview",
    "preview.render": "tests.bench.render",
    "preview.full": "tests.bench.render",
    "start": "tests.bench.start",
    "anchor.place": "tests.bench.anchor",
    "library": "tests.bench.library",
    "typing.paint": "tests.bench.typing",
    "typing.block": "tests.bench.typing",
}


def measure(wanted: str) -> Iterator[Figure]:
    """Yield each wanted figure, the best of three runs (by its p95)."""
    for start, module in MODULES.items():
        if not (start.startswith(wanted) or wanted.startswith(start)):
            continue
        narrowed = max(start, wanted, key=len)
        runs = [list(import_module(module).figures(narrowed)) for _ in range(RUNS)]
        for same in zip(*runs, strict=True):
            yield min(same, key=lambda figure: figure["p95"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 2 where no figure has that name."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0])
    parser.add_argument("name", nargs="?", default="", help="start of the names to measure")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    chosen = parser.parse_args(arguments)
    count = 0
    for found in measure(chosen.name):
        sys.stdout.write((json.dumps(found) if chosen.json else _line(found)) + "\n")
        sys.stdout.flush()
        count += 1
    if not count:
        sys.stderr.write(f"no figure starts with {chosen.name}\n")
    return 0 if count else 2


def _line(found: Figure) -> str:
    return (
        f"{found['name']:<24} p50 {found['p50']:>9.3f}  p95 {found['p95']:>9.3f}"
        f"  p99 {found['p99']:>9.3f} {found['unit']}  (n={found['n']})"
    )


if __name__ == "__main__":
    sys.exit(main())
