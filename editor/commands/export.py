"""`gongji export ZIP` writes every notice of this desk as Markdown into one ZIP."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import print_json
from editor.commands.workspace import STORE, default_workspace
from editor.domain.errors import NotFound

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what is written, and whose."""
    parser.add_argument("zip", type=Path, metavar="ZIP", help="the file to write")
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="folder of drafts and data")
    parser.add_argument("--force", action="store_true", help="replace a ZIP that is there")
    parser.add_argument("--json", action="store_true", help="machine output")


def run(args: argparse.Namespace) -> int:
    """Export; raises NotFound("desk_missing"), Storage and what `export_notices` raises."""
    from editor.drafts.archive import export_notices
    from editor.drafts.store import open_drafts

    path = (args.workspace or default_workspace()) / STORE
    if not path.is_file():
        raise NotFound("desk_missing", path=str(path.parent))
    with closing(open_drafts(path)) as store:
        names = export_notices(store, args.zip, force=args.force)
    if args.json:
        print_json({"zip": str(args.zip), "notices": len(names), "files": list(names)})
    else:
        print(f"{args.zip}: {len(names)} notices")
    return 0
