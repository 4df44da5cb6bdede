"""Files of text that were dropped on the desk, each to become a draft of its own.

Old Korean files are in CP949, some of Windows in UTF-16; what is neither is no text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Final

from editor.domain.errors import Invalid, Refused
from editor.domain.ids import NoticeId
from editor.domain.notice import DRAFT_BYTES, check_draft
from editor.workflow.notice_file import read_notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from editor.workflow.draft import Draft

HTML_BYTES: Final = 10_000_000
_KILOBYTE: Final = 1_000
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_HTML: Final = (".html", ".htm")


def is_html(name: str) -> bool:
    """Tell whether a file's name says HTML."""
    return name.lower().endswith(_HTML)


def size_limit(name: str) -> int:
    """Return how many bytes a file may have to be looked at."""
    return HTML_BYTES if is_html(name) else 2 * DRAFT_BYTES


def draft_of(
    data: bytes,
    name: str,
    *,
    now: datetime,
    new_id: Callable[[], str],
    to_markdown: Callable[[str], str],
) -> Draft:
    """Return a dropped file as a draft; line ends and BOM are remembered for an export.

    Raises Refused: text_file_binary, text_file_too_large, and what `to_markdown` raises.
    """
    plain = _as_utf8(data, name)
    if is_html(name):
        text = plain.decode().removeprefix("\ufeff")
        title = " ".join(unescape("".join(_TITLE.findall(text)[:1])).split())
        markdown = to_markdown(text)
        found = read_notice(markdown.encode("utf-8", "replace"), title or name, now).draft
        if title:
            found = replace(found, content=replace(found.content, title=title[:300]))
    else:
        found = read_notice(plain, name, now).draft
    made = replace(found, notice_id=NoticeId(new_id()), base_revision=0, base_etag="")
    try:
        check_draft(made.content)
    except Invalid as error:
        raise _too_large(name) from error
    return made


def _as_utf8(data: bytes, name: str) -> bytes:
    """Return the bytes of a text in UTF-8, whatever it was in."""
    if len(data) > size_limit(name):
        raise _too_large(name)
    text = _decoded(data, name)
    if _CONTROLS.search(text):
        raise Refused("text_file_binary", name=name[-80:])
    return text.encode("utf-8", "surrogatepass")


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return _strict(data[len(mark) :], (encoding,), name)
    said = _CHARSET.search(data[:2_000]) if is_html(name) else None
    first = (said[1].decode(),) if said else ()
    return _strict(data, (*first, "utf-8", "cp949"), name)


def _strict(data: bytes, encodings: tuple[str, ...], name: str) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise Refused("text_file_binary", name=name[-80:])


def _too_large(name: str) -> Refused:
    limit = DRAFT_BYTES // _KILOBYTE
    return Refused("text_file_too_large", name=name[-80:], limit_kb=limit)
