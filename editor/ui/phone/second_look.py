"""When the writer pauses, a worker renders the whole notice and compares it with the phone.

The phone is kept up to date block by block; that this is exact is tested, and here it is watched.
A difference is replaced and logged: the phone is right again within a second, and we learn of it.
"""

from __future__ import annotations

import logging
import threading
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor.markup.live import LiveDocument
    from editor.ui.background import Background
    from editor.ui.phone.preview import Preview

_log = logging.getLogger(__name__)
_AFTER_MS = 300


class SecondLook(QObject):
    """Looks again after each pause; the next key ends a look that is under way."""

    def __init__(
        self, preview: Preview, background: Background, text: Callable[[], str | None]
    ) -> None:
        """Compare with `text`, which is None while there is nothing to compare with."""
        super().__init__(preview)
        self._preview = preview
        self._background = background
        self._text = text
        self._key = f"phone.second-look.{id(self)}"
        self._stopped = threading.Event()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._look)

    def touch(self) -> None:
        """Hear that the text changed: give up, and look after the next pause."""
        self._stopped.set()
        self._background.drop(self._key)
        self._soon.start()

    def _look(self) -> None:
        text, document = self._text(), self._preview.document
        if document.owes:
            self._soon.start()
        if text is None or not document.is_complete:
            return
        shown, stopped = document.shown, threading.Event()
        self._stopped = stopped
        self._background.network(
            lambda: compared(text, shown, stopped.is_set), self._on_compared, key=self._key
        )

    def _on_compared(self, document: LiveDocument | None) -> None:
        if document is not None:
            self._preview.renew(document)
            _log.warning("the phone differed from the notice, %d so far", self._preview.renewals)


def compared(
    text: str, shown: Sequence[str], is_stopped: Callable[[], bool]
) -> LiveDocument | None:
    """Return the document as it ought to be where the blocks shown are not those of the text."""
    from editor.markup.lines import lines_of
    from editor.markup.live import LiveDocument
    from editor.markup.pieces import cut
    from editor.markup.render import render_pieces

    for html, seen in zip_longest(render_pieces(cut(lines_of(text))), shown):
        if is_stopped():
            return None
        if html != seen:
            return LiveDocument(text)
    return None
