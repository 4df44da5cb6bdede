"""Makes paper of a document: the web engine that draws the phone page lays it out on A4.

Each document has a page of its own that runs no script and asks for nothing but our own files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QObject,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestJob,
)

from editor import assets
from editor.ui.phone.scheme import ORIGIN, SCHEME, OwnSchemeOnly, PhoneScheme, register_scheme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from editor.ui.phone.scheme import Pictures

_LIMIT_MS = 30_000
_MARGINS_MM = QMarginsF(20, 20, 20, 20)
_DOCUMENT, _STYLE = "/print.html", "/print.css"
_POLICY = (
    f"default-src 'none'; style-src {ORIGIN}; img-src {ORIGIN} data:; font-src {ORIGIN}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Press(QObject):
    """Prints one document, once.

    Signals:
        printed(bytes): the PDF.
        sent(): the printer has it.
        failed(): the engine could not lay it out.
    """

    printed = Signal(object)
    sent = Signal()
    failed = Signal()

    def __init__(self, html: str, parent: QObject, pictures: Pictures | None = None) -> None:
        super().__init__(parent)
        register_scheme()
        self._profile = QWebEngineProfile()
        self._profile.installUrlSchemeHandler(SCHEME, _PrintScheme(html, self._profile, pictures))
        self._profile.setUrlRequestInterceptor(OwnSchemeOnly(self._profile))
        self._page = _Paper(self._profile, self._profile)
        self._printer: QPrinter | None = None
        self._view: QWebEngineView | None = None
        self._limit = QTimer(self, singleShot=True, interval=_LIMIT_MS)
        self._limit.timeout.connect(self._fail)
        self._page.loadFinished.connect(self._on_loaded)
        ending = QCoreApplication.instance()
        if ending is not None:
            ending.aboutToQuit.connect(self._take_down)

    def start(self, printer: QPrinter | None = None) -> None:
        """Lay it out: as a PDF, or for a printer."""
        self._printer = printer
        self._limit.start()
        self._page.load(QUrl(ORIGIN.rstrip("/") + _DOCUMENT))

    def _on_loaded(self, is_good: bool) -> None:  # a signal carries it by position
        if not is_good:
            self._fail()
        elif self._printer is None:
            self._page.printToPdf(self._on_pdf, _a4())
        else:
            self._send(self._printer)

    def _send(self, printer: QPrinter) -> None:
        from PySide6.QtWebEngineWidgets import QWebEngineView

        self._view = QWebEngineView()
        self._view.setPage(self._page)
        self._view.printFinished.connect(self._on_sent)
        self._view.print(printer)

    def _on_pdf(self, data: QByteArray) -> None:
        found = bytes(data.data())
        if found:
            self._end()
            self.printed.emit(found)
        else:
            self._fail()

    def _on_sent(self, is_good: bool) -> None:  # a signal carries it by position
        if is_good:
            self._end()
            self.sent.emit()
        else:
            self._fail()

    def _fail(self) -> None:
        self._end()
        self.failed.emit()

    def _end(self) -> None:
        """Take everything down, page before profile, but not inside a call of the page."""
        self._limit.stop()
        QTimer.singleShot(0, self._take_down)

    def _take_down(self) -> None:
        for part in (self._view, self._page, self._profile):
            if part is not None and shiboken6.isValid(part):
                shiboken6.delete(part)
        self.deleteLater()


class _Paper(QWebEnginePage):
    """A page that runs no script and goes nowhere."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)

    def acceptNavigationRequest(
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, is_main: bool
    ) -> bool:
        """Stay at the document."""
        return is_main and QUrl(url).path() == _DOCUMENT

    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        """Open no window: Qt takes null, its stub does not say so."""
        return cast("QWebEnginePage", None)


class _PrintScheme(PhoneScheme):
    """Answers with the document, its style, and what the phone page has."""

    def __init__(self, html: str, parent: QObject, pictures: Pictures | None) -> None:
        super().__init__(parent, pictures)
        self._html = html

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request."""
        path = job.requestUrl().path()
        if path == _DOCUMENT:
            _answer(job, self._html.encode("utf-8", "replace"), b"text/html")
        elif path == _STYLE:
            _answer(job, assets.read_bytes("printing/print.css"), b"text/css")
        else:
            super().requestStarted(job)


def _answer(job: QWebEngineUrlRequestJob, data: bytes, kind: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    headers = {QByteArray(b"Content-Security-Policy"): [QByteArray(_POLICY.encode())]}
    # The stub says one value a name; 6.11 reads a list of values.
    job.setAdditionalResponseHeaders(headers)  # type: ignore[arg-type]
    job.reply(QByteArray(kind), buffer)


def _a4() -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, _MARGINS_MM, QPageLayout.Unit.Millimeter)
