"""The first run on a real practice service: whole, and only once, however often it was killed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from editor.client.practice import PracticeService
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.drafts.store import open_drafts
from editor.workflow.welcome import begin_welcome, end_welcome, plant_first, plant_rest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts
    from editor.workflow.ports import NoticeService
    from editor.workflow.welcome import Welcome

NOW = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC)
WRITES = (
    "create_notice", "start_thread", "react", "request_review", "decide", "create_partner",
    "create_slot", "plan_release", "schedule",
)  # fmt: skip


class Killed(BaseException):
    """The process ended here."""


class Dying:
    """A service whose desk is killed right after its n-th write."""

    def __init__(self, service: NoticeService, left: list[int]) -> None:
        self._service, self._left = service, left

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._service, name)
        return self._counted(found) if name in WRITES else found

    def _counted(self, write: Any) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            done = write(*args, **named)
            self._left[0] -= 1
            if self._left[0] <= 0:
                raise Killed
            return done

        return call


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    store = open_drafts(tmp_path / "drafts.sqlite3")
    yield store
    store.close()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Mapping[Role, NoticeService]]:
    practice = PracticeService(tmp_path / "practice")
    yield practice.start().services
    practice.stop()


def test_a_killed_first_run_goes_on_and_plants_nothing_twice(
    drafts: SqliteDrafts, services: Mapping[Role, NoticeService]
) -> None:
    for writes in (1, 4, 6, 5):
        welcome = begin_welcome(drafts, NOW)
        assert welcome is not None
        left = [writes]
        with pytest.raises(Killed):
            _plant(welcome, {role: Dying(s, left) for role, s in services.items()})
    _plant(welcome, services)
    _plant(welcome, services)
    assert _standing(services) == {
        "notices": 5, "threads": 2, "approvals": 3, "in_review": 4, "partners": 1, "slots": 1,
        "releases": 2,
    }  # fmt: skip


def test_the_first_notice_lies_on_the_desk_before_any_service(drafts: SqliteDrafts) -> None:
    begin_welcome(drafts, NOW)
    [first] = drafts.drafts()
    assert (first.title, drafts.setting("last_notice")) == (
        "새벽 3시의 나를 말려 드립니다", first.notice_id,
    )  # fmt: skip


def test_a_desk_is_welcomed_once(drafts: SqliteDrafts) -> None:
    begin_welcome(drafts, NOW)
    end_welcome(drafts)
    assert begin_welcome(drafts, NOW) is None


def test_a_desk_with_drafts_of_its_own_is_left_alone(drafts: SqliteDrafts) -> None:
    begin_welcome(drafts, NOW)
    other = open_drafts(drafts._path.parent / "other.sqlite3")
    other.put(drafts.load(drafts.drafts()[0].notice_id))
    assert begin_welcome(other, NOW) is None
    other.close()


def _plant(welcome: Welcome, services: Mapping[Role, Any]) -> None:
    plant_first(welcome, services)
    plant_rest(welcome, services)


def _standing(services: Mapping[Role, NoticeService]) -> dict[str, int]:
    admin = services[Role.ADMIN]
    notices, releases = admin.notices(), admin.releases()
    planned = [r for r in releases if r.state is ReleaseState.DRAFT]
    assert [r.badge is not None for r in planned] == [True]
    return {
        "notices": len(notices),
        "threads": sum(len(admin.threads(n.id)) for n in notices),
        "approvals": sum(len(n.approvals) for n in notices),
        "in_review": sum(n.review_requested_at is not None for n in notices),
        "partners": len(admin.partners()),
        "slots": len(admin.slots()),
        "releases": len(releases),
    }
