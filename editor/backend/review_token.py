"""The token of a review link: 256 bits that only this service can make, and its signature.

The bits are HMAC-SHA256 (RFC 2104) of the link's random id under a key of the service, so that a
command that is repeated with its Idempotency-Key gets the same address again while nothing but a
hash is ever stored. The signature ties a token to its environment.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from editor.domain.environment import Environment

_SECRET_BYTES: Final = 32
_SIGNATURE_BYTES: Final = 16
_LENGTH: Final = 64
_NOTHING: Final = bytes(_SECRET_BYTES + _SIGNATURE_BYTES)


class ReviewTokens:
    """Makes tokens and tells ours from others."""

    def __init__(self, private: bytes, environment: Environment) -> None:
        where = environment.value.encode()
        self._making = hmac.digest(private, b"gongji review link: secret " + where, "sha256")
        self._signing = hmac.digest(private, b"gongji review link: signature " + where, "sha256")

    def token(self, link_id: str) -> str:
        """Return the token of a link: 64 characters that need no escaping in an address."""
        secret = hmac.digest(self._making, link_id.encode(), "sha256")
        return base64.urlsafe_b64encode(secret + self._signature(secret)).decode("ascii")

    def is_ours(self, token: str) -> bool:
        """Tell whether we signed a token, in the same time for every token of any length."""
        raw = _raw(token)
        secret, given = raw[:_SECRET_BYTES], raw[_SECRET_BYTES:]
        is_signed = hmac.compare_digest(self._signature(secret), given)
        return is_signed and len(token) == _LENGTH

    def _signature(self, secret: bytes) -> bytes:
        return hmac.digest(self._signing, secret, "sha256")[:_SIGNATURE_BYTES]


def _raw(token: str) -> bytes:
    try:
        raw = base64.b64decode(token[:_LENGTH].encode(), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return _NOTHING
    return raw if len(raw) == len(_NOTHING) else _NOTHING
