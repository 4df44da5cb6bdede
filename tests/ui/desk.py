"""Builds a desk out of the real parts, and takes it down in the right order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from shiboken6 import isValid

from editor.client.practice import PracticeService
from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts.store import open_drafts
from editor.ui.background import Background
from editor.ui.collaborators import gather, gather_for_review
from editor.ui.review.room import ReviewRoom
from editor.ui.session import Session
from editor.ui.workbench import Navigator, Workbench
from editor.ui.writing.room import WritingRoom
from editor.workflow.draft import Draft
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from editor.client.notice_api import NoticeApi
    from editor.domain.errors import GongjiError
    from editor.domain.people import Role
    from editor.drafts.store import SqliteDrafts
    from editor.ui.theme.theme import Theme

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)


class Practice:
    """A practice service in its own process and a connection a role."""

    def __init__(self, folder: Path) -> None:
        self.process = PracticeService(folder)
        self.started = self.process.start()

    def of(self, role: Role) -> NoticeApi:
        return self.started.services[role]

    def stop(self) -> None:
        self.process.stop()


@dataclass
class Desk:
    """The parts of one desk."""

    bench: Workbench
    store: SqliteDrafts
    errors: list[GongjiError] = field(default_factory=list)
    rooms: list[QWidget] = field(default_factory=list)

    def sit_down(self, practice: Practice, role: Role, qtbot: QtBot) -> None:
        """Take the seat of one role at a running service."""
        with qtbot.waitSignal(self.bench.session.person_changed):
            self.bench.session.attach(practice.started.services, role, door=practice.process)

    def writing(self, draft: Draft | None = None) -> WritingRoom:
        """Open the writing room, with a draft on the screen."""
        room = WritingRoom(self.bench)
        gather(room, self.bench)
        self._keep(room)
        if draft is not None:
            self.store.put(draft)
            room.open_draft.show(draft, None)
        return room

    def review(self) -> ReviewRoom:
        room = ReviewRoom(self.bench)
        gather_for_review(room, self.bench)
        self._keep(room)
        return room

    def _keep(self, room: QWidget) -> None:
        self.rooms.append(room)
        room.resize(1440, 800)
        room.show()

    def close(self) -> None:
        self.bench.session.stop()
        for room in self.rooms:
            if isValid(room):
                room.phone.unload()
        self.bench.background.close()
        for room in self.rooms:
            if isValid(room):
                room.close()
                room.deleteLater()
        self.store.close()


def a_desk(theme: Theme, path: Path) -> Desk:
    background, store, navigator = Background(), open_drafts(path), Navigator()
    session = Session(background)
    bench = Workbench(background, session, store, theme, navigator, "ko")
    desk = Desk(bench, store)
    navigator.failed.connect(desk.errors.append)
    background.failed.connect(desk.errors.append)
    return desk


def a_draft(body: str = "", *, title: str = "12월 점검", notice_id: str = "") -> Draft:
    made = NoticeId(notice_id or new_id())
    return Draft(made, Content(title, body), NOON, caret=len(body))
