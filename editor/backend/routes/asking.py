"""What the lists of every route share: limits and cursors."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from editor.backend.store.paging import PAGE, PAGE_MAX
from editor.backend.work import Outcome, answer_of
from editor.wire.page import Item, Page

Limit = Annotated[int, Query(ge=1, le=PAGE_MAX)]
Cursor = Annotated[str | None, Query(max_length=200)]
DEFAULT_LIMIT = PAGE


def page(request: Request, items: tuple[Item, ...], next_cursor: str | None) -> Response:
    """Answer with a page and, where there is more, `Link: <…>; rel="next"` (RFC 8288)."""
    answer = answer_of(Outcome(Page(items=items, next_cursor=next_cursor)))
    headers = dict(answer.headers)
    if next_cursor is not None:
        onward = request.url.include_query_params(cursor=next_cursor)
        headers["Link"] = f'<{onward.path}?{onward.query}>; rel="next"'
    return Response(answer.body, answer.status, headers=headers)
