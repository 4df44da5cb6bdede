"""A template is a good beginning: nothing in it is wrong but what is still to be filled in."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from editor.checks.context import Context
from editor.checks.run import check
from editor.domain.notice import TITLE_WARNS_AT, Kind
from editor.domain.template import placeholders
from editor.messages.particles import PAIRS
from editor.workflow.templates import OFFERED, read_template

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
EVERY = [(kind, locale) for kind in OFFERED for locale in ("ko", "en")]


def test_every_kind_has_a_template() -> None:
    assert set(OFFERED) == set(Kind)


@pytest.mark.parametrize(("kind", "locale"), EVERY)
def test_only_what_is_to_be_filled_in_is_found(kind: Kind, locale: str) -> None:
    template = read_template(kind, locale)
    context = Context(
        body=template.body, title=template.title, kind=kind, now=NOW, zone=ZoneInfo("Asia/Seoul")
    )
    found = {one.code for one in check(context)}
    assert found - {"terms_no_date"} == {"placeholder_left"}


@pytest.mark.parametrize(("kind", "locale"), EVERY)
def test_a_template_says_what_its_kind_must_say(kind: Kind, locale: str) -> None:
    template = read_template(kind, locale)
    assert template.kind is kind
    assert [part.name for part in template.parts if not part.is_in(template.body)] == []
    assert placeholders(template.title)
    assert kind is Kind.GENERAL or template.parts


@pytest.mark.parametrize("kind", OFFERED)
def test_both_languages_ask_for_the_same(kind: Kind) -> None:
    ko, en = (read_template(kind, locale) for locale in ("ko", "en"))
    assert len(ko.parts) == len(en.parts)
    assert ko.body.count("\n## ") == en.body.count("\n## ")
    assert len(ko.title) <= TITLE_WARNS_AT


_PARTICLE = re.compile(rf"⟩\**(?:{'|'.join(form for pair in PAIRS for form in pair)})(?![가-힣])")


@pytest.mark.parametrize("kind", OFFERED)
def test_no_particle_depends_on_what_is_filled_in(kind: Kind) -> None:
    template = read_template(kind, "ko")
    assert _PARTICLE.findall(f"{template.title}\n{template.body}") == []


def test_other_languages_begin_in_english() -> None:
    assert read_template(Kind.GENERAL, "ja") == read_template(Kind.GENERAL, "en")
    assert read_template(Kind.GENERAL, "ko-KR") == read_template(Kind.GENERAL, "ko")
