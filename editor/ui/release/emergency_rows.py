"""The two red-handed rows of 비상: what each would do, and what became of one that was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor.domain.release import Move, ReleaseState
from editor.ui.release.emergency_cases import dark_by
from editor.ui.release.emergency_row import EmergencyRow
from editor.ui.shared.moments import span
from editor.workflow import planning as plans
from editor.workflow import releasing
from editor.workflow import watching as watches

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from editor.ui.theme.theme import Theme
    from editor.wire.release import ReleaseView

_SPACING_PX = 8


class EmergencyRows(QFrame):
    """Offers to stop the badge and to take the notice down."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.kill = EmergencyRow(theme, self.tr("Stop the badge now"), is_red=True, parent=self)
        self.kill.setObjectName("emergency.kill")
        self.withdraw = EmergencyRow(theme, self.tr("Take the notice down"), parent=self)
        self.withdraw.setObjectName("emergency.withdraw")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING_PX)
        column.addWidget(self.kill)
        column.addWidget(self.withdraw)

    def fit(self, width_px: int) -> None:
        """Take this width, so that the words know where to wrap before they are shown."""
        for row in (self.kill, self.withdraw):
            row.setFixedWidth(width_px)

    def offer(
        self,
        release: ReleaseView | None,
        asked: AbstractSet[tuple[str, EmergencyRow]],
        *,
        may_dark: bool,
    ) -> None:
        """Rows keep their place: one that was pressed reports instead of going away."""
        has_badge = release is not None and release.badge is not None
        is_down = release is not None and release.state is ReleaseState.WITHDRAWN
        may_withdraw = release is not None and Move.WITHDRAW in release.moves
        self.kill.setVisible(may_dark and has_badge)
        self.withdraw.setVisible(may_dark and (may_withdraw or is_down))
        self.setVisible(may_dark and (has_badge or may_withdraw or is_down))
        if release is not None:
            self._say_kill(release, is_asked=(release.id, self.kill) in asked)
            self._say_withdraw(release, is_asked=(release.id, self.withdraw) in asked)

    def _say_kill(self, release: ReleaseView, *, is_asked: bool) -> None:
        lease_s = release.badge.lease_s if release.badge else plans.LEASE_S
        within = span(watches.dark_within_s(lease_s), self._language)
        self.kill.say(
            self.tr(
                "Phones in use go dark within 75 s, all of them within %1. "
                "It never comes back; to light one again, schedule anew."
            ).replace("%1", within)
        )
        if is_asked:
            self.kill.report(self.tr("Stopping the badge…"))
        elif releasing.is_burning(release):
            self.kill.invite(self.tr("Stop the badge now"))
        else:
            stopped, over = self.tr("Badge stopped"), self.tr("Badge is over")
            self.kill.report(stopped if dark_by(release) else over)

    def _say_withdraw(self, release: ReleaseView, *, is_asked: bool) -> None:
        self.withdraw.say(
            self.tr("It leaves the list; whoever has it open is told. Its badge goes out, too.")
        )
        if is_asked:
            self.withdraw.report(self.tr("Taking the notice down…"))
        elif Move.WITHDRAW in release.moves:
            self.withdraw.invite(self.tr("Take the notice down"))
        else:
            self.withdraw.report(self.tr("Notice taken down"))
