"""Taking an open syllable in: by the input method, and where none answers, by ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def commit(widget: QWidget, composing: Callable[[], str]) -> None:
    """Commit the syllable that `composing` tells; it never gets lost.

    `QInputMethod.commit` does nothing on a platform without an input context, or when the widget
    has lost the keyboard already; then the widget is sent what would have been lost.
    """
    if not composing():
        return
    QGuiApplication.inputMethod().commit()
    syllable = composing()
    if syllable:
        event = QInputMethodEvent()
        event.setCommitString(syllable)
        QCoreApplication.sendEvent(widget, event)
        QGuiApplication.inputMethod().reset()
