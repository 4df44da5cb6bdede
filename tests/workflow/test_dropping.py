"""A dropped file becomes a draft in whatever encoding it came, or is refused with the reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.domain.errors import Refused
from editor.markup.rich.convert import convert
from editor.workflow.dropping import draft_of
from editor.workflow.ids import new_id
from editor.workflow.text_file import CRLF, LF

if TYPE_CHECKING:
    from editor.workflow.draft import Draft

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
TEXT = "# 정기 점검\n\n12월 1일 새벽에 점검합니다.\n"


def dropped(data: bytes, name: str = "점검.md") -> Draft:
    return draft_of(
        data, name, now=NOON, new_id=new_id, to_markdown=lambda html: convert(html).markdown
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_every_encoding_of_a_korean_office_is_read(encoding: str) -> None:
    draft = dropped(TEXT.encode(encoding))
    assert (draft.content.title, draft.content.body) == ("정기 점검", TEXT)


def test_line_ends_and_a_mark_at_the_start_are_remembered() -> None:
    draft = dropped(TEXT.replace(LF, CRLF).encode("utf-8-sig"))
    assert (draft.content.body, draft.line_end, draft.bom) == (TEXT, CRLF, True)


def test_a_plain_text_is_named_after_its_file() -> None:
    assert dropped(b"hello", "회의 메모.txt").content.title == "회의 메모"


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_web_page_becomes_markdown(encoding: str) -> None:
    page = (
        f"<html><head><meta charset={encoding}><title>새 &amp; 기능</title></head>"
        "<body><h2>안내</h2><p><b>굵게</b></p></body></html>"
    )
    draft = dropped(page.encode(encoding), "page.HTML")
    assert (draft.content.title, draft.content.body) == ("새 & 기능", "## 안내\n\n**굵게**")


def test_a_notice_of_ours_comes_in_as_a_new_one() -> None:
    own = (
        f'+++\ngongji = 1\ntitle = "점검"\nkind = "maintenance"\nlocale = "ko"\nid = "{new_id()}"\n'
    )
    own += 'updated = "2026-11-22T03:00:00+00:00"\nrevision = 3\netag = "x"\n+++\n본문'
    draft = dropped(own.encode())
    assert (draft.content.title, draft.content.body, draft.base_revision) == ("점검", "본문", 0)
    assert draft.notice_id not in own


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"\x7fELF\x00\x01\x02", "a.txt", "text_file_binary"),
        (b"\xff\xff\xff\x80", "a.md", "text_file_binary"),
        (b"PK\x03\x04\x14\x00", "a.md", "text_file_binary"),
        (b"a" * 1_100_000, "a.txt", "text_file_too_large"),
        (b"a" * 2_000_001, "a.txt", "text_file_too_large"),
        (b"<p>" * 4_000_000, "a.html", "text_file_too_large"),
    ],
)
def test_what_is_no_notice_is_refused(data: bytes, name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        dropped(data, name)
