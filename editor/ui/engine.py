"""What Qt and the web engine must be told before there is an application."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt

NAME = "Gongji"


def prepare() -> None:
    """Set attributes and environment; call it once, before QApplication."""
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName("")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    _choose_input_method()
    if not _has_gpu():
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


def is_headless() -> bool:
    """Tell whether there is no screen that anybody could see."""
    return os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal")


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
