"""Every route × role: nobody may do more than the one table says, and every route has a gate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from editor.domain.people import MAY, Action, Role

if TYPE_CHECKING:
    from tests.backend.desk import Desk

OPEN = {"/v1/identity", "/livez", "/readyz", "/metrics"}


def routes(desk: Desk) -> list[tuple[str, str, str]]:
    paths: dict[str, dict[str, Any]] = desk.send("GET", "/openapi.json").json()["paths"]
    return [
        (method.upper(), path, operation.get("x-gongji-action", ""))
        for path, operations in paths.items()
        for method, operation in operations.items()
    ]


def concrete(path: str) -> str:
    filled = path.replace("{env}", "practice").replace("{number}", "1")
    for name in (
        "notice_id",
        "thread_id",
        "slot_id",
        "release_id",
        "person_id",
        "desk_id",
        "digest",
        "comparison_id",
        "link_id",
    ):
        filled = filled.replace(f"{{{name}}}", "nothing")
    return filled.replace("/events", "/events?after=0")


def test_every_route_but_the_open_ones_names_its_action(shared: Desk) -> None:
    found = routes(shared)
    assert {path for _, path, action in found if not action} == OPEN
    assert {action for _, _, action in found if action} == {action.value for action in Action}


@pytest.mark.parametrize("role", list(Role))
def test_a_role_may_do_exactly_what_the_table_says(shared: Desk, role: Role) -> None:
    wrong = []
    for method, path, action in routes(shared):
        if not action:
            continue
        how = {"body": {}} if method in {"POST", "PUT"} else {}
        response = shared.send(
            method, concrete(path), role=role.value, key=shared.key(), etag='"1"', **how
        )
        is_allowed = response.status_code != 403
        if is_allowed != (Action(action) in MAY[role]) or response.status_code >= 500:
            wrong.append((method, path, response.status_code))
    assert not wrong


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer gj_practice_x"])
def test_nobody_gets_in_without_a_token_of_ours(shared: Desk, token: str) -> None:
    wrong = []
    for method, path, action in routes(shared):
        if not action:
            continue
        response = shared.send(
            method, concrete(path), headers={"Authorization": token}, key=shared.key(), body={}
        )
        if response.status_code != 401:
            wrong.append((method, path, response.status_code))
    assert not wrong
