"""The actions of the desk: who adds one needs to know neither palette nor settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.action import Action
    from editor.ui.preferences import Preferences

_KEYS = "keys."


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
        """Offer an action; its keys work while `scope` or something in it has the focus."""
        shortcut = QShortcut(scope)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.run(action.name))
        self._entries[action.name] = _Entry(action, run, scope, shortcut, is_enabled)
        self._bind(action.name)
        scope.destroyed.connect(lambda: self._entries.pop(action.name, None))
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

    def keys(self, name: str) -> str:
        """Return the keys of an action as they are now, "" for none (portable text)."""
        return self._preferences.text(_KEYS + name, self._entries[name].action.keys)

    def tooltip(self, name: str) -> str:
        """Return the title with the keys, as a tooltip says it."""
        title, keys = self._entries[name].action.title, self.keys(name)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        return f"{title} ({native})" if keys else title

    def take_keys(self, name: str, keys: str | None) -> None:
        """Give an action other keys ("" for none, None for those it was born with)."""
        self._preferences.put(_KEYS + name, keys)

    def holders(self, keys: str) -> tuple[Action, ...]:
        """Return the actions that have these keys now."""
        wanted = QKeySequence(keys)
        return tuple(a for a in self.all() if keys and QKeySequence(self.keys(a.name)) == wanted)

    def _bind(self, name: str) -> None:
        self._entries[name].shortcut.setKey(QKeySequence(self.keys(name)))

    def _on_preference_changed(self, preference: str) -> None:
        name = preference.removeprefix(_KEYS)
        if preference.startswith(_KEYS) and name in self._entries:
            self._bind(name)
            self.changed.emit()
