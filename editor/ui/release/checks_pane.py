"""게시 전 확인: what was judged before the press, and the one primary button of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.messages import sentence
from editor.ui.release.row import announce, label, wrapped
from editor.ui.theme.icons import icon
from editor.workflow.releasing import Check

if TYPE_CHECKING:
    from editor.domain.errors import GongjiError
    from editor.ui.theme.theme import Theme
    from editor.workflow.releasing import Rehearsal

_WIDTH_PX = 284
_ANY_PX = 16_777_215
_ICON_PX = 16


class ChecksPane(QFrame):
    """Lists the checks and offers to schedule.

    Signals:
        check_wanted(): 미리 점검.
        schedule_wanted(): 예약 확정.
        seat_wanted(): sit down as somebody who may.
    """

    check_wanted = Signal()
    schedule_wanted = Signal()
    seat_wanted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._title_to_type = ""
        self._is_below = False
        self.setProperty("surface", "desk")
        self.setObjectName("release.checks")
        self.setFixedWidth(_WIDTH_PX)
        self._rows = {check: _CheckRow(theme, self) for check in Check}
        self._refusal = wrapped("", "amber", self)
        self._refusal.setObjectName("release.refusal")
        self.check_button = QPushButton(self.tr("Check first"), self)
        self.check_button.setObjectName("release.check")
        self.typed = QLineEdit(self)
        self.typed.setObjectName("release.typed_title")
        self.typed.setPlaceholderText(self.tr("Type the title to schedule"))
        self.typed.setAccessibleName(self.tr("Type the title to schedule"))
        self.schedule_button = QPushButton(self.tr("Schedule"), self)
        self.schedule_button.setProperty("kind", "primary")
        self.schedule_button.setObjectName("release.schedule")
        self.seat_button = QPushButton(self)
        self.seat_button.setObjectName("release.seat")
        self._note = wrapped("", "muted", self)
        self._title = label(self.tr("Before publishing"), "strong", self)
        self._place()
        self._connect()
        self.show_nothing()

    def spread(self, *, is_below: bool) -> None:
        """Stand beside the plan, or as wide as the plan below it."""
        self._is_below = is_below
        self.setMinimumWidth(0 if is_below else _WIDTH_PX)
        self.setMaximumWidth(_ANY_PX if is_below else _WIDTH_PX)
        self._settle()

    def show_nothing(self) -> None:
        """Nothing has been judged yet."""
        for check, row in self._rows.items():
            row.show_standing(self._asked(check), None)
        self._refusal.hide()

    def show_past(self) -> None:
        """Hide the checks: it is out or over, nothing is left to judge."""
        for row in self._rows.values():
            row.hide()
        self._title.hide()
        self._settle()

    def show_coming(self) -> None:
        """Show the checks: there is something to judge."""
        for row in self._rows.values():
            row.show()
        self._title.show()
        self._settle()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Show what the service says of the plan."""
        for check, row in self._rows.items():
            row.show_standing(self._asked(check), rehearsal.passed(check))
        self._refusal.hide()
        if rehearsal.refusal is not None:
            self.show_refusal(rehearsal.refusal)
        else:
            announce(self, self.tr("Everything passed"))

    def show_refusal(self, error: GongjiError) -> None:
        """Say why it was refused and what to do."""
        self._refusal.setText(sentence(error, self._language))
        self._refusal.show()
        self._settle()
        announce(self, self._refusal.text())

    def set_actions(self, *, may_edit: bool, is_ready: bool, label_text: str, typed: str) -> None:
        """Offer what works now; `typed` is the title that production wants typed, or empty."""
        self.check_button.setVisible(may_edit)
        self.schedule_button.setVisible(bool(label_text))
        self.schedule_button.setText(label_text or self.tr("Schedule"))
        self.check_button.setEnabled(is_ready)
        self._title_to_type = typed
        self.typed.setVisible(bool(typed) and bool(label_text))
        self._is_ready = is_ready
        self._enable()

    def set_note(self, note: str, seat: str) -> None:
        """Say who may do this where this seat may not, and offer to sit down as them."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.seat_button.setText(seat)
        self.seat_button.setVisible(bool(seat))

    def _place(self) -> None:
        self._is_ready = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(8)
        for row in self._rows.values():
            column.addWidget(row)
        column.addSpacing(12)
        for widget in (
            self.check_button, self.typed, self.schedule_button, self._refusal,
            self._note, self.seat_button,
        ):  # fmt: skip
            column.addWidget(widget)
            column.addSpacing(8)
        column.addStretch(1)
        self.schedule_button.setMinimumHeight(40)

    def _connect(self) -> None:
        self.check_button.clicked.connect(self.check_wanted)
        self.schedule_button.clicked.connect(self.schedule_wanted)
        self.seat_button.clicked.connect(self.seat_wanted)
        self.typed.textChanged.connect(lambda _: self._enable())

    def _settle(self) -> None:
        """Take no place under the plan with nothing in it."""
        parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        is_empty = all(part.isHidden() for part in parts)
        self.setMaximumHeight(0 if is_empty and self._is_below else _ANY_PX)

    def _enable(self) -> None:
        is_typed = self.typed.text().strip() == self._title_to_type
        self.schedule_button.setEnabled(self._is_ready and is_typed)

    def _asked(self, check: Check) -> str:
        return {
            Check.TEXT: self.tr("Approved text"),
            Check.TIME: self.tr("Times fit together"),
            Check.LINK: self.tr("Safe link (https)"),
            Check.LOAD: self.tr("Partner can take the traffic"),
        }[check]


class _CheckRow(QFrame):
    """One check: a sign, its words, and a hairline under it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._passed: bool | None = None
        self._sign = QLabel(self)
        self._sign.setFixedSize(_ICON_PX, _ICON_PX)
        self._text = wrapped("", "", self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        line = QFrame(self)
        line.setProperty("line", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line)
        theme.changed.connect(self._paint_sign)

    def show_standing(self, text: str, passed: bool | None) -> None:
        """Say whether it passed; None where nobody has looked yet."""
        self._passed = passed
        self._text.setText(text)
        self._text.setProperty("tone", {True: "", False: "amber", None: "muted"}[passed])
        self._text.style().polish(self._text)
        said = {
            True: self.tr("passed"),
            False: self.tr("not passed"),
            None: self.tr("not judged yet"),
        }[passed]
        self.setAccessibleName(f"{text}: {said}")
        self._text.setAccessibleName(f"{text}: {said}")
        self._text.setToolTip(said)
        self._paint_sign()

    def _paint_sign(self) -> None:
        palette = self._theme.palette
        name, colour = {
            True: ("check", palette.green),
            False: ("triangle-alert", palette.amber),
            None: ("ellipsis", palette.muted),
        }[self._passed]
        self._sign.setPixmap(icon(name, colour).pixmap(QSize(_ICON_PX, _ICON_PX)))
