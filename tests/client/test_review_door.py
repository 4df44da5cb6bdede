"""The desk opens a door of its practice service over the pipe, and no token is written anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import requests

from editor.client.practice import PracticeService, Started
from editor.domain.errors import Refused
from editor.domain.ids import NoticeId
from editor.domain.people import Role
from editor.wire.notice import ContentView, NewNotice
from editor.wire.review_link import NewReviewLink

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTICE = NoticeId("n-1")


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[PracticeService]:
    made = PracticeService(tmp_path)
    yield made
    made.stop()


def asked(url: str) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.get(url, timeout=10)


def shared(started: Started) -> str:
    """Write a notice and return the path of a link to it."""
    service = started.services[Role.WRITER]
    content = ContentView(title="제목", body="폰에서 읽기")
    service.create_notice(NewNotice(id=NOTICE, content=content))
    return service.create_review_link(NOTICE, NewReviewLink(revision=1)).path


def test_phones_are_let_in_until_the_door_is_closed(practice: PracticeService) -> None:
    path = shared(practice.start())
    url = practice.open_door("127.0.0.2")
    assert practice.door_url == url
    assert "폰에서 읽기" in asked(url + path).text
    practice.close_door()
    assert practice.door_url == ""
    with pytest.raises(requests.ConnectionError):
        asked(url + path)


def test_everybodys_address_is_refused(practice: PracticeService) -> None:
    practice.start()
    with pytest.raises(Refused, match="address_not_private"):
        practice.open_door("0.0.0.0")
    assert practice.door_url == ""


def test_the_door_goes_with_the_service(practice: PracticeService) -> None:
    practice.start()
    url = practice.open_door("127.0.0.2")
    practice.stop()
    assert practice.door_url == ""
    with pytest.raises(requests.ConnectionError):
        asked(url + "/r/x")


def test_the_token_is_in_no_file_and_in_no_log(practice: PracticeService, tmp_path: Path) -> None:
    path = shared(practice.start())
    url = practice.open_door("127.0.0.2")
    for address in (url + path, url + path + "x", url + path + "/media/%00", url + path + "?a=b"):
        asked(address)
    practice.stop()
    token = path.removeprefix("/r/").encode()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.name == "service.log" for file in files)
    assert not [f.name for f in files if token in (kept := f.read_bytes()) or token[:24] in kept]
