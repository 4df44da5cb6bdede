"""The phone beside the editor: which view, which device, how large, how dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.ui.phone.choices import VIEWS, PhoneChoices
from editor.ui.phone.foot import PhoneFoot
from editor.ui.phone.frame import PhoneFrame
from editor.ui.phone.head import PhoneHead
from editor.ui.phone.more_note import MoreNote
from editor.ui.phone.preview import Preview
from editor.ui.phone.time_slider import TimeSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from editor.ui.phone.page import PhonePage
    from editor.ui.phone.pick import Pick
    from editor.ui.phone.scheme import Pictures
    from editor.ui.preferences import Preferences
    from editor.ui.theme.theme import Theme

__all__ = ["VIEWS", "PhonePane"]

_NARROWEST_PX = 300


class PhonePane(QFrame):
    """Shows the phone page; the web engine is loaded after the first paint.

    With `preferences` the choices are the desk's; `keeps_view` tells whether the view is, too.

    Signals:
        page_ready(): the page takes calls.
        picked(Pick): a place in the notice was clicked; put the caret there.
        title_picked(): the title of the notice was clicked.
        other_picked(): the row of another notice was clicked.
        touched(): wheel, finger or key moved the page by hand.
        view_changed(str): notice, list, more or push.
    """

    page_ready = Signal()
    picked = Signal(object)
    title_picked = Signal()
    other_picked = Signal()
    touched = Signal()
    view_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        language: str,
        preferences: Preferences | None = None,
        keeps_view: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._page: PhonePage | None = None
        self.pictures: Pictures | None = None  # set before `load`
        own = () if keeps_view else ("view",)
        self.choices = PhoneChoices(preferences, own=own, parent=self)
        self._view = self.choices.view
        self.preview = Preview(self)
        self._other = Preview(self)
        self._other.rest()
        self.frame = PhoneFrame(theme, self.choices.device, self)
        self.head = PhoneHead(self.choices, language=language, parent=self)
        self.foot = PhoneFoot(theme, self.choices, self)
        self.time = TimeSlider(theme, language=language, parent=self)
        self.note = MoreNote(self)
        self.setObjectName("phone")
        self.setMinimumWidth(_NARROWEST_PX)
        self._place()
        self._join()

    @property
    def page(self) -> PhonePage | None:
        """The page, once it is loaded."""
        return self._page

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    @property
    def is_dark(self) -> bool:
        """Whether the phone is dark: as chosen, or as the desk is."""
        chosen = self.choices.is_dark
        return self._theme.palette.is_dark if chosen is None else chosen

    def load(self) -> None:
        """Load the web engine and the page (after the first paint)."""
        if self._page is not None:
            return
        from PySide6.QtWebEngineWidgets import QWebEngineView

        from editor.ui.phone.page import PhonePage, phone_profile

        profile = phone_profile(self, self.pictures)
        view = QWebEngineView(profile, self)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        view.setAccessibleName(self.tr("Phone preview"))
        self._page = PhonePage(profile, language=self._language, parent=view)
        view.setPage(self._page)
        self._page.ready.connect(self._on_ready)
        self._page.picked.connect(self._on_picked)
        self._page.title_picked.connect(self._on_title_picked)
        self._page.touched.connect(self.touched)
        self._page.zoom_wanted.connect(self.zoom)
        self._page.view_wanted.connect(self.show_view)
        self._page.other_picked.connect(self.other_picked)
        for preview in (self.preview, self._other):
            preview.attach(self._page)
        self.frame.hold(view)

    def unload(self) -> None:
        """Delete the page before its profile, as the web engine wants it, and now.

        `deleteLater` would come after the profile; a view without its page would make a new one.
        """
        if self._page is not None:
            self._page = None
            for preview in (self.preview, self._other):
                preview.detach()
            self.frame.let_go()

    def show_view(self, view: str) -> None:
        """Show the notice, the list, the More tab or the push."""
        self.choices.choose_view(view)

    def zoom(self, steps: int) -> None:
        """Draw the phone a step larger (1) or smaller (-1); 0: as large as there is room."""
        if steps:
            self.choices.step_zoom(is_larger=steps > 0, shown=self.frame.scale)
        else:
            self.choices.choose_zoom(None)

    def show_other(self, body: str) -> None:
        """Show another notice instead; the draft is followed behind it, and clicks lead nowhere."""
        self.preview.rest()
        self._other.load(body)
        self._other.wake()
        self.call("scrollToBlock", 0, 0)

    def show_own(self) -> None:
        """Show the draft again, as it is by now."""
        self._other.rest()
        self.preview.wake()

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
        self._stage = QScrollArea(self)
        self._stage.setWidgetResizable(True)
        self._stage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stage.setWidget(self.frame)
        column.addWidget(self.head)
        column.addWidget(self._stage, 1)
        column.addWidget(self.note)
        column.addWidget(self.time)
        column.addWidget(self.foot)

    def _join(self) -> None:
        self.head.view_wanted.connect(self.show_view)
        self.frame.scaled.connect(self.foot.show_scale)
        self.choices.changed.connect(self._on_chosen)
        self._theme.changed.connect(self._dress)
        self.foot.show_scale(self.frame.scale)
        self._show_phone()
        self._dress()

    def _on_chosen(self, name: str) -> None:
        if name == "view":
            self._show_view()
            return
        if name in ("device", "rotated", "zoom"):
            self._show_phone()
        self._dress()

    def _show_view(self) -> None:
        if self.choices.view != self._view:
            self._view = self.choices.view
            self.call("show", self._view)
            self.view_changed.emit(self._view)

    def _show_phone(self) -> None:
        zoom = self.choices.zoom
        scale = None if zoom is None else zoom / 100
        self.frame.show_device(self.choices.device, scale=scale)

    def _dress(self) -> None:
        self.frame.show_dark(is_dark=self.is_dark)
        self.foot.show_choices(is_dark=self.is_dark)
        self._settle()

    def _on_picked(self, pick: Pick) -> None:
        if not self.preview.is_resting:
            self.picked.emit(pick)

    def _on_title_picked(self) -> None:
        if not self.preview.is_resting:
            self.title_picked.emit()

    def _on_ready(self) -> None:
        self._settle()
        self.call("show", self._view)
        self.page_ready.emit()

    def _settle(self) -> None:
        device = self.choices.device
        self.call(
            "settings",
            {
                "scale": self.choices.scale,
                "theme": "dark" if self.is_dark else "light",
                "lang": self._language,
                "safeTop": device.safe_top,
                "safeBottom": device.safe_bottom,
                "safeLeft": device.safe_left,
                "safeRight": device.safe_right,
                "offline": self.choices.is_offline,
                "still": self._theme.is_still,
            },
        )
