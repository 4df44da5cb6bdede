"""A notice as a Markdown file: simple front matter between two `+++` lines, then the body.

    +++
    gongji = 1
    title = "12월 정기 점검"
    +++

A Markdown file from elsewhere that nobody changed is written without front matter, byte for byte.
Whatever front matter such a file has of its own (without `gongji`) belongs to its text.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any, Final

from editor.domain.errors import Invalid
from editor.domain.ids import NoticeId, is_ulid
from editor.domain.notice import Content, Kind
from editor.workflow.draft import Draft
from editor.workflow.text_file import CRLF, LF, TextFile, read_text_file

FORMAT: Final = 1
_HEAD: Final = re.compile(r"\A\+\+\+(\r?\n)(.*?)\1\+\+\+\1", re.DOTALL)
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_TITLE_LENGTH: Final = 300
_NO_ID: Final = NoticeId("")


@dataclass(frozen=True, slots=True)
class NoticeFile:
    """What a file holds; a foreign one has no id yet."""

    draft: Draft
    is_foreign: bool


def write_notice(draft: Draft, name: str | None) -> bytes:
    """Return the bytes of a draft's file; `name` is that of the foreign file it was, or None.

    Raises Invalid("lone_surrogate") where a character cannot be written.
    """
    content = draft.content
    bare = TextFile(content.body, draft.line_end, bom=draft.bom).encoded()
    if name is not None and _is_untouched(draft, bare, name):
        return bare
    text = f"{_head(draft)}{content.body}"
    return TextFile(text, draft.line_end, bom=draft.bom).encoded()


def read_notice(data: bytes, name: str, now: datetime) -> NoticeFile:
    """Return the notice of a file; `now` dates one that says nothing of it.

    Raises Invalid: invalid_utf8, front_matter_invalid.
    """
    plain = TextFile(data.decode(errors="replace")).text.removeprefix("\ufeff")
    head = _fields_of(plain)
    if head is None:
        return NoticeFile(_foreign(data, name, now), is_foreign=True)
    try:
        return NoticeFile(_own(data, head), is_foreign=False)
    except (KeyError, ValueError, TypeError) as error:
        raise Invalid("front_matter_invalid", file=name) from error


def _is_untouched(draft: Draft, bare: bytes, name: str) -> bool:
    """Tell whether the bare file would be read as exactly this notice."""
    if _fields_of(bare.decode().removeprefix("\ufeff")) is not None:
        return False
    again = _foreign(bare, name, draft.updated_at)
    return (again.content, again.line_end, again.bom, again.pinned, again.archived) == (
        draft.content,
        draft.line_end,
        draft.bom,
        draft.pinned,
        draft.archived,
    )


def _head(draft: Draft) -> str:
    content = draft.content
    fields: dict[str, object] = {
        "gongji": FORMAT,
        "title": content.title,
        "kind": content.kind.value,
        "locale": content.locale,
        "id": draft.notice_id,
        "updated": draft.updated_at.astimezone(UTC).isoformat(),
    }
    optional = {
        "cover": content.cover,
        "media": list(content.media),
        "pinned": draft.pinned,
        "archived": draft.archived,
        "revision": draft.base_revision,
        "etag": draft.base_etag,
    }
    fields |= {name: value for name, value in optional.items() if value}
    lines = (f"{name} = {_toml(value)}" for name, value in fields.items())
    return LF.join(["+++", *lines, "+++", ""])


def _toml(value: object) -> str:
    """Write a value as TOML: JSON is, but for DEL, which TOML wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _fields_of(text: str) -> dict[str, Any] | None:
    """Return the fields of our own front matter, None where there is none."""
    found = _HEAD.match(text)
    if found is None:
        return None
    try:
        fields = tomllib.loads(found[2])
    except tomllib.TOMLDecodeError:
        return None
    return fields if "gongji" in fields else None


def _own(data: bytes, fields: dict[str, Any]) -> Draft:
    file = read_text_file(data)
    text = data.decode().removeprefix("\ufeff")
    found = _HEAD.match(text)
    if found is None or fields["gongji"] != FORMAT or not is_ulid(fields["id"]):
        raise ValueError("another format")
    line_end, body = found[1], text[found.end() :]
    content = Content(
        str(fields["title"]),
        body.replace(CRLF, LF) if line_end == CRLF else body,
        Kind(fields["kind"]),
        str(fields["locale"]),
        fields.get("cover"),
        tuple(fields.get("media", ())),
    )
    updated_at = datetime.fromisoformat(fields["updated"])
    made = Draft(NoticeId(fields["id"]), content, updated_at.astimezone(UTC))
    return replace(
        made,
        line_end=line_end,
        bom=file.bom,
        pinned=bool(fields.get("pinned", False)),
        archived=bool(fields.get("archived", False)),
        base_revision=int(fields.get("revision", 0)),
        base_etag=str(fields.get("etag", "")),
    )


def _foreign(data: bytes, name: str, now: datetime) -> Draft:
    file = read_text_file(data)
    content = Content(_title_of(file.text, name), file.text)
    return Draft(_NO_ID, content, now, line_end=file.line_end, bom=file.bom)


def _title_of(text: str, name: str) -> str:
    """Return the first heading, else the file's name."""
    found = _HEADING.search(text)
    return (found[1].strip() if found else PurePosixPath(name).stem)[:_TITLE_LENGTH]
