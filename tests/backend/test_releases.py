"""The release routes of a real service: what they refuse, and what one press does."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.backend.service_process import ServiceProcess, a_badge

if TYPE_CHECKING:
    from collections.abc import Iterator

SOON = timedelta(hours=1, seconds=120)
names = (f"r{n}" for n in itertools.count(1))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServiceProcess]:
    made = ServiceProcess(tmp_path_factory.mktemp("service"))
    made.start()
    made.slot()
    yield made
    made.stop()


@pytest.fixture
def name() -> str:
    return next(names)


def planned(
    service: ServiceProcess, name: str, *, badge: Any = None, approved: bool = True, **changes: Any
) -> dict[str, Any]:
    service.notice(f"n_{name}", approved=approved)
    draft = service.draft(name, f"n_{name}", in_s=3600, badge=badge) | changes
    return dict(service.ok("admin", "POST", "/releases", draft))


def schedule(service: ServiceProcess, made: dict[str, Any], **params: str) -> tuple[int, str, Any]:
    query = "?" + "&".join(f"{k}={v}" for k, v in params.items()) if params else ""
    path = f"/releases/{made['id']}/schedule{query}"
    answer = service.call("admin", "POST", path, If_Match=made["etag"])
    return answer.status_code, answer.json().get("code", ""), answer.json()


def badge(**changes: Any) -> dict[str, object]:
    return a_badge(datetime.now(UTC) + SOON, **changes)


def crowd(start: datetime) -> dict[str, object]:
    """Return a badge that lights far too many within an hour, at any hour of the day."""
    points = [[start.isoformat(), 0], [(start + timedelta(seconds=3600)).isoformat(), 10**9]]
    shape = {"audience": 200_000_000, "ceiling": points, "canary": points}
    return a_badge(start, audience=45_000_000) | shape


def test_a_plan_is_a_draft_and_says_what_can_be_done(service: ServiceProcess, name: str) -> None:
    made = planned(service, name)
    assert (made["state"], made["moves"]) == ("draft", ["schedule", "cancel"])


def test_outside_production_a_draft_is_scheduled_at_once(
    service: ServiceProcess, name: str
) -> None:
    status, _, body = schedule(service, planned(service, name, badge=badge()))
    assert (status, body["state"], body["lit"]["state"]) == (200, "scheduled", "waiting")
    service.ok("admin", "POST", f"/releases/{name}/cancel", If_Match=body["etag"])


def test_a_dry_run_answers_the_same_and_changes_nothing(service: ServiceProcess, name: str) -> None:
    made = planned(service, name)
    status, _, body = schedule(service, made, dry_run="true")
    assert (status, body["state"]) == (200, "scheduled")
    assert service.ok("admin", "GET", f"/releases/{name}")["state"] == "draft"


def test_an_unapproved_text_cannot_be_scheduled(service: ServiceProcess, name: str) -> None:
    made = planned(service, name, approved=False)
    assert schedule(service, made)[:2] == (422, "not_approved")


def test_a_bomb_is_refused_with_its_figures(service: ServiceProcess, name: str) -> None:
    made = planned(service, name, badge=crowd(datetime.now(UTC).replace(microsecond=0) + SOON))
    status, code, body = schedule(service, made)
    assert (status, code) == (422, "bomb")
    assert body["fields"]["peak_rps"] > body["fields"]["safe_rps"]


def test_a_second_badge_on_the_same_partner_counts_the_first(service: ServiceProcess) -> None:
    first, second = next(names), next(names)
    _, _, lit = schedule(service, planned(service, first, badge=badge(audience=40_000_000)))
    made = planned(service, second, badge=badge(audience=40_000_000))
    assert schedule(service, made)[1] in {"bomb", "ramp_too_steep"}
    service.ok("admin", "POST", f"/releases/{first}/cancel", If_Match=lit["etag"])
    assert schedule(service, made)[0] == 200
    service.ok("admin", "POST", f"/releases/{second}/withdraw")


def test_a_canary_beside_its_ceiling_is_refused(service: ServiceProcess, name: str) -> None:
    wrong = badge(audience=40_000_000) | {"canary": badge(audience=1000)["ceiling"]}
    service.notice(f"n_{name}")
    draft = service.draft(name, f"n_{name}", in_s=3600, badge=wrong)
    answer = service.call("admin", "POST", "/releases", draft)
    assert (answer.status_code, answer.json()["code"]) == (422, "canary_invalid")


@pytest.mark.parametrize(
    ("at_s", "code"), [(-60, "schedule_past"), (3600 + 90, "badge_before_notice")]
)
def test_moments_that_do_not_fit_are_refused(
    service: ServiceProcess, name: str, at_s: int, code: str
) -> None:
    service.notice(f"n_{name}")
    draft = service.draft(name, f"n_{name}", in_s=at_s, badge=badge())
    made = service.ok("admin", "POST", "/releases", draft)
    assert schedule(service, made)[1] == code


def test_an_older_etag_is_stale_and_none_is_refused(service: ServiceProcess, name: str) -> None:
    made = planned(service, name)
    draft = service.draft(name, f"n_{name}", in_s=7200)
    service.ok("admin", "PUT", f"/releases/{name}", draft, If_Match=made["etag"])
    assert schedule(service, made)[:2] == (412, "stale")
    path = f"/releases/{name}/schedule"
    assert service.call("admin", "POST", path).status_code == 428


def test_another_plan_is_another_release_hash(service: ServiceProcess, name: str) -> None:
    made = planned(service, name)
    draft = service.draft(name, f"n_{name}", in_s=7200)
    changed = service.ok("admin", "PUT", f"/releases/{name}", draft, If_Match=made["etag"])
    assert changed["release_hash"] != made["release_hash"]


def test_a_changed_text_suspends_the_release(service: ServiceProcess, name: str) -> None:
    schedule(service, planned(service, name))
    etag = service.ok("writer", "GET", f"/notices/n_{name}")["etag"]
    text = {"content": {"title": "바뀜", "body": "다른 글"}}
    service.ok("writer", "POST", f"/notices/n_{name}/revisions", text, If_Match=etag)
    view = service.ok("admin", "GET", f"/releases/{name}")
    assert (view["state"], view["reason"]) == ("suspended", "revision_changed")
    assert set(view["moves"]) == {"return", "cancel", "withdraw"}


def test_the_planner_may_not_confirm_a_plan_alone(service: ServiceProcess, name: str) -> None:
    made = planned(service, name)
    path = f"/releases/{name}/approve"
    answer = service.call("admin", "POST", path, If_Match=made["etag"])
    assert (answer.status_code, answer.json()["code"]) == (422, "self_approval")
    view = service.ok("reviewer", "POST", path, If_Match=made["etag"])
    assert (view["state"], view["confirmed_by"]["name"]) == ("approved", "김검토")


@pytest.mark.parametrize("role", ["writer", "reviewer"])
@pytest.mark.parametrize("command", ["schedule", "cancel", "kill", "pause", "withdraw"])
def test_only_admins_command_releases(service: ServiceProcess, role: str, command: str) -> None:
    answer = service.call(role, "POST", f"/releases/none/{command}", If_Match='"1"')
    assert answer.status_code == 403


@pytest.mark.parametrize("command", ["kill", "pause", "resume"])
def test_a_draft_has_no_badge_to_put_out(service: ServiceProcess, name: str, command: str) -> None:
    planned(service, name, badge=badge())
    answer = service.call("admin", "POST", f"/releases/{name}/{command}")
    assert answer.status_code == 409


def test_withdraw_of_a_scheduled_release_cancels_it(service: ServiceProcess, name: str) -> None:
    schedule(service, planned(service, name))
    answer = service.ok("admin", "POST", f"/releases/{name}/withdraw")
    assert answer["release"]["state"] == "cancelled"


def test_the_whole_way_from_clock_to_darkness(service: ServiceProcess, name: str) -> None:
    lit_at = datetime.now(UTC) + timedelta(seconds=70)
    service.scheduled(name, in_s=1.5, badge=a_badge(lit_at))
    service.until(name, lambda view: view["lit"]["state"] == "canary")
    service.until_pointer(lambda pointer: len(pointer["badges"]) == 1)
    answer = service.ok("admin", "POST", f"/releases/{name}/kill")
    pointer = service.public("more.json").json()
    assert (pointer["badges"], name in pointer["tombstones"]) == ([], True)
    lasts = datetime.fromisoformat(answer["dark_by"]) - datetime.now(UTC)
    assert 890 < lasts.total_seconds() <= 905


def test_withdraw_of_a_live_notice_takes_its_page_away(service: ServiceProcess, name: str) -> None:
    service.scheduled(name, in_s=1)
    view = service.until(name, lambda view: view["state"] == "live")
    link = service.public(f"notice/{view['public_id']}.json").json()
    page = f"notice/{view['public_id']}/{link['page']}.json"
    assert service.public(page).status_code == 200
    service.ok("admin", "POST", f"/releases/{name}/withdraw")
    assert service.public(page).status_code == 404
    assert service.public(f"notice/{view['public_id']}.json").json()["withdrawn"] is True
