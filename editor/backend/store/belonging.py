"""Which environment a store belongs to: said once, by the first service or person on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from editor.backend.store.schema import service
from editor.backend.store.writing import insert_once
from editor.domain.environment import Environment
from editor.domain.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy import Connection


def claim(connection: Connection, environment: Environment) -> None:
    """Make a store this environment's; raises Refused("store_environment") if it is another's."""
    insert_once(connection, service, {"id": 1, "environment": environment.value})
    found = environment_of(connection)
    if found is not environment:
        raise Refused(
            "store_environment",
            found=found.value if found else "",
            asked=environment.value,
        )


def environment_of(connection: Connection) -> Environment | None:
    """Return whose store this is, None while nobody said so."""
    found = connection.execute(select(service.c.environment)).scalar()
    return None if found is None else Environment(found)
