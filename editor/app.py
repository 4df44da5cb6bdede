"""The desktop's composition root: the only place where its parts are wired together."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor.client.practice import PracticeService
from editor.domain.people import Role
from editor.drafts.store import open_drafts
from editor.messages import sentence
from editor.ui import engine, i18n
from editor.ui.background import Background
from editor.ui.release.emergency import EmergencyLayer
from editor.ui.release.room import ReleaseRoom
from editor.ui.review.room import ReviewRoom
from editor.ui.session import Session
from editor.ui.story.first_run import FirstRun
from editor.ui.theme.theme import Look, Theme
from editor.ui.window.main_window import MainWindow
from editor.ui.workbench import Navigator, Workbench
from editor.ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from pathlib import Path

    from editor.client.practice import Started
    from editor.domain.errors import GongjiError
    from editor.drafts.store import SqliteDrafts

_AFTER_PAINT_MS = 0
_LET_PYTHON_HEAR_SIGNALS_MS = 250


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line chose; None means what the system says."""

    workspace: Path | None = None
    language: str | None = None
    look: Look = Look.SYSTEM
    port: int = 0
    is_greeted: bool = True


class Desk(QObject):
    """One open Gongji: its store, its practice service, its window.

    Signals:
        practice_started(Started): the embedded service answers.
        closed(): everything is on the disk and every child has ended.
    """

    practice_started = Signal(object)
    closed = Signal()

    def __init__(self, application: QApplication, options: Options) -> None:
        super().__init__(application)
        self._application = application
        language = options.language or i18n.system_language()
        workspace = options.workspace or default_workspace()
        i18n.install(application, language)
        self.drafts: SqliteDrafts = open_drafts(workspace / "drafts.sqlite3")
        self.background = Background(self)
        self.session = Session(self.background, self)
        self.theme = Theme(application, options.look)
        self.navigator = Navigator()
        self.practice = PracticeService(
            workspace / "practice", language=language, port=options.port
        )
        self.bench = Workbench(
            self.background, self.session, self.drafts, self.theme, self.navigator, language
        )
        self.first_run = FirstRun(self.background, self.drafts, self)
        self._is_greeted = options.is_greeted
        self.window = MainWindow(self.bench)
        self._add_rooms()
        self.window.shown.connect(self._on_window_shown)
        self.window.closing.connect(self.close)
        self._is_closed = False

    def show(self) -> None:
        """Show the window; heavy parts follow after its first paint."""
        if self._is_greeted:
            self.first_run.begin()
        self.writing.start()
        self.window.show_room("writing")
        self.window.show()

    def close(self) -> None:
        """Write what waits, end the child, close the store."""
        if self._is_closed:
            return
        self._is_closed = True
        self.session.stop()
        self.writing.commit()
        self.writing.phone.unload()
        self.review.phone.unload()
        self.background.close()
        self.practice.stop()
        self.drafts.close()
        self.closed.emit()

    def _add_rooms(self) -> None:
        window, bench = self.window, self.bench
        self.writing, self.review = WritingRoom(bench), ReviewRoom(bench)
        self.release = ReleaseRoom(bench)
        window.add_room(
            "writing", self.writing, title=self.tr("Write"), icon="pen-line", shortcut="Ctrl+1"
        )
        window.add_room(
            "review",
            self.review,
            title=self.tr("Review"),
            icon="message-square-text",
            shortcut="Ctrl+2",
        )
        window.add_room(
            "release",
            self.release,
            title=self.tr("Publish"),
            icon="calendar-clock",
            shortcut="Ctrl+3",
        )
        self.review.waiting_changed.connect(window.band.show_reviews)
        self.emergency = EmergencyLayer(bench, window.band)

    def _on_window_shown(self) -> None:
        QTimer.singleShot(_AFTER_PAINT_MS, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.background.network(
            self.practice.start, self._on_practice_started, failed=self._on_practice_failed
        )
        self.writing.load_phone()

    def _on_practice_started(self, started: Started) -> None:
        if self._is_greeted:
            self.first_run.settled.connect(lambda: self._attach(started))
            self.first_run.plant(started.services)
        else:
            self._attach(started)

    def _attach(self, started: Started) -> None:
        self.session.attach(started.services, Role.WRITER)
        self.practice_started.emit(started)

    def _on_practice_failed(self, error: GongjiError) -> None:
        self.session.disconnected.emit(error)
        self.window.show_error(error)


def default_workspace() -> Path:
    """Return the folder of this user where everything of the desk lives."""
    from pathlib import Path

    where = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(where))


def new_application() -> QApplication:
    """Make the application, ready for the web engine."""
    engine.prepare()
    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName("Gongji 공지")
    return application


def run(options: Options) -> int:
    """Open the desktop and stay until it is closed; raises Storage where it cannot open."""
    application = new_application()
    desk = Desk(application, options)
    desk.show()
    if engine.is_headless():
        desk.practice_started.connect(_say_where)
        desk.background.failed.connect(lambda error: _say_error(error, desk.bench.language))
    _hear_signals(application, desk)
    return application.exec()


def _hear_signals(application: QApplication, desk: Desk) -> None:
    """Close cleanly on Ctrl+C and SIGTERM."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: (desk.window.close(), application.quit()))
    timer = QTimer(desk, interval=_LET_PYTHON_HEAR_SIGNALS_MS)
    timer.timeout.connect(lambda: None)
    timer.start()


def _say_where(started: Started) -> None:
    sys.stdout.write(
        f"gongji: no screen here, running without a window. Phone page: {started.public_url}/m/ "
        "- stop with Ctrl+C.\n"
    )
    sys.stdout.flush()


def _say_error(error: GongjiError, language: str) -> None:
    sys.stderr.write(f"gongji: {sentence(error, language)}\n")
