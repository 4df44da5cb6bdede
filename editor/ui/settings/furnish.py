"""Puts settings, keys, guide, diagnostics and "about" into the window; all opened once, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget
from shiboken6 import isValid

from editor.ui.actions.action import Action
from editor.ui.settings.choice_actions import add_choice_actions
from editor.ui.theme.theme import Contrast, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.settings.logbook import Logbook
    from editor.ui.settings.setting import Setting
    from editor.ui.window.main_window import MainWindow
    from editor.ui.workbench import Workbench


class AroundTheWork(QObject):
    """Opens what is not writing, reviewing or releasing.

    Signals:
        restart_wanted(): close the window and open it again, with what was chosen.
    """

    restart_wanted = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, logbook: Logbook) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._logbook = logbook
        self._dialogs: dict[str, QDialog] = {}
        self._before: QWidget | None = None
        self._add_actions()
        add_choice_actions(bench, window, self._on_chosen)
        window.rail.add_foot(self._new_gear())
        bench.preferences.changed.connect(lambda name: dress(bench, name))

    def open(self, name: str) -> None:
        """Open one of the dialogs, or bring it to the front."""
        dialog = self._dialogs.get(name) or self._made(name)
        if not dialog.isVisible():
            self._before = QApplication.focusWidget()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _made(self, name: str) -> QDialog:
        dialog = self._dialogs[name] = self._make(name)
        dialog.finished.connect(lambda _: self._give_back())
        return dialog

    def _give_back(self) -> None:
        """Lead the keys back to where they were before a dialog opened."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.window().activateWindow()
            before.setFocus()

    def _make(self, name: str) -> QDialog:
        made: dict[str, Callable[[], QDialog]] = {
            "settings": self._new_settings,
            "about": self._new_about,
            "diagnostics": self._new_diagnostics,
            "guide": self._new_guide,
        }
        return made[name]()

    def _new_settings(self) -> QDialog:
        from editor.ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._bench, self._window)
        dialog.restart_wanted.connect(self.restart_wanted)
        dialog.finished.connect(lambda _: self._forget("settings"))
        return dialog

    def _forget(self, name: str) -> None:
        """Let go of a dialog whose contents change with the desk; the next one is made anew."""
        dialog = self._dialogs.pop(name, None)
        if dialog is not None:
            dialog.deleteLater()

    def _new_about(self) -> QDialog:
        from editor.ui.settings.about import About

        return About(self._window)

    def _new_diagnostics(self) -> QDialog:
        from editor.ui.settings.diagnostics_page import Diagnostics

        dialog = Diagnostics(self._bench, self._logbook, self._window)
        dialog.finished.connect(lambda _: self._forget("diagnostics"))
        return dialog

    def _new_guide(self) -> QDialog:
        from editor.ui.settings.guide import Guide

        return Guide(self._bench.language, self._window)

    def _add_actions(self) -> None:
        translate = QCoreApplication.translate
        group = translate("AroundTheWork", "Gongji")
        for name, title, keys, dialog in (
            ("settings.open", translate("AroundTheWork", "Settings"), "Ctrl+,", "settings"),
            ("help.guide", translate("AroundTheWork", "Guide"), "F1", "guide"),
            ("help.diagnostics", translate("AroundTheWork", "Diagnostics"), "", "diagnostics"),
            ("help.about", translate("AroundTheWork", "About Gongji"), "", "about"),
        ):
            action = Action(name, title, group, keys)
            self._bench.actions.add(action, self._opener(dialog), scope=self._window)
        quit_ = Action(
            "window.quit", translate("AroundTheWork", "Quit"), group, "Ctrl+Q", "exit 종료 나가기"
        )
        self._bench.actions.add(quit_, self._close, scope=self._window)

    def _on_chosen(self, setting: Setting) -> None:
        """Offer what a choice by name still needs, where it does not hold at once."""
        if setting.needs_restart:
            translate = QCoreApplication.translate
            self._window.toast.say(
                translate("AroundTheWork", "From the next opening on"),
                offer=translate("AroundTheWork", "Open again now"),
                action=self.restart_wanted.emit,
            )

    def _close(self) -> None:
        self._window.close()

    def _opener(self, name: str) -> Callable[[], None]:
        return lambda: self.open(name)

    def _new_gear(self) -> QToolButton:
        self._gear = gear = QToolButton(self._window)
        gear.setObjectName("rail.settings")
        gear.setIconSize(QSize(20, 20))
        gear.setFixedSize(44, 44)
        gear.setAccessibleName(QCoreApplication.translate("AroundTheWork", "Settings"))
        gear.setToolTip(self._bench.actions.tooltip("settings.open"))
        gear.clicked.connect(lambda: self.open("settings"))
        self._bench.theme.changed.connect(self._dress_gear)
        self._dress_gear()
        return gear

    def _dress_gear(self) -> None:
        self._gear.setIcon(self._bench.theme.icon("settings"))


def dress(bench: Workbench, changed: str = "") -> None:
    """Take the look that was chosen; `changed` names one preference, "" means all."""
    preferences = bench.preferences
    if changed in ("", "look") and (changed or preferences.is_chosen("look")):
        bench.theme.choose(_look(preferences.text("look")))
    if changed in ("", "contrast"):
        bench.theme.choose_contrast(_contrast(preferences.text("contrast")))
    if changed in ("", "motion.less"):
        bench.theme.choose_stillness(is_still=preferences.flag("motion.less"))


def _look(value: str) -> Look:
    """Return the look of that name, or the system's for a word of another version."""
    return Look(value) if value in set(Look) else Look.SYSTEM


def _contrast(value: str) -> Contrast:
    return Contrast(value) if value in set(Contrast) else Contrast.SYSTEM
