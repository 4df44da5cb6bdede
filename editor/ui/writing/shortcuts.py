"""The keyboard of a room: keys that work while the room or something in it has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from editor.ui.writing.formatting import FORMATS, apply_format, apply_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from editor.ui.writing.editor import NoticeEditor

_HEADINGS = (1, 3)


def bind(room: QWidget, bindings: Mapping[str, Callable[[], None]]) -> None:
    """Bind keys to actions inside a room."""
    for keys, action in bindings.items():
        shortcut = QShortcut(QKeySequence(keys), room, action)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


def text_bindings(editor: NoticeEditor) -> dict[str, Callable[[], None]]:
    """Return the keys that act on the text: formats, headings, zoom."""
    bindings: dict[str, Callable[[], None]] = {
        "Ctrl++": lambda: editor.zoom_to(editor.size_px + 1),
        "Ctrl+-": lambda: editor.zoom_to(editor.size_px - 1),
    }
    for name, (_, keys) in FORMATS.items():
        bindings[keys] = _format(editor, name)
    for level in _HEADINGS:
        bindings[f"Ctrl+Alt+{level}"] = _heading(editor, level)
    return bindings


def _format(editor: NoticeEditor, name: str) -> Callable[[], None]:
    return lambda: apply_format(editor, name)


def _heading(editor: NoticeEditor, level: int) -> Callable[[], None]:
    return lambda: apply_heading(editor, level)
