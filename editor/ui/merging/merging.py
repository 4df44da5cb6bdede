"""Joins the parts of writing together with the writing room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.ui.actions.action import Action
from editor.ui.merging.archived import Archived
from editor.ui.merging.company import Company
from editor.ui.merging.deleting import Deleting
from editor.ui.merging.heads import Heads
from editor.ui.merging.quiet_line import QuietLine
from editor.ui.merging.together import Together

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


class Merging(QObject):
    """Two writers at one notice: the line over the text, the heads, the merges."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self.line = QuietLine(room)
        room.put_above_text(self.line)
        self.together = Together(room, bench, self.line)
        self.heads = Heads(bench, room.open_draft)
        self.company = Company(room, bench, self.line, self.heads)
        self.deleting = Deleting(room, bench)
        self.archived = Archived(room, self.line)
        title = self.tr("Bring in the newest version")
        bench.actions.add(
            Action("notice.merge", title, self.tr("Notice"), words="merge 합치기 병합"),
            self.together.bring_together,
            scope=room,
            is_enabled=lambda: self.together.is_overtaken,
        )
        self.together.look()
        self.heads.look()
