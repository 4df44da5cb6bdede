"""Wordings side by side over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.resource import Resource
from editor.wire.comparison import ComparisonView

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.wire.comparison import NewComparison, NewVote


class ComparingApi(Resource):
    """What is asked of colleagues, and what they answer."""

    def open_comparisons(self) -> tuple[ComparisonView, ...]:
        return self._list("/comparisons", ComparisonView)

    def comparisons(self, notice_id: NoticeId) -> tuple[ComparisonView, ...]:
        return self._list(f"/notices/{notice_id}/comparisons", ComparisonView)

    def compare(
        self, notice_id: NoticeId, comparison: NewComparison, *, key: str | None = None
    ) -> ComparisonView:
        path = f"/notices/{notice_id}/comparisons"
        return self._post(path, comparison, ComparisonView, key=key)

    def vote(self, comparison_id: str, vote: NewVote, *, key: str | None = None) -> ComparisonView:
        return self._post(f"/comparisons/{comparison_id}/votes", vote, ComparisonView, key=key)

    def close_comparison(self, comparison_id: str, *, key: str | None = None) -> ComparisonView:
        return self._post(f"/comparisons/{comparison_id}/close", None, ComparisonView, key=key)
