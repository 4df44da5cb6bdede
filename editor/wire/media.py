"""Pictures on the wire; their bytes travel as they are."""

from __future__ import annotations

from editor.domain.picture import Format
from editor.wire.model import Hash, Line, Moment, Number, Wire
from editor.wire.people import PersonName


class PictureView(Wire):
    """A picture that the service holds; `in_use` where a revision names it."""

    hash: Hash
    format: Format
    width: Number
    height: Number
    size: Number
    name: Line = ""
    author: PersonName
    added_at: Moment
    in_use: bool
