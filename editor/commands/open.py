"""`gongji` alone, or `gongji open [FILE.md …]`: the desktop, with files as new drafts."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the desk opens, where it keeps its things and how it looks."""
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE.md",
        help="a .md, .txt or .html file that becomes a new draft; where a window is open already, "
        "it opens there. What cannot be opened is said in the window.",
    )
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="folder of drafts and data")
    parser.add_argument("--language", choices=("ko", "en"), help="default: the system's")
    parser.add_argument(
        "--look", choices=("system", "light", "dark"), default="system", help="default: system"
    )
    parser.add_argument("--port", type=int, default=0, help="port of the practice service")
    parser.add_argument("--again", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Open the desktop and stay until it is closed; where it is open already, hand it the files.

    What cannot be opened is said in the window, which may be another process.
    """
    from editor.app import Options
    from editor.app import run as run_desk
    from editor.ui import engine
    from editor.ui.theme.theme import Look

    engine.hush()
    files = () if args.again else tuple(file.absolute() for file in args.files)
    options = Options(args.workspace, args.language, Look(args.look), args.port, files=files)
    return run_desk(options)
