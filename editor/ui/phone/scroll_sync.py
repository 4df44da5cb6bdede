"""Editor and phone scroll in step, by source line.

There is no feedback loop by construction: one side leads, the one that a person moved last (wheel,
scroll bar, caret or finger), and what the other side reports meanwhile is nobody's wish. At most
one call to the page is under way, and none goes out before the page shows the text as it is.
"""

from __future__ import annotations

import json
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

from editor.ui.phone.line_map import EditorLines, block_at, line_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from editor.ui.phone.page import PhonePage
    from editor.ui.phone.pane import PhonePane

_CARET_AFTER_MS = 60
_BY_HAND: Final = (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)
_SCROLL: Final = "gongji.scrollToBlock(%d, %f)"
_WHERE: Final = """((scrolled) => {
  const page = document.scrollingElement, end = page.scrollHeight - innerHeight;
  const bar = document.querySelector("#view-notice .bar").getBoundingClientRect().bottom;
  const span = Math.max(1, Math.min(innerHeight, end));
  const ended = Math.min(1, Math.max(0, 1 - (end - scrolled) / span));
  return JSON.stringify({ ...gongji.position(bar + 1 + scrolled - scrollY), ended });
})(%f)"""
"""Takes where the screen is scrolled to: the page's own figure lags behind a moving finger."""
_FOLLOW: Final = """((block, fraction) => {
  gongji.mark(block);
  const low = gongji.position(), high = gongji.position(innerHeight - 64);
  const at = block + fraction;
  if (at >= low.block + low.fraction && at <= high.block + high.fraction) return false;
  gongji.scrollToBlock(block, fraction);
  const top = scrollY;
  scrollBy({ top: -innerHeight / 3, behavior: "instant" });
  const end = gongji.position(innerHeight - 64);
  if (at > end.block + end.fraction) scrollTo({ top, behavior: "instant" });
  return true;
})(%d, %f)"""
"""Brings a place to the upper third of the screen, where it is out of sight; the last lines stay
at the foot: there the page scrolls no further."""


class Leader(Enum):
    """Who moved last."""

    NOBODY = auto()
    EDITOR = auto()
    CARET = auto()
    PHONE = auto()


class ScrollSync(QObject):
    """Keeps the notice on the phone at the lines of the editor, and the other way round."""

    def __init__(self, editor: QPlainTextEdit, pane: PhonePane) -> None:
        super().__init__(pane)
        self._editor = editor
        self._pane = pane
        self._lines = EditorLines(editor)
        self._page: PhonePage | None = None
        self._leader = Leader.NOBODY
        self._is_wanted = False
        self._in_flight = False
        self._caret_soon = QTimer(self, singleShot=True, interval=_CARET_AFTER_MS)
        self._caret_soon.timeout.connect(self._go)
        editor.viewport().installEventFilter(self)
        self._bar = editor.verticalScrollBar()
        self._bar.installEventFilter(self)
        self._bar.valueChanged.connect(lambda _: self._on_scrolled(Leader.EDITOR))
        editor.cursorPositionChanged.connect(self._on_caret_moved)
        editor.textChanged.connect(self._on_caret_moved)
        pane.page_ready.connect(self._on_page_ready)
        pane.view_changed.connect(lambda _: self._go())
        pane.preview.pushed.connect(lambda _: self._go())
        pane.picked.connect(lambda _: QTimer.singleShot(0, self, self._rest))

    @property
    def leader(self) -> Leader:
        """Who moved last."""
        return self._leader

    @property
    def is_settled(self) -> bool:
        """Whether everything that was wished is done."""
        return not (self._is_wanted or self._in_flight)

    def catch_up(self) -> None:
        """Bring the phone to the lines of the editor: another notice was there meanwhile."""
        self._leader, self._is_wanted = Leader.EDITOR, True
        self._go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that the editor is scrolled by hand; take nothing away."""
        how = event.type()
        if how in _BY_HAND and (how == QEvent.Type.Wheel or watched is self._bar):
            self._leader = Leader.EDITOR
        return False

    def _on_page_ready(self) -> None:
        self._in_flight = False
        if self._page is not self._pane.page and self._pane.page is not None:
            self._page = self._pane.page
            self._page.touched.connect(self._on_phone_touched)
            self._page.scrollPositionChanged.connect(lambda _: self._on_scrolled(Leader.PHONE))
        self._go()

    def _on_phone_touched(self) -> None:
        self._leader = Leader.PHONE
        self._on_scrolled(Leader.PHONE)

    def _on_scrolled(self, which: Leader) -> None:
        if self._leader is which:
            self._is_wanted = True
            self._go()

    def _on_caret_moved(self) -> None:
        self._leader = Leader.CARET
        self._is_wanted = True
        if not self._caret_soon.isActive():
            self._caret_soon.start()

    def _rest(self) -> None:
        """Leave the phone where it was clicked, though the caret went there."""
        self._leader = Leader.NOBODY
        self._is_wanted = False

    def _go(self) -> None:
        page, preview = self._pane.page, self._pane.preview
        if page is None or not self._is_wanted or self._in_flight:
            return
        if self._pane.view != "notice" or not self._pane.isVisible() or not preview.is_settled:
            return
        self._is_wanted, self._in_flight = False, True
        page.runJavaScript(self._script(page), self._on_answer)

    def _script(self, page: PhonePage) -> str:
        document = self._pane.preview.document
        if self._leader is Leader.PHONE:
            return _WHERE % (page.scrollPosition().y() / page.zoomFactor())
        if self._leader is Leader.CARET:
            return _FOLLOW % block_at(document, self._lines.caret())
        return _SCROLL % block_at(document, self._lines.top())

    def _on_answer(self, answer: object) -> None:
        self._in_flight = False
        if self._leader is Leader.PHONE and isinstance(answer, str) and answer:
            where = json.loads(answer)
            line = line_at(self._pane.preview.document, where["block"], where["fraction"])
            self._lines.scroll_to(line, ended=where["ended"])
        self._go()
