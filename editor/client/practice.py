"""The embedded practice service (연습): a child process with its own data folder.

Its tokens come back once, over the pipe; it ends when its standard input closes, so that no
service outlives its desk, however the desk ends.
"""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from editor.domain.environment import Environment
from editor.domain.errors import Storage, Unavailable
from editor.domain.people import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from editor.client.notice_api import NoticeApi

_STOP_S = 8.0
_PATIENCE_S = 2.0
"""A service whose desk was killed needs about a second to see that and end."""


@dataclass(frozen=True, slots=True)
class Started:
    """Where the service answers, and one connection a role."""

    url: str
    public_url: str
    services: Mapping[Role, NoticeApi]


class PracticeService:
    """Starts and stops the child process."""

    def __init__(self, data: Path, *, language: str = "ko", port: int = 0) -> None:
        self._data = data
        self._log = data / "service.log"
        self._wish: dict[str, object] = {
            "data": str(data),
            "port": port,
            "language": language,
            "patience_s": _PATIENCE_S,
        }
        self._process: subprocess.Popen[str] | None = None
        self._services: tuple[NoticeApi, ...] = ()
        self._door_url = ""
        self._one_at_a_time = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The child's process id while it runs (fault tests end it)."""
        return self._process.pid if self._process else None

    @property
    def has_ended(self) -> bool:
        """Whether the child that was started is no more, without having been told to stop."""
        return self._process is not None and self._process.poll() is not None

    def start(self) -> Started:
        """Start it, anew if it has ended, and wait until it answers.

        Raises Unavailable("practice_not_started"), Unavailable("practice_locked") while the
        service of an earlier desk has not ended, Storage, or why the service itself refuses.
        """
        self.stop()
        with self._open_log() as log:
            self._process = subprocess.Popen(
                self._command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )
        return self._greet(self._process)

    def stop(self) -> None:
        """Close its input and wait; a service that hangs is ended."""
        for service in self._services:
            service.close()
        process, self._process = self._process, None
        self._door_url = ""
        if process is None:
            return
        if process.stdin:
            process.stdin.close()
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(_STOP_S)
        if process.stdout:
            process.stdout.close()

    @property
    def door_url(self) -> str:
        """Where phones of this network reach the review pages, "" while nobody can."""
        return "" if self.has_ended else self._door_url

    def open_door(self, address: str) -> str:
        """Let phones in on exactly this private address; return the URL.

        Raises what the service answers, and Unavailable("offline") where it is no more.
        """
        self._door_url = self._ask_for_door(address)
        return self._door_url

    def close_door(self) -> None:
        """Let nobody in any more."""
        self._door_url = ""
        self._ask_for_door(None)

    def _ask_for_door(self, address: str | None) -> str:
        """Ask the child over its own pipe: nobody else can."""
        with self._one_at_a_time:
            process = self._process
            try:
                answer = json.loads(self._exchange(process, {"door": address})) if process else {}
            except (OSError, ValueError) as error:
                raise Unavailable("offline") from error
        if "error" in answer:
            from editor.wire.problem import Problem, error_of

            raise error_of(Problem.model_validate(answer["error"]))
        return str(answer.get("door") or "")

    def _open_log(self) -> TextIO:
        try:
            self._data.mkdir(parents=True, exist_ok=True)
            return self._log.open("a", encoding="utf-8")
        except OSError as error:
            code = "disk_full" if error.errno == errno.ENOSPC else "workspace_read_only"
            raise Storage(code, path=str(self._data)) from error

    def _command(self) -> list[str]:
        if getattr(sys, "frozen", False):
            return [sys.executable, "serve", "--embedded"]
        return [sys.executable, "-m", "editor", "serve", "--embedded"]

    def _greet(self, process: subprocess.Popen[str]) -> Started:
        try:
            greeting = json.loads(self._exchange(process, self._wish))
        except (OSError, json.JSONDecodeError) as error:
            self.stop()
            raise Unavailable("practice_not_started", log=str(self._log)) from error
        if "error" in greeting:  # it says why it cannot start: store_newer, port_taken …
            from editor.wire.problem import Problem, error_of

            self.stop()
            refusal = error_of(Problem.model_validate(greeting["error"]))
            is_locked = refusal.code == "store_locked"
            raise Unavailable("practice_locked") if is_locked else refusal
        return self._started(greeting)

    def _exchange(self, process: subprocess.Popen[str], said: dict[str, object]) -> str:
        if process.stdin is None or process.stdout is None:
            raise Unavailable("practice_not_started", log=str(self._log))
        process.stdin.write(json.dumps(said) + "\n")
        process.stdin.flush()
        return process.stdout.readline()

    def _started(self, greeting: dict[str, object]) -> Started:
        from editor.client.notice_api import connect  # late: requests takes 0.2 s to load

        tokens = greeting["tokens"]
        url = str(greeting["url"])
        services = {
            Role(name): connect(url, Environment.PRACTICE, token)
            for name, token in (tokens.items() if isinstance(tokens, dict) else ())
        }
        self._services = tuple(services.values())
        return Started(url, str(greeting["public_url"]), services)
