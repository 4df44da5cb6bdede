"""Pictures over HTTP: sent as they are, with word of how far they are, and a way to stop."""

from __future__ import annotations

import base64
import hashlib
import io
from typing import TYPE_CHECKING

from editor.client.resource import Resource
from editor.client.transport import Call
from editor.domain.errors import Refused
from editor.wire.media import PictureView

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import ReadableBuffer

    Progress = Callable[[int, int], bool]

_TYPE = "application/octet-stream"


class MediaApi(Resource):
    """What a desk does with the pictures of a service."""

    def pictures(self) -> tuple[PictureView, ...]:
        return self._list("/media", PictureView)

    def picture(self, digest: str) -> bytes:
        return self._transport.send(Call("GET", f"{self._prefix}/media/{digest}")).content

    def add_picture(
        self, data: bytes, *, name: str = "", progress: Progress | None = None
    ) -> PictureView:
        digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
        headers = {"Content-Type": _TYPE, "Content-Digest": f"sha-256=:{digest}:"}
        params = {"name": name[:300]} if name else {}
        file = _Watched(data, progress or (lambda _sent, _total: True))
        path = f"{self._prefix}/media"
        return self._transport.fetch(
            Call("POST", path, params=params, headers=headers, file=file), PictureView
        )

    def remove_picture(self, digest: str) -> None:
        self._transport.send(Call("DELETE", f"{self._prefix}/media/{digest}"))


class _Watched(io.BytesIO):
    """Bytes that tell how much of them was read; whoever is told may say that it is enough."""

    def __init__(self, data: ReadableBuffer, progress: Progress) -> None:
        super().__init__(data)
        self._total = len(self.getbuffer())
        self._progress = progress

    def read(self, size: int | None = -1, /) -> bytes:
        """Read on; raises Refused("upload_cancelled")."""
        data = super().read(size)
        if not self._progress(self.tell(), self._total):
            raise Refused("upload_cancelled")
        return data
