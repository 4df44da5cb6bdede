"""Keyset cursors: opaque texts that name the last row somebody has seen."""

from __future__ import annotations

import base64
import binascii
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import tuple_

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from sqlalchemy import Column, ColumnElement

PAGE: Final = 50
PAGE_MAX: Final = 200
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_LARGEST: Final = 253_402_300_799_999_999  # the last microsecond that a moment can be


def cursor_of(number: int, name: str = "") -> str:
    """Return the cursor of a row: a number and, where that is not unique, its id."""
    raw = json.dumps([number, name], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def read_cursor(cursor: str) -> tuple[int, str]:
    """Read a cursor back; raises Invalid("bad_cursor")."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        number, name = json.loads(raw)
    except (ValueError, TypeError, RecursionError, binascii.Error) as error:
        raise Invalid("bad_cursor") from error
    if type(number) is not int or type(name) is not str:
        raise Invalid("bad_cursor")
    if not 0 <= number <= _LARGEST or not name.isprintable():
        raise Invalid("bad_cursor")
    return number, name


def cursor_at(moment: datetime, name: str) -> str:
    """Return the cursor of a row in a list that is ordered by a moment and an id."""
    return cursor_of((moment - _EPOCH) // _MICROSECOND, name)


def read_cursor_at(cursor: str | None) -> tuple[datetime, str] | None:
    """Read such a cursor back, None where there is none; raises Invalid("bad_cursor")."""
    if not cursor:
        return None
    number, name = read_cursor(cursor)
    return _EPOCH + number * _MICROSECOND, name


def before(
    moment: Column[object], ident: Column[object], seen: tuple[object, str]
) -> ColumnElement[bool]:
    """Select the rows that come after a seen one in a list that shows the newest first."""
    return tuple_(moment, ident) < seen
