"""A release moves only along its table, and its hash covers what a second person confirms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from editor.domain.environment import Environment
from editor.domain.errors import Conflict, Refused
from editor.domain.ids import NoticeId, PersonId, ReleaseId, SlotId
from editor.domain.release import (
    MOVES,
    BadgePlan,
    Item,
    Move,
    Release,
    ReleaseState,
    after,
    check_times,
    is_under,
    may,
    release_hash,
    share_at,
)
from editor.domain.schedule import Schedule

AT = datetime(2026, 12, 3, 1, tzinfo=UTC)
RAMP = ((AT + timedelta(minutes=1), 0), (AT + timedelta(minutes=11), 1000))
BADGE = BadgePlan(SlotId("s"), "https://x.example", 10, RAMP, AT + timedelta(days=1))
RELEASE = Release(
    ReleaseId("r"), Environment.PRACTICE, (Item(NoticeId("n"), 1, "h"),),
    Schedule(AT, "Asia/Seoul", timedelta(hours=9)), BADGE, PersonId("p"),
)  # fmt: skip
ILLEGAL = [pair for pair in product(ReleaseState, Move) if pair not in MOVES]


@pytest.mark.parametrize(("state", "move"), ILLEGAL)
def test_any_other_move_is_refused(state: ReleaseState, move: Move) -> None:
    assert not may(state, move)
    with pytest.raises(Conflict, match="illegal_move"):
        after(state, move)


@pytest.mark.parametrize("end", ["withdrawn", "cancelled", "superseded"])
def test_end_is_an_end(end: str) -> None:
    assert not any(may(ReleaseState(end), move) for move in Move)


def test_failed_is_only_before_the_pointer_moved() -> None:
    assert [state for state, move in MOVES if move is Move.FAIL] == [ReleaseState.PUBLISHING]


@pytest.mark.parametrize(
    "changed",
    [
        replace(RELEASE, items=(Item(NoticeId("n"), 2, "h2"),)),
        replace(RELEASE, schedule=replace(RELEASE.schedule, at=AT + timedelta(minutes=1))),
        replace(RELEASE, badge=None),
        replace(RELEASE, badge=replace(BADGE, link="https://y.example")),
        replace(RELEASE, badge=replace(BADGE, ceiling=(*RAMP, (AT + timedelta(hours=1), 2000)))),
        replace(RELEASE, environment=Environment.STAGING),
    ],
)
def test_what_was_confirmed_is_in_the_hash(changed: Release) -> None:
    assert release_hash(changed) != release_hash(RELEASE)


@pytest.mark.parametrize("move", [Move.APPROVE, Move.CANCEL])
def test_moving_on_keeps_the_hash(move: Move) -> None:
    assert release_hash(RELEASE.moved(move)) == release_hash(RELEASE)


@pytest.mark.parametrize(("minutes", "share"), [(0, 0), (1, 0), (6, 500), (11, 1000), (99, 1000)])
def test_share_is_linear_between_points_and_flat_after(minutes: int, share: float) -> None:
    assert share_at(RAMP, AT + timedelta(minutes=minutes)) == share


def test_ramp_is_under_its_ceiling_or_not() -> None:
    higher = (RAMP[0], (RAMP[1][0], 1001))
    assert is_under(RAMP, RAMP)
    assert not is_under(higher, RAMP)


@pytest.mark.parametrize(
    ("release", "now", "code"),
    [
        (RELEASE, AT + timedelta(seconds=1), "schedule_past"),
        (replace(RELEASE, badge=replace(BADGE, off_at=AT)), AT, "badge_times"),
        (replace(RELEASE, badge=replace(BADGE, ceiling=())), AT, "badge_times"),
        (replace(RELEASE, badge=replace(BADGE, ceiling=((AT, 0),))), AT, "badge_before_notice"),
    ],
)
def test_times_that_do_not_fit_are_refused(release: Release, now: datetime, code: str) -> None:
    with pytest.raises(Refused, match=code):
        check_times(release, now)
