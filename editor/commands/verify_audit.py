"""`gongji verify-audit`: follows the audit chain and names the first bad entry."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from editor.backend.store.session import Store

Entry = dict[str, object]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where the chain is."""
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("file", type=Path, nargs="?", metavar="FILE", help="JSON lines, - is stdin")
    where.add_argument("--data", type=Path, metavar="DIR", help="folder of a service")
    where.add_argument("--database", metavar="URL", help="store of a service")
    parser.add_argument("--export", type=Path, metavar="FILE", help="write the chain there too")
    parser.add_argument("--head", metavar="HASH", help="the head it must end with (truncation)")
    parser.add_argument("--json", action="store_true", help="machine output")


def run(args: argparse.Namespace) -> int:
    """Verify; raises Invalid("audit_broken", seq=…, why=…) at the first bad entry."""
    from editor.backend import audit
    from editor.commands.jsonl import print_json

    with _entries(args) as entries:
        last = _Last(_exported(entries, args.export) if args.export else entries)
        count = audit.verify(last)
    if args.head and last.hash != args.head:
        raise Invalid("audit_broken", seq=count, why="head")
    if args.json:
        print_json({"entries": count, "head": last.hash})
    else:
        print(f"{count} entries follow each other; head {last.hash}")
    return 0


class _Last:
    """Passes entries on and remembers the hash of the last one."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = entries
        self.hash = ""

    def __iter__(self) -> Iterator[Entry]:
        for entry in self._entries:
            yield entry
            self.hash = str(entry["hash"])


@contextmanager
def _entries(args: argparse.Namespace) -> Iterator[Iterable[Entry]]:
    if args.file is not None:
        with _opened(args.file) as lines:
            yield _read(lines)
        return
    from editor.backend.place import place_in, require_store
    from editor.backend.store.session import open_store

    url = args.database or place_in(args.data).database_url
    require_store(url)
    store = open_store(url)
    try:
        yield _stored(store)
    finally:
        store.close()


@contextmanager
def _opened(file: Path) -> Iterator[Iterable[bytes]]:
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    with file.open("rb") as lines:
        yield lines


def _read(lines: Iterable[bytes]) -> Iterator[Entry]:
    from editor.commands.jsonl import decode

    for number, line in enumerate(lines, start=1):
        try:
            yield decode(line)
        except Invalid as error:
            raise Invalid("audit_broken", seq=number, why=error.code) from error


def _stored(store: Store) -> Iterator[Entry]:
    from sqlalchemy import select

    from editor.backend import audit
    from editor.backend.store.schema import audit_entries, audit_head

    prev, seq = audit.GENESIS, 0
    with store.reading() as connection:
        rows = connection.execution_options(yield_per=500).execute(
            select(audit_entries).order_by(audit_entries.c.seq)
        )
        for row in rows.mappings():
            prev, seq = str(row["hash"]), int(row["seq"])
            yield audit.read_entry({str(name): value for name, value in row.items()})
        head = connection.execute(select(audit_head)).one()
    if (head.seq, head.hash) != (seq, prev):
        raise Invalid("audit_broken", seq=seq + 1, why="head")


def _exported(entries: Iterable[Entry], file: Path) -> Iterator[Entry]:
    with file.open("w", encoding="utf-8") as out:
        for entry in entries:
            out.write(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n")
            yield entry
