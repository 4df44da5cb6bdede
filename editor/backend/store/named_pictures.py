"""Which pictures a text names, and that the service holds them before it takes the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from editor.backend.store.schema import pictures
from editor.domain.errors import Refused
from editor.domain.picture import media_in

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from editor.domain.notice import Content


def require_pictures(connection: Connection, content: Content) -> None:
    """Raise Refused("picture_missing") where a text names pictures that were not uploaded.

    `hashes` are those that are missing, with spaces between them.
    """
    wanted = named_by(content)
    if not wanted:
        return
    known = set(
        connection.execute(select(pictures.c.hash).where(pictures.c.hash.in_(wanted))).scalars()
    )
    missing = [digest for digest in wanted if digest not in known]
    if missing:
        raise Refused("picture_missing", count=len(missing), hashes=" ".join(missing))


def named_by(content: Content) -> tuple[str, ...]:
    """Return the hashes of the pictures that a text shows."""
    cover = (content.cover,) if content.cover else ()
    return tuple(dict.fromkeys((*media_in(content.body), *content.media, *cover)))
