"""`/r/{token}`: the phone page of one pinned revision, for whoever has the link.

A link that is unknown, altered, expired or revoked gets one answer: the same bytes after the same
work. No token is ever written down: this is bare ASGI with a log of its own words only.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from starlette.concurrency import run_in_threadpool

from editor.backend.review_limit import ReviewLimit
from editor.backend.routes.media import TYPES
from editor.backend.store import notices, pictures, review_links
from editor.backend.tokens import token_hash
from editor.domain.picture import Format, media_in
from editor.markup.page import PageFields, page
from editor.markup.render import render

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Row
    from starlette.types import Receive, Scope, Send

    from editor.backend.review_token import ReviewTokens
    from editor.backend.store.session import Store

_LOG = logging.getLogger("gongji.review")
_PREFIX: Final = "/r/"
_PATH: Final = re.compile(r"/r/([^/]*)(?:/media/([0-9a-f]{64})\.[a-z0-9]{1,8})?")
_PICTURE: Final = re.compile(r'(<img\b[^>]*?\bsrc=")media/')
_POLICY: Final = (
    b"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", _POLICY),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-robots-tag", b"noindex, nofollow, noarchive"),
)
_HEAD: Final = (
    '<meta name="robots" content="noindex, nofollow, noarchive">\n'
    '<link rel="icon" href="/m/icons/page.svg">\n</head>'
)
_NOTE: Final = {
    "ko": "검토용 미리보기 · 버전 {number} · 공개된 공지가 아니에요",
    "en": "Preview for review · version {number} · not published",
}
_CLOSED: Final = page(
    PageFields(
        "열 수 없는 링크예요",
        "<p>기간이 지났거나 꺼진 링크일 수 있어요. 링크를 보낸 사람에게 다시 받아 주세요.</p>\n"
        '<p lang="en">This link cannot be opened. It may have ended or been turned off; '
        "ask for a new one.</p>",
    )
).replace("</head>", _HEAD, 1)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    extra: tuple[tuple[bytes, bytes], ...] = ()
    kind: bytes = b"text/html; charset=utf-8"


_CLOSED_ANSWER: Final = _Answer(404, _CLOSED.encode())
_BUSY: Final = _Answer(429, b"", ((b"retry-after", b"60"),))
_BROKEN: Final = _Answer(503, b"", ((b"retry-after", b"5"),))
_REFUSED: Final = _Answer(405, b"", ((b"allow", b"GET, HEAD"),))


@dataclass(slots=True)
class ReviewPage:
    """Answers below `/r/`; `system` is real time, by which links end."""

    store: Store
    tokens: ReviewTokens
    system: Callable[[], datetime]
    limit: ReviewLimit = field(default_factory=ReviewLimit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        del receive
        answer = await self._answer(scope)
        length = (b"content-length", str(len(answer.body)).encode())
        kind = (b"content-type", answer.kind)
        head = [*_HEADERS, kind, *answer.extra, length]
        await send({"type": "http.response.start", "status": answer.status, "headers": head})
        body = b"" if scope["method"] == "HEAD" else answer.body
        await send({"type": "http.response.body", "body": body})

    async def _answer(self, scope: Scope) -> _Answer:
        if scope["method"] not in {"GET", "HEAD"}:
            return _REFUSED
        if not self.limit.admits(_asker(scope)):
            return _BUSY
        try:
            return await run_in_threadpool(self._look, scope["path"], scope["method"] == "GET")
        except Exception:
            _LOG.exception("a review page failed")  # the traceback holds code, never an address
            return _BROKEN

    def _look(self, path: str, is_opening: bool) -> _Answer:  # noqa: FBT001 - run_in_threadpool
        """Do the same work whatever the token is: one signature, one hash, one query."""
        match = _PATH.fullmatch(path)
        token = match.group(1) if match else ""
        is_ours, now = self.tokens.is_ours(token), self.system()
        with self.store.reading() as connection:
            row = review_links.shown(connection, token_hash(token))
        if row is None or not (is_ours and review_links.link_of(row).is_open(now)):
            return _CLOSED_ANSWER
        if match is not None and match.group(2):
            return self._picture(row, match.group(2))
        if is_opening:
            with self.store.transaction() as connection:
                review_links.count_opening(connection, row.link_id, now)
        return _Answer(200, _shown(row, token).encode("utf-8", "replace"))

    def _picture(self, row: Row[Any], digest: str) -> _Answer:
        """Show a picture that this revision names, and no other."""
        content = notices.content_of(row)
        if digest not in {*media_in(content.body), *content.media, content.cover}:
            return _CLOSED_ANSWER
        with self.store.reading() as connection:
            data, kind = pictures.data_of(connection, digest)
        return _Answer(200, data, kind=TYPES[Format(kind)].encode())


def _shown(row: Row[Any], token: str) -> str:
    """Return the phone page of a revision, with a line that says what it is."""
    content = notices.content_of(row)
    body = _PICTURE.sub(rf"\g<1>{token}/media/", render(content.body))
    fields = PageFields(
        content.title, body, kind=content.kind, locale=content.locale, published_at=row.created_at
    )
    language = "ko" if content.locale.lower().startswith("ko") else "en"
    note = _NOTE[language].format(number=row.number)
    whole = page(fields).replace("</head>", _HEAD, 1)
    start, end, rest = whole.rpartition("</article>")
    return f'{start}<p class="meta">{note}</p>\n{end}{rest}'


def _asker(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def is_review(path: str) -> bool:
    """Tell whether a path is a review page's."""
    return path.startswith(_PREFIX) or path == _PREFIX.rstrip("/")
