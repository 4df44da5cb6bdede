"""Prints the open notice or its history, or saves them as PDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from editor.domain.errors import Storage
from editor.ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from editor.ui.printing.press import Press
    from editor.ui.printing.sheet import Sheet
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_NAME_LENGTH = 80


class Printing(QObject):
    """Offers paper.

    Signals:
        saved(str): the PDF lies there.
        sent(): the printer has it.
    """

    saved = Signal(str)
    sent = Signal()

    def __init__(self, room: WritingRoom, bench: Workbench) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._add_actions()

    def save_notice(self) -> None:
        """Ask where, then save what is on the screen."""
        self._with_notice(self._ask_where)

    def save_history(self) -> None:
        """Ask where, then save what happened to the open notice."""
        self._with_history(self._ask_where)

    def print_notice(self) -> None:
        """Ask for a printer, then print what is on the screen."""
        self._with_notice(self._ask_printer)

    def save_to(self, sheet: Sheet, path: Path) -> None:
        """Save a document; a file that is there is replaced whole or not at all."""
        press = self._press(sheet)
        press.printed.connect(lambda pdf: self._write(pdf, path))
        press.start()

    def send_to(self, sheet: Sheet, printer: QPrinter) -> None:
        """Print a document."""
        press = self._press(sheet)
        press.sent.connect(self.sent)
        press.start(printer)

    def _with_notice(self, then: Callable[[Sheet], None]) -> None:
        from editor.ui.printing.notice_sheet import notice_sheet

        room, bench = self._room, self._bench
        room.open_draft.commit_composition()
        if room.open_draft.draft is None:
            return
        draft, now = room.open_draft.snapshot(), bench.session.now()
        notice = next((n for n in room.shelf.notices if n.id == draft.notice_id), None)
        bench.background.network(lambda: notice_sheet(draft, notice, now, bench.language), then)

    def _with_history(self, then: Callable[[Sheet], None]) -> None:
        from editor.ui.printing.history_sheet import history_sheet, read_story

        bench, draft = self._bench, self._room.open_draft.draft
        if draft is None:
            return
        now, notice_id = bench.session.now(), draft.notice_id
        bench.background.network(
            lambda: history_sheet(read_story(bench.session.service, notice_id), now,
                                  bench.language),
            then,
        )  # fmt: skip

    def _press(self, sheet: Sheet) -> Press:
        from editor.ui.printing.press import Press
        from editor.ui.printing.sheet import document

        press = Press(document(sheet), self, self._room.phone.pictures)
        press.failed.connect(self._on_failed)
        return press

    def _ask_where(self, sheet: Sheet) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = QCoreApplication.translate("Printing", "Save as PDF")
        dialog = QFileDialog(self._room.window(), title, folder, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(sheet))
        dialog.fileSelected.connect(lambda path: self.save_to(sheet, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_printer(self, sheet: Sheet) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheet.title)
        dialog = QPrintDialog(printer, self._room.window())
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.send_to(sheet, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _write(self, pdf: bytes, path: Path) -> None:
        self._bench.background.network(
            lambda: _replace(path, pdf),
            lambda _: self._on_saved(path),
            failed=self._bench.navigator.failed.emit,
        )

    def _on_saved(self, path: Path) -> None:
        said = QCoreApplication.translate("Printing", "Saved as %1")
        self._bench.navigator.said.emit(said.replace("%1", path.name))
        self.saved.emit(str(path))

    def _on_failed(self) -> None:
        self._bench.navigator.failed.emit(Storage("print_failed"))

    def _add_actions(self) -> None:
        translate = QCoreApplication.translate
        group = translate("Printing", "Notice")
        for name, title, keys, run in (
            ("notice.print", translate("Printing", "Print"), "Ctrl+Alt+P", self.print_notice),
            ("notice.pdf", translate("Printing", "Save as PDF"), "", self.save_notice),
            ("history.pdf", translate("Printing", "Save the history as PDF"), "",
             self.save_history),
        ):  # fmt: skip
            action = Action(name, title, group, keys, "export 인쇄 프린트 내보내기")
            self._bench.actions.add(action, run, scope=self._room, is_enabled=self._has_draft)

    def _has_draft(self) -> bool:
        return self._room.open_draft.draft is not None


def file_name(sheet: Sheet) -> str:
    """Return a name for the file that every system takes."""
    words = _NOT_IN_NAMES.sub(" ", sheet.title).split()
    name = " ".join(words)[:_NAME_LENGTH].strip(" .")
    return f"{name or 'notice'}.pdf"


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise Storage("pdf_not_written", path=str(path)) from error
