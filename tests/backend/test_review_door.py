"""The second door shows review pages on one private address, and nothing of the API."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
import requests

from editor.backend import serving
from editor.backend.review_door import ReviewDoor, check_private
from editor.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.backend.desk import Desk

HERE = "127.0.0.2"


@pytest.fixture
def door(service: Desk) -> Iterator[ReviewDoor]:
    made = ReviewDoor(service.service.door_site, serving.listen)
    yield made
    made.close()


def asked(url: str) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.get(url, timeout=10)


def a_path(service: Desk) -> str:
    notice = service.notice("폰에서 읽기")
    made = service.post(f"/notices/{notice['id']}/review-links", {"revision": 1})
    return str(made["path"])


def test_it_listens_on_exactly_the_address_that_was_chosen(service: Desk, door: ReviewDoor) -> None:
    url = door.open(HERE)
    assert url.startswith(f"http://{HERE}:")
    assert "폰에서 읽기" in asked(url + a_path(service)).text
    with pytest.raises(requests.ConnectionError):
        asked(url.replace(HERE, "127.0.0.3") + "/r/x")


@pytest.mark.parametrize("path", ["/m/phone.css", "/m/icons/page.svg"])
def test_it_gives_the_files_of_the_page(door: ReviewDoor, path: str) -> None:
    assert asked(door.open(HERE) + path).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/v1/identity", "/v1/environments/practice/notices", "/openapi.json", "/livez", "/metrics",
        "/m/", "/m/config.json", "/m/phone.js", "/public/practice/more.json", "/", "/m/fonts/../",
        "/r/../v1/identity",
    ],
)  # fmt: skip
def test_it_gives_nothing_else(door: ReviewDoor, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    host, _, port = door.open(HERE).removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as line:
        line.sendall(request.encode())
        answer = b"".join(iter(lambda: line.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 404")
    assert b"fingerprint" not in answer


def test_a_closed_door_answers_nobody(service: Desk, door: ReviewDoor) -> None:
    url = door.open(HERE) + a_path(service)
    door.close()
    with pytest.raises(requests.ConnectionError):
        asked(url)


def test_another_address_closes_the_one_before(service: Desk, door: ReviewDoor) -> None:
    path = a_path(service)
    first, second = door.open(HERE), door.open("127.0.0.3")
    assert asked(second + path).ok
    with pytest.raises(requests.ConnectionError):
        asked(first + path)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "8.8.8.8", "224.0.0.1", "169.254.1.1", "x"])
def test_an_address_that_others_reach_is_refused(address: str) -> None:
    with pytest.raises(Refused, match="address_not_private"):
        check_private(address)


@pytest.mark.parametrize("address", ["192.168.0.12", "10.1.2.3", "172.16.0.1", "127.0.0.2"])
def test_a_private_address_is_taken(address: str) -> None:
    check_private(address)
