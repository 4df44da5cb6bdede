"""The phone beside the editor: which view, which device, how large, how dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.phone.device import devices
from editor.ui.phone.frame import PhoneFrame
from editor.ui.phone.more_note import MoreNote
from editor.ui.phone.preview import Preview
from editor.ui.phone.time_slider import TimeSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from editor.ui.phone.page import PhonePage
    from editor.ui.theme.theme import Theme

VIEWS = ("notice", "list", "more", "push")
_SCALES = (100, 130, 200)


class PhonePane(QFrame):
    """Shows the phone page; the web engine is loaded after the first paint.

    Signals:
        page_ready(): the page takes calls.
        block_picked(int): a block was clicked; put the caret there.
        view_changed(str): notice, list, more or push.
    """

    page_ready = Signal()
    block_picked = Signal(int)
    view_changed = Signal(str)

    def __init__(self, theme: Theme, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._devices = devices()
        self._page: PhonePage | None = None
        self._view = "notice"
        self._is_dark: bool | None = None
        self.preview = Preview(self)
        self.frame = PhoneFrame(theme, self._devices[0], self)
        self.time = TimeSlider(theme, language=language, parent=self)
        self.note = MoreNote(self)
        self.setObjectName("phone")
        self.setMinimumWidth(300)
        self._place()
        theme.changed.connect(self._dress)

    @property
    def page(self) -> PhonePage | None:
        """The page, once it is loaded."""
        return self._page

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    def load(self) -> None:
        """Load the web engine and the page (after the first paint)."""
        if self._page is not None:
            return
        from PySide6.QtWebEngineWidgets import QWebEngineView

        from editor.ui.phone.page import PhonePage, phone_profile

        profile = phone_profile(self)
        view = QWebEngineView(profile, self)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        view.setAccessibleName(self.tr("Phone preview"))
        self._page = PhonePage(profile, language=self._language, parent=view)
        view.setPage(self._page)
        self._page.ready.connect(self._on_ready)
        self._page.picked.connect(self.block_picked)
        self.preview.attach(self._page)
        self.frame.hold(view)

    def unload(self) -> None:
        """Delete the page before its profile, as the web engine wants it, and now.

        `deleteLater` would come after the profile; a view without its page would make a new one.
        """
        if self._page is not None:
            self._page = None
            self.preview.detach()
            self.frame.let_go()

    def show_view(self, view: str) -> None:
        """Show the notice, the list, the More tab or the push."""
        self._view = view
        self._tabs[view].setChecked(True)
        self.call("show", view)
        self.view_changed.emit(view)

    def call(self, function: str, *arguments: object) -> None:
        """Call the page, if it is there; it is told everything again when it comes."""
        if self._page is not None and self._page.is_ready:
            self._page.call(function, *arguments)

    def showEvent(self, event: QShowEvent) -> None:
        """Push what changed while the phone was hidden."""
        super().showEvent(event)
        self.preview.set_shown(is_shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Push nothing while the phone is hidden."""
        super().hideEvent(event)
        self.preview.set_shown(is_shown=False)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame(self)
        head.setProperty("surface", "desk")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(12, 10, 12, 8)
        rows.setSpacing(8)
        rows.addLayout(self._view_row())
        rows.addLayout(self._device_row())
        column.addWidget(head)
        column.addWidget(self.frame, 1)
        column.addWidget(self.note)
        column.addWidget(self.time)

    def _view_row(self) -> QHBoxLayout:
        titles = {
            "notice": self.tr("Notice"),
            "list": self.tr("List"),
            "more": self.tr("More tab"),
            "push": self.tr("Push"),
        }
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(4)
        row.addStretch(1)
        self._tabs: dict[str, QPushButton] = {}
        for view, title in titles.items():
            button = QPushButton(title, self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setObjectName(f"phone.{view}")
            button.clicked.connect(lambda _=False, v=view: self.show_view(v))
            group.addButton(button)
            row.addWidget(button)
            self._tabs[view] = button
        self._tabs["notice"].setChecked(True)
        row.addStretch(1)
        return row

    def _device_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._device = QComboBox(self)
        self._device.setAccessibleName(self.tr("Phone"))
        for device in self._devices:
            self._device.addItem(device.label(self._language))
        self._device.currentIndexChanged.connect(self._on_device_chosen)
        self._scale = QComboBox(self)
        self._scale.setAccessibleName(self.tr("Text size"))
        for scale in _SCALES:
            self._scale.addItem(self.tr("Text %1 %").replace("%1", str(scale)), scale)
        self._scale.currentIndexChanged.connect(lambda _: self._settle())
        self._dark = QToolButton(self)
        self._dark.setCheckable(True)
        self._dark.setToolTip(self.tr("Dark phone"))
        self._dark.setAccessibleName(self.tr("Dark phone"))
        self._dark.toggled.connect(self._on_dark_toggled)
        row.addWidget(self._device, 1)
        row.addWidget(self._scale)
        row.addWidget(self._dark)
        self._dress()
        return row

    def _dress(self) -> None:
        self._dark.setIcon(self._theme.icon("moon"))
        if self._is_dark is None:
            self._settle()

    def _on_dark_toggled(self, is_on: bool) -> None:
        self._is_dark = is_on
        self._settle()

    def _on_device_chosen(self, index: int) -> None:
        self.frame.show_device(self._devices[index])
        self._settle()

    def _on_ready(self) -> None:
        self._settle()
        self.call("show", self._view)
        self.page_ready.emit()

    def _settle(self) -> None:
        device = self._devices[max(0, self._device.currentIndex())]
        dark = self._theme.palette.is_dark if self._is_dark is None else self._is_dark
        self.call(
            "settings",
            {
                "scale": self._scale.currentData() or 100,
                "theme": "dark" if dark else "light",
                "lang": self._language,
                "safeTop": device.safe_top,
                "safeBottom": device.safe_bottom,
            },
        )
