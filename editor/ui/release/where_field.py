"""어디에: the More-tab slot that leads to the partner, the badge on it, and when it goes off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.errors import Invalid
from editor.domain.schedule import schedule_at, zone_of
from editor.ui.release import words
from editor.ui.release.qt_time import calm, day_format, wall_clock_of
from editor.ui.release.row import line_of, titled, wrapped
from editor.ui.shared.picker import Picker

if TYPE_CHECKING:
    from editor.domain.schedule import Schedule
    from editor.wire.release import SlotView
    from editor.workflow.releasing import Desk

_USUAL_DAYS = 3


class WhereField(QWidget):
    """Chooses slot, badge and off time.

    Signals:
        changed(): another choice.
        slot_wanted(): there is no slot yet; make one.
    """

    changed = Signal()
    slot_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._desk: Desk | None = None
        self._zone = "UTC"
        self._off_at: datetime | None = None
        self._has_own_end = False
        self._is_editable = True
        self.summary = wrapped("", "strong", self)
        self.badge = QCheckBox(self.tr("Light a red badge in the More tab"), self)
        self.badge.setObjectName("release.badge")
        self.badge.setChecked(True)
        self.slot = Picker(self)
        self.slot.setObjectName("release.slot")
        self.slot.setMinimumWidth(280)
        self.off = QDateTimeEdit(self)
        self.off.setObjectName("release.off_at")
        calm(self.off)
        self.off.setDisplayFormat(day_format() + " HH:mm")
        self.add_slot = QPushButton(self.tr("Add a More-tab entry of a partner"), self)
        self.add_slot.setObjectName("release.add_slot")
        self._fields = QWidget(self)
        self._place()
        self._connect()

    def show_desk(self, desk: Desk) -> None:
        """Offer the slots there are; keep the one that is chosen."""
        self._desk = desk
        chosen = self.slot.currentData()
        self.slot.blockSignals(True)
        self.slot.clear()
        for slot in desk.slots:
            self.slot.addItem(self._slot_text(slot), slot.id)
        self.slot.setCurrentIndex(max(0, self.slot.findData(chosen)) if desk.slots else -1)
        self.slot.blockSignals(False)
        self._say()

    def show_choice(self, slot_id: str | None, off_at: datetime | None, *, has_badge: bool) -> None:
        """Show what a plan says; without an off time the usual three days follow the start."""
        for field in (self.badge, self.slot):
            field.blockSignals(True)
        self.badge.setChecked(has_badge)
        if slot_id is not None:
            self.slot.setCurrentIndex(self.slot.findData(slot_id))
        for field in (self.badge, self.slot):
            field.blockSignals(False)
        self._has_own_end = off_at is not None
        self._off_at = off_at
        self._say()

    def follow(self, schedule: Schedule) -> None:
        """Stand in the zone of the schedule, and three days after it unless chosen otherwise."""
        self._zone = schedule.zone
        if not self._has_own_end or self._off_at is None:
            self._off_at = _evening_after(schedule, _USUAL_DAYS)
        wall = self._off_at.astimezone(zone_of(self._zone))
        self.off.blockSignals(True)
        self.off.setDateTime(
            QDateTime(QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute))
        )
        self.off.blockSignals(False)
        self._say()

    def choose_off(self, at: datetime) -> None:
        """Choose when the badge goes off (aware)."""
        self._has_own_end = True
        self._off_at = at.astimezone(UTC).replace(microsecond=0)
        self._say()
        self.changed.emit()

    @property
    def has_badge(self) -> bool:
        """Whether a badge is wanted."""
        return self.badge.isChecked()

    @property
    def off_at(self) -> datetime | None:
        """When the badge goes off."""
        return self._off_at

    def chosen_slot(self) -> SlotView | None:
        """Return the slot that is chosen."""
        return self._desk.slot(str(self.slot.currentData())) if self._desk else None

    def set_editable(self, is_editable: bool) -> None:
        """Show or hide the fields; the sentence stays."""
        self._is_editable = is_editable
        self._fields.setVisible(is_editable)
        self._say()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self._choices = line_of(
            titled(self.tr("More tab entry"), self.slot, self),
            titled(self.tr("Badge off at"), self.off, self),
        )
        inner.addWidget(self.badge)
        inner.addWidget(self._choices)
        inner.addWidget(line_of(self.add_slot))
        column.addWidget(self._fields)

    def _connect(self) -> None:
        self.badge.toggled.connect(self._on_changed)
        self.slot.currentIndexChanged.connect(self._on_changed)
        self.off.dateTimeChanged.connect(self._on_off_edited)
        self.add_slot.clicked.connect(self.slot_wanted)

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _on_off_edited(self, entered: QDateTime) -> None:
        wall = wall_clock_of(entered.date(), entered.time())
        try:
            self.choose_off(schedule_at(wall, self._zone, fold=0).at)
        except Invalid:
            self.choose_off(wall.replace(tzinfo=zone_of(self._zone)))

    def _say(self) -> None:
        slot = self.chosen_slot()
        self._choices.setVisible(self.has_badge and slot is not None)
        self.add_slot.setVisible(self.has_badge and slot is None)
        self.summary.setText(self._sentence(slot))

    def _sentence(self, slot: SlotView | None) -> str:
        if not self.has_badge:
            return self.tr("In the notice list, without a badge")
        if slot is None or self._off_at is None:
            return self.tr("Choose where the badge leads")
        off = words.end(self._off_at.astimezone(zone_of(self._zone)), self._language)
        text = self.tr("More → %1, red badge · until %2")
        return text.replace("%1", self._label(slot)).replace("%2", off)

    def _label(self, slot: SlotView) -> str:
        return slot.label_ko if self._language == "ko" else slot.label_en

    def _slot_text(self, slot: SlotView) -> str:
        partner = self._desk.partner(slot.partner_id) if self._desk else None
        said = [self._label(slot), *([partner.name] if partner else [])]
        return " · ".join((*said, words.rate(slot.capacity_rps, self._language)))


def _evening_after(schedule: Schedule, days: int) -> datetime:
    """Return midnight at the end of the day that is `days` after a schedule, in its zone."""
    place = zone_of(schedule.zone)
    day = schedule.at.astimezone(place).date() + timedelta(days=days + 1)
    return datetime(day.year, day.month, day.day, tzinfo=place).astimezone(UTC)
