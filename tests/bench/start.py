"""`start.window`, `start.preview`: from the start of the process to the window, to the phone page.

A child process runs the real desktop on a workspace of its own (warm: its second start) and says
when its window had its first paint and when the phone page had its first notice on the screen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

_ROOT = Path(__file__).resolve().parents[2]
_STARTS = 4
_LIMIT_S = 60
_CHILD = "import sys; from tests.bench.start import run; sys.exit(run(sys.argv[1]))"


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    names = [n for n in ("start.window", "start.preview") if n.startswith(wanted)]
    if not names:
        return
    with tempfile.TemporaryDirectory() as folder:
        _start(folder)  # the first one makes the workspace and warms the disk
        found = [_start(folder) for _ in range(_STARTS)]
    for name in names:
        yield figure(name, [one[name] for one in found])


def _start(workspace: str) -> dict[str, float]:
    """Start the desktop once; return milliseconds from the start of the process."""
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # warm means compiled, as on any desk
    started = time.monotonic()
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, workspace],
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=_LIMIT_S,
        check=True,
    )
    line = next(x for x in child.stdout.splitlines() if x.startswith(b"{"))
    return {name: (at - started) * 1_000 for name, at in json.loads(line).items()}


def _on_first_paint(window: QWidget, then: Callable[[], None]) -> QObject:
    """Tell when a widget is painted for the first time."""
    from PySide6.QtCore import QEvent, QObject

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                then()
            return False

    made = FirstPaint(window)
    window.installEventFilter(made)
    return made


def run(workspace: str) -> int:
    """Open the desktop, say once both moments are there, and close it (runs in the child)."""
    from PySide6.QtCore import QTimer

    from editor.app import Desk, Options, new_application
    from editor.ui.phone.pane import PhonePane

    application = new_application()
    desk = Desk(application, Options(workspace=Path(workspace), language="ko"))
    seen: dict[str, float] = {}

    def on_frame(_number: int) -> None:
        seen["start.preview"] = time.monotonic()
        sys.stdout.write(json.dumps(seen) + "\n")
        sys.stdout.flush()
        QTimer.singleShot(0, stop)  # not within the page's own call: it would be deleted under it

    def stop() -> None:
        desk.window.close()
        application.quit()

    def load_phone() -> None:
        PhonePane.load(pane)
        pane.page.frame_painted.connect(on_frame)

    pane = desk.writing.phone
    pane.preview.reports_frames = True
    pane.load = load_phone
    _on_first_paint(desk.window, lambda: seen.setdefault("start.window", time.monotonic()))
    desk.show()
    return int(application.exec())
