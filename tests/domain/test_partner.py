"""A slot brings no more than its partner proved to survive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor.domain.errors import Invalid
from editor.domain.ids import PartnerId, SlotId
from editor.domain.partner import Evidence, Slot, check_slot

SLOT = Slot(
    SlotId("s"), PartnerId("p"), "게임", "Games", "gamepad-2", "https://x.example", 1000.0,
    Evidence.DECLARED, date(2026, 11, 1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("evidence", "organic", "safe"),
    [("declared", 0, 400), ("load_tested", 0, 700), ("measured", 100, 700), ("declared", 900, 0)],
)
def test_safe_load_is_what_is_proved_less_what_comes_anyway(
    evidence: str, organic: float, safe: float
) -> None:
    slot = replace(SLOT, evidence=Evidence(evidence), organic_rps=organic)
    assert slot.safe_rps == pytest.approx(safe)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"capacity_rps": 0.0}, "capacity_invalid"),
        ({"capacity_rps": float("nan")}, "capacity_invalid"),
        ({"capacity_rps": float("inf")}, "capacity_invalid"),
        ({"organic_rps": -1.0}, "organic_invalid"),
        ({"organic_rps": 1001.0}, "organic_invalid"),
        ({"link": "http://x.example"}, "link_not_https"),
    ],
)
def test_slot_that_cannot_be_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(Invalid, match=code):
        check_slot(replace(SLOT, **changes))
