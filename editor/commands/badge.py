"""`gongji badge` tells whether a badge is lit for one user at one moment, and if not, why.

The same arithmetic as on the phone. It answers a support question ("why do I not see it?") and
lets other programs check their own client against ours, line by line with `--jsonl`.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import JsonObject, answer_lines, decode, print_json
from editor.domain import badge
from editor.domain.errors import Invalid

if TYPE_CHECKING:
    import argparse

_FIELDS = ("program", "lease_until", "user", "at", "seen", "phone", "sig", "public_key")
_SENTENCES = {
    "lit": "lit",
    "unknown_version": "dark: this program is of a version that no phone of ours knows",
    "bad_signature": "dark: the signature is not of this key and these bytes",
    "segment": "dark: the badge is not for this phone's language or app version",
    "seen": "dark: this user has already seen it",
    "off": "dark: the badge has ended",
    "lease": "dark: the phone has heard nothing from the service for too long",
    "not_started": "dark: the badge has not started yet",
    "not_yet": "dark: the ramp has not reached this user yet",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `gongji badge`."""
    parser.add_argument("program", nargs="?", type=Path, help="the badge program, a JSON file")
    parser.add_argument("--user", help="the user's id, as the phone knows it")
    parser.add_argument("--at", help="the moment, e.g. 2026-12-01T01:20:00Z")
    parser.add_argument("--lease-until", help="end of the lease (default: heard at that moment)")
    parser.add_argument("--seen", action="store_true", help="the user has opened the notice")
    parser.add_argument("--locale", help="language of the phone (default: segment not judged)")
    parser.add_argument("--app", help="version of the host app (default: segment not judged)")
    parser.add_argument("--sig", help="signature of the program, base64 or hex")
    parser.add_argument("--public-key", help="judge the signature with this key, base64 or hex")
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    parser.add_argument("--jsonl", action="store_true", help="one question a line on stdin")
    parser.set_defaults(usage_error=parser.error)


def run(args: argparse.Namespace) -> int:
    """Answer one question, or with `--jsonl` every line of stdin."""
    if args.jsonl:
        return answer_lines(answer)
    if args.program is None or args.user is None or args.at is None:
        args.usage_error("PROGRAM.json, --user and --at are needed (or --jsonl)")
    reply = answer(_question(args))
    if args.json:
        print_json(reply)
    else:
        print(f"{_SENTENCES[str(reply['reason'])]} (bucket {reply['bucket']})")
    return 0


def answer(question: JsonObject) -> JsonObject:
    """Return `{"lit", "bucket", "reason"}`; raises Invalid for a question that makes no sense."""
    _check_names(question)
    value, payload = _program(question.get("program"))
    user = _text(question, "user")
    if not _is_signed(question, payload):
        return _dark(value, user, "bad_signature")
    if value.get("v") != badge.VERSION and isinstance(value.get("v"), int):
        return _dark(value, user, "unknown_version")
    lit = badge.is_lit(
        badge.program_from(value),
        user,
        _moment(question, "at"),
        lease_until=_moment(question, "lease_until"),
        seen=_flag(question, "seen"),
        phone=_phone(question.get("phone")),
    )
    return {"lit": lit.lit, "bucket": lit.bucket, "reason": lit.reason.value}


def _question(args: argparse.Namespace) -> JsonObject:
    program = decode(args.program.read_bytes())
    question: JsonObject = {"program": program, "user": args.user, "at": args.at}
    question["seen"] = args.seen
    question["lease_until"] = args.lease_until or _fresh_lease(program, question)
    if args.locale is not None or args.app is not None:
        question["phone"] = {"locale": args.locale or "", "app": args.app or ""}
    if args.public_key is not None:
        question |= {"public_key": args.public_key, "sig": args.sig or ""}
    return question


def _fresh_lease(program: JsonObject, question: JsonObject) -> str:
    """Return the lease of a phone that has just heard from the service."""
    lease_s = program.get("lease_s")
    seconds = lease_s if isinstance(lease_s, int) and 0 < lease_s <= badge.MAX_LEASE_S else 1
    return (_moment(question, "at") + timedelta(seconds=seconds)).isoformat()


def _program(value: object) -> tuple[JsonObject, bytes]:
    """Return the program and the bytes that were signed: a text as it is, an object canonical."""
    if isinstance(value, str):
        payload = value.encode("utf-8", "surrogatepass")
        return decode(payload), payload
    if isinstance(value, dict):
        return value, _canonical(value)
    raise Invalid("field_missing" if value is None else "field_invalid", field="program")


def _canonical(value: JsonObject) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _is_signed(question: JsonObject, payload: bytes) -> bool:
    if question.get("public_key") is None:
        return True  # a draft's program is unsigned
    from editor.wire.signature import from_text, verify  # libsodium: only where a key is given

    public_key = from_text(_text(question, "public_key"))
    try:
        return verify(public_key, payload, from_text(_text(question, "sig")))
    except Invalid:  # to a phone, no signature and a broken one are a wrong one
        return False


def _dark(value: JsonObject, user: str, reason: str) -> JsonObject:
    """Answer for a program that may be of any shape: only its salt is looked at."""
    return {"lit": False, "bucket": badge.bucket(user, _text(value, "salt")), "reason": reason}


def _check_names(question: JsonObject) -> None:
    for name in question:
        if name not in _FIELDS:
            raise Invalid("field_unknown", field=name)


def _text(question: JsonObject, name: str) -> str:
    value = question.get(name)
    if isinstance(value, str):
        return value
    raise Invalid("field_missing" if value is None else "field_invalid", field=name)


def _flag(question: JsonObject, name: str) -> bool:
    value = question.get(name, False)
    if isinstance(value, bool):
        return value
    raise Invalid("field_invalid", field=name)


def _moment(question: JsonObject, name: str) -> datetime:
    text = _text(question, name)
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise Invalid("time_without_zone", field=name)
        return moment.astimezone(UTC)
    except ValueError as error:
        raise Invalid("field_invalid", field=name) from error
    except OverflowError as error:
        raise Invalid("time_out_of_range", at=text) from error


def _phone(value: object) -> badge.Phone | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise Invalid("field_invalid", field="phone")
    return badge.Phone(_text(value, "locale"), _text(value, "app"))
