"""`run.py` prepares what is missing, and only that, and says what to type where it may not."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """Return run.py as a module whose `.venv` stands in a folder of the test."""
    spec = importlib.util.spec_from_file_location("gongji_run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    return module


def test_an_older_python_is_told_so(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "OLDEST", (99, 0))
    assert run.main(["open"]) == 2
    assert "needs Python" in capsys.readouterr().err


def test_only_missing_libraries_are_named(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "pip_command", lambda: ["pip"])
    monkeypatch.setattr(run, "has_library", lambda name: name != "libnss3.so")
    assert run.missing_packages("open") == [("libnss3",)]


def test_the_service_alone_needs_no_library_of_a_screen(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "pip_command", lambda: ["pip"])
    monkeypatch.setattr(run, "has_library", lambda _: False)
    assert run.missing_packages("serve") == []


def test_tests_also_need_a_screen_and_a_browser(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "pip_command", lambda: ["pip"])
    monkeypatch.setattr(run, "has_library", lambda _: True)
    monkeypatch.setattr(run, "has_tool", lambda _: False)
    names = [names[0] for names in run.missing_packages("test")]
    assert names == ["xvfb", "xdotool", "chromium", "nginx-light", "postgresql"]


@pytest.mark.parametrize(
    ("python", "names"), [((3, 12, 9), []), ((3, 13, 5), [("g++",), ("python3-dev",)])]
)
def test_a_python_without_all_wheels_gets_a_compiler(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    python: tuple[int, ...],
    names: list[tuple[str]],
) -> None:
    monkeypatch.setattr(run, "pip_command", lambda: ["pip"])
    monkeypatch.setattr(run, "has_tool", lambda _: False)
    monkeypatch.setattr(run.sys, "version_info", python)
    monkeypatch.setattr(run.sysconfig, "get_path", lambda _: "/nowhere")
    assert run.missing_packages("serve") == names


def test_whoever_is_not_root_gets_the_exact_line(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(run, "is_known_to_apt", lambda name: name == "libasound2t64")
    with pytest.raises(run.Stop, match="sudo apt-get install libasound2t64 libnss3"):
        run.install_packages([("libasound2t64", "libasound2"), ("libnss3",)])


@pytest.mark.parametrize("case", [("postgresql", "create_main_cluster = false\n"), ("xvfb", "")])
def test_a_fresh_postgresql_starts_no_cluster_of_the_system(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case: tuple[str, str]
) -> None:
    name, line = case
    said = tmp_path / "createcluster.d" / "gongji.conf"
    said_before: list[str] = []

    def check(command: list[str], *_: object, **__: object) -> None:
        if "install" in command:
            said_before.append(said.read_text() if said.exists() else "")

    monkeypatch.setattr(run, "NO_CLUSTER", said)
    monkeypatch.setattr(run, "check", check)
    monkeypatch.setattr(run.os, "geteuid", lambda: 0)
    monkeypatch.setattr(run.shutil, "which", lambda _: "/usr/bin/apt-get")
    run.install_packages([(name,)])
    assert said_before == [line]


def test_a_display_is_used_where_there_is_one(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    assert "QT_QPA_PLATFORM" not in run.desktop_env()


def test_without_a_display_the_window_stays_off_screen(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run.desktop_env()["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize(("user", "setting"), [(0, "1"), (1000, None)])
def test_only_root_goes_without_the_sandbox(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, user: int, setting: str | None
) -> None:
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr(run.os, "geteuid", lambda: user)
    assert run.desktop_env().get("QTWEBENGINE_DISABLE_SANDBOX") == setting


def test_proxy_settings_stay_as_they_are(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:3128")
    assert run.desktop_env()["HTTPS_PROXY"] == "http://proxy.invalid:3128"


def test_a_changed_lock_is_no_longer_current(run: ModuleType, tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("a==1\n")
    run.venv_python().parent.mkdir(parents=True)
    run.venv_python().touch()
    run.stamp_file(lock).write_text(run.stamp(lock))
    assert run.is_current(lock)
    lock.write_text("a==2\n")
    assert not run.is_current(lock)


def test_a_failing_step_fails_the_gate(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [("good", [sys.executable, "-c", ""]), ("bad", [sys.executable, "-c", "1/0"])]
    monkeypatch.setattr(run, "gate_steps", lambda _: steps)
    assert run.gate([]) == 1
    assert "FAIL bad" in capsys.readouterr().out


def test_a_wrong_word_of_the_gate_is_usage(run: ModuleType) -> None:
    assert run.gate(["--logn"]) == 2


def test_help_needs_no_preparation(tmp_path: Path) -> None:
    command = [sys.executable, "-I", str(ROOT / "run.py"), "--help"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert "usage: gongji" in done.stdout
