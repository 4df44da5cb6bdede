"""The host that an address really leads to, and whether anybody outside may read there.

Reads hosts as a browser does (WHATWG URL): the part behind the last @, full-width letters folded,
percent signs decoded, a trailing dot dropped, and IPv4 in decimal, octal, hexadecimal and short.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from editor.checks.settings import link_lists

_AUTHORITY = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?[\\/]{2,}(?P<authority>[^/?#\\]*)")
_PORT = re.compile(r":\d*\Z")
_TOKENS = re.compile(r"[-_]")
_DIGITS = re.compile(r"\d+\Z")
_SHARED = ipaddress.ip_network("100.64.0.0/10")
_IPv4 = ipaddress.IPv4Address
_IPv6 = ipaddress.IPv6Address
_LARGEST = 2**32
_MOST_PARTS = 4


class Reach(StrEnum):
    """Who can open a host."""

    PUBLIC = "public"
    PRIVATE = "private"
    DEV = "dev"


@dataclass(frozen=True, slots=True)
class Host:
    """A host in lower case without port and user; `written` is how it stands in the address."""

    name: str
    written: str
    user: str = ""


def host_of(url: str) -> Host | None:
    """Return the host of an address that has one."""
    found = _AUTHORITY.match(url)
    if found is None:
        return None
    user, _, rest = found["authority"].rpartition("@")
    written = rest if rest.endswith("]") else _PORT.sub("", rest)
    folded = unicodedata.normalize("NFKC", unquote(written)).replace("。", ".").lower()
    return Host(folded.strip("[] ").rstrip("."), written, user)


def reach_of(host: str) -> Reach:
    """Tell whether a host is public, private (only here) or one of development."""
    address = _address(host)
    if address is not None:
        return Reach.PUBLIC if _is_public(address) else Reach.PRIVATE
    lists = link_lists()
    if not host or "." not in host or _ends_with(host, lists.private_suffixes):
        return Reach.PRIVATE
    if _ends_with(host, lists.tunnel_suffixes) or _is_dev(host):
        return Reach.DEV
    return Reach.PUBLIC


def owned_part(host: str) -> int:
    """Return how many labels at the end name the owner: 2, or 3 under co.kr and the like."""
    labels = host.split(".")
    country = len(labels) > 2 and len(labels[-1]) == 2  # noqa: PLR2004
    return 3 if country and labels[-2] in link_lists().second_levels else 2


def _is_dev(host: str) -> bool:
    labels = host.split(".")
    owned = labels[-owned_part(host)]
    below = labels[: -owned_part(host)]
    names = link_lists().dev_labels
    tokens = {_DIGITS.sub("", token) for label in below for token in _TOKENS.split(label)}
    compound = _TOKENS.split(owned)
    if len(compound) > 1:
        tokens |= {_DIGITS.sub("", token) for token in compound}
    return not tokens.isdisjoint(names)


def _ends_with(host: str, suffixes: tuple[str, ...]) -> bool:
    return any(host == suffix or host.endswith(f".{suffix}") for suffix in suffixes)


def _is_public(address: _IPv4 | _IPv6) -> bool:
    if isinstance(address, _IPv6):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return _is_public(inner)
        return address.is_global and not address.is_multicast
    return address.is_global and not address.is_multicast and address not in _SHARED


def _address(host: str) -> _IPv4 | _IPv6 | None:
    if ":" in host:
        try:
            return _IPv6(host.partition("%")[0])
        except ValueError:
            return None
    return _ipv4(host)


def _ipv4(host: str) -> _IPv4 | None:
    """Read an IPv4 address as browsers do (WHATWG URL §3.5: 127.1, 0x7f000001, 0177.0.0.1)."""
    parts = host.split(".")
    if len(parts) > _MOST_PARTS:
        return None
    numbers = [_number(part) for part in parts]
    *first, last = numbers
    if last is None or any(one is None or one > 255 for one in first):  # noqa: PLR2004
        return None
    value = last
    for place, one in enumerate(first):
        value += (one or 0) * 256 ** (3 - place)
    return _IPv4(value) if last < 256 ** (5 - len(parts)) and value < _LARGEST else None


def _number(part: str) -> int | None:
    is_hex = part.startswith("0x")
    base = 16 if is_hex else 8 if part.startswith("0") and len(part) > 1 else 10
    digits = part[2:] if is_hex else part
    if len(digits) > 40 or not re.fullmatch(r"[0-9a-f]*", digits):  # noqa: PLR2004
        return None
    try:
        return int(digits, base) if digits else (0 if is_hex else None)
    except ValueError:
        return None
