"""`gongji people add|list|revoke`: who may use a service; a token is printed once."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.environment import Environment
from editor.domain.errors import Invalid, NotFound
from editor.domain.people import Person, Role

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from editor.backend.audit import Note
    from editor.backend.store.session import Store

_ACTOR = "command-line"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what to do with whom, in which store."""
    parser.add_argument("what", choices=["add", "list", "revoke"])
    parser.add_argument("name", nargs="?", help="add: their name; revoke: their id")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--data", type=Path, metavar="DIR", help="folder of the service")
    where.add_argument("--database", metavar="URL", help="postgresql://…")
    parser.add_argument("--role", choices=[r.value for r in Role], default=Role.WRITER.value)
    parser.add_argument("--partner", metavar="ID", help="role partner: whose slots they measure")
    parser.add_argument(
        "--environment",
        choices=[e.value for e in Environment],
        help="of the service, while its store does not say so (default: practice)",
    )
    parser.add_argument("--json", action="store_true", help="machine output")


def run(args: argparse.Namespace) -> int:
    """Do it; raises Invalid("name_missing"), NotFound and what opening a store raises."""
    from editor.backend.place import default_folder, place_in, require_store
    from editor.backend.store import migration
    from editor.backend.store.session import open_store

    folder = args.data or default_folder()
    url = args.database or place_in(folder).database_url
    if args.what != "add":  # a token for a service to come is fine, a question to none is a typo
        require_store(url)
    elif not args.database:
        folder.mkdir(parents=True, exist_ok=True)
    store = open_store(url)
    try:
        migration.upgrade(store)
        _WORK[args.what](store, args)
    finally:
        store.close()
    return 0


def _add(store: Store, args: argparse.Namespace) -> None:
    from editor.backend.audit import Note
    from editor.backend.clock import ServiceClock
    from editor.backend.store import people, slots
    from editor.backend.tokens import new_token, token_hash
    from editor.domain.ids import PersonId, ulid

    name, role = (args.name or "").strip(), Role(args.role)
    if not name:
        raise Invalid("name_missing")
    if (role is Role.PARTNER) != bool(args.partner):
        raise Invalid("partner_missing", role=role.value)
    environment = _environment(store, args)
    now = ServiceClock(store, environment).now()
    token = new_token(environment)
    person = Person(PersonId(ulid(now, secrets.token_bytes(10))), name, role)
    with store.transaction() as connection:
        partner_id = slots.partner_row(connection, args.partner).id if args.partner else None
        hashed = token_hash(token)
        people.add(connection, person, token_hash=hashed, now=now, partner_id=partner_id)
        note = Note("gongji.person.add", person.id, details={"role": person.role.value})
        _write(connection, note, now=now, environment=environment)
    shown = {"id": person.id, "name": person.name, "role": person.role.value, "token": token}
    _say(args, shown, f"{person.id}  {name} ({person.role.value})\n{token}\nshown this once")


def _revoke(store: Store, args: argparse.Namespace) -> None:
    from editor.backend.audit import Note
    from editor.backend.clock import ServiceClock
    from editor.backend.store import people
    from editor.domain.ids import PersonId

    environment = _environment(store, args)
    now = ServiceClock(store, environment).now()
    with store.transaction() as connection:
        person = people.revoke(connection, PersonId(args.name or ""), now=now)
        if person is None:
            raise NotFound("not_found", what="person", id=args.name or "")
        note = Note("gongji.person.revoke", person.id, details={"role": person.role.value})
        _write(connection, note, now=now, environment=environment)
    _say(args, {"revoked": person.id}, f"{person.id}  {person.name}: every token is revoked")


def _list(store: Store, args: argparse.Namespace) -> None:
    from editor.backend.store import people

    with store.reading() as connection:
        found = people.everybody(connection)
    rows = [{"id": p.id, "name": p.name, "role": p.role.value} for p in found]
    lines = "\n".join(f"{p.id}  {p.role.value:<9}  {p.name}" for p in found)
    _say(args, {"people": rows}, lines or "nobody yet: gongji people add NAME --role writer")


def _write(connection: Connection, note: Note, *, now: datetime, environment: Environment) -> None:
    from editor.backend import audit

    stamp = audit.Stamp(now, environment, _ACTOR)
    audit.append(connection, [note], stamp)


def _environment(store: Store, args: argparse.Namespace) -> Environment:
    """Return whose store this is; the first token of a new store decides."""
    from editor.backend.store import belonging

    with store.transaction() as connection:
        found = belonging.environment_of(connection) or Environment.PRACTICE
        environment = Environment(args.environment) if args.environment else found
        belonging.claim(connection, environment)
    return environment


def _say(args: argparse.Namespace, value: object, text: str) -> None:
    from editor.commands.jsonl import print_json

    if args.json:
        print_json(value)
    else:
        print(text)


_WORK: dict[str, Callable[[Store, argparse.Namespace], None]] = {
    "add": _add,
    "list": _list,
    "revoke": _revoke,
}
