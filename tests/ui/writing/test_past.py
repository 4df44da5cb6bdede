"""Ctrl+Z goes on where it was before a restart; the stored text always wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.anchor import AnchorState, Placed
from editor.domain.ids import NoticeId
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.live_anchors import LiveAnchors
from editor.workflow.draft import LineEdit
from editor.workflow.history import Step, joined, steps_of
from tests.ui.desk import Desk, a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ONE, TWO = NoticeId("01J0000000000000000000000A"), NoticeId("01J0000000000000000000000B")
PIECES = st.sampled_from(["가", "나다 ", "\n", "👩‍👩‍👧", "\u00a0", "\u2028", "각", "x\ny", "\t"])


def reopened(desk: Desk, notice_id: NoticeId = ONE) -> NoticeEditor:
    """Write what waits and open the draft as a start does."""
    room = desk.rooms[0]
    room.commit()
    desk.bench.background.settle_store()
    opened = desk.store.open(notice_id)
    room.open_draft.show(opened.draft, None, opened.past)
    return room.editor


def test_undo_takes_back_what_was_typed_before(desk: Desk) -> None:
    room = desk.writing(a_draft("처음", notice_id=ONE))
    Hangul(room.editor).write(("ㄱ", "가"), ("ㄴ", "나"))
    editor = reopened(desk)
    assert editor.text() == "처음가나"
    editor.undo()
    assert editor.text() == "처음"


def test_undo_reaches_back_over_a_revision(desk: Desk) -> None:
    room = desk.writing(a_draft("처음", notice_id=ONE))
    room.editor.textCursor().insertText(" 하나")
    room.commit()
    room.open_draft.autosave.rewrite()
    room.editor.textCursor().insertText("\n둘")
    editor = reopened(desk)
    editor.undo()
    editor.undo()
    assert editor.text() == "처음"


def test_redo_brings_it_again(desk: Desk) -> None:
    room = desk.writing(a_draft("처음", notice_id=ONE))
    room.editor.textCursor().insertText(" 하나")
    editor = reopened(desk)
    editor.undo()
    editor.redo()
    assert editor.text() == "처음 하나"


def test_each_draft_has_its_own_past(desk: Desk) -> None:
    room = desk.writing(a_draft("하나", notice_id=ONE))
    room.editor.textCursor().insertText("!")
    desk.store.put(a_draft("둘", notice_id=TWO))
    editor = reopened(desk, TWO)
    editor.textCursor().insertText("?")
    editor = reopened(desk, ONE)
    editor.undo()
    assert editor.text() == "하나"
    assert not editor.document().isUndoAvailable()


def test_new_typing_is_a_step_of_its_own(desk: Desk) -> None:
    room = desk.writing(a_draft("처음", notice_id=ONE))
    room.editor.textCursor().insertText(" 하나")
    editor = reopened(desk)
    editor.textCursor().insertText(" 둘")
    editor.undo()
    assert editor.text() == "처음 하나"


def test_replaying_writes_nothing(desk: Desk) -> None:
    room = desk.writing(a_draft("처음", notice_id=ONE))
    room.editor.textCursor().insertText(" 하나")
    reopened(desk)
    assert room.is_saved
    assert desk.store.load(ONE).content.body == "처음 하나"


def test_caret_and_scroll_come_back(desk: Desk) -> None:
    room = desk.writing(a_draft("줄\n" * 400, notice_id=ONE))
    room.editor.go_to(300)
    room.editor.verticalScrollBar().setValue(120)
    editor = reopened(desk)
    assert editor.textCursor().position() == 300
    assert editor.firstVisibleBlock().blockNumber() == 120


def test_words_that_undo_brings_back_have_their_comment_again(qtbot: QtBot) -> None:
    editor = NoticeEditor()
    qtbot.addWidget(editor)
    editor.set_text("앞 뒤", [Step(0, 2, "댓글 달린 말 ", "")])
    anchors = LiveAnchors(editor.document(), editor.tracker)
    anchors.put("one", "댓글 달린 말", Placed(AnchorState.ORPHANED, None, None))
    editor.undo()
    assert anchors.state("one") is AnchorState.SAME


@pytest.mark.parametrize(
    "past",
    [
        [Step(0, 0, "", "다른 글")],
        [Step(9, 0, "", "가")],
        [Step(0, 0, "", "가\r")],
        [Step(0, 0, "\u2029", "가")],
    ],
)
def test_stored_text_wins_over_steps_that_do_not_lead_to_it(qtbot: QtBot, past: list[Step]) -> None:
    editor = NoticeEditor()
    qtbot.addWidget(editor)
    editor.set_text("가나다", past)
    assert editor.text() == editor.document().toRawText().replace("\u2029", "\n") == "가나다"
    assert not editor.document().isUndoAvailable()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), PIECES), max_size=12))
def test_undo_to_the_end_is_the_first_text(
    qtbot: QtBot, changes: list[tuple[int, int, str]]
) -> None:
    first, lines, edits = "첫 줄\n둘째 줄", ["첫 줄", "둘째 줄"], []
    for at, removed, piece in changes:
        start = min(at, len(lines) - 1)
        edit = LineEdit(start, len(lines[start : start + removed]), tuple(piece.split("\n")))
        lines[start : start + edit.removed] = edit.lines
        edits.append(edit)
    text, steps = steps_of(first, edits)
    editor = NoticeEditor()
    editor.set_text(text, joined(steps))
    assert editor.text() == text
    for _ in range(len(steps)):
        editor.undo()
    assert editor.text() == first
