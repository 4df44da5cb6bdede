"""Backups at work: one a day by itself, and a person's way back to any of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

from editor.ui.actions.action import Action
from editor.ui.history.recovered_texts import RecoveredTexts
from editor.ui.history.recovery import current_of
from editor.ui.history.side_list import SideList
from editor.ui.shared.moments import ago, day_and_time
from editor.ui.writing.places import Opener
from editor.workflow.recovery import Recovered, Source, differing, kept_instead

if TYPE_CHECKING:
    from pathlib import Path

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.backup import Backup
    from editor.workflow.draft import Draft

_FIRST_MS = 60_000
_AGAIN_MS = 3_600_000
_QUIET_MS = 5_000
"""So long nobody may have typed: while a big store is copied (20,000 notices: 0.8 s), keys wait."""


class Backups(QObject):
    """Makes a backup when the day has none, and lists them."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        title = self.tr("Backups")
        self.texts = RecoveredTexts(room, bench, self.tr("In this backup"))
        self.texts.back_wanted.connect(self.open)
        self.texts.kept.connect(self._on_kept)
        self._list = Opener(room.side, lambda: self._new_list(title))
        self._all: QPushButton | None = None
        words = self.tr("restore backup copy")
        action = Action("backup.open", title, self.tr("Desk"), "", words)
        bench.actions.add(action, self.open, scope=room)
        self._timer = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.make)
        room.open_draft.content_changed.connect(self._on_typed)

    @property
    def list(self) -> SideList:
        """The page in the library's place."""
        return cast("SideList", self._list.page)

    def open(self) -> None:
        """Show the backups."""
        self.texts.close_difference()
        self._list.open()
        self._refresh()

    def make(self) -> None:
        """Make one now."""
        drafts = self._bench.drafts
        self._bench.background.store(drafts.backups.copy, self._finish)

    def choose(self, backup: Backup) -> None:
        """Show which notices of a backup are not, or are otherwise, on the desk."""
        drafts = self._bench.drafts
        self.list.said.setText(self.tr("Reading the backup…"))
        self._bench.background.network(
            lambda: drafts.backups.read(backup), self._compare, key="backups.read"
        )

    def restore_all(self) -> None:
        """Take every text of the list as a new draft; what stands on the desk stays."""
        made = [self._back(text) for text in self.texts.items]
        drafts = self._bench.drafts

        def put() -> None:
            for draft in made:
                drafts.put(draft)

        self._bench.background.store(put, lambda _: self._on_restored(len(made)))

    def _back(self, text: Recovered) -> Draft:
        return self.texts.as_new(text) if text.current else kept_instead(text, None)

    def _on_restored(self, count: int) -> None:
        self._bench.navigator.said.emit(self.tr("%n notice(s) brought back", "", count))
        self._room.shelf.refresh()
        self._room.side.back()

    def _look(self) -> None:
        """Make today's, if there is none; ask again in an hour, for desks stay open over night."""
        drafts, now = self._bench.drafts, _now()
        self._timer.start(_AGAIN_MS)
        self._bench.background.network(
            lambda: drafts.backups.is_due(now),
            lambda is_due: self._quiet.start() if is_due else None,
        )

    def _on_typed(self) -> None:
        if self._quiet.isActive():
            self._quiet.start()

    def _finish(self, part: Path) -> None:
        drafts, now = self._bench.drafts, _now()
        self._bench.background.network(
            lambda: drafts.backups.finish(part, now), lambda _: self._on_made()
        )

    def _on_made(self) -> None:
        if self._list.made is not None and self._room.side.currentWidget() is self._list.made:
            self._refresh()

    def _refresh(self) -> None:
        drafts = self._bench.drafts
        self._bench.background.network(drafts.backups.all, self._show, key="backups.all")

    def _show(self, backups: tuple[Backup, ...]) -> None:
        some = self.tr("One is made each day, the newest seven are kept on this computer.")
        none = self.tr("No backup yet. The first one is made a minute after the start.")
        self.list.show_items(backups, some if backups else none)

    def _compare(self, found: tuple[Draft, ...]) -> None:
        drafts = self._bench.drafts
        self._bench.background.store(
            lambda: differing(found, Source.BACKUP, lambda notice: current_of(drafts, notice)),
            self._show_texts,
            key="backups.compare",
        )

    def _show_texts(self, texts: tuple[Recovered, ...]) -> None:
        some = self.tr("Not on the desk any more, or different there. Nothing is deleted here.")
        none = self.tr("Everything in this backup is on the desk, unchanged.")
        self.texts.show(texts, some if texts else none)
        if self._all is None:
            self._all = QPushButton(self.tr("Bring all back as new notices"))
            self._all.clicked.connect(self.restore_all)
            self.texts.list.add_foot(self._all)
        self._all.setVisible(bool(texts))
        self.texts.open()

    def _on_kept(self, decided: Recovered) -> None:
        left = tuple(text for text in self.texts.items if text.key != decided.key)
        self._show_texts(left)

    def _lines(self, backup: Backup) -> tuple[str, str, str]:
        language = self._bench.language
        when = day_and_time(backup.made_at.astimezone(), language)
        count = self.tr("%n notice(s)", "", backup.drafts)
        return when, count, ago(backup.made_at, _now(), language, zone=None)

    def _new_list(self, title: str) -> SideList:
        made = SideList(self._bench.theme, title, self._lines)
        made.back_wanted.connect(self._room.side.back)
        made.chosen.connect(self.choose)
        now = QPushButton(self.tr("Back up now"), made)
        now.clicked.connect(self.make)
        made.add_foot(now)
        return made


def _now() -> datetime:
    """Return this computer's time: the clock of a practice service may run 600 times as fast."""
    return datetime.now(UTC)
