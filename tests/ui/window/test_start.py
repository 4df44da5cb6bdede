"""The first window waits for nothing that it does not show."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editor.ui.story.first_run import WELCOMED
from editor.workflow import welcome

ROOT = Path(__file__).resolve().parents[3]
LATE = (
    "PIL", "PySide6.QtQuick", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "alembic",
    "editor.markup.live", "editor.ui.release.room", "editor.ui.review.room",
    "editor.ui.sharing.panel", "fast_diff_match_patch", "fastapi", "holidays", "keyring",
    "markdown", "nh3", "numpy", "pydantic", "pyqtgraph", "rapidfuzz", "regex", "requests",
    "segno", "sqlalchemy", "starlette", "truststore", "urllib3", "uvicorn",
)  # fmt: skip
START = """
import json, os, sys
from pathlib import Path
from editor.app import Desk, Options, new_application
application = new_application()
desk = Desk(application, Options(workspace=Path(sys.argv[1]), language="ko"))
desk.drafts.remember("welcome.done", "1")
def said():
    print(json.dumps(sorted(m for m in sys.modules)), flush=True)
    os._exit(0)
desk.window.shown.disconnect()
desk.window.shown.connect(said)
desk.show()
application.exec()
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What a process has imported when its window has just been painted."""
    folder = tmp_path_factory.mktemp("workspace")
    child = subprocess.run(
        [sys.executable, "-c", START, str(folder)],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=True,
    )
    return set(json.loads(child.stdout))


@pytest.mark.parametrize("module", LATE)
def test_module_is_not_loaded_before_the_first_paint(loaded: set[str], module: str) -> None:
    assert module not in loaded


def test_window_itself_is_loaded(loaded: set[str]) -> None:
    assert {"PySide6.QtWidgets", "editor.ui.writing.room"} <= loaded


def test_greeted_desk_is_known_by_the_welcome_s_own_name() -> None:
    assert WELCOMED == welcome._DONE
