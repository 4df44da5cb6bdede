"""How a notice begins: blank at once, or with the template of its kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.ui.actions.action import Action
from editor.ui.craft.template_chips import TemplateChips, kind_title
from editor.ui.writing.placeholders import next_placeholder, select_in_title
from editor.workflow.templates import OFFERED, read_template

if TYPE_CHECKING:
    from editor.domain.notice import Kind
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


class Beginning(QObject):
    """Offers templates over an empty notice, and as actions."""

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._wanted: Kind | None = None
        self.chips = TemplateChips(room.editor, OFFERED)
        self.chips.chosen.connect(self.begin)
        room.open_draft.opened.connect(lambda _: self._on_opened())
        room.title.seen_changed.connect(lambda _: self._look())
        room.editor.textChanged.connect(self._look)
        self._add_actions(bench)
        self._on_opened()

    def begin(self, kind: Kind) -> None:
        """Write the template of a kind into the empty notice, and lead to what is to be filled."""
        room, draft = self._room, self._room.open_draft.draft
        if draft is None or not self._is_empty() or room.editor.isReadOnly():
            return
        template = read_template(kind, draft.content.locale)
        room.open_draft.choose_kind(kind)
        room.toolbar.show_kind(kind)
        room.title.insert(template.title)
        cursor = room.editor.textCursor()
        cursor.insertText(template.body)
        cursor.setPosition(0)
        room.editor.setTextCursor(cursor)
        if not select_in_title(room.title):
            next_placeholder(cursor)
            room.editor.setTextCursor(cursor)
            room.editor.setFocus()

    def start(self, kind: Kind) -> None:
        """Start a new notice of a kind."""
        self._wanted = kind
        self._room.shelf.new()

    def _add_actions(self, bench: Workbench) -> None:
        group = QCoreApplication.translate("RoomActions", "Notice")
        said = QCoreApplication.translate("Beginning", "New notice: %1")
        words = QCoreApplication.translate("Beginning", "template new blank form")
        for kind in OFFERED:
            title = said.replace("%1", kind_title(kind))
            action = Action(f"notice.new.{kind.value}", title, group, "", words)
            bench.actions.add(
                action,
                partial(self.start, kind),
                scope=self._room,
                is_enabled=lambda: not self._room.editor.isReadOnly(),
            )

    def _on_opened(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._is_empty():
            self.begin(wanted)
        is_blank = self._room.open_draft.draft is not None and self._is_empty()
        self.chips.setVisible(is_blank and not self._room.editor.isReadOnly())

    def _look(self) -> None:
        """Step aside for the first key, an open syllable too; what is away stays away."""
        if self.chips.isVisible() and not self._is_empty():
            self.chips.hide()

    def _is_empty(self) -> bool:
        room = self._room
        first = room.editor.document().firstBlock()
        text = room.editor.document().isEmpty() and not first.layout().preeditAreaText()
        return text and not room.title.seen_text()
