"""Where Gongji cannot start as it should, it says so and loses nothing."""

from __future__ import annotations

import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from editor import app
from editor.domain.errors import Conflict, Storage
from editor.drafts.store import open_drafts
from editor.messages import sentence
from tests.journeys.opened import opened

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
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


def refusal(workspace: Path) -> tuple[int, str]:
    """Run `gongji open` without a screen until it ends; return its code and what it said."""
    command = [sys.executable, "-m", "editor", "open", "--language", "ko"]
    done = subprocess.run(
        [*command, "--workspace", str(workspace)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
    )
    said = done.stderr.decode().splitlines()
    return done.returncode, "\n".join(
        line for line in said if line.startswith(("gongji:", "Trace"))
    )


def test_second_desk_on_one_workspace_is_refused(tmp_path: Path) -> None:
    first = open_drafts(tmp_path / "drafts.sqlite3")
    assert refusal(tmp_path) == (1, f"gongji: {sentence(Storage('store_locked'), 'ko')}")
    first.close()


def test_newer_store_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    with sqlite3.connect(path) as store:
        store.execute("PRAGMA user_version = 99")
    store.close()
    before = path.read_bytes()
    assert refusal(tmp_path) == (1, f"gongji: {sentence(Storage('store_newer'), 'ko')}")
    assert path.read_bytes() == before


def test_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "desk"
    error = Storage("workspace_read_only", path=str(folder))
    assert refusal(folder) == (1, f"gongji: {sentence(error, 'ko')}")


def test_refusal_on_a_screen_is_a_message(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(app.QMessageBox, "critical", lambda *args: shown.append(args[2]))
    monkeypatch.setattr(app.engine, "is_headless", lambda: False)
    assert app._refuse(Storage("store_newer"), "ko") == 1
    assert shown == [sentence(Storage("store_newer"), "ko")]
