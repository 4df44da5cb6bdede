"""Hangul is never disturbed: exact texts, unmoved anchors, and the phone sees the open syllable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.anchor import AnchorState, Placed
from editor.ui.writing.editor import NoticeEditor
from tests.ui.desk import Desk, a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

JJUK = ("ㅉ", "쭈", "쭉")
HANGEUL = (("ㅎ", "하", "한"), ("ㄱ", "그", "글"))
TEXT = "첫 문장입니다.\n**굵게** 둘째 문장\n끝"


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft(TEXT))


@pytest.fixture
def hangul(room: WritingRoom) -> Hangul:
    return Hangul(room.editor)


def on_phone(room: WritingRoom) -> str:
    """Return the text of the phone's body as the preview holds it."""
    return room.phone.preview.document.html()


def put_caret(editor: NoticeEditor, words: str) -> None:
    editor.go_to(editor.text().index(words))


def test_syllable_is_written_exactly(room: WritingRoom, hangul: Hangul) -> None:
    hangul.write(JJUK)
    assert room.editor.text() == TEXT + "쭉"


def test_word_is_written_at_the_caret(room: WritingRoom, hangul: Hangul) -> None:
    put_caret(room.editor, "둘째")
    hangul.write(*HANGEUL)
    assert room.editor.text() == TEXT.replace("둘째", "한글둘째")


def test_final_consonant_moves_to_the_next_syllable(room: WritingRoom, hangul: Hangul) -> None:
    hangul.compose("ㄱ", "가", "간")
    hangul.commit("가", then="나")
    hangul.commit("나")
    assert room.editor.text() == TEXT + "가나"


@pytest.mark.parametrize("step", ["ㅉ", "쭈", "쭉"])
def test_phone_shows_the_open_syllable(room: WritingRoom, hangul: Hangul, step: str) -> None:
    hangul.compose(step)
    assert f"끝{step}" in on_phone(room)
    assert room.editor.text() == TEXT


def test_phone_shows_the_syllable_behind_an_emoji(room: WritingRoom, hangul: Hangul) -> None:
    room.editor.textCursor().insertText("👩‍👩‍👧 ")
    hangul.compose("ㄱ", "가")
    assert "끝👩‍👩‍👧 가" in on_phone(room)


def test_cancelled_syllable_leaves_no_trace(room: WritingRoom, hangul: Hangul) -> None:
    before = on_phone(room)
    hangul.compose("ㄱ", "가", "")
    assert (on_phone(room), room.editor.text()) == (before, TEXT)


@pytest.mark.parametrize(
    ("key", "text"),
    [("\r", "쭉\n"), (" ", "쭉 "), (Qt.Key.Key_Right, "쭉"), (Qt.Key.Key_Up, "쭉")],
)
def test_key_ends_the_syllable_as_the_input_method_does(
    room: WritingRoom, qtbot: QtBot, key: Qt.Key | str, text: str
) -> None:
    hangul = Hangul(room.editor)
    hangul.compose(*JJUK)
    hangul.commit("쭉")
    qtbot.keyClick(room.editor, key)
    assert room.editor.text() == TEXT + text


