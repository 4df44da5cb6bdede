"""What Gongji is made of and under which licences, read from what is installed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import metadata

from editor import assets

_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_CLASSIFIER = "License :: "
NEEDED = (
    "alembic",
    "fast-diff-match-patch",
    "fastapi",
    "holidays",
    "keyring",
    "markdown",
    "nh3",
    "numpy",
    "pi-heif",
    "pillow",
    "psycopg",
    "psycopg-binary",
    "pydantic",
    "pynacl",
    "pyqtgraph",
    "pyside6",
    "rapidfuzz",
    "regex",
    "requests",
    "segno",
    "shiboken6",
    "sqlalchemy",
    "starlette",
    "truststore",
    "tzdata",
    "urllib3",
    "uvicorn",
)
"""What pyproject.toml names (a test compares); a program that was not installed cannot ask it."""

_BUNDLED = (
    ("Pretendard", "OFL-1.1", "fonts/Pretendard-LICENSE.txt"),
    ("Lucide", "ISC", "icons/LICENSE"),
    ("noble-curves, noble-hashes", "MIT", "phone/LICENSES"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something made by others: its name, version ("" for what has none) and licence."""

    name: str
    version: str
    licence: str


@cache
def parts() -> tuple[Part, ...]:
    """Return every part that is shipped or installed with Gongji, by name."""
    found: dict[str, Part] = {}
    for name in NEEDED:
        _take(name, found)
    bundled = (Part(name, "", licence) for name, licence, path in _BUNDLED if _is_there(path))
    return tuple(sorted((*found.values(), *bundled), key=lambda part: part.name.casefold()))


def _take(name: str, found: dict[str, Part]) -> None:
    """Take a distribution and, once each, all that it needs here."""
    key = name.casefold().replace("_", "-")
    if key in found:
        return
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    about = distribution.metadata
    found[key] = Part(about["Name"], distribution.version, _licence(about))
    for requirement in distribution.requires or ():
        if "extra ==" not in requirement and (match := _NAME.match(requirement)):
            _take(match.group(), found)


def _licence(about: metadata.PackageMetadata) -> str:
    """Return the licence in the shortest words its maker used."""
    stated = _first(about, "License-Expression")
    if not stated:
        named = [c for c in about.get_all("Classifier") or () if c.startswith(_CLASSIFIER)]
        stated = ", ".join(c.rsplit(" :: ", 1)[-1] for c in named)
    if not stated:
        stated = _first(about, "License").partition("\n")[0]
    return stated


def _first(about: metadata.PackageMetadata, field: str) -> str:
    return next((str(value).strip() for value in about.get_all(field) or ()), "")


def _is_there(path: str) -> bool:
    return assets.path(path).exists()
