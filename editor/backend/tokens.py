"""Tokens as the service makes and keeps them: 256 random bits, of which only a hash is stored."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from editor.domain.environment import token_of

if TYPE_CHECKING:
    from editor.domain.environment import Environment


def token_hash(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_token(environment: Environment) -> str:
    """Make a token; it can be shown once, only its hash is kept."""
    return token_of(environment, secrets.token_urlsafe(32))
