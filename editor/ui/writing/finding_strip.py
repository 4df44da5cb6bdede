"""One finding at a time under the text: what it is, the cure by one press, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from editor.ui.writing.findings import Found

_FIX_SHOWN = 24


class FindingStrip(QFrame):
    """Shows the findings of the notice, the gravest first; hidden where there is none.

    Signals:
        fix_wanted(Found): put the cure in its place.
        place_wanted(Found): show me the words.
    """

    fix_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._at = 0
        self.setProperty("surface", "warning")
        self.setObjectName("writing.findings")
        self._count = QLabel(self)
        self._count.setProperty("tone", "amber")
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._fix = self._button("findings.fix")
        self._fix.clicked.connect(lambda: self.fix_wanted.emit(self._found[self._at]))
        self._show = self._button("findings.show", self.tr("Show"))
        self._show.clicked.connect(lambda: self.place_wanted.emit(self._found[self._at]))
        self._next = self._button("findings.next", self.tr("Next"))
        self._next.clicked.connect(self.show_next)
        self._place()
        self.hide()

    def show_findings(self, found: tuple[Found, ...]) -> None:
        """Show these; the one that was shown stays if it is still there."""
        grave = {"block": 0, "warn": 1, "info": 2}
        kept = self._found[self._at] if self._found else None
        self._found = tuple(sorted(found, key=lambda f: grave[f.finding.severity.value]))
        self._at = self._found.index(kept) if kept in self._found else 0
        self._fill()

    def show_next(self) -> None:
        """Go round."""
        self._at = (self._at + 1) % max(1, len(self._found))
        self._fill()

    def _button(self, name: str, title: str = "") -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        return button

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._count)
        row.addWidget(self._sentence, 1)
        for button in (self._fix, self._show, self._next):
            row.addWidget(button)

    def _fill(self) -> None:
        self.setVisible(bool(self._found))
        if not self._found:
            return
        shown = self._found[self._at]
        fix = shown.finding.fix
        self._count.setText(f"{self._at + 1}/{len(self._found)}")
        self._sentence.setText(shown.sentence)
        self._fix.setVisible(bool(fix) and len(fix or "") <= _FIX_SHOWN)
        self._fix.setText(self.tr("Change to %1").replace("%1", fix or ""))
        self._show.setVisible(shown.finding.field.value == "body")
        self._next.setVisible(len(self._found) > 1)
