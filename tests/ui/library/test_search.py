"""The library's search follows the keys, keeps the shelves and shows the words in the bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView

from editor.domain.ids import NoticeId
from editor.ui.library.finder import Finder
from editor.ui.library.pane import LibraryPane
from editor.ui.library.shelves import PAGE, Shelves, SnippetRole
from editor.workflow.draft import DraftSummary
from tests.ui.desk import NOON, a_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

CHECKUP, PARTY, PHOTO = "01A", "01B", "01C"


@pytest.fixture
def library(desk: Desk, qtbot: QtBot) -> Iterator[LibraryPane]:
    desk.store.put(a_draft("서버를 고칩니다", title="정기 점검", notice_id=CHECKUP))
    desk.store.put(a_draft("다음 **점검** 뒤에", title="이벤트", notice_id=PARTY))
    desk.store.put(a_draft("한 장 더", title="사진 편집", notice_id=PHOTO))
    pane = LibraryPane(desk.bench.theme, language="ko")
    Finder(desk.bench.background, desk.bench.session, desk.store.index, pane)
    pane.show_entries(desk.store.drafts(), (), NOON)
    pane.resize(260, 600)
    pane.show()
    yield pane
    desk.bench.background.close()
    pane.close()
    pane.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_in(library: LibraryPane, text: str, qtbot: QtBot, found: set[str]) -> None:
    qtbot.keyClicks(library.search, text) if text.isascii() else library.search.setText(text)
    qtbot.waitUntil(lambda: set(library.notice_ids()) == found)


@pytest.mark.parametrize(
    ("query", "found"),
    [("ㅅㅈ", {PHOTO}), ("점검", {CHECKUP, PARTY}), ("서버", {CHECKUP}), ("없는 말", set())],
)
def test_what_is_typed_is_found(
    library: LibraryPane, qtbot: QtBot, query: str, found: set[str]
) -> None:
    type_in(library, query, qtbot, found)


def test_an_incomplete_answer_is_asked_again(
    library: LibraryPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.drafts.search._AT_A_QUERY_S", -1)
    type_in(library, "서버", qtbot, {CHECKUP})


def test_an_open_syllable_is_looked_for(library: LibraryPane, qtbot: QtBot) -> None:
    QApplication.sendEvent(library.search, QInputMethodEvent("펴", []))
    qtbot.waitUntil(lambda: library.notice_ids() == (PHOTO,))


def test_a_body_that_holds_the_words_shows_them(library: LibraryPane, qtbot: QtBot) -> None:
    model = library.findChild(Shelves)
    type_in(library, "점검", qtbot, {CHECKUP, PARTY})
    qtbot.waitUntil(lambda: model.index_of(PARTY).data(SnippetRole) is not None)
    assert model.index_of(PARTY).data(SnippetRole).text == "다음 점검 뒤에"
    assert model.index_of(CHECKUP).data(SnippetRole) is None


def test_escape_shows_the_whole_library_again(library: LibraryPane, qtbot: QtBot) -> None:
    type_in(library, "ㅅㅈ", qtbot, {PHOTO})
    qtbot.keyClick(library.search, Qt.Key.Key_Escape)
    assert (len(library.notice_ids()), library.search.text()) == (3, "")


def test_enter_opens_the_first_even_before_the_answer(library: LibraryPane, qtbot: QtBot) -> None:
    library.search.setText("ㅅㅈ")
    with qtbot.waitSignal(library.chosen) as chosen:
        qtbot.keyClick(library.search, Qt.Key.Key_Return)
    assert chosen.args == [PHOTO]


def test_down_goes_to_the_list(library: LibraryPane, qtbot: QtBot) -> None:
    type_in(library, "점검", qtbot, {CHECKUP, PARTY})
    qtbot.keyClick(library.search, Qt.Key.Key_Down)
    assert library.findChild(QListView).currentIndex().data() in {"정기 점검", "이벤트"}


def test_a_changed_draft_is_shown_without_reading_the_others(
    library: LibraryPane, desk: Desk
) -> None:
    desk.store.append(a_draft(notice_id=PHOTO).notice_id, (), title="새 제목", caret=0)
    library.show_draft(desk.store.summary(a_draft(notice_id=PHOTO).notice_id), NOON)
    assert library.findChild(Shelves).index_of(PHOTO).data() == "새 제목"
    assert library.notice_ids()[0] == PHOTO


def test_rows_come_and_go_without_a_reset(library: LibraryPane, qtbot: QtBot) -> None:
    model, resets = library.findChild(Shelves), []
    model.modelReset.connect(lambda: resets.append(1))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for query, found in (("점검", {CHECKUP, PARTY}), ("ㅅㅈ", {PHOTO}), ("x", set())):
        library.search.clear()
        type_in(library, query, qtbot, found)
    assert (resets, tester.model()) == ([], model)


def test_the_open_notice_stays_marked(library: LibraryPane, qtbot: QtBot) -> None:
    library.show_open(CHECKUP)
    type_in(library, "ㅅㅈ", qtbot, {PHOTO})
    marked = library.findChild(QListView).currentIndex
    assert not marked().isValid()
    library.search.clear()
    assert marked().data() == "정기 점검"


def test_a_long_library_is_laid_out_page_by_page(library: LibraryPane, qtbot: QtBot) -> None:
    drafts = [a_summary(number) for number in range(PAGE * 2)]
    library.show_entries(drafts, (), NOON)
    model, view = library.findChild(Shelves), library.findChild(QListView)
    assert (model.rowCount(), len(library.notice_ids())) == (PAGE, PAGE * 2)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() > PAGE)


def a_summary(number: int) -> DraftSummary:
    return DraftSummary(NoticeId(f"{number:04}"), f"공지 {number}", "general", NOON, 0)
