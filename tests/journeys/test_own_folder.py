"""Whatever is done at a desk, it writes nothing into a person's home but its own folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHOOSE_A_FILE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QFileDialog
from editor.app import Desk, Options, new_application

application = new_application()
desk = Desk(application, Options(workspace=Path(sys.argv[1]), is_greeted=False))
dialog = QFileDialog(None, "PDF", sys.argv[1])
dialog.open()
dialog.reject()
del dialog  # Qt writes what it remembers when the dialog goes
desk.close()
"""


def test_a_file_dialog_leaves_nothing_outside(tmp_path: Path) -> None:
    home, workspace = tmp_path / "home", tmp_path / "workspace"
    home.mkdir()
    ours = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    subprocess.run(
        [sys.executable, "-c", CHOOSE_A_FILE, str(workspace)],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env={**ours, "HOME": str(home)},
        timeout=60,
    )
    assert (workspace / "qt" / "QtProject.conf").is_file()
    assert not list(home.rglob("*.conf"))
