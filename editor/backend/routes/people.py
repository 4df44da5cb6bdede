"""…/people and …/me: who is known here."""

from __future__ import annotations

import secrets

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.routes.asking import page
from editor.backend.routes.table import Route, mount
from editor.backend.store import people, slots
from editor.backend.tokens import new_token, token_hash
from editor.backend.work import Desk, Outcome, Work, reply
from editor.domain.errors import Invalid, NotFound, Refused
from editor.domain.ids import PersonId, ulid
from editor.domain.people import Action, Person, Role
from editor.wire.model import Id
from editor.wire.page import Page
from editor.wire.people import Admitted, NewPerson, PersonView


class PeopleRoutes:
    """Lists, admits and dismisses people."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes; an answer with a token is never kept, so admitting takes no key."""
        manage = Action.MANAGE_PEOPLE
        routes = (
            Route("GET", "/me", Action.READ, self.read_me, PersonView),
            Route("GET", "/people", Action.READ, self.list_people, Page[PersonView]),
            Route("POST", "/people", manage, self.admit_person, Admitted, status=201),
            Route(
                "DELETE", "/people/{person_id}", manage, self.dismiss_person, PersonView,
                key=KeyRule.OPTIONAL,
            ),
        )  # fmt: skip
        mount(router, gate, routes)

    def read_me(self, request: Request) -> Response:
        """Say whose token this is."""
        return reply(Outcome(_view(caller_of(request).person)))

    def list_people(self, request: Request) -> Response:
        """List everybody."""
        with self._desk.store.reading() as connection:
            return page(request, tuple(map(_view, people.everybody(connection))), None)

    def admit_person(self, body: NewPerson, request: Request) -> Response:
        """Add somebody; the answer shows their token, once."""
        return self._desk.perform(caller_of(request), lambda work: _admit(work, body))

    def dismiss_person(self, person_id: Id, request: Request) -> Response:
        """Make every token of somebody worthless; what they wrote keeps their name."""
        return self._desk.perform(caller_of(request), lambda work: _dismiss(work, person_id))


def _view(person: Person) -> PersonView:
    return PersonView(id=person.id, name=person.name, role=person.role)


def _admit(work: Work, new: NewPerson) -> Outcome:
    if not new.name.strip():
        raise Invalid("name_missing")
    if (new.role is Role.PARTNER) != (new.partner_id is not None):
        raise Invalid("partner_missing", role=new.role.value)
    if new.partner_id is not None:
        slots.partner_row(work.connection, new.partner_id)
    ident = PersonId(ulid(work.now, secrets.token_bytes(10)))
    person = Person(ident, new.name.strip(), new.role)
    token = new_token(work.environment)
    hashed = token_hash(token)
    people.add(work.connection, person, token_hash=hashed, now=work.now, partner_id=new.partner_id)
    work.note("gongji.person.add", person.id, role=person.role.value)
    return Outcome(Admitted(id=person.id, name=person.name, role=person.role, token=token), 201)


def _dismiss(work: Work, person_id: str) -> Outcome:
    if person_id == work.person.id:
        raise Refused("self_dismissal", name=work.person.name)
    person = people.revoke(work.connection, PersonId(person_id), now=work.now)
    if person is None:
        raise NotFound("not_found", what="person", id=person_id)
    work.note("gongji.person.revoke", person.id, role=person.role.value)
    return Outcome(_view(person))
