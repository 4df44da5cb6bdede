"""A picture that is pasted while nobody answers goes out later, before the text that shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.domain.people import Role
from editor.domain.picture import media_in
from editor.ui.images.images import Images
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Practice


def test_what_was_saved_offline_arrives_with_its_picture(
    desk: Desk, practice: Practice, sunrise: Path, qtbot: QtBot
) -> None:
    room = desk.writing(a_draft("앞"))
    images = Images(room, desk.bench)
    images.in_text.take((sunrise,))
    qtbot.waitUntil(lambda: bool(re.search(r"\(media/", room.editor.text())), timeout=20_000)
    with qtbot.waitSignal(room.open_draft.queued):
        room.open_draft.save()
    (digest,) = media_in(room.editor.text())
    with qtbot.waitSignal(desk.bench.outgoing.sent, timeout=20_000):
        desk.sit_down(practice, Role.WRITER, qtbot)
    draft = room.open_draft.draft
    assert draft is not None
    service = practice.of(Role.WRITER)
    assert service.revision(draft.notice_id, 1).content.media == (digest,)
    kept = desk.store.pictures.read(digest)
    assert kept is not None
    assert service.picture(digest) == kept[0]
