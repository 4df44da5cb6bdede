"""What holds for every test: a home of its own, no network, no Qt warning, nothing left running.

(Warnings as errors, the time limit and Qt's log level stand in pyproject.toml.)
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.house import leftovers, network

if TYPE_CHECKING:
    from collections.abc import Iterator


def _move_house() -> None:
    """Point HOME and the XDG folders at a folder of this process; fonts stay the system's."""
    home = Path(tempfile.mkdtemp(prefix="gongji-test-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.environ["HOME"] = str(home)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)  # Qt warns about any other mode
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)


_move_house()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to run as root otherwise
sys.addaudithook(network.refuse_beyond_loopback)

settings.register_profile("gate", deadline=None, print_blob=True)
settings.register_profile(
    "long", deadline=None, max_examples=5_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("gate")  # `--hypothesis-profile=long` comes later and wins


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    before = leftovers.running()
    yield
    left = leftovers.since(before)
    assert not left, f"still running after the test: {left}"
