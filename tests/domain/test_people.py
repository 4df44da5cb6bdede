"""Who may do what: one table, deny by default."""

from __future__ import annotations

import pytest

from editor.domain.errors import Forbidden, Refused
from editor.domain.ids import PersonId
from editor.domain.people import Action, Person, Role, require, require_other

ONLY = {
    Action.WRITE: {Role.WRITER},
    Action.REQUEST_REVIEW: {Role.WRITER},
    Action.APPROVE: {Role.REVIEWER, Role.ADMIN},
    Action.PLAN: {Role.ADMIN},
    Action.SCHEDULE: {Role.ADMIN},
    Action.GO_DARK: {Role.ADMIN},
    Action.MANAGE_SLOTS: {Role.ADMIN},
    Action.MANAGE_PEOPLE: {Role.ADMIN},
    Action.SET_CLOCK: {Role.ADMIN},
    Action.MEASURE: {Role.ADMIN, Role.PARTNER},
    Action.READ: {Role.WRITER, Role.REVIEWER, Role.ADMIN},
    Action.COMMENT: {Role.WRITER, Role.REVIEWER, Role.ADMIN},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", ONLY)
def test_role_may_do_exactly_what_its_work_is(action: Action, role: Role) -> None:
    person = Person(PersonId("p"), "이작가", role)
    assert person.may(action) is (role in ONLY[action])


def test_what_is_not_allowed_is_refused_by_name() -> None:
    with pytest.raises(Forbidden) as error:
        require(Person(PersonId("p"), "이작가", Role.WRITER), Action.APPROVE)
    assert error.value.fields == {"action": "approval.write", "role": "writer"}


def test_nobody_approves_their_own() -> None:
    person = Person(PersonId("p"), "김검토", Role.REVIEWER)
    require_other(person, PersonId("q"))
    with pytest.raises(Refused, match="self_approval"):
        require_other(person, PersonId("p"))
