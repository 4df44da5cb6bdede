"""One finding at a time under the text: what it is, the cure by one press, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.shared.flow import Flow
from editor.workflow.keeping import may_keep

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from editor.ui.writing.found import Found

_FIX_SHOWN = 24
_LEAST_PX = 140
"""The sentence keeps some words a line where the buttons need a second one."""
_GRAVE = {"block": 0, "warn": 1, "info": 2}


class FindingStrip(QFrame):
    """Shows the findings of the notice, the gravest first; hidden where there is none.

    What was left as it is lies behind a button of its own, without the colour of a warning.

    Signals:
        fix_wanted(Found): put the cure in its place.
        place_wanted(Found): show me the words.
        keep_wanted(Found): leave it as it is in this notice.
        take_back_wanted(Found): ask about it again.
    """

    fix_wanted = Signal(object)
    place_wanted = Signal(object)
    keep_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: tuple[Found, ...] = ()
        self._kept: tuple[Found, ...] = ()
        self._at = 0
        self._is_writable = True
        self.setObjectName("writing.findings")
        self._count = QLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setMinimumWidth(_LEAST_PX)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._why = QLabel(self.tr("Has to be put right before it can be published"), self)
        self._why.setProperty("tone", "strong")
        self._why.setWordWrap(True)
        self._fix = self._button("findings.fix", self.fix_wanted)
        self._show = self._button("findings.show", self.place_wanted, self.tr("Show"))
        self._keep = self._button("findings.keep", self.keep_wanted, self.tr("Leave as it is"))
        self._keep.setToolTip(self.tr("In this notice, until the words change"))
        self._ask = self._button("findings.ask", self.take_back_wanted, self.tr("Ask again"))
        self._next = self._button("findings.next", None, self.tr("Next"))
        self._next.clicked.connect(self.show_next)
        self._left = self._button("findings.left", None)
        self._left.setCheckable(True)
        self._left.toggled.connect(lambda _: self._go_to(0))
        self._place()
        self.hide()

    @property
    def shown(self) -> Found | None:
        """The finding that is shown now."""
        pile = self._pile
        return pile[self._at] if pile else None

    @property
    def has_open(self) -> bool:
        """Whether a finding is shown that this person may do something about."""
        return self._is_writable and bool(self._open) and not self._left.isChecked()

    @property
    def has_kept(self) -> bool:
        """Whether something was left as it is."""
        return bool(self._kept)

    def show_findings(self, found: tuple[Found, ...], kept: tuple[Found, ...] = ()) -> None:
        """Show these; the one that was shown stays if it is still there."""
        shown = self.shown
        if len(kept) > len(self._kept):
            self._rest()
        self._open = tuple(sorted(found, key=lambda f: _GRAVE[f.finding.severity.value]))
        self._kept = kept
        if not kept:
            self._left.setChecked(False)
        self._at = self._pile.index(shown) if shown in self._pile else self._next_at
        self._fill()

    def _rest(self) -> None:
        """Take no press for a moment: another button is about to stand where one was pressed."""
        moment = QApplication.doubleClickInterval()
        self._left.setEnabled(False)
        QTimer.singleShot(moment, self._left, lambda: self._left.setEnabled(True))

    def show_writable(self, *, is_writable: bool) -> None:
        """Offer what changes something, or only what there is to read."""
        self._is_writable = is_writable
        self._fill()

    def show_kept(self) -> None:
        """Show what was left as it is."""
        self._left.setChecked(bool(self._kept))

    def show_found(self, found: Found) -> None:
        """Show this one of those that are open."""
        self._left.setChecked(False)
        if found in self._open:
            self._go_to(self._open.index(found))

    def show_next(self) -> None:
        """Go round."""
        self._go_to(self._at + 1)

    def keep_shown(self) -> None:
        """Ask to leave the one that is shown as it is."""
        if self.has_open:
            self.keep_wanted.emit(self.shown)

    @property
    def _pile(self) -> tuple[Found, ...]:
        return self._kept if self._left.isChecked() else self._open

    @property
    def _next_at(self) -> int:
        """The place of the one that follows where the one that was shown has gone."""
        return self._at if self._at < len(self._pile) else 0

    def _go_to(self, at: int) -> None:
        self._at = at % max(1, len(self._pile))
        self._fill()

    def _button(self, name: str, wanted: SignalInstance | None, title: str = "") -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        if wanted is not None:
            button.clicked.connect(lambda: wanted.emit(self.shown))
        return button

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._count)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._why)
        buttons = (self._fix, self._show, self._keep, self._ask, self._next, self._left)
        row.addWidget(Flow(*buttons, gap_px=0, parent=self))

    def _fill(self) -> None:
        self.setVisible(bool(self._open or self._kept))
        shown, is_kept = self.shown, self._left.isChecked()
        self._left.setVisible(bool(self._kept))
        left = self.tr("Left as they are: %n", "", len(self._kept))
        self._left.setText(self.tr("Close") if is_kept else left)
        self._count.setText(f"{self._at + 1}/{len(self._pile)}" if shown else "")
        self._sentence.setText(shown.sentence if shown else "")
        self._show.setVisible(shown is not None and shown.finding.field.value == "body")
        self._next.setVisible(len(self._pile) > 1)
        self._offer(shown, is_kept=is_kept)
        self._dress(is_warning=shown is not None and not is_kept)

    def _offer(self, shown: Found | None, *, is_kept: bool) -> None:
        """Offer what may be done about it: a cure, to leave it, to be asked again."""
        fix = (shown.finding.fix if shown else "") or ""
        is_open = self._is_writable and shown is not None and not is_kept
        may_stay = shown is not None and may_keep(shown.finding)
        self._fix.setVisible(is_open and 0 < len(fix) <= _FIX_SHOWN)
        self._fix.setText(self._offered(fix))
        self._keep.setVisible(is_open and may_stay)
        self._ask.setVisible(self._is_writable and shown is not None and is_kept)
        self._why.setVisible(shown is not None and not may_stay)

    def _offered(self, fix: str) -> str:
        """Say what a cure does: the words that come, or the empty line."""
        if fix.startswith("\n"):
            return self.tr("Put an empty line")
        return self.tr("Change to %1").replace("%1", fix)

    def _dress(self, *, is_warning: bool) -> None:
        for widget, name, value in (
            (self, "surface", "warning" if is_warning else "paper"),
            (self._count, "tone", "amber" if is_warning else "muted"),
            (self._sentence, "tone", "" if is_warning else "muted"),
        ):
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
