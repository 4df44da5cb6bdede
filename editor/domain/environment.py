"""An environment (환경): where a notice is read by whom; one service process serves one."""

from __future__ import annotations

import re
from enum import StrEnum

from editor.domain.errors import Forbidden, Unauthorized

_TOKEN = re.compile(r"gj_(?P<environment>[a-z]+)_(?P<secret>[A-Za-z0-9_-]{43})\Z")


class Environment(StrEnum):
    """연습 · 개발 · 스테이징 · 운영."""

    PRACTICE = "practice"
    DEV = "dev"
    STAGING = "staging"
    PRODUCTION = "production"

    @property
    def minimum_approvals(self) -> int:
        """How many people besides the author must approve before a release."""
        return 2 if self is Environment.PRODUCTION else 1


def token_of(environment: Environment, secret: str) -> str:
    """Return the token text; `secret` is 256 bits in unpadded base64url (43 characters)."""
    return f"gj_{environment.value}_{secret}"


def check_token(token: str, environment: Environment) -> None:
    """Raise Unauthorized for no token of ours, Forbidden for one of another environment."""
    match = _TOKEN.match(token)
    if match is None:
        raise Unauthorized("unauthorized")
    if match["environment"] != environment.value:
        raise Forbidden(
            "environment_mismatch", token=match["environment"], environment=environment.value
        )
