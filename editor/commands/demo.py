"""`gongji demo`: the whole story in three minutes, in a workspace that is gone afterwards."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.self_test import open_desk, stage_of, use_offscreen_without_screen

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the language; Space holds the demo, Esc ends it."""
    parser.add_argument("--language", choices=("ko", "en"), help="default: the system's")


def run(args: argparse.Namespace) -> int:
    """Play it; 0 at the end, also where somebody stopped it."""
    from editor.messages import sentence
    from editor.ui.story.demo import Demo

    use_offscreen_without_screen()
    with tempfile.TemporaryDirectory(prefix="gongji-demo-") as folder:
        desk = open_desk(Path(folder), language=args.language, is_greeted=True)
        try:
            why = Demo(stage_of(desk)).play()
        finally:
            desk.window.close()
            desk.close()
    if why is None or why.code == "story_stopped":
        return 0
    sys.stderr.write(f"gongji: {sentence(why, desk.bench.language)}\n")
    return 1
