"""Hands and eyes for stories: they type, press and look as a person does, nothing behind it.

Buttons are found by their object names among what is visible, Hangul comes through the input
method, words are selected with the mouse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from editor.domain.errors import NotFound
from editor.domain.offset import utf16_of
from editor.ui.story.hangul import is_syllable, keys_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from editor.domain.people import Role
    from editor.ui.story.patience import Patience
    from editor.ui.story.stage import Stage
    from editor.ui.writing.editor import NoticeEditor

W = TypeVar("W", bound=QWidget)

_LEFT = Qt.MouseButton.LeftButton
_MENU_TRIES = 100
_MENU_LOOK_MS = 20


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast hands are: seconds between keys, and seconds to look before a press."""

    key_s: float = 0.0
    look_s: float = 0.0


class Robot:
    """Works at the window of a stage."""

    def __init__(self, stage: Stage, patience: Patience, pace: Pace = Pace()) -> None:
        self._stage = stage
        self._patience = patience
        self._pace = pace

    def find(self, name: str, kind: type[W], *, inside: QWidget | None = None) -> W:
        """Return the visible widget of a name; raises NotFound("story_missing")."""
        place = inside or self._stage.window
        for widget in place.findChildren(kind, name):
            if widget.isVisible():
                return widget
        raise NotFound("story_missing", name=name)

    def sees(self, name: str, *, inside: QWidget | None = None) -> bool:
        """Tell whether something of this name is visible and takes presses."""
        place = inside or self._stage.window
        found = place.findChildren(QWidget, name)
        return any(w.isVisible() and w.isEnabled() for w in found)

    def look(self) -> None:
        """Look at what has come, as long as this pace allows."""
        self._patience.pause(2 * self._pace.look_s)

    def press(self, name: str, *, inside: QWidget | None = None) -> None:
        """Press a button as soon as it is there and enabled."""
        self._patience.until(lambda: self.sees(name, inside=inside), f"the button {name}")
        self._patience.pause(self._pace.look_s)
        self.click(self.find(name, QWidget, inside=inside))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press the left button on a widget, in its middle unless told otherwise."""
        _scroll_to(widget)
        where = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, where)

    def key(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key on a widget."""
        QTest.keyClick(widget, key, modifiers)

    def click_tab(self, name: str, index: int) -> None:
        """Press a tab of a row of tabs."""
        self._patience.pause(self._pace.look_s)
        tabs = self.find(name, QTabBar)
        self.click(tabs, tabs.tabRect(index).center())

    def click_row(self, view: QListView, index: QModelIndex) -> None:
        """Press a row of a list."""
        view.scrollTo(index)
        self._patience.pause(self._pace.look_s)
        self.click(view.viewport(), view.visualRect(index).center())

    def go_to(self, room: str) -> None:
        """Press a room's button on the rail."""
        self.press(f"rail.{room}")
        self._patience.until(
            lambda: self._stage.window.room_named(room).isVisible(), f"the room {room}"
        )

    def sit_down_as(self, role: Role) -> None:
        """Choose another name in the menu of the band."""
        session = self._stage.bench.session
        person = next(p for p in session.people if p.role is role)
        if session.person == person:
            return
        self.choose_in_menu("band.person", person.name)
        self._patience.until(lambda: session.person == person, f"the seat of {role.value}")

    def choose_in_menu(self, button_name: str, text: str) -> None:
        """Open the menu of a button and press the entry that begins with a text."""
        self._patience.until(lambda: self.sees(button_name), f"the button {button_name}")
        button = self.find(button_name, QToolButton)
        self._look_into_menu(text, _MENU_TRIES)
        self.click(button)

    def type(self, widget: QWidget, text: str) -> None:
        """Type a text: keys where there are keys, the input method for everything else."""
        widget.setFocus()
        first, *others = text.split("\n")
        self._type_line(widget, first)
        for line in others:
            self.key(widget, Qt.Key.Key_Return)
            self._type_line(widget, self._left_to_type(widget, line))

    def _type_line(self, widget: QWidget, line: str) -> None:
        for character in line:
            self._type_one(widget, character)
            self._patience.pause(self._pace.key_s)

    def _left_to_type(self, widget: QWidget, line: str) -> str:
        """Return what is left of a line after the editor went on with a list by itself.

        A mark that is not wanted goes by Enter, as a person would do it.
        """
        given = widget.textCursor().block().text() if isinstance(widget, QPlainTextEdit) else ""
        if given and not line.startswith(given):
            self.key(widget, Qt.Key.Key_Return)
            return line
        return line.removeprefix(given)

    def compose(self, widget: QWidget, composing: str) -> None:
        """Show a syllable as composing; nothing is committed."""
        underline = QTextCharFormat()
        underline.setFontUnderline(True)
        kind = QInputMethodEvent.AttributeType.TextFormat
        style = QInputMethodEvent.Attribute(kind, 0, len(composing), underline)
        QApplication.sendEvent(widget, QInputMethodEvent(composing, [style]))

    def commit(self, widget: QWidget, text: str) -> None:
        """Commit a text through the input method."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    def put_caret(self, editor: NoticeEditor, before: str) -> None:
        """Click right before the first occurrence of some words."""
        place = self._place_of(editor, before)
        self.click(editor.viewport(), place.center())

    def select(self, editor: NoticeEditor, words: str) -> None:
        """Draw the mouse over the first occurrence of some words."""
        start = self._place_of(editor, words)
        at = editor.text().index(words)
        end = editor.cursorRect(_cursor_at(editor, at + len(words)))
        self._patience.pause(self._pace.look_s)
        _drag(editor.viewport(), start.center(), end.center())
        chosen = editor.textCursor().selectedText()
        if chosen != words:
            raise NotFound("story_wrong", expected=words, found=chosen)

    def _place_of(self, editor: NoticeEditor, words: str) -> QRect:
        at = editor.text().find(words)
        if at < 0:
            raise NotFound("story_missing", name=words)
        cursor = _cursor_at(editor, at)
        rect = editor.cursorRect(cursor)
        if not editor.viewport().rect().contains(rect):
            editor.go_to(cursor.position())
            rect = editor.cursorRect(cursor)
        return rect

    def _type_one(self, widget: QWidget, character: str) -> None:
        if character.isascii():
            QTest.keyClicks(widget, character)
        elif is_syllable(character):
            for composing in keys_of(character):
                self.compose(widget, composing)
                self._patience.pause(self._pace.key_s / 3)
            self.commit(widget, character)
        else:
            self.commit(widget, character)

    def _look_into_menu(self, text: str, tries: int) -> None:
        """Look for the open menu from inside its own event loop."""
        wait_ms = max(_MENU_LOOK_MS, int(self._pace.look_s * 1000))
        QTimer.singleShot(wait_ms, lambda: self._press_entry(text, tries))

    def _press_entry(self, text: str, tries: int) -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            if tries:
                self._look_into_menu(text, tries - 1)
            return
        entry = next((a for a in menu.actions() if a.text().startswith(text)), None)
        if entry is None:
            menu.close()
            self._patience.report(NotFound("story_missing", name=text))
            return
        self.click(menu, menu.actionGeometry(entry).center())


def _cursor_at(editor: NoticeEditor, code_point: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(utf16_of(editor.text(), code_point))
    return cursor


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    for kind, at, button, buttons in (
        (QEvent.Type.MouseButtonPress, start, _LEFT, _LEFT),
        (QEvent.Type.MouseMove, end, none, _LEFT),
        (QEvent.Type.MouseButtonRelease, end, _LEFT, none),
    ):
        here, there = QPointF(at), QPointF(widget.mapToGlobal(at))
        modifiers = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QMouseEvent(kind, here, there, button, buttons, modifiers))
