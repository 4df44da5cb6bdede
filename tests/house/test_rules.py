"""Rules over the whole tree that no linter knows."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from editor import __version__
from tests.house.tree import ROOT, Module, imports, modules

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CODE = [*modules("editor"), *modules("tests")]
BANNED_NAMES = re.compile(r"(^|_)(utils?|core|common|misc|base|helpers?|managers?)\.py$")
CLOCKS = {"now", "utcnow", "today", "time", "monotonic"}


def _ids(module: Module) -> str:
    return module.path


@pytest.mark.parametrize("module", modules("editor"), ids=_ids)
def test_files_and_functions_stay_readable(module: Module) -> None:
    assert module.text.count("\n") <= 400
    long = [
        f"{node.name}: {size} lines"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := (node.end_lineno or 0) - node.lineno + 1) > 40
    ]
    assert not long


def test_no_module_is_a_drawer() -> None:
    assert not [m.path for m in CODE if BANNED_NAMES.search(m.path.split("/")[-1])]


def test_annotations_are_never_evaluated() -> None:
    bare = {m.path for m in CODE if m.text and "from __future__ import annotations" not in m.text}
    assert not {path for path in bare if not path.endswith("__init__.py")}


@pytest.mark.parametrize("module", modules("editor/domain"), ids=_ids)
def test_time_is_an_argument_of_the_domain(module: Module) -> None:
    asked = [
        f"line {node.lineno}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert not asked


def test_only_app_and_ui_know_qt() -> None:
    users = {m.path for m in modules("editor") if imports(m, "PySide6")}
    assert {path for path in users if not path.startswith(("editor/ui/", "editor/app"))} == set()


def test_run_py_is_read_by_a_python_too_old_for_it() -> None:
    """It must get as far as saying so."""
    assert ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 7))


def test_no_test_sleeps() -> None:
    needle = re.compile(r"time\.sleep\(|qtbot\.wait\(")
    sleepy = [m.path for m in modules("tests") if needle.search(m.text)]
    assert [path for path in sleepy if path != "tests/house/test_rules.py"] == []


def test_certificates_are_always_checked() -> None:
    assert not [m.path for m in modules("editor") if re.search(r"verify\s*=\s*False", m.text)]


def test_the_version_is_written_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" in project["dynamic"]
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_hold_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert text.count("==") <= text.count("--hash=sha256:")


def test_the_service_alone_needs_no_desktop() -> None:
    names = set(re.findall(r"(?m)^([a-z0-9.-]+)==", _lock("requirements-serve.lock")))
    assert not names & {"pyside6", "pyqtgraph", "keyring"}
    assert names <= set(re.findall(r"(?m)^([a-z0-9.-]+)==", _lock("requirements.lock")))


def test_qt_calls_lose_no_reference_to_none(qapp: QApplication) -> None:
    """PySide6 6.12 on Python 3.11 aborts after some 6,400 void calls; 6.11.3 must not."""
    before = sys.getrefcount(None)
    for _ in range(2_000):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - 200


def _lock(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
