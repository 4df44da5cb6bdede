"""The time slider: this notice before, during and after its release, for three people."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.schedule import zone_of
from editor.domain.traffic import KOREA
from editor.ui.phone import time_words
from editor.ui.phone.outlook import Sight, length_from
from editor.ui.phone.personas import PersonaChips
from editor.ui.phone.time_track import TimeTrack
from editor.ui.shared.moments import day_and_time

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from editor.ui.phone.outlook import Outlook
    from editor.ui.theme.theme import Theme

_MINUTE = timedelta(minutes=1)
_SAY_AFTER_MS = 400
_TWO_LINES_PX = 36
_TYPED_PX = 104
_WIDE_PX = 380


class TimeSlider(QFrame):
    """Chooses a moment of the release and a person; hidden while there is no release.

    Signals:
        moved(): another moment or another person; ask `moment` and `user`.
    """

    moved = Signal()

    def __init__(self, theme: Theme, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._outlook: Outlook | None = None
        self._moment: datetime | None = None
        self._now: datetime | None = None
        self.setProperty("surface", "desk")
        self.setObjectName("phone.time")
        self.personas = PersonaChips(self)
        self.track = TimeTrack(theme, self)
        self.sentence = QLabel(self)
        self.plan = QLabel(self.tr("Plan"), self)
        self.typed = QLineEdit(self)
        self.now_button = QPushButton(self.tr("Now"), self)
        self._say_soon = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._dress()
        self._place()
        self._join()
        self.hide()

    @property
    def outlook(self) -> Outlook | None:
        """The release that is looked at."""
        return self._outlook

    @property
    def moment(self) -> datetime | None:
        """The chosen moment (UTC), None for now."""
        return self._moment if self._outlook else None

    @property
    def user(self) -> str | None:
        """The chosen person's id, None without a release."""
        return self.personas.user if self._outlook else None

    def show_outlook(self, outlook: Outlook | None, now: datetime) -> None:
        """Look at a release; the chosen moment stays while it is the same one."""
        before, self._outlook, self._now = self._outlook, outlook, now
        if outlook is None or before is None or before.release_id != outlook.release_id:
            self._moment = None
        self.setVisible(outlook is not None)
        if outlook is None or outlook == before:
            return
        self.personas.take_salt(outlook.salt)
        minutes = {self._minute(outlook, at) for at in outlook.stops()}
        self.track.take_stops(tuple(sorted(minutes)))
        self._show_lit()
        self._show()

    def show_now(self, now: datetime) -> None:
        """Let time go on; nothing moves while another moment is looked at."""
        self._now = now
        if self._moment is None:
            self._show()

    def go_to(self, moment: datetime | None) -> None:
        """Look at a moment (UTC), or at now."""
        if self._outlook is not None:
            self._moment = moment
            self._show()
            self._say_soon.start()
            self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices below each other where the phone is narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_wide = self.width() >= _WIDE_PX
        self._choices.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def _show(self) -> None:
        outlook, at = self._outlook, self._moment or self._now
        if outlook is None or at is None:
            return
        was_quiet = self.track.blockSignals(True)
        self.track.setValue(self._minute(outlook, at))
        self.track.blockSignals(was_quiet)
        self._show_words(outlook, at)

    def _show_words(self, outlook: Outlook, at: datetime) -> None:
        after, sight = at - outlook.published_at, outlook.sight(self.personas.user, at)
        words = time_words.now if self._moment is None else time_words.sentence
        said = words(after, sight, self.personas.turn, language=self._language)
        is_plan = outlook.is_plan(at)
        self.sentence.setText(said)
        self.plan.setVisible(is_plan)
        spoken = f"{self.plan.text()}: {said}" if is_plan else said
        self.track.setAccessibleDescription(spoken)
        self.track.setToolTip(day_and_time(at.astimezone(zone_of(KOREA)), self._language))
        self.now_button.setEnabled(self._moment is not None)
        if not self.typed.isModified():
            self.typed.setText(time_words.short(after, self._language))

    def _show_lit(self) -> None:
        outlook = self._outlook
        if outlook is None:
            return
        user = self.personas.user
        lit = [at for at in outlook.stops() if outlook.sight(user, at) is Sight.LIT]
        end = outlook.program.off_at if outlook.program else outlook.ends_at
        ends = (lit[0], end) if lit else ()
        self.track.paint_lit(tuple(self._minute(outlook, at) for at in ends))

    def _minute(self, outlook: Outlook, at: datetime) -> int:
        return round((at - outlook.published_at) / _MINUTE)

    def _dress(self) -> None:
        self.sentence.setProperty("tone", "strong")
        self.sentence.setWordWrap(True)
        self.sentence.setFixedHeight(_TWO_LINES_PX)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.plan.setProperty("pill", "info")
        self.plan.setToolTip(self.tr("Planned, not published"))
        self.track.setAccessibleName(self.tr("Minutes after publication"))
        self.track.setObjectName("phone.time.track")
        self.typed.setAccessibleName(self.tr("Time after publication, for example 7 min or 1:30"))
        self.typed.setToolTip(self.typed.accessibleName())
        self.typed.setFixedWidth(_TYPED_PX)
        self.now_button.setToolTip(self.tr("Back to now"))
        self.now_button.setObjectName("phone.time.now")
        self.now_button.setProperty("kind", "quiet")

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 10)
        column.setSpacing(2)
        words, line, moment = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        words.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(self.sentence, 1)
        before, end = QLabel(self.tr("Before"), self), QLabel(self.tr("End"), self)
        for label in (before, end):
            label.setProperty("tone", "small")
        for widget, stretch in ((before, 0), (self.track, 1), (end, 0)):
            line.addWidget(widget, stretch)
        moment.addWidget(self.typed)
        moment.addWidget(self.now_button)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.addWidget(self.personas, 0, Qt.AlignmentFlag.AlignLeft)
        self._choices.addStretch(1)
        self._choices.addLayout(moment)
        for row in (words, line, self._choices):
            row.setSpacing(6)
            column.addLayout(row)

    def _join(self) -> None:
        self.track.valueChanged.connect(self._on_track_moved)
        self.personas.chosen.connect(lambda _: self._on_persona_chosen())
        self.now_button.clicked.connect(lambda: self.go_to(None))
        self.typed.editingFinished.connect(self._on_typed)
        self._say_soon.timeout.connect(self._say)

    def _on_persona_chosen(self) -> None:
        self._show_lit()
        self.go_to(self._moment)

    def _on_track_moved(self, minute: int) -> None:
        outlook = self._outlook
        if outlook is not None:
            exact = {self._minute(outlook, at): at for at in outlook.stops()}
            self.go_to(exact.get(minute, outlook.published_at + minute * _MINUTE))

    def _on_typed(self) -> None:
        if not self.typed.isModified():
            return
        length = length_from(self.typed.text())
        self.typed.setModified(False)
        if length is None or self._outlook is None:
            self._show()
        else:
            self.go_to(self._outlook.published_at + length)

    def _say(self) -> None:
        said = self.track.accessibleDescription()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.track, said))
