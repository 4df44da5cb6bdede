"""What is typed, on the phone at once: only changed blocks are pushed, one push in flight.

While a push is in flight or the phone is hidden, edits wait and go out together; the page always
ends at the text as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.markup.live import LiveDocument, Paid, Splice
    from editor.ui.phone.page import PhonePage
    from editor.workflow.draft import LineEdit


_SPLICES_MAX = 200
"""A hidden phone would else collect a whole morning of keys."""


class Preview(QObject):
    """Keeps the body of the phone page equal to the text.

    Signals:
        pushed(int): push number `n` reached the page.
        owing(): something weighs too much to be rendered at once.
    """

    pushed = Signal(int)
    owing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: LiveDocument | None = None
        self._unread: str | None = ""
        self._page: PhonePage | None = None
        self._edits: list[LineEdit] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._push_soon)
        self._waiting: list[Splice] = []
        self._needs_all = True
        self._in_flight = False
        self._is_shown = True
        self._is_resting = False
        self._number = 0
        self.reports_frames = False
        self.renewals = 0
        self.at_once: int | None = None

    @property
    def document(self) -> LiveDocument:
        """The blocks and their source lines."""
        text, self._unread = self._unread, None
        if self._document is None:
            from editor.markup.live import LiveDocument  # late: Markdown takes 0.1 s to load

            self._document = LiveDocument(text or "", at_once=self.at_once)
        elif text is not None:
            self._document.reset(text)
        self._read_edits(self._document)
        return self._document

    @property
    def number(self) -> int:
        """The number of the newest push."""
        return self._number

    @property
    def is_settled(self) -> bool:
        """Whether the page shows everything."""
        is_owing = self._document is not None and self._document.owes
        is_due = bool(self._edits or self._waiting) or self._needs_all
        return not (self._in_flight or is_due or is_owing or self._is_resting)

    @property
    def is_resting(self) -> bool:
        """Whether something else is on the phone."""
        return self._is_resting

    def attach(self, page: PhonePage) -> None:
        """Push to this page from now on."""
        self._page = page
        page.ready.connect(self._on_ready)
        QTimer.singleShot(0, self, lambda: self.document)  # while the engine is starting
        if page.is_ready:
            self._on_ready()

    def detach(self) -> None:
        """Push nowhere any more: the page is about to go."""
        self._page = None

    def load(self, text: str) -> None:
        """Take another text whole."""
        self._edits.clear()
        self._unread = text  # read when there is a page, and behind the paint of the text
        self._needs_all = True
        self._waiting = []
        if self._document is not None and not self._soon.isActive():
            self._soon.start()

    def renew(self, document: LiveDocument) -> None:
        """Show another rendering of the same text: this one was wrong."""
        self._edits.clear()
        self._unread = None
        document.at_once = self.at_once
        self._document = document
        self.renewals += 1
        self._needs_all, self._waiting = True, []
        self._push()

    def take(self, edit: LineEdit) -> None:
        """Take an edit and push what it changed, behind the paint of the text itself."""
        self._edits.append(edit)
        if not self._soon.isActive():
            self._soon.start()

    def _read_edits(self, document: LiveDocument) -> None:
        """Bring the blocks to where the text is."""
        edits, self._edits = self._edits, []
        for edit in edits:
            splice = document.replace_lines(edit.first, edit.removed, edit.lines)
            if splice.removed or splice.inserted:
                self._wait(splice)

    def pay(self, paid: Sequence[Paid]) -> None:
        """Show what was rendered afterwards."""
        splice = self.document.pay(paid)
        if splice.removed:
            self._wait(splice)
        self._push()

    def set_shown(self, *, is_shown: bool) -> None:
        """Push nothing while the phone is hidden, everything when it comes back."""
        self._is_shown = is_shown
        if is_shown:
            self._push()

    def rest(self) -> None:
        """Push nothing while something else is on the phone; edits are taken all the same."""
        self._is_resting = True

    def wake(self) -> None:
        """Push everything: whatever was there instead has gone."""
        if self._is_resting:
            self._is_resting = False
            self._needs_all, self._waiting = True, []
            self._push()

    def _wait(self, splice: Splice) -> None:
        """Keep a splice for the next push; so many that the whole page is less are dropped."""
        if self._needs_all or len(self._waiting) >= _SPLICES_MAX:
            self._needs_all, self._waiting = True, []
        else:
            self._waiting.append(splice)

    @property
    def _may_push(self) -> bool:
        return self._is_shown and not self._is_resting

    def _on_ready(self) -> None:
        self._needs_all, self._in_flight = True, False
        self._push()

    def _push_soon(self) -> None:
        self._read_edits(self.document)
        self._push()

    def _push(self) -> None:
        page = self._page
        if self._document is not None and self._document.owes:
            self.owing.emit()
        if page is None or not page.is_ready or self._in_flight or not self._may_push:
            return
        if not (self._needs_all or self._waiting):
            return
        self._in_flight = True
        self._number += 1
        reported = self._number if self.reports_frames else None
        if self._needs_all:
            html = self.document.shown
            page.call("replace", html, reported, then=lambda _: self._on_pushed())
        else:
            for splice in self._waiting[:-1]:
                page.call("splice", splice.first, splice.removed, splice.inserted)
            last = self._waiting[-1]
            page.call(
                "splice",
                last.first,
                last.removed,
                last.inserted,
                reported,
                then=lambda _: self._on_pushed(),
            )
        self._needs_all, self._waiting = False, []

    def _on_pushed(self) -> None:
        self._in_flight = False
        self.pushed.emit(self._number)
        self._push()
