"""No module needs one that needs it: each can be read and tested with what it stands on alone.

The contract of import-linter says the same of folders, and leaves out what a package's own
`__init__` imports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import grimp

from tests.house.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FOR_TYPES = """
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ringed.late import late
"""
IN_A_FUNCTION = """
def late():
    from ringed import typed
"""


def rings_of(package: str) -> set[frozenset[str]]:
    """Return which modules need each other; imports for types and in functions count."""
    graph = grimp.build_graph(package, cache_dir=None)
    needed = {module: graph.find_upstream_modules(module) for module in graph.modules}
    rings = {
        frozenset({module, *(other for other in below if module in needed[other])})
        for module, below in needed.items()
    }
    return {ring for ring in rings if len(ring) > 1}


def file_of(module: str) -> str:
    path = module.replace(".", "/")
    return f"{path}/__init__.py" if (ROOT / path).is_dir() else f"{path}.py"


def test_no_modules_stand_in_a_ring() -> None:
    rings = [sorted(map(file_of, ring)) for ring in rings_of("editor")]
    assert not rings


def test_a_ring_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ringed"
    folder.mkdir()
    for name, text in (("__init__", ""), ("typed", FOR_TYPES), ("late", IN_A_FUNCTION)):
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert rings_of("ringed") == {frozenset({"ringed.typed", "ringed.late"})}
