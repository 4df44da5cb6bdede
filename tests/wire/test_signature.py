"""Signatures hold for exactly the bytes and the key that made them."""

from __future__ import annotations

import pytest

from editor.domain.errors import Invalid
from editor.wire.signature import (
    KeyPair,
    fingerprint,
    from_text,
    key_pair_of,
    new_key_pair,
    sign,
    to_text,
    verify,
)

# RFC 8032 §7.1, test 2
PRIVATE = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
PUBLIC = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
SIGNATURE = bytes.fromhex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
)


def test_keys_and_signatures_are_those_of_the_standard() -> None:
    assert key_pair_of(PRIVATE).public == PUBLIC
    assert sign(PRIVATE, b"\x72") == SIGNATURE
    assert verify(PUBLIC, b"\x72", SIGNATURE)


@pytest.mark.parametrize(
    ("public", "payload", "signature"),
    [
        (PUBLIC, b"\x73", SIGNATURE),
        (PUBLIC, b"\x72", SIGNATURE[:-1]),
        (PUBLIC, b"\x72", bytes(64)),
        (bytes(32), b"\x72", SIGNATURE),
        (PUBLIC[:-1], b"\x72", SIGNATURE),
    ],
)
def test_anything_else_is_no_signature(public: bytes, payload: bytes, signature: bytes) -> None:
    assert verify(public, payload, signature) is False


def test_two_new_keys_differ() -> None:
    assert new_key_pair().private != new_key_pair().private


def test_a_stored_key_of_another_length_is_refused() -> None:
    with pytest.raises(Invalid, match="bad_key"):
        key_pair_of(PRIVATE[:-1])


def test_a_fingerprint_is_short_enough_to_compare_by_eye() -> None:
    assert [len(group) for group in fingerprint(PUBLIC).split("-")] == [4] * 8


def test_a_key_pair_never_shows_its_private_half() -> None:
    shown = repr(KeyPair(PRIVATE, PUBLIC))
    assert PRIVATE.hex() not in shown
    assert shown == f"KeyPair({fingerprint(PUBLIC)})"


@pytest.mark.parametrize("raw", [PUBLIC, SIGNATURE, b"\xfb\xff" * 16])
def test_text_in_any_usual_spelling_reads_back(raw: bytes) -> None:
    text = to_text(raw)
    spellings = (text, text.rstrip("="), text.replace("+", "-").replace("/", "_"), raw.hex())
    assert {from_text(spelling) for spelling in spellings} == {raw}


@pytest.mark.parametrize("text", ["a", "%%%%", "키", "g" * 64, "한" * 64])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="bad_encoding"):
        from_text(text)
