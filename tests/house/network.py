"""Closes the network beyond this machine, for every thread of the test process."""

from __future__ import annotations

import ipaddress

_NAMES = ("localhost", "")


class BeyondLoopback(AssertionError):
    """A test wanted to talk to another machine."""


def refuse_beyond_loopback(event: str, args: tuple[object, ...]) -> None:
    """Be an audit hook (PEP 578) that stops every call to another machine before it happens."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = args[1]
        if isinstance(address, tuple) and not is_loopback(address[0]):
            raise BeyondLoopback(str(address))
    elif event == "socket.getaddrinfo" and not is_loopback(args[0]):
        raise BeyondLoopback(str(args[0]))


def is_loopback(host: object) -> bool:
    """Tell whether `host` is this machine; a name is not looked up, so only `localhost` is."""
    if host is None or host in _NAMES:
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return text in _NAMES
    return address.is_loopback or address.is_unspecified
