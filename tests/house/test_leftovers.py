"""What a test forgot is found, and the network is closed: the house rules can fail."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading

import pytest

from tests.house import leftovers
from tests.house.network import BeyondLoopback, is_loopback


def test_a_forgotten_thread_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "_GRACE_S", 0.0)
    before, stop = leftovers.running(), threading.Event()
    thread = threading.Thread(target=stop.wait, name="forgotten")
    thread.start()
    assert leftovers.since(before) == ["thread forgotten"]
    stop.set()
    thread.join()


def test_a_forgotten_process_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "_GRACE_S", 0.0)
    before = leftovers.running()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert f"process {child.pid} (" in leftovers.since(before)[0]


def test_another_machine_is_out_of_reach() -> None:
    with socket.socket() as line, pytest.raises(BeyondLoopback):
        line.connect(("192.0.2.1", 80))


def test_names_of_other_machines_are_not_looked_up() -> None:
    with pytest.raises(BeyondLoopback):
        socket.getaddrinfo("example.org", 443)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.53", "::1", "localhost", "0.0.0.0", None])
def test_this_machine_stays_in_reach(host: str | None) -> None:
    assert is_loopback(host)
