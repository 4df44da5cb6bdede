"""Opens the command palette and quick open; each is made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action
from editor.ui.palette.recents import Recents

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from editor.ui.palette.choices import Source
    from editor.ui.palette.layer import ChoiceLayer
    from editor.ui.workbench import Workbench
    from editor.workflow.library import Entry


class LayerOpener(QObject):
    """Makes a layer over a window when somebody first asks for it."""

    def __init__(
        self, make: Callable[[QObject], Source], bench: Workbench, window: QWidget
    ) -> None:
        super().__init__(window)
        self._make = make
        self._bench = bench
        self._window = window
        self._layer: ChoiceLayer | None = None

    @property
    def layer(self) -> ChoiceLayer:
        """The layer, made now if it was not."""
        if self._layer is None:
            from editor.ui.palette.layer import ChoiceLayer

            source = self._make(self)
            self._layer = ChoiceLayer(source, self._bench.theme, self._window)
        return self._layer

    def toggle(self) -> None:
        """Open the layer, or close it if it is open."""
        if self.layer.isVisible():
            self.layer.close_layer()
        else:
            self.layer.open()


def add_palette(bench: Workbench, window: QWidget) -> LayerOpener:
    """Offer the command palette."""

    def make(parent: QObject) -> Source:
        from editor.ui.palette.commands import Commands

        return Commands(bench, parent)

    title = QCoreApplication.translate("Palette", "Command palette")
    return _add(Action("palette.open", title, _group(), "Ctrl+Shift+P"), make, bench, window)


def add_quick_open(
    bench: Workbench, window: QWidget, entries: Callable[[], tuple[Entry, ...]]
) -> LayerOpener:
    """Offer quick open over the notices of the library, and remember what is opened."""

    def make(parent: QObject) -> Source:
        from editor.ui.palette.notices import Notices

        return Notices(bench, entries, parent)

    _remember_opened(bench)
    title = QCoreApplication.translate("Palette", "Open a notice quickly")
    words = QCoreApplication.translate("Palette", "go to find switch")
    action = Action("notice.open", title, _group(), "Ctrl+P", words)
    return _add(action, make, bench, window)


def _remember_opened(bench: Workbench) -> None:
    recents = Recents(bench.preferences, "notices")

    def remember(notice_id: str) -> None:
        recents.add(notice_id)

    bench.navigator.notice_shown.connect(remember)


def _add(
    action: Action, make: Callable[[QObject], Source], bench: Workbench, window: QWidget
) -> LayerOpener:
    opener = LayerOpener(make, bench, window)
    bench.actions.add(action, opener.toggle, scope=window)
    return opener


def _group() -> str:
    return QCoreApplication.translate("Palette", "Window")
