"""The audit chain: whole, in order, and any change of it is found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from editor.backend import audit
from editor.backend.audit import GENESIS, Note
from editor.backend.store import migration
from editor.backend.store.session import open_store
from editor.backend.tokens import new_token
from editor.domain.environment import Environment
from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from pathlib import Path

    from tests.backend.desk import Desk

NOW = datetime(2026, 12, 1, 1, 2, 3, 450000, tzinfo=UTC)


def chain(count: int) -> list[dict[str, Any]]:
    entries, prev = [], GENESIS
    for seq in range(1, count + 1):
        entry = {
            "seq": seq, "at": audit.moment_text(NOW), "actor": "이작가", "action": "gongji.x",
            "subject": "n1", "content_hash": "", "environment": "practice", "request_id": "r",
            "details": {"n": seq, "half": 0.5}, "prev": prev,
        }  # fmt: skip
        prev = audit.hash_of(entry)
        entries.append({**entry, "hash": prev})
    return entries


def test_a_whole_chain_stands() -> None:
    assert audit.verify(chain(5)) == 5


@pytest.mark.parametrize("name", ["at", "actor", "action", "subject", "details", "prev", "hash"])
def test_any_changed_field_is_found_at_its_entry(name: str) -> None:
    entries = chain(5)
    entries[2] = {**entries[2], name: {"n": 9} if name == "details" else "x"}
    with pytest.raises(Invalid) as caught:
        audit.verify(entries)
    assert caught.value.fields["seq"] == 3


@pytest.mark.parametrize("change", ["removed", "swapped", "twice"])
def test_a_missing_or_moved_entry_is_found(change: str) -> None:
    entries = chain(5)
    if change == "removed":
        del entries[2]
    elif change == "twice":
        entries.insert(2, entries[1])
    else:
        entries[2], entries[3] = entries[3], entries[2]
    with pytest.raises(Invalid, match="audit_broken"):
        audit.verify(entries)


def test_what_the_api_shows_is_the_chain_itself(either: Desk) -> None:
    made = either.notice()
    either.approve(made)
    entries = either.get("/audit")["items"]
    assert audit.verify(entries) == 2
    assert either.get("/audit/head")["hash"] == entries[-1]["hash"]


def test_nobody_who_writes_at_once_breaks_the_chain(tmp_path: Path, database_url: str) -> None:
    store = open_store(database_url)
    migration.upgrade(store)

    def write(number: int) -> None:
        with store.transaction() as connection:
            stamp = audit.Stamp(NOW, Environment.PRACTICE, "p")
            audit.append(connection, [Note("gongji.x", f"n{number}")] * 2, stamp)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM audit_entries ORDER BY seq").mappings()
        assert audit.verify(audit.read_entry(dict(row)) for row in rows) == 80
    store.close()


def test_a_refused_command_leaves_no_entry(service: Desk) -> None:
    made = service.notice()
    service.refused(f"/notices/{made['id']}/review", {"revision": 9})
    assert service.actions() == ["gongji.notice.create"]


def test_a_foreign_token_is_one_entry_a_minute_with_a_count(service: Desk) -> None:
    foreign = {"Authorization": f"Bearer {new_token(Environment.DEV)}"}
    for _ in range(3):
        response = service.send("GET", service.prefix + "/me", headers=foreign)
        assert (response.status_code, response.json()["code"]) == (403, "environment_mismatch")
    with service.service.parts.store.transaction() as connection:
        earlier = service.service.parts.clock.now() - timedelta(minutes=2)
        connection.exec_driver_sql(
            "UPDATE foreign_tokens SET minute = ?", (int(earlier.timestamp()) * 1_000_000,)
        )
    for _ in range(2):
        service.service.parts.keeper.write_foreign()
    (entry,) = service.get("/audit")["items"]
    assert entry["action"] == "gongji.auth.mismatch"
    assert entry["details"] == {"prefix": "dev", "count": 3}
