"""A revision that shows pictures sends those first which the service does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from editor.domain.errors import Refused
from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.domain.people import Role
from editor.domain.picture import Format
from editor.workflow.draft import Draft
from editor.workflow.sync import deliver, revision_item
from tests.drafts.test_pictures import NOON

if TYPE_CHECKING:
    from editor.workflow.pictures import PictureShelf
    from editor.workflow.ports import NoticeService

ONE, TWO = "a" * 64, "b" * 64
BODY = f"![하나](media/{ONE}.webp)\n![둘](media/{TWO}.png)"


class Service:
    """Takes a notice once it holds the pictures that it names."""

    def __init__(self) -> None:
        self.held: list[bytes] = []
        self.done: list[str] = []

    def create_notice(self, notice: Any, *, key: str | None = None) -> Any:
        missing = [d for d in notice.content.media if d.encode() not in self.held]
        if missing:
            raise Refused("picture_missing", hashes=" ".join(missing))
        self.done.append("notice")
        return type("View", (), {"revision": 1, "etag": "1"})

    def notice(self, notice_id: str) -> Any:
        return type("View", (), {"revision": 1, "etag": "1"})

    def add_picture(self, data: bytes, *, name: str = "", progress: Any = None) -> Any:
        self.held.append(data)
        self.done.append("picture")


class Shelf:
    def __init__(self, *hashes: str) -> None:
        self.hashes = hashes

    def read(self, digest: str) -> tuple[bytes, Format] | None:
        return (digest.encode(), Format.WEBP) if digest in self.hashes else None


def send(service: Service, shelf: Shelf) -> None:
    draft = Draft(NoticeId("n1"), Content("점검", BODY), NOON)
    item = revision_item(draft, (), Role.WRITER)
    deliver(cast("NoticeService", service), item, cast("PictureShelf", shelf))


def test_pictures_go_before_their_text() -> None:
    service = Service()
    send(service, Shelf(ONE, TWO))
    assert service.done == ["picture", "picture", "notice"]


def test_what_is_there_is_not_sent_again() -> None:
    service = Service()
    service.held = [ONE.encode(), TWO.encode()]
    send(service, Shelf())
    assert service.done == ["notice"]


def test_a_picture_that_nobody_holds_is_said_so() -> None:
    with pytest.raises(Refused, match="picture_missing"):
        send(Service(), Shelf(ONE))
