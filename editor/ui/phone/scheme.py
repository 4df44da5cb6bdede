"""`gongji-phone:` serves the phone page to the preview, and nothing else.

The page runs our one script by its exact URL; text of a notice can bring no script, no request
and no navigation with it (CSP here, the interceptor and the lock in `page`).
"""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from shiboken6 import isValid

from editor import assets
from editor.ui.phone import bundle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

    Pictures = Callable[[str, Callable[[bytes | None], None]], None]
    """Answers, now or later, with the picture at a path, or with None."""

SCHEME = b"gongji-phone"
ORIGIN = "gongji-phone://page/"


def register_scheme() -> None:
    """Make the scheme known; Chromium wants this before the first profile of the process."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


def policy() -> str:
    """Return the content security policy: our script by its exact URL, pictures by https only."""
    return (
        f"default-src 'none'; script-src {ORIGIN}{bundle.SCRIPT}; style-src {ORIGIN}phone.css; "
        f"img-src {ORIGIN} data:; font-src {ORIGIN}; connect-src 'none'; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'none'"
    )


class PhoneScheme(QWebEngineUrlSchemeHandler):
    """Answers from `resources/phone`, and with the pictures of notices where somebody has them."""

    def __init__(self, parent: QObject, pictures: Pictures | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request."""
        path = job.requestUrl().path()
        if job.requestMethod().data() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif path.startswith("/media/") and self._pictures is not None:
            self._pictures(path, lambda found: _answer(job, found))
        else:
            _answer(job, _body_of(path))


def _answer(job: QWebEngineUrlRequestJob, found: bytes | None) -> None:
    """Send what was found, unless nobody waits for it any more."""
    if not isValid(job):
        return
    if found is None:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
    else:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(found))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        # The stub says one value a name; 6.11 reads a list of values.
        job.setAdditionalResponseHeaders(_headers())  # type: ignore[arg-type]
        job.reply(QByteArray(_type_of(job.requestUrl().path()).encode()), buffer)


class OwnSchemeOnly(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not for our own page."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what leaves this computer, and everything else that is not ours."""
        if info.requestUrl().scheme() not in (SCHEME.decode(), "data"):
            info.block(True)


def _headers() -> dict[QByteArray, list[QByteArray]]:
    return {
        QByteArray(b"Content-Security-Policy"): [QByteArray(policy().encode())],
        QByteArray(b"X-Content-Type-Options"): [QByteArray(b"nosniff")],
    }


def _body_of(path: str) -> bytes | None:
    ready = bundle.made(path.lstrip("/"))
    if ready is not None:
        return ready
    found = _file_of(path)
    return found.read_bytes() if found is not None else None


def _file_of(path: str) -> Path | None:
    folder = assets.path("phone").resolve()
    wanted = (folder / path.lstrip("/")).resolve()
    return wanted if wanted.is_relative_to(folder) and wanted.is_file() else None


def _type_of(path: str) -> str:
    known = {".js": "text/javascript", ".webp": "image/webp"}
    guessed = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return next((kind for ending, kind in known.items() if path.endswith(ending)), guessed)
