"""A notice: what its hash covers, what a draft may hold, what may go out."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from editor.domain.errors import GongjiError, Invalid, Refused
from editor.domain.notice import Content, Kind, check_draft, check_publishable, content_hash

GOOD = Content("12월 점검", "안녕하세요")


@pytest.mark.parametrize(
    "other",
    [
        replace(GOOD, title="12월 점검 "),
        replace(GOOD, body="안녕하세요\n"),
        replace(GOOD, body=unicodedata.normalize("NFD", "안녕하세요")),
        replace(GOOD, kind=Kind.TERMS),
        replace(GOOD, locale="en"),
        replace(GOOD, cover="c"),
        replace(GOOD, media=("m",)),
    ],
)
def test_any_changed_field_is_another_hash(other: Content) -> None:
    assert content_hash(other) != content_hash(GOOD)


def test_same_fields_are_the_same_hash() -> None:
    assert content_hash(replace(GOOD)) == content_hash(GOOD)
    assert len(content_hash(GOOD)) == 64


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (replace(GOOD, body="a\x00"), "nul_character"),
        (replace(GOOD, title="\x00"), "nul_character"),
        (replace(GOOD, body="\ud800"), "lone_surrogate"),
        (replace(GOOD, body="가" * 400_000), "text_too_long"),
    ],
)
def test_draft_that_cannot_be_stored_is_refused(content: Content, code: str) -> None:
    with pytest.raises(Invalid, match=code):
        check_draft(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (replace(GOOD, title=" "), "title_missing"),
        (replace(GOOD, title="가" * 61), "title_too_long"),
        (replace(GOOD, body="\n "), "body_missing"),
        (replace(GOOD, body="가" * 70_000), "text_too_long"),
    ],
)
def test_notice_that_may_not_go_out_is_refused(content: Content, code: str) -> None:
    with pytest.raises(Refused, match=code):
        check_publishable(content)


@pytest.mark.parametrize("content", [GOOD, replace(GOOD, title="가" * 60)])
def test_good_notice_may_go_out(content: Content) -> None:
    try:
        check_publishable(content)
    except GongjiError as error:
        pytest.fail(error.code)


def test_a_notice_that_waits_for_a_picture_may_not_go_out() -> None:
    body = "앞\n\n![올리는 중…](gongji-picture:01JDZZZZZZZZZZZZZZZZZZZZZZ)"
    check_draft(Content("제목", body))
    with pytest.raises(Refused, match="picture_unfinished"):
        check_publishable(Content("제목", body))
