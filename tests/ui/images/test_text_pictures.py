"""A picture holds its place at once, follows when it is ready, and asks what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from editor.domain.picture import place_of, places_in
from editor.ui.images.images import Images
from editor.workflow.ids import new_id
from tests.drafts import photographs as photo
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

PICTURE = re.compile(r"!\[[^\]]*\]\(media/[0-9a-f]{64}\.(webp|png)\)")


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    made = desk.writing(a_draft("앞"))
    made.open_draft.show(desk.store.load(made.open_draft.draft.notice_id), None)
    made.editor.setFocus()
    return made


@pytest.fixture
def images(room: WritingRoom, desk: Desk) -> Images:
    return Images(room, desk.bench)


def wait_for_picture(room: WritingRoom, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(PICTURE.search(room.editor.text())), timeout=20_000)


def test_a_place_is_held_at_once_and_then_filled(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    assert len(places_in(room.editor.text())) == 1
    assert room.editor.text().startswith("앞\n\n![")
    wait_for_picture(room, qtbot)
    assert not places_in(room.editor.text())


def test_what_it_shows_is_asked_and_written_between_the_brackets(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    wait_for_picture(room, qtbot)
    bubble = images.in_text.describing.bubble
    assert bubble is not None
    bubble.field.setText("동해의 [해돋이]")
    QTest.keyClick(bubble.field, Qt.Key.Key_Return)
    assert "![동해의 해돋이](media/" in room.editor.text()
    assert room.editor.text().endswith(")\n\n")  # the key went no further
    qtbot.waitUntil(lambda: images._bench.drafts.pictures.all()[0].alt == "동해의 해돋이")


def test_escape_leaves_it_unanswered(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    wait_for_picture(room, qtbot)
    bubble = images.in_text.describing.bubble
    assert bubble is not None
    QTest.keyClick(bubble.field, Qt.Key.Key_Escape)
    assert images.in_text.describing.bubble is None
    assert "![](media/" in room.editor.text()


def test_whoever_types_on_is_not_interrupted(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    room.editor.insertPlainText("\n\n계속 쓴다")
    wait_for_picture(room, qtbot)
    assert room.editor.text().endswith("\n\n계속 쓴다")
    bubble = images.in_text.describing.bubble
    assert bubble is None or not bubble.field.hasFocus()


def test_a_refused_picture_leaves_no_trace_but_the_reason(
    images: Images, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "그림.png"
    bad.write_bytes(photo.SVG)
    images.in_text.take((bad,))
    qtbot.waitUntil(lambda: bool(desk.errors))
    assert desk.errors[0].code == "picture_svg"
    assert images.in_text._editor.text() == "앞"


def test_each_refused_picture_is_named_with_its_reason(
    images: Images, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    desk.bench.navigator.said.connect(said.append)
    files = [tmp_path / "하나.png", tmp_path / "둘.png"]
    for file, data in zip(files, (photo.SVG, b"?"), strict=True):
        file.write_bytes(data)
    images.in_text.take(files)
    qtbot.waitUntil(lambda: bool(said))
    assert [line.partition(": ")[0] for line in said[-1].split("\n")] == ["하나.png", "둘.png"]


def test_what_is_typed_next_stands_in_its_own_paragraph(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    QTest.keyClicks(room.editor, "next")
    wait_for_picture(room, qtbot)
    assert re.search(r"\)\n\nnext$", room.editor.text())


def test_the_question_covers_no_line_above(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    room.editor.insertPlainText("\n\n줄" * 40)
    images.in_text.take((sunrise,))
    wait_for_picture(room, qtbot)
    bubble = images.in_text.describing.bubble
    assert bubble is not None
    line = room.editor.cursorRect(bubble.place)
    assert bubble.y() >= room.editor.viewport().y() + line.bottom()
    assert bubble.geometry().bottom() < room.editor.height()


def test_a_picture_from_the_clipboard_is_taken_in(
    room: WritingRoom, images: Images, qtbot: QtBot
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    images.in_text.take((image,))
    wait_for_picture(room, qtbot)


def test_after_a_crash_the_next_opening_goes_on(
    room: WritingRoom, images: Images, desk: Desk, qtbot: QtBot
) -> None:
    token = new_id()
    desk.store.pictures.keep_waiting(token, photo.png(), "그림.png")
    draft = a_draft(f"앞\n\n{place_of(token, '올리는 중…')}\n\n뒤")
    desk.store.put(draft)
    room.open_draft.show(draft, None)
    wait_for_picture(room, qtbot)
    assert room.editor.text().endswith("\n\n뒤")


def test_a_picture_whose_file_is_gone_is_asked_for(
    room: WritingRoom, images: Images, qtbot: QtBot
) -> None:
    token = new_id()
    draft = a_draft(place_of(token, "올리는 중…"))
    room.open_draft.show(draft, None)
    qtbot.waitUntil(lambda: images.in_text.bubble_of(token) is not None)
    qtbot.waitUntil(lambda: images.in_text.bubble_of(token).isVisible())
    images.in_text.bubble_of(token).stop_wanted.emit()
    assert room.editor.text().strip() == ""


def test_a_picture_that_is_stopped_leaves_its_place(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    (token,) = places_in(room.editor.text())
    images.in_text.bubble_of(token).stop_wanted.emit()
    assert not places_in(room.editor.text())


def test_several_pictures_come_in_their_order(
    room: WritingRoom, images: Images, tmp_path: Path, qtbot: QtBot
) -> None:
    files = []
    for number in (30, 50):
        files.append(tmp_path / f"{number}.png")
        files[-1].write_bytes(photo.saved(photo.drawn(number, 20), "PNG"))
    images.in_text.take(files)
    qtbot.waitUntil(lambda: len(PICTURE.findall(room.editor.text())) == 2, timeout=20_000)
    found = [line for line in room.editor.text().split("\n") if "media/" in line]
    assert len(found) == 2


def test_a_picture_is_one_step_to_undo(
    room: WritingRoom, images: Images, sunrise: Path, qtbot: QtBot
) -> None:
    images.in_text.take((sunrise,))
    wait_for_picture(room, qtbot)
    room.editor.undo()
    assert room.editor.text() == "앞"
    room.editor.redo()
    assert PICTURE.search(room.editor.text())


def test_each_of_several_pictures_is_asked_about(
    room: WritingRoom, images: Images, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [tmp_path / "30.png", tmp_path / "50.png"]
    for number, file in zip((30, 50), files, strict=True):
        file.write_bytes(photo.saved(photo.drawn(number, 20), "PNG"))
    images.in_text.take(files)
    qtbot.waitUntil(lambda: len(PICTURE.findall(room.editor.text())) == 2, timeout=20_000)
    for words in ("하나", "둘"):
        bubble = images.in_text.describing.bubble
        assert bubble is not None
        bubble.field.setText(words)
        QTest.keyClick(bubble.field, Qt.Key.Key_Return)
    assert re.findall(r"!\[([^\]]*)\]", room.editor.text()) == ["하나", "둘"]
