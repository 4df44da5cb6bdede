"""The number on the label holds at any UI scale; Qt reads the scale once, so each has a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
CHILD = """
import json, os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from editor.ui import engine
engine.prepare()
application = QApplication([])
from editor.ui.phone.pane import PhonePane
from editor.ui.theme.theme import Look, Theme
pane = PhonePane(Theme(application, Look.LIGHT), language="ko")
pane.resize(420, 800)
pane.show()
waiting = list(pane.choices.devices)
def following():
    if not waiting:
        print("[]", flush=True)
        os._exit(0)
    pane.choices.choose_device(waiting[0].id)
    look()
def look():
    pane.page.runJavaScript("JSON.stringify([innerWidth, innerHeight])", compare)
def compare(answer):
    device = pane.choices.device
    if json.loads(answer) == [device.width, device.height]:
        del waiting[0]
        following()
    else:
        QTimer.singleShot(50, look)
def give_up():
    print(json.dumps([device.id for device in waiting]), flush=True)
    os._exit(0)
pane.page_ready.connect(following)
QTimer.singleShot(25_000, give_up)
pane.load()
application.exec()
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_viewport_is_exactly_the_device_at_a_ui_scale(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.run(
        [sys.executable, "-c", CHILD],
        cwd=ROOT, env=environment, capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    wrong = json.loads(child.stdout.splitlines()[-1])
    assert wrong == []
