"""People, their roles, and the one table of what each role may do (deny by default)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.domain.errors import Forbidden, Refused

if TYPE_CHECKING:
    from editor.domain.ids import PersonId


class Role(StrEnum):
    """Who somebody is in one environment."""

    WRITER = "writer"
    REVIEWER = "reviewer"
    ADMIN = "admin"
    PARTNER = "partner"
    REQUESTER = "requester"


class Action(StrEnum):
    """What can be done; a route names exactly one of these."""

    READ = "read"
    WRITE = "notice.write"
    REQUEST_REVIEW = "review.request"
    COMMENT = "comment.write"
    RESOLVE = "comment.resolve"
    APPROVE = "approval.write"
    READ_RELEASES = "release.read"
    PLAN = "release.plan"
    SCHEDULE = "release.schedule"
    GO_DARK = "release.dark"
    MANAGE_SLOTS = "slot.write"
    MEASURE = "slot.measure"
    MANAGE_PEOPLE = "people.write"
    READ_AUDIT = "audit.read"
    SET_CLOCK = "clock.write"
    SHARE = "review.share"


_EVERYONE_AT_THE_DESK = frozenset(
    {
        Action.READ,
        Action.COMMENT,
        Action.RESOLVE,
        Action.SHARE,
        Action.READ_RELEASES,
        Action.READ_AUDIT,
    }
)

MAY: dict[Role, frozenset[Action]] = {
    Role.WRITER: _EVERYONE_AT_THE_DESK | {Action.WRITE, Action.REQUEST_REVIEW},
    Role.REVIEWER: _EVERYONE_AT_THE_DESK | {Action.APPROVE},
    Role.ADMIN: _EVERYONE_AT_THE_DESK
    | {
        Action.APPROVE,
        Action.PLAN,
        Action.SCHEDULE,
        Action.GO_DARK,
        Action.MANAGE_SLOTS,
        Action.MEASURE,
        Action.MANAGE_PEOPLE,
        Action.SET_CLOCK,
    },
    Role.PARTNER: frozenset({Action.MEASURE}),
    Role.REQUESTER: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody known to one environment."""

    id: PersonId
    name: str
    role: Role

    def may(self, action: Action) -> bool:
        """Tell whether this person's role allows an action."""
        return action in MAY[self.role]


def require(person: Person, action: Action) -> None:
    """Raise Forbidden("forbidden") unless the person may do this."""
    if not person.may(action):
        raise Forbidden("forbidden", action=action.value, role=person.role.value)


def require_other(person: Person, author: PersonId) -> None:
    """Raise Refused("self_approval") where author and approver are one person."""
    if person.id == author:
        raise Refused("self_approval", name=person.name)
