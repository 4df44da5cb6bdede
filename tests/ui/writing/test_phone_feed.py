"""What the phone is told of the list and the More tab, now and at a chosen moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.badge import BadgeState
from editor.domain.release import ReleaseState
from tests.ui.desk import Desk, a_draft
from tests.ui.phone.test_time_slider import DAY, MINUTE, NOON, RAMP, a_release, published

if TYPE_CHECKING:
    from editor.ui.writing.phone_feed import PhoneFeed
    from editor.ui.writing.room import WritingRoom
    from editor.wire.release import ReleaseView


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft("글", title="고양이가 차린 식당", notice_id="n_cats"))


def told(feed: PhoneFeed, *releases: ReleaseView) -> None:
    """Let the service answer with these releases."""
    feed._on_read((releases, (), ()))


def titles(room: WritingRoom) -> list[object]:
    return [item["title"] for item in room.feed._items(room.phone.time.moment or NOON)]


def test_draft_is_in_the_list_as_it_would_be(room: WritingRoom) -> None:
    assert titles(room) == ["고양이가 차린 식당"]
    assert room.phone.time.isHidden()


def test_plan_of_the_open_notice_has_a_slider(room: WritingRoom) -> None:
    told(room.feed, a_release(), a_release(id="r2", notice_id="n_other"))
    assert room.phone.time.outlook.release_id == "r_cats"
    assert not room.phone.time.isHidden()


def test_list_of_a_moment_holds_what_is_published_then(room: WritingRoom) -> None:
    other = a_release(id="r2", notice_id="n2", title="먼저 나간 글", state=ReleaseState.LIVE)
    told(room.feed, a_release(), other.model_copy(update={"published_at": NOON - 10 * MINUTE}))
    seen = []
    for minutes in (-20, -5, 5):
        room.phone.time.go_to(NOON + minutes * MINUTE)
        seen.append(titles(room))
    assert seen == [[], ["먼저 나간 글"], ["고양이가 차린 식당", "먼저 나간 글"]]


def test_plan_rides_along_as_an_unsigned_program(room: WritingRoom) -> None:
    told(room.feed, a_release())
    (program,) = room.feed._programs()
    assert (program["slot"], program["salt"]) == ("s_cats", "preview:r_cats")


def test_killed_badge_is_not_told(room: WritingRoom) -> None:
    killed = published(RAMP, BadgeState.KILLED)
    told(room.feed, killed, killed.model_copy(update={"id": "r2", "notice_id": "n2"}))
    assert room.feed._programs() == []


def test_day_under_the_title_is_the_planned_one(room: WritingRoom) -> None:
    told(room.feed, a_release())
    assert room.feed._head["date"] == NOON.isoformat()


def test_another_notice_has_another_slider(room: WritingRoom) -> None:
    told(room.feed, a_release())
    room.phone.time.go_to(NOON + DAY)
    room.open_draft.show(a_draft("다른 글", title="다른 공지", notice_id="n_other"), None)
    assert room.phone.time.isHidden()
    assert room.phone.time.moment is None


def test_empty_more_tab_says_why(room: WritingRoom) -> None:
    room.phone.show_view("more")
    assert not room.phone.note.isHidden()
    assert "service" in room.phone.note.text()
    room.phone.show_view("notice")
    assert room.phone.note.isHidden()
