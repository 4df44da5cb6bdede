"""One command of one caller: the effect, its audit entries and its key in one transaction."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.responses import Response

from editor.backend import audit, idempotency
from editor.backend.audit import Stamp
from editor.backend.idempotency import Answer, Running
from editor.domain.errors import Stale, Unconditional

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from editor.backend.auth import Caller
    from editor.backend.clock import ServiceClock
    from editor.backend.store.session import Store
    from editor.domain.environment import Environment
    from editor.domain.errors import Field
    from editor.domain.people import Person
    from editor.wire.model import Wire

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an effect answers; without a view it is a 204."""

    view: Wire | None = None
    status: int = 200
    etag: str = ""


@dataclass(slots=True)
class Work:
    """What an effect works with: an open transaction, who asks, and the moment it is."""

    connection: Connection
    caller: Caller
    environment: Environment
    now: datetime
    notes: list[audit.Note] = field(default_factory=list)

    @property
    def person(self) -> Person:
        """Who asks."""
        return self.caller.person

    def note(self, action: str, subject: str, content_hash: str = "", **details: Field) -> None:
        """Write into the audit log, once everything else of this transaction is done."""
        self.notes.append(audit.Note(action, subject, content_hash, details))

    def require_condition(self, version: int) -> str:
        """Return the If-Match of a write; raises Unconditional where there is none."""
        given = self.caller.if_match
        if given is None or given.strip() in {"", "*"}:
            raise Unconditional("if_match_required", etag=etag_of(version))
        return given

    def require_match(self, version: int) -> None:
        """Raise Unconditional without If-Match, Stale where it names another version."""
        given = self.require_condition(version)
        if etag_of(version) not in [one.strip() for one in given.split(",")]:
            raise Stale("stale", etag=etag_of(version), version=version)


class Desk:
    """Where commands are done and questions answered."""

    def __init__(
        self,
        store: Store,
        clock: ServiceClock,
        environment: Environment,
        *,
        running: Running | None = None,
    ) -> None:
        self.store = store
        self.clock = clock
        self.environment = environment
        self._running = running or Running()

    def perform(self, caller: Caller, effect: Callable[[Work], Outcome]) -> Response:
        """Do a command once: a repeated key gets the first answer again, a dry run no effect."""
        with ExitStack() as stack:
            if caller.key is not None:
                stack.enter_context(self._running.turn(caller.key))
            try:
                answer = self._in_transaction(caller, effect)
            except _Rehearsed as done:
                answer = done.answer
        return Response(answer.body, answer.status, headers=answer.headers)

    def _in_transaction(self, caller: Caller, effect: Callable[[Work], Outcome]) -> Answer:
        with self.store.transaction() as connection:
            work = Work(connection, caller, self.environment, self.clock.now())
            if caller.key is not None:
                earlier = idempotency.claim(connection, caller.key, now=work.now)
                if earlier is not None:
                    return earlier
            answer = answer_of(effect(work))
            if caller.dry_run:
                raise _Rehearsed(answer)
            if caller.key is not None:
                idempotency.remember(connection, caller.key, answer)
            self._write_notes(work)
            return answer

    def _write_notes(self, work: Work) -> None:
        stamp = Stamp(work.now, self.environment, work.person.id, work.caller.request_id)
        audit.append(work.connection, work.notes, stamp)


class _Rehearsed(Exception):
    """Not an error: it rolls a dry run back and carries its answer out."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


def etag_of(version: int) -> str:
    """Return the strong validator of a version (RFC 9110 §8.8.3)."""
    return f'"{version}"'


def answer_of(outcome: Outcome) -> Answer:
    """Return the bytes of an outcome."""
    headers = {"ETag": outcome.etag} if outcome.etag else {}
    if outcome.view is None:
        return Answer(204, b"", headers)
    body = outcome.view.model_dump_json().encode()
    return Answer(outcome.status, body, {**headers, "Content-Type": JSON})


def reply(outcome: Outcome) -> Response:
    """Answer a question with a view."""
    answer = answer_of(outcome)
    return Response(answer.body, answer.status, headers=answer.headers)
