"""One quiet question before closing, and only where something would not happen otherwise.

Practice runs while the desk is open (PRODUCT, rule 7): a release that is scheduled waits until the
next opening, where the late policy decides, and a badge that is being lit stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from editor.domain.badge import BadgeState
from editor.domain.environment import Environment
from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from editor.ui.background import Background
    from editor.ui.session import Session
    from editor.wire.release import ReleaseView

_TO_COME = frozenset({ReleaseState.SCHEDULED, ReleaseState.PUBLISHING})
_GROWING = frozenset({BadgeState.WAITING, BadgeState.CANARY, BadgeState.RAMPING})


def needs_the_desk(release: ReleaseView) -> bool:
    """Tell whether something of a practice release is still to happen by itself."""
    if release.environment is not Environment.PRACTICE:
        return False
    is_growing = release.lit is not None and release.lit.state in _GROWING
    return release.state in _TO_COME or (release.state is ReleaseState.LIVE and is_growing)


class ClosingQuestion(QObject):
    """Knows whether closing would leave something undone, and asks about it.

    Signals:
        answered(): close now.
    """

    answered = Signal()

    def __init__(self, background: Background, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._session = session
        self._window = window
        self._waiting: tuple[ReleaseView, ...] = ()
        self._box: QMessageBox | None = None
        session.connected.connect(lambda _: self._read())
        session.changed.connect(lambda _: self._read())

    @property
    def is_needed(self) -> bool:
        """Whether a practice release waits for this desk."""
        return bool(self._waiting)

    @property
    def box(self) -> QMessageBox | None:
        """The question while it is on the screen."""
        return self._box

    def ask(self) -> None:
        """Ask once, without stopping anything else; `answered` follows only for yes."""
        self._open(self.tr("Close although something is still to come?"), self._consequence())

    def ask_unsaved(self) -> None:
        """Ask because the disk did not take the last words; they are on the screen only."""
        self._open(
            self.tr("Close although the last words are not saved?"),
            self.tr(
                "They could not be written and are only on the screen. Keep the window open: "
                "saving is tried again every few seconds. If the disk is full, make room on it."
            ),
        )

    def _open(self, text: str, consequence: str) -> None:
        if self._box is not None:
            self._box.activateWindow()
            return
        box = QMessageBox(self._window)
        box.setObjectName("closing.question")
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setText(text)
        box.setInformativeText(consequence)
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep open"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _: self._on_finished(is_closing=box.clickedButton() is close))
        self._box = box
        box.open()

    def _consequence(self) -> str:
        titles = ", ".join(f"“{release.title}”" for release in self._waiting)
        text = self.tr(
            "%1\nThe practice service stops with this window. What is due meanwhile is decided at "
            "the next opening, by what the plan says about being late."
        )
        return text.replace("%1", titles)

    def _on_finished(self, *, is_closing: bool) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.deleteLater()
        if is_closing:
            self.answered.emit()

    def _read(self) -> None:
        service = self._session.service
        self._background.network(
            service.releases, self._on_read, failed=lambda _: None, key="closing.releases"
        )

    def _on_read(self, releases: Iterable[ReleaseView]) -> None:
        self._waiting = tuple(release for release in releases if needs_the_desk(release))
