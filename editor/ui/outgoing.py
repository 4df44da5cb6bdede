"""Sends revisions, comments and replies; what cannot be sent now waits on the disk and is counted.

Each item is kept durably before it is sent, and forgotten when the service has taken it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import Storage, Unauthorized, Unavailable
from editor.workflow.outbox import Base, Item, ItemState, after_sent, due, instead_of
from editor.workflow.sync import deliver

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId
    from editor.ui.background import Background
    from editor.ui.session import Session
    from editor.workflow.outbox import Outbox
    from editor.workflow.pictures import PictureShelf
    from editor.workflow.sync import Delivered

_AGAIN_MS = 2000
_LATER = (Unavailable, Unauthorized, Storage)
"""No word on the item itself: nobody answers, our token is of yesterday, their disk is full."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person who posts wants to be told, each at most once."""

    then: Callable[[Delivered], None] | None = None
    queued: Callable[[], None] | None = None
    failed: Callable[[GongjiError], None] | None = None


class Outgoing(QObject):
    """The outbox at work: in order for each notice, once each.

    Signals:
        changed(): what waits, or what was refused, is different now.
        sent(Item, Delivered): the service took it, at once or later.
        refused(Item): the service said no; only its own notice waits for an answer of the user.
    """

    changed = Signal()
    sent = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self,
        background: Background,
        session: Session,
        outbox: Outbox,
        *,
        pictures: PictureShelf | None = None,
    ) -> None:
        super().__init__(background)
        self._background = background
        self._session = session
        self._outbox = outbox
        self._pictures = pictures
        self._items: tuple[Item, ...] = ()
        self._flying: set[NoticeId] = set()
        self._late: set[str] = set()
        self._bases: dict[NoticeId, Base] = {}
        self._answers: dict[str, Answers] = {}
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.drain)
        session.connected.connect(lambda _: self.drain())
        session.disconnected.connect(lambda _: self._on_disconnected())
        background.store(outbox.items, self._on_read)

    @property
    def items(self) -> tuple[Item, ...]:
        """What waits, was refused or was put aside; not what is just being sent."""
        return tuple(i for i in self._items if i.key in self._late)

    @property
    def queue(self) -> tuple[Item, ...]:
        """Everything that the service has not taken yet, what is just being sent included."""
        return self._items

    def refusal_of(self, notice_id: NoticeId) -> GongjiError | None:
        """Return why nothing more of a notice can be sent, if so."""
        stopped = (i for i in self._items if i.notice_id == notice_id)
        return next((i.refusal for i in stopped if i.state is ItemState.REFUSED), None)

    def post(self, item: Item, answers: Answers | None = None) -> None:
        """Keep an item and send it when its turn comes."""
        answers = answers or Answers()
        if self._repeats(item):
            _tell(answers.queued)
            return
        self._answers[item.key] = answers
        old = instead_of(self._items, item)
        if old is not None:
            self._put_again(replace(item, number=old.number), old)
            return
        self._background.store(
            lambda: self._outbox.put(item),
            self._on_stored,
            failed=lambda error: self._on_not_stored(item, error),
        )

    def retry(self, item: Item) -> None:
        """Send a refused or kept item once more."""
        self._put_again(item.again(), item)

    def keep(self, item: Item) -> None:
        """Put an item aside: its text stays here and it stops nothing any more."""
        self._change(item.kept(), item)
        self.drain()

    def remove(self, item: Item) -> None:
        """Forget an item; `restore` takes that back."""
        self._items = tuple(i for i in self._items if i is not item)
        self._background.store(lambda: self._outbox.remove(item))
        self.changed.emit()
        self.drain()

    def restore(self, item: Item) -> None:
        """Take a removed item back, put aside as it was."""
        self._late.add(item.key)
        kept = replace(item.kept(), number=0)
        self._background.store(lambda: self._outbox.put(kept), self._on_stored)

    def drain(self) -> None:
        """Send what is due, one of each notice at a time."""
        if not self._session.is_connected:
            return
        for item in due(self._items):
            if item.notice_id not in self._flying:
                self._send(item)

    def _send(self, item: Item) -> None:
        service = self._session.service_of(item.role)
        self._flying.add(item.notice_id)
        self._background.network(
            lambda: deliver(service, item, self._pictures),
            lambda delivered: self._on_delivered(item, delivered),
            failed=lambda error: self._on_failed(item, error),
        )

    def _on_disconnected(self) -> None:
        """Count what is under way, too: nobody says when it will arrive."""
        for item in self._items:
            if item.state is ItemState.WAITING:
                self._wait(item)
        self.changed.emit()

    def _on_read(self, items: tuple[Item, ...]) -> None:
        self._items = items + self._items
        self._late |= {i.key for i in items}
        self.changed.emit()
        self.drain()

    def _on_stored(self, item: Item) -> None:
        known = self._bases.get(item.notice_id)
        if known is not None and known.revision > item.base.revision:
            item = replace(item, base=known)
        self._items = (*self._items, item)
        if not self._session.is_connected:
            self._wait(item)
        self.changed.emit()
        self.drain()

    def _on_not_stored(self, item: Item, error: GongjiError) -> None:
        """Go on in memory: what cannot be kept on the disk is sent all the sooner."""
        self._background.failed.emit(error)
        self._on_stored(item)

    def _on_delivered(self, item: Item, delivered: Delivered) -> None:
        self._flying.discard(item.notice_id)
        if delivered.base is not None:
            self._bases[item.notice_id] = delivered.base
        self._items = after_sent(self._items, item, delivered.base)
        self._late.discard(item.key)
        self.sent.emit(item, delivered)
        self._background.store(lambda: self._outbox.sent(item, delivered.base))
        answers = self._answers.pop(item.key, Answers())
        if answers.then is not None:
            answers.then(delivered)
        self.changed.emit()
        self.drain()

    def _on_failed(self, item: Item, error: GongjiError) -> None:
        self._flying.discard(item.notice_id)
        if isinstance(error, _LATER) or error.code == "in_progress":
            self._wait(item)
            self._again.start()
            self.changed.emit()
            return
        answers = self._answers.pop(item.key, None)
        if answers is not None and answers.failed is not None:
            self.remove(item)  # whoever posted it just now has the text again
            answers.failed(error)
            return
        self._late.add(item.key)
        self._change(item.refused(error), item)
        self._background.failed.emit(error)
        self.refused.emit(item)
        self.drain()

    def _wait(self, item: Item) -> None:
        """Count it from now on; who posted it is told that it waits, and nothing more."""
        self._late.add(item.key)
        _tell(self._answers.pop(item.key, Answers()).queued)

    def _put_again(self, new: Item, old: Item) -> None:
        self._late.discard(old.key)
        if not self._session.is_connected:
            self._wait(new)
        self._change(new, old)
        self.drain()

    def _change(self, new: Item, old: Item) -> None:
        if old.key in self._late:
            self._late.add(new.key)
        self._items = tuple(new if i.number == old.number and i.key == old.key else i
                            for i in self._items)  # fmt: skip
        self._background.store(lambda: self._outbox.change(new))
        self.changed.emit()

    def _repeats(self, item: Item) -> bool:
        """Tell whether the newest thing that waits for this notice is the very same save."""
        same = [i for i in self._items if i.notice_id == item.notice_id]
        newest = same[-1] if same and item.notice_id not in self._flying else None
        return (
            newest is not None
            and newest.state is ItemState.WAITING
            and newest.kind is item.kind
            and newest.body == item.body
        )


def _tell(told: Callable[[], None] | None) -> None:
    if told is not None:
        told()
