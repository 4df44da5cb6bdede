"""How a route is declared: one line with its method, path, action and answer.

The role test and the OpenAPI document read the same lines, so neither can forget one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fastapi import Depends

from editor.backend.auth import KeyRule
from editor.domain.people import Action
from editor.wire.model import Wire
from editor.wire.problem import MEDIA_TYPE, Problem

if TYPE_CHECKING:
    from fastapi import APIRouter

    from editor.backend.auth import Gate


@dataclass(frozen=True, slots=True)
class Route:
    """One route below /v1/environments/{env}.

    `conditional` needs an If-Match, `rehearsable` takes ?dry_run=true; the body of `is_file` is a
    file as it is.
    """

    method: str
    path: str
    action: Action
    endpoint: Callable[..., object]
    answers: type[Wire] | None
    status: int = 200
    key: KeyRule = KeyRule.NEVER
    conditional: bool = False
    rehearsable: bool = False
    is_file: bool = False


def mount(router: APIRouter, gate: Gate, routes: tuple[Route, ...]) -> None:
    """Add routes to a router, each behind the gate."""
    for route in routes:
        router.add_api_route(
            route.path,
            route.endpoint,
            methods=[route.method],
            dependencies=[Depends(gate.allowing(route.action, key=route.key))],
            status_code=route.status,
            response_model=None,
            responses=_responses(route),
            openapi_extra=_extra(route),
            name=_name(route),
        )


def _name(route: Route) -> str:
    return str(getattr(route.endpoint, "__name__", route.path))


def _responses(route: Route) -> dict[int | str, dict[str, Any]]:
    problem = {"description": "Problem", "content": {MEDIA_TYPE: {"schema": {"$ref": _PROBLEM}}}}
    good: dict[str, Any] = {"description": "Done"}
    if route.answers is not None:
        good["model"] = route.answers
    return {route.status: good, "default": problem}


_PROBLEM = f"#/components/schemas/{Problem.__name__}"


_FILE = {
    "required": True,
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}


def _extra(route: Route) -> dict[str, Any]:
    wanted = (
        (
            route.key is not KeyRule.NEVER,
            _parameter("Idempotency-Key", "header", required=route.key is KeyRule.REQUIRED),
        ),
        (route.conditional, _parameter("If-Match", "header", required=True)),
        (route.rehearsable, _parameter("dry_run", "query", required=False)),
        (route.is_file, _parameter("Content-Digest", "header", required=True)),
    )
    return {
        **({"requestBody": _FILE} if route.is_file else {}),
        "x-gongji-action": route.action.value,
        "parameters": [parameter for is_wanted, parameter in wanted if is_wanted],
    }


def _parameter(name: str, place: str, *, required: bool) -> dict[str, object]:
    kind = "boolean" if place == "query" else "string"
    return {"name": name, "in": place, "required": required, "schema": {"type": kind}}
