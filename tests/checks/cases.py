r"""The corpus of the checks: our own sentences that must be found, and those that must not.

One line is one notice. `@ key=value` sets the context of the lines behind it (`at`, `kind`,
`environment`, `title` with `_` for spaces, `loud`). `\n`, `\uXXXX` and `\x7c` (for |) are
escapes. A line that must be found reads `code | text with its ⟦place⟧ | fix?`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from editor.checks.context import Context
from editor.domain.environment import Environment
from editor.domain.notice import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

SEOUL = ZoneInfo("Asia/Seoul")
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
_CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True, slots=True)
class Case:
    """A notice and, where it must be found, what: the code, its place and its fix."""

    line: str
    context: Context
    code: str = ""
    place: tuple[int, int] = (0, 0)
    fix: str | None = None


def silent() -> list[Case]:
    """Return what no check may mention."""
    return [Case(line, a_context(_unescaped(line), about)) for line, about in _lines("silent")]


def found() -> list[Case]:
    """Return what has to be found."""
    return [_marked(line, about) for line, about in _lines("found")]


def a_context(body: str, about: dict[str, str] | None = None) -> Context:
    """Return a context for a text; `about` are the words of an `@` line."""
    said = about or {}
    at, title = said.get("at"), said.get("title")
    return Context(
        body=body,
        title=_unescaped(title.replace("_", " ")) if title else None,
        kind=Kind(said.get("kind", "general")),
        environment=Environment(said.get("environment", "production")),
        at=datetime.fromisoformat(at).replace(tzinfo=SEOUL) if at else None,
        zone=SEOUL,
        now=NOW,
        is_loud="loud" in said,
    )


def _marked(line: str, about: dict[str, str]) -> Case:
    code, text, *fix = line.split(" | ")
    body = _unescaped(text)
    start, end = body.find("⟦"), body.find("⟧") - 1
    place = (start, end) if start >= 0 else (0, 0)
    context = a_context(body.replace("⟦", "").replace("⟧", ""), about)
    return Case(line, context, code, place, _unescaped(fix[0]) if fix else None)


def _lines(name: str) -> Iterator[tuple[str, dict[str, str]]]:
    about: dict[str, str] = {}
    for line in (_CORPUS / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("@ "):
            about = dict(word.split("=", 1) for word in line[2:].split())
        elif line and not line.startswith("# 조") and not line.startswith("# 찾"):
            yield line, about


def _unescaped(text: str) -> str:
    joined = text.replace(r"\n", "\n")
    return re.sub(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))", _character, joined)


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1] or escape[2], 16))
