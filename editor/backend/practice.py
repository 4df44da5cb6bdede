"""The practice service (연습) as a child of the desktop: three people, and a pipe that ends it."""

from __future__ import annotations

import json
import os
import threading
from typing import TYPE_CHECKING, Final

from editor.backend.store import people
from editor.backend.tokens import new_token, token_hash
from editor.domain.environment import Environment
from editor.domain.errors import Invalid
from editor.domain.ids import PersonId
from editor.domain.people import Person, Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from editor.backend.store.session import Store

_PEOPLE: Final = {
    "ko": {Role.WRITER: "이작가", Role.REVIEWER: "김검토", Role.ADMIN: "박게시"},
    "en": {
        Role.WRITER: "Lee (writer)",
        Role.REVIEWER: "Kim (reviewer)",
        Role.ADMIN: "Park (admin)",
    },
}
_HANGS_S: Final = 7.0
_LINE_BYTES: Final = 65_536


def admit_people(store: Store, now: datetime, language: str) -> dict[Role, str]:
    """Return a fresh token for each of the three; earlier ones are worthless from now on."""
    tokens = {role: new_token(Environment.PRACTICE) for role in _PEOPLE["ko"]}
    with store.transaction() as connection:
        known = {person.id for person in people.everybody(connection)}
        for role, token in tokens.items():
            name = _PEOPLE["ko" if language == "ko" else "en"][role]
            person = Person(PersonId(f"practice-{role.value}"), name, role)
            hashed = token_hash(token)
            if person.id in known:
                people.revoke_tokens(connection, person.id, now=now)
                people.give_token(connection, person.id, token_hash=hashed, now=now)
            else:
                people.add(connection, person, token_hash=hashed, now=now)
    return tokens


def read_wish(descriptor: int) -> dict[str, object]:
    """Return what the desktop asks for, one line of JSON; raises Invalid("bad_json")."""
    line = b""
    while not line.endswith(b"\n") and len(line) < _LINE_BYTES:
        read = os.read(descriptor, 1)
        if not read:
            break
        line += read
    try:
        wish = json.loads(line)
    except ValueError as error:
        raise Invalid("bad_json") from error
    if not isinstance(wish, dict):
        raise Invalid("bad_json")
    return wish


def end_with(
    descriptor: int, stop: Callable[[], None], obey: Callable[[str], object] = len
) -> None:
    """Obey each line that comes; stop when the pipe closes, however the desktop ended.

    Leave by force if that hangs.
    """

    def watch() -> None:
        try:
            with os.fdopen(descriptor, encoding="utf-8", closefd=False) as lines:
                for line in lines:
                    obey(line)
        except (OSError, ValueError):
            pass  # a pipe that broke is a pipe that closed
        stop()
        threading.Event().wait(_HANGS_S)
        os._exit(1)

    threading.Thread(target=watch, name="gongji-parent", daemon=True).start()
