"""Bodies are read from the service a few at a time, and one that is refused stops no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from editor.domain.errors import NotFound, Unavailable
from editor.domain.notice import Kind
from editor.wire.notice import ContentView, RevisionView
from editor.wire.people import PersonName
from editor.workflow.body_reading import read_bodies
from editor.workflow.searching import Listed
from tests.ui.desk import NOON

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId
    from editor.workflow.ports import NoticeReading

A, B, C = (Listed(name, 1, "0" * 64) for name in "ABC")


class Told:
    """Tells every body, but for what it was told to raise."""

    def __init__(self, **errors: GongjiError) -> None:
        self._errors = errors

    def revision(self, notice_id: NoticeId, number: int) -> RevisionView:
        if notice_id in self._errors:
            raise self._errors[notice_id]
        content = ContentView(title="", body=f"글 {notice_id}", kind=Kind.GENERAL)
        author = PersonName(id="writer", name="이작가")
        return RevisionView(
            notice_id=notice_id,
            number=number,
            content_hash="0" * 64,
            content=content,
            author=author,
            created_at=NOON,
        )


def a_service(**errors: GongjiError) -> NoticeReading:
    return cast("NoticeReading", Told(**errors))


def test_bodies_are_read_with_their_hash() -> None:
    (read,) = read_bodies(a_service(), [A]).bodies
    assert read == ("A", "0" * 64, "글 A")


def test_one_that_is_refused_stops_no_other() -> None:
    read = read_bodies(a_service(B=NotFound("notice_missing")), [A, B, C])
    assert ([b.notice_id for b in read.bodies], read.refused) == (["A", "C"], (B,))


def test_what_was_read_before_the_line_broke_counts() -> None:
    read = read_bodies(a_service(B=Unavailable("offline")), [A, B, C])
    assert ([b.notice_id for b in read.bodies], read.refused) == (["A"], ())


def test_nobody_there_is_said() -> None:
    with pytest.raises(Unavailable):
        read_bodies(a_service(A=Unavailable("offline")), [A, B])


def test_a_slow_service_is_left_after_the_first() -> None:
    assert len(read_bodies(a_service(), [A, B], limit_s=0).bodies) == 1
