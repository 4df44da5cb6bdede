"""The keyboard of the writing room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from editor.ui.writing.formatting import FORMATS, apply_format, set_heading

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.writing.room import WritingRoom

_HEADINGS = (1, 3)


def bind_shortcuts(room: WritingRoom) -> None:
    """Bind the shortcuts; each works while the room or something in it has the keyboard."""
    bindings: dict[str, Callable[[], None]] = {
        "Ctrl+S": room.open_draft.save,
        "Ctrl+N": room.shelf.new,
        "Ctrl+Return": room.open_draft.ask_for_review,
        "Ctrl+Shift+M": room.start_comment,
        "F8": room.go_to_comment,
        "Shift+F8": lambda: room.go_to_comment(backwards=True),
        "Ctrl++": lambda: room.editor.zoom_to(room.editor.size_px + 1),
        "Ctrl+-": lambda: room.editor.zoom_to(room.editor.size_px - 1),
    }
    for name, (_, keys) in FORMATS.items():
        bindings[keys] = lambda n=name: apply_format(room.editor, n)  # type: ignore[misc]
    for level in _HEADINGS:
        bindings[f"Ctrl+Alt+{level}"] = lambda at=level: _heading(room, at)  # type: ignore[misc]
    for keys, action in bindings.items():
        shortcut = QShortcut(QKeySequence(keys), room, action)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _heading(room: WritingRoom, level: int) -> None:
    if room.editor.isReadOnly():
        return
    room.editor.commit_composition()
    set_heading(room.editor.textCursor(), level)
