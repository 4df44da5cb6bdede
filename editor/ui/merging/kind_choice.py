"""Which kind of notice it is, where both chose another one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.domain.notice import Kind


def kind_title(kind: Kind) -> str:
    """Return what a kind is called."""
    translate = QCoreApplication.translate
    return {
        Kind.GENERAL: translate("KindChoice", "General"),
        Kind.FEATURE: translate("KindChoice", "Feature"),
        Kind.PARTNER: translate("KindChoice", "Partner"),
        Kind.MAINTENANCE: translate("KindChoice", "Maintenance"),
        Kind.INCIDENT: translate("KindChoice", "Incident"),
        Kind.TERMS: translate("KindChoice", "Terms"),
        Kind.PROMOTION: translate("KindChoice", "Promotion"),
    }[kind]


class KindChoice(QWidget):
    """Two chips; mine is chosen until somebody says otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = (Kind.GENERAL, Kind.GENERAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Kind of notice"), self))
        self._group = QButtonGroup(self)
        for number in range(2):
            button = QPushButton(self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)

    @property
    def kind(self) -> Kind:
        """The chosen one."""
        return self._kinds[max(0, self._group.checkedId())]

    def show_kinds(self, mine: Kind, theirs: Kind, by: str) -> None:
        """Offer both."""
        self._kinds = (mine, theirs)
        titles = (
            self.tr("Mine: %1").replace("%1", kind_title(mine)),
            f"{by}: {kind_title(theirs)}",
        )
        for button, title in zip(self._group.buttons(), titles, strict=True):
            button.setText(title)
        self._group.buttons()[0].setChecked(True)

    def take_theirs(self) -> None:
        """Choose the other one."""
        self._group.buttons()[1].setChecked(True)
