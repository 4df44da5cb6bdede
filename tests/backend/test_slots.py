"""Partners, their slots and what they measure, over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.backend.desk import Desk

SLOT: dict[str, Any] = {
    "id": "s1", "partner_id": "p1", "label_ko": "게임", "label_en": "Games", "icon": "gamepad-2",
    "link": "https://game.example/", "capacity_rps": 3000, "evidence": "declared",
    "evidence_on": "2026-11-01",
}  # fmt: skip


def slot(desk: Desk) -> Any:
    desk.post("/partners", {"id": "p1", "name": "겨울게임"}, role="admin")
    return desk.post("/slots", SLOT, role="admin")


def test_a_slot_is_added_and_changed(either: Desk) -> None:
    made = slot(either)
    changed = either.send(
        "PUT", either.prefix + "/slots/s1", role="admin", etag=made["etag"],
        body={**SLOT, "capacity_rps": 5000, "evidence": "load_tested"},
    )  # fmt: skip
    assert (changed.status_code, changed.json()["capacity_rps"]) == (200, 5000)
    assert either.get("/slots")["items"] == [changed.json()]


def test_a_stale_change_is_refused(service: Desk) -> None:
    slot(service)
    body = {**SLOT, "capacity_rps": 5000}
    answer = service.send("PUT", service.prefix + "/slots/s1", role="admin", etag='"7"', body=body)
    assert (answer.status_code, answer.json()["code"]) == (412, "stale")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"capacity_rps": 0}, "capacity_invalid"),
        ({"organic_rps": 4000}, "organic_invalid"),
        ({"link": "http://game.example/"}, "link_not_https"),
        ({"partner_id": "nobody"}, "not_found"),
        ({"id": "s1"}, "slot_exists"),
        ({"capacity_rps": 1e12}, "invalid_field"),
        ({"evidence_on": "2026-13-01"}, "invalid_field"),
    ],
)
def test_an_impossible_slot_is_refused(service: Desk, change: dict[str, Any], code: str) -> None:
    slot(service)
    assert service.refused("/slots", {**SLOT, "id": "s2", **change}, role="admin") == code


def partner_person(desk: Desk, partner_id: str) -> None:
    new = {"name": "최제휴", "role": "partner", "partner_id": partner_id}
    answer = desk.send("POST", desk.prefix + "/people", role="admin", body=new)
    desk.tokens["partner"] = answer.json()["token"]


def test_a_partner_measures_its_own_slots_only(service: Desk) -> None:
    slot(service)
    service.post("/partners", {"id": "p2", "name": "다른 제휴사"}, role="admin")
    service.post("/slots", {**SLOT, "id": "s2", "partner_id": "p2"}, role="admin")
    partner_person(service, "p2")
    counted = {"at": "2026-12-01T00:00:00Z", "rps": 100, "p99_ms": 120, "error_share": 0}
    assert service.refused("/slots/s1/measurements", counted, role="partner") == "partner_other"
    service.post("/slots/s2/measurements", counted, role="partner")


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ({"role": "partner"}, "partner_missing"),
        ({"role": "writer", "partner_id": "p1"}, "partner_missing"),
        ({"role": "partner", "partner_id": "nobody"}, "not_found"),
    ],
)
def test_who_measures_belongs_to_a_partner(service: Desk, new: dict[str, str], code: str) -> None:
    slot(service)
    assert service.refused("/people", {"name": "최제휴", **new}, role="admin") == code


def test_a_partner_measures_and_the_desk_reads_it(either: Desk) -> None:
    slot(either)
    partner_person(either, "p1")
    for second in range(3):
        at = f"2026-12-01T00:00:0{second}Z"
        counted = {"at": at, "rps": 100 + second, "p99_ms": 120, "error_share": 0}
        either.post("/slots/s1/measurements", counted, role="partner")
    found = either.get("/slots/s1/measurements?since=2026-12-01T00:00:01Z")["items"]
    assert [m["rps"] for m in found] == [101, 102]
