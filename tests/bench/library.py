"""`library.open`: twenty thousand notices from the disk to the screen; `library.query`: one key.

Opening reads the drafts, puts the library together, fills the list and paints it. A query is what
one key costs the desk: the index's answer, the lines of the rows on the screen and the new list.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft
from tests.bench.figures import Figure, figure
from tests.bench.texts import notice_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from editor.drafts.store import SqliteDrafts
    from editor.ui.library.pane import LibraryPane

NOTICES, OPENINGS = 20_000, 5
Sample = tuple[float, float]
_START = datetime(2020, 1, 1, tzinfo=UTC)
_WORDS = (
    "12월", "정기", "점검", "안내", "새", "기능", "이벤트", "약관", "변경", "공지", "서비스",
)  # fmt: skip
_TYPED = (
    "점검", "ㅈㄱ", "서버에게", "송금 화면", "걱정 마세요", "정기점검", "없는말", "api",
)  # fmt: skip


def figures(wanted: str = "") -> Iterator[Figure]:
    """Yield the figures whose names start with `wanted`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="gongji-bench-") as folder:
        path = Path(shutil.copy(_full_store(), folder))
        if "library.open".startswith(wanted) or wanted.startswith("library.open"):
            yield from _both("library.open", [_opening(path) for _ in range(OPENINGS)])
        if "library.query".startswith(wanted) or wanted.startswith("library.query"):
            yield from _both("library.query", _queries(path))


def _both(name: str, samples: list[Sample]) -> Iterator[Figure]:
    """Yield what it took by the wall and of the processor: the second knows no neighbours."""
    walls, processors = zip(*samples, strict=True)
    yield figure(name, walls)
    yield figure(f"{name}.cpu", processors)


class _Watch:
    """Counts milliseconds by the wall and of this thread."""

    def __init__(self) -> None:
        self._since = perf_counter(), thread_time()

    def read(self) -> Sample:
        wall, processor = self._since
        return (perf_counter() - wall) * 1_000, (thread_time() - processor) * 1_000


def _opening(path: Path) -> Sample:
    pane = _pane()
    watch = _Watch()
    with closing(open_drafts(path)) as drafts:
        pane.show_entries(drafts.drafts(), (), _START)
        pane.grab()
        taken = watch.read()
    pane.deleteLater()
    return taken


def _queries(path: Path) -> list[Sample]:
    """Type each word key by key; return milliseconds per key."""
    pane = _pane()
    with closing(open_drafts(path)) as drafts:
        pane.snippets_wanted.connect(
            lambda query, ids: pane.show_snippets(query, drafts.index.snippets(query, ids))
        )
        pane.show_entries(drafts.drafts(), (), _START)
        drafts.index.find("a")  # the first question reads the titles
        typed = [word[: end + 1].strip() for word in _TYPED for end in range(len(word))]
        samples = [_one_query(drafts, pane, query) for query in typed]
    pane.deleteLater()
    return samples


def _one_query(drafts: SqliteDrafts, pane: LibraryPane, query: str) -> Sample:
    with QSignalBlocker(pane.search):  # the answer comes from here, not from a background
        pane.search.setText(query)
    watch = _Watch()
    pane.show_found(drafts.index.find(query))
    pane.grab()  # lays the rows out, so that those on the screen are known
    pane._want_snippets()
    return watch.read()


def _pane() -> LibraryPane:
    from editor.ui.library.pane import LibraryPane
    from editor.ui.theme.theme import Look, Theme

    pane = LibraryPane(Theme(_application(), Look.LIGHT), language="ko")
    pane.resize(260, 860)
    pane.show()
    return pane


@cache
def _application() -> QApplication:
    from editor.app import new_application

    return new_application()


@cache
def _full_store() -> Path:
    """Return a store with twenty thousand indexed notices, made once a process."""
    folder = tempfile.TemporaryDirectory(prefix="gongji-bench-store-")
    _KEPT.append(folder)
    path, dice = Path(folder.name) / "drafts.sqlite3", random.Random(1)
    with closing(open_drafts(path)) as drafts:
        drafts.put_all(_a_notice(number, dice) for number in range(NOTICES))
        while drafts.index.catch_up(1.0):
            pass
    return path


_KEPT: list[tempfile.TemporaryDirectory[str]] = []


def _a_notice(number: int, dice: random.Random) -> Draft:
    title = " ".join(dice.choices(_WORDS, k=5))
    content = Content(f"{title} {number}", notice_text(1_500, seed=number))
    at = _START + timedelta(minutes=number)
    return Draft(NoticeId(f"{number:026d}"), content, at)
