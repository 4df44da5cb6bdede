"""The settings by name: each value that can be chosen is an action of the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.actions.english import english_titles
from editor.ui.settings.catalogue import settings
from editor.ui.settings.setting import Choice, Flag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from editor.ui.settings.setting import Setting
    from editor.ui.workbench import Workbench

    Chosen = Callable[[Setting], None]

_USUAL = "system"
"""Stands in a name for the value "", which is nothing to write."""


def add_choice_actions(bench: Workbench, scope: QWidget, chosen: Chosen) -> None:
    """Offer every value of every choice, and each yes or no; `chosen` hears which it was."""
    for setting in settings():
        english = english_titles(bench.language).get(setting.title, "")
        for name, title, value in _values(setting):
            words = f"{_words(setting, value)} {setting.words} {english}".strip()
            action = Action(f"{setting.name}{name}", title, setting.group, words=words)
            bench.actions.add(action, _choosing(bench, setting, value, chosen), scope=scope)


def _words(setting: Setting, value: str | None) -> str:
    """Return what else people call a value of a setting."""
    called = setting.kind.words if isinstance(setting.kind, Choice) else {}
    return called.get(value or "", "")


def _values(setting: Setting) -> Iterator[tuple[str, str, str | None]]:
    """Return the end of a name, a title and a value; None turns a yes or no over.

    The value stands first, so that its name is better found than another value of "Light or dark".
    """
    if isinstance(setting.kind, Choice):
        for value, title in setting.kind.options:
            yield f".{value or _USUAL}", f"{title} · {setting.title}", value
    elif isinstance(setting.kind, Flag):
        on_and_off = QCoreApplication.translate("ChoiceActions", "%1: on and off")
        yield "", on_and_off.replace("%1", setting.title), None


def _choosing(
    bench: Workbench, setting: Setting, value: str | None, chosen: Chosen
) -> Callable[[], None]:
    def choose() -> None:
        kind, preferences = setting.kind, bench.preferences
        wanted = not preferences.flag(setting.name) if value is None else value
        preferences.put(setting.name, None if wanted == kind.default else wanted)
        chosen(setting)

    return choose
