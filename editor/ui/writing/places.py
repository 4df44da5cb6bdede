"""Where things open in the writing room: beside the text or in its place, never over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Place(QStackedWidget):
    """One column: what lives there, and what was opened in its place until Esc or "back".

    Signals:
        opened(QWidget): this page is shown instead of what lives here.
        came_back(): what lives here is shown again.
    """

    opened = Signal(object)
    came_back = Signal()

    def __init__(self, home: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.addWidget(home)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.back)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape = escape
        escape.setEnabled(False)

    @property
    def is_home(self) -> bool:
        """Whether what lives here is shown."""
        return self.currentWidget() is self._home

    def open(self, page: QWidget) -> None:
        """Show a page in this column; it is kept, so that opening it again is instant."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        self._escape.setEnabled(page is not self._home)
        page.setFocus()
        self.opened.emit(page)

    def back(self) -> None:
        """Show again what lives here."""
        if not self.is_home:
            self.setCurrentWidget(self._home)
            self._escape.setEnabled(False)
            self._rest()
            self.came_back.emit()

    def _rest(self) -> None:
        """Take no press for a moment: the second of a double click was meant for the page."""
        transparent = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        self._home.setAttribute(transparent)
        moment = QApplication.doubleClickInterval()
        QTimer.singleShot(
            moment, self._home, lambda: self._home.setAttribute(transparent, on=False)
        )

    def toggle(self, page: QWidget) -> None:
        """Open a page, or go back if it is open."""
        if self.currentWidget() is page:
            self.back()
        else:
            self.open(page)


class Opener(QObject):
    """Makes a page when it is first wanted, so that nobody waits for it before."""

    def __init__(self, place: Place, make: Callable[[], QWidget]) -> None:
        super().__init__(place)
        self._place = place
        self._make = make
        self._page: QWidget | None = None

    @property
    def page(self) -> QWidget:
        """The page, made now if it was not."""
        if self._page is None:
            self._page = self._make()
        return self._page

    @property
    def made(self) -> QWidget | None:
        """The page, None before it was first wanted."""
        return self._page

    def open(self) -> None:
        """Open it, whatever was open."""
        self._place.open(self.page)

    def toggle(self) -> None:
        """Open it, or go back if it is open."""
        self._place.toggle(self.page)
