"""The family of expected failures: a stable code and fields, never a sentence.

    GongjiError
    ├── Invalid        the value itself is wrong               422
    ├── Unauthorized   nobody we know                          401
    ├── Forbidden      known, but may not                      403
    ├── NotFound       no such thing here                      404
    ├── Conflict       not in this state                       409
    ├── Stale          somebody changed it meanwhile           412
    ├── Unconditional  a write without If-Match                428
    ├── Refused        a rule says no (bomb, self-approval …)  422
    ├── Unavailable    the other side does not answer          503
    ├── Storage        disk full, read-only, newer store       507
    └── Defect         our own bug; the log tells more         500

`editor.messages` turns a code into a Korean or English sentence; the HTTP API maps the
same code to problem+json (RFC 9457). Anything that is not in this family is our own bug.
"""

from __future__ import annotations

from typing import ClassVar

Field = str | int | float | bool | None


class GongjiError(Exception):
    """An expected failure, known by `code` and explained by `fields`."""

    status: ClassVar[int] = 500

    def __init__(self, code: str, **fields: Field) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code!r}, {self.fields!r})"


class Invalid(GongjiError):
    """The value itself is wrong."""

    status = 422


class Unauthorized(GongjiError):
    """The token names nobody we know."""

    status = 401


class Forbidden(GongjiError):
    """A known person who may not do this."""

    status = 403


class NotFound(GongjiError):
    """There is no such thing here."""

    status = 404


class Conflict(GongjiError):
    """The thing is not in a state in which this is possible."""

    status = 409


class Stale(GongjiError):
    """Somebody changed it meanwhile (RFC 9110 §13.1.1)."""

    status = 412


class Unconditional(GongjiError):
    """A write that did not say which version it changes (RFC 6585 §3)."""

    status = 428


class Refused(GongjiError):
    """A rule of Gongji says no, whoever asks."""

    status = 422


class Unavailable(GongjiError):
    """The other side does not answer; what was typed is safe."""

    status = 503


class Storage(GongjiError):
    """The local or the service's disk cannot take it."""

    status = 507


class Defect(GongjiError):
    """Our own bug, where somebody waits for an answer; the log tells more."""

    status = 500
