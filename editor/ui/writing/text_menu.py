"""The menu of the right mouse button over the text: Qt's own, with a part for the table there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from editor.ui.writing.table_actions import GROUPS, table_title
from editor.ui.writing.table_keys import place_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QMenu

    from editor.ui.actions.registry import Actions
    from editor.ui.writing.editor import NoticeEditor


class TextMenu(QObject):
    """Opens over the text; the table's part is about the cell that was pressed."""

    def __init__(self, editor: NoticeEditor, actions: Actions) -> None:
        super().__init__(editor)
        self._editor = editor
        self._actions = actions
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self._open)

    def menu_at(self, place: QPoint) -> QMenu:
        """Return the menu for a place of the text; it belongs to the editor."""
        self._editor.commit_composition()
        pressed = self._editor.cursorForPosition(place)
        is_cell = place_of(pressed) is not None
        if is_cell:
            self._go_to(pressed)
        menu = self._editor.createStandardContextMenu(place)
        if is_cell:
            self._add_table(menu)
        return menu

    def _go_to(self, pressed: QTextCursor) -> None:
        """Put the caret into the pressed cell; a caret in it and a selection around it stay."""
        caret = self._editor.textCursor()
        is_selected = caret.selectionStart() <= pressed.position() < caret.selectionEnd()
        if not is_selected and place_of(caret) != place_of(pressed):
            self._editor.setTextCursor(pressed)

    def _add_table(self, menu: QMenu) -> None:
        offered = {action.name: action.title for action in self._actions.available()}
        groups = [[name for name in names if name in offered] for names in GROUPS]
        if not any(groups):
            return
        menu.addSeparator()
        table = menu.addMenu(table_title())
        for names in filter(None, groups):
            table.addSeparator()
            for name in names:
                self._add_entry(table, name, offered[name])

    def _add_entry(self, menu: QMenu, name: str, title: str) -> None:
        keys = self._actions.native_keys(name)
        entry = menu.addAction(f"{title}\t{keys}" if keys else title)
        entry.setObjectName(name)
        entry.triggered.connect(lambda: self._actions.run(name))

    def _open(self, place: QPoint) -> None:
        menu = self.menu_at(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._editor.viewport().mapToGlobal(place))
