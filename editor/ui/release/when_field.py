"""언제: a wall clock with its zone, shortcuts, and what the clock there really says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QPushButton, QTimeEdit, QVBoxLayout, QWidget

from editor.domain.errors import Invalid
from editor.domain.schedule import Schedule, schedule_at, wall_clock, zone_of
from editor.domain.traffic import KOREA
from editor.messages import sentence
from editor.ui.release.qt_time import calm, day_format, wall_clock_of
from editor.ui.release.row import announce, line_of, titled, wrapped
from editor.ui.shared.moments import ago, clock, day_and_time, day_and_time_from, until
from editor.ui.shared.picker import Picker
from editor.ui.shared.wheel import leave_wheel

_TOMORROW_HOUR = 10
_FIRST_ZONES = (KOREA, "UTC")
_ZONE_SHOWN = 16
"""So many letters of a zone have room: day, time and zone stand in one line."""


class WhenField(QWidget):
    """Takes the moment of a release.

    Signals:
        changed(): another moment, or one that does not exist.
    """

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._late_minutes: int | None = 10
        self._kept: Schedule | None = None
        self._now = datetime.now(UTC)
        self.summary = wrapped("", "strong", self)
        self.summary.setObjectName("release.when.summary")
        self._detail = wrapped("", "muted", self)
        self._error = wrapped("", "amber", self)
        self._error.setObjectName("release.when.error")
        self.date, self.time = QDateEdit(self), QTimeEdit(self)
        self.zone, self.which = Picker(self), Picker(self)
        self._fields = QWidget(self)
        self._prepare()
        self._place()

    def schedule(self) -> Schedule | None:
        """Return the moment that stands here, None where there is no such moment."""
        if self._kept is not None:
            return self._kept
        try:
            return self._entered()
        except Invalid:
            return None

    def show_schedule(self, schedule: Schedule) -> None:
        """Show a moment as it was entered, to the second."""
        self._late_minutes = schedule.late_minutes
        wall = wall_clock(schedule)
        self._quietly(wall, schedule.zone)
        self._kept = schedule
        self._say()

    def set_start(self, at: datetime) -> None:
        """Choose a moment (aware), in the zone that stands here."""
        whole = at.astimezone(UTC).replace(microsecond=0)
        wall = whole.astimezone(zone_of(self._zone()))
        offset = wall.utcoffset() or timedelta()
        self._quietly(wall, self._zone())
        self._kept = Schedule(whole, self._zone(), offset, self._late_minutes)
        self._say()
        self.changed.emit()

    def set_late_minutes(self, minutes: int | None) -> None:
        """Choose how late it may still go out; None holds it."""
        self._late_minutes = minutes
        if self._kept is not None:
            kept = self._kept
            self._kept = Schedule(kept.at, kept.zone, kept.offset_at_entry, minutes)
        self._say()

    def set_editable(self, is_editable: bool) -> None:
        """Show or hide the fields; the sentence stays."""
        self._fields.setVisible(is_editable)

    def tick(self, now: datetime) -> None:
        """Say again how long it is until then."""
        self._now = now
        self._say()

    def _prepare(self) -> None:
        calm(self.date)
        leave_wheel(self.time)
        self.date.setDisplayFormat(day_format(with_weekday=True))
        self.date.setObjectName("release.date")
        self.time.setObjectName("release.time")
        self.time.setDisplayFormat("HH:mm")
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for zone in _zones():
            self.zone.addItem(zone_title(zone), zone)
        self.zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zone.setMinimumContentsLength(_ZONE_SHOWN)
        self.zone.setMinimumWidth(150)
        self.zone.view().setMinimumWidth(self.zone.view().sizeHintForColumn(0) + 32)
        self.zone.setObjectName("release.zone")
        self.which.addItems(
            [self.tr("Choose…"), self.tr("the earlier one"), self.tr("the later one")]
        )
        self.which.setObjectName("release.which")
        self.date.dateChanged.connect(self._on_moment_edited)
        self.time.timeChanged.connect(self._on_moment_edited)
        self.zone.currentTextChanged.connect(self._on_moment_edited)
        self.which.currentIndexChanged.connect(self._on_edited)

    def _place(self) -> None:
        self._which_box = titled(self.tr("Which of the two"), self.which, self)
        self._which_box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.summary)
        column.addWidget(self._detail)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(
            line_of(
                titled(self.tr("Day"), self.date, self),
                titled(self.tr("Time"), self.time, self),
                titled(self.tr("Time zone"), self.zone, self),
                self._which_box,
            )
        )
        inner.addWidget(line_of(*self._chips()))
        column.addWidget(self._fields)
        column.addWidget(self._error)

    def _chips(self) -> list[QPushButton]:
        wishes = (
            ("release.in_1_min", self.tr("In 1 minute"), timedelta(minutes=1)),
            ("release.in_3_h", self.tr("In 3 hours"), timedelta(hours=3)),
            ("release.tomorrow", self.tr("Tomorrow 10:00"), None),
        )
        return [self._chip(name, text, span) for name, text, span in wishes]

    def _chip(self, name: str, text: str, span: timedelta | None) -> QPushButton:
        chip = QPushButton(text, self)
        chip.setProperty("kind", "chip")
        chip.setObjectName(name)
        chip.clicked.connect(lambda: self._on_chip(span))
        return chip

    def _on_chip(self, span: timedelta | None) -> None:
        if span is not None:
            self.set_start(self._now + span)
            return
        self.set_start(tomorrow_at_ten(self._now, self._zone()))

    def _on_moment_edited(self) -> None:
        self.which.setCurrentIndex(0)
        self._which_box.hide()
        self._on_edited()

    def _on_edited(self) -> None:
        self._kept = None
        self._say()
        self.changed.emit()

    def _entered(self) -> Schedule:
        """Return what the fields say; raises Invalid for a moment that is not or is twice."""
        wall = wall_clock_of(self.date.date(), self.time.time())
        chosen = 0 if self._which_box.isHidden() else self.which.currentIndex()
        fold = chosen - 1 if chosen else None
        return schedule_at(wall, self._zone(), fold=fold, late_minutes=self._late_minutes)

    def _zone(self) -> str:
        """Return the IANA name of what stands in the field, chosen or typed."""
        said = self.zone.currentText().strip()
        at = self.zone.findText(said)
        return said if at < 0 else str(self.zone.itemData(at))

    def _say(self) -> None:
        try:
            schedule = self._kept or self._entered()
        except Invalid as error:
            self._say_error(error)
            return
        self._error.hide()
        wall = wall_clock(schedule)
        is_past = schedule.at < self._now
        left = (ago if is_past else until)(schedule.at, self._now, self._language)
        said = day_and_time_from(wall, self._now, self._language)
        self.summary.setText(f"{said} · {left}")
        self._detail.setText(" · ".join(self._details(schedule)))

    def _say_error(self, error: Invalid) -> None:
        if error.code == "dst_overlap" and self._which_box.isHidden():
            self._which_box.show()
        text = sentence(error, self._language)
        if error.code == "dst_gap":
            following = datetime.fromisoformat(str(error.fields["next"]))
            shown = day_and_time(following, self._language)
            text += " " + self.tr("The next one is %1.").replace("%1", shown)
        if self._error.isHidden() or self._error.text() != text:
            announce(self, text)
        self._error.setText(text)
        self._error.show()
        self.summary.setText(self.tr("Choose when"))
        self._detail.setText("")

    def _details(self, schedule: Schedule) -> list[str]:
        said = []
        local = _system_zone()
        for zone in dict.fromkeys((KOREA, local)):
            if zone != schedule.zone:
                there = schedule.at.astimezone(zone_of(zone))
                said.append(f"{_city(zone)} {day_and_time(there, self._language)}")
        if "UTC" not in {schedule.zone, local}:
            said.append(f"UTC {clock(schedule.at, 'en')}")
        said.append(self._late(schedule))
        return [_city(schedule.zone), *said]

    def _late(self, schedule: Schedule) -> str:
        if schedule.late_minutes is None:
            return self.tr("held if late")
        return self.tr("if late, within %n minute(s)", "", schedule.late_minutes)

    def _quietly(self, wall: datetime, zone: str) -> None:
        for field in (self.date, self.time, self.zone, self.which):
            field.blockSignals(True)
        has_seconds = wall.second != 0
        self.time.setDisplayFormat("HH:mm:ss" if has_seconds else "HH:mm")
        self.date.setDate(QDate(wall.year, wall.month, wall.day))
        self.time.setTime(QTime(wall.hour, wall.minute, wall.second))
        self.zone.setCurrentText(zone_title(zone))
        self.which.setCurrentIndex(0)
        self._which_box.hide()
        for field in (self.date, self.time, self.zone, self.which):
            field.blockSignals(False)


def tomorrow_at_ten(now: datetime, zone: str) -> datetime:
    """Return ten o'clock of the next day in a zone, in UTC."""
    place = zone_of(zone)
    next_day = now.astimezone(place).date() + timedelta(days=1)
    at_ten = datetime(next_day.year, next_day.month, next_day.day, _TOMORROW_HOUR, tzinfo=place)
    return at_ten.astimezone(UTC)


def _zones() -> list[str]:
    every = sorted(bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())
    places = [name for name in every if "/" in name and not name.startswith(("Etc/", "SystemV/"))]
    return list(dict.fromkeys((*_FIRST_ZONES, _system_zone(), *places)))


def _system_zone() -> str:
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        zone_of(name)
    except Invalid:
        return "UTC"
    return "UTC" if name in {"Etc/UTC", "Etc/UCT", "GMT"} else name


def zone_title(zone: str) -> str:
    """Return what a zone is called in its field: the one of every notice by its plain name."""
    return QCoreApplication.translate("WhenField", "Korean time") if zone == KOREA else zone


def _city(zone: str) -> str:
    if zone in {"UTC", KOREA}:
        return zone_title(zone)
    return zone.rpartition("/")[2].replace("_", " ")
