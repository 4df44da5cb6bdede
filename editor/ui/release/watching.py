"""Keeps the 지켜보기 tab true: asks the service every two seconds while it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.people import Action
from editor.ui.release.seat import may
from editor.ui.release.watch_tab import WatchTab
from editor.workflow import releasing
from editor.workflow import watching as watches

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.ui.workbench import Workbench
    from editor.wire.release import Dark, ReleaseView
    from editor.workflow.watching import Watch

_POLL_MS = 2000


class Watching(QObject):
    """Reads measurements and pauses or resumes the badge.

    Signals:
        watched(Watch): fresh figures are shown.
        paused(Dark): the badge is held.
        resumed(ReleaseView): it goes on.
    """

    watched = Signal(object)
    paused = Signal(object)
    resumed = Signal(object)

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._release: ReleaseView | None = None
        self.tab = WatchTab(bench.theme, bench.language, parent)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self._poll.start()
        self.tab.pause_wanted.connect(self.pause)
        self.tab.resume_wanted.connect(self.resume)

    def watch(self, release: ReleaseView | None) -> None:
        """Watch this release from now on."""
        is_other = release is None or self._release is None or release.id != self._release.id
        self._release = release
        if is_other:
            self._bench.background.drop("release.watch")
            self.tab.show_nothing()
        if self.tab.isVisible():
            self.read()

    def read(self) -> None:
        """Read the figures once."""
        session, release = self._bench.session, self._release
        if release is None or release.published_at is None or not session.is_connected:
            self.tab.show_nothing()
            return
        service, now, release_id = session.service, session.now(), release.id
        self._bench.background.network(
            lambda: watches.watch(service, release_id, now),
            self._on_watched,
            failed=lambda _: None,  # the band says that nobody answers
            key="release.watch",
        )

    def pause(self) -> None:
        """Hold the badge where it is (일시 멈춤)."""
        release, service = self._release, self._bench.session.service
        if release is not None:
            self._bench.background.network(
                lambda: releasing.pause_badge(service, release.id), self._on_paused
            )

    def resume(self) -> None:
        """Let the badge go on."""
        release, service = self._release, self._bench.session.service
        if release is not None:
            self._bench.background.network(
                lambda: releasing.resume_badge(service, release.id), self._on_resumed
            )

    def tick(self) -> None:
        """Count on between two answers."""
        self.tab.tick(self._bench.session.now())

    def _on_poll(self) -> None:
        if self.tab.isVisible():
            self.read()

    def _on_watched(self, seen: Watch) -> None:
        session = self._bench.session
        self.tab.show_watch(seen, session.now(), may_dark=may(session, Action.GO_DARK))
        self.watched.emit(seen)

    def _on_paused(self, dark: Dark) -> None:
        self.read()
        self.paused.emit(dark)

    def _on_resumed(self, release: ReleaseView) -> None:
        self.read()
        self.resumed.emit(release)
