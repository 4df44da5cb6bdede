"""Heads on the wire: what each desk has typed of a notice and not yet saved as a version."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from editor.wire.model import Id, Moment, Wire
from editor.wire.notice import ContentView
from editor.wire.people import PersonName


class NewHead(Wire):
    """PUT …/notices/{id}/heads/{desk}, with If-Match ("0": this desk has none there yet)."""

    content: ContentView
    base_revision: Annotated[int, Field(ge=0, le=2_147_483_647)]


class HeadStamp(Wire):
    """What a desk keeps of its own head; `etag` goes into If-Match of the next one."""

    updated_at: Moment
    etag: str


class HeadView(Wire):
    """One desk's text as it was when its writer paused, and the version that it builds on."""

    desk: Id
    person: PersonName
    content: ContentView
    base_revision: int
    updated_at: Moment
    etag: str
