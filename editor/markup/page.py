"""The whole static page of one notice: what a permalink shows where no script runs.

It has the elements and classes of the notice view in `resources/phone/index.html`, so the phone's
own stylesheet draws it. Nothing in it runs or comes from another host; its own policy says so too.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from editor.domain.notice import Kind

if TYPE_CHECKING:
    from datetime import datetime

STYLESHEET = "/m/phone.css"
SEOUL = ZoneInfo("Asia/Seoul")

_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
    " base-uri 'none'; form-action 'none'"
)
_KINDS = {  # the kinds a reader wants to know; the same words as resources/phone/words.js
    "ko": {
        Kind.MAINTENANCE: "점검",
        Kind.INCIDENT: "장애",
        Kind.TERMS: "약관",
        Kind.PROMOTION: "광고",
    },
    "en": {
        Kind.MAINTENANCE: "Maintenance",
        Kind.INCIDENT: "Incident",
        Kind.TERMS: "Terms",
        Kind.PROMOTION: "Ad",
    },
}
_MODIFIED = {"ko": "수정됨", "en": "Edited"}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_PAGE = """<!doctype html>
<html lang="{locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="stylesheet" href="{stylesheet}">
</head>
<body>
<main><section class="view" id="view-notice"><article class="article">
<h1 class="notice-title">{title}</h1>
<p class="meta">{meta}</p>
<div class="body" id="body">
{body}
</div>
</article></section></main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class PageFields:
    """What a page shows; `body_html` must come from `render`. Moments are UTC, None = not yet."""

    title: str
    body_html: str
    kind: Kind = Kind.GENERAL
    locale: str = "ko"
    published_at: datetime | None = None
    modified_at: datetime | None = None


def page(fields: PageFields, *, stylesheet: str = STYLESHEET, zone: ZoneInfo = SEOUL) -> str:
    """Return the whole HTML page; days are written as in `zone`."""
    return _PAGE.format(
        locale=_shown(fields.locale),
        policy=_POLICY,
        title=_shown(fields.title),
        stylesheet=_shown(stylesheet),
        meta=_meta(fields, zone),
        body=fields.body_html,
    )


def _meta(fields: PageFields, zone: ZoneInfo) -> str:
    language = "ko" if fields.locale.lower().startswith("ko") else "en"
    modified = _day(fields.modified_at, zone, language)
    parts = [
        _day(fields.published_at, zone, language),
        _KINDS[language].get(fields.kind, ""),
        f"{_MODIFIED[language]} {modified}" if modified else "",
    ]
    return " · ".join(part for part in parts if part)


def _day(moment: datetime | None, zone: ZoneInfo, language: str) -> str:
    if moment is None:
        return ""
    day = moment.astimezone(zone)
    if language == "ko":
        shown = f"{day:%Y.%m.%d}"
    else:
        shown = f"{_MONTHS.split()[day.month - 1]} {day.day}, {day.year}"
    return f'<time datetime="{moment.isoformat()}">{shown}</time>'


def _shown(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode()).replace("\x00", "")
