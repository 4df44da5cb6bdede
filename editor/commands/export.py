"""`gongji export ZIP` writes every notice of this desk as Markdown into one ZIP."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import print_json
from editor.commands.language import language_of
from editor.commands.workspace import STORE, default_workspace, opened_store
from editor.domain.errors import NotFound

if TYPE_CHECKING:
    import argparse

    from editor.drafts.archive import Exported


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what is written, and whose."""
    parser.add_argument("zip", type=Path, metavar="ZIP", help="the file to write")
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="folder of drafts and data")
    parser.add_argument("--force", action="store_true", help="replace a ZIP that is there")
    parser.add_argument("--json", action="store_true", help="machine output")


def run(args: argparse.Namespace) -> int:
    """Export; raises NotFound("desk_missing"), Storage and what `export_notices` raises."""
    from editor.drafts.archive import export_notices

    workspace = args.workspace or default_workspace()
    if not (workspace / STORE).is_file():
        raise NotFound("desk_missing", path=str(workspace))
    with opened_store(workspace) as store:
        written = export_notices(store, args.zip, force=args.force)
    if args.json:
        print_json(_as_object(written, args.zip))
    else:
        _say(written, args.zip, language_of(args))
    return 0


def _as_object(written: Exported, target: Path) -> dict[str, object]:
    return {
        "zip": str(target),
        "notices": len(written.notices),
        "pictures": len(written.pictures),
        "files": [*written.notices, *written.pictures],
    }


def _say(written: Exported, target: Path, language: str) -> None:
    from editor.messages import line

    counts = {"notices": len(written.notices), "pictures": len(written.pictures)}
    code = "exported_with_pictures" if written.pictures else "exported"
    print(line(code, {"path": target, **counts}, language))
