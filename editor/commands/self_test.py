"""`gongji --self-test`: the whole job through the real window, in a workspace of its own.

One JSON line a step; it is the gate's last word and a user's diagnosis, so it touches nothing of
theirs and leaves nothing behind.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from editor.app import Desk
    from editor.ui.story.stage import Stage

_TIMEOUT_S = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where pictures go, if anywhere."""
    parser.add_argument("--shot", type=Path, metavar="DIR", help="save pictures of the rooms, too")
    parser.add_argument("--language", choices=("ko", "en"), default="ko", help="default: ko")


def run(args: argparse.Namespace) -> int:
    """Play it; 0 when every step went well."""
    from editor.commands.jsonl import print_json
    from editor.ui.story.self_test import SelfTest

    use_offscreen_without_screen()
    with tempfile.TemporaryDirectory(prefix="gongji-self-test-") as folder:
        desk = open_desk(Path(folder), language=args.language, is_greeted=False)
        try:
            test = SelfTest(stage_of(desk), lambda report: print_json(report.as_dict()))
            is_well = test.run()
        finally:
            desk.window.close()
            desk.close()
    return 0 if is_well else 1


def use_offscreen_without_screen() -> None:
    """Draw into memory where there is no display."""
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def open_desk(workspace: Path, *, language: str | None, is_greeted: bool) -> Desk:
    """Open a desk on a folder and show its window."""
    from editor.app import Desk, Options, new_application

    options = Options(workspace=workspace, language=language, is_greeted=is_greeted)
    desk = Desk(new_application(), options)
    desk.show()
    return desk


def stage_of(desk: Desk) -> Stage:
    """Return the desk as stories see it."""
    from editor.ui.story.stage import Stage

    return Stage(
        bench=desk.bench,
        window=desk.window,
        writing=desk.writing,
        review=desk.review,
        release=desk.release,
        emergency=desk.emergency,
        read=read_fresh,
    )


def read_fresh(url: str) -> bytes:
    """Read over a connection that nobody used before, past any cache and proxy."""
    import requests

    from editor.domain.errors import Unavailable

    with requests.Session() as session:
        session.trust_env = False
        try:
            answer = session.get(url, timeout=_TIMEOUT_S, headers={"Cache-Control": "no-cache"})
            answer.raise_for_status()
        except requests.RequestException as error:
            raise Unavailable("offline", url=url) from error
        return answer.content
