"""A second start raises the first window and hands its files over; a deaf bell says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket

from editor.ui.bell import FILES_MOST, LONGEST
from editor.ui.one_desk import OneDesk, name_of, ring

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
RING = """
import sys
from pathlib import Path
from editor.ui.one_desk import ring
sys.exit(0 if ring(Path(sys.argv[1]), [Path(file) for file in sys.argv[2:]]) else 1)
"""
DIE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.ui.one_desk import OneDesk
application = QCoreApplication([])
OneDesk(Path(sys.argv[1]), application).listen()
os.kill(os.getpid(), 9)
"""


def test_second_start_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    desk = OneDesk(tmp_path, parent)
    assert desk.listen()
    with qtbot.waitSignal(desk.rung, timeout=20_000):
        other = subprocess.Popen([sys.executable, "-c", RING, str(tmp_path)], cwd=ROOT)
    code = other.wait(20)
    desk.close()
    assert code == 0


def test_files_of_a_second_start_are_handed_over(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    desk = OneDesk(tmp_path, parent)
    assert desk.listen()
    files = [f"/{number}/" + "공" * 1000 for number in range(FILES_MOST)]
    with qtbot.waitSignal(desk.handed, timeout=20_000) as handed:
        other = subprocess.Popen([sys.executable, "-c", RING, str(tmp_path), *files], cwd=ROOT)
    code = other.wait(20)
    desk.close()
    assert (code, handed.args) == (0, [tuple(map(Path, files))])


@pytest.mark.parametrize("said", [b"hello\n", b"x" * LONGEST, b'{"open": "/a"}\n'])
def test_who_says_anything_else_is_cut_off(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    parent, heard = QObject(), []
    desk = OneDesk(tmp_path, parent)
    desk.rung.connect(lambda: heard.append("rung"))
    assert desk.listen()
    caller = QLocalSocket(parent)
    caller.connectToServer(name_of(tmp_path))
    caller.write(said)
    caller.flush()
    qtbot.waitUntil(lambda: caller.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    desk.close()
    assert heard == []


def test_nobody_there_is_noticed(tmp_path: Path) -> None:
    assert not ring(tmp_path, latest_s=0.0)


def test_bell_of_a_dead_desk_is_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", DIE, str(tmp_path)], cwd=ROOT, timeout=30, check=False)
    parent = QObject()
    desk = OneDesk(tmp_path, parent)
    assert desk.listen()
    with qtbot.waitSignal(desk.rung, timeout=20_000):
        other = subprocess.Popen([sys.executable, "-c", RING, str(tmp_path)], cwd=ROOT)
    other.wait(20)
    desk.close()


def test_each_workspace_has_its_own_bell(tmp_path: Path) -> None:
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")
    assert name_of(tmp_path / "a" / ".." / "b") == name_of(tmp_path / "b")
