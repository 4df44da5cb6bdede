"""nginx serves the same public root with our configuration, without Python on the path."""

from __future__ import annotations

import shutil
import socket
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import requests

from editor import assets
from editor.backend.public import PublicSite
from tests.backend.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")

MAIN = """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr;
events {{ worker_connections 64; }}
http {{ client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;
fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
include {folder}/site.conf; }}
"""


@dataclass
class Site:
    """A running nginx in front of a world's public root."""

    world: World
    url: str

    def get(self, path: str, **headers: str) -> requests.Response:
        with requests.Session() as session:
            session.trust_env = False
            session.headers.clear()
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            return session.get(self.url + path, headers=sent, timeout=5, allow_redirects=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("nginx")
    world = World(folder)
    world.slot()
    world.live(with_badge=True)
    world.scheduler.step()
    PublicSite(folder / "public", "practice", {"k": "AAAA"}, world.clock.now).write_config()
    port = free_port()
    _configure(folder, port)
    process = subprocess.Popen([str(NGINX), "-c", str(folder / "main.conf"), "-p", str(folder)])
    _wait_for(port)
    yield Site(world, f"http://127.0.0.1:{port}")
    process.terminate()
    process.wait(10)
    world.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _configure(folder: Path, port: int) -> None:
    text = assets.read_text("deploy/nginx.conf")
    for ours, theirs in (
        ("listen 8080", f"listen 127.0.0.1:{port}"),
        ("/srv/gongji/nginx-objects.conf", str(assets.path("deploy/nginx-objects.conf"))),
        ("root /srv/gongji", f"root {folder}"),
        ("alias /srv/gongji/", f"alias {folder}/"),
        ("/usr/share/gongji/phone/", f"{assets.path('phone')}/"),
    ):
        assert ours in text
        text = text.replace(ours, theirs)
    (folder / "site.conf").write_text(text)
    (folder / "main.conf").write_text(MAIN.format(folder=folder))
    folder.chmod(0o755)


def _wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            subprocess.run(["sleep", "0.05"], check=True)
        else:
            return
    raise AssertionError("nginx does not listen")


def pages(site: Site, pattern: str) -> str:
    found = next(iter(sorted(site.world.public.glob(pattern))))
    return f"/public/practice/{found.relative_to(site.world.public)}"


def test_the_pointer_may_be_kept_for_half_a_minute(site: Site) -> None:
    answer = site.get("/public/practice/more.json")
    assert answer.json()["generation"] == site.world.pointer().generation
    assert answer.headers["Cache-Control"] == "public, max-age=30, stale-if-error=86400"
    assert "Date" in answer.headers["Access-Control-Expose-Headers"]


def test_two_publishes_in_one_second_have_two_etags(site: Site) -> None:
    tags = set()
    for label in ("하나", "두울", "세엣"):
        site.world.relabel("s_7f3a", label)
        site.world.scheduler.step()
        tags.add(site.get("/public/practice/more.json").headers["ETag"])
    assert len(tags) == 3


def test_an_unchanged_pointer_is_revalidated_without_a_body(site: Site) -> None:
    tag = site.get("/public/practice/more.json").headers["ETag"]
    answer = site.get("/public/practice/more.json", If_None_Match=tag)
    assert (answer.status_code, answer.content) == (304, b"")
    assert "Date" in answer.headers


@pytest.mark.parametrize(
    ("pattern", "caching"),
    [
        ("list/ko/*.json", "public, max-age=31536000, immutable"),
        ("slots/*.json", "public, max-age=31536000, immutable"),
        ("notice/*/*.html", "public, max-age=86400"),
        ("notice/*/*.json", "public, max-age=86400"),
        ("notice/*.json", "public, max-age=30, stale-if-error=86400"),
    ],
)
def test_each_object_says_how_long_it_keeps(site: Site, pattern: str, caching: str) -> None:
    answer = site.get(pages(site, pattern))
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, caching)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_packed_twins_are_sent_to_those_who_ask(site: Site) -> None:
    path = pages(site, "notice/*/*.html")
    packed = site.get(path, Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.content == site.get(path).content


@pytest.mark.parametrize(
    "path",
    [
        "/public/practice/.pointer.lock",
        "/public/practice/list/",
        "/service.sqlite3",
        "/public/../service.sqlite3",
        "/m/..%2f..%2fservice.sqlite3",
    ],
)
def test_nothing_else_is_served(site: Site, path: str) -> None:
    assert site.get(path).status_code in {400, 403, 404}


def test_the_phone_page_is_served_with_its_policy(site: Site) -> None:
    answer = site.get("/m/")
    assert "<html" in answer.text
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_the_phone_page_finds_its_objects_and_keys(site: Site) -> None:
    answer = site.get("/m/config.json")
    assert answer.json() == {
        "env": "practice",
        "public": "../public/practice",
        "keys": {"k": "AAAA"},
    }
