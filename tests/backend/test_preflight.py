"""The service refuses what a check blocks, whatever the desktop let pass."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from editor.backend.preflight import check_notice, check_target
from editor.domain.environment import Environment
from editor.domain.errors import Refused
from editor.domain.notice import Content, Kind

if TYPE_CHECKING:
    from editor.backend.work import Work

NOW = datetime(2026, 12, 1, tzinfo=UTC)
ROW: Any = SimpleNamespace(
    schedule_at=NOW + timedelta(hours=1), schedule_zone="Asia/Seoul", slot_id=None
)


def judge(content: Content, environment: Environment = Environment.PRODUCTION) -> None:
    work = SimpleNamespace(environment=environment, now=NOW)
    check_notice(cast("Work", work), ROW, content)


def test_a_dev_host_never_reaches_production() -> None:
    content = Content("점검 안내", "[화면](https://dev.example.com/a)을 보세요.")
    with pytest.raises(Refused, match="check_blocks") as refusal:
        judge(content)
    assert refusal.value.fields == {"finding": "link_dev", "count": 1}


@pytest.mark.parametrize(
    "environment", [Environment.PRACTICE, Environment.DEV, Environment.STAGING]
)
def test_elsewhere_a_dev_host_may_stand(environment: Environment) -> None:
    judge(Content("점검 안내", "[화면](https://dev.example.com/a)을 보세요."), environment)


def test_a_warning_is_the_writers_to_weigh() -> None:
    judge(Content("점검 안내", "12월 3일(수) 오전 12시까지 됬습니다."))


def test_an_advertisement_without_its_mark_is_refused() -> None:
    with pytest.raises(Refused, match="check_blocks"):
        judge(Content("할인", "문의 1588-0000, 수신거부 080-123-4567", kind=Kind.PROMOTION))


@pytest.mark.parametrize(
    "link", ["https://10.0.0.1/", "https://game-dev.example.com/", "https://a@b.com/"]
)
def test_a_slot_of_production_leads_to_a_public_host(link: str) -> None:
    with pytest.raises(Refused, match="link_not_public"):
        check_target(Environment.PRODUCTION, link)
    check_target(Environment.DEV, link)
