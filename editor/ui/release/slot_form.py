"""One More-tab entry (더보기 항목) and its partner, with the capacity they can prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.domain.partner import Evidence
from editor.messages import sentence
from editor.ui.release import slot_icons, words
from editor.ui.release.qt_time import calm, day_format, day_of
from editor.ui.release.row import announce, label, line_of, titled, wrapped
from editor.ui.shared.picker import Picker
from editor.ui.shared.wheel import leave_wheel
from editor.wire.release import PartnerView, SlotView
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.workflow.releasing import Desk

_MOST_RPS = 100_000_000
_NEW = ""


class SlotForm(QWidget):
    """Takes a slot and, where it is new, its partner.

    Signals:
        saved(object, SlotView): a new PartnerView or None, and the slot.
    """

    saved = Signal(object, object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._slot: SlotView | None = None
        self.partner = Picker(self)
        self.partner.setObjectName("partner.choice")
        self.name, self.contact = _text("partner.name"), _text("partner.contact")
        self.label_ko, self.label_en = _text("slot.label_ko"), _text("slot.label_en")
        self.link, self.health = _text("slot.link"), _text("slot.health_url")
        self.link.setPlaceholderText("https://")
        self.health.setPlaceholderText("https://")
        self.icon = Picker(self)
        self.icon.setObjectName("slot.icon")
        ink = self.palette().text().color().name()
        for icon_name, called in slot_icons.names().items():
            self.icon.addItem(slot_icons.picture(icon_name, ink), called, icon_name)
        self.capacity, self.organic = self._rate("slot.capacity", 1), self._rate("slot.organic", 0)
        self.evidence = Picker(self)
        self.evidence.setObjectName("slot.evidence")
        for evidence in Evidence:
            factor = f"{evidence.safety:.0%}"
            text = self.tr("%1 (uses %2)").replace("%1", words.evidence(evidence))
            self.evidence.addItem(text.replace("%2", factor), evidence.value)
        self.date = QDateEdit(QDate.currentDate(), self)
        calm(self.date)
        self.date.setDisplayFormat(day_format())
        self.date.setObjectName("slot.evidence_on")
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setObjectName("slot.save")
        self.title = label("", "heading", self)
        self._error = wrapped("", "amber", self)
        self._place()
        self.partner.currentIndexChanged.connect(self._on_partner_changed)
        self.save.clicked.connect(self._on_saved)

    def show_desk(self, desk: Desk) -> None:
        """Offer the partners there are."""
        chosen = self.partner.currentData()
        self.partner.blockSignals(True)
        self.partner.clear()
        for partner in desk.partners:
            self.partner.addItem(partner.name, partner.id)
        self.partner.addItem(self.tr("New partner…"), _NEW)
        self.partner.setCurrentIndex(max(0, self.partner.findData(chosen)))
        self.partner.blockSignals(False)
        self._on_partner_changed()

    def show_slot(self, slot: SlotView | None) -> None:
        """Show a slot, or an empty form for a new one."""
        self._slot = slot
        self._error.hide()
        self.title.setText(
            self.tr("New More-tab entry") if slot is None else self.tr("Change the entry")
        )
        if slot is None:
            for field in (self.label_ko, self.label_en, self.link, self.health):
                field.clear()
            self.capacity.setValue(1000)
            self.organic.setValue(0)
            self.evidence.setCurrentIndex(0)
            return
        self._fill(slot)

    def show_error(self, error: GongjiError) -> None:
        """Say why it was not saved."""
        self._error.setText(sentence(error, self._language))
        self._error.show()
        announce(self, self._error.text())

    def set_editable(self, is_editable: bool) -> None:
        """Let only those write who may."""
        for field in self.findChildren(QWidget):
            if isinstance(field, QLineEdit | QComboBox | QSpinBox | QDateEdit):
                field.setEnabled(is_editable)
        self.save.setVisible(is_editable)

    def partner_view(self) -> PartnerView | None:
        """Return the new partner, None where one is chosen."""
        if self.partner.currentData() != _NEW:
            return None
        return PartnerView(
            id=new_id(), name=self.name.text().strip(), contact=self.contact.text().strip()
        )

    def slot_view(self, partner_id: str) -> SlotView:
        """Return the slot as it stands here."""
        label_ko = self.label_ko.text().strip()
        return SlotView(
            id=self._slot.id if self._slot else new_id(),
            partner_id=partner_id,
            label_ko=label_ko,
            label_en=self.label_en.text().strip() or label_ko,
            icon=str(self.icon.currentData()),
            link=self.link.text().strip(),
            capacity_rps=self.capacity.value(),
            evidence=Evidence(self.evidence.currentData()),
            evidence_on=day_of(self.date.date()),
            organic_rps=self.organic.value(),
            health_url=self.health.text().strip(),
            etag=self._slot.etag if self._slot else "",
        )

    def _fill(self, slot: SlotView) -> None:
        self.partner.setCurrentIndex(self.partner.findData(slot.partner_id))
        self.label_ko.setText(slot.label_ko)
        self.label_en.setText(slot.label_en)
        self.link.setText(slot.link)
        self.health.setText(slot.health_url)
        if self.icon.findData(slot.icon) < 0:
            self.icon.addItem(slot.icon, slot.icon)
        self.icon.setCurrentIndex(self.icon.findData(slot.icon))
        self.capacity.setValue(round(slot.capacity_rps))
        self.organic.setValue(round(slot.organic_rps))
        self.evidence.setCurrentIndex(self.evidence.findData(slot.evidence.value))
        on = slot.evidence_on
        self.date.setDate(QDate(on.year, on.month, on.day))

    def _rate(self, name: str, least: int) -> QSpinBox:
        field = QSpinBox(self)
        leave_wheel(field)
        field.setRange(least, _MOST_RPS)
        field.setSingleStep(100)
        field.setGroupSeparatorShown(True)
        field.setSuffix(self.tr(" requests/s"))
        field.setObjectName(name)
        return field

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._name_box = titled(self.tr("Partner's name"), self.name, self)
        self._contact_box = titled(self.tr("Partner's contact"), self.contact, self)
        grid.addWidget(titled(self.tr("Partner"), self.partner, self), 0, 0)
        grid.addWidget(titled(self.tr("Icon"), self.icon, self), 0, 1)
        grid.addWidget(self._name_box, 1, 0)
        grid.addWidget(self._contact_box, 1, 1)
        for number, (title, field) in enumerate(self._titles()):
            grid.addWidget(titled(title, field, self), 2 + number // 2, number % 2)
        column.addLayout(grid)
        column.addWidget(self._error)
        column.addWidget(line_of(self.save))
        self._error.hide()

    def _titles(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Label in Korean"), self.label_ko),
            (self.tr("Label in English"), self.label_en),
            (self.tr("Link (https)"), self.link),
            (self.tr("Health address"), self.health),
            (self.tr("Declared capacity"), self.capacity),
            (self.tr("Everyday load"), self.organic),
            (self.tr("How it is known"), self.evidence),
            (self.tr("Known since"), self.date),
        )

    def _on_partner_changed(self) -> None:
        is_new = self.partner.currentData() == _NEW
        self._name_box.setVisible(is_new)
        self._contact_box.setVisible(is_new)

    def _on_saved(self) -> None:
        self._error.hide()
        partner = self.partner_view()
        slot = self.slot_view(partner.id if partner else str(self.partner.currentData()))
        self.saved.emit(partner, slot)


def _text(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setMaxLength(300)
    return field
