"""What the checks find in the text under review, before somebody approves it unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.writing.finding_strip import FindingStrip
from editor.ui.writing.findings import Findings

if TYPE_CHECKING:
    from editor.ui.review.room import ReviewRoom
    from editor.ui.workbench import Workbench
    from editor.ui.writing.found import Found


class Preflight(QObject):
    """Shows every finding, those too that the writer left as they are; nothing can be changed."""

    def __init__(self, room: ReviewRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self.findings = Findings(bench, room.editor, lambda: room.content)
        self.strip = FindingStrip(room)
        self.strip.setObjectName("review.findings")
        self.strip.show_writable(is_writable=False)
        room.put_below_text(self.strip)
        self.strip.place_wanted.connect(self.findings.lead_to)
        self.findings.changed.connect(self._on_changed)
        room.opened.connect(lambda _: self._look())

    def _look(self) -> None:
        self.findings.forget()
        self.findings.look()

    def _on_changed(self, found: tuple[Found, ...]) -> None:
        self.strip.show_findings(found)
        self._room.show_findings(len(found))
