"""The look of the moment: follows the system, or what the user chose."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette

from editor.ui.theme.fonts import load_fonts
from editor.ui.theme.icons import icon
from editor.ui.theme.leading import load_editor_font
from editor.ui.theme.stylesheet import stylesheet
from editor.ui.theme.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Palette

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication


class Look(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """How far apart the colours stand."""

    SYSTEM = "system"
    STANDARD = "standard"
    MORE = "more"


class Theme(QObject):
    """Dresses the application and tells widgets that paint themselves when it changes.

    Signals:
        changed(): the palette is another one; repaint and ask for icons again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, look: Look = Look.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self._contrast = Contrast.SYSTEM
        self._is_still = False
        self._hints = application.styleHints()
        self._wishes = self._hints.accessibility()  # kept: Python would delete it under our feet
        application.setStyle("Fusion")
        application.setFont(load_fonts())
        load_editor_font()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._on_system_changed)
        self._dress()

    @property
    def look(self) -> Look:
        """What was chosen."""
        return self._look

    @property
    def palette(self) -> Palette:
        """The colours to paint with now."""
        if self._is_strong():
            return DARK_STRONG if self._is_dark() else LIGHT_STRONG
        return DARK if self._is_dark() else LIGHT

    def choose(self, look: Look) -> None:
        """Take another look at once."""
        if look != self._look:
            self._look = look
            self._dress()

    def choose_contrast(self, contrast: Contrast) -> None:
        """Take colours that stand further apart, or the usual ones, at once."""
        if contrast != self._contrast:
            self._contrast = contrast
            self._dress()

    @property
    def is_still(self) -> bool:
        """Whether nothing should move by itself."""
        return self._is_still

    def choose_stillness(self, *, is_still: bool) -> None:
        """Let nothing move, or let it, at once."""
        if is_still != self._is_still:
            self._is_still = is_still
            self.changed.emit()

    def icon(self, name: str, *, on_band: bool = False) -> QIcon:
        """Return an icon in the ink of the moment."""
        if on_band:
            return icon(name, "#FFFFFF")
        return icon(name, self.palette.muted, self.palette.ink)

    def _is_dark(self) -> bool:
        if self._look is Look.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._look is Look.DARK

    def _is_strong(self) -> bool:
        if self._contrast is Contrast.SYSTEM:
            return self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast
        return self._contrast is Contrast.MORE

    def _on_system_changed(self) -> None:
        if self._look is Look.SYSTEM or self._contrast is Contrast.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        self._application.setPalette(_qt_palette(self.palette))
        self._application.setStyleSheet(stylesheet(self.palette))
        self.changed.emit()


def _qt_palette(colours: Palette) -> QPalette:
    """Return the palette for what no style sheet reaches."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.paper),
        (role.WindowText, colours.ink),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.desk),
        (role.Text, colours.ink),
        (role.Button, colours.desk),
        (role.ButtonText, colours.ink),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.PlaceholderText, colours.muted),
        (role.ToolTipBase, colours.ink),
        (role.ToolTipText, colours.paper),
    ):
        made.setColor(which, QColor(colour))
    return made
