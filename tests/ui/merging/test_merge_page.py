"""The page asks about one place at a time, by mouse or key, and saves what was chosen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.domain.merge import merge_content
from editor.domain.notice import Content, Kind
from editor.domain.release import ReleaseState
from editor.ui.actions.registry import Actions
from editor.ui.merging.merge_page import MergePage
from editor.ui.merging.result import Choice
from editor.wire.notice import NoticeView
from editor.wire.people import PersonName
from editor.workflow.merging import Meeting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme
    from tests.ui.desk import Desk

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
BASE = Content("점검 안내", "새벽 두 시에 시작해요.\n\n사이 🙏.\n\n네 시면 끝나요.")
MINE = Content("점검 안내", "새벽 세 시에 시작해요.\n\n사이 🙏.\n\n네 시 반이면 끝나요.")
THEIRS = Content("점검 안내!", "새벽 한 시에 시작해요.\n\n사이 🙏.\n\n다섯 시면 끝나요.")


def a_meeting(mine: Content = MINE, theirs: Content = THEIRS) -> Meeting:
    notice = NoticeView(
        id="n1",
        title=theirs.title,
        kind=theirs.kind,
        locale="ko",
        state=ReleaseState.DRAFT,
        revision=4,
        content_hash="0" * 64,
        author=PersonName(id="p", name="이작가"),
        updated_at=NOON,
        etag='"4"',
    )
    merged = merge_content(BASE, mine, theirs)
    return Meeting(notice, BASE, mine, theirs, "박게시", NOON, ("박게시",), merged)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> MergePage:
    made = MergePage(theme, language="ko")
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show_meeting(a_meeting(), "이작가", NOON)
    made.show()
    return made


def saved(page: MergePage, qtbot: QtBot) -> Content:
    with qtbot.waitSignal(page.decided) as got:
        page.decide()
    content: Content = got.args[0]
    return content


def test_nothing_is_saved_before_everything_is_chosen(page: MergePage) -> None:
    assert (page.result.count, page.save.isEnabled()) == (2, False)
    page.choose(Choice.MINE)
    assert not page.save.isEnabled()
    page.choose(Choice.MINE)
    assert page.save.isEnabled()


def test_a_choice_leads_to_the_next_open_place(page: MergePage, qtbot: QtBot) -> None:
    page.choose(Choice.THEIRS)
    assert page.result.at == 1
    page.choose(Choice.MINE)
    body = "새벽 한 시에 시작해요.\n\n사이 🙏.\n\n네 시 반이면 끝나요."
    assert saved(page, qtbot) == Content("점검 안내!", body)


def test_a_choice_can_be_changed(page: MergePage, qtbot: QtBot) -> None:
    for choice in (Choice.BOTH, Choice.BOTH):
        page.choose(choice)
    page.go(-1)
    page.choose(Choice.THEIRS)
    assert saved(page, qtbot).body.startswith("새벽 한 시에 시작해요.\n\n사이")


def test_typing_in_a_place_is_a_choice(page: MergePage, qtbot: QtBot) -> None:
    page.choose(Choice.MINE)
    place = page.result.text().index("네 시 반") + 1  # an emoji before it: one more in UTF-16
    cursor = page.result.textCursor()
    cursor.setPosition(place)
    cursor.insertText("딱 ")
    assert page.result.open_count == 0
    assert saved(page, qtbot).body.endswith("딱 네 시 반이면 끝나요.")


def test_typing_elsewhere_is_no_choice(page: MergePage) -> None:
    cursor = page.result.textCursor()
    cursor.setPosition(0)
    cursor.insertText("12월 ")
    assert page.result.open_count == 2


def test_keys_choose_and_lead_on(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    page.add_actions(Actions(desk.bench.preferences, page))
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_2)
    assert page.result.at == 1
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_F8)
    assert (page.result.at, page.result.choice()) == (0, Choice.THEIRS)


def test_figures_are_typed_in_the_text(page: MergePage, desk: Desk, qtbot: QtBot) -> None:
    page.add_actions(Actions(desk.bench.preferences, page))
    page.activateWindow()
    page.result.setFocus()
    qtbot.waitUntil(page.isActiveWindow)
    page.result.moveCursor(page.result.textCursor().MoveOperation.Start)
    qtbot.keyClick(page.result, Qt.Key.Key_2)
    assert page.result.text().startswith("2점검")


def test_two_kinds_are_offered(page: MergePage, qtbot: QtBot) -> None:
    mine = Content(BASE.title, BASE.body, Kind.MAINTENANCE)
    theirs = Content(BASE.title, BASE.body, Kind.INCIDENT)
    page.show_meeting(a_meeting(mine, theirs), "이작가", NOON)
    assert page.kind.isVisible()
    page.kind.take_theirs()
    assert saved(page, qtbot).kind is Kind.INCIDENT


def test_nothing_is_squeezed_in_a_low_window(page: MergePage, qtbot: QtBot) -> None:
    page.resize(566, 321)
    qtbot.waitUntil(lambda: page.height() == 321)
    for button in page.bar.findChildren(QPushButton):
        assert button.height() >= button.sizeHint().height()
        assert button.visibleRegion().boundingRect().height() == button.height()
    assert page.result.height() >= 100