def test_save_takes_the_open_syllable_in(room: WritingRoom, hangul: Hangul, qtbot: QtBot) -> None:
    hangul.write(HANGEUL[0])
    hangul.compose(*HANGEUL[1])
    qtbot.keyClick(room.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert room.editor.text() == TEXT + "한글"


def test_save_takes_the_title_s_open_syllable_in(room: WritingRoom, qtbot: QtBot) -> None:
    room.title.setFocus()
    room.title.setCursorPosition(len(room.title.text()))
    Hangul(room.title).compose(*JJUK)
    room.open_draft.save()
    assert room.open_draft.snapshot().content.title == "12월 점검쭉"


def test_title_on_the_phone_has_the_syllable_behind_an_emoji(room: WritingRoom) -> None:
    room.title.setText("👩 점검")
    room.title.setCursorPosition(len(room.title.text()) + 1)
    Hangul(room.title).compose("ㄱ", "가")
    assert room.title.seen_text() == "👩 점검가"


@pytest.mark.parametrize("button", ["library.new", "phone.list", "writing.review"])
def test_click_on_a_button_keeps_the_syllable(
    room: WritingRoom, hangul: Hangul, qtbot: QtBot, button: str
) -> None:
    room.editor.setFocus()
    hangul.write(HANGEUL[0])
    hangul.compose(*HANGEUL[1])
    notice = room.open_draft.draft
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        qtbot.mouseClick(room.findChild(object, button), Qt.MouseButton.LeftButton)
        room.commit()
    assert notice is not None
    assert room._bench.drafts.load(notice.notice_id).content.body == TEXT + "한글"


def test_new_notice_while_composing_keeps_the_syllable_in_the_old_one(
    room: WritingRoom, hangul: Hangul, qtbot: QtBot
) -> None:
    old = room.open_draft.draft
    hangul.compose(*JJUK)
    with qtbot.waitSignals([room.open_draft.opened, room.open_draft.autosave.saved]):
        room.shelf.new()
    assert old is not None
    assert room._bench.drafts.load(old.notice_id).content.body == TEXT + "쭉"
    assert room.editor.text() == ""


def test_format_button_takes_the_syllable_in_first(room: WritingRoom, hangul: Hangul) -> None:
    hangul.compose(*JJUK)
    room.toolbar.format_wanted.emit("heading")
    assert room.editor.text() == TEXT.replace("\n끝", "\n## 끝쭉")


def test_remote_comment_leaves_the_open_syllable_alone(room: WritingRoom, hangul: Hangul) -> None:
    put_caret(room.editor, "둘째")
    hangul.compose("ㅉ", "쭈")
    start = TEXT.index("굵게")
    room.conversation.anchors.put("t1", "굵게", Placed(AnchorState.SAME, start, start + 2))
    hangul.compose("쭉")
    assert room.editor.composition.is_composing
    hangul.commit("쭉")
    assert room.editor.text() == TEXT.replace("둘째", "쭉둘째")
    assert room.conversation.anchors.anchor("t1").start == start


def test_autosave_leaves_the_open_syllable_alone(
    room: WritingRoom, hangul: Hangul, qtbot: QtBot
) -> None:
    hangul.write(HANGEUL[0])
    hangul.compose("ㄱ", "그")
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room.open_draft.autosave.flush()
    assert room.editor.composition.is_composing
    hangul.compose("글")
    hangul.commit("글")
    assert room.editor.text() == TEXT + "한글"


@pytest.mark.parametrize("words", ["첫 문장", "문장입니다", "둘째"])
def test_composing_beside_a_comment_does_not_move_it(
    room: WritingRoom, hangul: Hangul, words: str
) -> None:
    start = TEXT.index(words)
    anchors = room.conversation.anchors
    anchors.put("t1", words, Placed(AnchorState.SAME, start, start + len(words)))
    room.editor.go_to(start)
    hangul.write(*HANGEUL)
    assert (anchors.state("t1"), anchors.anchor("t1").exact) == (AnchorState.SAME, words)
    assert anchors.anchor("t1").start == start + 2


def test_line_keeps_its_colours_while_composing(room: WritingRoom, hangul: Hangul) -> None:
    def bold() -> list[str]:
        layout = room.editor.document().findBlockByNumber(1).layout()
        whole = room.editor.text().split("\n")[1] + layout.preeditAreaText()
        return [whole[r.start : r.start + r.length] for r in layout.formats() if _is_bold(r)]

    before = bold()
    room.editor.go_to(TEXT.index("\n끝"))
    hangul.compose("ㅉ", "쭈")
    assert bold() == before == ["굵게"]


def test_only_the_open_syllable_is_underlined(room: WritingRoom, hangul: Hangul) -> None:
    put_caret(room.editor, "둘째")
    hangul.compose("ㅉ", "쭈")
    layout = room.editor.document().findBlockByNumber(1).layout()
    underlined = [(r.start, r.length) for r in layout.formats() if r.format.fontUnderline()]
    assert underlined == [(layout.preeditAreaPosition(), 1)]


def test_undo_takes_the_word_back_whole_syllables(
    room: WritingRoom, hangul: Hangul, qtbot: QtBot
) -> None:
    hangul.write(*HANGEUL)
    while room.editor.text() != TEXT:
        before = room.editor.text()
        room.editor.undo()
        assert len(room.editor.text()) < len(before)
    assert on_phone(room).endswith("끝</p>")


def _is_bold(range_: object) -> bool:
    return bool(range_.format.fontWeight() >= 700)


def test_ctrl_y_does_again_what_was_taken_back(qtbot: QtBot) -> None:
    editor = NoticeEditor()
    qtbot.addWidget(editor)
    QTest.keyClicks(editor, "abc")
    editor.undo()
    QTest.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "abc"
