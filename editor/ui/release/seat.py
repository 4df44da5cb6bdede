"""Who may do what at this desk, and who could be asked instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.people import MAY

if TYPE_CHECKING:
    from editor.domain.people import Action
    from editor.ui.session import Session
    from editor.wire.people import PersonView


def may(session: Session, action: Action) -> bool:
    """Tell whether whoever sits here may do this."""
    person = session.person
    return person is not None and action in MAY[person.role]


def somebody_who_may(session: Session, action: Action) -> PersonView | None:
    """Return a person whose token this desk holds, and who may (practice: 박게시)."""
    return next((p for p in session.people if action in MAY[p.role]), None)
