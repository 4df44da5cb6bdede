"""비상: the layer that hangs under the band in every room, and goes dark in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGraphicsDropShadowEffect,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.badge import BadgeState
from editor.domain.people import Action
from editor.domain.release import Move
from editor.domain.schedule import zone_of
from editor.messages import sentence
from editor.ui.release import words
from editor.ui.release.emergency_row import EmergencyRow
from editor.ui.release.row import announce, wrapped
from editor.ui.release.seat import may, somebody_who_may
from editor.ui.shared.moments import clock_with_seconds, span
from editor.workflow import planning as plans
from editor.workflow import releasing
from editor.workflow import watching as watches

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from editor.domain.errors import GongjiError
    from editor.ui.window.band import Band
    from editor.ui.workbench import Workbench
    from editor.wire.people import PersonView
    from editor.wire.release import Dark, ReleaseView

_WIDTH_PX = 388
_BELOW_PX = 6
_TICK_MS = 250


class EmergencyLayer(QFrame):
    """Stops badges and takes notices down.

    Signals:
        darkened(Dark): a badge was killed or a notice withdrawn; dark by the moment it carries.
        refused(GongjiError): it was not.
    """

    darkened = Signal(object)
    refused = Signal(object)

    def __init__(self, bench: Workbench, band: Band) -> None:
        super().__init__(band.window())
        self._bench, self._band = bench, band
        self._releases: tuple[ReleaseView, ...] = ()
        self._dark: dict[str, Dark] = {}
        self.setProperty("surface", "layer")
        self.setObjectName("emergency")
        self.setFixedWidth(_WIDTH_PX)
        self.title = wrapped("", "heading", self)
        self.choice = QComboBox(self)
        self.choice.setObjectName("emergency.choice")
        self.choice.setAccessibleName(self.tr("Which one"))
        self.kill_row = EmergencyRow(
            bench.theme, self.tr("Stop the badge now"), is_red=True, parent=self
        )
        self.kill_row.setObjectName("emergency.kill")
        self.withdraw_row = EmergencyRow(bench.theme, self.tr("Take the notice down"), parent=self)
        self.withdraw_row.setObjectName("emergency.withdraw")
        self.progress = wrapped("", "strong", self)
        self.progress.setObjectName("emergency.progress")
        self._note = wrapped("", "muted", self)
        self._error = wrapped("", "amber", self)
        self.seat = QPushButton(self)
        self.seat.setObjectName("emergency.seat")
        self._timer = QTimer(self, interval=_TICK_MS)
        self._place()
        self._connect()
        self._lift()
        self.hide()

    def read(self) -> None:
        """Ask again what is out."""
        session = self._bench.session
        if session.is_connected:
            service = session.service
            self._bench.background.network(
                service.releases,
                self._on_read,
                failed=lambda _: None,  # the band says that nobody answers
                key="emergency.releases",
            )

    def open(self) -> None:
        """Show the layer under its button."""
        self._error.hide()
        self._fill()
        self.show()
        self.raise_()
        self._stand()
        self._timer.start()
        self._first_row().setFocus(Qt.FocusReason.PopupFocusReason)
        self.read()

    def close_layer(self) -> None:
        """Hide it; what was started goes on."""
        self.hide()
        self._band.emergency_button.setFocus()

    def choose(self, release_id: str) -> None:
        """Choose which of several."""
        self.choice.setCurrentIndex(self.choice.findData(release_id))

    def kill(self) -> None:
        """Put the chosen badge out: one press."""
        self._go_dark(releasing.kill_badge)

    def withdraw(self) -> None:
        """Take the chosen notice down: one press."""
        self._go_dark(releasing.withdraw_notice)

    def chosen(self) -> ReleaseView | None:
        """Return the release that the rows are about."""
        wanted = self.choice.currentData()
        return next((r for r in self._shown() if r.id == wanted), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        for widget in (
            self.title, self.choice, self.kill_row, self.withdraw_row, self.progress,
            self._note, self._error, self.seat,
        ):  # fmt: skip
            column.addWidget(widget)
        for row in (self.kill_row, self.withdraw_row):
            row.resize(_WIDTH_PX - 28, row.height())
        self._error.hide()

    def _lift(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _connect(self) -> None:
        session, band = self._bench.session, self._band
        band.emergency_wanted.connect(self._on_wanted)
        self.kill_row.clicked.connect(self.kill)
        self.withdraw_row.clicked.connect(self.withdraw)
        self.choice.currentIndexChanged.connect(lambda _: self._say())
        self.seat.clicked.connect(self._on_seat)
        self._timer.timeout.connect(self._on_tick)
        session.connected.connect(lambda _: self.read())
        session.changed.connect(lambda _: self.read())
        session.person_changed.connect(lambda _: self._say())
        parent = self.parentWidget()
        if parent is not None:
            parent.installEventFilter(self)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close_layer)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_wanted(self) -> None:
        if self.isVisible():
            self.close_layer()
        else:
            self.open()

    def _on_tick(self) -> None:
        """Count on while open; hidden, only wait until all is dark to take the button away."""
        if self.isVisible():
            self._say()
            return
        self._band.show_alarm(is_live=bool(self._shown()))
        if not self._shown():
            self._timer.stop()

    def _on_read(self, releases: tuple[ReleaseView, ...]) -> None:
        self._releases = releases
        self._band.show_alarm(is_live=bool(self._shown()))
        if self._shown():
            self._timer.start()
        if self.isVisible():
            self._fill()

    def _shown(self) -> tuple[ReleaseView, ...]:
        """Return what is out, and what is still going dark."""
        now = self._bench.session.now()
        out = releasing.in_danger(self._releases)
        going = tuple(r for r in self._releases if r not in out and self._is_going(r, now))
        return out + going

    def _is_going(self, release: ReleaseView, now: datetime) -> bool:
        dark_by = self._dark_by(release)
        return dark_by is not None and now < dark_by

    def _dark_by(self, release: ReleaseView) -> datetime | None:
        answered = self._dark.get(release.id)
        if answered is not None:
            return answered.dark_by
        lit = release.lit
        is_killed = lit is not None and lit.state is BadgeState.KILLED
        return lit.dark_by if lit is not None and is_killed else None

    def _fill(self) -> None:
        shown, kept = self._shown(), self.choice.currentData()
        self.choice.blockSignals(True)
        self.choice.clear()
        for release in shown:
            self.choice.addItem(release.title, release.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(kept)) if shown else -1)
        self.choice.blockSignals(False)
        self.choice.setVisible(len(shown) > 1)
        self._say()

    def _say(self) -> None:
        release, may_dark = self.chosen(), self._may_dark()
        self.title.setText(self._headline(release))
        self._offer(release, may_dark=may_dark)
        self._say_progress(release)
        helper = self._somebody()
        self._note.setText(self._who_may(helper))
        self._note.setVisible(not may_dark)
        self.seat.setVisible(not may_dark and helper is not None)
        if helper is not None:
            self.seat.setText(self.tr("Sit down as %1").replace("%1", helper.name))
        if self.isVisible():
            self.adjustSize()
            self._stand()

    def _headline(self, release: ReleaseView | None) -> str:
        if release is None:
            return self.tr("Nothing is live now.")
        if self.choice.count() > 1:
            return self.tr("%n live now", "", self.choice.count())
        return self.tr("Live now: %1").replace("%1", release.title)

    def _offer(self, release: ReleaseView | None, *, may_dark: bool) -> None:
        is_burning = release is not None and releasing.is_burning(release)
        may_withdraw = release is not None and Move.WITHDRAW in release.moves
        self.kill_row.setVisible(may_dark and is_burning)
        self.withdraw_row.setVisible(may_dark and may_withdraw)
        lease_s = release.badge.lease_s if release and release.badge else plans.LEASE_S
        within = span(watches.dark_within_s(lease_s), self._bench.language)
        self.kill_row.say(
            self.tr(
                "Phones in use go dark within 75 s, all of them within %1. "
                "It never comes back; to light one again, schedule anew."
            ).replace("%1", within)
        )
        self.withdraw_row.say(
            self.tr("It leaves the list; whoever has it open is told. Its badge goes out, too.")
        )

    def _say_progress(self, release: ReleaseView | None) -> None:
        dark_by = self._dark_by(release) if release else None
        self.progress.setVisible(dark_by is not None)
        if release is None or dark_by is None:
            return
        now = self._bench.session.now()
        moment = clock_with_seconds(dark_by.astimezone(zone_of(release.schedule.zone)))
        if now >= dark_by:
            self.progress.setText(self.tr("All dark since %1").replace("%1", moment))
            return
        lease_s = release.badge.lease_s if release.badge else plans.LEASE_S
        share = watches.dark_share(watches.killed_at(dark_by, lease_s), dark_by, now)
        text = self.tr("%1 dark · all dark by %2")
        self.progress.setText(text.replace("%1", words.percent(share)).replace("%2", moment))

    def _who_may(self, helper: PersonView | None) -> str:
        if helper is not None:
            text = self.tr("A release admin may do this: %1.")
            return text.replace("%1", helper.name)
        return self.tr("A release admin may do this. Call one now.")

    def _may_dark(self) -> bool:
        return may(self._bench.session, Action.GO_DARK)

    def _somebody(self) -> PersonView | None:
        return somebody_who_may(self._bench.session, Action.GO_DARK)

    def _on_seat(self) -> None:
        helper = self._somebody()
        if helper is not None:
            self._bench.session.choose(helper.role)
            self._first_row().setFocus()

    def _first_row(self) -> QWidget:
        rows = (self.kill_row, self.withdraw_row, self.seat)
        return next((row for row in rows if not row.isHidden()), self)

    def _go_dark(self, command: Callable[..., Dark]) -> None:
        release = self.chosen()
        if release is None:
            return
        self._error.hide()
        service = self._bench.session.service
        self._bench.background.network(
            lambda: command(service, release.id), self._on_darkened, failed=self._on_refused
        )

    def _on_darkened(self, dark: Dark) -> None:
        self._dark[dark.release.id] = dark
        self._releases = tuple(
            dark.release if r.id == dark.release.id else r for r in self._releases
        )
        self._fill()
        self._timer.start()
        announce(self, self.progress.text())
        self.darkened.emit(dark)
        self.read()

    def _on_refused(self, error: GongjiError) -> None:
        self._error.setText(sentence(error, self._bench.language))
        self._error.show()
        announce(self, self._error.text())
        self._say()
        self.refused.emit(error)

    def _stand(self) -> None:
        """Hang under the button, inside the window."""
        button, window = self._band.emergency_button, self.parentWidget()
        if window is None:
            return
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        self.move(max(8, corner.x() - self.width()), corner.y() + _BELOW_PX)
