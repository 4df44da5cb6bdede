"""A review link shows one pinned revision; whatever does not open answers alike."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from editor.backend.review_limit import BURST, ReviewLimit
from editor.backend.server import build
from editor.backend.store import schema
from tests.backend.desk import running, settings_in
from tests.backend.test_media import fresh, shown, upload

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import requests

    from tests.backend.desk import Desk


class Time:
    """Real time, turned by the test."""

    ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


TIME = Time()


@pytest.fixture
def time() -> Iterator[Time]:
    TIME.ahead = timedelta(0)
    yield TIME
    TIME.ahead = timedelta(0)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("service")
    with running(lambda url: settings_in(folder, public_url=url, system=TIME)) as found:
        yield found


@pytest.fixture
def either(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """The same service on SQLite and on PostgreSQL."""
    made: dict[str, Any] = {"database_url": database_url, "system": TIME}
    with running(lambda url: settings_in(tmp_path, public_url=url, **made)) as found:
        yield found


def link(desk: Desk, notice: Any, *, hours: int = 24, role: str = "writer") -> Any:
    new = {"revision": notice["revision"], "hours": hours}
    return desk.post(f"/notices/{notice['id']}/review-links", new, role=role)


def test_pictures_of_the_revision_are_shown_below_the_link_and_no_others(desk: Desk) -> None:
    data = fresh(desk)
    assert upload(desk, data).ok
    notice = desk.notice(shown(data))
    path = link(desk, notice)["path"]
    address = re.findall(r'src="([^"]+media/[^"]+)"', opened(desk, path).text)[0]
    picture = opened(desk, f"/r/{address}")
    assert (picture.content, picture.headers["Content-Type"]) == (data, "image/webp")
    other = link(desk, desk.notice("글"))["path"]
    assert opened(desk, f"{other}/media/{address[-69:]}").status_code == 404


def opened(desk: Desk, path: str, method: str = "GET") -> requests.Response:
    return desk.send(method, path, role="")


def test_it_shows_the_pinned_revision_after_a_newer_one(either: Desk) -> None:
    notice = either.notice("처음 글", title="처음 제목")
    made = link(either, notice)
    either.revise(notice, "새 글")
    shown = opened(either, made["path"])
    assert shown.status_code == 200
    assert "처음 글" in shown.text
    assert "새 글" not in shown.text


def test_the_page_is_kept_by_nobody_and_leads_nowhere(desk: Desk) -> None:
    headers = opened(desk, link(desk, desk.notice())["path"]).headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert "noindex" in headers["X-Robots-Tag"]
    assert "script-src" not in headers["Content-Security-Policy"]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_page_runs_no_script_and_asks_search_engines_to_leave(desk: Desk) -> None:
    text = opened(desk, link(desk, desk.notice("<script>alert(1)</script>"))["path"]).text
    assert '<meta name="robots" content="noindex' in text
    assert "<script" not in text


def test_opens_are_counted_and_a_head_request_is_none(either: Desk) -> None:
    notice = either.notice()
    path = link(either, notice)["path"]
    for method in ("GET", "HEAD", "GET", "GET"):
        assert opened(either, path, method).status_code == 200
    (view,) = either.get(f"/notices/{notice['id']}/review-links")["items"]
    assert view["opens"] == 3
    assert view["last_opened_at"] > view["created_at"]


def test_revoked_expired_altered_and_unknown_links_answer_alike(either: Desk, time: Time) -> None:
    notice = either.notice()
    short, revoked, good = (link(either, notice, hours=hours) for hours in (1, 24, 24))
    url = f"{either.prefix}/notices/{notice['id']}/review-links/{revoked['id']}"
    assert either.send("DELETE", url).status_code == 204
    time.ahead = timedelta(hours=2)
    altered = good["path"][:-1] + ("A" if good["path"][-1] != "A" else "B")
    paths = [short["path"], revoked["path"], altered, "/r/" + "x" * 64, "/r/", "/r/a", "/r/a/b/c"]
    answers = {
        (found.status_code, found.content, tuple(sorted(found.headers.items())))
        for found in (opened(either, path) for path in paths)
    }
    assert len(answers) == 1
    assert opened(either, good["path"]).status_code == 200


def test_a_link_ends_by_real_time_however_fast_practice_runs(desk: Desk) -> None:
    now = desk.get("/clock")["now"]
    fast = {"now": now, "rate": 600}
    assert desk.send("PUT", f"{desk.prefix}/clock", role="admin", body=fast).ok
    made = link(desk, desk.notice(), hours=1)
    slow = {"now": now, "rate": 1}
    assert desk.send("PUT", f"{desk.prefix}/clock", role="admin", body=slow).ok
    ends = datetime.fromisoformat(made["expires_at"])
    assert timedelta(minutes=59) < ends - datetime.now(UTC) <= timedelta(hours=1)


def test_a_repeated_command_makes_one_link_and_tells_the_same_address(desk: Desk) -> None:
    notice = desk.notice()
    how: dict[str, Any] = {"key": desk.key(), "body": {"revision": 1}}
    url = f"{desk.prefix}/notices/{notice['id']}/review-links"
    first, second = (desk.send("POST", url, **how) for _ in range(2))
    assert first.json() == second.json()
    assert len(desk.get(f"/notices/{notice['id']}/review-links")["items"]) == 1


def test_nothing_stored_opens_the_page(desk: Desk) -> None:
    token = link(desk, desk.notice())["path"].removeprefix("/r/")
    with desk.service.parts.store.reading() as connection:
        stored = [
            str(row) for table in schema.metadata.sorted_tables
            for row in connection.execute(select(table))
        ]  # fmt: skip
    assert len(stored) > 5
    assert not [row for row in stored if token in row or token[:20] in row]


def test_making_and_revoking_are_written_down_without_the_token(desk: Desk) -> None:
    notice = desk.notice()
    made = link(desk, notice, role="reviewer")
    url = f"{desk.prefix}/notices/{notice['id']}/review-links/{made['id']}"
    assert [desk.send("DELETE", url, role="admin").status_code for _ in range(2)] == [204, 204]
    entries = desk.get("/audit?limit=200")["items"]
    mine = [e for e in entries if e["subject"] == notice["id"]]
    found = [e["action"] for e in mine if "review_link" in e["action"]]
    assert sorted(found) == ["gongji.review_link.create", "gongji.review_link.revoke"]
    assert made["path"].removeprefix("/r/") not in str(entries)


@pytest.mark.parametrize("body", [{"revision": 9}, {"revision": 1, "hours": 169}, {"hours": 1}])
def test_a_link_to_nothing_or_for_too_long_is_refused(desk: Desk, body: dict[str, int]) -> None:
    notice = desk.notice()
    desk.refused(f"/notices/{notice['id']}/review-links", body)


def test_a_notice_has_a_bounded_number_of_open_links(desk: Desk) -> None:
    notice = desk.notice()
    for _ in range(20):
        link(desk, notice)
    path = f"/notices/{notice['id']}/review-links"
    assert desk.refused(path, {"revision": 1}) == "review_links_many"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_only_reading_is_answered(desk: Desk, method: str) -> None:
    made = link(desk, desk.notice())
    assert opened(desk, made["path"], method).status_code == 405


def test_who_asks_too_often_is_told_to_wait_whatever_the_link(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.service._review
    monkeypatch.setattr(page, "limit", ReviewLimit(lambda: 0.0))
    good = link(desk, desk.notice())["path"]
    for _ in range(BURST):
        page.limit.admits("127.0.0.1")
    found = [opened(desk, path) for path in (good, "/r/" + "x" * 64)]
    assert [(f.status_code, f.content) for f in found] == [(429, b"")] * 2


def test_another_node_with_the_same_store_shows_the_page(either: Desk, tmp_path: Path) -> None:
    path = link(either, either.notice("두 노드에서"))["path"]
    twin = build(settings_in(tmp_path, database_url=either.service.parts.settings.database_url))
    try:
        assert twin._review._look(path, is_opening=True).status == 200
    finally:
        twin.close()
