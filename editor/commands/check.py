"""`gongji check` looks a notice over before it goes out and says what is worth a second look."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor.checks.context import Context
from editor.checks.run import check, may_go_out
from editor.checks.sentences import sentence
from editor.commands.jsonl import JsonObject, answer_lines, print_json
from editor.commands.language import language_of
from editor.domain.environment import Environment
from editor.domain.errors import Invalid
from editor.domain.notice import DRAFT_BYTES, Kind
from editor.domain.schedule import schedule_at, zone_of
from editor.markup.render import check_size

if TYPE_CHECKING:
    import argparse
    from enum import StrEnum

    from editor.checks.finding import Finding

_FIELDS = ("text", "title", "at", "zone", "environment", "kind")
_ZONE = "Asia/Seoul"
_BYTE_ORDER_MARK = "\ufeff"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `gongji check`."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.md", help="the notice, UTF-8")
    parser.add_argument("--title", help="its title, where the file does not open with one")
    parser.add_argument("--at", help="when it goes out, e.g. 2026-12-01T09:00 (in --zone)")
    parser.add_argument("--zone", default=_ZONE, help=f"IANA zone of --at and the text ({_ZONE})")
    parser.add_argument(
        "--environment",
        choices=[environment.value for environment in Environment],
        default=Environment.PRODUCTION.value,
        help="where it goes out (production)",
    )
    parser.add_argument(
        "--kind", choices=[kind.value for kind in Kind], default=Kind.GENERAL.value,
        help="what it is about (general)",
    )  # fmt: skip
    parser.add_argument("--language", choices=("ko", "en"), help="of the findings (the system's)")
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    parser.add_argument("--jsonl", action="store_true", help="one question a line on stdin")
    parser.set_defaults(usage_error=parser.error)


def run(args: argparse.Namespace) -> int:
    """Check one file, or with `--jsonl` every line of stdin; 1 where something blocks."""
    if args.jsonl:
        return answer_lines(partial(answer, language=language_of(args)))
    if args.file is None:
        args.usage_error("FILE.md is needed (or --jsonl)")
    text = _read(args.file)
    asked = {name: getattr(args, name) for name in _FIELDS[1:] if getattr(args, name) is not None}
    found, language = findings({"text": text, **asked}), language_of(args)
    if args.json:
        print_json({"findings": [_shown(finding, language) for finding in found]})
    else:
        for finding in found:
            print(_line(args.file.name, text, finding, language=language))
    return 0 if may_go_out(found) else 1


def answer(question: JsonObject, *, language: str | None = None) -> JsonObject:
    """Return `{"findings": [...]}` of one question; raises Invalid or Refused for a bad one."""
    spoken = language or language_of()
    return {"findings": [_shown(finding, spoken) for finding in findings(question)]}


def findings(question: JsonObject) -> tuple[Finding, ...]:
    """Check `{"text", "title"?, "at"?, "zone"?, "environment"?, "kind"?}`.

    Positions count in the text or title exactly as given; raises Invalid, Refused.
    """
    for name in question:
        if name not in _FIELDS:
            raise Invalid("field_unknown", field=name)
    text = _word(question, "text")
    if text is None:
        raise Invalid("field_missing", field="text")
    check_size(text, limit=DRAFT_BYTES)
    zone = _word(question, "zone") or _ZONE
    context = Context(
        body=text,
        title=_word(question, "title"),
        kind=Kind(_choice(question, "kind", Kind) or Kind.GENERAL),
        environment=Environment(
            _choice(question, "environment", Environment) or Environment.PRODUCTION
        ),
        at=_moment(question, zone),
        zone=zone_of(zone),
        now=datetime.now(UTC),
    )
    return check(context)


def _moment(question: JsonObject, zone: str) -> datetime | None:
    """Read `at`: a wall clock in the zone, or a moment that carries its own offset."""
    written = _word(question, "at")
    if written is None:
        return None
    try:
        wall = datetime.fromisoformat(written)
    except ValueError as error:
        raise Invalid("field_invalid", field="at") from error
    return wall if wall.tzinfo else schedule_at(wall, zone, fold=0).at


def _choice(question: JsonObject, name: str, values: type[StrEnum]) -> str | None:
    word = _word(question, name)
    if word is not None and word not in set(values):
        raise Invalid("field_invalid", field=name)
    return word


def _word(question: JsonObject, name: str) -> str | None:
    value = question.get(name)
    if value is None or isinstance(value, str):
        return value
    raise Invalid("field_invalid", field=name)


def _shown(finding: Finding, language: str) -> JsonObject:
    shown: JsonObject = {
        "code": finding.code,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "field": finding.field.value,
        "message": sentence(finding, language),
    }
    return shown if finding.fix is None else {**shown, "fix": finding.fix}


def _line(name: str, text: str, finding: Finding, *, language: str) -> str:
    line = text.count("\n", 0, finding.start) + 1
    column = finding.start - (text.rfind("\n", 0, finding.start) + 1) + 1
    place = f"{name}:{line}:{column}" if finding.field == "body" else str(finding.field)
    fix = "" if finding.fix is None else f"  → {finding.fix!r}"
    return f"{place}: {finding.severity}: {sentence(finding, language)} [{finding.code}]{fix}"


def _read(path: Path) -> str:
    """Read a file as it is stored: no byte order mark, LF line ends."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise Invalid("invalid_utf8", byte=error.start) from error
    return text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
