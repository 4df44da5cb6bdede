"""The rows of the release list: a head for each shelf, then notices to plan and releases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.domain.badge import PPB, BadgeState
from editor.domain.release import ReleaseState, share_at
from editor.domain.schedule import zone_of
from editor.ui.release import words
from editor.ui.shared.moments import day_and_time, until
from editor.workflow.releasing import Desk, Shelf, shelf_of

if TYPE_CHECKING:
    from datetime import datetime

    from editor.wire.notice import NoticeView
    from editor.wire.release import ReleaseView

RowRole = Qt.ItemDataRole.UserRole
HeadRole = Qt.ItemDataRole.UserRole + 1
NoteRole = Qt.ItemDataRole.UserRole + 2
PillRole = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to choose: a notice that has no plan yet, or a release."""

    notice_id: str
    release_id: str = ""


class ReleaseList(QAbstractListModel):
    """Says what the release list says."""

    def __init__(self, parent: QObject, *, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._desk = Desk()
        self._now: datetime | None = None
        self._rows: list[Row | tuple[Shelf, int]] = []

    def show(self, desk: Desk, now: datetime) -> None:
        """Show these."""
        self.beginResetModel()
        self._desk, self._now, self._rows = desk, now, []
        for shelf in Shelf:
            found = self._on_shelf(shelf)
            if found:
                self._rows.append((shelf, len(found)))
                self._rows.extend(found)
        self.endResetModel()

    def tick(self, now: datetime) -> None:
        """Say again how long it is until then, and how many see a badge now."""
        self._now = now
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, wanted: Row) -> QModelIndex:
        """Return where something stands, an invalid index where it does not."""
        for number, row in enumerate(self._rows):
            if row == wanted:
                return self.index(number)
        return QModelIndex()

    def first(self) -> Row | None:
        """Return the first thing to choose."""
        return next((row for row in self._rows if isinstance(row, Row)), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if isinstance(self._rows[index.row()], Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says."""
        row = self._rows[index.row()]
        if isinstance(row, Row):
            return self._entry(row, role)
        shelf, count = row
        if role == HeadRole:
            return self._title(shelf), count
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return f"{self._title(shelf)} {count}" if role in said else None

    def _on_shelf(self, shelf: Shelf) -> list[Row]:
        if shelf is Shelf.TO_PLAN:
            return [Row(notice.id) for notice in self._desk.to_plan()]
        return [Row(r.notice_id, r.id) for r in self._desk.on_shelf(shelf)]

    def _entry(self, row: Row, role: int) -> object:
        release, notice = self._desk.release(row.release_id), self._desk.notice(row.notice_id)
        subject = release or notice
        title = subject.title.strip() if subject else ""
        title = title or self.tr("Untitled")
        note = self._note(release) if release else self._approved(notice)
        pill = self._pill(release) if release else ("info", self.tr("Plan a release"))
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: f"{title}, {note}, {pill[1]}",
            Qt.ItemDataRole.ToolTipRole: title,
            RowRole: row,
            NoteRole: note,
            PillRole: pill,
        }
        return found.get(role)

    def _approved(self, notice: NoticeView | None) -> str:
        names = [a.reviewer.name for a in notice.approvals if not a.stale] if notice else []
        return self.tr("approved by %1").replace("%1", ", ".join(dict.fromkeys(names)))

    def _note(self, release: ReleaseView) -> str:
        at = release.published_at or release.schedule.at
        said = day_and_time(at.astimezone(zone_of(release.schedule.zone)), self._language)
        if release.state is ReleaseState.SCHEDULED and self._now is not None:
            return f"{said} · {until(at, self._now, self._language)}"
        return said

    def _pill(self, release: ReleaseView) -> tuple[str, str]:
        late = words.late(release, self._language)
        if late and shelf_of(release) is Shelf.LIVE:
            return "warn", late
        lit = release.lit
        is_out = release.state in {ReleaseState.LIVE, ReleaseState.PUBLISHING}
        if is_out and lit is not None and lit.state is not BadgeState.WAITING:
            if lit.state.is_final:
                return "plain", words.badge_state(lit.state)
            share = share_at(lit.published, self._now) / PPB if self._now else 0.0
            text = self.tr("badge %1 lit").replace("%1", words.percent(share))
            return ("warn" if lit.state is BadgeState.HELD else "info"), text
        kind = {
            ReleaseState.SCHEDULED: "good",
            ReleaseState.LIVE: "good",
            ReleaseState.SUSPENDED: "warn",
            ReleaseState.FAILED: "warn",
            ReleaseState.MISSED: "warn",
            ReleaseState.PUBLISHING: "info",
        }.get(release.state, "plain")
        return kind, words.state(release.state)

    def _title(self, shelf: Shelf) -> str:
        return {
            Shelf.TO_PLAN: self.tr("To plan"),
            Shelf.PLANNED: self.tr("Being planned"),
            Shelf.SCHEDULED: self.tr("Scheduled"),
            Shelf.LIVE: self.tr("Live"),
            Shelf.HELD: self.tr("Held or missed"),
            Shelf.ENDED: self.tr("Ended"),
        }[shelf]
