"""Words written beside the text and not sent yet: comments, answers, ideas. Never lost either.

They lie in the store within half a second and come back into their field after a crash. A comment
that waits for the version it stands in lies here, too, until the outbox has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPlainTextEdit

    from editor.ui.background import Background
    from editor.workflow.ports import DraftStore

_PREFIX = "unsent."
_LATEST_MS = 300


class Unsent(QObject):
    """Texts by name, in memory at once and on the disk soon after; an empty one is forgotten."""

    def __init__(
        self,
        background: Background,
        drafts: DraftStore,
        *,
        seat: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(background)
        self._seat = seat
        self._background = background
        self._drafts = drafts
        self._texts = {
            name.removeprefix(_PREFIX): text for name, text in drafts.settings(_PREFIX).items()
        }
        self._found = set(self._texts)
        self._changed: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._soon.timeout.connect(self.flush)

    def mine(self, name: str) -> str:
        """Return the name under which whoever sits here now keeps something."""
        return f"{self._seat()}.{name}"

    def was_left(self, name: str) -> bool:
        """Tell, once, whether an earlier start left something under a name."""
        is_left = name in self._found and bool(self.text(name))
        self._found.discard(name)
        return is_left

    def text(self, name: str) -> str:
        """Return what was written under a name."""
        return self._texts.get(name, "")

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name; "" forgets it."""
        if text == self.text(name):
            return
        self._texts[name] = text
        self._changed.add(name)
        if not self._soon.isActive():
            self._soon.start()

    def recovered(self, beginning: str) -> str:
        """Return, and forget, what an earlier start left under names with this beginning."""
        names = sorted(name for name in self._found if name.startswith(beginning))
        self._found.difference_update(names)
        texts = [self.text(name) for name in names]
        for name in names:
            self.keep(name, "")
        return "\n".join(texts)

    def flush(self) -> None:
        """Write what waits now; what moved from one name to another is never under none."""
        self._soon.stop()
        changed, self._changed = self._changed, set()
        for name in sorted(changed, key=self.text, reverse=True):
            text = self.text(name)
            if text:
                self._background.store(lambda n=name, t=text: self._drafts.remember(_PREFIX + n, t))  # type: ignore[misc]
            else:
                self._texts.pop(name, None)
                self._background.store(lambda n=name: self._drafts.forget(_PREFIX + n))  # type: ignore[misc]

    def hold(self, field: QPlainTextEdit, name: str) -> None:
        """Fill a new field with what was written under a name, and keep what is written there."""
        field.setPlainText(self.text(name))
        field.textChanged.connect(lambda: self.keep(name, field.toPlainText()))
