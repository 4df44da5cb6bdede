"""`gongji migrate`: brings a service's store to the schema of this program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare which store."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--data", type=Path, metavar="DIR", help="folder of the service")
    where.add_argument("--database", metavar="URL", help="postgresql://… or sqlite:///…")
    parser.add_argument("--json", action="store_true", help="machine output")


def run(args: argparse.Namespace) -> int:
    """Migrate; raises Storage("store_newer") where a newer program made the store."""
    from editor.backend.place import default_folder, place_in
    from editor.backend.store import migration
    from editor.backend.store.session import open_store
    from editor.commands.jsonl import print_json

    url = args.database
    if not url:
        folder = args.data or default_folder()
        folder.mkdir(parents=True, exist_ok=True)
        url = place_in(folder).database_url
    store = open_store(url)
    try:
        is_changed = migration.upgrade(store)
    finally:
        store.close()
    if args.json:
        print_json({"migrated": is_changed})
    else:
        print("migrated" if is_changed else "nothing to do: the store is up to date")
    return 0
