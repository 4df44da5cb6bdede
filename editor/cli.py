"""The command line `gongji`: finds the module of the command that was typed and runs it.

Nothing else is imported before the command is known, so that `gongji badge` answers at once and
no command but `open`, `demo` and `--self-test` ever loads Qt.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import TYPE_CHECKING, NoReturn, Protocol, cast

from editor import __version__
from editor.domain.errors import GongjiError, NotFound

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, tuple[str, str]] = {
    # word: (module in editor.commands, one line of help), sorted
    "anchor": ("anchor", "find the places of comments in a changed text"),
    "badge": ("badge", "tell whether a badge is lit for one user at one moment, and why"),
    "check": ("check", "look a notice over before it goes out: words, dates, links, law"),
    "export": ("export", "write every notice of this desk as Markdown into a ZIP"),
    "import": ("import_", "take the Markdown files of a ZIP as drafts; nothing is overwritten"),
    "kill": ("kill", "put out a badge for ever, and say by when every phone is dark"),
    "demo": ("demo", "show the whole story in three minutes, touching nothing of yours"),
    "migrate": ("migrate", "bring a service's store to the schema of this program"),
    "open": ("open", "open the desktop (what gongji alone does), and files as new drafts"),
    "people": ("people", "add, list or revoke the people of a service"),
    "plan": ("plan", "propose a ramp that the partner survives"),
    "render": ("render", "turn Markdown into the safe HTML that phones show"),
    "self-test": ("self_test", "play the whole job through the real window (also --self-test)"),
    "serve": ("serve", "run the notice service"),
    "verify-audit": ("verify_audit", "follow the audit chain and name the first bad entry"),
    "withdraw": ("withdraw", "take a notice down, and its badge with it"),
    "work": ("work", "prepare what was pasted or dropped (the desktop runs this, with limits)"),
}
OK, REFUSED, USAGE, INTERRUPTED = 0, 1, 2, 130
_SELF_TEST = "--self-test"
_GENERAL = ("-h", "--help", "--version")


class Command(Protocol):
    """What each module of `editor.commands` that stands in `COMMANDS` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments of this command."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; return 0, 1 for a finding or a refusal, 2 for wrong usage."""


class Parser(argparse.ArgumentParser):
    """Says in one line what was wrong and how to find out what is right."""

    def error(self, message: str) -> NoReturn:
        """Leave with 2; never print the usage, which hides the sentence on a small screen."""
        said = " ".join(message.split())
        self.exit(USAGE, f"{self.prog}: {said}; {self.prog} --help shows how\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run `gongji` with `argv` (default: those of the process) and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _dispatch(words)
    except SystemExit as stop:  # argparse: 2 for wrong usage, 0 after --help
        return stop.code if isinstance(stop.code, int) else OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _stop_writing()


def _dispatch(words: list[str]) -> int:
    if words[:1] == [_SELF_TEST]:
        words = [_SELF_TEST.removeprefix("--"), *words[1:]]
    if not words or not (words[0] in COMMANDS or words[0] in _GENERAL or _is_word(words[0])):
        words = ["open", *words]
    if words[0] not in COMMANDS:
        _overview(words)
    word, *rest = words
    module_name, help_line = COMMANDS[word]
    command = cast("Command", importlib.import_module(f"editor.commands.{module_name}"))
    parser = Parser(prog=f"gongji {word}", description=help_line)
    command.add_arguments(parser)
    return _run(command, parser.parse_args(rest))


def _run(command: Command, args: argparse.Namespace) -> int:
    try:
        return command.run(args)
    except GongjiError as error:
        return _refuse(error, args)
    except (BrokenPipeError, ConnectionError):
        raise
    except OSError as error:
        if error.filename is None:
            raise
        reason = (error.strerror or type(error).__name__).lower()
        return _refuse(NotFound("file_unusable", path=str(error.filename), reason=reason), args)


def _refuse(error: GongjiError, args: argparse.Namespace) -> int:
    """Say on stderr what happened, and on stdout too where a program listens."""
    from editor.commands.jsonl import error_object, print_json
    from editor.commands.language import language_of
    from editor.messages import sentence

    if getattr(args, "json", False):
        print_json(error_object(error))
    sys.stderr.write(f"gongji: {sentence(error, language_of(args))}\n")
    return REFUSED


def _overview(words: list[str]) -> NoReturn:
    width = max(map(len, COMMANDS), default=0)
    lines = [f"  {word:<{width}}  {help_line}" for word, (_, help_line) in COMMANDS.items()]
    parser = Parser(
        prog="gongji",
        usage="gongji [COMMAND] [--help] ...",
        description="Write notices, publish them on time and light badges that partners survive.",
        epilog="\n".join(["commands:", *lines]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"gongji {__version__}")
    parser.parse_known_args([word for word in words[:1] if word in _GENERAL])
    parser.error(f"there is no command {words[0]!r}")


def _is_word(text: str) -> bool:
    return not text.startswith("-")


def _stop_writing() -> int:
    """Leave quietly after the reader of our output has gone (`gongji ... | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED
