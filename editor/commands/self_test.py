"""`gongji --self-test`: the whole job through the real window, in a workspace of its own.

One JSON line a step; it is the gate's last word and a user's diagnosis, so it touches nothing of
theirs and leaves nothing behind.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from editor.app import Desk
    from editor.ui.story.self_test import StepReport
    from editor.ui.story.stage import Stage

_TIMEOUT_S = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where pictures go, if anywhere."""
    parser.add_argument(
        "--shot",
        type=Path,
        metavar="DIR",
        help="then save pictures of the rooms (those that DIR/pictures.json names, else all)",
    )
    parser.add_argument("--language", choices=("ko", "en"), default="ko", help="default: ko")


def run(args: argparse.Namespace) -> int:
    """Play it; 0 when every step went well."""
    from editor.ui.story.self_test import SelfTest

    theatre = Theatre()
    with theatre.desk(args.language, is_greeted=False) as desk:
        is_well = SelfTest(stage_of(desk), _print_report).run()
    if is_well and args.shot:
        is_well = _photograph(theatre, args.shot)
    return 0 if is_well else 1


class Theatre:
    """One application, and desks on workspaces that are gone afterwards, one after the other."""

    def __init__(self) -> None:
        from editor.app import new_application

        use_offscreen_without_screen()
        self._application = new_application()

    @contextmanager
    def desk(self, language: str | None, *, is_greeted: bool) -> Iterator[Desk]:
        """Open a desk and show its window; close it and remove its workspace afterwards."""
        from editor.app import Desk, Options
        from editor.ui import engine

        with tempfile.TemporaryDirectory(prefix="gongji-story-") as folder:
            options = Options(workspace=Path(folder), language=language, is_greeted=is_greeted)
            desk = Desk(self._application, options)
            desk.show()
            try:
                wait_for_rooms(desk)
                yield desk
            finally:
                desk.window.close_now()
                desk.close()
                engine.sweep()
                desk.window.deleteLater()
                desk.deleteLater()
                engine.sweep()


def wait_for_rooms(desk: Desk) -> None:
    """Wait until the rooms that come after the first paint are there."""
    from editor.ui.story.patience import Patience

    Patience().until(lambda: getattr(desk, "emergency", None) is not None, "the rooms")


def use_offscreen_without_screen() -> None:
    """Draw into memory where there is no display."""
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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


def _photograph(theatre: Theatre, folder: Path) -> bool:
    """Take the pictures of both languages, and write beside them what they were made from."""
    from editor.ui.story.pictures import Photographer, wanted_in, write_list
    from editor.ui.story.self_test import played

    folder.mkdir(parents=True, exist_ok=True)
    wanted, taken = wanted_in(folder), list[str]()
    for language in ("ko", "en"):
        with theatre.desk(language, is_greeted=True) as desk:
            photographer = Photographer(stage_of(desk), folder, wanted)
            report = played(f"shot.{language}", photographer.take_all, language)
        taken += photographer.taken
        _print_report(report)
        if not report.ok:
            return False
    write_list(folder, taken)
    return True


def _print_report(report: StepReport) -> None:
    from editor.commands.jsonl import print_json

    print_json(report.as_dict())
