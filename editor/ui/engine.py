"""What Qt and the web engine must be told before there is an application."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt

NAME = "Gongji"
_AT_ONCE = "--disable-frame-rate-limit --disable-gpu-vsync"
"""Without a GPU no screen is waited for: a key is on the phone in half the time (10 KB: p95 34 → 19
ms on a busy machine). The page asks for frames only where something changes, so nothing spins."""


def prepare() -> None:
    """Set attributes and environment; call it once, before QApplication."""
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName("")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    _choose_input_method()
    if not _has_gpu():
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", _AT_ONCE)
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


def is_headless() -> bool:
    """Tell whether there is no screen that anybody could see."""
    return os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal")


def sweep() -> None:
    """Delete now what was to be deleted later: a web page must be gone before its profile is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _choose_input_method() -> None:
    """Use ibus where fcitx is asked for: the wheels carry no fcitx plug-in."""
    if sys.platform != "linux":
        return
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    wanted = os.environ.get("QT_IM_MODULE", "")
    has_fcitx = any(plugins.glob("platforminputcontexts/*fcitx*"))
    if not wanted or (wanted.startswith("fcitx") and not has_fcitx):
        os.environ["QT_IM_MODULE"] = "ibus"


def _has_gpu() -> bool:
    return sys.platform != "linux" or any(Path("/dev/dri").glob("renderD*"))
