#!/usr/bin/env python3
"""Prepare this machine and run Gongji; needs nothing but Python 3.11 or newer.

    python3 run.py                       open the desktop
    python3 run.py setup                 prepare everything, for users and for developers
    python3 run.py test [ARGS]           run the tests (ARGS go to pytest)
    python3 run.py gate [--long]         format, lint, types, imports, dependencies, tests
    python3 run.py bench [NAME] [--json] measure
    python3 run.py WORD ...              anything else is a command of gongji

The first run makes `.venv` from the hashed lock files; later ones see by a stamp that nothing
changed and start at once. Also works where Debian left out venv, ensurepip and pip.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
RUNTIME, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
OLDEST_PIP = (22, 3)  # the first that can install into another interpreter (--python)
PIP_PROBE = (
    "import pip, sys; v = pip.__version__.split('.'); sys.exit([*map(int, v[:2])] < {oldest})"
)

WHEELS_UNTIL = (3, 12)  # fast-diff-match-patch is compiled on the spot for a newer Python

DEV_WORDS = ("setup", "test", "gate", "bench")
WINDOW_WORDS = ("open", "demo", "--self-test", *DEV_WORDS)

# Package names, newest Debian first, by the library that is missing without them.
LIBRARIES = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libasound.so.2": ("libasound2t64", "libasound2"),
    "libgbm.so.1": ("libgbm1",),
    "libnss3.so": ("libnss3",),
    "libXcomposite.so.1": ("libxcomposite1",),
    "libXdamage.so.1": ("libxdamage1",),
    "libxkbfile.so.1": ("libxkbfile1",),
    "libXrandr.so.2": ("libxrandr2",),
    "libXtst.so.6": ("libxtst6",),
    "libxcb-dri3.so.0": ("libxcb-dri3-0",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
TEST_TOOLS = {
    "Xvfb": ("xvfb",),
    "xdotool": ("xdotool",),
    "chromium": ("chromium",),
    "nginx": ("nginx-light",),
    "pg_ctl": ("postgresql",),
}
TOOL_FOLDERS = ("usr/sbin", "usr/local/sbin", "usr/lib/postgresql/*/bin")

# Debian starts a database for everybody with the package; the tests make their own, for themselves.
NO_CLUSTER = Path("/etc/postgresql-common/createcluster.d/gongji.conf")


class Stop(Exception):
    """Preparation cannot go on; the text says what to do."""


def main(words: list[str]) -> int:
    """Run one word of the command line and return its exit code."""
    if sys.version_info < OLDEST:
        return say(f"Gongji needs Python 3.11 or newer; this is {sys.version.split()[0]}.") or 2
    word, args = (words[0], words[1:]) if words else ("open", [])
    if word in ("-h", "--help"):
        print(__doc__, flush=True)
        return run(
            [sys.executable, "-m", "editor", word], env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
    try:
        prepare(word)
    except Stop as stop:
        return say(str(stop)) or 1
    return start(word, args)


def prepare(word: str) -> None:
    """Make sure that everything `word` needs is on this machine."""
    install_packages(missing_packages(word))
    locks = locks_of(word)
    if not all(is_current(lock) for lock in locks):
        make_venv()
        install_lock(locks[0])
        for lock in locks:
            stamp_file(lock).write_text(stamp(lock), encoding="utf-8")


def locks_of(word: str) -> list[Path]:
    """Return the locks that `word` needs installed; the first one holds the others."""
    return [DEV, RUNTIME] if word in DEV_WORDS else [RUNTIME]


def start(word: str, args: list[str]) -> int:
    """Do what `word` says in the prepared environment."""
    if word == "setup":
        return say("ready: `python3 run.py` opens Gongji, `python3 run.py test` runs the tests.")
    if word == "test":
        return run([*pytest_command(), *args], cwd=ROOT)
    if word == "gate":
        return gate(args)
    if word == "bench":
        return run([str(venv_python()), "-m", "tests.bench", *args], env=desktop_env(), cwd=ROOT)
    return become([str(venv_python()), "-m", "editor", word, *args], desktop_env())


# ── what the operating system must bring ─────────────────────────────────────────────────────


def missing_packages(word: str) -> list[tuple[str, ...]]:
    """List the Debian packages that `word` needs and this machine lacks, each with its names."""
    if not sys.platform.startswith("linux"):
        return []
    missing: list[tuple[str, ...]] = []
    if not is_current(locks_of(word)[0]):
        missing += missing_builders()
    if word in WINDOW_WORDS:
        missing += [names for library, names in LIBRARIES.items() if not has_library(library)]
    if word in DEV_WORDS:
        missing += [names for tool, names in TEST_TOOLS.items() if not has_tool(tool)]
    return missing


def missing_builders() -> list[tuple[str, ...]]:
    """List what the making of `.venv` needs: pip, and a compiler where wheels are missing."""
    missing: list[tuple[str, ...]] = []
    if pip_command() is None and not has_ensurepip():
        missing.append(("python3-pip",))
    if sys.version_info[:2] > WHEELS_UNTIL and not has_tool("g++"):
        missing.append(("g++",))
    header = Path(sysconfig.get_path("include")) / "Python.h"
    if sys.version_info[:2] > WHEELS_UNTIL and not header.exists():
        missing.append(("python3-dev",))
    return missing


def install_packages(missing: list[tuple[str, ...]]) -> None:
    """Install them as root where there is apt; otherwise stop with the line to type."""
    if not missing:
        return
    if not shutil.which("apt-get"):
        newest = " ".join(names[-1] for names in missing)
        raise Stop(f"please install what Debian calls: {newest}")
    if os.geteuid() != 0:
        line = " ".join(["sudo apt-get install", *(name_here(names) for names in missing)])
        raise Stop(f"some system packages are missing; please run\n  {line}\nand start again.")
    say("reading the list of system packages ...")
    check(["apt-get", "update", "-q"], "the list of system packages could not be read")
    names = [name_here(names) for names in missing]
    say(f"installing system packages: {' '.join(names)}")
    if "postgresql" in names:
        forbid_system_cluster()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *names]
    check(command, "system packages could not be installed", env=quiet)


def forbid_system_cluster() -> None:
    """Keep Debian from making and starting a cluster with a package that was not there before."""
    NO_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
    NO_CLUSTER.write_text("create_main_cluster = false\n", encoding="ascii")


def name_here(names: tuple[str, ...]) -> str:
    """Return the name this release of Debian uses (13 renamed some for 64-bit time)."""
    return next((name for name in names if is_known_to_apt(name)), names[-1])


def is_known_to_apt(name: str) -> bool:
    return answers(["apt-cache", "show", name])


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_tool(name: str) -> bool:
    folders = [str(folder) for pattern in TOOL_FOLDERS for folder in Path("/").glob(pattern)]
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *folders])
    return shutil.which(name, path=path) is not None


# ── .venv ────────────────────────────────────────────────────────────────────────────────────


def venv_python() -> Path:
    """Return the interpreter of `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv() -> None:
    """Make `.venv` without pip (bare Debian cannot do more) where it is absent or another's."""
    if not has_same_python():
        say("making .venv ...")
        command = [sys.executable, "-m", "venv", "--without-pip", "--clear", str(VENV)]
        check(command, ".venv could not be made")
    asked = [str(venv_python()), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    folder = subprocess.run(asked, check=True, capture_output=True, text=True, timeout=60)
    path_file = Path(folder.stdout.strip()) / "gongji.pth"
    path_file.write_text(
        f"{ROOT}\n", encoding="utf-8"
    )  # so that the package is found from anywhere


def has_same_python() -> bool:
    if not venv_python().exists():
        return False
    ours = f"import sys; sys.exit(sys.version_info[:3] != {tuple(sys.version_info[:3])})"
    return answers([str(venv_python()), "-c", ours])


def install_lock(lock: Path) -> None:
    """Install what `lock` names, each file proved by its hash."""
    say(f"installing {lock.name} (the first time takes some minutes) ...")
    pip = pip_command()
    if pip is None:
        ensure = [str(venv_python()), "-m", "ensurepip"]
        check(ensure, "pip is missing; on Debian: sudo apt-get install python3-pip")
        pip = [str(venv_python()), "-m", "pip"]
    options = ["--require-hashes", "--disable-pip-version-check", "--no-input"]
    quiet = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    command = [*pip, "--python", str(venv_python()), "install", *options, "-r", str(lock)]
    check(command, "the packages could not be installed; the lines above say why", env=quiet)


def pip_command() -> list[str] | None:
    """Return a pip that can install into `.venv`: this interpreter's or the system's."""
    for python in dict.fromkeys((sys.executable, "/usr/bin/python3")):
        probe = PIP_PROBE.format(oldest=list(OLDEST_PIP))
        if Path(python).exists() and answers([python, "-c", probe]):
            return [python, "-m", "pip"]
    return None


def has_ensurepip() -> bool:
    return answers([sys.executable, "-c", "import ensurepip"])


def is_current(lock: Path) -> bool:
    file = stamp_file(lock)
    return venv_python().exists() and file.exists() and file.read_text("utf-8") == stamp(lock)


def stamp_file(lock: Path) -> Path:
    return VENV / f"{lock.stem}.stamp"


def stamp(lock: Path) -> str:
    """Name what an installed `.venv` depends on: the lock, the interpreter, the place."""
    made_of = (lock.read_text("utf-8"), sys.version, str(ROOT))
    return hashlib.sha256("\0".join(made_of).encode()).hexdigest()


# ── running ──────────────────────────────────────────────────────────────────────────────────


def desktop_env() -> dict[str, str]:
    """Return the environment of a window: off screen without a display, no sandbox for root."""
    env = dict(os.environ)
    if sys.platform.startswith("linux"):
        if not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
            env.setdefault("QT_QPA_PLATFORM", "offscreen")
        if os.geteuid() == 0:
            env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium does not start as root otherwise
    return env


def pytest_command() -> list[str]:
    return [str(venv_python()), "-m", "pytest", "-n", "2", "--dist", "loadfile"]


def gate(args: list[str]) -> int:
    """Run every check, then say for each how it ended and how long it took."""
    unknown = set(args) - {"--long", "--without-tests"}
    if unknown:
        return say(f"gate does not know {' '.join(sorted(unknown))}") or 2
    results = [(name, *timed(name, command)) for name, command in gate_steps(args)]
    print("\ngate")
    for name, code, seconds in results:
        print(f"  {'ok  ' if code == 0 else 'FAIL'} {name:<14} {seconds:6.1f} s")
    return int(any(code for _, code, _ in results))


def gate_steps(args: list[str]) -> list[tuple[str, list[str]]]:
    python = [str(venv_python()), "-m"]
    steps = [
        ("format", [*python, "ruff", "format", "--check", "."]),
        ("lint", [*python, "ruff", "check", "."]),
        ("types", [*python, "mypy"]),
        ("imports", [str(venv_python().parent / "lint-imports")]),
        ("dependencies", [*python, "deptry", "."]),
    ]
    if "--without-tests" not in args:
        steps.append(("tests", pytest_command()))
    if "--long" in args:
        long = ["-m", "long", "--hypothesis-profile=long", "--timeout=1800"]
        steps.append(("campaigns", [*pytest_command(), *long]))
    return steps


def timed(name: str, command: list[str]) -> tuple[int, float]:
    print(f"\n── {name}", flush=True)
    began = time.monotonic()
    return run(command, cwd=ROOT), time.monotonic() - began


def run(command: list[str], *, env: dict[str, str] | None = None, cwd: Path | None = None) -> int:
    return subprocess.run(command, env=env, cwd=cwd, check=False).returncode


def become(command: list[str], env: dict[str, str]) -> int:
    """Turn into `command`, so that signals reach it and nobody waits in between."""
    if os.name == "posix":
        os.execve(command[0], command, env)
    return run(command, env=env)


def check(command: list[str], sorry: str, *, env: dict[str, str] | None = None) -> None:
    if run(command, env=env) != 0:
        raise Stop(sorry)


def answers(command: list[str]) -> bool:
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=60)
    except OSError:
        return False
    return done.returncode == 0


def say(text: str) -> int:
    print(f"gongji: {text}", file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
