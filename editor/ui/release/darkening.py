"""The commands that go dark: each asked once, whatever is pressed until the answer is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.ui.release.emergency_row import EmergencyRow
    from editor.ui.workbench import Workbench
    from editor.wire.release import Dark


class Darkening(QObject):
    """Sends kill and withdraw, and remembers what was asked and not yet answered.

    Signals:
        darkened(Dark): it was done.
        refused(GongjiError): it was not.
    """

    darkened = Signal(object)
    refused = Signal(object)

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self.asked: set[tuple[str, EmergencyRow]] = set()

    def ask(self, row: EmergencyRow, release_id: str, command: Callable[..., Dark]) -> None:
        """Send the command of a row for a release."""
        service, asked = self._bench.session.service, (release_id, row)
        self.asked.add(asked)
        self._bench.background.network(
            lambda: command(service, release_id),
            lambda dark: self._on_darkened(asked, dark),
            failed=lambda error: self._on_refused(asked, error),
        )

    def _on_darkened(self, asked: tuple[str, EmergencyRow], dark: Dark) -> None:
        self.asked.discard(asked)
        self.darkened.emit(dark)

    def _on_refused(self, asked: tuple[str, EmergencyRow], error: GongjiError) -> None:
        self.asked.discard(asked)
        self.refused.emit(error)
