"""Problem details (RFC 9457): how a refusal travels, and how it comes back as the same error."""

from __future__ import annotations

from pydantic import Field

from editor.domain import errors
from editor.domain.errors import Field as Value
from editor.domain.errors import GongjiError
from editor.wire.model import Wire

MEDIA_TYPE = "application/problem+json"

_FAMILY: tuple[type[GongjiError], ...] = (
    errors.Refused,
    errors.Invalid,
    errors.Unauthorized,
    errors.Forbidden,
    errors.NotFound,
    errors.Conflict,
    errors.Stale,
    errors.Unconditional,
    errors.Unavailable,
    errors.Storage,
)


class Problem(Wire):
    """`code` is stable; `kind` names the member of the error family."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    kind: str
    fields: dict[str, Value] = Field(default_factory=dict)
    trace_id: str = ""


def problem_of(error: GongjiError, trace_id: str) -> Problem:
    """Return the problem that carries an error."""
    return Problem(
        title=error.code.replace("_", " "),
        status=error.status,
        code=error.code,
        kind=type(error).__name__,
        fields=error.fields,
        trace_id=trace_id,
    )


def error_of(problem: Problem) -> GongjiError:
    """Return the error that a problem carried."""
    kind = next((k for k in _FAMILY if k.__name__ == problem.kind), errors.GongjiError)
    return kind(problem.code, **problem.fields)
