"""What is printed, as one HTML document: the body is the phone page's, the rest is escaped here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from editor.markup.page import SEOUL
from editor.ui.shared.moments import clock

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_FONTS = ("Regular.subset", "SemiBold.subset", "Bold.subset", "Regular")
_FOLDED = re.compile(r"<details(?![^>]* open)")
_DOCUMENT = """<!doctype html>
<html lang="{locale}" data-bare data-theme="light">
<head>
<meta charset="utf-8">
<title>{title}</title>
{fonts}
<link rel="stylesheet" href="phone.css">
<link rel="stylesheet" href="print.css">
</head>
<body>
<main><section class="view" id="view-notice"><article class="article">
<h1 class="notice-title">{title}</h1>
<p class="facts">{facts}</p>
{content}
</article></section></main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document; `content` is safe HTML, everything else is plain text."""

    title: str
    facts: tuple[str, ...]
    content: str
    locale: str = "ko"


def document(sheet: Sheet) -> str:
    """Return the whole HTML document; its fonts are there before it is laid out."""
    return _DOCUMENT.format(
        locale=shown(sheet.locale),
        title=shown(sheet.title),
        fonts="\n".join(map(_preload, _FONTS)),
        facts="".join(f"<span>{shown(fact)}</span>" for fact in sheet.facts if fact),
        content=sheet.content,
    )


def body(html: str) -> str:
    """Return the body of a notice as paper shows it: nothing stays folded."""
    return f'<div class="body" id="body">{_FOLDED.sub("<details open", html)}</div>'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a plain table of texts."""
    head = "".join(f"<th>{shown(text)}</th>" for text in heads)
    lines = ("".join(f"<td>{shown(cell)}</td>" for cell in row) for row in rows)
    inside = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{inside}</tbody></table>'


def moment(at: datetime | None, language: str) -> str:
    """Return a moment in Korean time: `2026.11.22 오후 12:00`; "" for none."""
    if at is None:
        return ""
    there = at.astimezone(SEOUL)
    return f"{there:%Y.%m.%d} {clock(there, language)}"


def shown(text: str) -> str:
    """Return a plain text as HTML that shows exactly it."""
    return escape(text.encode("utf-8", "replace").decode()).replace("\x00", "")


def _preload(name: str) -> str:
    place = f"fonts/Pretendard-{name}.woff2"
    return f'<link rel="preload" href="{place}" as="font" type="font/woff2" crossorigin>'
