"""`gongji --self-test` as users run it: every step, within a minute, and nothing left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.house.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

STEPS = [
    "start", "write", "preview", "comment", "answer", "approve", "plan", "schedule", "publish",
    "readback", "badge", "kill", "withdraw",
]  # fmt: skip


def played(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the self-test with a home and a temporary folder of its own."""
    scratch = home / "scratch"
    scratch.mkdir()
    folders = {"HOME": str(home), "TMPDIR": str(scratch)}
    return subprocess.run(
        [sys.executable, "-m", "editor", "--self-test", *words],
        cwd=ROOT,
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_whole_job_passes_and_leaves_nothing(tmp_path: Path, language: str) -> None:
    done = played(tmp_path, "--language", language)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["step"], line["ok"], line.get("error")) for line in lines] == [
        (step, True, None) for step in STEPS
    ]
    assert done.returncode == 0
    assert sum(line["ms"] for line in lines) < 60_000
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []
