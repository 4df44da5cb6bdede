"""One open link: which version, until when, how often it was opened, and its switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.shared.moments import ago
from editor.ui.sharing import words

if TYPE_CHECKING:
    from datetime import datetime

    from editor.wire.review_link import ReviewLinkView


class LinkRow(QFrame):
    """Says it in two lines.

    Signals:
        off_wanted(str): close the link with this id.
    """

    off_wanted = Signal(str)

    def __init__(self, link: ReviewLinkView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self.head, self.opened = QLabel(self), QLabel(self)
        self.opened.setProperty("tone", "small")
        self.off = QPushButton(self.tr("Turn off"), self)
        self.off.setProperty("kind", "quiet")
        self.off.setToolTip(self.tr("This link opens no more; others do"))
        self.off.setObjectName(f"sharing.off.{link.id}")
        self.off.clicked.connect(lambda: self.off_wanted.emit(link.id))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.head)
        lines.addWidget(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(lines, 1)
        row.addWidget(self.off)

    def say(self, link: ReviewLinkView, now: datetime, language: str) -> None:
        """Say how it stands now."""
        self.link = link
        self.head.setText(words.headline(link, now, language))
        self.opened.setText(self._opened(link, now, language))
        self.off.setAccessibleName(f"{self.off.text()}: {self.head.text()}")

    def _opened(self, link: ReviewLinkView, now: datetime, language: str) -> str:
        """Return `3번 열림 · 마지막 2분 전`."""
        if not link.opens or link.last_opened_at is None:
            return self.tr("Not opened yet")
        times = self.tr("Opened %n time(s)", "", link.opens)
        last = self.tr("last %1").replace("%1", ago(link.last_opened_at, now, language))
        return f"{times} · {last}"
