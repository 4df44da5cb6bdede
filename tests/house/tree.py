"""The source tree as the house tests see it: every module, parsed once."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: `path` relative to the repository, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """Return every Python file below `folder` of the repository, sorted by path."""
    return tuple(_module(file) for file in sorted((ROOT / folder).rglob("*.py")))


def imported(module: Module) -> set[str]:
    """Return the dotted names that `module` imports anywhere, typing-only imports included."""
    names: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def imports(module: Module, package: str) -> bool:
    """Tell whether `module` imports `package` or anything below it."""
    return any(f"{name}.".startswith(f"{package}.") for name in imported(module))


def _module(file: Path) -> Module:
    text = file.read_text(encoding="utf-8")
    return Module(str(file.relative_to(ROOT)), text, ast.parse(text))
