"""A command that is sent twice has one effect and the same answer twice."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor.backend import idempotency
from editor.backend.idempotency import Answer, Key, Running
from editor.backend.store import migration
from editor.backend.store.session import open_store
from editor.domain.errors import Conflict, Invalid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.backend.store.session import Store
    from tests.backend.desk import Desk

NOW = datetime(2026, 12, 1, tzinfo=UTC)
KEY = Key("p-writer", "01J0000000000000000000KEY1", "a" * 64)


@pytest.fixture
def store(tmp_path: Path, database_url: str) -> Iterator[Store]:
    opened = open_store(database_url)
    migration.upgrade(opened)
    yield opened
    opened.close()


def test_a_key_that_answered_answers_again(store: Store) -> None:
    with store.transaction() as connection:
        assert idempotency.claim(connection, KEY, now=NOW) is None
        idempotency.remember(connection, KEY, Answer(201, b"{}", {"ETag": '"1"'}))
    with store.transaction() as connection:
        assert idempotency.claim(connection, KEY, now=NOW) == Answer(201, b"{}", {"ETag": '"1"'})


def test_the_same_key_for_another_request_is_refused(store: Store) -> None:
    with store.transaction() as connection:
        idempotency.claim(connection, KEY, now=NOW)
    other = Key(KEY.person_id, KEY.text, "b" * 64)
    with store.transaction() as connection, pytest.raises(Invalid, match="idempotency_mismatch"):
        idempotency.claim(connection, other, now=NOW)


def test_two_people_may_use_the_same_key(store: Store) -> None:
    with store.transaction() as connection:
        idempotency.claim(connection, KEY, now=NOW)
        assert idempotency.claim(connection, Key("p2", KEY.text, "b" * 64), now=NOW) is None


def test_keys_are_kept_30_days(store: Store) -> None:
    with store.transaction() as connection:
        idempotency.claim(connection, KEY, now=NOW)
        assert idempotency.forget_old(connection, NOW + idempotency.KEPT) == 0
        later = NOW + idempotency.KEPT.__class__(days=31)
        assert idempotency.forget_old(connection, later) == 1


def test_a_running_key_waits_and_then_says_so() -> None:
    running = Running(wait_s=0.05)
    with running.turn(KEY), pytest.raises(Conflict, match="in_progress"), running.turn(KEY):
        pass


def test_whoever_waits_goes_on_when_the_first_is_done() -> None:
    running, entered = Running(wait_s=5), threading.Event()

    def second() -> bool:
        entered.set()
        with running.turn(KEY):
            return True

    with ThreadPoolExecutor(1) as pool:
        with running.turn(KEY):
            waiting = pool.submit(second)
            entered.wait(5)
        assert waiting.result(5)


def test_ten_sends_at_once_make_one_notice(either: Desk) -> None:
    body = {"id": "n1", "content": {"title": "한 번", "body": "본문"}}
    path = either.prefix + "/notices"

    def send(_n: int) -> tuple[int, str]:
        answer = either.send("POST", path, body=body, key="one-key-for-all")
        return answer.status_code, answer.text

    with ThreadPoolExecutor(10) as pool:
        answers = set(pool.map(send, range(10)))
    assert len(answers) == 1
    assert either.actions() == ["gongji.notice.create"]


def test_another_body_under_a_used_key_is_a_422(service: Desk) -> None:
    path = service.prefix + "/notices"
    for number, expected in ((1, 201), (2, 422)):
        body = {"id": f"n{number}", "content": {"title": "제목", "body": "본문"}}
        response = service.send("POST", path, body=body, key="the-same-key")
        assert response.status_code == expected
    assert response.json()["code"] == "idempotency_mismatch"


def test_a_refused_command_leaves_its_key_free(service: Desk) -> None:
    made = service.notice()
    path, key = f"{service.prefix}/notices/{made['id']}/review", "a-key-of-mine"
    assert service.send("POST", path, body={"revision": 2}, key=key).status_code == 409
    assert service.send("POST", path, body={"revision": 1}, key=key).status_code == 200


def test_a_dry_run_answers_the_same_and_does_nothing(service: Desk) -> None:
    body = {"id": "n1", "content": {"title": "제목", "body": "본문"}}
    response = service.send("POST", service.prefix + "/notices?dry_run=true", body=body)
    assert response.status_code == 201
    assert service.get("/notices")["items"] == []
    assert service.actions() == []
