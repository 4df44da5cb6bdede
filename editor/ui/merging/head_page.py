"""What is being written at another desk, beside what is written here (보기)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.ui.merging.text_column import TextColumn, fresh
from editor.ui.shared.moments import ago
from editor.ui.shared.page_head import PageHead

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.notice import Content
    from editor.ui.theme.theme import Theme
    from editor.wire.head import HeadView


class HeadPage(QWidget):
    """Two columns to read; nothing is changed here.

    Signals:
        back_wanted(): close the page.
    """

    back_wanted = Signal()

    def __init__(self, theme: Theme, *, language: str) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("merging.head")
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        head = PageHead(theme, self.tr("Written at the same time"), self)
        head.back_wanted.connect(self.back_wanted)
        why = QLabel(self.tr("Marked words stand in one of the two texts only."), self)
        why.setProperty("tone", "muted")
        why.setWordWrap(True)
        self.mine, self.theirs = TextColumn(theme, self), TextColumn(theme, self)
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self.mine, 1)
        texts.addWidget(self.theirs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 0, 16, 16)
        inside.setSpacing(8)
        inside.addWidget(why)
        inside.addLayout(texts, 1)
        column.addLayout(inside, 1)
        self.setFocusProxy(self.theirs.text)

    def show_head(self, head: HeadView, mine: Content, me: str, now: datetime) -> None:
        """Show a colleague's text beside ours."""
        here, there = _whole(mine.title, mine.body), _whole(head.content.title, head.content.body)
        version = self.tr("from version %1").replace("%1", str(head.base_revision))
        when = f"{version} · {ago(head.updated_at, now, self._language)}"
        name = self.tr("%1’s text").replace("%1", head.person.name)
        beside = " · ".join(part for part in (me, self.tr("this desk")) if part)
        self.mine.show_text(self.tr("My text"), beside, fresh(there, here))
        self.theirs.show_text(name, when, fresh(here, there))


def _whole(title: str, body: str) -> str:
    return f"{title}\n{body}"
