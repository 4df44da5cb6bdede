"""Queries about pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, cast, delete, exists, or_, select

from editor.backend.store.paging import before
from editor.backend.store.releases import with_state
from editor.backend.store.schema import pictures, releases, revisions
from editor.backend.store.writing import insert_once
from editor.domain.errors import NotFound
from editor.domain.picture import media_in
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row


_P = pictures.c
_SHOWN: tuple[Any, ...] = tuple(column for column in _P if column.name != "data")


def add(connection: Connection, values: Mapping[str, object]) -> bool:
    """Store a picture; False where it was there already."""
    return insert_once(connection, pictures, dict(values))


def row(connection: Connection, digest: str) -> Row[Any]:
    """Return a picture without its bytes; raises NotFound."""
    found = connection.execute(select(*_SHOWN).where(_P.hash == digest)).one_or_none()
    if found is None:
        raise NotFound("not_found", what="picture", id=digest[:64])
    return found


def rows(
    connection: Connection, *, limit: int, seen: tuple[datetime, str] | None
) -> Sequence[Row[Any]]:
    """Return pictures without their bytes, the newest first, after the one that was seen last."""
    query = select(*_SHOWN).order_by(_P.created_at.desc(), _P.hash.desc()).limit(limit)
    if seen is not None:
        query = query.where(before(_P.created_at, _P.hash, seen))
    return connection.execute(query).all()


def data_of(connection: Connection, digest: str) -> tuple[bytes, str]:
    """Return the bytes of a picture and its format; raises NotFound."""
    query = select(_P.data, _P.format).where(_P.hash == digest)
    found = connection.execute(query).one_or_none()
    if found is None:
        raise NotFound("not_found", what="picture", id=digest[:64])
    return found.data, found.format


def is_in_use(connection: Connection, digest: str) -> bool:
    """Tell whether any revision names a picture; versions are kept for ever."""
    names = or_(
        revisions.c.body.contains(f"media/{digest}.", autoescape=True),
        revisions.c.cover == digest,
        cast(revisions.c.media, Text).contains(digest, autoescape=True),
    )
    return bool(connection.execute(select(exists().where(names))).scalar_one())


def remove(connection: Connection, digest: str) -> None:
    """Forget a picture."""
    connection.execute(delete(pictures).where(_P.hash == digest))


def public_hashes(connection: Connection) -> set[str]:
    """Return the hashes of all pictures that public notices show, or are about to."""
    is_out = with_state(ReleaseState.SCHEDULED, ReleaseState.PUBLISHING, ReleaseState.LIVE)
    query = (
        select(revisions.c.body)
        .join(
            releases,
            (releases.c.notice_id == revisions.c.notice_id)
            & (releases.c.revision == revisions.c.number),
        )
        .where(is_out, revisions.c.body.contains("](media/"))
    )
    return _hashes(connection.execute(query).scalars())


def _hashes(bodies: Iterable[str]) -> set[str]:
    return {digest for body in bodies for digest in media_in(body)}
