"""Where a text has no place to break, lines break anywhere: Qt would search for minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption

from editor.ui.shared.wrapping import UNBROKEN, wrap_for
from editor.ui.writing.change_text import change_text
from editor.ui.writing.editor import NoticeEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

USUAL = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
ANYWHERE = QTextOption.WrapMode.WrapAnywhere
RUN = "A" * UNBROKEN


def paste(editor: NoticeEditor, text: str) -> None:
    source = QMimeData()
    source.setText(text)
    editor.insertFromMimeData(source)


@pytest.fixture
def editor(qtbot: QtBot) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    return made


def test_words_break_between_words() -> None:
    assert wrap_for("낱말 " * 5_000 + RUN[1:]) == USUAL


def test_a_run_without_a_break_breaks_anywhere() -> None:
    assert wrap_for(f"낱말 {RUN} 낱말") == ANYWHERE


@pytest.mark.parametrize("put", [NoticeEditor.set_text, paste, change_text])
def test_an_editor_is_ready_for_a_run(
    editor: NoticeEditor, put: Callable[[NoticeEditor, str], None]
) -> None:
    put(editor, RUN)
    assert editor.wordWrapMode() == ANYWHERE


def test_the_next_text_breaks_between_words_again(editor: NoticeEditor) -> None:
    editor.set_text(RUN)
    editor.set_text("낱말 낱말")
    assert editor.wordWrapMode() == USUAL
