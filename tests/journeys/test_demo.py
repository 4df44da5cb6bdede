"""`gongji demo` tells its whole story within three minutes and ends well."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.long
@pytest.mark.timeout(260)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_demo_ends_well_within_three_minutes(tmp_path: Path, language: str) -> None:
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "editor", "demo", "--language", language],
        cwd=ROOT,
        env={**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - started < 185
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
