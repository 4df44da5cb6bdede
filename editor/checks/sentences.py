"""The sentence of a finding, read from `resources/i18n/checks.<language>.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from editor import assets
from editor.messages.sentences import fill

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.checks.finding import Finding

LANGUAGES = ("ko", "en")
_LONGEST_QUOTE = 40


def sentence(finding: Finding, language: str) -> str:
    """Say in `language` (`ko` or `en`; anything else reads English) why and what to do."""
    template = load(language if language in LANGUAGES else "en")[finding.code]
    fields = {name: _quoted(value) for name, value in finding.fields}
    return fill(template, fields)


@cache
def load(language: str) -> Mapping[str, str]:
    """Return every code of one language with its template."""
    found = tomllib.loads(assets.read_text(f"i18n/checks.{language}.toml"))
    return {code: str(template) for code, template in found.items()}


def _quoted(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    flat = " ".join(value.split())
    return flat if len(flat) <= _LONGEST_QUOTE else f"{flat[: _LONGEST_QUOTE - 1]}…"
