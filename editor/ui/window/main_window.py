"""The window: places the band, the rail, the rooms and the status line; nothing more."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.messages import sentence
from editor.ui.shared.screen import on_screen, stand
from editor.ui.window.band import Band
from editor.ui.window.closing import ClosingQuestion
from editor.ui.window.memory import WindowMemory
from editor.ui.window.outbox_list import OutboxList
from editor.ui.window.rail import Rail
from editor.ui.window.status_line import StatusLine
from editor.ui.window.toast import Toast
from editor.ui.window.window_actions import add_window_actions
from editor.workflow.outbox import ItemState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QShowEvent

    from editor.domain.errors import GongjiError
    from editor.ui.room import Room, Status
    from editor.ui.workbench import Workbench
    from editor.workflow.outbox import Item

_PAINTED_MS = 1000
_SIZE = QSize(1440, 900)
_LEAST = QSize(1024, 640)
"""Smaller only where the screen is: a laptop at 200 % has half of its pixels."""


class MainWindow(QMainWindow):
    """Band above, rail left, rooms in the middle, status line below.

    Signals:
        shown(): the window has been painted for the first time.
        closing(): the window is about to close; save what is open.
    """

    shown = Signal()
    closing = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._rooms: dict[str, Room] = {}
        self._was_shown = False
        self.setWindowTitle("Gongji 공지")
        self.setMinimumSize(on_screen(self, _LEAST))
        stand(self, _SIZE)
        self.band = Band(bench.session, self)
        self.rail = Rail(bench.theme, bench.actions, self)
        self._stack = QStackedWidget(self)
        self._status = StatusLine(self)
        self.toast = Toast(self, words_end=self._status.words_end)
        self.outbox = OutboxList(bench.outgoing, bench.navigator, bench.language, self)
        self.question = ClosingQuestion(bench.background, bench.session, self)
        self._memory = WindowMemory(bench, self)
        self._is_closing = False
        self._awaited = ""
        self._place()
        self._connect()

    @property
    def room(self) -> Room:
        """The room that is shown."""
        return next(r for r in self._rooms.values() if r is self._stack.currentWidget())

    def room_named(self, name: str) -> Room:
        """One of the rooms, by the name on its rail button."""
        return self._rooms[name]

    def add_room(self, name: str, room: Room, *, title: str, icon: str, shortcut: str) -> None:
        """Put a room into the window and on the rail."""
        self.rail.add(name, title, icon, shortcut=shortcut)
        self.furnish(name, room)

    def furnish(self, name: str, room: Room) -> None:
        """Put the room behind a button of the rail; one that was asked for is shown now."""
        self._rooms[name] = room
        room.setObjectName(f"room.{name}")
        self._stack.addWidget(room)
        room.status_changed.connect(lambda status: self._on_status_changed(room, status))
        self._memory.take(name, room)
        is_free = not any(other.is_used for other in self._rooms.values())
        if (self._memory.wants(name) and is_free) or name == self._awaited:
            self.show_room(name)

    def show_room(self, name: str) -> None:
        """Show a room; what was being composed in the other is committed first."""
        coming = self._rooms.get(name)
        if coming is None:
            self._awaited = name
            return
        self._awaited = ""
        if coming is self._stack.currentWidget() and coming.isVisible():
            return
        QApplication.inputMethod().commit()
        self.room.leave()
        self._stack.setCurrentWidget(coming)
        self.rail.show_chosen(name)
        self._status.show_corner(coming.corner)
        coming.enter()
        self._bench.navigator.room_shown.emit(name)

    def take_geometry(self, saved: str | None) -> None:
        """Stand where the window stood last; a screen that has gone is minded by Qt."""
        if saved:
            self.restoreGeometry(QByteArray.fromBase64(saved.encode("ascii", "replace")))

    def geometry_text(self) -> str:
        """Return where the window stands, for `take_geometry`."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def show_error(self, error: GongjiError) -> None:
        """Say what happened, what is safe and what to do."""
        self.toast.say(sentence(error, self._bench.language))

    def showEvent(self, event: QShowEvent) -> None:
        """Wait for the first paint, but not for ever: a window may start where nobody sees it."""
        super().showEvent(event)
        QTimer.singleShot(_PAINTED_MS, self._tell_shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell after the first paint, so that heavy parts load behind a window that is there."""
        super().paintEvent(event)
        if not self._was_shown:
            QTimer.singleShot(0, self._tell_shown)

    def _tell_shown(self) -> None:
        if not self._was_shown:
            self._was_shown = True
            self.shown.emit()

    def close_now(self) -> None:
        """Close without asking: told by the system, or asked already."""
        self._is_closing = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear a key that nobody took because the keyboard stands on Hangul."""
        if not self._bench.actions.run_jamo(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit what is being composed and let everybody save; ask where practice would stop."""
        if self.question.is_needed and not (self._is_closing or _system_is_ending()):
            event.ignore()
            self.question.ask()
            return
        if not self._save_all() and not (self._is_closing or _system_is_ending()):
            event.ignore()
            self.question.ask_unsaved()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _save_all(self) -> bool:
        """Commit and write everything; tell whether the disk took it."""
        QApplication.inputMethod().commit()
        for room in self._rooms.values():
            room.commit()
        self._bench.background.settle_store()
        return all(room.is_saved for room in self._rooms.values())

    def _place(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self._stack, 1)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        column.addWidget(self._status)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self._connect_outbox()
        self.question.answered.connect(self.close_now)
        navigator = self._bench.navigator
        self.rail.chosen.connect(self.show_room)
        self.band.review_wanted.connect(lambda: self.show_room("review"))
        navigator.room_wanted.connect(self.show_room)
        navigator.notice_wanted.connect(lambda _: self.show_room("writing"))
        navigator.review_wanted.connect(lambda _: self.show_room("review"))
        navigator.release_wanted.connect(lambda _: self.show_room("release"))
        navigator.said.connect(self.toast.say)
        navigator.undoable.connect(self._on_undoable)
        navigator.notice_shown.connect(self.toast.follow)
        navigator.text_changed.connect(self.toast.outlive)
        navigator.failed.connect(self.show_error)
        self._bench.background.failed.connect(self.show_error)
        add_window_actions(self, self.band, self.cycle_panes, self._bench)

    def _connect_outbox(self) -> None:
        bench = self._bench
        bench.outgoing.changed.connect(self._on_outgoing_changed)
        self.band.outbox_wanted.connect(lambda: self.outbox.open_under(self.band.outbox_button))
        self.outbox.removed.connect(self._on_removed)
        bench.session.disconnected.connect(
            lambda error: self.band.show_reason(sentence(error, bench.language))
        )

    def _on_outgoing_changed(self) -> None:
        count = Counter(item.state for item in self._bench.outgoing.items)
        states = ItemState.WAITING, ItemState.REFUSED, ItemState.KEPT
        self.band.show_outgoing(*(count[state] for state in states))

    def _on_removed(self, item: Item) -> None:
        self.toast.say(
            self.tr("Deleted"),
            offer=self.tr("Undo"),
            action=lambda: self._bench.outgoing.restore(item),
        )

    def _on_undoable(self, said: str, undo: Callable[[], object]) -> None:
        self.toast.say(said, offer=self.tr("Undo"), action=undo)

    def _on_status_changed(self, room: Room, status: Status) -> None:
        if room is self._stack.currentWidget():
            self._status.say(status)

    def come_forward(self) -> None:
        """Show this window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def cycle_panes(self, step: int) -> None:
        """Lead the keyboard to the next pane of the room, or to the one before."""
        stops = (*self.room.panes(), self.toast.offer_button)
        panes = [shown for pane in stops if (shown := _shown(pane)).isVisible()]
        if not panes:
            return
        focused = QApplication.focusWidget()
        holds = [p is focused or bool(focused and p.isAncestorOf(focused)) for p in panes]
        at = holds.index(True) if True in holds else -1
        _way_in(panes[(at + step) % len(panes)]).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _shown(pane: QWidget) -> QWidget:
    """Return a pane, or the page that was opened in its place."""
    above = pane.parentWidget()
    while above is not None and not isinstance(above, QStackedWidget):
        above = above.parentWidget()
    shown = above.currentWidget() if above is not None else None
    return pane if shown is None or shown is pane or shown.isAncestorOf(pane) else shown


def _way_in(pane: QWidget) -> QWidget:
    """Return what takes keys first in a pane: a frame around it would swallow them."""
    place: QWidget | None = pane
    while place is not None and (place is pane or pane.isAncestorOf(place)):
        if place.focusPolicy() & Qt.FocusPolicy.TabFocus and place.isVisible():
            return place
        place = place.nextInFocusChain()
    return pane


def _system_is_ending() -> bool:
    application = QApplication.instance()
    return isinstance(application, QApplication) and application.isSavingSession()
