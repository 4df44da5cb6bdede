"""The addresses of this computer that phones of the same network can reach."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from enum import Enum, auto


class Line(Enum):
    """How an address is connected, as far as the system tells."""

    WIFI = auto()
    CABLE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Address:
    """A private address, and the name that the system gives its connection."""

    text: str
    name: str
    line: Line


def private_addresses() -> tuple[Address, ...]:
    """Return this computer's private IPv4 addresses, Wi-Fi first; empty where there is none."""
    from PySide6.QtNetwork import QNetworkInterface  # late: nothing else of the desk needs it

    flag, kind = QNetworkInterface.InterfaceFlag, QNetworkInterface.InterfaceType
    lines = {kind.Wifi: Line.WIFI, kind.Ethernet: Line.CABLE}
    found = []
    for interface in QNetworkInterface.allInterfaces():
        flags = interface.flags()
        if not flags & flag.IsUp or flags & flag.IsLoopBack:
            continue
        line = lines.get(interface.type(), Line.OTHER)
        for entry in interface.addressEntries():
            text = entry.ip().toString()
            if is_offered(text):
                found.append(Address(text, interface.humanReadableName(), line))
    return tuple(sorted(found, key=lambda one: (one.line.value, one.text)))


def is_offered(text: str) -> bool:
    """Tell whether an address is an IPv4 address that only the own network reaches."""
    try:
        address = ipaddress.IPv4Address(text)
    except ValueError:
        return False
    return address.is_private and not (
        address.is_loopback or address.is_link_local or address.is_unspecified
    )
