"""The desk's log: what went wrong and when, never what was written or any token."""

from __future__ import annotations

import logging
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

_log = logging.getLogger("editor.desk")
_BYTES, _FILES = 256 * 1024, 2
_TOKEN = re.compile(r"gj_[a-z]+_[A-Za-z0-9_-]+|(?<=/r/)[A-Za-z0-9_.-]{8,}")
_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


def without_secrets(text: str) -> str:
    """Return a text with every token in it struck out."""
    return _TOKEN.sub("(secret)", text)


class _Discreet(logging.Formatter):
    """Formats a record, its traceback included, without tokens."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class Logbook:
    """Writes the warnings and defects of a session into a folder of at most 768 KB."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "desk.log"
        self._handler: logging.Handler | None = None
        self._hook: Callable[..., object] | None = None
        self.tell: Callable[[], None] = _nobody

    def open(self) -> None:
        """Hear what nobody caught, from the first moment on; `tell` is called after each."""
        earlier = self._hook = sys.excepthook

        def hear(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            self.listen()
            _log.error("defect", exc_info=(kind, error, trace))
            earlier(kind, error, trace)
            self.tell()

        sys.excepthook = hear

    def listen(self) -> None:
        """Write warnings down from now on; a folder that is read-only keeps none."""
        from logging.handlers import RotatingFileHandler  # loads sockets: not before the window

        if self._handler is not None:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                self.path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
            )
        except OSError:
            return
        handler.setFormatter(_Discreet(_LINE))
        handler.setLevel(logging.WARNING)
        logging.getLogger("editor").addHandler(handler)
        self._handler = handler

    def close(self) -> None:
        """Stop listening."""
        if self._hook is not None:
            sys.excepthook, self._hook = self._hook, None
        if self._handler is not None:
            logging.getLogger("editor").removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def tail(self, size: int = 64 * 1024) -> str:
        """Return the newest bytes of the log as text, "" where there is none."""
        try:
            return self.path.read_bytes()[-size:].decode("utf-8", "replace")
        except OSError:
            return ""


def _nobody() -> None:
    """Tell nobody: there is no window yet."""
