"""The bar above the text: marks, a comment, and the one primary button of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.domain.notice import Kind
from editor.ui.shared.picker import Picker
from editor.ui.writing.formatting import FORMATS
from editor.ui.writing.text_actions import format_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from editor.ui.theme.theme import Theme

SHOWN = ("heading", "bold", "italic", "list", "numbers", "quote", "link")
_CHIP = "version"
_RARER = ("quote", "numbers", "italic", "link", _CHIP, "list", "heading", "bold")
"""What folds away, the least used first; the chip of the version is in the menu, too."""
_HEIGHT_PX = 48
_WIDEST = 888
"""The largest revision number that its chip has room for."""


class WritingToolbar(QFrame):
    """Buttons of the writing room.

    Signals:
        format_wanted(str): a name in `formatting.FORMATS`.
        comment_wanted(): comment on the selection.
        review_wanted(): save and ask for review.
        versions_wanted(): show the versions of the notice.
        kind_chosen(Kind): what the notice is about.
    """

    format_wanted = Signal(str)
    comment_wanted = Signal()
    review_wanted = Signal()
    versions_wanted = Signal()
    kind_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self._menus: list[QToolButton] = []
        self._is_writable = True
        self._has_version = False
        self.setProperty("surface", "paper")
        self.setFixedHeight(_HEIGHT_PX)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(2)
        self._folded: set[str] = set()
        self._formats = {name: self._format_button(name, *FORMATS[name]) for name in SHOWN}
        for button in self._formats.values():
            row.addWidget(button)
        self.comment = self._tool(self.tr("Comment"), "message-square-plus", "Ctrl+Shift+M")
        self.comment.setObjectName("writing.comment")
        self.comment.clicked.connect(self.comment_wanted)
        row.addWidget(self.comment)
        row.addStretch(1)
        self._end = self._new_end()
        row.addLayout(self._end)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def add_menu(self, button: QToolButton) -> None:
        """Place the button of a menu behind the formats, for those who may write."""
        self._menus.append(button)
        self._row.insertWidget(self._row.indexOf(self.comment), button)
        button.setVisible(self._is_writable)
        self._fit()

    def hidden_formats(self) -> tuple[str, ...]:
        """Return the formats that have no button now, for a menu."""
        return tuple(name for name in FORMATS if name not in self._formats or name in self._folded)

    def show_tooltips(self, tooltip: Callable[[str], str]) -> None:
        """Say of each button what its action says."""
        for name, button in self._formats.items():
            button.setToolTip(tooltip(f"text.{name}"))
        self.comment.setToolTip(tooltip("comment.new"))
        self.review.setToolTip(tooltip("notice.review"))
        self._version.setToolTip(tooltip("notice.versions"))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more room than the column has: what is rarer folds away."""
        return QSize(0, _HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold buttons away where there is no room, the rarest first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fold one after the other until the rest fits, then put back what there is room for."""
        self._fold(set())
        for name in self._order():
            if self._has_room():
                break
            self._fold(self._folded | {name})
        for name in reversed(self._order()):
            folded = self._folded
            if name in folded:
                self._fold(folded - {name})
                if not self._has_room():
                    self._fold(folded)

    def _order(self) -> tuple[str, ...]:
        """Return what folds first; a chip without a version is only an empty place."""
        return _RARER if self._has_version else (_CHIP, *_RARER)

    def _has_room(self) -> bool:
        return self._row.sizeHint().width() <= self.width()

    def _fold(self, names: set[str]) -> None:
        self._folded = names
        for name, button in self._formats.items():
            button.setVisible(self._is_writable and name not in names)
        policy = self._version.sizePolicy()
        policy.setRetainSizeWhenHidden(_CHIP not in names)
        self._version.setSizePolicy(policy)
        self._version.setVisible(_CHIP not in names and self._has_version)
        self._end.invalidate()  # a row in a row is not told

    @property
    def kind(self) -> Kind:
        """The kind of notice that is shown."""
        return Kind(self._kind.currentData())

    def show_kind(self, kind: Kind) -> None:
        """Show what the notice is about."""
        self._kind.setCurrentIndex(self._kind.findData(kind))

    def show_version(self, number: int) -> None:
        """Show the newest revision, nothing before the first."""
        self._version.setText(self.tr("Version %1").replace("%1", str(number)))
        self._version.setAccessibleDescription(self._version.text())
        self._has_version = number > 0
        self._fit()

    def show_writable(self, *, is_writable: bool) -> None:
        """Offer only what this seat may do."""
        self._is_writable = is_writable
        for menu in self._menus:
            menu.setVisible(is_writable)
        self._kind.setEnabled(is_writable)
        self.review.setVisible(is_writable)
        self._fit()

    def _format_button(self, name: str, icon: str, shortcut: str) -> QToolButton:
        button = self._tool(format_title(name), icon, shortcut)
        button.setObjectName(f"format.{name}")
        button.clicked.connect(lambda: self.format_wanted.emit(name))
        return button

    def _tool(self, title: str, icon: str, shortcut: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({shortcut})")
        self._icons[button] = icon
        return button

    def _new_end(self) -> QHBoxLayout:
        """Return kind, version and review; what is hidden among them leaves no gap."""
        end = QHBoxLayout()
        end.setSpacing(10)
        end.addWidget(self._new_kind_picker())
        end.addWidget(self._new_version(), 0, Qt.AlignmentFlag.AlignVCenter)
        end.addWidget(self._new_review_button())
        return end

    def _new_kind_picker(self) -> Picker:
        self._kind = Picker(self)
        self._kind.setObjectName("writing.kind")
        self._kind.setAccessibleName(self.tr("Kind of notice"))
        for kind, title in (
            (Kind.GENERAL, self.tr("General")),
            (Kind.FEATURE, self.tr("Feature")),
            (Kind.PARTNER, self.tr("Partner")),
            (Kind.MAINTENANCE, self.tr("Maintenance")),
            (Kind.INCIDENT, self.tr("Incident")),
            (Kind.TERMS, self.tr("Terms")),
            (Kind.PROMOTION, self.tr("Promotion")),
        ):
            self._kind.addItem(title, kind)
        self._kind.activated.connect(
            # Qt keeps the text of a StrEnum, not its kind
            lambda _: self.kind_chosen.emit(Kind(self._kind.currentData()))
        )
        return self._kind

    def _new_version(self) -> QPushButton:
        self._version = QPushButton(self)
        self._version.setProperty("kind", "chip")
        self._version.setAccessibleName(self.tr("See the versions of this notice"))
        self._version.clicked.connect(self.versions_wanted)
        self._version.setObjectName("writing.version")
        policy = self._version.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # its coming would push the library aside
        self._version.setSizePolicy(policy)
        self._version.setText(self.tr("Version %1").replace("%1", str(_WIDEST)))
        self._version.ensurePolished()
        self._version.setFixedWidth(self._version.sizeHint().width())
        self._version.hide()
        return self._version

    def _new_review_button(self) -> QPushButton:
        self.review = QPushButton(self.tr("Ask for review"), self)
        self.review.setProperty("kind", "primary")
        self.review.setObjectName("writing.review")
        self.review.setToolTip(self.tr("Ask for review") + " (Ctrl+Enter)")
        self.review.clicked.connect(self.review_wanted)
        return self.review

    def _paint_icons(self) -> None:
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon))
