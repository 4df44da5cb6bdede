"""The recovery pane: what a start found that was not as it should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.errors import GongjiError
from editor.ui.actions.action import Action
from editor.ui.history.recovered_texts import RecoveredTexts
from editor.workflow.recovery import Recovered, Source, differing, kept_drafts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.domain.ids import NoticeId
    from editor.domain.notice import Content
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import Draft
    from editor.workflow.outbox import Item
    from editor.workflow.ports import DraftStore

    Found = tuple[tuple[Source, tuple[Draft, ...]], ...]

_SETTLED = "recovery."


class Recovery(QObject):
    """Looks once at the start, opens its list only if something was lost, and again when asked."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        title = self.tr("Recovered texts")
        self.texts = RecoveredTexts(room, bench, title)
        self.texts.kept.connect(self._on_kept)
        self.texts.back_wanted.connect(room.side.back)
        action = Action("recovery.open", title, self.tr("Desk"), "", self.tr("lost damaged rescue"))
        bench.actions.add(action, self.open, scope=room)
        self._look(is_wanted=False)

    def open(self) -> None:
        """Show what was found."""
        self.texts.open()
        self._look(is_wanted=True)

    def _look(self, *, is_wanted: bool) -> None:
        drafts, items = self._bench.drafts, self._bench.outgoing.items
        now = self._bench.session.now()
        self._bench.background.network(
            lambda: _gathered(drafts, items, now),
            lambda found: self._compare(found, is_wanted=is_wanted),
            key="recovery.look",
        )

    def _compare(self, found: Found, *, is_wanted: bool) -> None:
        drafts = self._bench.drafts
        self._bench.background.store(
            lambda: _compared(drafts, found),
            lambda texts: self._show(texts, is_wanted=is_wanted),
            key="recovery.compare",
        )

    def _show(self, texts: tuple[Recovered, ...], *, is_wanted: bool) -> None:
        is_serious = any(text.source is not Source.KEPT for text in texts)
        if not (is_wanted or is_serious):
            return
        said = self.tr("Look at each one beside the text on the desk. Nothing is deleted here.")
        nothing = self.tr("Nothing was lost. What could not be saved once would be listed here.")
        self.texts.show(texts, said if texts else nothing)
        if not is_wanted:
            self.texts.open()

    def _on_kept(self, decided: Recovered) -> None:
        left = tuple(text for text in self.texts.items if text.key != decided.key)
        self.texts.show(left, self.texts.list.said.text())
        store = self._bench.drafts
        self._bench.background.store(lambda: store.remember(_SETTLED + decided.key, "1"))
        if not left:
            self._room.side.back()


def _gathered(drafts: DraftStore, items: Iterable[Item], now: datetime) -> Found:
    """Read every place where a text may lie; not on the store's thread."""
    damaged = tuple(draft for path in drafts.damaged() for draft in drafts.salvage(path))
    return (
        (Source.DAMAGED, damaged),
        (Source.UNSAVED, drafts.rescue.all()),
        (Source.KEPT, kept_drafts(items, now)),
    )


def _compared(drafts: DraftStore, found: Found) -> tuple[Recovered, ...]:
    settled = drafts.settings(_SETTLED)
    texts = {
        text.key: text
        for source, those in found
        for text in differing(those, source, lambda notice: current_of(drafts, notice))
        if _SETTLED + text.key not in settled
    }
    return tuple(texts.values())


def current_of(drafts: DraftStore, notice: NoticeId) -> Content | None:
    """Return the text of a notice on this desk, None where there is none."""
    try:
        return drafts.load(notice).content
    except GongjiError:
        return None
