"""In which language a command speaks: one rule for findings, refusals and hints."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""POSIX.1-2017, 8.2: the first that is set and not empty decides."""


def language_of(args: argparse.Namespace | None = None) -> str:
    """Return "ko" or "en": what `--language` says, else the locale; only Korean reads Korean."""
    asked = getattr(args, "language", None)
    if isinstance(asked, str) and asked:
        return asked
    chosen = next(filter(None, map(os.environ.get, _LOCALES)), "")
    return "ko" if chosen.startswith("ko") else "en"
