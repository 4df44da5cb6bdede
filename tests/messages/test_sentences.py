"""Every failure that Gongji expects has a sentence in both languages."""

from __future__ import annotations

import ast
import string
from typing import TYPE_CHECKING

import pytest

from editor import messages
from editor.domain import errors
from editor.messages.sentences import LANGUAGES, load
from tests.house.tree import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

FAMILY = {name for name, value in vars(errors).items() if isinstance(value, type)}


def test_both_languages_know_the_same_codes() -> None:
    assert set(load("ko")) == set(load("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_are_sorted_so_that_two_authors_rarely_meet(language: str) -> None:
    assert list(load(language)) == sorted(load(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_is_raised_has_a_sentence(language: str) -> None:
    without = {code: where for code, where in _raised() if code not in load(language)}
    assert not without, f"add these codes to resources/i18n/messages.{language}.toml: {without}"


def test_both_languages_fill_the_same_fields() -> None:
    korean, english = load("ko"), load("en")
    differ = {code for code in korean if _fields(korean[code]) != _fields(english.get(code, ""))}
    assert not differ, f"the same {{fields}} in both languages, please: {differ}"


def test_an_unknown_code_is_said_honestly() -> None:
    assert "moon_is_full" in messages.sentence(errors.Conflict("moon_is_full"), "ko")


def test_an_unknown_language_reads_english() -> None:
    error = errors.Stale("stale")
    assert messages.sentence(error, "fr") == messages.sentence(error, "en")


def test_a_field_that_is_missing_never_hides_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.messages.sentences.load", lambda _: {"x": "{name:을} {size:.1f}"})
    assert messages.sentence(errors.Invalid("x", size="big"), "ko") == "?name을 big"


def _raised() -> Iterator[tuple[str, str]]:
    for module in modules("editor"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and _name(node.func) in FAMILY and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield code.value, f"{module.path}:{node.lineno}"


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}
