"""Says why files were not taken: all at once and by name, for one message replaces another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.messages import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.errors import GongjiError
    from editor.ui.workbench import Workbench

Refusal = tuple[str, "GongjiError"]
"""The name of a file ("" for what has none), and why it was not taken."""


def say_refused(bench: Workbench, refusals: Sequence[Refusal]) -> None:
    """Say a single reason as it is, several with the names that each is for."""
    if len(refusals) == 1:
        bench.navigator.failed.emit(refusals[0][1])
    elif refusals:
        bench.navigator.said.emit(told(refusals, bench.language))


def told(refusals: Sequence[Refusal], language: str) -> str:
    """Return a line a reason, behind the names of its files."""
    names: dict[str, list[str]] = {}
    for name, error in refusals:
        names.setdefault(sentence(error, language), []).append(name)
    return "\n".join(_line(said, [name for name in of if name]) for said, of in names.items())


def _line(said: str, names: Sequence[str]) -> str:
    is_named = all(name in said for name in names)
    return said if is_named else f"{', '.join(names)}: {said}"
