"""A paste becomes what a writer would have typed, as one step to undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor

from editor.ui.writing.pasting import Pasting, framed, linked
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

RICH = "<p>12월 <b>정기</b> 점검</p>"


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft())


def mime(text: str = "", html: str = "") -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    return made


def write(room: WritingRoom, text: str, selected: str = "") -> None:
    room.editor.set_text(text)
    cursor = room.editor.textCursor()
    start = text.index(selected) if selected else len(text)
    cursor.setPosition(start)
    cursor.setPosition(start + len(selected), QTextCursor.MoveMode.KeepAnchor)
    room.editor.setTextCursor(cursor)


def test_rich_text_becomes_markdown_and_one_undo(room: WritingRoom) -> None:
    write(room, "안내: ")
    room.editor.insertFromMimeData(mime("12월 정기 점검", RICH))
    assert room.editor.text() == "안내: 12월 **정기** 점검"
    room.editor.undo()
    assert room.editor.text() == "안내: "


def test_blocks_get_lines_of_their_own(room: WritingRoom) -> None:
    write(room, "앞뒤", "뒤")
    room.editor.insertFromMimeData(mime("", "<ul><li>하나</li><li>둘</li></ul>"))
    assert room.editor.text() == "앞\n\n- 하나\n- 둘"


def test_plain_html_leaves_the_text_as_it_was_copied(room: WritingRoom) -> None:
    room.editor.insertFromMimeData(mime("a * b\n  c", "<div>a * b</div><div>c</div>"))
    assert room.editor.text() == "a * b\n  c"


@pytest.mark.parametrize(
    ("text", "selected", "after"),
    [
        ("자세히 보기", "자세히", "[자세히](https://a.example/?utm_source=x) 보기"),
        ("", "", "https://a.example/?utm_source=x"),
        ("[[보기]](⟨https://⟩)", "⟨https://⟩", "[[보기]](https://a.example/?utm_source=x)"),
        ("https://b.example", "https://b.example", "https://a.example/?utm_source=x"),
    ],
)
def test_an_address_makes_a_link_of_what_is_selected(
    room: WritingRoom, text: str, selected: str, after: str
) -> None:
    write(room, text, selected)
    html = '<a href="https://a.example/?utm_source=x">제목</a>'
    room.editor.insertFromMimeData(mime(" https://a.example/?utm_source=x ", html))
    assert room.editor.text() == after


@pytest.mark.parametrize(
    ("words", "address", "made"),
    [
        ("여기 ", "https://a.example", "[여기](https://a.example) "),
        ("[공지] 점검", "https://a.example", "[[공지] 점검](https://a.example)"),
        ("a]b", "https://a.example/(1)", r"[a\]b](<https://a.example/(1)>)"),
    ],
)
def test_a_link_holds_any_words_and_any_address(words: str, address: str, made: str) -> None:
    assert linked(words, address) == made


def test_our_own_text_comes_back_character_by_character(room: WritingRoom) -> None:
    text = "a\u00a0b **c** <b>d</b>\n\n> e"
    write(room, text, text)
    source = room.editor.createMimeDataFromSelection()
    write(room, "")
    room.editor.insertFromMimeData(source)
    assert room.editor.text() == text


def test_code_takes_plain_text_only(room: WritingRoom) -> None:
    write(room, "```\n코드\n```", "코드")
    room.editor.insertFromMimeData(mime("정기", RICH))
    assert room.editor.text() == "```\n정기\n```"


def test_the_words_alone_are_pasted_when_asked_for(room: WritingRoom) -> None:
    QGuiApplication.clipboard().setMimeData(mime("12월 정기 점검", RICH))
    room.editor.setFocus()
    room.findChild(Pasting).paste_plain()
    QGuiApplication.clipboard().clear()  # it outlives Python, and ours with it
    assert room.editor.text() == "12월 정기 점검"


def test_much_rich_text_arrives_where_the_caret_was(room: WritingRoom, qtbot: QtBot) -> None:
    write(room, "앞 뒤")
    cursor = room.editor.textCursor()
    cursor.setPosition(2)
    room.editor.setTextCursor(cursor)
    html = "<p>" + "가<b>나</b>다 " * 8_000 + "</p>"
    room.editor.insertFromMimeData(mime("가나다", html))
    assert room.editor.text() == "앞 뒤"
    room.editor.moveCursor(QTextCursor.MoveOperation.End)
    room.editor.insertPlainText("!")
    qtbot.waitUntil(lambda: len(room.editor.text()) > 100, timeout=15_000)
    assert room.editor.text().startswith("앞 가**나**다")
    assert room.editor.text().endswith("뒤!")


def test_files_and_pictures_go_where_they_belong(room: WritingRoom, qtbot: QtBot) -> None:
    pasting = room.findChild(Pasting)
    pictures: list[object] = []
    texts: list[object] = []
    pasting.pictures_came.connect(pictures.append)
    pasting.texts_came.connect(texts.append)
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(name) for name in ("/a/그림.PNG", "/a/글.md", "/a/b.exe")])
    room.editor.insertFromMimeData(source)
    assert pictures == [(Path("/a/그림.PNG"),)]
    assert texts == [(Path("/a/글.md"),)]
    assert room.editor.text() == ""


def test_a_picture_from_elsewhere_is_said_once(room: WritingRoom, desk: Desk) -> None:
    said: list[str] = []
    desk.bench.navigator.said.connect(said.append)
    html = '<p>앞 <img src="https://a.example/x.png" alt="눈 오는 창"> <b>뒤</b></p>'
    room.editor.insertFromMimeData(mime("앞 뒤", html))
    assert room.editor.text() == "앞 눈 오는 창 **뒤**"
    assert len(said) == 1


def test_a_picture_that_a_browser_copied_is_a_picture(room: WritingRoom, qtbot: QtBot) -> None:
    source = mime(html='<img src="https://a.example/x.png" alt="눈">')
    source.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(room.findChild(Pasting).pictures_came):
        room.editor.insertFromMimeData(source)
    assert room.editor.text() == ""


def test_a_picture_from_the_clipboard_is_a_picture(room: WritingRoom, qtbot: QtBot) -> None:
    source = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    source.setImageData(image)
    assert room.editor.canInsertFromMimeData(source)
    with qtbot.waitSignal(room.findChild(Pasting).pictures_came):
        room.editor.insertFromMimeData(source)


@pytest.mark.parametrize(
    ("before", "after", "made"),
    [("", "", "# 가"), ("앞", "", "\n\n# 가"), ("", "뒤", "# 가\n\n"), ("  ", " ", "# 가")],
)
def test_a_block_is_framed_by_empty_lines_where_words_stand(
    before: str, after: str, made: str
) -> None:
    assert framed("# 가", before, after) == made
