"""The one way to work in the background: snapshots in, a signal out.

`store` work runs one after the other (SQLite), `network` work on a small pool. The answer comes
back on the main thread; a late answer to a question asked again since is dropped. A future is
always read: an expected failure goes to `failed`, our own bug to `sys.excepthook`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from editor.domain.errors import Defect, GongjiError

T = TypeVar("T")
Failed = Callable[[GongjiError], None]


@dataclass(frozen=True, slots=True)
class _Answer:
    key: str | None
    number: int
    future: Future[object]
    then: Callable[[object], None] | None
    failed: Failed | None


class Background(QObject):
    """Runs work off the main thread and answers on it.

    Signals:
        failed(GongjiError): an expected failure that nobody else took.
        busy_changed(int): how many pieces of work are under way.
    """

    failed = Signal(object)
    busy_changed = Signal(int)
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._network = ThreadPoolExecutor(4, thread_name_prefix="network")
        self._numbers: dict[str, int] = {}
        self._under_way = 0
        self._closed = False
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def store(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
        key: str | None = None,
    ) -> None:
        """Run work on the draft store, in the order it was asked."""
        self._submit(self._store, work, then, failed=failed, key=key)

    def network(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
        key: str | None = None,
    ) -> None:
        """Run work that waits for the service or for a processor."""
        self._submit(self._network, work, then, failed=failed, key=key)

    def drop(self, key: str) -> None:
        """Forget the question `key`: its answer comes too late for anybody."""
        self._numbers[key] = self._numbers.get(key, 0) + 1

    def settle_store(self) -> None:
        """Wait for what the store has still to write, and hand its answers over now."""
        self._store.submit(lambda: None).result()
        QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Finish what the store still has to write; network answers are dropped."""
        self._closed = True
        self._network.shutdown(wait=True, cancel_futures=True)
        self._store.shutdown(wait=True)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        then: Callable[[T], None] | None,
        *,
        failed: Failed | None,
        key: str | None,
    ) -> None:
        if self._closed:
            return
        number = self._number(key)
        self._count(1)
        future = cast("Future[object]", pool.submit(work))
        answer = _Answer(key, number, future, cast("Callable[[object], None] | None", then), failed)
        future.add_done_callback(lambda _: self._answered.emit(answer))

    def _number(self, key: str | None) -> int:
        if key is None:
            return 0
        self._numbers[key] = self._numbers.get(key, 0) + 1
        return self._numbers[key]

    @Slot(object)
    def _on_answered(self, answer: _Answer) -> None:
        self._count(-1)
        late = answer.key is not None and self._numbers[answer.key] != answer.number
        if late or self._closed or answer.future.cancelled():
            return
        self._hand_over(answer)

    def _hand_over(self, answer: _Answer) -> None:
        error = answer.future.exception()
        if error is None:
            if answer.then is not None:
                answer.then(answer.future.result())
        elif isinstance(error, GongjiError):
            (answer.failed or self.failed.emit)(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            if answer.failed is not None:  # who waits must not wait for ever
                answer.failed(Defect("defect", kind=type(error).__name__))

    def _count(self, change: int) -> None:
        self._under_way += change
        self.busy_changed.emit(self._under_way)
