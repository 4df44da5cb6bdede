"""A comment stays at its words, or is openly orphaned; never silently somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from editor.domain.anchor import AnchorState, Placed
from editor.domain.offset import utf16_of
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.live_anchors import LiveAnchors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TEXT = "머리글 👩\n걱정 마세요, 다 받을 수 있어요.\n끝 문장입니다."
QUOTE = "다 받을 수 있어요"


class Commented:
    """An editor with one comment on `quote`."""

    def __init__(self, text: str = TEXT, quote: str = QUOTE) -> None:
        self.editor = NoticeEditor()
        self.editor.set_text(text)
        self.anchors = LiveAnchors(self.editor.document(), self.editor.tracker)
        start = text.index(quote)
        self.anchors.put("t", quote, Placed(AnchorState.SAME, start, start + len(quote)))

    @property
    def state(self) -> AnchorState:
        return self.anchors.state("t")

    @property
    def words(self) -> str | None:
        anchor = self.anchors.anchor("t")
        return anchor and anchor.exact

    def select(self, words: str) -> QTextCursor:
        found = self.editor.document().find(words)
        assert not found.isNull(), words
        self.editor.setTextCursor(found)
        return found

    def replace(self, at: int, count: int, typed: str) -> None:
        """Type over `count` code points."""
        text = self.editor.text()
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(utf16_of(text, min(at, len(text))))
        end = utf16_of(text, min(at + count, len(text)))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(typed)

    def type_before(self, words: str, typed: str) -> None:
        cursor = self.select(words)
        cursor.setPosition(cursor.selectionStart())
        cursor.insertText(typed)

    def type_after(self, words: str, typed: str) -> None:
        cursor = self.select(words)
        cursor.setPosition(cursor.selectionEnd())
        cursor.insertText(typed)


@pytest.fixture
def commented(qtbot: QtBot) -> Commented:
    made = Commented()
    qtbot.addWidget(made.editor)
    return made


def test_typed_at_its_start_stays_outside(commented: Commented) -> None:
    commented.type_before(QUOTE, "정말 ")
    assert (commented.state, commented.words) == (AnchorState.SAME, QUOTE)


def test_typed_at_its_end_stays_outside(commented: Commented) -> None:
    commented.type_after(QUOTE, " 정말")
    assert (commented.state, commented.words) == (AnchorState.SAME, QUOTE)


def test_typed_inside_counts_as_changed(commented: Commented) -> None:
    commented.type_before("받을", "잘 ")
    assert (commented.state, commented.words) == (AnchorState.CHANGED, "다 잘 받을 수 있어요")


def test_change_taken_back_is_the_same_again(commented: Commented) -> None:
    commented.type_before("받을", "잘 ")
    commented.editor.undo()
    assert (commented.state, commented.words) == (AnchorState.SAME, QUOTE)


@pytest.mark.parametrize("cut", ["수 있어요.", "마세요, 다 받을", "받을"])
@pytest.mark.parametrize("typed", ["", "가나"])
def test_cut_edge_comes_back_by_undo(commented: Commented, cut: str, typed: str) -> None:
    commented.select(cut).insertText(typed)
    assert commented.state is AnchorState.CHANGED
    commented.editor.undo()
    assert (commented.state, commented.words) == (AnchorState.SAME, QUOTE)


def test_lines_above_move_it_along(commented: Commented) -> None:
    commented.type_before("머리글", "새 줄 👩‍👩‍👧\n\n")
    assert (commented.state, commented.words) == (AnchorState.SAME, QUOTE)


def test_deleted_words_are_openly_orphaned(commented: Commented) -> None:
    commented.select(QUOTE).removeSelectedText()
    assert (commented.state, commented.words) == (AnchorState.ORPHANED, None)


def test_undo_brings_deleted_words_back(commented: Commented) -> None:
    commented.select("걱정 마세요, 다 받을 수 있어요.").removeSelectedText()
    commented.editor.undo()
    assert (commented.state, commented.words) == (AnchorState.SAME, QUOTE)


def test_cut_and_pasted_words_are_followed(commented: Commented) -> None:
    commented.select("걱정 마세요, 다 받을 수 있어요.\n".rstrip("\n"))
    commented.editor.cut()
    commented.editor.go_to(0)
    commented.editor.paste()
    assert commented.words == QUOTE
    assert commented.anchors.anchor("t").start == len("걱정 마세요, ")


def test_cut_lines_pasted_in_a_text_with_emoji_are_followed(commented: Commented) -> None:
    cursor = commented.select("걱정")
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    commented.editor.setTextCursor(cursor)
    commented.editor.cut()
    commented.editor.moveCursor(QTextCursor.MoveOperation.End)
    commented.editor.paste()
    assert commented.words == QUOTE


def test_words_nibbled_away_come_back_by_undo(commented: Commented) -> None:
    cursor = commented.select(QUOTE)
    cursor.setPosition(cursor.selectionEnd())
    for _ in QUOTE:
        cursor.deletePreviousChar()
    assert commented.state is AnchorState.ORPHANED
    while QUOTE not in commented.editor.text():
        commented.editor.undo()
    assert commented.words in (None, QUOTE)


def test_replaced_words_are_orphaned(commented: Commented) -> None:
    commented.select(QUOTE).insertText("전혀 다른 말")
    assert commented.state is AnchorState.ORPHANED


@pytest.mark.parametrize("quote", ["다", "수", "어요", "마세요"])
def test_short_words_typed_elsewhere_later_are_not_taken_for_them(qtbot: QtBot, quote: str) -> None:
    commented = Commented(quote=quote)
    qtbot.addWidget(commented.editor)
    cursor = commented.select(quote)
    cursor.setPosition(cursor.selectionEnd())
    for _ in quote:
        cursor.deletePreviousChar()
    commented.type_before("끝", "새 문장: ")
    for letter in quote:
        commented.type_before("끝", letter)
    assert commented.words is None


def test_pasted_twice_nobody_knows_which(commented: Commented) -> None:
    commented.select(QUOTE)
    commented.editor.cut()
    commented.editor.go_to(0)
    commented.editor.textCursor().insertText(f"{QUOTE} {QUOTE}")
    assert commented.state is AnchorState.ORPHANED


def test_resolved_thread_is_followed_no_more(commented: Commented) -> None:
    commented.anchors.drop("t")
    assert not commented.anchors.follows("t")


def test_orphan_from_the_service_stays_one(qtbot: QtBot) -> None:
    commented = Commented()
    qtbot.addWidget(commented.editor)
    commented.anchors.put("u", "옛 글", Placed(AnchorState.ORPHANED, None, None))
    commented.type_before("머리글", "옛 글")
    assert commented.anchors.state("u") is AnchorState.ORPHANED


def test_paste_over_the_whole_text_is_found_again_only_when_it_holds_the_cut(
    commented: Commented,
) -> None:
    commented.editor.selectAll()
    commented.editor.textCursor().insertText(TEXT.replace("머리글", "새 머리"))
    assert commented.words in (None, QUOTE)


edits = st.lists(
    st.tuples(
        st.integers(0, 60), st.integers(0, 4), st.sampled_from(["", "가", "나다", "\n", "👩"])
    ),
    max_size=12,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_what_it_covers_lies_between_its_own_words(
    qapp: QApplication, changes: list[tuple[int, int, str]]
) -> None:
    """Letters of the quote are marked Ａ…: nothing outside of them is ever covered."""
    quote = "ＡＢＣＤＥＦ"
    commented = Commented(f"앞말 {quote} 뒷말\n끝", quote)
    for at, count, typed in changes:
        commented.replace(at, count, typed)
    words = commented.words
    if words is not None:
        assert not set(words) & set("앞뒷말끝")
        assert commented.state is (AnchorState.SAME if words == quote else AnchorState.CHANGED)
    elif commented.state is AnchorState.ORPHANED:
        assert quote not in commented.editor.text()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_undoing_everything_never_leaves_it_at_other_words(
    qapp: QApplication, changes: list[tuple[int, int, str]]
) -> None:
    commented = Commented()
    for at, count, typed in changes:
        commented.replace(at, count, typed)
    while commented.editor.document().isUndoAvailable():
        commented.editor.undo()
    anchor, start = commented.anchors.anchor("t"), TEXT.index(QUOTE)
    assert commented.editor.text() == TEXT
    assert anchor is None or start <= anchor.start < anchor.end <= start + len(QUOTE)
