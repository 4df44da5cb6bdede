"""The outbox as rows of the draft store: what waits to be sent survives `kill -9` like a draft."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from editor.domain.ids import NoticeId, ThreadId
from editor.domain.people import Role
from editor.drafts.failures import storage_errors
from editor.drafts.transaction import transaction
from editor.workflow.outbox import Base, Item, ItemKind, ItemState

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from editor.domain.errors import GongjiError
    from editor.workflow.outbox import Body


class SqliteOutbox:
    """`workflow.outbox.Outbox` in the file of the drafts."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def items(self) -> tuple[Item, ...]:
        """Return what is there, the oldest first."""
        with storage_errors(self._path):
            found = self._connection.execute("SELECT * FROM outbox ORDER BY seq")
            return tuple(_item_of(row) for row in found)

    def put(self, item: Item) -> Item:
        """Keep an item; return it with its number."""
        fields = _fields_of(item)
        with storage_errors(self._path), transaction(self._connection):
            cursor = self._connection.execute(
                "INSERT INTO outbox (notice_id, kind, idempotency_key, payload, refused) "
                "VALUES (:notice_id, :kind, :idempotency_key, :payload, :refused) RETURNING *",
                fields,
            )
            return _item_of(cursor.fetchone())

    def change(self, item: Item) -> None:
        """Write what became of an item."""
        with storage_errors(self._path), transaction(self._connection):
            self._change(item)

    def remove(self, item: Item) -> None:
        """Forget an item."""
        with storage_errors(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM outbox WHERE seq = ?", (item.number,))

    def sent(self, item: Item, base: Base | None) -> None:
        """Forget an item that arrived; what follows it, and the draft, stand on `base` now."""
        with storage_errors(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM outbox WHERE seq = ?", (item.number,))
            if base is not None:
                self._rebase(item.notice_id, base)

    def _rebase(self, notice_id: NoticeId, base: Base) -> None:
        self._connection.execute(
            "UPDATE draft SET base_revision = ?, base_etag = ? WHERE notice_id = ?",
            (base.revision, base.etag, notice_id),
        )
        based = "json_set(CAST(payload AS TEXT), '$.base.revision', ?, '$.base.etag', ?)"
        self._connection.execute(
            f"UPDATE outbox SET payload = CAST({based} AS BLOB) WHERE notice_id = ?",  # noqa: S608 - ours
            (base.revision, base.etag, notice_id),
        )

    def _change(self, item: Item) -> None:
        self._connection.execute(
            "UPDATE outbox SET idempotency_key = :idempotency_key, payload = :payload, "
            "refused = :refused WHERE seq = :seq",
            {**_fields_of(item), "seq": item.number},
        )


def _fields_of(item: Item) -> dict[str, Any]:
    payload = {
        "role": item.role.value,
        "base": {"revision": item.base.revision, "etag": item.base.etag},
        "thread_id": item.thread_id,
        "follows": item.follows,
        "state": item.state.value,
        "body": item.body.model_dump(mode="json"),
    }
    return {
        "notice_id": item.notice_id,
        "kind": item.kind.value,
        "idempotency_key": item.key,
        "payload": json.dumps(payload).encode(),
        "refused": _refusal_as_text(item.refusal),
    }


def _item_of(row: sqlite3.Row) -> Item:
    payload = json.loads(row["payload"])
    kind = ItemKind(row["kind"])
    refusal = row["refused"]
    return Item(
        kind=kind,
        notice_id=NoticeId(row["notice_id"]),
        role=Role(payload["role"]),
        body=_body_of(kind, payload["body"]),
        key=row["idempotency_key"],
        base=Base(**payload["base"]),
        thread_id=ThreadId(payload["thread_id"]) if payload["thread_id"] else None,
        follows=payload["follows"],
        number=row["seq"],
        state=ItemState(payload["state"]),
        refusal=_refusal_of(refusal),
    )


def _body_of(kind: ItemKind, body: object) -> Body:
    """Read what is to be sent; wire types are imported late, for the sake of the first window."""
    from editor.wire.notice import NewComment, NewRevision, NewThread

    kinds: dict[ItemKind, type[Body]] = {
        ItemKind.REVISION: NewRevision,
        ItemKind.THREAD: NewThread,
        ItemKind.REPLY: NewComment,
    }
    return kinds[kind].model_validate(body)


def _refusal_as_text(refusal: GongjiError | None) -> str | None:
    if refusal is None:
        return None
    from editor.wire.problem import problem_of

    return problem_of(refusal, "").model_dump_json()


def _refusal_of(text: str | None) -> GongjiError | None:
    if not text:
        return None
    from editor.wire.problem import Problem, error_of

    return error_of(Problem.model_validate_json(text))
