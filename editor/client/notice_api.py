"""The notice service as one person sees it: `workflow.ports.NoticeService` over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.comparing import ComparingApi
from editor.client.heads import HeadsApi
from editor.client.media import MediaApi
from editor.client.releasing import ReleasingApi
from editor.client.reviewing import ReviewingApi
from editor.client.sharing import SharingApi
from editor.client.transport import Transport

if TYPE_CHECKING:
    from editor.domain.environment import Environment


class NoticeApi(ReviewingApi, ComparingApi, HeadsApi, MediaApi, SharingApi, ReleasingApi):
    """Every call of CONTRACTS §1, each with a timeout and, for writes, an Idempotency-Key."""


def connect(base_url: str, environment: Environment, token: str) -> NoticeApi:
    """Return the API of a service for one token."""
    return NoticeApi(Transport(base_url, token), environment)
