"""A second place for what the store does not take: one file a draft, until the store has it."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from editor.domain.errors import GongjiError
from editor.domain.notice import Content
from editor.drafts import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.domain.ids import NoticeId
    from editor.workflow.draft import Draft

FOLDER: Final = "unsaved"
_ENDING: Final = ".json"


class Rescue:
    """Puts whole drafts beside the store."""

    def __init__(self, store: Path) -> None:
        self._folder = store.parent / FOLDER

    def put(self, draft: Draft) -> None:
        """Write a draft; where this disk takes nothing at all, nothing happens."""
        fields = _fields_of(draft)
        fields["title"] = draft.content.title
        fields["body"] = draft.content.body
        target = self._path(draft.notice_id)
        part = target.with_name(f".{target.name}.part")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(json.dumps(fields).encode())
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)

    def drop(self, notice_id: NoticeId) -> None:
        """Forget a draft: the store has it."""
        with suppress(OSError):
            self._path(notice_id).unlink(missing_ok=True)

    def all(self) -> tuple[Draft, ...]:
        """Return what lies there."""
        return tuple(self._read())

    def _read(self) -> Iterator[Draft]:
        with suppress(OSError):
            for path in sorted(self._folder.glob(f"*{_ENDING}")):
                with suppress(OSError, ValueError, KeyError, TypeError, GongjiError):
                    fields: dict[str, Any] = json.loads(path.read_bytes())
                    fields["title"] = rows.encoded(fields["title"])
                    yield rows.draft_of(fields, fields.pop("body"))

    def _path(self, notice_id: NoticeId) -> Path:
        return self._folder / f"{notice_id}{_ENDING}"


def _fields_of(draft: Draft) -> dict[str, Any]:
    """Return what is kept of a draft: its words at least, whatever is wrong with the rest."""
    try:
        return rows.fields_of(draft)
    except (AttributeError, TypeError, ValueError):
        words = Content(draft.content.title, draft.content.body)
        return rows.fields_of(replace(draft, content=words))
