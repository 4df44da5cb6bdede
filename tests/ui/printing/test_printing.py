"""What is on paper is what the phone shows, with who approved exactly that; read back from PDF."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from editor import assets
from editor.domain.notice import content_hash
from editor.domain.people import Role
from editor.ui.printing.history_sheet import history_sheet, read_story
from editor.ui.printing.notice_sheet import notice_sheet
from editor.ui.printing.press import Press
from editor.ui.printing.printing import Printing, file_name
from editor.ui.printing.sheet import Sheet, body, document
from editor.wire.notice import NoticeView
from editor.workflow.reviewing import approve, request_review
from tests.ui.desk import NOON, a_draft

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk, Practice

BODY = """**아침에 보내기**를 켜 두세요.

| 날짜 | 시각 |
| --- | --- |
| 12월 2일 | 밤 12시 |

## 이렇게 켜세요

1. 설정을 누릅니다
"""


def pdf_of(html: str, parent: QObject, qtbot: QtBot) -> PdfReader:
    press = Press(html, parent)
    with qtbot.waitSignal(press.printed, timeout=30_000) as printed:
        press.start()
    return PdfReader(BytesIO(printed.args[0]))


def text_of(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.fixture
def notice() -> NoticeView:
    """The service's view of the draft, approved as it reads."""
    hash_ = content_hash(a_draft(BODY).content)
    person = {"id": "p", "name": "이작가"}
    approval = {
        "content_hash": hash_, "environment": "practice", "verdict": "approve", "stale": False,
        "reviewer": {"id": "q", "name": "김검토"}, "decided_at": NOON.isoformat(),
    }  # fmt: skip
    fields = {
        "id": "01A", "title": "12월 점검", "kind": "general", "locale": "ko", "state": "approved",
        "revision": 3, "content_hash": hash_, "author": person, "updated_at": NOON.isoformat(),
        "approvals": [approval], "etag": '"3"',
    }  # fmt: skip
    return NoticeView.model_validate(fields)


def test_pdf_says_what_the_phone_says(desk: Desk, notice: NoticeView, qtbot: QtBot) -> None:
    sheet = notice_sheet(a_draft(BODY), notice, NOON, "ko")
    pdf = pdf_of(document(sheet), desk.bench.session, qtbot)
    said = text_of(pdf)
    for words in ("12월 점검", "아침에 보내기를 켜 두세요.", "밤 12시", "이렇게 켜세요", "김검토"):
        assert words in said
    assert "**" not in said
    fonts = [font for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert "Pretendard" in str([font.get_object()["/BaseFont"] for font in fonts])


def test_facts_name_version_and_approvers(notice: NoticeView) -> None:
    facts = notice_sheet(a_draft(BODY), notice, NOON, "ko").facts
    assert facts[0].endswith("3")
    assert "김검토 2026.11.22" in facts[1]


def test_approval_of_another_text_does_not_count(notice: NoticeView) -> None:
    facts = notice_sheet(a_draft(BODY + "한 글자"), notice, NOON, "ko").facts
    assert "김검토" not in " ".join(facts)


def test_paper_unfolds_what_is_folded(desk: Desk, qtbot: QtBot) -> None:
    folded = "<details><summary>질문</summary><p>답이 여기 있어요</p></details>"
    pdf = pdf_of(document(Sheet("제목", (), body(folded))), desk.bench.session, qtbot)
    assert "답이 여기 있어요" in text_of(pdf)


def test_long_notice_has_numbered_pages(desk: Desk, qtbot: QtBot) -> None:
    sheet = notice_sheet(a_draft("긴 공지입니다.\n\n" * 120), None, NOON, "ko")
    pdf = pdf_of(document(sheet), desk.bench.session, qtbot)
    assert len(pdf.pages) > 1
    assert f"2 / {len(pdf.pages)}" in text_of(pdf)
    width, height = (float(side) for side in pdf.pages[0].mediabox[2:])
    assert (width, height) == (pytest.approx(595, abs=2), pytest.approx(842, abs=2))


def test_hostile_title_and_text_stay_text() -> None:
    html = document(Sheet("<script>x</script>", ("<b>",), ""))
    assert "<script>x" not in html
    assert "&lt;b&gt;" in html


@pytest.fixture
def printing(desk: Desk) -> Printing:
    return Printing(desk.writing(a_draft(BODY)), desk.bench)


def test_file_that_is_there_is_replaced_whole(
    desk: Desk, printing: Printing, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "공지.pdf"
    path.write_text("earlier")
    with qtbot.waitSignal(printing.saved, timeout=30_000):
        printing.save_to(notice_sheet(a_draft(BODY), None, NOON, "ko"), path)
    assert path.read_bytes().startswith(b"%PDF")
    assert [file.name for file in tmp_path.iterdir() if "part" in file.name] == []


def test_printer_gets_the_same_page(
    desk: Desk, printing: Printing, tmp_path: Path, qtbot: QtBot
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(printing.sent, timeout=30_000):
        printing.send_to(notice_sheet(a_draft(BODY), None, NOON, "ko"), printer)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_picture_of_the_notice_is_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    picture = assets.path("guide/pictures").glob("*.png")
    data = next(iter(sorted(picture))).read_bytes()
    html = document(notice_sheet(a_draft(f"![그림](media/{'a' * 64}.png)"), None, NOON, "ko"))
    press = Press(html, desk.bench.session, lambda _, answer: answer(data))
    with qtbot.waitSignal(press.printed, timeout=30_000) as printed:
        press.start()
    assert len(PdfReader(BytesIO(printed.args[0])).pages[0].images) == 1


def test_folder_that_takes_nothing_is_said(
    desk: Desk, printing: Printing, tmp_path: Path, qtbot: QtBot
) -> None:
    printing.save_to(notice_sheet(a_draft(), None, NOON, "ko"), tmp_path / "no" / "where.pdf")
    qtbot.waitUntil(lambda: [e.code for e in desk.errors] == ["pdf_not_written"], timeout=30_000)


@pytest.mark.parametrize(
    ("title", "name"), [("12/2 점검: 안내?", "12 2 점검 안내.pdf"), ("..", "notice.pdf")]
)
def test_file_is_named_as_every_system_takes_it(title: str, name: str) -> None:
    assert file_name(Sheet(title, (), "")) == name


def test_history_tells_versions_decisions_and_comments(
    desk: Desk, practice: Practice, qtbot: QtBot
) -> None:
    writer, reviewer = practice.of(Role.WRITER), practice.of(Role.REVIEWER)
    draft = a_draft(BODY)
    request_review(writer, draft, ())
    approve(reviewer, reviewer.revision(draft.notice_id, 1))
    sheet = history_sheet(read_story(writer, draft.notice_id), NOON, "ko")
    said = text_of(pdf_of(document(sheet), desk.bench.session, qtbot))
    names = [service.me().name for service in (writer, reviewer)]
    assert [name in said for name in (*names, "12월 점검")] == [True, True, True]
