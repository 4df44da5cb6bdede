"""A file from elsewhere that was only looked at goes out as it came in, byte for byte."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.domain.ids import NoticeId
from editor.domain.notice import Kind
from editor.drafts.archive import export_notices, import_notices
from editor.workflow.ids import new_id
from tests.ui.desk import Desk, a_draft
from tests.ui.history.foreign import foreign_files

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
ONE = NoticeId("01J0000000000000000000000A")


def exported(desk: Desk, folder: Path) -> dict[str, bytes]:
    export_notices(desk.store, folder / "out.zip", force=True)
    with zipfile.ZipFile(folder / "out.zip") as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.endswith(".md")}


def imported(desk: Desk, folder: Path, files: dict[str, bytes]) -> list[str]:
    with zipfile.ZipFile(folder / "in.zip", "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    done = import_notices(desk.store, folder / "in.zip", now=NOW, new_id=new_id)
    return list(done.added.values())


def test_fifty_files_opened_on_the_desk_change_no_byte(desk: Desk, tmp_path: Path) -> None:
    files = foreign_files()
    room = desk.writing(a_draft("", notice_id=ONE))
    for notice in imported(desk, tmp_path, files):
        opened = desk.store.open(NoticeId(notice))
        room.open_draft.show(opened.draft, None, opened.past)
        room.editor.verticalScrollBar().setValue(3)
        room.commit()
    desk.bench.background.settle_store()
    out = exported(desk, tmp_path)
    assert len(files) == 50
    assert [name for name, data in files.items() if out.get(name) != data] == []


@pytest.mark.parametrize("body", ["낱자 \r 하나\n", "앞\u2029뒤", "섞인\r\n줄\n", "반쪽 \ud800"])
def test_another_kind_does_not_touch_the_text(desk: Desk, qtbot: QtBot, body: str) -> None:
    room = desk.writing(a_draft(body, notice_id=ONE))
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room.open_draft.choose_kind(Kind.INCIDENT)
    assert desk.store.load(ONE).content.body == body
    assert desk.store.load(ONE).content.kind is Kind.INCIDENT


def test_text_that_was_touched_is_what_the_editor_shows(desk: Desk, qtbot: QtBot) -> None:
    room = desk.writing(a_draft("앞\r\n뒤\n끝", notice_id=ONE))
    with qtbot.waitSignal(room.open_draft.autosave.saved):
        room.editor.textCursor().insertText("새 ")
        room.open_draft.autosave.flush()
    assert desk.store.load(ONE).content.body == room.editor.text() == "앞\n뒤\n끝새 "
