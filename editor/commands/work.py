"""`gongji work` prepares what nobody may trust, in a process that can do little harm.

The desktop runs it: a job's input on stdin, its answer on stdout. Memory, processor time and files
are limited by the operating system before the first byte is read.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `gongji work`."""
    parser.add_argument("job", choices=("picture", "rich-text"), help="what stdin holds")


def run(args: argparse.Namespace) -> int:
    """Do one job."""
    from editor.drafts import limits
    from editor.drafts.workshop import failed, prepare_picture, prepare_rich_text

    job, processor_s = {
        "picture": (prepare_picture, limits.PICTURE_S),
        "rich-text": (prepare_rich_text, limits.RICH_TEXT_S),
    }[args.job]
    limits.apply(processor_s)
    data = sys.stdin.buffer.read()
    try:
        answer = job(data)
    except GongjiError as error:
        answer = failed(error)
    sys.stdout.buffer.write(answer)
    return 0
