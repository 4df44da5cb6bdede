"""What a person chose for the phone: which one, how it lies, its light, its text, how large.

The choices are kept for the desk where there are preferences to keep them in; a pane that only
looks on (review) follows them without having a view of its own remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from editor.ui.phone.device import devices

if TYPE_CHECKING:
    from editor.ui.phone.device import Device
    from editor.ui.preferences import Preferences

VIEWS: Final = ("notice", "list", "more", "push")
SCALES: Final = (100, 130, 200)
ZOOMS: Final = (30, 40, 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200)
"""Percent of the true size, as a person steps through them."""
_TRUE: Final = 100
_NEAR: Final = 1
"""A step that nobody would see is none: a phone that fits is rarely a round number."""
_PREFIX: Final = "phone."
_LIGHT, _DARK = "light", "dark"


class PhoneChoices(QObject):
    """The choices as they are now.

    Signals:
        changed(str): this one is another: device, rotated, scale, dark, offline, zoom, view.
    """

    changed = Signal(str)

    def __init__(
        self,
        preferences: Preferences | None = None,
        *,
        own: tuple[str, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._own = {"offline", *own}
        self._kept_here: dict[str, str] = {}
        self.devices = devices()
        if preferences is not None:
            preferences.changed.connect(self._on_preference_changed)

    @property
    def device_index(self) -> int:
        """Which of `devices` it is; one that is no longer listed is the first."""
        chosen = self._get("device")
        ids = [device.id for device in self.devices]
        return ids.index(chosen) if chosen in ids else 0

    @property
    def device(self) -> Device:
        """The phone, as it lies."""
        upright = self.devices[self.device_index]
        return upright.rotated() if self.is_rotated else upright

    @property
    def is_rotated(self) -> bool:
        """Whether the phone lies on its side."""
        return self._get("rotated") == "1"

    @property
    def is_offline(self) -> bool:
        """Whether the phone has no network; never remembered: it would look broken tomorrow."""
        return self._get("offline") == "1"

    @property
    def zoom(self) -> int | None:
        """How large the phone is drawn in percent; None: as large as the pane allows."""
        chosen = self._get("zoom")
        return int(chosen) if chosen in {str(zoom) for zoom in ZOOMS} else None

    @property
    def is_true_size(self) -> bool:
        """Whether one CSS pixel is one pixel of the desk, however small the pane is."""
        return self.zoom == _TRUE

    @property
    def is_dark(self) -> bool | None:
        """Whether the phone is dark; None while it follows the desk."""
        return {_LIGHT: False, _DARK: True}.get(self._get("dark"))

    @property
    def scale(self) -> int:
        """The size of the phone's text in percent."""
        chosen = self._get("scale")
        return int(chosen) if chosen in {str(scale) for scale in SCALES} else SCALES[0]

    @property
    def view(self) -> str:
        """Which view is shown: notice, list, more or push."""
        chosen = self._get("view")
        return chosen if chosen in VIEWS else VIEWS[0]

    def choose_device(self, device_id: str) -> None:
        """Look at another phone."""
        self._put("device", device_id)

    def choose_scale(self, percent: int) -> None:
        """Take another text size, in percent."""
        self._put("scale", str(percent))

    def choose_view(self, view: str) -> None:
        """Look at another view."""
        self._put("view", view)

    def darken(self, *, is_dark: bool) -> None:
        """Make the phone dark or light, whatever the desk is."""
        self._put("dark", _DARK if is_dark else _LIGHT)

    def rotate(self, *, is_rotated: bool) -> None:
        """Lay the phone on its side, or put it upright."""
        self._put("rotated", "1" if is_rotated else None)

    def go_offline(self, *, is_offline: bool) -> None:
        """Take the phone's network away, or give it back."""
        self._put("offline", "1" if is_offline else None)

    def draw_true_size(self, *, is_true: bool) -> None:
        """Draw the phone pixel by pixel, or as large as the pane allows."""
        self.choose_zoom(_TRUE if is_true else None)

    def choose_zoom(self, percent: int | None) -> None:
        """Draw the phone at one of `ZOOMS`, or as large as the pane allows."""
        self._put("zoom", None if percent is None else str(percent))

    def step_zoom(self, *, is_larger: bool, shown: float) -> None:
        """Draw the phone one step larger or smaller than it is `shown` (1.0: true size)."""
        now = self.zoom or shown * 100
        beyond = [z for z in ZOOMS if (z > now + _NEAR if is_larger else z < now - _NEAR)]
        if beyond:
            self.choose_zoom(min(beyond) if is_larger else max(beyond))

    def _get(self, name: str) -> str:
        if self._preferences is None or name in self._own:
            return self._kept_here.get(name, "")
        return self._preferences.text(_PREFIX + name)

    def _put(self, name: str, value: str | None) -> None:
        if self._preferences is not None and name not in self._own:
            self._preferences.put(_PREFIX + name, value)
        elif self._kept_here.get(name, "") != (value or ""):
            self._kept_here[name] = value or ""
            self.changed.emit(name)

    def _on_preference_changed(self, preference: str) -> None:
        name = preference.removeprefix(_PREFIX)
        if preference.startswith(_PREFIX) and name not in self._own:
            self.changed.emit(name)
