"""After a pause the phone is compared with the whole notice; what differs is replaced."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
import shiboken6

from editor.markup.convert import Rendered
from editor.markup.live import LiveDocument, Splice
from editor.ui.background import Background
from editor.ui.phone.preview import Preview
from editor.ui.phone.second_look import SecondLook, compared
from editor.workflow.draft import LineEdit
from tests.bench.texts import notice_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

TEXT = "하나\n\n**둘**\n\n> [?] 셋\n> 넷"


class WrongDocument(LiveDocument):
    """A document that forgets to render the block of every edit."""

    def replace_lines(self, first: int, removed: int, lines: Sequence[str]) -> Splice:
        splice = super().replace_lines(first, removed, lines)
        self._parts[splice.first].rendered = Rendered("<p>틀림</p>")
        return splice


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    made = Preview()
    yield made
    shiboken6.delete(made)  # here, and not by a collection on a worker's thread


def look(preview: Preview, background: Background, text: str | None, qtbot: QtBot) -> None:
    """Look once, and wait for the answer."""
    second = SecondLook(preview, background, lambda: text)
    with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda busy: busy == 0):
        second.touch()


def test_a_wrong_rendering_is_replaced_and_logged(
    preview: Preview,
    background: Background,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    preview._document = WrongDocument(TEXT)
    preview.take(LineEdit(0, 1, ("새로",)))
    now = TEXT.replace("하나", "새로")
    assert preview.document.html() != LiveDocument(now).html()
    with caplog.at_level(logging.CRITICAL):
        look(preview, background, now, qtbot)
    assert preview.document.html() == LiveDocument(now).html()
    assert preview.renewals == 1


def test_what_is_right_stays(preview: Preview, background: Background, qtbot: QtBot) -> None:
    preview.load(TEXT)
    before = preview.document
    look(preview, background, TEXT, qtbot)
    assert preview.document is before
    assert preview.renewals == 0


def test_the_next_key_ends_a_look() -> None:
    asked: list[int] = []

    def is_stopped() -> bool:
        asked.append(1)
        return len(asked) > 3

    text = notice_text(50_000)
    assert compared(text, ["틀림"] * 9_999, is_stopped) is not None
    asked.clear()
    assert compared(text, LiveDocument(text).shown, is_stopped) is None
    assert len(asked) == 4


def test_an_answer_that_comes_too_late_is_dropped(
    preview: Preview, background: Background, qtbot: QtBot
) -> None:
    preview._document = WrongDocument(TEXT)
    preview.take(LineEdit(0, 1, ("새로",)))
    second = SecondLook(preview, background, lambda: TEXT)
    second._look()
    with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda busy: busy == 0):
        second._background.drop(second._key)
    assert preview.renewals == 0


def test_nothing_is_compared_while_there_is_no_text(
    preview: Preview, background: Background, qtbot: QtBot
) -> None:
    second = SecondLook(preview, background, lambda: None)
    second.touch()
    qtbot.waitUntil(lambda: not second._soon.isActive())
    assert background._under_way == 0
