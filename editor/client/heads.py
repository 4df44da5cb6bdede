"""What is being written at other desks, over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.resource import Resource
from editor.wire.head import HeadStamp, HeadView

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.wire.head import NewHead


class HeadsApi(Resource):
    """Heads of a notice; each desk writes its own."""

    def heads(self, notice_id: NoticeId) -> tuple[HeadView, ...]:
        return self._list(f"/notices/{notice_id}/heads", HeadView)

    def put_head(self, notice_id: NoticeId, desk_id: str, head: NewHead, *, etag: str) -> HeadStamp:
        return self._put(f"/notices/{notice_id}/heads/{desk_id}", head, HeadStamp, etag=etag)

    def remove_head(self, notice_id: NoticeId, desk_id: str) -> None:
        self._delete(f"/notices/{notice_id}/heads/{desk_id}")
