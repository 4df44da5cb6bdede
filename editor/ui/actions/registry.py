"""The actions of the desk: who adds one needs to know neither palette nor settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication

from editor.ui.actions.letter_keys import sequence_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.action import Action
    from editor.ui.preferences import Preferences

_KEYS = "keys."
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class _Entry:
    action: Action
    run: Callable[[], None]
    scope: QWidget
    shortcut: QShortcut
    is_enabled: Callable[[], bool]


class Actions(QObject):
    """Runs actions by name and by key.

    Signals:
        changed(): an action came, went, or has other keys.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._entries: dict[str, _Entry] = {}
        preferences.changed.connect(self._on_preference_changed)

    def add(
        self,
        action: Action,
        run: Callable[[], None],
        *,
        scope: QWidget,
        is_enabled: Callable[[], bool] = lambda: True,
    ) -> None:
        """Offer an action; its keys work while `scope` or something in it has the focus.

        A scope that is a window has its keys wherever the focus is in it. Where two actions have
        the same keys, the innermost scope wins. An action that was there under this name goes.
        """
        self.remove(action.name)
        shortcut = QShortcut(scope)
        context = Qt.ShortcutContext
        is_window = scope.isWindow() and not scope.parent()
        shortcut.setContext(
            context.WindowShortcut if is_window else context.WidgetWithChildrenShortcut
        )
        shortcut.activated.connect(lambda: self.run(action.name))
        shortcut.activatedAmbiguously.connect(lambda: self.run_keys(shortcut.key()))
        entry = _Entry(action, run, scope, shortcut, is_enabled)
        self._entries[action.name] = entry
        self._bind(action.name)
        if isinstance(scope, QAbstractItemView):
            scope.installEventFilter(self)  # a list takes every letter for a search of its own
        scope.destroyed.connect(lambda: self._forget(entry))
        self.changed.emit()

    def remove(self, name: str) -> None:
        """Take an action away."""
        entry = self._entries.pop(name, None)
        if entry is not None:
            entry.shortcut.setEnabled(False)
            entry.shortcut.deleteLater()
            self.changed.emit()

    def all(self) -> tuple[Action, ...]:
        """Return every action, in the order in which they came."""
        return tuple(entry.action for entry in self._entries.values())

    def available(self) -> tuple[Action, ...]:
        """Return what can be done now: its place is on the screen and it is not disabled."""
        return tuple(a for a in self.all() if self.is_available(a.name))

    def is_available(self, name: str) -> bool:
        """Tell whether an action can be done now."""
        entry = self._entries.get(name)
        return entry is not None and entry.scope.isVisible() and entry.is_enabled()

    def run(self, name: str) -> None:
        """Do it, if it can be done now."""
        if self.is_available(name):
            self._entries[name].run()

    def run_keys(self, keys: QKeySequence) -> bool:
        """Do what these keys mean where the focus is; tell whether there was anything."""
        name = self._meant(keys)
        if name:
            self.run(name)
        return bool(name)

    def run_jamo(self, event: QKeyEvent) -> bool:
        """Do what the key behind a jamo means; tell whether there was anything.

        A letter alone is never taken from where text is typed.
        """
        keys = sequence_of(event)
        if keys is None or (not event.modifiers() & _COMMANDING and _types_text()):
            return False
        return self.run_keys(keys)

    def keys(self, name: str) -> str:
        """Return the keys of an action as they are now, "" for none (portable text)."""
        entry = self._entries.get(name)
        return self._preferences.text(_KEYS + name, entry.action.keys) if entry else ""

    def native_keys(self, name: str) -> str:
        """Return the keys of an action as this system writes them; "" where there is none."""
        keys = self.keys(name) if name in self._entries else ""
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

    def tooltip(self, name: str) -> str:
        """Return the title with the keys, as a tooltip says it; "" for no such action."""
        entry = self._entries.get(name)
        title, keys = entry.action.title if entry else "", self.native_keys(name)
        return f"{title} ({keys})" if keys else title

    def take_keys(self, name: str, keys: str | None) -> None:
        """Give an action other keys ("" for none, None for those it was born with)."""
        self._preferences.put(_KEYS + name, keys)

    def holders(self, keys: str) -> tuple[Action, ...]:
        """Return the actions that have these keys now."""
        wanted = QKeySequence(keys)
        return tuple(a for a in self.all() if keys and QKeySequence(self.keys(a.name)) == wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear a letter in a list while the keyboard stands on Hangul."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.run_jamo(event)
        return super().eventFilter(watched, event)

    def _meant(self, keys: QKeySequence) -> str:
        """Return the action that has these keys in the innermost scope around the focus."""
        place = QApplication.focusWidget() or QApplication.activeWindow()
        held = [e for e in self._entries.values() if e.shortcut.key() == keys]
        while place is not None:
            for entry in held:
                if entry.scope is place and self.is_available(entry.action.name):
                    return entry.action.name
            place = place.parentWidget()
        return ""

    def _bind(self, name: str) -> None:
        self._entries[name].shortcut.setKey(QKeySequence(self.keys(name)))

    def _forget(self, entry: _Entry) -> None:
        if self._entries.get(entry.action.name) is entry:
            del self._entries[entry.action.name]

    def _on_preference_changed(self, preference: str) -> None:
        name = preference.removeprefix(_KEYS)
        if preference.startswith(_KEYS) and name in self._entries:
            self._bind(name)
            self.changed.emit()


def _types_text() -> bool:
    """Tell whether keys go into a text now."""
    place = QApplication.focusWidget()
    asked = Qt.InputMethodQuery.ImEnabled
    return place is not None and bool(place.inputMethodQuery(asked)) and place.isEnabled()
