"""Renders in the background what weighs too much for a key: a pasted book, a list of 5,000 names.

The phone shows the rest at once and gets these blocks when they are ready. What takes longer than
two seconds stays as the text it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.markup.patience import AT_ONCE, LONGEST_S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.markup.live import Debt, Paid
    from editor.ui.background import Background
    from editor.ui.phone.preview import Preview

_AFTER_GIVING_UP_MS = 1_000
"""Whoever types in a text that takes too long shall have the computer for a while."""


class CatchingUp(QObject):
    """Pays what the preview owes, one portion at a time."""

    def __init__(self, preview: Preview, background: Background) -> None:
        super().__init__(preview)
        self._preview = preview
        self._background = background
        self._is_busy = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._go)
        preview.at_once = AT_ONCE
        preview.owing.connect(self._start)

    def _start(self, after_ms: int = 0) -> None:
        if not self._is_busy and not self._soon.isActive():
            self._soon.start(after_ms)

    def _go(self) -> None:
        debts = self._preview.document.debts(AT_ONCE)
        if debts and not self._is_busy:
            self._is_busy = True
            self._background.network(lambda: rendered(debts), self._on_rendered)

    def _on_rendered(self, paid: list[Paid]) -> None:
        self._is_busy = False
        if any(answer is None for _, answer in paid):
            self._start(_AFTER_GIVING_UP_MS)
        self._preview.pay(paid)


def rendered(debts: Sequence[Debt], *, limit_s: float = LONGEST_S) -> list[Paid]:
    """Return the debts with what they become, None for what takes too long."""
    from editor.markup.convert import render_within

    return [
        (
            debt,
            render_within(debt.piece, debt.known, is_defined=debt.is_defined, limit_s=limit_s),
        )
        for debt in debts
    ]
