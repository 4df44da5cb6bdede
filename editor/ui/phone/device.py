"""The phones of the picker (`resources/devices.toml`), in CSS pixels."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from editor import assets


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

    def label(self, language: str) -> str:
        """Return the label of the picker, with the numbers that hold inside the frame."""
        name = self.name_ko if language == "ko" else self.name_en
        return f"{name} · {self.width}×{self.height}"


_NUMBERS = ("width", "height", "radius", "safe_top", "safe_bottom")


def devices() -> tuple[Device, ...]:
    """Return all phones, the first one to be shown first."""
    return tuple(_device(row) for row in tomllib.loads(assets.read_text("devices.toml"))["device"])


def _device(row: dict[str, object]) -> Device:
    name = row["name"]
    names = name if isinstance(name, dict) else {"ko": name, "en": name}
    numbers = (int(str(row[key])) for key in _NUMBERS)
    return Device(str(row["id"]), str(names["ko"]), str(names["en"]), *numbers)
