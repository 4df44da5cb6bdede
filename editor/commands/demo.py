"""`gongji demo`: the whole story in three minutes, in a workspace that is gone afterwards."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editor.commands.self_test import Theatre, stage_of

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the language; Space holds the demo, Esc ends it."""
    parser.add_argument("--language", choices=("ko", "en"), help="default: the system's")


def run(args: argparse.Namespace) -> int:
    """Play it; 0 at the end, also where somebody stopped it."""
    from editor.messages import sentence
    from editor.ui import engine
    from editor.ui.story.demo import Demo

    engine.hush()
    with Theatre().desk(args.language, is_greeted=True) as desk:
        why = Demo(stage_of(desk)).play()
        language = desk.bench.language
    if why is None or why.code == "story_stopped":
        return 0
    sys.stderr.write(f"gongji: {sentence(why, language)}\n")
    return 1
