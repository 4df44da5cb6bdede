"""`gongji plan`: the fastest ramp a partner survives, for people and, by --jsonl, for programs."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING

from editor.commands.jsonl import JsonObject, answer_lines, print_json
from editor.domain.badge import PPB, moment_text
from editor.domain.errors import Invalid
from editor.domain.partner import Evidence
from editor.domain.schedule import zone_of
from editor.domain.traffic import KOREA, TrafficModel, default_model

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from editor.domain.planner import Plan
    from editor.domain.ramp import Ramp

HOURS = 24.0
_FIGURES = frozenset(field.name for field in fields(TrafficModel))
_WISHES = frozenset({"start", "hours", "evidence", "target_share"})
_WORDS = frozenset({"zone", "daily_curve"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the planner asks; only audience, capacity and start have no default."""
    parser.add_argument("--jsonl", action="store_true", help="answer JSON lines from stdin")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--audience", type=int, metavar="N", help="people who will see the badge")
    parser.add_argument("--capacity", type=float, metavar="RPS", help="the partner's requests/s")
    parser.add_argument("--start", metavar="TIME", help="2026-12-03T10:00, in --zone or with Z")
    parser.add_argument("--zone", default=KOREA, help="zone of --start and the day (%(default)s)")
    parser.add_argument("--hours", type=float, default=HOURS, help="how long (%(default)s)")
    evidence = [str(kind) for kind in Evidence]
    parser.add_argument("--evidence", choices=evidence, help="how the capacity is known")
    for name, words in _OPTIONS.items():
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, type=float, help=words)


def run(args: argparse.Namespace) -> int:
    """Print the plan; a refusal is raised and becomes a sentence and exit code 1."""
    if args.jsonl:
        return answer_lines(answer)
    reply, plan = _planned(_question(args))
    if args.json:
        print_json(reply)
    else:
        print(_table(plan, zone_of(args.zone)))
    return 0


def answer(question: JsonObject) -> JsonObject:
    """Plan what one line asks; raises `Invalid` and `Refused` like the planner."""
    return _planned(question)[0]


_OPTIONS = {
    "rho": "share of the capacity to use, instead of --evidence",
    "organic_rps": "requests/s the partner has anyway",
    "sessions_per_day": "how often a person opens the messenger",
    "p1": "chance of a click at the first sight",
    "decay": "factor of that chance at each further sight",
    "requests_per_click": "requests to the partner per click",
    "session_s": "seconds a session lasts",
    "alpha": "shape of people's activity",
    "target_share": "share of the audience to reach, 0 to 1",
}


def _question(args: argparse.Namespace) -> JsonObject:
    asked = {name: getattr(args, name) for name in (*_OPTIONS, "audience", "evidence", "hours")}
    question: JsonObject = {name: value for name, value in asked.items() if value is not None}
    question["zone"] = args.zone
    if args.capacity is not None:
        question["capacity_rps"] = args.capacity
    if args.start is not None:
        question["start"] = _with_zone(args.start, args.zone)
    return question


def _with_zone(text: str, zone: str) -> str:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise Invalid("field_invalid", field="start") from None
    return (at if at.tzinfo else at.replace(tzinfo=zone_of(zone))).isoformat()


def _planned(question: JsonObject) -> tuple[JsonObject, Plan]:
    from editor.domain.planner import plan  # numpy: not for --help

    unknown = question.keys() - _FIGURES - _WISHES
    if unknown:
        raise Invalid("field_unknown", field=min(unknown))
    model = _model(question)
    proposed = plan(
        model,
        start=_start(question),
        hours=_number(question, "hours", HOURS),
        target_share=_number(question, "target_share", 1.0),
    )
    return _reply(proposed, model), proposed


def _model(question: JsonObject) -> TrafficModel:
    audience = _number(question, "audience")
    if audience != audience // 1:  # 45000000.0 is a count, 0.5 and infinity are not
        raise Invalid("field_invalid", field="audience")
    model = default_model(int(audience), _number(question, "capacity_rps"), _evidence(question))
    figures = (_FIGURES - {"audience", "capacity_rps"}) & question.keys()
    given: dict[str, object] = {name: _number(question, name) for name in figures - _WORDS}
    if "daily_curve" in question:
        given["daily_curve"] = _curve(question["daily_curve"])
    if "zone" in question:
        given["zone"] = zone_of(str(question["zone"])).key
    return replace(model, **given)  # type: ignore[arg-type]  # TrafficModel judges every value


def _number(question: JsonObject, name: str, default: float | None = None) -> float:
    value = question.get(name, default)
    if value is None:
        raise Invalid("field_missing", field=name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Invalid("field_invalid", field=name)
    return value


def _evidence(question: JsonObject) -> Evidence:
    try:
        return Evidence(str(question.get("evidence", Evidence.DECLARED)))
    except ValueError:
        raise Invalid("field_invalid", field="evidence") from None


def _curve(value: object) -> tuple[float, ...]:
    if not isinstance(value, list):
        raise Invalid("daily_curve_invalid", field="daily_curve")
    return tuple(value)


def _start(question: Mapping[str, object]) -> datetime:
    text = question.get("start")
    if text is None:
        raise Invalid("field_missing", field="start")
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        raise Invalid("field_invalid", field="start") from None


def _reply(plan: Plan, model: TrafficModel) -> JsonObject:
    expected = plan.forecast
    last_at, share = plan.canary[-1]
    return {
        "points": _pairs(plan.points),
        "forecast": [
            [moment_text(at), round(rps, 3)]
            for at, rps in zip(expected.times, expected.rps, strict=True)
        ],
        "peak_rps": round(plan.peak_rps, 3),
        "peak_at": moment_text(expected.peak_at),
        "safe_rps": round(model.safe_rps, 3),
        "at_once_rps": round(plan.at_once_rps, 3),
        "full_at": None if plan.full_at is None else moment_text(plan.full_at),
        "canary": {
            "points": _pairs(plan.canary),
            "until": moment_text(last_at),
            "share_ppb": share,
        },
    }


def _pairs(ramp: Ramp) -> list[list[str | int]]:
    return [[moment_text(at), share] for at, share in ramp]


def _table(plan: Plan, zone: ZoneInfo) -> str:
    rows = [f"{at.astimezone(zone):%Y-%m-%d %H:%M:%S}  {ppb / PPB:8.3%}" for at, ppb in plan.points]
    if plan.full_at is None:
        end = f"not everybody is reached by then: {plan.points[-1][1] / PPB:.1%}"
    else:
        end = f"everybody asked for is reached at {plan.full_at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
    line = plan.forecast.safe_rps[0]
    load = f"peak {plan.peak_rps:,.0f}/s under the line of {line:,.0f}/s"
    return "\n".join([*rows, f"{end}; {load}; all at once: {plan.at_once_rps:,.0f}/s"])
