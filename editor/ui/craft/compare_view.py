"""The phone page with wordings side by side: loaded while it is looked at, gone afterwards."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.domain.comparison import Part
    from editor.ui.phone.page import PhonePage
    from editor.ui.workbench import Workbench
    from editor.workflow.comparing import Shown

_SOON_MS = 30


class CompareView(QWidget):
    """Shows what list and push would show, by the page that phones have.

    Signals:
        drawn(): the page shows what was last asked for.
    """

    drawn = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._page: PhonePage | None = None
        self._view: QWebEngineView | None = None
        self._wanted: dict[str, object] = {}
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._draw)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(240)
        bench.theme.changed.connect(self._dress)

    @property
    def page(self) -> PhonePage | None:
        """The page, while it is there."""
        return self._page

    def show_wordings(self, wordings: Sequence[Shown], part: Part, locale: str) -> None:
        """Draw these, as soon as the page is there."""
        self._wanted = {
            "options": [asdict(one) for one in wordings],
            "part": part.value,
            "date": self._bench.session.now().isoformat(),
            "locale": locale,
            "labels": {
                "width": self.tr("Phone %1 wide"),
                "list": self.tr("In the list"),
                "push": self.tr("As a push"),
                "line": self.tr("%1 characters, one line"),
                "lines": self.tr("%1 characters, %2 lines"),
                "cut": self.tr("cut after %1 of %2"),
            },
        }
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the page."""
        super().showEvent(event)
        self._load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Delete the page: a page that nobody looks at is a process that nobody needs."""
        super().hideEvent(event)
        self.unload()

    def unload(self) -> None:
        """Delete the view with its page, and then the profile."""
        view, self._view, self._page = self._view, None, None
        if view is not None:
            profile = view.page().profile()
            shiboken6.delete(view)
            shiboken6.delete(profile)

    def _load(self) -> None:
        if self._view is not None:
            return
        from PySide6.QtWebEngineWidgets import QWebEngineView

        from editor.ui.phone.page import PhonePage, phone_profile

        profile = phone_profile(self)
        self._view = QWebEngineView(profile, self)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.setAccessibleName(self.tr("The wordings as phones show them"))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = PhonePage(profile, language=self._bench.language, parent=self._view)
        self._view.setPage(self._page)
        self._page.ready.connect(self._on_ready)
        self._column.addWidget(self._view)

    def _on_ready(self) -> None:
        self._dress()
        self._soon.start()

    def _dress(self) -> None:
        if self._page is not None and self._page.is_ready:
            theme = "dark" if self._bench.theme.palette.is_dark else "light"
            self._page.call("settings", {"theme": theme, "lang": self._bench.language})

    def _draw(self) -> None:
        if self._page is not None and self._page.is_ready and self._wanted:
            self._page.call("compare", self._wanted, then=lambda _: self.drawn.emit())
