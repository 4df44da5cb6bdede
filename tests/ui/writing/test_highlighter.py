"""Marks step back, code stands out, and a megabyte does not stop the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QTextCharFormat

from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.fences import is_fenced
from editor.ui.writing.highlighter import MarkdownHighlighter
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme


class Coloured:
    """An editor whose lines have colours."""

    def __init__(self, theme: Theme) -> None:
        self.editor = NoticeEditor()
        self.editor.resize(600, 400)
        self.highlighter = MarkdownHighlighter(self.editor.document(), theme)
        self.highlighter.begin_at(self.editor.firstVisibleBlock, self.editor.tracker)

    def line(self, number: int) -> QTextBlock:
        return self.editor.document().findBlockByNumber(number)

    def format(self, line: int, column: int) -> QTextCharFormat | None:
        for span in self.line(line).layout().formats():
            if span.start <= column < span.start + span.length:
                return QTextCharFormat(span.format)
        return None

    def is_marked(self, theme: Theme, line: int, column: int) -> bool:
        found = self.format(line, column)
        return found is not None and found.foreground().color() == QColor(theme.palette.muted)

    def is_code(self, line: int) -> bool:
        found = self.format(line, 0)
        return found is not None and bool(found.fontFamilies())


@pytest.fixture
def coloured(qtbot: QtBot, theme: Theme) -> Coloured:
    made = Coloured(theme)
    qtbot.addWidget(made.editor)
    return made


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# 제목", (0, 0)),
        ("> 인용", (0, 0)),
        ("> [!안내] 말", (0, 3)),
        ("> [?] 질문", (0, 3)),
        ("1. 하나", (0, 0)),
        ("- [ ] 할 일", (0, 3)),
        ("| a | b |\n|---|---|\n| 1 | 2 |", (0, 0)),
        ("| a | b |\n|---|---|\n| 1 | 2 |", (1, 3)),
        ("a | b\n---|---\n1 | 2", (2, 2)),
        ("[[누르기]](https://x.kr)", (0, 0)),
        ("👩 **굵게**", (0, 3)),
        ("---\ntitle: 점검\n---\n글", (1, 0)),
    ],
)
def test_mark_steps_back(
    coloured: Coloured, theme: Theme, text: str, place: tuple[int, int]
) -> None:
    coloured.editor.set_text(text)
    assert coloured.is_marked(theme, *place)


def test_words_of_a_button_stand_out(coloured: Coloured) -> None:
    coloured.editor.set_text("[[누르기]](https://x.kr)")
    found = coloured.format(0, 3)
    assert found is not None
    assert found.fontWeight() == QFont.Weight.Bold


def test_line_behind_front_matter_is_text(coloured: Coloured) -> None:
    coloured.editor.set_text("---\ntitle: 점검\n---\n글\n---")
    assert coloured.format(3, 0) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\n글\n```\n밖", [True, True, True, False]),
        ("````\n```\n````\n밖", [True, True, True, False]),
        ("~~~\n```\n~~~\n밖", [True, True, True, False]),
        ("```py\n글", [True, True]),
    ],
)
def test_fence_closes_with_its_own_mark(coloured: Coloured, text: str, code: list[bool]) -> None:
    coloured.editor.set_text(text)
    assert [coloured.is_code(n) for n in range(len(code))] == code
    assert [is_fenced(coloured.line(n)) for n in range(len(code))] == code


def test_long_text_is_coloured_in_portions_to_its_end(coloured: Coloured, qtbot: QtBot) -> None:
    coloured.editor.set_text("# 제목\n글\n" * 1_500)
    assert not coloured.highlighter.is_done
    assert coloured.format(0, 0) is not None
    qtbot.waitUntil(lambda: coloured.highlighter.is_done)
    assert all(coloured.format(n, 0) is not None for n in range(0, 3_000, 2))


def test_fence_far_up_reaches_the_end(coloured: Coloured, qtbot: QtBot) -> None:
    coloured.editor.set_text("글\n" * 2_000)
    qtbot.waitUntil(lambda: coloured.highlighter.is_done)
    coloured.editor.go_to(0)
    coloured.editor.textCursor().insertText("```\n")
    qtbot.waitUntil(lambda: coloured.highlighter.is_done and coloured.is_code(1_999))
    assert all(coloured.is_code(n) for n in range(2_000))


def test_other_look_reaches_every_line(coloured: Coloured, theme: Theme, qtbot: QtBot) -> None:
    coloured.editor.set_text("# 제목\n" * 1_000)
    qtbot.waitUntil(lambda: coloured.highlighter.is_done)
    theme.changed.emit()
    qtbot.waitUntil(lambda: coloured.highlighter.is_done)
    assert all(coloured.is_marked(theme, n, 0) for n in range(1_000))


def test_edit_elsewhere_meanwhile_is_coloured(coloured: Coloured, qtbot: QtBot) -> None:
    coloured.editor.set_text("글\n" * 2_000)
    qtbot.waitUntil(lambda: coloured.highlighter.is_done)
    coloured.editor.textCursor().insertText("```\n```\n```\n")
    coloured.editor.go_to(coloured.line(1_900).position())
    coloured.editor.textCursor().insertText("```\n# 제목\n")
    qtbot.waitUntil(lambda: coloured.highlighter.is_done)
    assert not coloured.is_code(1_901)
    assert coloured.format(1_901, 0) is not None


def test_composing_line_keeps_its_underline(coloured: Coloured) -> None:
    coloured.editor.set_text("# 제목")
    coloured.editor.go_to(4)
    Hangul(coloured.editor).compose("ㅉ", "쭉")
    block = coloured.line(0)
    assert block.layout().preeditAreaText() == "쭉"
    assert any(span.format.fontUnderline() for span in block.layout().formats())
