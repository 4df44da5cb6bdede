"""What can be done to the text, as actions of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.writing.formatting import FORMATS, apply_format, apply_heading
from editor.ui.writing.line_moves import change_lines, delete, duplicate, move_down, move_up
from editor.ui.writing.table_actions import add_table_actions

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.registry import Actions
    from editor.ui.writing.editor import NoticeEditor


def format_title(name: str) -> str:
    """Return what a format of `formatting.FORMATS` is called."""
    return {
        "heading": _heading_title(2),
        "bold": QCoreApplication.translate("TextActions", "Bold"),
        "italic": QCoreApplication.translate("TextActions", "Italic"),
        "strike": QCoreApplication.translate("TextActions", "Strike out"),
        "list": QCoreApplication.translate("TextActions", "List"),
        "numbers": QCoreApplication.translate("TextActions", "Numbered list"),
        "quote": QCoreApplication.translate("TextActions", "Quote"),
        "code": QCoreApplication.translate("TextActions", "Code"),
        "link": QCoreApplication.translate("TextActions", "Link"),
    }[name]


def add_text_actions(actions: Actions, editor: NoticeEditor, scope: QWidget) -> None:
    """Offer the formats, the levels of headings, a table, and moves of lines."""
    group = QCoreApplication.translate("TextActions", "Text")

    def offer(name: str, title: str, keys: str, run: Callable[[], None]) -> None:
        action = Action(name, title, group, keys)
        actions.add(action, run, scope=scope, is_enabled=lambda: not editor.isReadOnly())

    for name, (_, keys) in FORMATS.items():
        offer(f"text.{name}", format_title(name), keys, _format(editor, name))
    for level in (1, 3):
        keys = f"Ctrl+Alt+{level}"
        offer(f"text.heading-{level}", _heading_title(level), keys, _heading(editor, level))
    table = QCoreApplication.translate("TextActions", "Insert a table")
    offer("table.insert", table, "Ctrl+Alt+T", lambda: put_table(editor))
    for name, keys, change in _LINES:
        offer(f"text.{name}", _line_title(name), keys, _change(editor, change))
    add_table_actions(actions, editor, scope)


def _heading_title(level: int) -> str:
    return QCoreApplication.translate("TextActions", "Heading %1").replace("%1", str(level))


def put_table(editor: NoticeEditor) -> None:
    """Put a table of two columns behind the line of the caret and select its first head."""
    if editor.isReadOnly():
        return
    from editor.ui.writing.table_keys import insert_table

    editor.commit_composition()
    cursor = editor.textCursor()
    item = QCoreApplication.translate("TextActions", "Item")
    detail = QCoreApplication.translate("TextActions", "Details")
    insert_table(cursor, (item, detail))
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
    editor.setFocus()


_LINES = (
    ("line-up", "Alt+Up", move_up),
    ("line-down", "Alt+Down", move_down),
    ("line-duplicate", "Ctrl+Shift+D", duplicate),
    ("line-delete", "Ctrl+Shift+K", delete),
)


def _line_title(name: str) -> str:
    return {
        "line-up": QCoreApplication.translate("TextActions", "Move the line up"),
        "line-down": QCoreApplication.translate("TextActions", "Move the line down"),
        "line-duplicate": QCoreApplication.translate("TextActions", "Duplicate the line"),
        "line-delete": QCoreApplication.translate("TextActions", "Delete the line"),
    }[name]


def _format(editor: NoticeEditor, name: str) -> Callable[[], None]:
    return lambda: apply_format(editor, name)


def _heading(editor: NoticeEditor, level: int) -> Callable[[], None]:
    return lambda: apply_heading(editor, level)


def _change(editor: NoticeEditor, change: Callable[[QTextCursor], None]) -> Callable[[], None]:
    return lambda: change_lines(editor, change)
