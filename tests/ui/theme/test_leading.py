"""The editor's font stands 1.75 em from line to line and is otherwise the bundled one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo, QRawFont

from editor import assets
from editor.ui.theme.leading import _FILES, FAMILY, spaced
from editor.ui.theme.tokens import EDITOR_LINE, EDITOR_PX
from editor.ui.writing.editor import NoticeEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme

EM = 1000
ROUNDED = 2 / EM
WEIGHTS = pytest.mark.parametrize("weight", _FILES)


def bundled(weight: str) -> bytes:
    return assets.read_bytes(f"fonts/Pretendard-{weight}.otf")


def opened(font: bytes) -> QRawFont:
    return QRawFont(font, EM)


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> NoticeEditor:
    made = NoticeEditor()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.set_text("첫 줄\n둘째 줄")
    made.show()
    return made


@WEIGHTS
@pytest.mark.parametrize("line_height", [1.5, EDITOR_LINE, 2.0])
def test_lines_stand_as_far_apart_as_asked(theme: Theme, weight: str, line_height: float) -> None:
    font = opened(spaced(bundled(weight), line_height))
    line = font.ascent() + font.descent() + font.leading()
    assert line == pytest.approx(EM * line_height, rel=ROUNDED)


@WEIGHTS
def test_room_is_added_above_and_below_alike(theme: Theme, weight: str) -> None:
    before, after = opened(bundled(weight)), opened(spaced(bundled(weight), EDITOR_LINE))
    above, below = after.ascent() - before.ascent(), after.descent() - before.descent()
    assert above > 0
    assert above == pytest.approx(below, abs=EM * ROUNDED)


@WEIGHTS
def test_lines_are_never_pressed_together(weight: str) -> None:
    font = bundled(weight)
    assert spaced(font, 0.5) == spaced(font, 1.0)
    assert len(spaced(font, EDITOR_LINE)) == len(font)


@WEIGHTS
def test_font_has_a_name_of_its_own(theme: Theme, weight: str) -> None:
    assert opened(spaced(bundled(weight), EDITOR_LINE)).familyName().startswith(FAMILY)


def test_letters_are_as_wide_as_before(theme: Theme) -> None:
    before, after = opened(bundled("Regular")), opened(spaced(bundled("Regular"), EDITOR_LINE))
    glyphs = before.glyphIndexesForString("공지 Ag")
    assert after.glyphIndexesForString("공지 Ag") == glyphs
    assert after.advancesForGlyphIndexes(glyphs) == before.advancesForGlyphIndexes(glyphs)


def test_editor_writes_in_it(editor: NoticeEditor) -> None:
    assert QFontInfo(editor.font()).family() == FAMILY


@pytest.mark.parametrize("size_px", [EDITOR_PX, 24, 40])
def test_editor_s_lines_stand_apart_at_every_size(editor: NoticeEditor, size_px: int) -> None:
    editor.zoom_to(size_px)
    line = editor.blockBoundingRect(editor.document().firstBlock()).height()
    assert line == pytest.approx(EDITOR_LINE * size_px, abs=1)
