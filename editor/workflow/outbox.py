"""The outbox (보낼 것): revisions, comments and replies that the service has not taken yet.

Only these may wait (PRODUCT, rule 15). Each has its Idempotency-Key from the start, so that it
happens once however often it is sent; what belongs to one notice goes out in order, and what is
refused stops only its own notice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId, ThreadId
    from editor.domain.people import Role
    from editor.wire.notice import NewComment, NewRevision, NewThread

    Body = NewRevision | NewThread | NewComment


class ItemKind(StrEnum):
    """What waits to be sent: 버전, 댓글, 답글."""

    REVISION = "revision"
    THREAD = "thread"
    REPLY = "reply"


class ItemState(StrEnum):
    """보낼 것 | 거절됨 | 따로 둠 (kept here, sent only when asked for)."""

    WAITING = "waiting"
    REFUSED = "refused"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Base:
    """The revision of the service that an item builds on; 0: it has never seen the notice."""

    revision: int = 0
    etag: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to send, by whom, and what became of it.

    `number` is its place in the store, 0 before it has one. A thread with `follows` stands in the
    revision that was sent before it. `refusal` is why the service did not take it.
    """

    kind: ItemKind
    notice_id: NoticeId
    role: Role
    body: Body
    key: str
    base: Base = Base()
    thread_id: ThreadId | None = None
    follows: bool = False
    number: int = 0
    state: ItemState = ItemState.WAITING
    refusal: GongjiError | None = None

    def refused(self, error: GongjiError) -> Item:
        """Return it as refused."""
        return replace(self, state=ItemState.REFUSED, refusal=error)

    def kept(self) -> Item:
        """Return it put aside: its text stays, and it stops nothing."""
        return replace(self, state=ItemState.KEPT)

    def again(self) -> Item:
        """Return it to be sent once more, under a new key: the refused one had no effect."""
        return replace(self, state=ItemState.WAITING, refusal=None, key=new_id())


class Outbox(Protocol):
    """Where items wait, durably. Every method may raise Storage."""

    def items(self) -> tuple[Item, ...]:
        """Return what is there, the oldest first."""
        ...

    def put(self, item: Item) -> Item:
        """Keep an item; return it with its number."""
        ...

    def change(self, item: Item) -> None:
        """Write what became of an item."""
        ...

    def remove(self, item: Item) -> None:
        """Forget an item."""
        ...

    def sent(self, item: Item, base: Base | None) -> None:
        """Forget an item that arrived; what follows it, and the draft, stand on `base` now."""
        ...


def due(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return what may be sent now: the oldest of each notice, unless that was refused."""
    heads: dict[NoticeId, Item] = {}
    for item in items:
        if item.state is not ItemState.KEPT:
            heads.setdefault(item.notice_id, item)
    return tuple(item for item in heads.values() if item.state is ItemState.WAITING)


def after_sent(items: Iterable[Item], sent: Item, base: Base | None) -> tuple[Item, ...]:
    """Return the others; those of the same notice stand on what was sent."""
    left = [item for item in items if item is not sent and not _is_same(item, sent)]
    if base is None:
        return tuple(left)
    return tuple(
        replace(item, base=base) if item.notice_id == sent.notice_id else item for item in left
    )


def instead_of(items: Iterable[Item], new: Item) -> Item | None:
    """Return the refused revision that a new save of the same notice replaces."""
    if new.kind is not ItemKind.REVISION:
        return None
    return next((item for item in items if _is_refused_revision_of(item, new.notice_id)), None)


def _is_refused_revision_of(item: Item, notice_id: NoticeId) -> bool:
    return (
        item.notice_id == notice_id
        and item.kind is ItemKind.REVISION
        and item.state is ItemState.REFUSED
    )


def _is_same(item: Item, other: Item) -> bool:
    return item.number != 0 and item.number == other.number
