"""What the board says around the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.release import words
from editor.ui.release.offer import Primary

if TYPE_CHECKING:
    from editor.wire.people import PersonView
    from editor.wire.release import ReleaseView


def primary(which: Primary) -> str:
    """Return what the one primary button says, "" where there is none."""
    return {
        Primary.NONE: "",
        Primary.SCHEDULE: QCoreApplication.translate("BoardWords", "Schedule"),
        Primary.STAND_FOR: QCoreApplication.translate("BoardWords", "Confirm this plan"),
    }[which]


def standing(release: ReleaseView) -> str:
    """Return in one line which version this is, where it stands, why, and by whom."""
    version = QCoreApplication.translate("BoardWords", "version %1")
    by = QCoreApplication.translate("BoardWords", "planned by %1")
    said = (
        version.replace("%1", str(release.revision)),
        words.state(release.state),
        words.reason(release.reason),
        by.replace("%1", release.planned_by.name),
    )
    return " · ".join(filter(None, said))


def seat(helper: PersonView | None) -> tuple[str, str]:
    """Return why nothing can be pressed here, and the button that leads to who may ("" if none)."""
    note = QCoreApplication.translate(
        "BoardWords", "Release admins plan and schedule; you may read along."
    )
    switch = QCoreApplication.translate("BoardWords", "Switch to %1")
    return note, switch.replace("%1", helper.name) if helper is not None else ""
