"""An approval is for one exact text: a notice changed on this desk is not shown as approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.domain.notice import content_hash
from editor.domain.release import ReleaseState
from editor.ui.library.changed import changed, in_question
from editor.ui.library.shelves import NoteRole, Shelves
from editor.wire.notice import NoticeView
from editor.wire.people import PersonName
from editor.workflow.library import library
from tests.ui.desk import NOON, Desk, a_draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.workflow.draft import Draft


def a_notice(draft: Draft, *, state: str = "approved") -> NoticeView:
    return NoticeView(
        id=draft.notice_id, title=draft.content.title, kind=draft.content.kind, locale="ko",
        state=ReleaseState(state), revision=1, content_hash=content_hash(draft.content),
        author=PersonName(id="p", name="이작가"), updated_at=NOON, approved=True, etag='"1"',
    )  # fmt: skip


def note(shelves: Shelves, notice: NoticeView) -> str:
    shelves.show(library((), [notice]))
    return str(shelves.index_of(notice.id).data(NoteRole))


@pytest.mark.parametrize(("body", "is_changed"), [("본문", False), ("본문!", True)])
def test_draft_is_compared_with_the_approved_text(
    desk: Desk, body: str, *, is_changed: bool
) -> None:
    notice = a_notice(a_draft("본문", notice_id="01A"))
    desk.store.put(a_draft(body, notice_id="01A"))
    approved = in_question([notice], desk.store.drafts())
    assert changed(desk.store, approved) == ({"01A"} if is_changed else set())


@pytest.mark.parametrize("state", ["live", "scheduled", "expired"])
def test_what_is_out_is_not_compared(desk: Desk, state: str) -> None:
    draft = a_draft("본문", notice_id="01A")
    desk.store.put(draft)
    assert in_question([a_notice(draft, state=state)], desk.store.drafts()) == {}


def test_changed_notice_is_to_be_approved_again(desk: Desk, qtbot: QtBot) -> None:
    notice = a_notice(a_draft("본문", notice_id="01A"))
    shelves = Shelves(desk.bench.background, language="ko")
    assert note(shelves, notice).endswith(" · approved")
    shelves.show_changed(frozenset({"01A"}))
    assert note(shelves, notice).endswith(" · changed · to be approved again")


@pytest.mark.parametrize(("state", "word"), [("live", "Live"), ("scheduled", "Scheduled")])
def test_notice_on_its_way_says_where_it_stands(desk: Desk, state: str, word: str) -> None:
    shelves = Shelves(desk.bench.background, language="ko")
    assert note(shelves, a_notice(a_draft("본문"), state=state)).endswith(f" · {word}")
