"""ULIDs sort by the moment they were made and are told from anything else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.errors import Invalid
from editor.domain.ids import is_ulid, ulid

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)


def test_later_sorts_behind() -> None:
    assert ulid(NOON, b"\xff" * 10) < ulid(NOON + timedelta(milliseconds=1), b"\x00" * 10)


def test_made_one_is_one() -> None:
    assert is_ulid(ulid(NOON, bytes(range(10))))


@pytest.mark.parametrize("text", ["", "8" + "0" * 25, "0" * 25, "0" * 27, "I" * 26, "o" * 26])
def test_other_text_is_none(text: str) -> None:
    assert not is_ulid(text)


@pytest.mark.parametrize("size", [0, 9, 11])
def test_entropy_has_ten_bytes(size: int) -> None:
    with pytest.raises(Invalid, match="ulid_entropy"):
        ulid(NOON, bytes(size))
