"""The public page in a real browser: what a reader sees of hand-made public objects."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from tests.phone.public_site import moment, now_text

if TYPE_CHECKING:
    from tests.chromium import Chromium
    from tests.phone.public_site import PublicSite

PPB = 1_000_000_000
EVERYBODY = [["2026-01-01T00:00:00Z", PPB]]
RAMP = [["2026-12-01T01:00:00Z", 0], ["2026-12-01T01:10:00Z", PPB]]
LEASE_OF_YEARS = {"lease_s": 86_400}


def opened(phone: Chromium, site: PublicSite, query: str = "lang=ko", view: str = "") -> Chromium:
    """Publish what the site holds, open the page and wait for its first answer."""
    site.publish()
    phone.open(f"{site.url}/m/?{query}{view}")
    phone.wait_for("gongji.state.health === 'fresh'")
    return phone


def polled(phone: Chromium, site: PublicSite) -> None:
    """Publish again and let the page ask at once."""
    site.publish()
    phone.evaluate("gongji.refresh()")


def bucket(user: str, salt: str) -> int:
    digest = hashlib.sha256(f"{salt}:{user}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % PPB


def state_at(phone: Chromium, at: str, slot: str = "s_game") -> dict[str, Any]:
    """Ask the page about a slot at a moment, as if its lease were fresh then."""
    answer = phone.evaluate(f"gongji.evaluate({moment(at)}, undefined, {{leaseUntil: 9e15}})")
    assert isinstance(answer, dict)
    return answer[slot]


def test_more_tab_shows_slots_in_order(phone: Chromium, site: PublicSite) -> None:
    opened(phone, site)
    labels = phone.evaluate("[...document.querySelectorAll('.slot')].map(s => s.innerText)")
    assert labels[:4] == ["게임", "선물하기", "이모티콘", "지갑"]


def test_more_tab_has_four_columns(phone: Chromium, site: PublicSite) -> None:
    opened(phone, site)
    tops = phone.evaluate("[...document.querySelectorAll('.slot')].map(s => s.offsetTop)")
    assert [tops.count(top) for top in sorted(set(tops))] == [4, 4, 4]


def test_more_tab_speaks_english(phone: Chromium, site: PublicSite) -> None:
    opened(phone, site, "lang=en")
    assert phone.text("#more-title") == "More"
    assert phone.text(".slot-label") == "Games"


def test_card_names_the_newest_notice(phone: Chromium, site: PublicSite) -> None:
    site.notice("old", "지난 공지", published_at="2026-01-01T00:00:00Z", pinned=True)
    site.notice("new", "첫눈보다 먼저 도착했어요", published_at="2026-02-01T00:00:00Z")
    opened(phone, site)
    assert phone.text("#newest") == "첫눈보다 먼저 도착했어요"


def test_list_puts_pinned_first(phone: Chromium, site: PublicSite) -> None:
    site.notice("pin", "12월 정기 점검 안내", pinned=True, published_at="2026-01-01T03:00:00Z")
    site.notice("new", "새 소식", published_at="2026-02-01T03:00:00Z")
    opened(phone, site, view="#list")
    assert phone.text(".row") == "12월 정기 점검 안내\n위에 고정 · 2026.01.01"


def test_list_says_that_it_is_empty(phone: Chromium, site: PublicSite) -> None:
    opened(phone, site, view="#list")
    assert "아직 공지가 없어요" in phone.text("#list-state")


def test_unread_pill_goes_after_reading(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "새 소식")
    opened(phone, site, view="#list")
    assert phone.evaluate("document.querySelectorAll('.row .pill').length") == 1
    phone.tap(".row")
    phone.wait_for("document.querySelector('#notice-title').innerText === '새 소식'")
    assert phone.evaluate("document.querySelectorAll('.row .pill').length") == 0


def test_notice_shows_title_meta_and_body(phone: Chromium, site: PublicSite) -> None:
    at = {"published_at": "2026-12-03T03:00:00Z", "modified_at": "2026-12-04T03:00:00Z"}
    site.notice("n1", "12월 정기 점검", kind="maintenance", html="<h2>언제</h2><p>밤</p>", **at)
    opened(phone, site, view="#n/n1")
    phone.wait_for("document.querySelector('#body h2')")
    assert phone.text("#notice-meta") == "2026.12.03 · 점검 · 수정됨 2026.12.04"
    assert phone.evaluate("document.querySelector('#body').innerHTML") == "<h2>언제</h2><p>밤</p>"


def test_withdrawn_notice_leaves_a_tombstone_page(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "잘못 나간 공지")
    site.withdraw("n1")
    opened(phone, site, view="#n/n1")
    phone.wait_for("!document.querySelector('#notice-state').hidden")
    assert "내려진 공지입니다" in phone.text("#notice-state")
    assert "잘못 나간 공지" not in phone.text()


def read_again(phone: Chromium) -> None:
    """Leave an open notice for the list and come back."""
    phone.wait_for("!document.querySelector('#article').hidden")
    phone.evaluate("location.hash = '#list'")
    phone.wait_for("document.title === '공지사항'")
    phone.evaluate("location.hash = '#n/n1'")


def test_notice_withdrawn_while_one_reads_is_gone_at_once(
    phone: Chromium, site: PublicSite
) -> None:
    site.notice("n1", "잘못 나간 공지")
    opened(phone, site, view="#n/n1")
    site.withdraw("n1")
    read_again(phone)
    phone.wait_for("!document.querySelector('#notice-state').hidden")
    assert "내려진 공지입니다" in phone.text("#notice-state")


def test_notice_that_was_read_opens_offline(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "터널에서도")
    opened(phone, site, view="#n/n1")
    phone.wait_for("!document.querySelector('#article').hidden")
    phone.set_offline(offline=True)
    read_again(phone)
    phone.wait_for("document.querySelector('#notice-title').innerText === '터널에서도'")
    assert phone.evaluate("document.querySelector('#notice-state').hidden") is True


def test_unknown_notice_says_so(phone: Chromium, site: PublicSite) -> None:
    opened(phone, site, view="#n/nobody")
    phone.wait_for("!document.querySelector('#notice-state').hidden")
    assert "찾을 수 없는 공지예요" in phone.text("#notice-state")


def test_offline_page_keeps_the_last_good_data(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "남아 있는 소식")
    opened(phone, site, view="#list")
    phone.set_offline(offline=True)
    phone.evaluate("gongji.refresh()")
    assert phone.text(".row-title") == "남아 있는 소식"
    assert "오프라인" in phone.text("#banner")


def test_unreachable_service_offers_another_try(phone: Chromium, site: PublicSite) -> None:
    (site.root / "public/practice/more.json").unlink()
    phone.open(f"{site.url}/m/?lang=ko#list")
    phone.wait_for("gongji.state.health === 'failed'")
    assert "지금은 불러올 수 없어요" in phone.text("#list-state")
    site.notice("n1", "돌아온 소식")
    site.publish()
    phone.tap("#list-state .button")
    phone.wait_for("document.querySelector('.row-title')?.innerText === '돌아온 소식'")


def test_older_notices_come_at_a_press(phone: Chromium, site: PublicSite) -> None:
    site.notice("old", "지난 소식")
    site.older, site.items = site.items, []
    site.notice("new", "새 소식")
    opened(phone, site, view="#list")
    phone.tap("#older")
    phone.wait_for("document.querySelectorAll('.row').length === 2")
    assert phone.evaluate("document.querySelector('#older').hidden") is True


def test_poll_without_news_keeps_the_focus(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "새 소식")
    opened(phone, site, view="#list")
    phone.evaluate("document.querySelector('.row').focus()")
    polled(phone, site)
    assert phone.evaluate("document.activeElement.className") == "row"


def test_opened_notice_takes_the_focus_to_its_title(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "새 소식")
    opened(phone, site, view="#list")
    phone.tap(".row")
    phone.wait_for("document.activeElement.id === 'notice-title'")
    assert phone.text("#notice-title") == "새 소식"


def test_pictures_come_from_the_public_root(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "눈", html='<p><img src="media/abc.webp" alt="눈"></p>')
    opened(phone, site, view="#n/n1")
    phone.wait_for("document.querySelector('#body .lost')")
    assert f"{site.url}/public/practice/media/abc.webp" in phone.requests


def test_emergency_flag_raises_an_alarm(phone: Chromium, site: PublicSite) -> None:
    site.emergency = True
    opened(phone, site)
    assert "장애" in phone.text("#alarm")


def test_another_environments_badge_stays_dark(phone: Chromium, site: PublicSite) -> None:
    site.env = "production"
    site.badge("r1", "s_game", EVERYBODY)
    site.env = "practice"
    opened(phone, site)
    assert phone.evaluate("gongji.evaluate()") == {}


def test_lit_badge_shows_pill_and_dot(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", EVERYBODY)
    opened(phone, site)
    phone.wait_for("document.querySelector('[data-slot=s_game] .pill')")
    assert phone.evaluate("document.querySelector('#more-dot').hidden") is False
    assert phone.evaluate("document.querySelectorAll('.slot .pill').length") == 1


@pytest.mark.parametrize("user", ["u-1", "u-2", "u-3"])
def test_badge_lights_at_its_bucket(phone: Chromium, site: PublicSite, user: str) -> None:
    site.badge("r1", "s_game", RAMP)
    opened(phone, site, f"lang=ko&user={user}")
    place = bucket(user, "salt-r1")
    second = place * 600 // PPB
    before, after = f"01:{second // 60:02}:{second % 60:02}", second + 1
    assert state_at(phone, f"2026-12-01T{before}Z")["lit"] is False
    answer = state_at(phone, f"2026-12-01T01:{after // 60:02}:{after % 60:02}Z")
    assert (answer["lit"], answer["bucket"]) == (True, place)


def test_badge_is_dark_after_its_lease(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", EVERYBODY, lease_s=60)
    opened(phone, site)
    late = moment(now_text()) + 120_000
    assert phone.evaluate(f"gongji.evaluate({late}).s_game.reason") == "lease"


def test_tombstone_darkens_the_badge(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", EVERYBODY)
    opened(phone, site)
    site.tombstones.append("r1")
    polled(phone, site)
    assert phone.evaluate("gongji.evaluate().s_game.reason") == "killed"
    assert phone.evaluate("document.querySelectorAll('.slot .pill').length") == 0


def test_tombstone_outlives_a_pointer_without_it(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", EVERYBODY)
    site.tombstones.append("r1")
    opened(phone, site)
    site.tombstones.clear()
    polled(phone, site)
    assert phone.evaluate("gongji.evaluate().s_game.reason") == "killed"


def test_badge_with_a_foreign_signature_is_dark(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", EVERYBODY, signed=b"something else")
    opened(phone, site)
    assert phone.evaluate("gongji.evaluate()") == {}


def test_tapped_slot_stays_dark(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", EVERYBODY)
    opened(phone, site)
    phone.wait_for("document.querySelector('[data-slot=s_game] .pill')")
    stay = "document.querySelector('.slot').addEventListener('click', e => e.preventDefault())"
    phone.evaluate(stay)
    phone.tap("[data-slot=s_game]")
    assert phone.evaluate("gongji.evaluate().s_game.reason") == "seen"
    assert phone.evaluate("document.querySelectorAll('.slot .pill').length") == 0


def test_badge_time_makes_no_request(phone: Chromium, site: PublicSite) -> None:
    site.badge("r1", "s_game", RAMP)
    opened(phone, site)
    phone.requests.clear()
    lit = [state_at(phone, f"2026-12-01T01:{minute:02}:00Z")["lit"] for minute in range(12)]
    assert lit[0] is False
    assert lit[-1] is True
    assert [url for url in phone.requests if "/public/" in url] == []


def test_page_loads_nothing_from_elsewhere(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "새 소식")
    opened(phone, site, view="#n/n1")
    assert all(url.startswith(site.url) for url in phone.requests)
    assert phone.errors == []


def test_body_never_runs_script(phone: Chromium, site: PublicSite) -> None:
    site.notice("n1", "새 소식", html='<img src="x" onerror="window.hacked = 1">')
    opened(phone, site, view="#n/n1")
    phone.wait_for("document.querySelector('#body .lost')")
    assert phone.evaluate("window.hacked") is None


def test_payload_survives_as_exact_bytes(phone: Chromium, site: PublicSite) -> None:
    site.badge("r-한글", "s_game", EVERYBODY)
    opened(phone, site)
    payload = base64.b64decode(site.badges[0]["payload"])
    assert "한글" in payload.decode("unicode_escape")
    assert phone.evaluate("gongji.evaluate().s_game.lit") is True


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles"])
def test_a_notice_has_a_korean_date_on_every_machine(
    phone: Chromium, site: PublicSite, zone: str
) -> None:
    phone.command("Emulation.setTimezoneOverride", timezoneId=zone)
    try:
        site.notice("n1", "새 소식", published_at="2026-12-02T16:00:00Z")  # 01:00 of the 3rd there
        opened(phone, site, view="#n/n1")
        phone.wait_for("document.querySelector('#body p')")
        assert "2026.12.03" in phone.text()
        said = phone.evaluate("GongjiWords.longDay(new Date('2026-12-02T16:00:00Z'))")
        assert said == "12월 3일 목요일"
    finally:
        phone.command("Emulation.setTimezoneOverride", timezoneId="")
