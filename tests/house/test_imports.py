"""No command but those with a window loads Qt, and the answer to a small one comes at once."""

from __future__ import annotations

import subprocess
import sys
from functools import cache

import pytest

from editor.cli import COMMANDS
from tests.house.tree import ROOT, imports, modules

WITH_WINDOW = {"open", "demo", "--self-test"}
FILES = {module.path.removeprefix("editor/commands/") for module in modules("editor/commands")}

_PROBE = """
import sys
from editor.cli import main
main([{word!r}, "--help"])
print(*sorted({{name.split(".")[0] for name in sys.modules}}), file=sys.stderr)
"""


@pytest.mark.parametrize("word", sorted(set(COMMANDS) - WITH_WINDOW))
def test_a_command_without_a_window_never_loads_qt(word: str) -> None:
    assert "PySide6" not in _loaded_by(word)


def test_only_commands_with_a_window_reach_it() -> None:
    """With the layers contract (nothing else below knows ui) this holds for every path of them."""
    files = {f"editor/commands/{module}.py" for module in ("open", "demo", "self_test")}
    reach = {
        module.path
        for module in modules("editor/commands")
        if imports(module, "editor.app") or imports(module, "editor.ui")
    }
    assert reach <= files


@pytest.mark.parametrize("word", sorted(COMMANDS))
def test_help_needs_nothing_heavy(word: str) -> None:
    heavy = {"PySide6", "sqlalchemy", "fastapi", "requests", "numpy", "uvicorn", "holidays"}
    assert not heavy & _loaded_by(word)


@pytest.mark.parametrize("word", sorted(COMMANDS))
def test_every_word_has_its_module(word: str) -> None:
    assert f"{COMMANDS[word][0]}.py" in FILES


def test_every_module_of_commands_has_its_word() -> None:
    words = {f"{module}.py" for module, _ in COMMANDS.values()}
    nameless = sorted(
        module.path
        for module in modules("editor/commands")
        if "def add_arguments(" in module.text and module.path.split("/")[-1] not in words
    )
    assert not nameless, f"add a line for each to COMMANDS in editor/cli.py: {nameless}"


@cache
def _loaded_by(word: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE.format(word=word)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return set(done.stderr.split())
