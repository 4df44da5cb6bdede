"""The service's own look at a notice before it goes on the clock (rules 11 and 12).

The desktop shows the same findings and explains them; only here they are binding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editor.checks.context import Context
from editor.checks.finding import Severity
from editor.checks.hosts import Reach, host_of, reach_of
from editor.checks.run import check
from editor.domain.environment import Environment
from editor.domain.errors import Refused
from editor.domain.schedule import zone_of

if TYPE_CHECKING:
    from sqlalchemy import Row

    from editor.backend.work import Work
    from editor.domain.notice import Content


def check_notice(work: Work, row: Row[Any], content: Content) -> None:
    """Raise Refused("check_blocks") where a finding blocks this text at this moment and place."""
    context = Context(
        title=content.title,
        body=content.body,
        kind=content.kind,
        environment=work.environment,
        at=row.schedule_at,
        zone=zone_of(row.schedule_zone),
        now=work.now,
        is_loud=row.slot_id is not None,
    )
    blocks = [one for one in check(context) if one.severity is Severity.BLOCK]
    if blocks:
        raise Refused("check_blocks", finding=blocks[0].code, count=len(blocks))


def check_target(environment: Environment, link: str) -> None:
    """Raise Refused("link_not_public") where production would send people to a host of ours."""
    host = host_of(link)
    is_public = host is not None and reach_of(host.name) is Reach.PUBLIC and not host.user
    if environment is Environment.PRODUCTION and not is_public:
        raise Refused("link_not_public", link=link)
