"""What is typed is on the disk within a second; what cannot be written is kept and tried again."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox

from editor.domain.errors import Storage
from editor.domain.notice import Kind
from editor.ui.writing import autosave as autosave_module
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from editor.domain.ids import NoticeId
    from editor.drafts.store import SqliteDrafts
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import Draft, LineEdit

TEXT = "첫 줄\n둘째 줄\n셋째 줄"
ONE, TWO = "01J0000000000000000000000A", "01J0000000000000000000000B"


class Faulty:
    """A real store whose writes fail while `error` says so."""

    def __init__(self, store: SqliteDrafts) -> None:
        self._store = store
        self.error: Storage | None = None

    def put(self, draft: Draft) -> None:
        self._fail()
        self._store.put(draft)

    def append(
        self, notice_id: NoticeId, edits: Sequence[LineEdit], *, title: str, caret: int
    ) -> None:
        self._fail()
        self._store.append(notice_id, edits, title=title, caret=caret)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def type_in(room: WritingRoom, text: str) -> None:
    room.editor.textCursor().insertText(text)


def on_disk(desk: Desk, notice_id: str = ONE) -> str:
    return desk.store.load(notice_id).content.body


@pytest.fixture
def room(desk: Desk) -> WritingRoom:
    return desk.writing(a_draft(TEXT, notice_id=ONE))


@pytest.fixture
def faulty(desk: Desk) -> Faulty:
    made = Faulty(desk.store)
    desk.bench = replace(desk.bench, drafts=made)
    return made


def test_typing_is_on_the_disk_within_a_second(desk: Desk, room: WritingRoom, qtbot: QtBot) -> None:
    typed_at = time.monotonic()
    with qtbot.waitSignal(room.open_draft.autosave.saved, timeout=5000):
        type_in(room, " 끝")
    assert time.monotonic() - typed_at < 1.0
    assert on_disk(desk) == TEXT + " 끝"


def test_endless_typing_does_not_put_the_save_off(room: WritingRoom, qtbot: QtBot) -> None:
    saved = []
    room.open_draft.autosave.saved.connect(lambda: saved.append(1))

    def typed_on() -> bool:
        type_in(room, "가")
        return bool(saved)

    qtbot.waitUntil(typed_on, timeout=10_000)


def test_title_and_caret_are_saved_too(desk: Desk, room: WritingRoom, qtbot: QtBot) -> None:
    room.editor.go_to(2)
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room.title.setText("새 제목")
    loaded = desk.store.load(ONE)
    assert (loaded.content.title, loaded.caret) == ("새 제목", 2)


@pytest.mark.parametrize("after", ["kind", "flush"])
def test_draft_written_whole_is_not_edited_twice(
    desk: Desk, room: WritingRoom, qtbot: QtBot, after: str
) -> None:
    type_in(room, "\n넷째 줄")
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        if after == "kind":
            room.open_draft.choose_kind(Kind.TERMS)
        room.open_draft.autosave.flush()
    assert on_disk(desk) == TEXT + "\n넷째 줄"


@pytest.mark.parametrize("lost", ["\u2029", "\r", "\ud800", "\ufeff"])
def test_text_that_qt_holds_otherwise_is_saved_as_on_the_screen(
    desk: Desk, qtbot: QtBot, lost: str
) -> None:
    room = desk.writing(a_draft(f"{lost}가{lost}나\n다", notice_id=ONE))
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        type_in(room, "라")
    assert on_disk(desk) == room.editor.text()


def test_opening_alone_rewrites_nothing(desk: Desk) -> None:
    body = "가\u2029나\r다"
    room = desk.writing(a_draft(body, notice_id=ONE))
    room.commit()
    assert room.open_draft.autosave.is_saved
    assert on_disk(desk) == body


def test_switching_writes_the_old_notice_first(desk: Desk, room: WritingRoom, qtbot: QtBot) -> None:
    type_in(room, " 하나")
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room.open_draft.show(a_draft("둘", notice_id=TWO), None)
    assert (on_disk(desk), room.editor.text()) == (TEXT + " 하나", "둘")


def test_hasty_switching_never_mixes_notices(desk: Desk, qtbot: QtBot) -> None:
    room, dice = desk.writing(a_draft("1", notice_id=ONE)), random.Random(7)
    desk.store.put(a_draft("2", notice_id=TWO))
    expected = {ONE: "1", TWO: "2"}
    for number in range(40):
        wanted = dice.choice((ONE, TWO))
        if room.open_draft.draft.notice_id != wanted:
            with qtbot.waitSignal(room.open_draft.opened):
                room.shelf.open(wanted)
        room.editor.go_to(len(room.editor.text()))
        type_in(room, f" {wanted[-1]}{number}\n")
        expected[wanted] += f" {wanted[-1]}{number}\n"
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room.commit()
    assert {ONE: on_disk(desk), TWO: on_disk(desk, TWO)} == expected


def test_opening_the_open_notice_again_keeps_the_screen(room: WritingRoom, qtbot: QtBot) -> None:
    type_in(room, " 아직 안 저장")
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room._bench.navigator.notice_wanted.emit(ONE)
    assert room.editor.text() == TEXT + " 아직 안 저장"


def test_failed_write_says_so_and_keeps_the_text(desk: Desk, faulty: Faulty, qtbot: QtBot) -> None:
    room = desk.writing(a_draft(TEXT, notice_id=ONE))
    faulty.error = Storage("disk_full", path="x")
    with qtbot.waitSignal(room.open_draft.autosave.failed) as failed:
        type_in(room, " 끝")
    assert failed.args[0].code == "disk_full"
    assert not room.open_draft.autosave.is_saved
    assert room.editor.text() == TEXT + " 끝"


def test_after_a_failure_the_whole_text_is_written(
    desk: Desk, faulty: Faulty, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave_module, "_RETRY_MS", 20)
    room = desk.writing(a_draft(TEXT, notice_id=ONE))
    faulty.error = Storage("store_read_only", path="x")
    with qtbot.waitSignal(room.open_draft.autosave.failed):
        type_in(room, " 끝")
    type_in(room, "\n더")
    faulty.error = None
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        pass
    assert on_disk(desk) == TEXT + " 끝\n더"


def test_failed_notice_is_written_after_the_switch_too(
    desk: Desk, faulty: Faulty, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave_module, "_RETRY_MS", 20)
    room = desk.writing(a_draft(TEXT, notice_id=ONE))
    desk.store.put(a_draft("둘", notice_id=TWO))
    faulty.error = Storage("disk_full", path="x")
    with qtbot.waitSignal(room.open_draft.autosave.failed):
        type_in(room, " 끝")
    room.open_draft.show(a_draft("둘", notice_id=TWO), None)
    faulty.error = None
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        pass
    assert (on_disk(desk), on_disk(desk, TWO)) == (TEXT + " 끝", "둘")


def test_full_disk_of_the_real_store_loses_nothing(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave_module, "_RETRY_MS", 20)
    room = desk.writing(a_draft(TEXT, notice_id=ONE))
    connection = desk.store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with qtbot.waitSignal(room.open_draft.autosave.failed) as failed:
        type_in(room, "길다" * 20_000)
    connection.execute("PRAGMA max_page_count = 1000000")
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        pass
    assert failed.args[0].code == "disk_full"
    assert on_disk(desk) == TEXT + "길다" * 20_000


def test_text_that_cannot_be_saved_lies_in_a_second_place_until_it_is(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave_module, "_RETRY_MS", 50)
    room = desk.writing(a_draft(TEXT, notice_id=ONE))
    faulty = Faulty(desk.store)
    faulty.error = Storage("disk_full")
    room.open_draft.autosave._drafts = faulty
    with qtbot.waitSignal(room.open_draft.autosave.failed):
        type_in(room, "새 ")
    assert "새 " in desk.store.rescue.all()[0].content.body
    faulty.error = None
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        pass
    desk.bench.background.settle_store()
    assert desk.store.rescue.all() == ()


def test_a_kind_picked_by_hand_is_on_the_disk(room: WritingRoom, desk: Desk, qtbot: QtBot) -> None:
    room.open_draft.show(a_draft(TEXT, notice_id=ONE), None)
    picker = room.toolbar.findChild(QComboBox, "writing.kind")
    picker.setCurrentIndex(picker.findData(Kind.MAINTENANCE))
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        picker.activated.emit(picker.currentIndex())
    assert desk.store.load(ONE).content.kind is Kind.MAINTENANCE
