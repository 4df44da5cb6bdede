"""`gongji` alone, or `gongji open`: the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where the desk keeps its things and how it looks."""
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="folder of drafts and data")
    parser.add_argument("--language", choices=("ko", "en"), help="default: the system's")
    parser.add_argument(
        "--look", choices=("system", "light", "dark"), default="system", help="default: system"
    )
    parser.add_argument("--port", type=int, default=0, help="port of the practice service")


def run(args: argparse.Namespace) -> int:
    """Open the desktop and stay until it is closed."""
    from editor.app import Options
    from editor.app import run as run_desk
    from editor.ui import engine
    from editor.ui.theme.theme import Look

    engine.hush()
    options = Options(args.workspace, args.language, Look(args.look), args.port)
    return run_desk(options)
