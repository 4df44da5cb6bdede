"""An approval is for one content hash, and never by the author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.environment import Environment
from tests.backend.desk import BODY, running, settings_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.backend.desk import Desk


def test_a_reviewer_approves_the_newest_text(either: Desk) -> None:
    made = either.notice()
    assert either.post(f"/notices/{made['id']}/review", {"revision": 1})["state"] == "in_review"
    approved = either.approve(made)
    assert (approved["state"], approved["approved"]) == ("approved", True)


def test_one_changed_letter_makes_an_approval_stale(service: Desk) -> None:
    made = service.notice()
    service.approve(made)
    service.revise(made, BODY + ".")
    now = service.get(f"/notices/{made['id']}")
    assert (now["approved"], now["approvals"][0]["stale"]) == (False, True)


def test_a_save_without_change_keeps_the_approval(service: Desk) -> None:
    made = service.notice()
    service.approve(made)
    service.revise(made, BODY)
    assert service.get(f"/notices/{made['id']}")["state"] == "approved"


def test_an_approval_of_an_older_text_is_refused(service: Desk) -> None:
    made = service.notice()
    service.revise(made, BODY + ".")
    said = {"content_hash": made["content_hash"], "verdict": "approve"}
    path = f"/notices/{made['id']}/approvals"
    assert service.refused(path, said, role="reviewer") == "approval_stale"


def test_a_request_for_changes_needs_a_reason(service: Desk) -> None:
    made = service.notice()
    said = {"content_hash": made["content_hash"], "verdict": "request_changes", "reason": " "}
    path = f"/notices/{made['id']}/approvals"
    assert service.refused(path, said, role="reviewer") == "reason_required"


def test_a_request_for_changes_sends_the_notice_back(service: Desk) -> None:
    made = service.notice()
    service.post(f"/notices/{made['id']}/review", {"revision": 1})
    assert service.approve(made, verdict="request_changes")["state"] == "draft"


def test_an_author_never_approves_whatever_role_she_gets(service: Desk) -> None:
    made = service.notice()
    with service.service.parts.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE people SET role = 'reviewer' WHERE id = 'p-writer'")
    said = {"content_hash": made["content_hash"], "verdict": "approve"}
    assert service.refused(f"/notices/{made['id']}/approvals", said) == "self_approval"


def test_production_needs_two_people(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, environment=Environment.PRODUCTION)
    with running(lambda _url: settings) as desk:
        made = desk.notice()
        assert desk.approve(made)["approved"] is False
        assert desk.approve(made, role="admin")["approved"] is True
