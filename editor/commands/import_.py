"""`gongji import ZIP` takes every Markdown file of a ZIP as a draft; it never overwrites one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import print_json
from editor.commands.language import language_of
from editor.commands.workspace import default_workspace, opened_store

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
    from editor.workflow.ids import new_id

    with opened_store(args.workspace or default_workspace()) as store:
        done = import_notices(store, args.zip, now=datetime.now(UTC), new_id=new_id)
    if args.json:
        print_json(_as_object(done))
    else:
        _say(done, language_of(args))
    return 0


def _as_object(done: Imported) -> dict[str, object]:
    beside = [{"file": f, "kept": kept, "new": new} for f, (kept, new) in done.beside.items()]
    return {
        "added": [{"file": file, "id": made} for file, made in done.added.items()],
        "beside": beside,
        "unchanged": done.unchanged,
        "skipped": done.skipped,
    }


def _say(done: Imported, language: str) -> None:
    from editor.messages import line

    counts = {"added": len(done.added), "unchanged": len(done.unchanged)}
    print(line("imported", counts, language))
    for file, (kept, new) in done.beside.items():
        print(line("imported_beside", {"file": file, "kept": kept, "new": new}, language))
    for file in done.skipped:
        print(line("import_left_out", {"file": file}, language))
