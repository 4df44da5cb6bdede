"""제휴: who stands behind the More tab, and what they survive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.ui.release import words
from editor.ui.release.row import label, line_of, wrapped
from editor.ui.release.slot_form import SlotForm
from editor.ui.shared.moments import dated
from editor.workflow import releasing
from editor.workflow.releasing import Desk

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.ui.workbench import Workbench
    from editor.wire.release import PartnerView, SlotView

_COLUMN_PX = 720
_ROW_PX = 36
_MOST_ROWS = 6


class PartnersTab(QScrollArea):
    """Lists the slots and changes them.

    Signals:
        slot_saved(SlotView): a slot is new or changed.
    """

    slot_saved = Signal(object)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._desk = Desk()
        self._is_new = False
        self._chosen = ""
        self._page = QWidget(self)
        self._page.setProperty("surface", "paper")
        self.list = QListWidget(self._page)
        self.list.setObjectName("partners.list")
        self.list.setAccessibleName(self.tr("More-tab entries"))
        self.add = QPushButton(self.tr("Add an entry"), self._page)
        self.add.setObjectName("partners.add")
        self._empty = wrapped(
            self.tr("No partner yet. Add the entry that a badge shall lead to."),
            "muted",
            self._page,
        )
        self.form = SlotForm(bench.language, self._page)
        self._place()
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.add.clicked.connect(self.start_new)
        self.form.saved.connect(self.save)

    def show_desk(self, desk: Desk, *, may_edit: bool) -> None:
        """Show partners and slots; an open form keeps what is being typed."""
        slots_before = self._desk.slots
        self._desk = desk
        self.form.show_desk(desk)
        self.form.set_editable(may_edit)
        self.add.setVisible(may_edit)
        if desk.slots != slots_before or not self.list.count():
            self._fill()
        self._empty.setVisible(not desk.slots)
        self.list.setVisible(bool(desk.slots))

    def start_new(self) -> None:
        """Offer an empty form."""
        self._is_new = True
        self._chosen = ""
        self.list.setCurrentRow(-1)
        self.form.show_slot(None)
        self.form.label_ko.setFocus()

    def save(self, partner: PartnerView | None, slot: SlotView) -> None:
        """Keep a slot, and its partner first where it is new."""
        service, is_new = self._bench.session.service, not slot.etag
        self._bench.background.network(
            lambda: releasing.save_slot(service, partner, slot, is_new=is_new),
            self._on_saved,
            failed=self._on_failed,
        )

    def _place(self) -> None:
        self.setWidgetResizable(True)
        self._page.setMaximumWidth(_COLUMN_PX)
        line = QFrame(self._page)
        line.setProperty("line", "true")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 16, 16, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Partners and their More-tab entries"), "title", self._page))
        column.addWidget(self._empty)
        column.addWidget(self.list)
        column.addWidget(line_of(self.add))
        column.addWidget(line)
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(self._page)
        self.form.show_slot(None)

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for slot in self._desk.slots:
            item = QListWidgetItem(self._text(slot), self.list)
            item.setData(Qt.ItemDataRole.UserRole, slot.id)
            item.setSizeHint(QSize(0, _ROW_PX))
            if slot.id == self._chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        rows = min(_MOST_ROWS, max(1, len(self._desk.slots)))
        self.list.setFixedHeight(rows * _ROW_PX)
        chosen = self._desk.slot(self._chosen)
        if chosen is not None:
            self.form.show_slot(chosen)
        elif self._desk.slots and not self._is_new:
            self.list.setCurrentRow(0)

    def _text(self, slot: SlotView) -> str:
        language = self._bench.language
        partner = self._desk.partner(slot.partner_id)
        said = slot.label_ko if language == "ko" else slot.label_en
        name = f"{said} · {partner.name}" if partner else said
        known = f"{words.evidence(slot.evidence)} {dated(slot.evidence_on, language)}"
        return f"{name} — {words.rate(slot.capacity_rps, language)} ({known})"

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._is_new = False
        self._chosen = str(item.data(Qt.ItemDataRole.UserRole))
        self.form.show_slot(self._desk.slot(self._chosen))

    def _on_saved(self, slot: SlotView) -> None:
        self._is_new, self._chosen = False, slot.id
        self.slot_saved.emit(slot)
        self._bench.navigator.said.emit(self.tr("Saved."))

    def _on_failed(self, error: GongjiError) -> None:
        self.form.show_error(error)
