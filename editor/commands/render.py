"""`gongji render` turns a Markdown file into the safe HTML that phones show, or the whole page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from editor.commands.jsonl import JsonObject, answer_lines, print_json
from editor.domain.errors import Invalid
from editor.domain.notice import DRAFT_BYTES
from editor.markup.blocks import blocks_of
from editor.markup.page import PageFields, page
from editor.markup.render import check_size, render
from editor.markup.text import text_of_html

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `gongji render`."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.md", help="the notice, UTF-8")
    parser.add_argument("--page", action="store_true", help="the whole phone page, not the body")
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")
    parser.add_argument("--jsonl", action="store_true", help="one text a line on stdin")
    parser.set_defaults(usage_error=parser.error)


def run(args: argparse.Namespace) -> int:
    """Render one file, or with `--jsonl` every line of stdin."""
    if args.jsonl:
        return answer_lines(answer_page if args.page else answer)
    if args.file is None:
        args.usage_error("FILE.md is needed (or --jsonl)")
    text = _read(args.file)
    html = (whole_page if args.page else _body)(text)
    if args.json:
        print_json({"html": html})
    else:
        sys.stdout.buffer.write(html.encode() + b"\n")
    return 0


def answer(question: JsonObject) -> JsonObject:
    """Return `{"html"}` of `{"text"}`; raises Invalid or Refused for no text or too much of it."""
    return {"html": _body(_text(question))}


def answer_page(question: JsonObject) -> JsonObject:
    """Return `{"html"}`, the whole page of `{"text"}`."""
    return {"html": whole_page(_text(question))}


def whole_page(text: str) -> str:
    """Return the phone page of a text; a heading that opens it is the notice's title."""
    check_size(text, limit=DRAFT_BYTES)
    parts = [block.html for block in blocks_of(text) if block.html]
    title = ""
    if parts and parts[0].startswith("<h1>"):
        heading, _, rest = parts[0].partition("</h1>")
        title = text_of_html(heading)
        parts[0] = rest.lstrip("\n")
    return page(PageFields(title, "\n".join(part for part in parts if part)))


def _body(text: str) -> str:
    check_size(text, limit=DRAFT_BYTES)
    return render(text)


def _text(question: JsonObject) -> str:
    text = question.get("text")
    if isinstance(text, str):
        return text
    raise Invalid("field_missing" if text is None else "field_invalid", field="text")


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid("invalid_utf8", byte=error.start) from error
