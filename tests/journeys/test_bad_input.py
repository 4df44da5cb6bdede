"""Bad input through the real window: a clear sentence, nothing lost, nothing sent twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from editor.domain.errors import Invalid, Storage
from editor.domain.thread import COMMENT_MAX
from tests.journeys.opened import PATIENCE_MS

if TYPE_CHECKING:
    import sqlite3

    from pytestqt.qtbot import QtBot

    from tests.journeys.opened import Opened

BODY = "새벽 두 시부터 점검합니다."


@pytest.fixture
def desk(lasting_desk: Opened, qtbot: QtBot) -> Opened:
    """One desk for this file: what is tried here leaves the service alone."""
    lasting_desk.qtbot = qtbot
    lasting_desk.said.clear()
    lasting_desk.desk.window.toast.say("")
    return lasting_desk


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)  # Qt's own: one of ours would outlive Python


def pages(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA page_count").fetchone()[0])


def test_full_disk_is_said_and_what_was_typed_is_kept_later(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.kept()
    store = desk.desk.drafts._connection
    store.execute(f"PRAGMA max_page_count = {pages(store)}")
    desk.type("길다" * 20_000)
    desk.hears(Storage("disk_full"))
    store.execute("PRAGMA max_page_count = 1000000")
    assert desk.on_disk() == desk.text == BODY + "길다" * 20_000


def test_store_that_became_read_only_is_said_and_made_up_for(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.kept()
    store = desk.desk.drafts._connection
    store.execute("PRAGMA query_only = ON")
    desk.type(" 미안합니다.")
    desk.hears(Storage("store_read_only"))
    store.execute("PRAGMA query_only = OFF")
    assert desk.on_disk() == desk.text == BODY + " 미안합니다."


def test_comment_is_sent_even_where_the_disk_cannot_keep_it(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    desk.save()
    store = desk.desk.drafts._connection
    store.execute("PRAGMA query_only = ON")
    desk.room.conversation.prepared((0, 2), "몇 시까지요?")(1)
    desk.qtbot.waitUntil(lambda: desk.room.conversation.open_count == 1, timeout=PATIENCE_MS)
    store.execute("PRAGMA query_only = OFF")
    assert desk.desk.bench.outgoing.items == ()


def test_paste_of_5_mb_is_refused_and_the_text_stays(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    copy("가" * 1_700_000)
    desk.room.editor.paste()
    desk.hears(Invalid("paste_too_long", limit_kb=1000))
    assert desk.on_disk() == desk.text == BODY


@pytest.mark.parametrize(("bad", "count"), [("a\x00b", 1), ("\x00\x00ab", 2)])
def test_pasted_non_characters_are_left_out(desk: Opened, bad: str, count: int) -> None:
    desk.new_notice("점검", BODY)
    copy(bad)
    desk.room.editor.paste()
    desk.hears(Invalid("characters_dropped", count=count))
    assert desk.on_disk() == desk.text == BODY + "ab"


def test_half_a_pair_never_enters_text_or_title(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    copy("\ud83d 안내")
    desk.room.editor.paste()
    desk.room.title.end(False)  # noqa: FBT003 - Qt's own signature
    desk.room.title.paste()
    desk.save()
    saved = desk.desk.session.service.revision(desk.notice_id, 1).content
    assert (saved.title, saved.body) == ("점검 안내", BODY + " 안내")


def test_nul_from_an_input_method_is_left_out(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    event = QInputMethodEvent()
    event.setCommitString("쭉\x00")
    QCoreApplication.sendEvent(desk.room.editor, event)
    desk.hears(Invalid("characters_dropped", count=1))
    assert desk.text == BODY + "쭉"


def test_nul_in_a_title_is_left_out(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    copy("\x00 안내")
    desk.room.title.end(False)  # noqa: FBT003 - Qt's own signature
    desk.room.title.paste()
    desk.hears(Invalid("characters_dropped", count=1))
    assert desk.room.title.text() == "점검 안내"


@pytest.mark.parametrize(
    ("comment", "error"),
    [
        ("네\x00", Invalid("nul_character")),
        ("길다" * 3000, Invalid("comment_too_long", length=6000, limit=COMMENT_MAX)),
    ],
)
def test_comment_that_is_no_text_is_given_back(desk: Opened, comment: str, error: Invalid) -> None:
    desk.new_notice("점검", BODY)
    desk.save()
    desk.room._on_comment_posted(0, 2, comment)
    desk.hears(error)
    assert desk.room.comment_box.field.text.toPlainText() == comment


def test_comment_that_was_not_sent_waits_for_its_own_notice(desk: Opened) -> None:
    desk.new_notice("점검", BODY)
    first, field = desk.notice_id, desk.room.comment_box.field
    field.text.setPlainText("몇 시까지요?")
    desk.new_notice("출시", BODY)
    assert field.text.toPlainText() == ""
    with desk.qtbot.waitSignal(desk.room.open_draft.opened, timeout=PATIENCE_MS):
        desk.room.shelf.open(first)
    assert field.text.toPlainText() == "몇 시까지요?"
