"""The desktop's composition root: the only place where its parts are wired together."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from editor.client.practice import PracticeService
from editor.domain.errors import GongjiError, Storage
from editor.domain.people import Role
from editor.drafts.damaged import open_or_set_aside
from editor.drafts.peek import peek
from editor.messages import sentence
from editor.ui import engine, i18n
from editor.ui.background import Background
from editor.ui.collaborators import gather, gather_for_review, gather_later
from editor.ui.phone.pane import PhonePane
from editor.ui.practice_supervisor import PracticeSupervisor
from editor.ui.session import Session
from editor.ui.settings.furnish import AroundTheWork, dress
from editor.ui.settings.logbook import Logbook
from editor.ui.story.first_run import FirstRun
from editor.ui.theme.fonts import load_fonts
from editor.ui.theme.theme import Look, Theme
from editor.ui.window.main_window import MainWindow
from editor.ui.workbench import Navigator, Workbench
from editor.ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from pathlib import Path

    from editor.client.practice import Started

_AFTER_PAINT_MS = 0
_PAGE_MS = 2500
_STORE = "drafts.sqlite3"
_GEOMETRY = "window.geometry"
_LET_PYTHON_HEAR_SIGNALS_MS = 250


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line chose; None means what the system says."""

    workspace: Path | None = None
    language: str | None = None
    look: Look = Look.SYSTEM
    port: int = 0
    is_greeted: bool = True
    files: tuple[Path, ...] = ()
    """Whole paths, each to become a draft."""


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
        workspace = options.workspace or default_workspace()
        engine.keep_settings_in(workspace / "qt")
        language = options.language or chosen_language(workspace)
        self.is_restarting = False
        self.logbook = Logbook(workspace / "logs")
        self.logbook.open()
        i18n.install(application, language)
        self._workspace = workspace
        self.drafts, self._set_aside = open_or_set_aside(workspace / _STORE)
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
        self._dress(options.look)
        self.supervisor = PracticeSupervisor(self.practice, self.background, self.session, self)
        self._started: Started | None = None
        self.first_run = FirstRun(self.background, self.drafts, self)
        self._is_greeted = options.is_greeted
        self._files = options.files
        self.window = MainWindow(self.bench)
        self.window.take_geometry(self.drafts.setting(_GEOMETRY))
        self._add_rooms()
        self.window.shown.connect(self._on_window_shown)
        self.window.closing.connect(self.close)
        self.supervisor.started.connect(self._on_practice_started)
        self.supervisor.failed.connect(self.background.failed)
        self.first_run.settled.connect(self._attach)
        self._is_furnished = False
        self._is_closed = False
        self.logbook.tell = self._on_defect

    def _dress(self, look: Look) -> None:
        """Take the look that was chosen, or the one that was asked for at this start."""
        dress(self.bench)
        if look is not Look.SYSTEM:
            self.theme.choose(look)

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
        self.supervisor.stop()
        self.session.stop()
        self.writing.commit()
        geometry = self.window.geometry_text()
        self.background.store(lambda: self.drafts.remember(_GEOMETRY, geometry))
        self.bench.unsent.flush()
        for pane in self.window.findChildren(PhonePane):
            pane.unload()
        self.background.close()
        self.practice.stop()
        self.drafts.close()
        self.logbook.close()
        self.closed.emit()

    def restart(self) -> None:
        """Close, with everything saved; `run` opens anew with what was chosen."""
        self.is_restarting = True
        self.window.close_now()

    def _add_rooms(self) -> None:
        window, bench = self.window, self.bench
        for name, title, icon, shortcut in (
            ("writing", self.tr("Write"), "pen-line", "Ctrl+1"),
            ("review", self.tr("Review"), "message-square-text", "Ctrl+2"),
            ("release", self.tr("Publish"), "calendar-clock", "Ctrl+3"),
        ):
            window.rail.add(name, title, icon, shortcut=shortcut)
        self.writing = WritingRoom(bench)
        gather(self.writing, bench)
        window.furnish("writing", self.writing)
        self.around = AroundTheWork(window, bench, self.logbook)
        self.around.restart_wanted.connect(self.restart)

    def _add_later_rooms(self) -> None:
        """Make the rooms that nobody sees at the start: they take as long as all the rest."""
        from editor.ui.release.emergency import EmergencyLayer
        from editor.ui.release.room import ReleaseRoom
        from editor.ui.review.room import ReviewRoom

        window, bench = self.window, self.bench
        self.review = ReviewRoom(bench)
        gather_for_review(self.review, bench)
        self.release = ReleaseRoom(bench)
        window.furnish("review", self.review)
        window.furnish("release", self.release)
        self.review.waiting_changed.connect(window.band.show_reviews)
        self.emergency = EmergencyLayer(bench, window.band)

    def _on_window_shown(self) -> None:
        QTimer.singleShot(_AFTER_PAINT_MS, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self._say_set_aside()
        self.writing.load_phone()
        phone = self.writing.phone
        if phone.page is not None:
            phone.preview.reports_frames = True
            phone.page.frame_painted.connect(self._on_first_page)
        QTimer.singleShot(_PAGE_MS, self._after_first_page)

    def _on_first_page(self) -> None:
        """Let the page be painted before the rest is made, which takes as long again."""
        phone = self.writing.phone
        phone.preview.reports_frames = False
        if phone.page is not None:
            phone.page.frame_painted.disconnect(self._on_first_page)
        QTimer.singleShot(0, self._after_first_page)

    def _after_first_page(self) -> None:
        """Make the other rooms and start the service: before the page they would only slow it."""
        if not (self._is_furnished or self._is_closed):
            self._is_furnished = True
            self.logbook.listen()
            gather_later(self.writing, self.bench)
            self._add_later_rooms()
            self._hear_second_start()
            if self._files:
                self.navigator.texts_wanted.emit(self._files)
            self.supervisor.begin()

    def _hear_second_start(self) -> None:
        """Come to the front when this workspace is opened once more, and open what that brings."""
        if not engine.is_headless():
            from editor.ui.one_desk import OneDesk

            one = OneDesk(self._workspace, self)
            one.rung.connect(self.window.come_forward)
            one.handed.connect(self.navigator.texts_wanted)
            self.closed.connect(one.close)
            one.listen()

    def _on_practice_started(self, started: Started) -> None:
        self._started = started
        if self._is_greeted:
            self.first_run.plant(started.services)
        else:
            self._attach()

    def _attach(self) -> None:
        """Sit down at the service that runs now, in the seat that was taken before."""
        if self._started is not None:
            role = self.session.role or Role.WRITER
            self.session.attach(self._started.services, role, door=self.practice)
            self.practice_started.emit(self._started)

    def _on_defect(self) -> None:
        """Say so once a defect is logged: what was typed is on the disk within a second anyway."""
        if not self._is_closed:
            self.window.toast.say(
                self.tr(
                    "Something in Gongji went wrong. What you typed is safe; the log tells more."
                ),
                offer=self.tr("Diagnostics"),
                action=lambda: self.around.open("diagnostics"),
            )

    def _say_set_aside(self) -> None:
        if self._set_aside is not None:
            error = Storage("store_set_aside", path=str(self._set_aside))
            said = sentence(error, self.bench.language)
            self.window.toast.say(said, offer=self.tr("OK"), is_lasting=True)


def default_workspace() -> Path:
    """Return the folder of this user where everything of the desk lives."""
    from pathlib import Path

    where = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(where))


