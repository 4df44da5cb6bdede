"""How commands speak to programs: one JSON object a line in, one a line out, in order.

A bad line gets its own `{"error": {"code": ...}}` and the loop goes on, so that a caller may keep
one process open and pair the n-th answer with the n-th question.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from editor.domain.errors import GongjiError, Invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

JsonObject = dict[str, object]
_log = logging.getLogger(__name__)


def answer_lines(
    answer: Callable[[JsonObject], JsonObject],
    *,
    source: Iterable[bytes] | None = None,
    sink: BinaryIO | None = None,
) -> int:
    """Answer every line of `source` (stdin) on `sink` (stdout); return the exit code.

    The code is 0 when every line was answered, also where the answer is an error that the line
    itself earned, and 1 when one of them hit a defect of ours (its traceback goes to stderr).
    """
    lines = sys.stdin.buffer if source is None else source
    out = sys.stdout.buffer if sink is None else sink
    exit_code = 0
    for line in lines:
        reply, is_ours = _reply(answer, line)
        exit_code = max(exit_code, int(is_ours))
        out.write(encode(reply) + b"\n")
        out.flush()  # a caller that waits for this answer before it asks on must not hang
    return exit_code


def encode(value: object) -> bytes:
    """Write `value` as one line of UTF-8 JSON; a lone surrogate is written as an escape."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False).encode("ascii")


def decode(line: bytes) -> JsonObject:
    """Read one JSON object strictly.

    Raises `Invalid` with `invalid_utf8`, or with `bad_json` for anything that is not exactly one
    object: NaN, a key that occurs twice and nesting without end included.
    """
    try:
        value = json.loads(
            line.decode(), object_pairs_hook=_without_twins, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError as error:
        raise Invalid("invalid_utf8", byte=error.start) from error
    except (ValueError, RecursionError) as error:
        raise Invalid("bad_json") from error
    if not isinstance(value, dict):
        raise Invalid("bad_json")
    return value


def error_object(error: GongjiError) -> JsonObject:
    """Return what a program reads about an expected failure."""
    return {"error": {"code": error.code, **error.fields}}


def print_json(value: object) -> None:
    """Print one line of JSON on stdout (what `--json` asks for)."""
    sys.stdout.buffer.write(encode(value) + b"\n")
    sys.stdout.buffer.flush()


def _reply(answer: Callable[[JsonObject], JsonObject], line: bytes) -> tuple[JsonObject, bool]:
    try:
        question = decode(line)
        _refuse_surrogates(question)
        return answer(question), False
    except GongjiError as error:
        return error_object(error), False
    except Exception:
        _log.exception("this line met a defect of ours; the next ones are still answered")
        return {"error": {"code": "internal"}}, True


def _refuse_surrogates(value: object) -> None:
    """Raise Invalid("lone_surrogate") where an escape hides what no UTF-8 can hold."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise Invalid("lone_surrogate", at=error.start) from error
    elif isinstance(value, dict):
        for name, inner in value.items():
            _refuse_surrogates(name)
            _refuse_surrogates(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_surrogates(inner)


def _without_twins(pairs: list[tuple[str, object]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Invalid("bad_json")
    return found


def _refuse_constant(_name: str) -> NoReturn:
    raise Invalid("bad_json")
