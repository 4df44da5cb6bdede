"""`gongji anchor`: tells where comments on an old text stand in a new one.

The desktop's own answer, for programs that keep comments elsewhere and for checking another
implementation against ours, line by line with `--jsonl`. Positions are code points.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import JsonObject, answer_lines, decode, print_json
from editor.domain.anchor import Anchor, Placed, anchor_at, from_selector
from editor.domain.errors import Invalid
from editor.domain.reanchor import reanchor

if TYPE_CHECKING:
    import argparse

_FIELDS = frozenset({"base", "new", "anchors"})
_BYTE_ORDER_MARK = "\ufeff"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `gongji anchor`."""
    parser.add_argument("base", nargs="?", type=Path, help="the text that was commented on")
    parser.add_argument("new", nargs="?", type=Path, help="the text as it is now")
    parser.add_argument(
        "--anchors",
        type=Path,
        metavar="FILE.json",
        help='the comments: {"anchors": [{"start": 10, "end": 20}, ...]}, in code points of the '
        "base with LF line ends; Web Annotation targets are read too",
    )
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    parser.add_argument("--jsonl", action="store_true", help="one question a line on stdin")
    parser.set_defaults(usage_error=parser.error)


def run(args: argparse.Namespace) -> int:
    """Place the comments of one file, or with `--jsonl` those of every line of stdin."""
    if args.jsonl:
        return answer_lines(answer)
    if args.base is None or args.new is None or args.anchors is None:
        args.usage_error("BASE.md, NEW.md and --anchors FILE.json are needed (or --jsonl)")
    question: JsonObject = {"base": _file_text(args.base), "new": _file_text(args.new)}
    question["anchors"] = _file_anchors(args.anchors)
    if args.json:
        print_json(answer(question))
    else:
        _print_lines(question)
    return 0


def answer(question: JsonObject) -> JsonObject:
    """Return `{"anchors": [{"state", "start"?, "end"?}]}`; raises Invalid for a bad question."""
    return {"anchors": [_shown(placed) for _, placed in _placed(question)]}


def _placed(question: JsonObject) -> list[tuple[Anchor, Placed]]:
    for name in question:
        if name not in _FIELDS:
            raise Invalid("field_unknown", field=name)
    base, new = _text(question, "base"), _text(question, "new")
    wanted = question.get("anchors")
    if not isinstance(wanted, list):
        raise Invalid("field_missing" if wanted is None else "field_invalid", field="anchors")
    anchors = [_anchor(base, one) for one in wanted]
    return list(zip(anchors, reanchor(base, new, anchors), strict=True))


def _anchor(base: str, value: object) -> Anchor:
    if isinstance(value, dict) and "selector" in value:
        return from_selector(value)
    if not isinstance(value, dict):
        raise Invalid("field_invalid", field="anchors")
    return anchor_at(base, _position(value, "start"), _position(value, "end"))


def _shown(placed: Placed) -> JsonObject:
    if placed.start is None or placed.end is None:
        return {"state": placed.state.value}
    return {"state": placed.state.value, "start": placed.start, "end": placed.end}


def _print_lines(question: JsonObject) -> None:
    new = _text(question, "new")
    for anchor, placed in _placed(question):
        words = anchor.exact if placed.start is None else new[placed.start : placed.end]
        place = "-" if placed.start is None else f"{placed.start}-{placed.end}"
        print(f"{placed.state.value:<9}{place:<14}{' '.join(words.split())}")


def _file_text(path: Path) -> str:
    """Read a text as it is stored: no byte order mark, LF line ends."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise Invalid("invalid_utf8", byte=error.start) from error
    return text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def _file_anchors(path: Path) -> object:
    """Read the comments of a file: an object that names them, or just their list."""
    written = path.read_bytes().strip()
    is_list = written.startswith(b"[")
    return decode(b'{"anchors":%s}' % written if is_list else written).get("anchors")


def _text(question: JsonObject, name: str) -> str:
    value = question.get(name)
    if isinstance(value, str):
        return value
    raise Invalid("field_missing" if value is None else "field_invalid", field=name)


def _position(value: dict[object, object], name: str) -> int:
    position = value.get(name)
    if isinstance(position, int) and not isinstance(position, bool):
        return position
    raise Invalid("field_missing" if position is None else "field_invalid", field=name)
