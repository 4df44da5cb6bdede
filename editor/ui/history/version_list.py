"""The versions of a notice, in the place of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.history.side_list import SideList
from editor.ui.shared.moments import ago

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.ui.workbench import Workbench
    from editor.workflow.versions import Version


class VersionList(SideList):
    """Lists versions: which, the title, by whom and when."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench.theme, self.tr("Versions"), self.lines, parent)
        self._bench = bench

    def lines(self, version: Version) -> tuple[str, str, str]:
        """Return what is said of a version."""
        made_at = version.made_at
        when = ago(made_at, self._bench.session.now(), self._bench.language) if made_at else ""
        name = self.name(version)
        if version.is_approved:
            approved = self.tr("approved")
            name = f"{name} · {approved}"
        by = " · ".join(part for part in (version.author, when) if part)
        return name, version.content.title or self.tr("(no title)"), by

    def name(self, version: Version) -> str:
        """Return what a version is called."""
        if version.unsent:
            return self.tr("Not sent yet")
        if version.number:
            return self.tr("Version %1").replace("%1", str(version.number))
        return self.tr("Text on the desk")
