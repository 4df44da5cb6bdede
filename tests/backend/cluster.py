"""A private PostgreSQL for the tests, where its programs are installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
_FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=120"


def is_installed() -> bool:
    """Tell whether a cluster can be made; as root it also takes a user that is not."""
    return bool(_SERVERS) and (os.geteuid() != 0 or _owner() is not None)


@contextmanager
def cluster() -> Iterator[str]:
    """Run a cluster on a free port; give its URL without a database."""
    folder = Path(tempfile.mkdtemp(prefix="gongji-pg-"))
    owner = _owner()
    if owner is not None:
        shutil.chown(folder, owner)
    port = _free_port()
    _run(owner, "initdb", "-D", f"{folder}/data", "-A", "trust", "-U", "gongji", "-E", "UTF8")
    options = f"{_FAST} -p {port} -k {folder} -c listen_addresses=127.0.0.1"
    log = f"{folder}/log"
    _run(owner, "pg_ctl", "-D", f"{folder}/data", "-w", "-o", options, "-l", log, "start")
    try:
        yield f"postgresql://gongji@127.0.0.1:{port}"
    finally:
        _run(owner, "pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> str | None:
    if os.geteuid() != 0:
        return None
    try:
        import pwd

        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return None


def _run(owner: str | None, program: str, *words: str) -> None:
    command = [str(_SERVERS[-1].parent / program), *words]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(
        command, user=owner, check=True, cwd="/", env=environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60,
    )  # fmt: skip


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])
