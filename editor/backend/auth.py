"""The one place that decides who somebody is and what they may do; it denies by default."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from fastapi import Request  # noqa: TC002 - FastAPI reads annotations at run time

from editor.backend.idempotency import Key, request_hash
from editor.backend.store import people
from editor.backend.tokens import token_hash
from editor.domain.environment import check_token
from editor.domain.errors import Forbidden, Invalid, NotFound, Unauthorized
from editor.domain.people import Action, Person, require

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.backend.clock import ServiceClock
    from editor.backend.store.session import Store
    from editor.domain.environment import Environment

_KEY = re.compile(r"[0-9A-Za-z_-]{8,64}\Z")
_KNOWN_PREFIX = re.compile(r"[a-z]{1,20}\Z")
_YES = {"true", "1", "yes"}


class KeyRule(Enum):
    """Whether a route needs an Idempotency-Key, takes one, or must not remember its answer."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and what they said about the request beside its body."""

    person: Person
    request_id: str
    if_match: str | None
    key: Key | None
    dry_run: bool


class Gate:
    """Knows the people of one environment by their tokens."""

    def __init__(self, store: Store, clock: ServiceClock, environment: Environment) -> None:
        self._store = store
        self._clock = clock
        self._environment = environment

    def allowing(
        self, action: Action, *, key: KeyRule = KeyRule.NEVER
    ) -> Callable[[Request], None]:
        """Return the FastAPI dependency of a route that needs this action.

        Raises NotFound("environment_unknown"), Unauthorized, Forbidden, and
        Invalid("idempotency_key_required") where a command has none.
        """

        def admit(request: Request) -> None:
            self._check_environment(request)
            person = self.person(request.headers.get("authorization", ""))
            require(person, action)
            request.state.caller = _caller(request, person, key)

        return admit

    def person(self, authorization: str) -> Person:
        """Return whose token this is; raises Unauthorized or Forbidden."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            raise Unauthorized("unauthorized")
        try:
            check_token(token, self._environment)
        except Forbidden as error:
            self._note_foreign(token, str(error.fields.get("token", "")))
            raise
        with self._store.reading() as connection:
            person = people.by_token(connection, token_hash(token))
        if person is None:
            raise Unauthorized("unauthorized")
        return person

    def _note_foreign(self, token: str, prefix: str) -> None:
        known = prefix if _KNOWN_PREFIX.match(prefix) else "unknown"
        with self._store.transaction() as connection:
            people.count_foreign(connection, token_hash(token), known, now=self._clock.now())

    def _check_environment(self, request: Request) -> None:
        asked = request.path_params.get("env", "")
        if asked != self._environment.value:
            raise NotFound("environment_unknown", environment=self._environment.value)


def caller_of(request: Request) -> Caller:
    """Return the caller that the gate let in."""
    caller = request.state.caller
    if not isinstance(caller, Caller):
        raise TypeError("a route without a gate")
    return caller


def _caller(request: Request, person: Person, rule: KeyRule) -> Caller:
    dry_run = request.query_params.get("dry_run", "").lower() in _YES
    return Caller(
        person=person,
        request_id=str(request.scope["gongji.request_id"]),
        if_match=request.headers.get("if-match"),
        key=None if dry_run or rule is KeyRule.NEVER else _key(request, person, rule),
        dry_run=dry_run,
    )


def _key(request: Request, person: Person, rule: KeyRule) -> Key | None:
    text = request.headers.get("idempotency-key", "")
    if not text and rule is KeyRule.OPTIONAL:
        return None
    if not text:
        raise Invalid("idempotency_key_required")
    if not _KEY.match(text):
        raise Invalid("idempotency_key_invalid")
    target = f"{request.url.path}?{request.url.query}"
    body = bytes(request.scope["gongji.body"])
    return Key(person.id, text, request_hash(request.method, target, body))
