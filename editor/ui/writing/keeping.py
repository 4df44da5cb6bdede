"""Leaves findings as they are in the open notice (그대로 두기), and takes that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.ids import NoticeId
from editor.ui.workbench import UndoInNotice
from editor.workflow.keeping import may_keep

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.found import Found
    from editor.workflow.keeping import Mark


class Keeping(QObject):
    """Knows what was left in the open notice; what it is told is in the store at once.

    Signals:
        changed(): something was left, or is asked about again.
    """

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._notice: NoticeId | None = None
        self._marks: frozenset[Mark] = frozenset()

    def open(self, notice_id: str) -> None:
        """Follow another notice."""
        notice = NoticeId(notice_id)
        self._notice, self._marks = notice, frozenset()
        kept = self._bench.drafts.kept
        self._bench.background.store(
            lambda: kept.of(notice), lambda marks: self._on_read(notice, marks), key="keeping"
        )

    def holds(self, found: Found) -> bool:
        """Tell whether it was left as it is; what blocks by now is never held."""
        return may_keep(found.finding) and found.mark in self._marks

    def keep(self, found: Found) -> None:
        """Leave it, and everything else that is found for the same words, in this notice."""
        notice, mark, navigator = self._notice, found.mark, self._bench.navigator
        if notice is None:
            return
        if not may_keep(found.finding):
            navigator.said.emit(self.tr("This has to be put right before it can be published."))
            return
        self._bench.background.store(lambda: self._bench.drafts.kept.put(notice, mark))
        self._take(self._marks | {mark})
        take_back = UndoInNotice(notice, lambda: self.take_back(found))
        navigator.undoable.emit(self.tr("Left as it is in this notice"), take_back)

    def take_back(self, found: Found) -> None:
        """Ask about it again."""
        notice, mark = self._notice, found.mark
        if notice is not None:
            self._bench.background.store(lambda: self._bench.drafts.kept.remove(notice, mark))
            self._take(self._marks - {mark})

    def _on_read(self, notice: NoticeId, marks: frozenset[Mark]) -> None:
        if notice == self._notice:
            self._take(self._marks | marks)  # something may have been left meanwhile

    def _take(self, marks: frozenset[Mark]) -> None:
        if marks != self._marks:
            self._marks = marks
            self.changed.emit()
