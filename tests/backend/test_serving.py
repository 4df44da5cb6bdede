"""The service as a process: where it listens, what it refuses to share, how it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests

from editor.backend import serving
from editor.domain.errors import Conflict, Invalid, Storage

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SERVE = [sys.executable, "-m", "editor", "serve"]


@contextmanager
def process(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    child = subprocess.Popen(
        [*SERVE, *words], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, "LANG": "en_US.UTF-8", "LC_ALL": ""},
    )  # fmt: skip
    try:
        yield child
    finally:
        child.kill()
        child.communicate(timeout=20)


def first_line(child: subprocess.Popen[bytes]) -> dict[str, Any]:
    assert child.stdout
    found: dict[str, Any] = json.loads(child.stdout.readline())
    return found


def embedded(child: subprocess.Popen[bytes], folder: Path) -> dict[str, Any]:
    assert child.stdin
    wish = {"data": str(folder), "port": 0, "language": "ko"}
    child.stdin.write(json.dumps(wish).encode() + b"\n")
    child.stdin.flush()
    return first_line(child)


def ask(url: str, token: str) -> dict[str, Any]:
    with requests.Session() as session:
        session.trust_env = False
        headers = {"Authorization": f"Bearer {token}"}
        found: dict[str, Any] = session.get(url, headers=headers, timeout=20).json()
        return found


def test_a_taken_port_is_said() -> None:
    with serving.listen("127.0.0.1", 0) as first, pytest.raises(Conflict, match="port_taken"):
        serving.listen("127.0.0.1", first.getsockname()[1])


def test_answers_are_not_held_back_for_more() -> None:
    """Python 3.11's asyncio sets TCP_NODELAY only on sockets whose protocol is named."""
    with serving.listen("127.0.0.1", 0) as found:
        assert found.proto == socket.IPPROTO_TCP


@pytest.mark.parametrize("port", [-1, 70_000])
def test_a_port_that_cannot_be_is_said(port: int) -> None:
    with pytest.raises(Invalid, match="port_invalid"):
        serving.listen("127.0.0.1", port)


def test_two_services_never_share_a_folder(tmp_path: Path) -> None:
    with (
        serving.locked(tmp_path),
        pytest.raises(Storage, match="store_locked"),
        serving.locked(tmp_path),
    ):
        pass
    with serving.locked(tmp_path):
        pass


def test_a_service_that_is_about_to_end_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = ExitStack()
    earlier.enter_context(serving.locked(tmp_path))
    monkeypatch.setattr(serving, "sleep", lambda _: earlier.close())
    with serving.locked(tmp_path, patience_s=60):
        pass


def test_sigterm_ends_it_cleanly(tmp_path: Path) -> None:
    with process("--data", str(tmp_path), "--port", "0", "--json") as child:
        url = first_line(child)["url"]
        assert ask(f"{url}/v1/identity", "")["environment"] == "practice"
        child.send_signal(signal.SIGTERM)
        assert child.wait(20) == 0


def test_a_refused_start_is_one_sentence_and_exit_1(tmp_path: Path) -> None:
    with serving.listen("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        with process("--data", str(tmp_path), "--port", port) as child:
            _, errors = child.communicate(timeout=30)
    assert child.returncode == 1
    assert errors.decode().startswith("gongji: Another program uses this port")
    assert errors.count(b"\n") == 1


def test_the_embedded_one_ends_with_its_pipe(tmp_path: Path) -> None:
    with process("--embedded") as child:
        greeting = embedded(child, tmp_path)
        prefix = greeting["url"] + "/v1/environments/practice"
        names = {ask(f"{prefix}/me", token)["name"] for token in greeting["tokens"].values()}
        assert names == {"이작가", "김검토", "박게시"}
        assert child.stdin
        child.stdin.close()
        child.stdin = None
        assert child.wait(20) == 0


def test_the_embedded_one_says_why_it_cannot_start(tmp_path: Path) -> None:
    with serving.locked(tmp_path), process("--embedded") as child:
        assert embedded(child, tmp_path)["error"]["code"] == "store_locked"
        assert child.wait(20) == 1


def test_serving_loads_no_qt(tmp_path: Path) -> None:
    look = "import sys, editor.commands.serve, editor.backend.serving; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, check=True, capture_output=True, timeout=60
    )
    assert b"PySide6" not in done.stdout
