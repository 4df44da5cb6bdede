"""Finds the files of `resources/` in a source tree, in an installed wheel and in a frozen build.

The wheel carries them inside the package (`editor/resources`, see pyproject.toml), the frozen
build too (build.spec); only the source tree keeps them beside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """Return the folder that holds what the repository calls `resources/`."""
    packed = _PACKAGE / "resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def path(name: str) -> Path:
    """Return the path of `name`, e.g. `phone/badge.js`; it need not exist."""
    return root() / name


def read_text(name: str) -> str:
    """Read a resource as UTF-8 text.

    Raises `FileNotFoundError` where this copy of Gongji is incomplete.
    """
    return path(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """Read a resource as it is."""
    return path(name).read_bytes()
