"""The sentence of an error, read from `resources/i18n/messages.<language>.toml`."""

from __future__ import annotations

import string
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from editor import assets
from editor.messages.particles import is_particle, with_particle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.domain.errors import GongjiError

LANGUAGES = ("ko", "en")
_UNKNOWN = "unknown"


def sentence(error: GongjiError, language: str) -> str:
    """Say in `language` (`ko` or `en`; anything else reads English) what `error` means.

    A code without a sentence is answered honestly, with the code itself.
    """
    return line(error.code, error.fields, language)


def line(code: str, fields: Mapping[str, object], language: str) -> str:
    """Say what a code means, be it a refusal or what a command has done."""
    templates = load(language if language in LANGUAGES else "en")
    template = templates.get(code)
    if template is None:
        return fill(templates[_UNKNOWN], {"code": code})
    return fill(template, fields)


@cache
def load(language: str) -> Mapping[str, str]:
    """Return every code of one language with its template."""
    found = tomllib.loads(assets.read_text(f"i18n/messages.{language}.toml"))
    return {code: str(template) for code, template in found.items()}


def fill(template: str, fields: Mapping[str, object]) -> str:
    """Write fields into a template; Korean particles (`{name:을}`) follow their word."""
    return _Formatter().vformat(template, (), _Known(fields))


class _Known(dict[str, object]):
    """The fields of an error; one it does not have is shown by its name, never raised."""

    def __missing__(self, name: str) -> str:
        return f"?{name}"


class _Formatter(string.Formatter):
    """`str.format` that also knows Korean particles: `{name:을}`."""

    def format_field(self, value: object, format_spec: str) -> str:
        """Write one field; a particle as format chooses its form by the last syllable."""
        if is_particle(format_spec):
            return with_particle(str(value), format_spec)
        try:
            return format(value, format_spec)
        except (ValueError, TypeError):
            return str(value)
