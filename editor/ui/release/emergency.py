"""비상: the layer that hangs under the band in every room, and goes dark in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.people import Action
from editor.messages import sentence
from editor.ui.release import emergency_words
from editor.ui.release.darkening import Darkening
from editor.ui.release.emergency_cases import Cases
from editor.ui.release.emergency_rows import EmergencyRows
from editor.ui.release.row import announce, wrapped
from editor.ui.release.seat import may, somebody_who_may
from editor.ui.release.way_out import WayOut
from editor.ui.shared.picker import Picker
from editor.workflow import releasing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from editor.domain.errors import GongjiError
    from editor.ui.release.emergency_row import EmergencyRow
    from editor.ui.window.band import Band
    from editor.ui.workbench import Workbench
    from editor.wire.people import PersonView
    from editor.wire.release import Dark, ReleaseView

_WIDTH_PX = 388
_BELOW_PX = 6
_TICK_MS = 250
_REPORT_MS = 6000
"""How long what was done stays to be read where nothing is live any more."""


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
        self._cases = Cases()
        self.darkening = Darkening(bench, self)
        self._has_answer = False
        self._done = QElapsedTimer()
        self._way_out = WayOut(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "layer")
        self.setObjectName("emergency")
        self.setFixedWidth(_WIDTH_PX)
        self.title = wrapped("", "heading", self)
        self.choice = Picker(self)
        self.choice.setObjectName("emergency.choice")
        self.choice.setAccessibleName(self.tr("Which one"))
        self.rows = EmergencyRows(bench.theme, bench.language, parent=self)
        self.kill_row, self.withdraw_row = self.rows.kill, self.rows.withdraw
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
        self._has_answer = False
        self._done.invalidate()
        self._fill()
        self.show()
        self.raise_()
        self._way_out.watch()
        self._stand()
        self._timer.start()
        self._first_row().setFocus(Qt.FocusReason.PopupFocusReason)
        self.read()

    def close_layer(self) -> None:
        """Hide it; what was started goes on."""
        self.hide()
        if self._band.emergency_button.isVisible():
            self._band.emergency_button.setFocus()

    def _on_room_shown(self) -> None:
        """Leave with the room that was turned away from; the keyboard stays in the new one."""
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no more, and forget what was kept in sight."""
        super().hideEvent(event)
        self._way_out.rest()
        self._cases.forget()

    def choose(self, release_id: str) -> None:
        """Choose which of several."""
        self.choice.setCurrentIndex(self.choice.findData(release_id))

    def kill(self) -> None:
        """Put the chosen badge out: one press."""
        self._go_dark(self.kill_row, releasing.kill_badge)

    def withdraw(self) -> None:
        """Take the chosen notice down: one press."""
        self._go_dark(self.withdraw_row, releasing.withdraw_notice)

    def chosen(self) -> ReleaseView | None:
        """Return the release that the rows are about."""
        return self._cases.release(str(self.choice.currentData()))

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
            self.title, self.choice, self.rows, self.progress, self._note, self._error, self.seat,
        ):  # fmt: skip
            column.addWidget(widget)
        self.rows.fit(_WIDTH_PX - 30)
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
        self.choice.currentIndexChanged.connect(lambda _: self._on_chosen())
        self.seat.clicked.connect(self._on_seat)
        self._timer.timeout.connect(self._on_tick)
        session.connected.connect(lambda _: self.read())
        session.changed.connect(lambda _: self.read())
        session.person_changed.connect(lambda _: self._say())
        parent = self.parentWidget()
        if parent is not None:
            parent.installEventFilter(self)
        self.darkening.darkened.connect(self._on_darkened)
        self.darkening.refused.connect(self._on_refused)
        self._way_out.left.connect(self.close_layer)
        self._bench.navigator.room_shown.connect(lambda _: self._on_room_shown())

    def _on_wanted(self) -> None:
        if self.isVisible():
            self.close_layer()
        else:
            self.open()

    def _on_chosen(self) -> None:
        self._error.hide()
        self._say()

    def _on_tick(self) -> None:
        """Count on while open; without anything at stake, take button and layer away."""
        is_live = bool(self._cases.at_stake(self._bench.session.now()))
        if self.isVisible():
            self._say()
            self._leave_if_over(is_live=is_live)
            return
        self._band.show_alarm(is_live=is_live)
        if not is_live:
            self._timer.stop()

    def _leave_if_over(self, *, is_live: bool) -> None:
        is_read = not self._done.isValid() or self._done.hasExpired(_REPORT_MS)
        if self._has_answer and is_read and not is_live and not self.darkening.asked:
            self.close_layer()

    def _on_read(self, releases: tuple[ReleaseView, ...]) -> None:
        self._cases.read(releases)
        self._has_answer = True
        is_live = bool(self._cases.at_stake(self._bench.session.now()))
        self._band.show_alarm(is_live=is_live)
        if is_live:
            self._timer.start()
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        """Offer what is at stake; what is chosen stays so, whatever became of it."""
        kept = self.choice.currentData()
        if self.isVisible() and kept:
            self._cases.keep(kept)
        shown = self._cases.shown(self._bench.session.now())
        self.choice.blockSignals(True)
        self.choice.clear()
        for release in shown:
            self.choice.addItem(emergency_words.entry(release), release.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(kept)) if shown else -1)
        self.choice.blockSignals(False)
        self._say()

    def _say(self) -> None:
        release, may_dark = self.chosen(), self._may_dark()
        self.title.setText(self._headline())
        self.choice.setVisible(release is not None)
        self.rows.offer(release, self.darkening.asked, may_dark=may_dark)
        said = emergency_words.progress(release, self._bench.session.now())
        self.progress.setText(said)
        self.progress.setVisible(bool(said))
        helper = self._somebody()
        self._note.setText(emergency_words.who_may(helper))
        self._note.setVisible(not may_dark)
        self.seat.setVisible(not may_dark and helper is not None)
        if helper is not None:
            self.seat.setText(self.tr("Switch to %1").replace("%1", helper.name))
        layout = self.layout()
        if self.isVisible() and layout is not None:
            layout.activate()  # a row that has just come counts at once
            self.adjustSize()
            self._stand()

    def _headline(self) -> str:
        """One line always: nothing may slide under the pointer."""
        live = len(releasing.in_danger(self._cases.at_stake(self._bench.session.now())))
        return self.tr("%n live now", "", live) if live else self.tr("Nothing is live now.")

    def _may_dark(self) -> bool:
        return may(self._bench.session, Action.GO_DARK)

    def _somebody(self) -> PersonView | None:
        return somebody_who_may(self._bench.session, Action.GO_DARK)

    def _on_seat(self) -> None:
        helper = self._somebody()
        if helper is not None:
            self.setFocus()  # the next Space must not press what comes into this place
            self._bench.session.choose(helper.role)

    def _first_row(self) -> QWidget:
        rows = (self.kill_row, self.withdraw_row, self.seat)
        return next((row for row in rows if not row.isHidden() and row.isEnabled()), self)

    def _go_dark(self, row: EmergencyRow, command: Callable[..., Dark]) -> None:
        release = self.chosen()
        if release is None or (release.id, row) in self.darkening.asked:
            return
        self._error.hide()
        self._cases.keep(release.id)
        self.setFocus()  # before the row is disabled: focus would walk on to the next one
        self.darkening.ask(row, release.id, command)
        self._say()

    def _on_darkened(self, dark: Dark) -> None:
        self._cases.take(dark.release)
        self._done.start()
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
