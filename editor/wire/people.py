"""Identity of a service and the people it knows."""

from __future__ import annotations

from editor.domain.environment import Environment
from editor.domain.people import Role
from editor.wire.model import Id, Line, Moment, Wire


class Identity(Wire):
    """GET /v1/identity: which environment answers, proven by its key."""

    environment: Environment
    fingerprint: str
    version: str
    now: Moment
    public_url: str


class PersonView(Wire):
    """Somebody known here."""

    id: Id
    name: Line
    role: Role


class NewPerson(Wire):
    """POST …/people; somebody of a partner says which one, and measures only its slots."""

    name: Line
    role: Role
    partner_id: Id | None = None


class Admitted(PersonView):
    """The answer to POST …/people: `token` is shown this once, only its hash is kept."""

    token: str


class PersonName(Wire):
    """Who, with the name as it was then."""

    id: Id
    name: Line


class Clock(Wire):
    """The service's clock; `rate` is 1 but in practice (연습), where 60 and 600 are allowed."""

    now: Moment
    rate: int = 1
