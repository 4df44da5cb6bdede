"""One quiet line over the text, for seats that read and comment: why no key writes here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from editor.domain.people import Role

if TYPE_CHECKING:
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


class ReadingLine(QFrame):
    """Hidden for those who write."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._session = bench.session
        self.setObjectName("writing.reading-line")
        self.setProperty("surface", "note")
        said = QLabel(
            self.tr("This seat reads and comments · notice writers change the text"), self
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(said, 1)
        room.put_above_text(self)
        self._session.person_changed.connect(lambda _: self._look())
        self._look()

    def _look(self) -> None:
        person = self._session.person
        self.setVisible(person is not None and person.role is not Role.WRITER)
