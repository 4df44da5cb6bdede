"""What the checks find in the open notice (확인할 점), asked in the background after a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from editor.domain.environment import Environment
from editor.ui.writing.found import Found
from editor.ui.writing.spots import Spots
from editor.workflow.keeping import mark_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.notice import Content
    from editor.ui.workbench import Workbench
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.keeping import Keeping

_AFTER_MS = 700
_ZONE = "Asia/Seoul"
BROKEN = frozenset({"image_broken", "link_broken", "link_undefined"})
"""What the phone shows as broken, too."""
_LONG, _LONG_AFTER_MS = 60_000, 4000
"""Longer texts wait for a longer pause: a look at a megabyte takes a second and slows the keys."""


class Findings(QObject):
    """Keeps the findings of the text on the screen and marks their words.

    With `keeping`, what was left as it is stands apart and is not marked.

    Signals:
        changed(tuple[Found, ...]): these are open now.
    """

    changed = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        editor: NoticeEditor,
        content: Callable[[], Content | None],
        keeping: Keeping | None = None,
    ) -> None:
        super().__init__(editor)
        self._bench = bench
        self._editor = editor
        self._content = content
        self._keeping = keeping
        self._found: tuple[Found, ...] = ()
        self._key = f"findings.{editor.objectName()}"
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        bench.theme.changed.connect(self._mark)
        if keeping is not None:
            keeping.changed.connect(self._say)

    @property
    def found(self) -> tuple[Found, ...]:
        """What was found last and is open."""
        return tuple(found for found in self._found if not self._is_kept(found))

    @property
    def kept(self) -> tuple[Found, ...]:
        """What was found last and is left as it is."""
        return tuple(found for found in self._found if self._is_kept(found))

    def places(self) -> dict[int, Found]:
        """Return where the words of each open finding begin in the editor."""
        spots = Spots(self._editor)
        cursors = ((spots.cursor(found.finding), found) for found in reversed(self.found))
        return {cursor.selectionStart(): found for cursor, found in cursors if cursor is not None}

    def look(self) -> None:
        """Check the text once the writer pauses."""
        is_long = self._editor.document().characterCount() > _LONG and not self._editor.isReadOnly()
        self._soon.start(_LONG_AFTER_MS if is_long else _AFTER_MS)

    def forget(self) -> None:
        """Another notice is on the screen."""
        self._bench.background.drop(self._key)
        self._on_answer((None, ()))

    def fix(self, found: Found) -> None:
        """Put the cure in the place of the words, as one undo step."""
        finding = found.finding
        if finding.fix is None or self._editor.isReadOnly():
            return
        self._editor.commit_composition()
        cursor = Spots(self._editor).cursor(finding)
        if cursor is not None and self._is_there(found):
            cursor.insertText(finding.fix)

    def _is_there(self, found: Found) -> bool:
        """Tell whether the words still stand there: typing goes on between two looks."""
        return mark_of(found.finding, "", self._editor.text()) == found.mark

    def lead_to(self, found: Found) -> None:
        """Put the caret at the words."""
        cursor = Spots(self._editor).cursor(found.finding)
        if cursor is not None:
            self._editor.go_to(cursor.selectionStart())
            self._editor.setFocus()

    def _ask(self) -> None:
        content, language = self._content(), self._bench.language
        if content is None:
            return
        now, identity = self._bench.session.now(), self._bench.session.identity
        environment = identity.environment if identity else Environment.PRACTICE
        folder = self._bench.drafts.pictures.folder
        service = self._bench.session.service if self._bench.session.is_connected else None

        def work() -> tuple[Content | None, tuple[Found, ...]]:
            from editor.checks.context import Context
            from editor.checks.run import check
            from editor.checks.sentences import sentence
            from editor.domain.schedule import zone_of
            from editor.workflow.holdings import held

            context = Context(
                body=content.body,
                title=content.title,
                kind=content.kind,
                environment=environment,
                now=now,
                zone=zone_of(_ZONE),
                media=held(content.body, folder, service),
            )
            return content, tuple(
                Found(f, sentence(f, language), mark_of(f, content.title, content.body))
                for f in check(context)
            )

        self._bench.background.network(work, self._on_answer, key=self._key)

    def _on_answer(self, answer: tuple[Content | None, tuple[Found, ...]]) -> None:
        content, found = answer
        if content is not None and content.body != self._editor.text():
            return  # typed on since; the next pause asks again
        self._found = found
        self._say()

    def _say(self) -> None:
        self._mark()
        self.changed.emit(self.found)

    def _is_kept(self, found: Found) -> bool:
        return self._keeping is not None and self._keeping.holds(found)

    def _mark(self) -> None:
        quiet, broken = self._style(is_broken=False), self._style(is_broken=True)
        spots, marks = Spots(self._editor), []
        for found in self.found:
            cursor = spots.cursor(found.finding)
            if cursor is not None and cursor.hasSelection():
                mark = QTextEdit.ExtraSelection()
                is_broken = found.finding.code in BROKEN
                mark.cursor, mark.format = cursor, broken if is_broken else quiet
                marks.append(mark)
        self._editor.show_marks("findings", marks)

    def _style(self, *, is_broken: bool) -> QTextCharFormat:
        """Return the underline of a finding: a wave where the phone shows something broken."""
        underline, style = QTextCharFormat.UnderlineStyle, QTextCharFormat()
        style.setUnderlineStyle(underline.WaveUnderline if is_broken else underline.DotLine)
        style.setUnderlineColor(QColor(self._bench.theme.palette.amber))
        return style
