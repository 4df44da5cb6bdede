"""The layer over the phone's foot: choose where and how long, see the code, turn links off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.review_link import CHOICES_HOURS, USUAL_HOURS
from editor.ui.shared.picker import Picker
from editor.ui.shared.tall import scrolled
from editor.ui.sharing import words
from editor.ui.sharing.link_row import LinkRow
from editor.ui.sharing.qr import QrView

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from editor.ui.sharing.addresses import Address
    from editor.ui.theme.theme import Theme
    from editor.wire.review_link import ReviewLinkView

_WIDTH_PX = 348
_EDGE_PX, _TOP_PX = 12, 44
"""It leaves the band free: going dark stays one press away."""
_ROW_PX, _ROWS = 48, 3


class SharingPanel(QFrame):
    """Places things; `Sharing` does them.

    Signals:
        link_wanted(): make a link with what is chosen.
        off_wanted(str): close the link with this id.
        copy_wanted(): copy the address of the code.
        another_wanted(): put the code away and choose again.
        door_closing_wanted(): let no phone of the network in any more.
    """

    link_wanted = Signal()
    off_wanted = Signal(str)
    copy_wanted = Signal()
    another_wanted = Signal()
    door_closing_wanted = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._rows: dict[str, LinkRow] = {}
        self.setProperty("surface", "layer")
        self.setObjectName("sharing")
        self.setAccessibleName(self.tr("See it on my phone"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(_WIDTH_PX)
        self.explanation = self._label("small")
        self.trouble = self._label("amber")
        self.address = Picker(self)
        self.times = QButtonGroup(self)
        self.make = QPushButton(self.tr("Make a QR code"), self)
        self.code = QrView(self)
        self.hint = self._label("small")
        self.copy = QPushButton(self.tr("Copy the link"), self)
        self.another = QPushButton(self.tr("Make another"), self)
        self.choices = QWidget(self)
        self.links = QVBoxLayout()
        self.list = QScrollArea(self)
        self.links_title = self._label("section")
        self.door = QFrame(self)
        self.door_said = self._label("small")
        self.close_door = QPushButton(self.tr("Close the address"), self)
        self.cross = QToolButton(self)
        self._place()
        self._join()
        self.hide()

    @property
    def hours(self) -> int:
        """How long the next link lasts."""
        return self.times.checkedId()

    @property
    def chosen_address(self) -> str:
        """The address that was chosen, "" where there is none to choose."""
        return str(self.address.currentData() or "")

    def open_over(self, anchor: QWidget) -> None:
        """Show it above a button, within the window."""
        self.show()
        self.raise_()
        self.stand(anchor)
        (self.make if self.make.isVisible() else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def stand(self, anchor: QWidget) -> None:
        """Take the size of what is shown, as far as the window goes, and stand above the button."""
        window = self.parentWidget()
        if window is None:
            return
        self.resize(_WIDTH_PX, min(self._height(), window.height() - _TOP_PX - _EDGE_PX))
        corner = anchor.mapTo(window, QPoint(anchor.width(), -8))
        left = min(corner.x(), window.width() - _EDGE_PX) - self.width()
        self.move(max(_EDGE_PX, left), max(_TOP_PX, corner.y() - self.height()))
        shown = self.code if self.code.isVisible() else self.choices
        self._scroll.ensureWidgetVisible(shown, 0, 0)

    def _height(self) -> int:
        """Return how high it is with everything that is shown; words are wrapped in it."""
        inner, outer = self._inner, self._outer
        inner.activate()
        margins = outer.contentsMargins()
        width = _WIDTH_PX - margins.left() - margins.right() - 2 * self.frameWidth()
        head = outer.itemAt(0)
        around = margins.top() + margins.bottom() + outer.spacing() + 2 * self.frameWidth()
        around += head.sizeHint().height() if head is not None else 0
        return around + inner.totalHeightForWidth(width)

    def offer_addresses(self, addresses: tuple[Address, ...]) -> None:
        """List the addresses, the one that was chosen before staying chosen."""
        before = self.chosen_address
        self.address.clear()
        for one in addresses:
            self.address.addItem(words.address(one), one.text)
        self.address.setCurrentIndex(max(0, self.address.findData(before)))

    def show_code(self, url: str) -> None:
        """Show the code of an address, or none."""
        self.code.show_text(url)
        for widget in (self.code, self.hint, self.copy, self.another):
            widget.setVisible(bool(url))
        self.choices.setVisible(not url)

    def show_links(self, links: tuple[ReviewLinkView, ...], now: datetime, language: str) -> None:
        """List the open links; the ones that are there already only say anew how they stand."""
        for gone in self._rows.keys() - {link.id for link in links}:
            row = self._rows.pop(gone)
            self._hand_focus_on(row)
            self.links.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, link in enumerate(links):
            if link.id not in self._rows:
                row = LinkRow(link, self.list)
                row.off_wanted.connect(self.off_wanted)
                self._rows[link.id] = row
                self.links.insertWidget(number, row)
                row.show()
            self._rows[link.id].say(link, now, language)
        self.links_title.setVisible(bool(links))
        self.list.setVisible(bool(links))
        self.list.setFixedHeight(_ROW_PX * min(_ROWS, len(links)))

    def _hand_focus_on(self, row: LinkRow) -> None:
        """Keep the keyboard in the layer when the row it is in goes: the next row, or the cross."""
        if row.off.hasFocus():
            below = [r for r in self._rows.values() if r.y() > row.y()]
            nearest = min(below or self._rows.values(), key=lambda r: r.y(), default=None)
            (nearest.off if nearest else self.cross).setFocus()

    def show_door(self, url: str) -> None:
        """Say where phones of the network are let in, if anywhere."""
        host = url.removeprefix("http://").rpartition(":")[0]
        said = self.tr("Open on %1, for review pages only").replace("%1", host)
        self.door_said.setText(said)
        if not url and self.close_door.hasFocus():
            self.cross.setFocus()
        self.door.setVisible(bool(url))

    def say_trouble(self, sentence: str) -> None:
        """Say why there is no code, or nothing."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _label(self, tone: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        return label

    def _place(self) -> None:
        self.make.setProperty("kind", "primary")
        self.copy.setProperty("kind", "quiet")
        self.close_door.setProperty("kind", "quiet")
        self.close_door.setToolTip(self.tr("No device of this network can open it any more"))
        self.address.setAccessibleName(self.tr("Network of the phone"))
        self.address.setMinimumContentsLength(12)
        self.address.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.another.setProperty("kind", "quiet")
        self.links_title.setText(self.tr("Open links"))
        self.hint.setText(
            self.tr("Point the phone's camera at it. It must be in the same network.")
        )
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 10, 16, 14)
        self._outer.setSpacing(8)
        self._outer.addLayout(self._head())
        self._outer.addWidget(self._body(), 1)

    def _body(self) -> QScrollArea:
        """Hold all below the head: a small window shows a part of it."""
        inside = QWidget(self)
        self._inner = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.explanation, self.trouble, self._choice_rows()):
            column.addWidget(part)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint)
        column.addLayout(self._code_row())
        column.addWidget(self.links_title)
        column.addWidget(self._link_list())
        column.addWidget(self._door_row())
        self._scroll = scrolled(inside, self)
        return self._scroll

    def _choice_rows(self) -> QWidget:
        rows = QVBoxLayout(self.choices)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.address)
        rows.addLayout(self._time_row())
        rows.addWidget(self.make)
        return self.choices

    def _code_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.another)
        row.addStretch(1)
        return row

    def _link_list(self) -> QScrollArea:
        inside = QWidget(self.list)
        self.links = QVBoxLayout(inside)
        self.links.setContentsMargins(0, 0, 0, 0)
        self.links.setSpacing(0)
        self.links.addStretch(1)
        self.list.setWidget(inside)
        self.list.setWidgetResizable(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.list

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("See it on my phone"), self)
        title.setProperty("tone", "heading")
        said = self.tr("Close this layer; links stay open (Esc)")
        self._dress()
        self.cross.setIconSize(QSize(18, 18))
        self.cross.setAccessibleName(said)
        self.cross.setToolTip(said)
        self.cross.clicked.connect(self.hide)
        self._theme.changed.connect(self._dress)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(self.cross)
        return row

    def _dress(self) -> None:
        self.cross.setIcon(self._theme.icon("x"))

    def _time_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for hours in CHOICES_HOURS:
            chip = QPushButton(words.hours(hours), self)
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setChecked(hours == USUAL_HOURS)
            chip.setObjectName(f"sharing.hours.{hours}")
            self.times.addButton(chip, hours)
            row.addWidget(chip)
        row.addStretch(1)
        return row

    def _door_row(self) -> QFrame:
        row = QHBoxLayout(self.door)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self.door_said, 1)
        row.addWidget(self.close_door)
        return self.door

    def _join(self) -> None:
        self.make.clicked.connect(self.link_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.another.clicked.connect(self.another_wanted)
        self.close_door.clicked.connect(self.door_closing_wanted)
        self.say_trouble("")
        self.show_code("")
        self.show_door("")
        self.links_title.hide()
        self.list.hide()
