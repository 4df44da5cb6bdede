"""Phones read whole objects with the right caching, and nothing but objects."""

from __future__ import annotations

import asyncio
import gzip
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from editor.backend.objects import PublicRoot
from editor.backend.public import PublicSite, accepts_gzip

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from pathlib import Path

HASH = "cd" * 32
NOW = datetime(2026, 12, 1, 1, 2, 3, tzinfo=UTC)
LIST = b'{"items":[%s]}' % (b'"x",' * 100)


@pytest.fixture
def site(tmp_path: Path) -> PublicSite:
    root = PublicRoot(tmp_path / "practice")
    root.put(f"list/ko/{HASH}.json", LIST)
    root.put(f"notice/ab12/{HASH}.html", b"<p>hello</p>")
    root.replace("more.json", b'{"generation":5}', generation=5)
    root.replace("notice/ab12.json", b"{}", generation=5)
    (tmp_path / "secret.json").write_text("secret")
    (tmp_path / "practice" / ".pointer.lock").write_text("")
    return PublicSite(tmp_path, "practice", {"k1": "AAAA"}, lambda: NOW)


async def no_body() -> MutableMapping[str, Any]:
    await asyncio.sleep(0)
    return {"type": "http.request"}


def fetch(
    site: PublicSite, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    sent: list[Any] = []

    async def send(message: MutableMapping[str, Any]) -> None:
        await asyncio.sleep(0)
        sent.append(message)

    raw = [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": raw}
    asyncio.run(site(scope, no_body, send))
    found = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    return sent[0]["status"], found, sent[1]["body"]


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/public/practice/more.json", "public, max-age=30, stale-if-error=86400"),
        ("/public/practice/notice/ab12.json", "public, max-age=30, stale-if-error=86400"),
        (f"/public/practice/list/ko/{HASH}.json", "public, max-age=31536000, immutable"),
        (f"/public/practice/notice/ab12/{HASH}.html", "public, max-age=86400"),
        ("/m/", "no-cache"),
        ("/m/config.json", "no-cache"),
    ],
)
def test_each_kind_of_object_says_how_long_it_keeps(
    site: PublicSite, path: str, caching: str
) -> None:
    status, headers, _ = fetch(site, path)
    assert (status, headers["cache-control"]) == (200, caching)


@pytest.mark.parametrize(
    "path",
    [
        "/public/practice/../secret.json",
        "/public/practice/%2e%2e/secret.json",
        "/public/secret.json",
        "/public/dev/more.json",
        "/public/practice/.pointer.lock",
        f"/public/practice/list/ko/{HASH}.json.gz",
        "/public/practice/list",
        "/public/practice//more.json",
        "/public/practice/more.json\x00",
        "/public/practice/" + "a" * 5000,
        "/m/../../pyproject.toml",
        "/public",
        "/",
    ],
)
def test_nothing_else_can_be_read(site: PublicSite, path: str) -> None:
    assert fetch(site, path)[0] == 404


def test_date_is_the_services_clock(site: PublicSite) -> None:
    headers = fetch(site, "/public/practice/more.json")[1]
    assert headers["date"] == "Tue, 01 Dec 2026 01:02:03 GMT"
    assert "Date" in headers["access-control-expose-headers"]


def test_revalidation_costs_no_body_and_still_has_a_date(site: PublicSite) -> None:
    etag = fetch(site, "/public/practice/more.json")[1]["etag"]
    status, headers, body = fetch(site, "/public/practice/more.json", if_none_match=f"W/{etag}")
    assert (status, body) == (304, b"")
    assert headers["date"].startswith("Tue")


def test_a_swapped_pointer_shows_at_once_with_another_etag(site: PublicSite) -> None:
    before = fetch(site, "/public/practice/more.json")[1]["etag"]
    PublicRoot(site.root / "practice").replace("more.json", b'{"generation":6}', generation=6)
    _, headers, body = fetch(site, "/public/practice/more.json")
    assert body == b'{"generation":6}'
    assert headers["etag"] != before


def test_a_deleted_page_is_gone_though_it_was_in_memory(site: PublicSite) -> None:
    path = f"/public/practice/notice/ab12/{HASH}.html"
    fetch(site, path)
    PublicRoot(site.root / "practice").delete_folder("notice/ab12")
    assert fetch(site, path)[0] == 404


def test_gzip_is_sent_to_those_who_ask_and_has_its_own_etag(site: PublicSite) -> None:
    plain = fetch(site, f"/public/practice/list/ko/{HASH}.json")
    small = fetch(site, f"/public/practice/list/ko/{HASH}.json", accept_encoding="br, gzip")
    assert gzip.decompress(small[2]) == plain[2] == LIST
    assert small[1]["etag"] != plain[1]["etag"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [(b"gzip", True), (b"br, GZIP;q=0.5", True), (b"gzip;q=0", False), (b"", False), (b"*", True)],
)
def test_accept_encoding_is_obeyed(header: bytes, *, expected: bool) -> None:
    assert accepts_gzip(header) is expected


def test_head_says_the_length_and_sends_nothing(site: PublicSite) -> None:
    status, headers, body = fetch(site, "/public/practice/more.json", method="HEAD")
    assert (status, headers["content-length"], body) == (200, "16", b"")


def test_writing_is_refused(site: PublicSite) -> None:
    status, headers, _ = fetch(site, "/public/practice/more.json", method="POST")
    assert (status, headers["allow"]) == (405, "GET, HEAD")


def test_the_phone_finds_objects_and_keys(site: PublicSite) -> None:
    _, _, body = fetch(site, "/m/config.json")
    assert body == b'{"env":"practice","public":"../public/practice","keys":{"k1":"AAAA"}}'


def test_no_script_runs_in_a_public_page(site: PublicSite) -> None:
    headers = fetch(site, f"/public/practice/notice/ab12/{HASH}.html")[1]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
