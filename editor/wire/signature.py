"""Ed25519 signatures (RFC 8032) of what phones execute: badge programs and emergency notices.

A signature covers the exact transmitted bytes, so nobody has to agree on a way to write JSON; the
phone verifies with `resources/phone/badge.js`. Private keys never leave the service that made them.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from editor.domain.errors import Invalid

PRIVATE_BYTES = PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64


class KeyPair(NamedTuple):
    """The two halves of a key; only the public one may be shown, stored in the open or sent."""

    private: bytes
    public: bytes

    def __repr__(self) -> str:
        """Name the key by its fingerprint, so that no log ever holds the private half."""
        return f"KeyPair({fingerprint(self.public)})"


def new_key_pair() -> KeyPair:
    """Make a key from the operating system's randomness."""
    return key_pair_of(SigningKey.generate().encode())


def key_pair_of(private: bytes) -> KeyPair:
    """Return the pair of a stored private key (32 bytes).

    Raises Invalid("bad_key") for another length.
    """
    if len(private) != PRIVATE_BYTES:
        raise Invalid("bad_key", bytes=len(private))
    return KeyPair(private, SigningKey(private).verify_key.encode())


def sign(private: bytes, payload: bytes) -> bytes:
    """Return the 64 bytes that prove `payload`; the same input gives the same signature."""
    return SigningKey(key_pair_of(private).private).sign(payload).signature


def verify(public: bytes, payload: bytes, signature: bytes) -> bool:
    """Tell whether the owner of `public` signed exactly these bytes; anything odd is False."""
    if len(public) != PUBLIC_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        VerifyKey(public).verify(payload, signature)
    except BadSignatureError:
        return False
    return True


def fingerprint(public: bytes) -> str:
    """Return what two people compare by eye: 128 bits of SHA-256 in groups of four."""
    digest = hashlib.sha256(public).hexdigest()[:32]
    return "-".join(digest[i : i + 4] for i in range(0, len(digest), 4))


def to_text(raw: bytes) -> str:
    """Write a key or a signature for JSON: base64 (RFC 4648 §4)."""
    return base64.b64encode(raw).decode("ascii")


def from_text(text: str) -> bytes:
    """Read base64, with or without padding and in either alphabet (RFC 4648 §4, §5), or hex.

    Hex is what people and other tools print; 64 and 128 digits cannot be a base64 key or
    signature. Raises Invalid("bad_encoding").
    """
    try:
        if len(text) in {2 * PUBLIC_BYTES, 2 * SIGNATURE_BYTES}:
            return bytes.fromhex(text)
        plain = text.rstrip("=").replace("-", "+").replace("_", "/")
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (ValueError, binascii.Error) as error:
        raise Invalid("bad_encoding") from error
