"""A writer to be killed: works in the real writing room and says what is typed, and when.

`python -m tests.faults.typist` reads one JSON array a line, [what, store, notice], and forks a
child that does it until it is killed; the parent has everything imported already. A child prints
one JSON array a key, [seconds (CLOCK_MONOTONIC), how much there is]. What is typed is always a
prefix of one endless text; a merge changes the line above it.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from editor.app import new_application
from editor.domain.merge import merge_content
from editor.domain.release import ReleaseState
from editor.drafts.archive import import_notices
from editor.drafts.store import open_drafts
from editor.ui.merging.taking import Taking
from editor.ui.theme.theme import Look, Theme
from editor.wire.notice import NoticeView
from editor.workflow.ids import new_id
from tests.ui.desk import NOON, a_desk, a_draft
from tests.ui.keyboard import Hangul

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.notice import Content
    from editor.ui.writing.room import WritingRoom

SYLLABLES = "가나다라마바사아자차카타파하\n"
START = "이미 있던 글\n"
FILES = 20
"""How many notices one import brings: all of them or none."""
_HEAD = re.compile(r"이미 있던 글( 합친 줄 \d+)?\n")
_KEYS = 12
"""So many keys are typed between two saves or merges."""


def typed_in(body: str) -> str | None:
    """Return what was typed below the first line, None where that line is not ours."""
    head = _HEAD.match(body)
    return body[head.end() :] if head else None


def endless(length: int) -> str:
    """Return so many characters of what is typed."""
    return (SYLLABLES * (length // len(SYLLABLES) + 1))[:length]


class Typist:
    """Types into a room, one character after another."""

    def __init__(self, store: Path, notice_id: str) -> None:
        self._application = new_application()
        self.desk = a_desk(Theme(self._application, Look.LIGHT), store)
        known = [draft.notice_id for draft in self.desk.store.drafts()]
        new = a_draft(START, notice_id=notice_id)
        draft = self.desk.store.load(notice_id) if notice_id in known else new
        self.room: WritingRoom = self.desk.writing(draft)
        self._hangul = Hangul(self.room.editor)

    def work(self, between: Callable[[Typist, int], None]) -> None:
        """Type until killed; do something else now and then."""
        round_ = 0
        while True:
            round_ += 1
            self.room.editor.go_to(len(self.room.editor.text()))
            for _ in range(_KEYS):
                self._type()
            between(self, round_)

    def _type(self) -> None:
        typed = typed_in(self.room.editor.text()) or ""
        letter = endless(len(typed) + 1)[-1]
        if letter == "\n":
            self.room.editor.textCursor().insertText(letter)
        else:
            self._hangul.compose("ㄱ", letter)
            self._hangul.commit(letter)
        say(len(typed) + 1)
        self._application.processEvents()


def only_type(_typist: Typist, _round: int) -> None:
    """Do nothing between the keys."""


def save(typist: Typist, _round: int) -> None:
    """Save a version, and write the whole draft as a version that was taken does."""
    typist.room.open_draft.save()
    typist.room.open_draft.autosave.rewrite()


def merge(typist: Typist, round_: int) -> None:
    """Take in what a colleague wrote above."""
    mine = typist.room.open_draft.content()
    if mine is not None:
        base = mine.with_text(title=mine.title, body=mine.body)
        head = f"이미 있던 글 합친 줄 {round_}\n"
        theirs = mine.with_text(title=mine.title, body=head + (typed_in(mine.body) or ""))
        merged = merge_content(base, mine, theirs)
        content = merged.rest.with_text(title=merged.title.text(), body=merged.body.text())
        Taking(typist.room).take(content, _notice(typist, content, round_))


def import_files(store: Path, _notice_id: str) -> None:
    """Import the same files again and again, under new ids each time."""
    drafts = open_drafts(store)
    source = store.with_name(f"{os.getpid()}.zip")
    count = len(drafts.drafts())
    while True:
        with zipfile.ZipFile(source, "w") as packed:
            for number in range(FILES):
                packed.writestr(f"{count}-{number}.md", f"# 글 {count}-{number}\n\n본문\n" * 20)
        import_notices(drafts, source, now=NOON, new_id=new_id)
        count += FILES
        say(count)


def say(length: int) -> None:
    """Say how much there is; one write, so that no line is ever torn."""
    os.write(1, (json.dumps([time.monotonic(), length]) + "\n").encode())


def _notice(typist: Typist, content: Content, revision: int) -> NoticeView:
    draft = typist.room.open_draft.draft
    assert draft is not None
    return NoticeView(
        id=draft.notice_id,
        title=content.title,
        kind=content.kind,
        locale=content.locale,
        state=ReleaseState.DRAFT,
        revision=revision + 1,
        content_hash="0" * 64,
        author={"id": new_id(), "name": "김검토"},
        updated_at=NOON,
        etag=f'"{revision}"',
    )


BETWEEN = {"typing": only_type, "saving": save, "merging": merge}


def main() -> None:
    """Fork a child for each line that is read; say who it is, and wait for its end."""
    for line in sys.stdin:
        what, store, notice_id = json.loads(line)
        child = os.fork()
        if child == 0:
            if what == "importing":
                import_files(Path(store), notice_id)
            Typist(Path(store), notice_id).work(BETWEEN[what])
        os.write(1, (json.dumps({"child": child}) + "\n").encode())
        os.waitpid(child, 0)
        os.write(1, (json.dumps({"ended": child}) + "\n").encode())


if __name__ == "__main__":
    main()
