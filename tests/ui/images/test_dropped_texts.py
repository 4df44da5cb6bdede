"""Files dropped on the room become drafts; several become several."""

from __future__ import annotations

import base64
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from editor.ui.images.images import Images
from tests.drafts import photographs as photo
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    made = desk.writing(a_draft("열려 있는 글"))
    Images(made, desk.bench)
    return made


def drop(target: QWidget, *files: Path) -> None:
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    rest = (Qt.DropAction.CopyAction, source, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(10, 10), *rest, keys))
    event = QDropEvent(QPointF(10, 10), *rest, keys)
    QApplication.sendEvent(target, event)


def test_a_file_that_is_handed_over_is_opened_as_if_dropped(
    room: WritingRoom, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "하나.md"
    file.write_text("# 하나\n\n글", "utf-8")
    desk.bench.navigator.texts_wanted.emit((file,))
    qtbot.waitUntil(lambda: room.title.text() == "하나")


def test_a_file_may_have_a_name_in_an_old_encoding(
    room: WritingRoom, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / os.fsdecode("공지.md".encode("cp949"))
    file.write_text("글", "utf-8")
    desk.bench.navigator.texts_wanted.emit((file,))
    qtbot.waitUntil(lambda: room.title.text() == "????")


def test_what_cannot_be_handed_over_is_said(
    room: WritingRoom, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 3_000_000)
    files = (tmp_path / "none.md", tmp_path / "pipe.md", large, tmp_path / "a.png")
    said: list[str] = []
    desk.bench.navigator.said.connect(said.append)
    desk.bench.navigator.texts_wanted.emit(files)
    qtbot.waitUntil(lambda: bool(said))
    assert [error.code for error in desk.errors] == ["text_file_binary"]
    named = [next(f.name for f in files if f.name in line) for line in said[0].split("\n")]
    assert named == ["none.md", "pipe.md", "large.txt"]


def test_a_seat_that_only_reads_is_told_so(room: WritingRoom, desk: Desk, tmp_path: Path) -> None:
    room.editor.setReadOnly(True)
    desk.bench.navigator.texts_wanted.emit((tmp_path / "하나.md",))
    assert [error.code for error in desk.errors] == ["forbidden"]


def titles(desk: Desk) -> set[str]:
    return {draft.title for draft in desk.store.drafts()}


def test_each_file_becomes_a_draft_and_the_last_is_opened(
    room: WritingRoom, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    one, two = tmp_path / "하나.md", tmp_path / "둘.txt"
    one.write_bytes("# 하나\r\n".encode())
    two.write_bytes("둘째 글".encode("cp949"))
    drop(room.library, one, two)
    qtbot.waitUntil(lambda: titles(desk) >= {"하나", "둘"})
    qtbot.waitUntil(lambda: room.editor.text() == "둘째 글")


def test_a_web_page_brings_its_pictures_along(
    room: WritingRoom, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    data = base64.b64encode(photo.png()).decode()
    page = tmp_path / "page.html"
    page.write_text(f'<h1>새 기능</h1><img alt="해" src="data:image/png;base64,{data}">', "utf-8")
    drop(room, page)
    qtbot.waitUntil(lambda: "![해](media/" in room.editor.text(), timeout=20_000)


def test_a_program_is_refused_with_the_reason(
    room: WritingRoom, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "a.md"
    bad.write_bytes(b"\x7fELF\x00")
    drop(room, bad, tmp_path / "b.exe")
    qtbot.waitUntil(lambda: len(desk.errors) == 2)
    assert {error.code for error in desk.errors} == {"text_file_binary"}
    assert len(desk.store.drafts()) == 1
