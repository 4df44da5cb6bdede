"""What can be done to the text, as actions of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.writing.formatting import FORMATS, apply_format, apply_heading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.registry import Actions
    from editor.ui.writing.editor import NoticeEditor


def format_title(name: str) -> str:
    """Return what a format of `formatting.FORMATS` is called."""
    return {
        "heading": QCoreApplication.translate("TextActions", "Heading"),
        "bold": QCoreApplication.translate("TextActions", "Bold"),
        "italic": QCoreApplication.translate("TextActions", "Italic"),
        "list": QCoreApplication.translate("TextActions", "List"),
        "quote": QCoreApplication.translate("TextActions", "Quote"),
        "link": QCoreApplication.translate("TextActions", "Link"),
    }[name]


def add_text_actions(actions: Actions, editor: NoticeEditor, scope: QWidget) -> None:
    """Offer the formats and the three levels of headings."""
    group = QCoreApplication.translate("TextActions", "Text")
    for name, (_, keys) in FORMATS.items():
        action = Action(f"text.{name}", format_title(name), group, keys)
        actions.add(action, _format(editor, name), scope=scope, is_enabled=_writable(editor))
    for level in (1, 3):
        title = QCoreApplication.translate("TextActions", "Heading %1").replace("%1", str(level))
        action = Action(f"text.heading-{level}", title, group, f"Ctrl+Alt+{level}")
        actions.add(action, _heading(editor, level), scope=scope, is_enabled=_writable(editor))


def _format(editor: NoticeEditor, name: str) -> Callable[[], None]:
    return lambda: apply_format(editor, name)


def _heading(editor: NoticeEditor, level: int) -> Callable[[], None]:
    return lambda: apply_heading(editor, level)


def _writable(editor: NoticeEditor) -> Callable[[], bool]:
    return lambda: not editor.isReadOnly()
