"""A second start raises the first window; a bell that nobody hears says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.one_desk import OneDesk, name_of, ring

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
RING = """
import sys
from pathlib import Path
from editor.ui.one_desk import ring
sys.exit(0 if ring(Path(sys.argv[1])) else 1)
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
