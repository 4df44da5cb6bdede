"""Every finding that a check can make has a sentence in both languages."""

from __future__ import annotations

import ast
import string

import pytest

from editor.checks.finding import Finding, Severity
from editor.checks.run import check
from editor.checks.sentences import LANGUAGES, load, sentence
from tests.checks.cases import a_context, found
from tests.house.tree import modules


def test_both_languages_know_the_same_codes() -> None:
    assert set(load("ko")) == set(load("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_are_sorted(language: str) -> None:
    assert list(load(language)) == sorted(load(language))


def test_no_code_is_left_from_a_check_that_is_gone() -> None:
    named = {
        node.value
        for module in modules("editor/checks")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(load("ko")) - named <= {"promotion_sender", "promotion_opt_out"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_of_the_corpus_is_said_whole(language: str) -> None:
    said = [sentence(one, language) for case in found() for one in check(case.context)]
    assert [words for words in said if "?" in words and "{" in words] == []
    assert [words for words in said if "?name" in words or "?found" in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_only_name_fields_that_their_findings_have(language: str) -> None:
    for case in found():
        for one in check(case.context):
            template = load(language)[one.code]
            names = {
                name.split(":")[0] for _, name, _, _ in string.Formatter().parse(template) if name
            }
            assert names <= set(one.message_fields), one.code


def test_every_sentence_is_met_by_the_corpus() -> None:
    met = {one.code for case in found() for one in check(case.context)}
    assert set(load("ko")) - met <= {"line_long", "title_too_long"}


def test_a_long_quote_is_shortened() -> None:
    one = Finding("no_such_date", Severity.WARN, 0, 60, (("found", "가" * 60),))
    assert "가" * 39 + "…" in sentence(one, "ko")


@pytest.mark.parametrize(
    ("written", "ko", "en"),
    [
        ("12월 3일(수)", "12월 3일은 목요일", "December 3 is a Thursday"),
        ("2026-12-03(수)", "2026년 12월 3일은 목요일", "December 3, 2026 is a Thursday"),
    ],
)
def test_days_are_said_as_people_say_them(written: str, ko: str, en: str) -> None:
    (one,) = check(a_context(f"{written}에 만나요."))
    assert ko in sentence(one, "ko")
    assert en in sentence(one, "en")
