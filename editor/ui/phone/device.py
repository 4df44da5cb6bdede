"""The phones of the picker (`resources/devices.toml`), in CSS pixels."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from enum import StrEnum

from editor import assets

_STATUS_PX = 24
_HOME_PX = 21
"""Upright, a phone's own lines are the device's; lying, they are the same on all of a kind."""


class Cutout(StrEnum):
    """What a camera takes from the screen; it lies over the page, inside the safe area."""

    NONE = "none"
    ISLAND = "island"
    PUNCH = "punch"


@dataclass(frozen=True, slots=True)
class Device:
    """One phone: the viewport is exactly `width` x `height` CSS pixels."""

    id: str
    name_ko: str
    name_en: str
    width: int
    height: int
    radius: int
    safe_top: int
    safe_bottom: int
    safe_left: int = 0
    safe_right: int = 0
    cutout: Cutout = Cutout.NONE
    is_lying: bool = False

    def label(self, language: str) -> str:
        """Return the label of the picker, with the numbers that hold inside the frame."""
        name = self.name_ko if language == "ko" else self.name_en
        return f"{name} · {self.width}×{self.height}"

    def rotated(self) -> Device:
        """Return it lying on its right side: the camera is on the left now."""
        lying = replace(self, width=self.height, height=self.width, is_lying=True)
        if self.cutout is Cutout.ISLAND:
            side = self.safe_top
            return replace(lying, safe_top=0, safe_bottom=_HOME_PX, safe_left=side, safe_right=side)
        if self.cutout is Cutout.PUNCH:
            return replace(lying, safe_top=_STATUS_PX, safe_left=self.safe_top)
        return lying


_NUMBERS = ("width", "height", "radius", "safe_top", "safe_bottom")


def devices() -> tuple[Device, ...]:
    """Return all phones, the first one to be shown first."""
    return tuple(_device(row) for row in tomllib.loads(assets.read_text("devices.toml"))["device"])


def _device(row: dict[str, object]) -> Device:
    name = row["name"]
    names = name if isinstance(name, dict) else {"ko": name, "en": name}
    width, height, radius, top, bottom = (int(str(row[key])) for key in _NUMBERS)
    return Device(
        id=str(row["id"]),
        name_ko=str(names["ko"]),
        name_en=str(names["en"]),
        width=width,
        height=height,
        radius=radius,
        safe_top=top,
        safe_bottom=bottom,
        cutout=Cutout(str(row.get("cutout", "none"))),
    )
