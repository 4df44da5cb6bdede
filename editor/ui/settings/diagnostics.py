"""What helps to find a fault, gathered as texts that a person can read before they leave.

Counts and versions only: no title, no text, no name, no address, no token.
"""

from __future__ import annotations

import platform
import sys
import zipfile
from collections import Counter
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from editor import __version__
from editor.domain.errors import Storage
from editor.ui.settings.logbook import without_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from editor.ui.settings.logbook import Logbook
    from editor.ui.workbench import Workbench

_PARTS = ("PySide6", "Markdown", "nh3", "requests", "pydantic", "SQLAlchemy", "fastapi")


def gather(bench: Workbench, logbook: Logbook) -> dict[str, str]:
    """Return the files of the bundle, name to text; asks the store, so not from a slot of it."""
    return {
        "system.txt": _lines(_system(bench)),
        "desk.txt": _lines(_desk(bench)),
        "preferences.txt": _lines(_preferences(bench)),
        "log.txt": without_secrets(logbook.tail()),
    }


def write_bundle(path: Path, files: Mapping[str, str]) -> None:
    """Write the files that were shown into a ZIP; raises Storage where that cannot be done."""
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in files.items():
                bundle.writestr(name, text)
    except OSError as error:
        raise Storage("bundle_not_written", path=str(path)) from error


def _system(bench: Workbench) -> dict[str, object]:
    screens = QGuiApplication.screens()
    return {
        "gongji": __version__,
        "python": sys.version.split()[0],
        "qt": qVersion(),
        "system": platform.platform(),
        "platform plug-in": QGuiApplication.platformName(),
        "language": bench.language,
        **{part: metadata.version(part) for part in _PARTS},
        **{
            f"screen {number}": f"{s.size().width()}x{s.size().height()} @{s.devicePixelRatio():g}"
            for number, s in enumerate(screens, start=1)
        },
    }


def _desk(bench: Workbench) -> dict[str, object]:
    states = Counter(item.state.value for item in bench.outgoing.items)
    identity = bench.session.identity
    return {
        "drafts": len(bench.drafts.drafts()),
        "outbox": dict(states) or "empty",
        "connected": bench.session.is_connected,
        "environment": identity.environment.value if identity else "unknown",
        "service": identity.version if identity else "unknown",
        "actions": len(bench.actions.all()),
    }


def _preferences(bench: Workbench) -> dict[str, str]:
    found = bench.drafts.settings("pref.")
    return {name.removeprefix("pref."): value for name, value in sorted(found.items())}


def _lines(values: Mapping[str, object]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in values.items())
