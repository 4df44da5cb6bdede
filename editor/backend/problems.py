"""Every refusal as problem+json (RFC 9457): ours, pydantic's and the router's alike."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from editor.domain.errors import GongjiError, Invalid, NotFound
from editor.wire.problem import MEDIA_TYPE, problem_of

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request

    from editor.domain.errors import Field

_OURS = {"nul_character", "zone_missing", "lone_surrogate"}
_STATUS = {"body_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
_OF_ROUTER = {404: "not_found", 405: "method_not_allowed"}


def answer(error: GongjiError, trace_id: str, *, status: int | None = None) -> Response:
    """Return the response that carries an error."""
    problem = problem_of(error, trace_id)
    chosen = status or _STATUS.get(error.code) or problem.status
    body = problem.model_copy(update={"status": int(chosen)}).model_dump_json()
    headers = {"WWW-Authenticate": "Bearer"} if chosen == HTTPStatus.UNAUTHORIZED else {}
    return Response(body, int(chosen), headers=headers, media_type=MEDIA_TYPE)


def defect(trace_id: str) -> Response:
    """Return what a caller hears of a bug of ours: that it is one, and where to find it."""
    return answer(GongjiError("internal"), trace_id)


def speak_problems(app: FastAPI) -> None:
    """Make every error of an app leave as problem+json."""
    app.add_exception_handler(GongjiError, _ours)
    app.add_exception_handler(RequestValidationError, _of_pydantic)
    app.add_exception_handler(HTTPException, _of_starlette)
    app.add_exception_handler(Exception, _of_ours)


async def _ours(request: Request, error: Exception) -> Response:
    if not isinstance(error, GongjiError):
        raise error
    return answer(error, _trace_id(request))


async def _of_pydantic(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    reason = str(first.get("ctx", {}).get("error", first["type"]))
    fields: dict[str, Field] = {
        "field": ".".join(str(part) for part in first["loc"])[:200],
        "reason": reason[:200],
    }
    return answer(
        Invalid(reason if reason in _OURS else "invalid_field", **fields), _trace_id(request)
    )


async def _of_starlette(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    code = _OF_ROUTER.get(error.status_code, "bad_request")
    family = NotFound if error.status_code == HTTPStatus.NOT_FOUND else Invalid
    return answer(family(code), _trace_id(request), status=error.status_code)


async def _of_ours(request: Request, _error: Exception) -> Response:
    return defect(_trace_id(request))


def _trace_id(request: Request) -> str:
    return str(request.scope.get("gongji.request_id", ""))
