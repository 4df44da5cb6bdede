"""A witness believes bytes, not names."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.badge import PPB, BadgeProgram
from editor.domain.errors import Conflict
from editor.ui.story.witness import Witness, lit_by_arithmetic, telling_moments

START = datetime(2026, 12, 1, 1, tzinfo=UTC)
PROGRAM = BadgeProgram(
    v=1,
    env="practice",
    release="r",
    slot="s",
    salt="x",
    points=((START, 0), (START + timedelta(minutes=10), PPB)),
    off_at=START + timedelta(hours=1),
    lease_s=900,
)
ITEM = {
    "id": "n", "url": "https://x", "title": "눈", "date_published": "2026-12-01T01:00:00Z",
    "_gongji": {"page": "0" * 64, "release": "r"},
}  # fmt: skip
FEED = json.dumps({"title": "공지사항", "language": "ko", "items": [ITEM]}).encode()


def reading(name: str) -> Witness:
    """Return a witness of a pointer that names the list `name`, which always holds FEED."""
    pointer = {"env": "practice", "generation": 1, "lists": {"ko": name}, "slots": "0" * 64}
    body = json.dumps(pointer).encode()
    return Witness(lambda url: body if url.endswith("more.json") else FEED, "http://x", "practice")


def test_a_list_is_read_when_its_bytes_have_its_name() -> None:
    [item] = reading(hashlib.sha256(FEED).hexdigest()).items("ko")
    assert item.title == "눈"


def test_a_language_without_a_list_has_no_items() -> None:
    assert reading("0" * 64).items("en") == ()


def test_other_bytes_under_a_name_are_refused() -> None:
    with pytest.raises(Conflict, match="story_wrong"):
        reading("0" * 64).items("ko")


def test_telling_moments_hold_both_sides_of_every_change() -> None:
    moments = telling_moments(PROGRAM)
    expected = {START - timedelta(seconds=1), START, START + timedelta(minutes=5), PROGRAM.off_at}
    assert expected <= set(moments)
    assert list(moments) == sorted(moments)


def test_the_arithmetic_lights_nobody_before_everybody_later_and_nobody_after() -> None:
    rows = lit_by_arithmetic(PROGRAM, ["a", "b"], telling_moments(PROGRAM))
    assert (rows[0], rows[-2], rows[-1]) == ([False, False], [True, True], [False, False])
