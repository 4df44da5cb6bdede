"""The phone page inside the desktop: loaded once, locked in, spoken to by JavaScript calls."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings

from editor.ui.phone.pick import Pick
from editor.ui.phone.scheme import ORIGIN, SCHEME, OwnSchemeOnly, PhoneScheme, register_scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.phone.scheme import Pictures

_log = logging.getLogger(__name__)
_PREFIX = "gongji:"
_OFF = (
    "LocalStorageEnabled",
    "LocalContentCanAccessRemoteUrls",
    "LocalContentCanAccessFileUrls",
    "JavascriptCanOpenWindows",
    "JavascriptCanAccessClipboard",
    "PluginsEnabled",
    "FullScreenSupportEnabled",
    "ScreenCaptureEnabled",
    "WebGLEnabled",
    "HyperlinkAuditingEnabled",
    "AllowRunningInsecureContent",
    "PdfViewerEnabled",
    "ErrorPageEnabled",
    "FocusOnNavigationEnabled",
    "NavigateOnDropEnabled",
)


def phone_profile(parent: QObject, pictures: Pictures | None = None) -> QWebEngineProfile:
    """Return an off-the-record profile that knows only our own scheme."""
    register_scheme()
    profile = QWebEngineProfile(parent)
    profile.installUrlSchemeHandler(SCHEME, PhoneScheme(profile, pictures))
    profile.setUrlRequestInterceptor(OwnSchemeOnly(profile))
    profile.downloadRequested.connect(lambda download: download.cancel())
    return profile


class PhonePage(QWebEnginePage):
    """The page, and what it says.

    Signals:
        ready(): it takes calls now.
        frame_painted(int): the second frame after splice `n` has begun.
        picked(Pick): a place in the body was clicked.
        view_wanted(str): a link of the phone itself leads to this view.
        other_picked(): the row of another notice was clicked.
        touched(): wheel, finger or key moved it by hand.
        title_picked(): the title was clicked.
        zoom_wanted(int): Ctrl and the wheel: a step larger (1), or smaller (-1).
        link_clicked(str): where a link would lead; it leads nowhere here.
    """

    ready = Signal()
    frame_painted = Signal(int)
    picked = Signal(object)
    title_picked = Signal()
    view_wanted = Signal(str)
    other_picked = Signal()
    touched = Signal()
    zoom_wanted = Signal(int)
    link_clicked = Signal(str)

    def __init__(self, profile: QWebEngineProfile, *, language: str, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._is_ready = False
        for name in _OFF:
            attribute = getattr(QWebEngineSettings.WebAttribute, name, None)
            if attribute is not None:
                self.settings().setAttribute(attribute, False)
        self.load(QUrl(f"{ORIGIN}index.html?host=1&lang={language}"))

    @property
    def is_ready(self) -> bool:
        """Whether the page takes calls."""
        return self._is_ready

    def call(
        self, function: str, *arguments: object, then: Callable[[object], None] | None = None
    ) -> None:
        """Call `gongji.<function>` in the page; `then` gets its answer."""
        passed = ", ".join(json.dumps(a, ensure_ascii=False) for a in arguments)
        script = f"gongji.{function}({passed})"
        if then is None:
            self.runJavaScript(script)
        else:
            self.runJavaScript(script, then)

    def acceptNavigationRequest(
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, is_main: bool
    ) -> bool:
        """Load our page once: neither a link nor a refresh leads away, or back to its start."""
        return (
            is_main
            and not self._is_ready
            and QUrl(url).toString().startswith(f"{ORIGIN}index.html")
        )

    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        """Open no window: Qt takes null, its stub does not say so."""
        return cast("QWebEnginePage", None)

    def javaScriptConsoleMessage(
        self,
        _level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Hear what the page says through its console."""
        if not message.startswith(_PREFIX):
            _log.info("phone page: %s (%s:%d)", message, source, line)
            return
        what, _, value = message.removeprefix(_PREFIX).partition(":")
        self._hear(what, value)

    def _hear(self, what: str, value: str) -> None:
        self._is_ready = self._is_ready or what == "ready"
        if what in _HEARD:
            _HEARD[what](self, value)


_HEARD: dict[str, Callable[[PhonePage, str], None]] = {
    "ready": lambda page, _: page.ready.emit(),
    "frame": lambda page, number: page.frame_painted.emit(int(number)),
    "pick": lambda page, said: page.picked.emit(Pick.heard(said)),
    "title": lambda page, _: page.title_picked.emit(),
    "hand": lambda page, _: page.touched.emit(),
    "view": lambda page, view: page.view_wanted.emit(view),
    "other": lambda page, _: page.other_picked.emit(),
    "zoom": lambda page, step: page.zoom_wanted.emit(int(step)),
    "link": lambda page, href: page.link_clicked.emit(href),
}
"""What each word that the page says means."""
