"""What Qt and the web engine must be told before there is an application."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QSettings, Qt

NAME = "Gongji"
SCALES = ("100", "125", "150", "175", "200")
_SCALE = "QT_SCALE_FACTOR"
_QUIET = "--log-level=3 --disable-logging"
"""Chromium's own lines: whether a bus or a zygote answers is nothing for a writer."""

_RULES = "default.info=false;default.warning=false;qt.webenginecontext*=false;qt.rhi.*=false"
"""The web engine tells of sandbox, Vulkan and GPU in Qt's category `default` (seen with 6.11)."""
_NO_GPU = "--disable-gpu --disable-gpu-compositing --disable-software-rasterizer"
"""Where there is no GPU the engine need not look for one: the page is there 0.1 s sooner."""
_AT_ONCE = "--disable-frame-rate-limit --disable-gpu-vsync"
"""Without a GPU no screen is waited for: a key is on the phone in half the time (10 KB: p95 34 → 19
ms on a busy machine). The page asks for frames only where something changes, so nothing spins."""


def introduce() -> None:
    """Say the name under which the system keeps a person's files."""
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName("")


def prepare(scale: str = "") -> None:
    """Set attributes and environment; call it once, before QApplication.

    `scale` is the size of everything in percent, "100" to "200"; "" is what the system says.
    """
    if scale in SCALES:
        os.environ[_SCALE] = str(int(scale) / 100)
    introduce()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    _choose_input_method()
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", _chromium_flags())
    if not _has_gpu():
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


def keep_settings_in(folder: Path) -> None:
    """Let Qt's own dialogs remember folders and sizes here, before there is a dialog.

    They write a file "QtProject" of the person's settings, unasked; on Windows that is the registry
    and stays so.
    """
    system = QSettings.Format
    for kind in (system.NativeFormat, system.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))


def forget_scale() -> None:
    """Leave no scale behind for the process that comes next."""
    os.environ.pop(_SCALE, None)


def hush() -> None:
    """Keep stderr for our own sentences, unless the user asks Qt to speak (QT_LOGGING_RULES).

    For those who only want to write; tests and the self-test read what Qt warns of.
    """
    os.environ.setdefault("QT_LOGGING_RULES", _RULES)


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


def _chromium_flags() -> str:
    return _QUIET if _has_gpu() else f"{_NO_GPU} {_AT_ONCE} {_QUIET}"


def _has_gpu() -> bool:
    return sys.platform != "linux" or any(Path("/dev/dri").glob("renderD*"))
