"""What can be done to the table (표) at the caret, as actions of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.writing.line_moves import change_lines
from editor.ui.writing.table_columns import (
    with_alignment,
    with_column_before,
    with_column_behind,
    with_column_moved,
    without_column,
)
from editor.ui.writing.table_edits import (
    change_columns,
    insert_row,
    is_in_body,
    may_change,
    may_go_left,
    may_go_right,
    may_lose_column,
    remove_row,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.registry import Actions
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.table_columns import Reshaped
    from editor.ui.writing.tables import Table


_WORDS = "표 칸 셀 table cell"
"""What the palette finds all of them by, too, whatever the language."""


class _Offer(NamedTuple):
    """What an action does at a caret, where it may, and the keys it is born with."""

    change: Callable[[QTextCursor], None]
    may: Callable[[QTextCursor], bool]
    keys: str = ""


def _columns(change: Callable[[Table, int], Reshaped | None]) -> Callable[[QTextCursor], None]:
    return lambda cursor: change_columns(cursor, change)


_LEFT, _RIGHT = partial(with_column_moved, by=-1), partial(with_column_moved, by=1)
OFFERS = {
    "row-above": _Offer(partial(insert_row, below=False), is_in_body),
    "row-below": _Offer(partial(insert_row, below=True), may_change),
    "row-remove": _Offer(remove_row, is_in_body),
    "column-left": _Offer(_columns(with_column_before), may_change),
    "column-right": _Offer(_columns(with_column_behind), may_change),
    "column-remove": _Offer(_columns(without_column), may_lose_column),
    "column-move-left": _Offer(_columns(_LEFT), may_go_left, "Alt+Left"),
    "column-move-right": _Offer(_columns(_RIGHT), may_go_right, "Alt+Right"),
    "align-left": _Offer(_columns(partial(with_alignment, side="left")), may_change),
    "align-centre": _Offer(_columns(partial(with_alignment, side="centre")), may_change),
    "align-right": _Offer(_columns(partial(with_alignment, side="right")), may_change),
}
"""By what stands behind "table." in the name of the action."""
GROUPS = (
    ("table.row-above", "table.row-below", "table.row-remove"),
    ("table.column-left", "table.column-right", "table.column-remove"),
    ("table.column-move-left", "table.column-move-right"),
    ("table.align-left", "table.align-centre", "table.align-right"),
)
"""The actions in the order and groups of a menu."""


def add_table_actions(actions: Actions, editor: NoticeEditor, scope: QWidget) -> None:
    """Offer rows and columns where the caret is in a table that can be written in."""
    for name, offer in OFFERS.items():
        actions.add(
            Action(f"table.{name}", _title(name), table_title(), offer.keys, _WORDS),
            partial(change_lines, editor, offer.change),
            scope=scope,
            is_enabled=partial(may_do, editor, offer.may),
        )


def may_do(editor: NoticeEditor, may: Callable[[QTextCursor], bool]) -> bool:
    """Tell whether the text can be written in, and something be done at its caret."""
    return not editor.isReadOnly() and may(editor.textCursor())


def table_title() -> str:
    """Return what a table is called."""
    return QCoreApplication.translate("TableActions", "Table")


def _title(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "row-above": translate("TableActions", "Insert a row above"),
        "row-below": translate("TableActions", "Insert a row below"),
        "row-remove": translate("TableActions", "Remove the row"),
        "column-left": translate("TableActions", "Insert a column on the left"),
        "column-right": translate("TableActions", "Insert a column on the right"),
        "column-remove": translate("TableActions", "Remove the column"),
        "column-move-left": translate("TableActions", "Move the column left"),
        "column-move-right": translate("TableActions", "Move the column right"),
        "align-left": translate("TableActions", "Align the column left"),
        "align-centre": translate("TableActions", "Centre the column"),
        "align-right": translate("TableActions", "Align the column right"),
    }[name]
