"""Review links over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.resource import Resource
from editor.client.transport import Call
from editor.wire.review_link import MadeReviewLink, ReviewLinkView

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.wire.review_link import NewReviewLink


class SharingApi(Resource):
    """What a desk does to show a revision on a real phone."""

    def review_links(self, notice_id: NoticeId) -> tuple[ReviewLinkView, ...]:
        return self._list(f"/notices/{notice_id}/review-links", ReviewLinkView)

    def create_review_link(
        self, notice_id: NoticeId, link: NewReviewLink, *, key: str | None = None
    ) -> MadeReviewLink:
        return self._post(f"/notices/{notice_id}/review-links", link, MadeReviewLink, key=key)

    def revoke_review_link(self, notice_id: NoticeId, link_id: str) -> None:
        path = f"{self._prefix}/notices/{notice_id}/review-links/{link_id}"
        self._transport.send(Call("DELETE", path))
