"""The whole desktop in a test: its own window, its own store, its own practice service."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from editor.app import Desk, Options
from editor.messages import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId

LANGUAGE = "ko"
PATIENCE_MS = 30_000
_POOL = 4


class Opened:
    """A person at an open desk: what they do, and what they see."""

    qtbot: QtBot

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.room = desk.writing
        self.said: list[str] = []
        desk.navigator.failed.connect(lambda error: self.said.append(error.code))
        desk.background.failed.connect(lambda error: self.said.append(error.code))

    @property
    def notice_id(self) -> NoticeId:
        draft = self.room.open_draft.draft
        assert draft is not None
        return draft.notice_id

    @property
    def text(self) -> str:
        return self.room.editor.text()

    def new_notice(self, title: str, body: str) -> None:
        with self.qtbot.waitSignal(self.room.open_draft.opened, timeout=PATIENCE_MS):
            self.room.shelf.new()
        self.room.title.setText(title)
        self.type(body)

    def type(self, text: str) -> None:
        self.room.editor.textCursor().insertText(text)

    def save(self) -> None:
        """Press Ctrl+S and wait for the version."""
        with self.qtbot.waitSignal(self.room.open_draft.revised, timeout=PATIENCE_MS):
            self.room.open_draft.save()

    def kept(self) -> None:
        """Wait until what was typed is on the disk."""
        autosave = self.room.open_draft.autosave
        self.qtbot.waitUntil(lambda: autosave.is_saved, timeout=PATIENCE_MS)

    def on_disk(self) -> str:
        self.kept()
        return self.desk.drafts.load(self.notice_id).content.body

    def kill_service(self) -> None:
        """Let the service die as by `kill -9`, and wait until the band says so."""
        pid = self.desk.practice.pid
        assert pid
        with self.qtbot.waitSignal(self.desk.session.disconnected, timeout=PATIENCE_MS):
            os.kill(pid, signal.SIGKILL)

    def connected(self) -> None:
        """Wait until the service answers (again)."""
        session = self.desk.session
        self.qtbot.waitUntil(lambda: session.is_connected, timeout=PATIENCE_MS)

    def start_all_threads(self) -> None:
        """Let the pool have every thread it will ever have, before a test counts them."""
        everybody = threading.Barrier(_POOL + 1)
        for _ in range(_POOL):
            self.desk.background.network(lambda: everybody.wait(PATIENCE_MS / 1000))
        everybody.wait(PATIENCE_MS / 1000)

    def nothing_waits(self) -> None:
        outgoing = self.desk.bench.outgoing
        self.qtbot.waitUntil(lambda: not outgoing.items, timeout=PATIENCE_MS)

    def hears(self, error: GongjiError) -> None:
        """Wait for the sentence of an error in the window."""
        expected = sentence(error, LANGUAGE)
        toast = self.desk.window.toast
        self.qtbot.waitUntil(lambda: toast.sentence == expected, timeout=PATIENCE_MS)
        assert toast.isVisible()


@contextmanager
def opened(
    workspace: Path, qtbot: QtBot | None = None, *, port: int = 0, files: tuple[Path, ...] = ()
) -> Iterator[Opened]:
    """Open the desktop in a folder, and close it with everything that belongs to it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    locale, known = QLocale(), set(application.findChildren(QTranslator))
    options = Options(
        workspace=workspace, language=LANGUAGE, port=port, is_greeted=False, files=files
    )
    desk = Desk(application, options)
    try:
        desk.show()
        made = Opened(desk)
        if qtbot is not None:
            made.qtbot = qtbot
        yield made
    finally:
        desk.window.close_now()
        desk.window.deleteLater()
        desk.deleteLater()
        for translator in set(application.findChildren(QTranslator)) - known:
            application.removeTranslator(translator)
        QLocale.setDefault(locale)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
