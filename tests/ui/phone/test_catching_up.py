"""A text of a megabyte, however odd, comes to the phone without the window waiting for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6

from editor.markup import live
from editor.markup.patience import AT_ONCE, weight
from editor.markup.render import render
from editor.ui.background import Background
from editor.ui.phone.catching_up import CatchingUp
from editor.ui.phone.preview import Preview
from editor.workflow.draft import LineEdit
from tests.bench.texts import notice_text
from tests.markup.test_limits import RUNAWAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.markup.convert import Definitions, Rendered
    from editor.markup.pieces import Piece

_LONG = 1_100_000


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def preview(background: Background) -> Iterator[Preview]:
    made = Preview()
    CatchingUp(made, background)
    yield made
    shiboken6.delete(made)  # here, and not by a collection on a worker's thread


def wait(preview: Preview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not preview.document.owes, timeout=50_000)


def test_all_of_a_long_text_arrives(preview: Preview, qtbot: QtBot) -> None:
    text = notice_text(60_000)
    preview.load(text)
    assert preview.document.owes
    preview._push()
    wait(preview, qtbot)
    assert preview.document.html() == render(text)


def test_what_is_typed_meanwhile_arrives_too(preview: Preview, qtbot: QtBot) -> None:
    text = notice_text(60_000)
    preview.load(text)
    preview._push()
    last = text.count("\n")
    preview.take(LineEdit(last, 1, ("끝 [도움말]",)))
    wait(preview, qtbot)
    lines = text.split("\n")
    assert preview.document.html() == render("\n".join([*lines[:last], "끝 [도움말]"]))


@pytest.mark.parametrize("name", RUNAWAYS)
def test_the_window_renders_no_more_than_its_share(
    preview: Preview, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = RUNAWAYS[name] * (_LONG // len(RUNAWAYS[name]))
    rendered: list[int] = []

    def render_piece(piece: Piece, known: Definitions) -> Rendered:
        rendered.append(weight(piece))
        return original(piece, known)

    original = live.render_piece
    monkeypatch.setattr(live, "render_piece", render_piece)
    preview.load(text)
    middle = preview.document.line_count // 2
    preview.take(LineEdit(middle, 1, (text.split("\n")[middle] + "x",)))
    assert not preview.document.is_complete
    assert sum(rendered) <= 3 * AT_ONCE
