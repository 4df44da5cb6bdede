"""The service's Ed25519 key: it proves which service answers, and signs what phones execute."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from editor.backend.objects import translated_errors
from editor.domain.errors import Invalid, Storage
from editor.wire.signature import KeyPair, from_text, key_pair_of, new_key_pair, to_text

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "service.key"


def load_or_make(folder: Path) -> KeyPair:
    """Return the key of a folder, made (readable by its owner only) where there is none.

    Two nodes that start at once end up with one key. Raises Storage("key_unreadable"),
    and "store_read_only", "disk_full" or "disk_failed" where it cannot be made.
    """
    path = folder / _NAME
    try:
        if not path.exists():
            with translated_errors():
                _make(folder, path)
        return key_pair_of(from_text(path.read_text(encoding="ascii").strip()))
    except PermissionError as error:
        raise Storage("store_read_only", path=str(folder)) from error
    except (ValueError, OSError, Invalid) as error:
        raise Storage("key_unreadable", path=str(path)) from error


def _make(folder: Path, path: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = folder / f".{_NAME}.{secrets.token_hex(8)}"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(to_text(new_key_pair().private) + "\n")
            file.flush()
            os.fsync(file.fileno())
        _place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def _place(fresh: Path, path: Path) -> None:
    """Give the key its name, unless another node was first."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            fresh.replace(path)
