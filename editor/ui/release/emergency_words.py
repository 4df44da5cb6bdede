"""What 비상 says beside its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.release import ReleaseState
from editor.ui.release import words
from editor.ui.release.emergency_cases import dark_by

if TYPE_CHECKING:
    from datetime import datetime

    from editor.wire.people import PersonView
    from editor.wire.release import ReleaseView


def entry(release: ReleaseView) -> str:
    """Return what a release is called in the choice."""
    if release.state is not ReleaseState.WITHDRAWN:
        return release.title
    down = QCoreApplication.translate("EmergencyWords", "%1 · taken down")
    return down.replace("%1", release.title)


def progress(release: ReleaseView | None, now: datetime) -> str:
    """Return what is under way, "" where nothing is."""
    said = []
    if release is not None and release.state is ReleaseState.WITHDRAWN:
        down = QCoreApplication.translate("EmergencyWords", "Taken down · it has left the list")
        said.append(down)
    if release is not None and dark_by(release) is not None:
        said.append(words.going_dark(release, now))
    return "\n".join(said)


def who_may(helper: PersonView | None) -> str:
    """Return who is to be called, by name where they sit at this desk."""
    if helper is not None:
        text = QCoreApplication.translate("EmergencyWords", "A release admin may do this: %1.")
        return text.replace("%1", helper.name)
    return QCoreApplication.translate(
        "EmergencyWords", "A release admin may do this. Call one now."
    )
