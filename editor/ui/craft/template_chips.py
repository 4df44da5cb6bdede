"""What an empty notice offers: a beginning for each kind, gone with the first key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.notice import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from editor.ui.writing.editor import NoticeEditor

_IN_A_ROW = 4
_BELOW_PX = 16


def kind_title(kind: Kind) -> str:
    """Return what a kind of notice is called where one begins."""
    translate = QCoreApplication.translate
    return {
        Kind.MAINTENANCE: translate("Templates", "Maintenance"),
        Kind.FEATURE: translate("Templates", "New feature"),
        Kind.PROMOTION: translate("Templates", "Event"),
        Kind.TERMS: translate("Templates", "Terms"),
        Kind.INCIDENT: translate("Templates", "Incident"),
        Kind.PARTNER: translate("Templates", "Partner"),
        Kind.GENERAL: translate("Templates", "Something else"),
    }[kind]


class TemplateChips(QWidget):
    """Chips over the empty text.

    Signals:
        chosen(Kind): begin with the template of this kind.
    """

    chosen = Signal(object)

    def __init__(self, editor: NoticeEditor, kinds: tuple[Kind, ...]) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self.setObjectName("templates")
        self.setFont(QApplication.font())  # not that of the text around it
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Begin with a template"))
        hint = QLabel(self.tr("Begin with one of these, or just write."), self)
        hint.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(hint)
        for first in range(0, len(kinds), _IN_A_ROW):
            column.addLayout(self._row(kinds[first : first + _IN_A_ROW]))
        editor.resized.connect(self._place)
        self._place()
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click beside the chips be one on the empty text below them."""
        super().mousePressEvent(event)
        self._editor.setFocus()

    def _row(self, kinds: tuple[Kind, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for kind in kinds:
            button = QPushButton(kind_title(kind), self)
            button.setProperty("kind", "chip")
            button.setObjectName(f"template.{kind.value}")
            button.clicked.connect(lambda _=False, k=kind: self.chosen.emit(k))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _place(self) -> None:
        self.adjustSize()
        self.move(4, _BELOW_PX)
