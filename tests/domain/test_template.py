"""What is to be filled in, and what must be said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Invalid
from editor.domain.notice import Kind
from editor.domain.template import RequiredPart, missing, placeholders, template_of

FILE = """+++
kind = "terms"
title = "⟨약관⟩"
[[parts]]
name = "언제"
words = ["시행", "Until"]
+++

글
"""


def test_a_file_is_a_head_and_a_body() -> None:
    template = template_of(FILE)
    assert (template.kind, template.title, template.body) == (Kind.TERMS, "⟨약관⟩", "글\n")
    assert template.parts == (RequiredPart("언제", ("시행", "Until")),)


@pytest.mark.parametrize(
    "text", ["", "+++\n+++\n", '+++\nkind = "x"\ntitle = ""\n+++\n', "+++\n=\n+++\n"]
)
def test_a_broken_file_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="template_invalid"):
        template_of(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("⟨점검 시작⟩ ~ ⟨끝⟩", [(0, 7), (10, 13)]),
        ("⟨⟩ ⟨두\n줄⟩ < > 〈다른 괄호〉", []),
        ("⟨⟨안쪽⟩", [(1, 5)]),
        ("⟨" + "가" * 61 + "⟩", []),
    ],
)
def test_placeholders_stand_on_one_line(text: str, found: list[tuple[int, int]]) -> None:
    assert list(placeholders(text)) == found


def test_one_word_of_a_part_is_enough_in_any_case() -> None:
    parts = template_of(FILE).parts
    assert missing(parts, "UNTIL Friday") == ()
    assert missing(parts, "아무 말") == parts


@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    assert all(text[start] == "⟨" and text[end - 1] == "⟩" for start, end in placeholders(text))
