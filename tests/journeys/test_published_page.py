"""Published by a real service in its own process, read by a real browser from its `/m/`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.badge import BadgeProgram, Reason, is_lit, program_from
from editor.ui.story.witness import telling_moments
from tests.backend.service_process import ServiceProcess, a_badge
from tests.chromium import BINARY, Chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(BINARY is None, reason="chromium is not installed")

USERS = tuple(f"user-{number}" for number in range(100))
FAR = datetime(2999, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServiceProcess]:
    process = ServiceProcess(tmp_path_factory.mktemp("journey"))
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def phone() -> Iterator[Chromium]:
    with Chromium() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def published(service: ServiceProcess) -> dict[str, Any]:
    return out_and_lit(service, "r_read", "s_read")


def out_and_lit(service: ServiceProcess, release_id: str, slot_id: str) -> dict[str, Any]:
    """Publish a notice with a badge, two seconds from now, and wait for its program."""
    service.slot(slot_id)
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=65)
    service.scheduled(release_id, in_s=2, badge=a_badge(start, slot_id=slot_id))
    return service.until(release_id, lambda r: bool(r["lit"] and r["lit"]["program"]))


def program_of(release: dict[str, Any]) -> BadgeProgram:
    return program_from(json.loads(release["lit"]["program"]))


def opened(phone: Chromium, service: ServiceProcess, view: str = "") -> Chromium:
    """Open the page as the service serves it, and wait for the first answer."""
    phone.open("about:blank")
    phone.open(f"{service.url}/m/?lang=ko{view}")
    phone.wait_for("gongji.state.health === 'fresh'")
    return phone


def lit_in_page(phone: Chromium, slot: str, moments: tuple[datetime, ...]) -> object:
    times = [int(at.timestamp() * 1000) for at in moments]
    return phone.evaluate(
        f"{json.dumps(times)}.map((t) => {json.dumps(USERS)}.map((u) =>"
        f" Boolean(gongji.evaluate(t, u, {{leaseUntil: 9e15}})[{json.dumps(slot)}]?.lit)))"
    )


def one_who(program: BadgeProgram, reason: Reason, at: datetime) -> str:
    """Return a user for whom the badge is lit, or not yet, at a moment."""
    return next(u for u in USERS if is_lit(program, u, at, lease_until=FAR).reason is reason)


def test_the_page_lights_exactly_whom_the_arithmetic_says(
    phone: Chromium, service: ServiceProcess, published: dict[str, Any]
) -> None:
    program = program_of(published)
    moments = telling_moments(program)
    said = [[is_lit(program, u, at, lease_until=FAR).lit for u in USERS] for at in moments]
    assert lit_in_page(opened(phone, service), program.slot, moments) == said
    assert 0 < sum(map(sum, said)) < len(USERS) * len(moments)


@pytest.mark.parametrize("case", [(Reason.LIT, 1), (Reason.NOT_YET, 0)])
def test_the_more_tab_draws_the_red_n_inside_the_bucket_only(
    phone: Chromium, service: ServiceProcess, published: dict[str, Any], case: tuple[Reason, int]
) -> None:
    program, (reason, pills) = program_of(published), case
    at = program.points[-1][0]
    asked = f"{int(at.timestamp() * 1000)}, '{one_who(program, reason, at)}', {{leaseUntil: 9e15}}"
    opened(phone, service).evaluate(f"GongjiViews.drawLit(gongji.evaluate({asked}))")
    drawn = f"document.querySelectorAll('[data-slot={program.slot}] .pill').length"
    assert phone.evaluate(drawn) == pills


def test_the_list_leads_to_the_notice(
    phone: Chromium, service: ServiceProcess, published: dict[str, Any]
) -> None:
    opened(phone, service, "#list").wait_for("document.querySelector('.row')")
    phone.tap(f".row[href='#n/{published['public_id']}']")
    phone.wait_for("document.getElementById('body').textContent.includes('안녕하세요')")
    assert phone.text("#notice-title") == published["title"]
    assert phone.errors == []


def test_a_kill_darkens_the_page_and_a_withdrawal_says_so(
    phone: Chromium, service: ServiceProcess
) -> None:
    release = out_and_lit(service, "r_dark", "s_dark")
    program = program_of(release)
    end = (program.points[-1][0],)
    opened(phone, service)
    assert any(map(any, lit_in_page(phone, program.slot, end)))  # type: ignore[call-overload]
    service.ok("admin", "POST", "/releases/r_dark/kill")
    assert "r_dark" in service.public("more.json").json()["tombstones"]
    phone.evaluate("gongji.refresh()")
    assert not any(map(any, lit_in_page(phone, program.slot, end)))  # type: ignore[call-overload]
    service.ok("admin", "POST", "/releases/r_dark/withdraw")
    opened(phone, service, f"#n/{release['public_id']}")
    phone.wait_for("!document.getElementById('notice-state').hidden")
    assert "내려진 공지입니다" in phone.text("#notice-state")
