"""Reading from the service what its notices say, for the desk's index, a little at a time."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from editor.domain.errors import GongjiError, Unavailable
from editor.domain.ids import NoticeId
from editor.workflow.searching import BodiesRead, Listed, ReadBody

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.wire.notice import NoticeView
    from editor.workflow.ports import NoticeReading

_READING_S: Final = 0.5
"""Longer than this nobody waits for a desk that closes; what is left is read later."""


def listed(notice: NoticeView) -> Listed:
    """Return what the index must know of a notice in a list."""
    return Listed(notice.id, notice.revision, notice.content_hash)


def read_bodies(
    service: NoticeReading, notices: Iterable[Listed], limit_s: float = _READING_S
) -> BodiesRead:
    """Read bodies one after the other for at most this long; the first always.

    Raises Unavailable where nobody answers from the start.
    """
    until = perf_counter() + limit_s
    bodies: list[ReadBody] = []
    refused: list[Listed] = []
    for notice in notices:
        try:
            bodies.append(_read_body(service, notice))
        except Unavailable:
            if not (bodies or refused):
                raise
            break
        except GongjiError:
            refused.append(notice)
        if perf_counter() >= until:
            break
    return BodiesRead(tuple(bodies), tuple(refused))


def _read_body(service: NoticeReading, notice: Listed) -> ReadBody:
    revision = service.revision(NoticeId(notice.notice_id), notice.revision)
    return ReadBody(notice.notice_id, revision.content_hash, revision.content.body)