def chosen_language(workspace: Path) -> str:
    """Return the language that was chosen here, or the system's."""
    found = peek(workspace / _STORE, "pref.language").get("pref.language", "")
    return found if found in ("ko", "en") else i18n.system_language()


def new_application(scale: str = "") -> QApplication:
    """Make the application, ready for the web engine; `scale` is in percent, "" the system's."""
    engine.prepare(scale)
    application = QApplication(sys.argv[:1])
    application.setApplicationDisplayName("Gongji 공지")
    return application


def run(options: Options) -> int:
    """Open the desktop and stay until it is closed; 1 where it cannot open, having said why."""
    engine.introduce()
    workspace = options.workspace or default_workspace()
    scale = peek(workspace / _STORE, "pref.scale").get("pref.scale", "")
    application = new_application(scale)
    try:
        desk = Desk(application, options)
    except GongjiError as error:
        if _is_open(error, workspace, options.files):
            return 0
        return _refuse(error, options.language or chosen_language(workspace))
    desk.show()
    if engine.is_headless():
        desk.practice_started.connect(_say_where)
        desk.background.failed.connect(lambda error: _say_error(error, desk.bench.language))
    _hear_signals(application, desk)
    code = application.exec()
    if desk.is_restarting:
        _start_anew(has_files=bool(options.files))
    return code


def _is_open(error: GongjiError, workspace: Path, files: tuple[Path, ...]) -> bool:
    """Raise the window that has this workspace open, if there is one to be seen; it opens files."""
    from editor.ui.one_desk import ring

    return error.code == "store_locked" and not engine.is_headless() and ring(workspace, files)


def _start_anew(*, has_files: bool) -> None:
    """Become a new process of the same command: size and language are set before a window is."""
    from editor.ui.anew import own_words

    engine.forget_scale()
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *own_words(has_files=has_files)])  # noqa: S606 - our own command line again


def _refuse(error: GongjiError, language: str) -> int:
    """Say why there is no window: on the screen where there is one, and always on stderr."""
    _say_error(error, language)
    if not engine.is_headless():
        QApplication.setFont(load_fonts())  # a bare machine has no Hangul of its own
        QMessageBox.critical(None, "Gongji 공지", sentence(error, language))
    return 1


def _hear_signals(application: QApplication, desk: Desk) -> None:
    """Close cleanly on Ctrl+C and SIGTERM."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: _end(application, desk))
    timer = QTimer(desk, interval=_LET_PYTHON_HEAR_SIGNALS_MS)
    timer.timeout.connect(lambda: None)
    timer.start()


def _end(application: QApplication, desk: Desk) -> None:
    desk.window.close_now()
    application.quit()


def _say_where(started: Started) -> None:
    sys.stdout.write(
        f"gongji: no screen here, running without a window. Phone page: {started.public_url}/m/ "
        "- stop with Ctrl+C.\n"
    )
    sys.stdout.flush()


def _say_error(error: GongjiError, language: str) -> None:
    sys.stderr.write(f"gongji: {sentence(error, language)}\n")
