"""Whether it was the phone that was used last, or the text: a zoom means that one.

A click on the phone leads the keys into the text, so the focus alone does not tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

if TYPE_CHECKING:
    from editor.ui.writing.room import WritingRoom

_USES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
_HELD: Final = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class PaneInUse(QObject):
    """Hears the phone through its page, for nothing may be laid over the web engine's widgets."""

    def __init__(self, room: WritingRoom) -> None:
        super().__init__(room)
        self._is_phone = False
        for part in (room.editor, room.editor.viewport(), room.title):
            part.installEventFilter(self)
        for used in (room.phone.touched, room.phone.title_picked, room.phone.picked):
            used.connect(self._on_phone_used)

    @property
    def is_phone(self) -> bool:
        """Whether wheel, finger or pointer were on the phone last."""
        return self._is_phone

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """See that the text is used; take nothing away."""
        if event.type() in _USES or _is_typed(event) or _is_entry(event):
            self._is_phone = False
        return False

    def _on_phone_used(self) -> None:
        self._is_phone = True


def _is_typed(event: QEvent) -> bool:
    """Tell whether a key went into the text; those that are held for another are none."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() not in _HELD


def _is_entry(event: QEvent) -> bool:
    """Tell whether the keys come into the text; a window that comes forward changes nothing."""
    if event.type() != QEvent.Type.FocusIn or not isinstance(event, QFocusEvent):
        return False
    return event.reason() != Qt.FocusReason.ActiveWindowFocusReason
