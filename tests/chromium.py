"""Debian's Chromium, headless, driven over the DevTools protocol by a pipe: a phone for the tests.

    with Chromium() as phone:
        phone.open(f"{url}/m/")
        phone.wait_for("document.querySelector('.row')")
        assert phone.evaluate("document.title") == "공지"
        phone.screenshot(tmp_path / "list.png")

A pipe instead of a port needs no package, no free port, and nobody else can connect to it.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

BINARY = shutil.which("chromium")
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--password-store=basic",
    "--remote-debugging-pipe",
)
_POLL = """new Promise((done) => {
  const until = performance.now() + %d;
  (function look() {
    let found = false;
    try { found = Boolean(%s); } catch (error) { found = false; }
    if (found || performance.now() > until) done(found); else setTimeout(look, 20);
  })();
})"""


class BrowserError(AssertionError):
    """The page threw, or the browser refused a command."""


class Chromium:
    """One browser process with one page; a fresh profile each time, gone at the end."""

    def __init__(self, *, width_px: int = 393, height_px: int = 852, scale: float = 1.0) -> None:
        """Start the browser with a phone's viewport (CSS px, device pixel ratio `scale`)."""
        self._profile = tempfile.mkdtemp(prefix="gongji-chromium-")
        self.errors: list[str] = []  # exceptions, console.error, failed loads
        self.requests: list[str] = []  # every URL that the page asked for
        self._loaded = False
        self._pipe = _Pipe(self._profile, self._on_event)
        target = self._pipe.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self._pipe.call("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = str(attached["sessionId"])
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.command(f"{domain}.enable")
        self.set_viewport(width_px, height_px, scale=scale)

    def open(self, url: str, *, timeout_s: float = 30) -> None:
        """Load `url` and wait for its load event; raises BrowserError where it cannot."""
        self._loaded = False
        answer = self.command("Page.navigate", url=url)
        if "errorText" in answer:
            raise BrowserError(f"{url}: {answer['errorText']}")
        self._pipe.until(lambda: self._loaded, timeout_s=timeout_s)

    def evaluate(self, js: str, *, timeout_s: float = 30) -> object:
        """Return the value of an expression (a promise is awaited) as JSON; page errors raise."""
        answer = self.command(
            "Runtime.evaluate",
            timeout_s=timeout_s,
            expression=js,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        if "exceptionDetails" in answer:
            raise BrowserError(_described(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def wait_for(self, predicate: str, *, timeout_s: float = 10) -> None:
        """Wait until a JavaScript expression is true; it may throw or the page reload meanwhile."""
        deadline = time.monotonic() + timeout_s
        while (left := deadline - time.monotonic()) > 0:
            try:
                found = self.evaluate(_POLL % (left * 1000, predicate), timeout_s=left + 5)
            except BrowserError:  # a navigation took the page away: look again on the new one
                continue
            if found:
                return
        raise AssertionError(f"after {timeout_s} s still not: {predicate}; errors: {self.errors}")

    def tap(self, selector: str) -> None:
        """Press and release at the middle of the first match, as a finger would."""
        box = self.evaluate(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
            " return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        )
        assert isinstance(box, list)
        for kind in ("mousePressed", "mouseReleased"):
            self.command(
                "Input.dispatchMouseEvent",
                type=kind, x=box[0], y=box[1], button="left", clickCount=1,
            )  # fmt: skip

    def text(self, selector: str = "body") -> str:
        """Return the visible text of the first match."""
        return str(self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText"))

    def screenshot(self, path: Path) -> None:
        """Write what the viewport shows as PNG."""
        shot = self.command("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(shot["data"]))

    def set_viewport(self, width_px: int, height_px: int, *, scale: float = 1.0) -> None:
        """Become a phone of this size (CSS px) and device pixel ratio."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width_px, height=height_px, deviceScaleFactor=scale, mobile=True,
        )  # fmt: skip

    def set_media(self, *, dark: bool = False, reduced_motion: bool = False) -> None:
        """Emulate the system's preferences."""
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {
                "name": "prefers-reduced-motion",
                "value": "reduce" if reduced_motion else "no-preference",
            },
        ]
        self.command("Emulation.setEmulatedMedia", features=features)

    def set_offline(self, *, offline: bool) -> None:
        """Cut or restore the page's network."""
        self.command(
            "Network.emulateNetworkConditions",
            offline=offline, latency=0, downloadThroughput=-1, uploadThroughput=-1,
        )  # fmt: skip

    def command(self, method: str, *, timeout_s: float = 30, **params: object) -> dict:
        """Send any DevTools command to the page and return its result."""
        return self._pipe.call(method, params, session=self._session, timeout_s=timeout_s)

    def close(self) -> None:
        """End the browser and remove its profile; safe to call twice."""
        self._pipe.close()
        shutil.rmtree(self._profile, ignore_errors=True)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close, also after a failure."""
        self.close()

    def _on_event(self, method: str, params: dict) -> None:
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.errors.append(_described(params["exceptionDetails"]))
        elif method == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.errors.append(f"{params['entry']['text']} {params['entry'].get('url', '')}")
        elif method == "Runtime.consoleAPICalled" and params["type"] == "error":
            self.errors.append(" ".join(str(a.get("value", a)) for a in params["args"]))


class _Pipe:
    """The process and its two pipes: JSON messages, each ended by a NUL byte."""

    def __init__(self, profile: str, on_event: Callable[[str, dict], None]) -> None:
        if BINARY is None:
            raise FileNotFoundError("chromium (Debian package: chromium)")
        self._on_event = on_event
        self._answer: dict = {}
        theirs_in, self._out = _above_ten(os.pipe())
        self._in, theirs_out = _above_ten(os.pipe())
        self._pid = _start(profile, theirs_in, theirs_out)
        os.close(theirs_in)
        os.close(theirs_out)
        self._buffer = b""
        self._last_id = 0
        self._is_open = True

    def call(
        self,
        method: str,
        params: dict[str, object],
        *,
        session: str | None = None,
        timeout_s: float = 30,
    ) -> dict:
        self._last_id += 1
        message = {"id": self._last_id, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        self._write(json.dumps(message).encode() + b"\0")
        self.until(lambda: self._answer.get("id") == self._last_id, timeout_s=timeout_s)
        if "error" in self._answer:
            raise BrowserError(f"{method}: {self._answer['error'].get('message')}")
        return self._answer["result"]

    def until(self, is_done: Callable[[], bool], *, timeout_s: float) -> None:
        """Take messages in until `is_done()`; raises TimeoutError."""
        deadline = time.monotonic() + timeout_s
        while not is_done():
            message = self._read(deadline)
            if "id" in message:
                self._answer = message  # the answer to an older, given up question is passed by
            else:
                self._on_event(message["method"], message.get("params", {}))

    def close(self) -> None:
        if not self._is_open:
            return
        self._is_open = False
        ended = os.pidfd_open(self._pid)
        self._ask_to_end()
        if not select.select([ended], [], [], 5)[0]:
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        for descriptor in (ended, self._in, self._out):
            os.close(descriptor)
        _end_group(self._pid)

    def _ask_to_end(self) -> None:
        try:
            self._write(b'{"id":0,"method":"Browser.close"}\0')
        except OSError:  # it is gone already
            return

    def _write(self, message: bytes) -> None:
        while message:
            message = message[os.write(self._out, message) :]

    def _read(self, deadline: float) -> dict:
        while b"\0" not in self._buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._in], [], [], left)[0]:
                raise TimeoutError("Chromium did not answer in time")
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise BrowserError("Chromium has ended")
            self._buffer += chunk
        line, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(line)


def _above_ten(ends: tuple[int, int]) -> tuple[int, int]:
    """Move a pipe out of the way of 3 and 4, the numbers that Chromium expects."""
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return moved[0], moved[1]


def _start(profile: str, read_end: int, write_end: int) -> int:
    flags = [*FLAGS, f"--user-data-dir={profile}"]
    if os.geteuid() == 0:  # containers and CI only: root has no sandbox
        flags.append("--no-sandbox")
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (
            os.POSIX_SPAWN_OPEN,
            2,
            str(Path(profile) / "stderr.txt"),
            os.O_WRONLY | os.O_CREAT,
            0o600,
        ),
        (os.POSIX_SPAWN_DUP2, read_end, 3),
        (os.POSIX_SPAWN_DUP2, write_end, 4),
    ]
    argv = [str(BINARY), *flags, "about:blank"]
    return os.posix_spawn(str(BINARY), argv, os.environ, file_actions=actions, setpgroup=0)


def _end_group(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:  # all its children went with it
        return


def _described(details: dict) -> str:
    thrown = details.get("exception", {})
    return str(thrown.get("description") or thrown.get("value") or details["text"])
