"""What happened to a notice, as a document: versions, decisions, comments, releases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.approval import Verdict
from editor.ui.printing.sheet import Sheet, moment, shown, table
from editor.ui.release.words import state as state_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from editor.domain.ids import NoticeId
    from editor.wire.notice import CommentView, NoticeView, RevisionView, ThreadView
    from editor.wire.release import ReleaseView
    from editor.workflow.ports import NoticeService


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the service knows of one notice."""

    notice: NoticeView
    revisions: tuple[RevisionView, ...]
    threads: tuple[ThreadView, ...]
    releases: tuple[ReleaseView, ...]


def read_story(service: NoticeService, notice_id: NoticeId) -> Story:
    """Ask the service; raises GongjiError where it does not answer."""
    releases = tuple(r for r in service.releases() if r.notice_id == notice_id)
    return Story(
        service.notice(notice_id),
        tuple(sorted(service.revisions(notice_id), key=lambda one: one.number)),
        service.threads(notice_id),
        releases,
    )


def history_sheet(story: Story, now: datetime, language: str) -> Sheet:
    """Return the document of a story."""

    def at(when: datetime | None) -> str:
        return moment(when, language)

    translate = QCoreApplication.translate
    printed = translate("Sheet", "Printed %1").replace("%1", at(now))
    facts = (translate("Sheet", "History"), printed, translate("Sheet", "All times are Korean"))
    parts = (
        (translate("Sheet", "Versions"), _versions(story, at)),
        (translate("Sheet", "Decisions"), _decisions(story, at)),
        (translate("Sheet", "Comments"), "".join(_threads(story, at))),
        (translate("Sheet", "Releases"), _releases(story, at)),
    )
    content = "".join(_section(title, inside) for title, inside in parts)
    return Sheet(story.notice.title, facts, content, language)


def _section(title: str, inside: str) -> str:
    nothing = shown(QCoreApplication.translate("Sheet", "None so far"))
    inside = inside or f'<p class="nothing">{nothing}</p>'
    return f'<h2 class="section">{shown(title)}</h2>{inside}'


def _versions(story: Story, at: Callable[[datetime | None], str]) -> str:
    translate = QCoreApplication.translate
    heads = (
        translate("Sheet", "Version"), translate("Sheet", "When"),
        translate("Sheet", "Who"), translate("Sheet", "Title"),
    )  # fmt: skip
    rows = [(str(r.number), at(r.created_at), r.author.name, r.content.title)
            for r in story.revisions]  # fmt: skip
    return table(heads, rows) if rows else ""


def _decisions(story: Story, at: Callable[[datetime | None], str]) -> str:
    translate = QCoreApplication.translate
    numbers = {r.content_hash: str(r.number) for r in story.revisions}
    words = {
        Verdict.APPROVE: translate("Sheet", "approved"),
        Verdict.REQUEST_CHANGES: translate("Sheet", "asked for changes"),
    }
    heads = (
        translate("Sheet", "Version"), translate("Sheet", "When"), translate("Sheet", "Who"),
        translate("Sheet", "Decision"), translate("Sheet", "Reason"),
    )  # fmt: skip
    rows = [
        (numbers.get(a.content_hash, ""), at(a.decided_at), a.reviewer.name, words[a.verdict],
         a.reason)
        for a in story.notice.approvals
    ]  # fmt: skip
    return table(heads, rows) if rows else ""


def _threads(story: Story, at: Callable[[datetime | None], str]) -> Iterator[str]:
    settled = QCoreApplication.translate("Sheet", "Settled by %1, %2")
    for thread in story.threads:
        lines = [f'<p class="quote">“{shown(thread.anchor.exact)}”</p>']
        lines += [_comment(comment, at) for comment in thread.comments]
        if thread.resolved_by is not None:
            said = settled.replace("%1", thread.resolved_by.name)
            said = said.replace("%2", at(thread.resolved_at))
            lines.append(f'<p class="when">{shown(said)}</p>')
        yield f'<div class="thread kept">{"".join(lines)}</div>'


def _comment(comment: CommentView, at: Callable[[datetime | None], str]) -> str:
    return (
        f'<p class="said"><span class="who">{shown(comment.author.name)}</span> '
        f'<span class="when">{shown(at(comment.created_at))}</span><br>{shown(comment.body)}</p>'
    )


def _releases(story: Story, at: Callable[[datetime | None], str]) -> str:
    translate = QCoreApplication.translate
    heads = (
        translate("Sheet", "Version"), translate("Sheet", "Planned for"),
        translate("Sheet", "Published"), translate("Sheet", "Taken down"),
        translate("Sheet", "State"), translate("Sheet", "Planned by"),
    )  # fmt: skip
    rows = [
        (str(r.revision), at(r.schedule.at), at(r.published_at), at(r.withdrawn_at),
         state_words(r.state), r.planned_by.name)
        for r in story.releases
    ]  # fmt: skip
    return table(heads, rows) if rows else ""
