"""`gongji import ZIP` takes every Markdown file of a ZIP as a draft; it never overwrites one."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import print_json
from editor.commands.workspace import STORE, default_workspace

if TYPE_CHECKING:
    import argparse

    from editor.drafts.archive import Imported


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what is read, and whose desk takes it."""
    parser.add_argument("zip", type=Path, metavar="ZIP", help="Markdown files, or an export")
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="folder of drafts and data")
    parser.add_argument("--json", action="store_true", help="machine output")


def run(args: argparse.Namespace) -> int:
    """Import; raises Storage and what `import_notices` raises."""
    from editor.drafts.archive import import_notices
    from editor.drafts.store import open_drafts
    from editor.workflow.ids import new_id

    path = (args.workspace or default_workspace()) / STORE
    with closing(open_drafts(path)) as store:
        done = import_notices(store, args.zip, now=datetime.now(UTC), new_id=new_id)
    if args.json:
        print_json(_as_object(done))
    else:
        _say(done)
    return 0


def _as_object(done: Imported) -> dict[str, object]:
    beside = [{"file": f, "kept": kept, "new": new} for f, (kept, new) in done.beside.items()]
    return {
        "added": [{"file": file, "id": made} for file, made in done.added.items()],
        "beside": beside,
        "unchanged": done.unchanged,
        "skipped": done.skipped,
    }


def _say(done: Imported) -> None:
    print(f"{len(done.added)} notices added, {len(done.unchanged)} were here already")
    for file, (kept, new) in done.beside.items():
        print(f"{file}: this desk has another text; both are kept ({kept}, {new})")
    for file in done.skipped:
        print(f"{file}: no Markdown, left out")
