"""A picture counts as there where its file is, here or on the service, or where nobody can say."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from editor.domain.errors import Unavailable
from editor.domain.picture import Format
from editor.wire.media import PictureView
from editor.wire.people import PersonName
from editor.workflow.holdings import held

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = f"media/{'a' * 64}.webp", f"media/{'b' * 64}.png"
BODY = f"![하나]({ONE})\n\n![둘]({TWO})"
THEIRS = PictureView(
    hash="b" * 64,
    format=Format.PNG,
    width=1,
    height=1,
    size=1,
    author=PersonName(id="p_1", name="김검토"),
    added_at=datetime(2026, 11, 22, tzinfo=UTC),
    in_use=True,
)


class Service:
    """Knows one picture, or does not answer."""

    def __init__(self, *, answers: bool = True) -> None:
        self.is_answering = answers
        self.asked = 0

    def pictures(self) -> tuple[PictureView, ...]:
        self.asked += 1
        if not self.is_answering:
            raise Unavailable("offline")
        return (THEIRS,)


def keep(folder: Path, address: str) -> None:
    (folder / address.removeprefix("media/")).write_bytes(b"x")


def test_a_file_of_this_desk_is_there_without_asking(tmp_path: Path) -> None:
    service = Service()
    keep(tmp_path, ONE)
    keep(tmp_path, TWO)
    assert held(BODY, tmp_path, service) == {ONE, TWO}
    assert service.asked == 0


def test_a_colleague_s_picture_is_there_on_the_service(tmp_path: Path) -> None:
    assert held(BODY, tmp_path, Service()) == {TWO}


def test_nobody_who_can_say_means_that_it_is_there(tmp_path: Path) -> None:
    assert held(BODY, tmp_path, None) == {ONE, TWO}
    assert held(BODY, tmp_path, Service(answers=False)) == {ONE, TWO}
