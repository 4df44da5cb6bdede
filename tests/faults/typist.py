"""A writer to be killed: types through the real writing room and says what is typed, and when.

`python -m tests.faults.typist STORE NOTICE` prints one JSON array a key: [seconds
(CLOCK_MONOTONIC), length of the whole text in code points]. Every text is a prefix of
`text_of(length)`.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

SYLLABLES = "가나다라마바사아자차카타파하\n"
START = "이미 있던 글\n"


def text_of(length: int) -> str:
    """Return the text of so many code points that the typist has typed."""
    typed = max(0, length - len(START))
    rounds = typed // len(SYLLABLES) + 1
    return START + (SYLLABLES * rounds)[:typed]


def main(store: Path, notice_id: str) -> None:
    """Type until killed."""
    from editor.app import new_application
    from editor.ui.theme.theme import Look, Theme
    from tests.ui.desk import a_desk, a_draft
    from tests.ui.keyboard import Hangul

    application = new_application()
    desk = a_desk(Theme(application, Look.LIGHT), store)
    known = [draft.notice_id for draft in desk.store.drafts()]
    draft = (
        desk.store.load(notice_id) if notice_id in known else a_draft(START, notice_id=notice_id)
    )
    room = desk.writing(draft)
    hangul = Hangul(room.editor)
    room.editor.go_to(len(room.editor.text()))
    while True:
        length = len(room.editor.text())
        letter = text_of(length + 1)[-1]
        if letter == "\n":
            room.editor.textCursor().insertText(letter)
        else:
            hangul.compose("ㄱ", letter)
            hangul.commit(letter)
        sys.stdout.write(json.dumps([time.monotonic(), length + 1]) + "\n")
        sys.stdout.flush()
        application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
