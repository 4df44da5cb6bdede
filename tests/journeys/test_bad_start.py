"""Where Gongji cannot start as it should, it says so and loses nothing."""

from __future__ import annotations

import socket
import sqlite3
from typing import TYPE_CHECKING

from editor.domain.errors import Conflict, Storage
from tests.journeys.opened import opened

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

BODY = "새벽 두 시부터 점검합니다."


def test_taken_port_is_said_and_writing_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with opened(tmp_path, qtbot, port=port) as desk:
            desk.hears(Conflict("port_taken", port=port))
            desk.new_notice("점검", BODY)
            assert desk.on_disk() == BODY


def test_newer_practice_store_is_said_and_writing_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    with sqlite3.connect(tmp_path / "practice" / "service.sqlite3") as store:
        store.execute("CREATE TABLE alembic_version (version_num TEXT)")
        store.execute("INSERT INTO alembic_version VALUES ('v9999')")
    store.close()
    with opened(tmp_path, qtbot) as desk:
        desk.hears(Storage("store_newer"))
        desk.new_notice("점검", BODY)
        assert desk.on_disk() == BODY


def test_damaged_store_is_put_aside_untouched(qtbot: QtBot, tmp_path: Path) -> None:
    broken = b"this is no database at all" * 100
    (tmp_path / "drafts.sqlite3").write_bytes(broken)
    with opened(tmp_path, qtbot) as desk:
        (aside,) = tmp_path.glob("drafts.sqlite3.damaged-*")
        desk.hears(Storage("store_set_aside", path=str(aside)))
        desk.connected()
        desk.new_notice("점검", BODY)
        assert desk.on_disk() == BODY
    assert aside.read_bytes() == broken
