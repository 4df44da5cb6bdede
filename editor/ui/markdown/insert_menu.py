"""넣기: one button above the text, and the same things as actions of the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from editor.ui.actions.action import Action
from editor.ui.markdown.insertion import insert_block, insert_caption, picture_at
from editor.ui.markdown.snippets import BLOCKS, caption
from editor.ui.shared.menu_button import rise_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_CAPTION = "insert.caption"
_ORDER = (
    ("text.link", "image.choose", "image.library", _CAPTION, "table.insert"),
    ("insert.button", "insert.note", "insert.caution", "insert.question"),
    ("insert.divider",),
)
"""Groups of actions; those of other parts are shown where these parts are."""


class InsertMenu(QObject):
    """Offers what a notice can hold, and shows what can be put in now."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._actions = bench.actions
        self._add_actions()
        self.button = QToolButton(room.toolbar)
        self.button.setObjectName("writing.insert")
        title = QCoreApplication.translate("InsertMenu", "Insert")
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setToolTip(
            QCoreApplication.translate("InsertMenu", "Insert a button, a callout, a question…")
        )
        self.button.setIconSize(QSize(20, 20))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        rise_after(self.menu, self.button)
        self._theme = bench.theme
        self._theme.changed.connect(self._dress)
        self._dress()
        room.toolbar.add_menu(self.button)

    def _dress(self) -> None:
        self.button.setIcon(self._theme.icon("plus"))

    def _add_actions(self) -> None:
        editor = self._room.editor
        group = QCoreApplication.translate("InsertMenu", "Insert")
        for name in BLOCKS:
            self._actions.add(
                Action(f"insert.{name}", title_of(name), group, words=_words_of(name)),
                self._inserting(name),
                scope=self._room,
                is_enabled=lambda: not editor.isReadOnly(),
            )
        self._actions.add(
            Action(_CAPTION, title_of("caption"), group, words=_words_of("caption")),
            lambda: insert_caption(editor, caption),
            scope=self._room,
            is_enabled=lambda: not editor.isReadOnly() and picture_at(editor) is not None,
        )

    def _inserting(self, name: str) -> Callable[[], None]:
        return lambda: insert_block(self._room.editor, BLOCKS[name])

    def _fill(self) -> None:
        """Show what can be put in now, in groups; a caption only waits for its picture."""
        self.menu.clear()
        titles = {action.name: action.title for action in self._actions.available()}
        titles[_CAPTION] = title_of("caption")
        for names in _ORDER:
            shown = [name for name in names if name in titles]
            if shown and not self.menu.isEmpty():
                self.menu.addSeparator()
            for name in shown:
                self._add_entry(name, titles[name])

    def _add_entry(self, name: str, title: str) -> None:
        keys = self._actions.native_keys(name)
        entry = self.menu.addAction(f"{title}\t{keys}" if keys else title)
        entry.setObjectName(name)
        entry.setEnabled(self._actions.is_available(name))
        entry.triggered.connect(lambda: self._actions.run(name))


def title_of(name: str) -> str:
    """Return what a block is called."""
    return {
        "button": QCoreApplication.translate("InsertMenu", "Button"),
        "note": QCoreApplication.translate("InsertMenu", "Callout"),
        "caution": QCoreApplication.translate("InsertMenu", "Warning callout"),
        "question": QCoreApplication.translate("InsertMenu", "Folding question"),
        "divider": QCoreApplication.translate("InsertMenu", "Divider"),
        "caption": QCoreApplication.translate("InsertMenu", "Picture caption"),
    }[name]


def _words_of(name: str) -> str:
    """Return further words under which the palette finds a block, whatever the language."""
    return {
        "button": "버튼 단추 button link",
        "note": "안내 알림 박스 callout note box",
        "caution": "주의 경고 박스 callout warning box",
        "question": "질문 답 접기 자주 묻는 질문 FAQ Q&A fold details question",
        "divider": "구분선 가로줄 divider rule hr",
        "caption": "그림 설명 캡션 caption figure",
    }[name]
