"""People come and go; a token is shown once and worthless after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from tests.backend.desk import Desk


def test_an_admin_admits_somebody_who_can_then_write(either: Desk) -> None:
    answer = either.send(
        "POST", either.prefix + "/people", role="admin", body={"name": "새작가", "role": "writer"}
    )
    either.tokens["new"] = answer.json()["token"]
    assert either.get("/me", role="new")["name"] == "새작가"


def test_a_dismissed_person_is_nobody(service: Desk) -> None:
    path = service.prefix + "/people/p-writer"
    assert service.send("DELETE", path, role="admin").status_code == 200
    assert service.send("GET", service.prefix + "/me").status_code == 401
    assert service.send("DELETE", path, role="admin").status_code == 404


def test_nobody_dismisses_themselves(service: Desk) -> None:
    answer = service.send("DELETE", service.prefix + "/people/p-admin", role="admin")
    assert (answer.status_code, answer.json()["code"]) == (422, "self_dismissal")


def test_the_store_holds_no_token(service: Desk) -> None:
    with service.service.parts.store.reading() as connection:
        stored = connection.execute(text("SELECT token_hash FROM tokens")).scalars().all()
    assert not set(stored) & set(service.tokens.values())
    assert {len(one) for one in stored} == {64}


def test_metrics_count_routes_and_not_paths(service: Desk) -> None:
    service.notice()
    shown = service.send("GET", "/metrics").text
    route = "/v1/environments/{env}/notices"
    assert f'gongji_requests_total{{method="POST",route="{route}",status="201"}} 1' in shown


def test_the_service_says_that_it_is_ready(service: Desk) -> None:
    assert service.send("GET", "/readyz", role="").text == "ok\n"
