"""A save that changes nothing makes no revision."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from editor.domain.ids import NoticeId, PersonId
from editor.domain.notice import Content, content_hash
from editor.domain.revision import Revision, is_same_content

CONTENT = Content("제목", "글")
REVISION = Revision(NoticeId("n"), 1, CONTENT, PersonId("p"), datetime(2026, 11, 22, tzinfo=UTC))


def test_same_content_is_no_new_revision() -> None:
    assert is_same_content(REVISION, replace(CONTENT))


def test_one_letter_is_a_new_revision() -> None:
    assert not is_same_content(REVISION, replace(CONTENT, body="글."))


def test_first_save_is_a_revision() -> None:
    assert not is_same_content(None, CONTENT)


def test_hash_is_that_of_its_content() -> None:
    assert REVISION.content_hash == content_hash(CONTENT)
