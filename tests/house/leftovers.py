"""Finds the threads and child processes that a test forgot."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

_GRACE_S = 2.0
_WEB_ENGINE = "QtWebEngineProc"
"""Chromium's helpers live as long as the process that showed a page, and end with it."""
_LOOPS_OWN = "AnyIO worker thread"
"""An event loop makes these when it needs one; they end with the loop, whose thread is watched."""


def running() -> set[object]:
    """Return the threads and the ids of the child processes that run now."""
    return {*threading.enumerate(), *_children()}


def since(before: set[object]) -> list[str]:
    """Describe what runs now and did not before, after a moment of grace to end by itself."""
    end = time.monotonic() + _GRACE_S
    for thread in _new_threads(before):
        thread.join(max(0.0, end - time.monotonic()))
    children = _new_children(before)
    while children and time.monotonic() < end:
        threading.Event().wait(0.02)
        children = _new_children(before)
    threads = [f"thread {thread.name}" for thread in _new_threads(before)]
    return threads + [f"process {pid} ({_name(pid)})" for pid in children]


def _new_threads(before: set[object]) -> list[threading.Thread]:
    # A dummy is a thread of Qt's pool that ran Python once; its life is Qt's affair.
    now = [thread for thread in threading.enumerate() if thread not in before]
    now = [thread for thread in now if thread.ident is not None]  # one in the act of starting
    ours = [thread for thread in now if thread.name != _LOOPS_OWN]
    return [thread for thread in ours if not isinstance(thread, threading._DummyThread)]


def _new_children(before: set[object]) -> list[int]:
    return [
        pid for pid in _children() if pid not in before and not _name(pid).startswith(_WEB_ENGINE)
    ]


def _children() -> list[int]:
    files = Path("/proc/self/task").glob("*/children")  # absent outside Linux: nothing to tell
    found: list[int] = []
    for file in files:
        try:
            found += map(int, file.read_text().split())
        except OSError:  # that thread has just ended
            continue
    return [pid for pid in found if pid != os.getpid()]


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""
