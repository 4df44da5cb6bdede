"""What may be done with a plan now, and by whom: the window explains, the service refuses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from editor.domain.environment import Environment
from editor.domain.people import Action
from editor.domain.release import Move
from editor.ui.release.seat import may, somebody_who_may
from editor.workflow import releasing
from editor.workflow.releasing import Shelf

if TYPE_CHECKING:
    from editor.ui.release.list_model import Row
    from editor.ui.session import Session
    from editor.wire.people import PersonView
    from editor.wire.release import ReleaseView


class Primary(Enum):
    """What the one primary button does."""

    NONE = auto()
    SCHEDULE = auto()
    STAND_FOR = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered; `helper` is somebody at this desk who may where this seat may not."""

    may_plan: bool
    may_edit: bool
    primary: Primary
    may_cancel: bool
    may_again: bool
    wants_title: bool
    is_past: bool
    helper: PersonView | None


def offer_for(
    session: Session, row: Row | None, release: ReleaseView | None, *, is_edited: bool
) -> Offer:
    """Return what whoever sits here may do with what is on the table."""
    may_plan = may(session, Action.PLAN) and may(session, Action.SCHEDULE)
    is_editable = row is not None and (release is None or releasing.is_editable(release))
    may_edit = may_plan and is_editable
    may_cancel = may_plan and release is not None and Move.CANCEL in release.moves
    is_over = release is not None and not is_editable and not may_cancel
    is_out = release is not None and releasing.shelf_of(release) is Shelf.LIVE
    return Offer(
        may_plan=may_plan,
        may_edit=may_edit,
        primary=_primary(session, release, is_edited=is_edited) if may_edit else Primary.NONE,
        may_cancel=may_cancel,
        may_again=may_plan and is_over and not is_out,
        is_past=is_out or is_over,
        wants_title=_is_production(session) and may_edit,
        helper=somebody_who_may(session, Action.SCHEDULE),
    )


def _primary(session: Session, release: ReleaseView | None, *, is_edited: bool) -> Primary:
    """Production wants a second person for exactly this plan; others schedule at once."""
    waits = release is not None and Move.APPROVE in release.moves
    if release is None or not waits or not _is_production(session) or is_edited:
        return Primary.SCHEDULE
    is_own = session.person is not None and session.person.id == release.planned_by.id
    return Primary.NONE if is_own else Primary.STAND_FOR


def _is_production(session: Session) -> bool:
    identity = session.identity
    return identity is not None and identity.environment is Environment.PRODUCTION
