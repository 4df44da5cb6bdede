"""Where links lead: https, no shortener, no other host than shown, nothing that is ours alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity
from editor.checks.hosts import Host, Reach, host_of, reach_of
from editor.checks.settings import link_lists
from editor.domain.environment import Environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.links import Link
    from editor.checks.reading import Reading

_SEVERITY = {
    Environment.PRODUCTION: Severity.BLOCK,
    Environment.STAGING: Severity.INFO,
    Environment.PRACTICE: Severity.INFO,
}
"""On dev, hosts of dev are at home."""


def check(reading: Reading) -> Iterator[Finding]:
    """Judge the address of every link and picture."""
    for link in reading.links:
        host = host_of(link.url)
        if host is None or not host.name:
            continue  # an address without a host is broken
        yield from _reach(reading, link, host)
        if host.user:
            yield reading.body.finding("link_user", Severity.BLOCK, link.address, host=host.name)
        if host.name.removeprefix("www.") in link_lists().shorteners:
            yield reading.body.finding("link_short", Severity.WARN, link.address, host=host.name)
        yield from _scheme(reading, link, host)


def _reach(reading: Reading, link: Link, host: Host) -> Iterator[Finding]:
    reach = reach_of(host.name)
    severity = _SEVERITY.get(reading.context.environment)
    if reach is not Reach.PUBLIC and severity:
        code = "link_private" if reach is Reach.PRIVATE else "link_dev"
        yield reading.body.finding(code, severity, link.address, host=host.name or "?")


def _scheme(reading: Reading, link: Link, host: Host) -> Iterator[Finding]:
    if re.match(r"http:", link.url, re.IGNORECASE) and reach_of(host.name) is Reach.PUBLIC:
        fix = f"https:{link.url[5:]}"
        yield reading.body.finding("link_http", Severity.WARN, link.address, fix, host=host.name)
