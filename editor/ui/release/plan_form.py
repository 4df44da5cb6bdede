"""The plan as one column that reads as a sentence: what, when, where, how fast."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.domain.notice import Kind
from editor.domain.schedule import Schedule, zone_of
from editor.domain.traffic import KOREA
from editor.ui.release import words
from editor.ui.release.forecast_view import ForecastView
from editor.ui.release.row import SentenceRow, line_of, titled, wrapped
from editor.ui.release.traffic_fields import TrafficFields
from editor.ui.release.when_field import WhenField, tomorrow_at_ten
from editor.ui.release.where_field import WhereField
from editor.ui.shared.wheel import leave_wheel
from editor.workflow.planning import BadgeWish, Wish, schedule_of

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.theme.theme import Theme
    from editor.wire.notice import NoticeView
    from editor.wire.release import ReleaseView
    from editor.workflow.releasing import Desk

_SETTLE_MS = 150
_USUAL_AUDIENCE = 1_000_000
_MOST_PEOPLE = 2_000_000_000
_COLUMN_PX = 720


_QUIET_KINDS = frozenset({Kind.MAINTENANCE, Kind.INCIDENT, Kind.TERMS})
"""These are told, not advertised: no badge unless somebody asks for one."""


class PlanForm(QScrollArea):
    """Holds what somebody wants of a release.

    Signals:
        wished(): the wish has settled; ask the planner.
        edited(): something was changed by hand; what was proposed is no longer true.
    """

    wished = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keys
        self._language = language
        self._notice_id, self._revision, self._release_id = "", 0, ""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.wished)
        self._page = QWidget(self)
        self._page.setProperty("surface", "paper")
        self.title = wrapped("", "title", self._page)
        self._standing = wrapped("", "muted", self._page)
        self._what = wrapped("", "strong", self._page)
        self.when = WhenField(language, self._page)
        self.where = WhereField(language, self._page)
        self.audience = self._people_field()
        self.traffic = TrafficFields(self._page)
        self.more = QPushButton(self.tr("Advanced"), self._page)
        self.forecast = ForecastView(theme, language, self._page)
        self._place()
        self._connect()

    def show_desk(self, desk: Desk) -> None:
        """Offer the slots there are."""
        self.where.show_desk(desk)

    def show_new(self, notice: NoticeView, now: datetime, like: ReleaseView | None) -> None:
        """Start a plan for an approved notice, with the numbers of the last one."""
        self._notice_id, self._revision, self._release_id = notice.id, notice.revision, ""
        self._say(notice.title, notice.revision, self.tr("Not planned yet"))
        self.when.tick(now)
        self.when.show_schedule(_at(tomorrow_at_ten(now, KOREA)))
        self._show_badge(like)
        self.where.show_choice(None, None, has_badge=notice.kind not in _QUIET_KINDS)
        self._follow()

    def show_release(self, release: ReleaseView, revision: int, now: datetime) -> None:
        """Show a plan that exists."""
        self._notice_id, self._revision, self._release_id = release.notice_id, revision, release.id
        self._say(release.title, release.revision, words.state(release.state))
        self.when.tick(now)
        self.when.show_schedule(schedule_of(release.schedule))
        badge = release.badge
        self._show_badge(release)
        self.where.show_choice(
            badge.slot_id if badge else None,
            badge.off_at if badge else None,
            has_badge=badge is not None,
        )
        self._follow()

    def show_standing(self, text: str) -> None:
        """Say where the release stands, under its title."""
        self._standing.setText(text)

    def put_below(self, widget: QWidget) -> None:
        """Put something under the plan, where it has no room beside it."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def set_editable(self, is_editable: bool) -> None:
        """Show the fields, or only the sentence that they make."""
        self.when.set_editable(is_editable)
        self.where.set_editable(is_editable)
        self._audience_box.setVisible(is_editable)
        self.more.setVisible(is_editable)
        self.traffic.setVisible(is_editable and self.more.isChecked())
        self._show_speed()

    def wish(self) -> Wish | None:
        """Return what is wanted, None while something is missing."""
        schedule = self.when.schedule()
        if schedule is None or not self._notice_id:
            return None
        badge = self._badge() if self.where.has_badge else None
        if self.where.has_badge and badge is None:
            return None
        return Wish(
            notice_id=self._notice_id,
            revision=self._revision,
            schedule=schedule,
            badge=badge,
            release_id=self._release_id,
        )

    def set_start(self, at: datetime) -> None:
        """Choose the moment of the release (aware)."""
        self.when.set_start(at)

    def set_audience(self, people: int) -> None:
        """Choose how many people the badge calls."""
        self.audience.setValue(people)

    def is_being_typed(self) -> bool:
        """Tell whether somebody is in the middle of a figure that no signal has told yet."""
        focused = QApplication.focusWidget()
        if not isinstance(focused, QAbstractSpinBox | QLineEdit):
            return False
        return self.isAncestorOf(focused)

    def settle_now(self) -> None:
        """Do not wait for further keys."""
        self._settle.stop()

    def _badge(self) -> BadgeWish | None:
        slot, off_at = self.where.chosen_slot(), self.where.off_at
        if slot is None or off_at is None:
            return None
        return BadgeWish(
            slot=slot,
            audience=self.audience.value(),
            off_at=off_at,
            traffic=self.traffic.traffic(),
            lease_s=self.traffic.lease_s(),
        )

    def _people_field(self) -> QSpinBox:
        field = QSpinBox(self._page)
        leave_wheel(field)
        field.setObjectName("release.audience")
        field.setRange(1, _MOST_PEOPLE)
        field.setSingleStep(_USUAL_AUDIENCE)
        field.setGroupSeparatorShown(True)
        field.setSuffix(self.tr(" people"))
        field.setMinimumWidth(190)
        field.setValue(_USUAL_AUDIENCE)
        field.setKeyboardTracking(False)
        return field

    def _place(self) -> None:
        self.setWidgetResizable(True)
        self.setObjectName("release.plan")
        self.more.setProperty("kind", "quiet")
        self.more.setCheckable(True)
        self.more.setObjectName("release.advanced")
        self.traffic.hide()
        self._page.setMaximumWidth(_COLUMN_PX)
        self._column = column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 16, 16, 24)
        column.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self._standing)
        column.addLayout(head)
        for row in self._rows():
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(self._page)

    def _rows(self) -> tuple[SentenceRow, ...]:
        what = SentenceRow(self.tr("What"), self._page)
        what.body.addWidget(self._what)
        when = SentenceRow(self.tr("When"), self._page)
        when.body.addWidget(self.when)
        where = SentenceRow(self.tr("Where"), self._page)
        where.body.addWidget(self.where)
        self._speed = SentenceRow(self.tr("How fast"), self._page)
        self._audience_box = titled(self.tr("For how many people"), self.audience, self._page)
        self._speed.body.addWidget(line_of(self._audience_box))
        self._speed.body.addWidget(self.forecast)
        self._speed.body.addWidget(line_of(self.more))
        self._speed.body.addWidget(self.traffic)
        return what, when, where, self._speed

    def _connect(self) -> None:
        self.when.changed.connect(self._on_when_changed)
        self.where.changed.connect(self._on_changed)
        self.audience.valueChanged.connect(self._on_changed)
        self.traffic.changed.connect(self._on_changed)
        self.traffic.late_changed.connect(self._on_late_changed)
        self.more.toggled.connect(self.traffic.setVisible)

    def _on_when_changed(self) -> None:
        self._follow()
        self._on_changed()

    def _on_late_changed(self, minutes: int | None) -> None:
        self.when.set_late_minutes(minutes)
        self._on_changed()

    def _on_changed(self) -> None:
        self._show_speed()
        self.edited.emit()
        self._settle.start()

    def _follow(self) -> None:
        schedule = self.when.schedule()
        if schedule is not None:
            self.where.follow(schedule)
            self.traffic.show_late(schedule.late_minutes)

    def _show_speed(self) -> None:
        self._speed.setVisible(self.where.has_badge)

    def _show_badge(self, release: ReleaseView | None) -> None:
        badge = release.badge if release else None
        if badge is None:
            return
        self.audience.blockSignals(True)
        self.audience.setValue(badge.audience)
        self.audience.blockSignals(False)
        self.traffic.show_traffic(badge.traffic, badge.lease_s)

    def _say(self, title: str, revision: int, standing: str) -> None:
        self.title.setText(title)
        version = self.tr("version %1").replace("%1", str(revision))
        one = self.tr("1 notice")
        self._what.setText(f"{one} · {version}")
        self.show_standing(f"{version} · {standing}")


def _at(start: datetime) -> Schedule:
    offset = start.astimezone(zone_of(KOREA)).utcoffset() or timedelta()
    return Schedule(start, KOREA, offset)
