"""A revision (버전): an immutable, numbered copy of a notice's content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.notice import Content, content_hash

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.ids import NoticeId, PersonId


@dataclass(frozen=True, slots=True)
class Revision:
    """Version `number` (from 1) of a notice, by whom and when."""

    notice_id: NoticeId
    number: int
    content: Content
    author: PersonId
    created_at: datetime

    @property
    def content_hash(self) -> str:
        """The hash that an approval names."""
        return content_hash(self.content)


def is_same_content(latest: Revision | None, content: Content) -> bool:
    """Tell whether a save would change nothing, so that it makes no new revision."""
    return latest is not None and latest.content_hash == content_hash(content)
