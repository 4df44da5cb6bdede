"""Reads a request's JSON strictly (RFC 7493, I-JSON), so that bad input never becomes a 5xx.

FastAPI parses the same bytes again afterwards; what it would stumble over is refused here.
"""

from __future__ import annotations

import json
import math
import re
from typing import Final, NoReturn

from editor.domain.errors import Invalid

BODY_BYTES: Final = 1_200_000
"""A draft of 1 MB and its anchors."""

DEPTH: Final = 32
_SAFE: Final = 2**53
_STRUCTURE = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)  # an open text ends too: O(n)
_SURROGATE = re.compile("[\ud800-\udfff]")


def check(body: bytes) -> None:
    """Raise Invalid unless the bytes are one sane JSON value.

    Codes: `invalid_utf8`, `bad_json` (syntax, NaN, a key twice, a number that floats cannot
    hold), `nested_too_deep` (over 32), `nul_character`, `lone_surrogate`.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Invalid("invalid_utf8", byte=error.start) from error
    _check_depth(body)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_without_twins,
            parse_constant=_refuse,
            parse_float=_finite,
            parse_int=_exact,
        )
    except (ValueError, RecursionError) as error:
        raise Invalid("bad_json") from error
    if "\\" in text:
        _check_escaped(value)
    elif "\x00" in text:
        raise Invalid("nul_character")


def _check_depth(body: bytes) -> None:
    depth = 0
    for found in _STRUCTURE.finditer(body):
        mark = found[0][:1]
        depth += (mark in b"[{") - (mark in b"]}")
        if depth > DEPTH:
            raise Invalid("nested_too_deep", limit=DEPTH)


def _check_escaped(value: object) -> None:
    """Look into every text: an escape may hide what the bytes could not hold."""
    if isinstance(value, str):
        if "\x00" in value:
            raise Invalid("nul_character")
        lone = _SURROGATE.search(value)
        if lone:
            raise Invalid("lone_surrogate", at=lone.start())
    elif isinstance(value, dict):
        for name, inner in value.items():
            _check_escaped(name)
            _check_escaped(inner)
    elif isinstance(value, list):
        for inner in value:
            _check_escaped(inner)


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Invalid("bad_json")
    return found


def _refuse(_name: str) -> NoReturn:
    raise Invalid("bad_json")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _exact(digits: str) -> int:
    number = int(digits)
    return number if -_SAFE <= number <= _SAFE else _refuse(digits)
