"""What JSON goes through: whatever passes is one value that pydantic can read, and fast."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.backend import strict_json
from editor.domain.errors import Invalid

TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.booleans())
def test_whatever_json_writes_goes_through(value: object, is_ascii: bool) -> None:  # noqa: FBT001
    strict_json.check(json.dumps(value, ensure_ascii=is_ascii).encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_taken_or_refused_and_never_crash(body: bytes) -> None:
    try:
        strict_json.check(body)
    except Invalid:
        return
    json.loads(body)


def test_brackets_in_texts_are_no_depth() -> None:
    strict_json.check(json.dumps(["[" * 5000, '{"\\' * 5000]).encode())


@pytest.mark.parametrize("depth", [32, 33])
def test_depth_is_limited_exactly(depth: int) -> None:
    body = b"[" * depth + b"]" * depth
    if depth <= strict_json.DEPTH:
        strict_json.check(body)
    else:
        with pytest.raises(Invalid, match="nested_too_deep"):
            strict_json.check(body)


@pytest.mark.parametrize("unit", [b"\\", b'"', b'\\"', b'{"', b"[]", b"\\\\x"])
def test_no_megabyte_of_quotes_takes_long(unit: bytes) -> None:
    with pytest.raises(Invalid):
        strict_json.check(b'"' + unit * (1_000_000 // len(unit)))
