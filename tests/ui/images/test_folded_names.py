"""The long name of a picture takes no room in the text, and is all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextFormat

from editor.domain.picture import place_of
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from editor.ui.writing.editor import NoticeEditor


def folded(editor: NoticeEditor) -> int:
    """Return how many characters of the first line are folded."""
    formats = editor.document().firstBlock().layout().formats()
    property_ = QTextFormat.Property.FontPixelSize
    return sum(one.length for one in formats if one.format.intProperty(property_) == 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"😀 ![해](media/{'a' * 64}.webp) 뒤", 58),
        (f"![](media/{'a' * 64}.png) ![](media/{'b' * 64}.png)", 116),
        (place_of("01JDZZZZZZZZZZZZZZZZZZZZZZ", "올리는 중…"), 22),
        ("![해](media/short.webp)", 0),
    ],
)
def test_a_name_is_folded_but_for_its_beginning(desk: Desk, text: str, count: int) -> None:
    editor = desk.writing(a_draft(text)).editor
    assert folded(editor) == count
    assert editor.text() == text


def test_a_folded_name_leaves_no_gap(desk: Desk) -> None:
    editor = desk.writing(a_draft(f"![해](media/{'a' * 64}.webp)")).editor
    line = editor.document().firstBlock().layout().lineAt(0)
    start = len("![해](media/aaaaaa")
    assert abs(line.cursorToX(start + 58)[0] - line.cursorToX(start)[0]) < 1
