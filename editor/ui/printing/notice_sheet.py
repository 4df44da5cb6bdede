"""A notice as a document: which version it is, who approved exactly this text, and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.approval import Verdict
from editor.domain.notice import content_hash
from editor.markup.render import render
from editor.ui.printing.sheet import Sheet, body, moment

if TYPE_CHECKING:
    from datetime import datetime

    from editor.wire.notice import NoticeView
    from editor.workflow.draft import Draft


def notice_sheet(draft: Draft, notice: NoticeView | None, now: datetime, language: str) -> Sheet:
    """Return the document of what is on the screen; rendering takes a while for a long text."""
    content = draft.content
    hash_ = content_hash(content)
    title = content.title.strip() or QCoreApplication.translate("Sheet", "Untitled")
    facts = (
        _version(draft, notice, hash_),
        *_approved_by(notice, hash_),
        QCoreApplication.translate("Sheet", "Printed %1").replace("%1", moment(now, language)),
    )
    return Sheet(title, facts, body(render(content.body)), content.locale)


def _version(draft: Draft, notice: NoticeView | None, hash_: str) -> str:
    if notice is not None and notice.content_hash == hash_:
        said = QCoreApplication.translate("Sheet", "Version %1")
        return said.replace("%1", str(notice.revision))
    if draft.base_revision:
        said = QCoreApplication.translate("Sheet", "Draft on version %1")
        return said.replace("%1", str(draft.base_revision))
    return QCoreApplication.translate("Sheet", "Draft")


def _approved_by(notice: NoticeView | None, hash_: str) -> tuple[str, ...]:
    """Say who approved exactly this text; an approval of another text does not count."""
    approvals = notice.approvals if notice is not None else ()
    names = [
        f"{a.reviewer.name} {moment(a.decided_at, 'ko')[:10]}"
        for a in approvals
        if a.verdict is Verdict.APPROVE and a.content_hash == hash_
    ]
    said = QCoreApplication.translate("Sheet", "Approved by %1")
    return (said.replace("%1", ", ".join(dict.fromkeys(names))),) if names else ()
