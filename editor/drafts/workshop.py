"""The workshop: one job, one limited process of its own, and at worst the news that it failed.

An answer is one line of JSON and then bytes; both ends of the pipe stand in this module.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

from editor.domain.errors import GongjiError, Invalid, Refused
from editor.domain.picture import SOURCE_BYTES, Format
from editor.domain.picture_file import check_name, kind_of
from editor.workflow.pictures import Prepared, RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURE_S: Final = 45.0
RICH_TEXT_S: Final = 15.0
_MEGABYTE: Final = 1_000_000


class Workshop:
    """`workflow.pictures.Workshop` in child processes; call it from any thread."""

    def __init__(self, command: Sequence[str] = (), *, rich_text_s: float = RICH_TEXT_S) -> None:
        self._command = tuple(command) or _own_command()
        self._rich_text_s = rich_text_s

    def picture(self, data: bytes, name: str) -> Prepared:
        """Return a picture encoded anew.

        Raises Refused: picture_too_large, picture_disguised, picture_too_hard, and what
        `picture_work.prepare` raises.
        """
        if len(data) > SOURCE_BYTES:
            raise Refused("picture_too_large", limit_mb=SOURCE_BYTES // _MEGABYTE)
        check_name(name, kind_of(data))
        head, made = self._done("picture", data, PICTURE_S, "picture_too_hard")
        return Prepared(made, Format(head["format"]), head["width"], head["height"])

    def rich_text(self, html: str) -> RichText:
        """Return the Markdown of copied HTML; raises Refused("rich_text_too_hard")."""
        data = html.encode("utf-8", "replace")
        head, rest = self._done("rich-text", data, self._rich_text_s, "rich_text_too_hard")
        pictures = []
        for size in head["pictures"]:
            pictures.append(rest[:size])
            rest = rest[size:]
        return RichText(head["markdown"], tuple(pictures), head["formatted"], head["left_out"])

    def _done(
        self, job: str, data: bytes, limit_s: float, too_hard: str
    ) -> tuple[dict[str, Any], bytes]:
        process = subprocess.Popen(
            [*self._command, job],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with process:
            try:
                answer, _ = process.communicate(data, timeout=limit_s)
            except subprocess.TimeoutExpired as error:
                process.kill()
                raise Refused(too_hard) from error
        return _read(answer, too_hard)


def _own_command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, "work")
    return (sys.executable, "-m", "editor", "work")


def _read(answer: bytes, too_hard: str) -> tuple[dict[str, Any], bytes]:
    line, _, rest = answer.partition(b"\n")
    try:
        head: dict[str, Any] = json.loads(line)
    except ValueError as error:  # it was ended in the middle: memory or time
        raise Refused(too_hard) from error
    if "code" in head:
        raise Refused(head["code"], **head["fields"])
    return head, rest


# -- inside the limited process -------------------------------------------------------------------


def prepare_picture(data: bytes) -> bytes:
    """Encode one picture anew."""
    from editor.drafts.picture_work import prepare

    made = prepare(data)
    head = {"format": made.format.value, "width": made.width, "height": made.height}
    return _answer(head, made.data)


def prepare_rich_text(data: bytes) -> bytes:
    """Turn copied HTML into Markdown."""
    from editor.markup.rich.convert import convert

    made = convert(data.decode())
    sizes = [len(picture) for picture in made.pictures]
    head = {
        "markdown": made.markdown,
        "formatted": made.is_formatted,
        "left_out": made.left_out,
        "pictures": sizes,
    }
    return _answer(head, b"".join(made.pictures))


def failed(error: GongjiError) -> bytes:
    """Return the answer that says why."""
    known = error if isinstance(error, Refused | Invalid) else Refused("picture_unknown")
    return _answer({"code": known.code, "fields": known.fields}, b"")


def _answer(head: dict[str, Any], data: bytes) -> bytes:
    return json.dumps(head).encode() + b"\n" + data
