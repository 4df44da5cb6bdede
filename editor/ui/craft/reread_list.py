"""다시 읽기, the list: today's notice, what was published, and the lines that were starred."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.domain.hangul import folded, pattern
from editor.domain.traffic import KOREA
from editor.ui.craft.card_list import CardList
from editor.ui.craft.reread_rows import RereadRows
from editor.ui.craft.star_card import StarCard
from editor.ui.library.delegate import ShelfDelegate
from editor.ui.library.search_field import SearchField
from editor.ui.library.shelves import EntryRole
from editor.ui.shared.page_head import PageHead
from editor.workflow.rereading import finding, todays

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.ui.craft.rereading import Rereading
    from editor.ui.workbench import Workbench
    from editor.workflow.favourites import Favourite

_KOREA = ZoneInfo(KOREA)
_MOST_STARS = 200


class RereadList(QFrame):
    """Lists what can be read again.

    Signals:
        back_wanted(): close it.
        chosen(Published): read this notice.
        inserted(str): put this line into the text as a quote.
    """

    back_wanted = Signal()
    chosen = Signal(object)
    inserted = Signal(str)

    def __init__(self, bench: Workbench, rereading: Rereading) -> None:
        super().__init__()
        self._bench = bench
        self._rereading = rereading
        self._cards: dict[tuple[NoticeId, str], StarCard] = {}
        self.setProperty("surface", "paper")
        self.setObjectName("reread")
        self.search = SearchField(self)
        self.search.setToolTip("")
        self.search.asked.connect(lambda _: self._fill())
        self._rows = RereadRows(self, language=bench.language)
        self._list = self._new_list()
        self.stars = CardList(self)
        self._stack = QStackedWidget(self)
        self._empty = QLabel(self)
        self._tabs = self._new_tabs()
        self.setFocusProxy(self._list)
        self._place()
        rereading.changed.connect(self._fill)
        rereading.stars_changed.connect(self._fill)
        self._fill()

    def notice_ids(self) -> tuple[str, ...]:
        """Return the notices in the order they stand, today's first."""
        rows = (self._rows.index(n).data(EntryRole) for n in range(self._rows.rowCount()))
        return tuple(row.notice_id for row in rows if row is not None)

    def show_stars(self, *, is_on: bool) -> None:
        """Show the starred lines instead of the notices."""
        self._tabs[is_on].setChecked(True)
        self._stack.setCurrentIndex(int(is_on))
        self._fill()

    def _new_list(self) -> QListView:
        made = QListView(self)
        made.setModel(self._rows)
        made.setItemDelegate(ShelfDelegate(self._bench.theme, made))
        made.setAccessibleName(self.tr("Published notices"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._on_chosen)
        made.activated.connect(self._on_chosen)
        return made

    def _new_tabs(self) -> tuple[QPushButton, QPushButton]:
        group = QButtonGroup(self)
        made = QPushButton(self.tr("Notices"), self), QPushButton(self)
        for place, button in enumerate(made):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setObjectName(f"reread.tab.{place}")
            button.clicked.connect(lambda _=False, p=place: self.show_stars(is_on=bool(p)))
            group.addButton(button)
        return made

    def _place(self) -> None:
        head = PageHead(self._bench.theme, self.tr("Read again"), self)
        head.back_wanted.connect(self.back_wanted)
        self._empty.setProperty("tone", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        for button in self._tabs:
            tabs.addWidget(button)
        tabs.addStretch(1)
        upper = QVBoxLayout()
        upper.setContentsMargins(12, 4, 12, 8)
        upper.setSpacing(8)
        upper.addLayout(tabs)
        upper.addWidget(self.search)
        upper.addWidget(self._empty)
        listed = QWidget(self)
        inner = QVBoxLayout(listed)
        inner.setContentsMargins(12, 0, 8, 8)
        inner.addWidget(self._list)
        self._stack.addWidget(listed)
        self._stack.addWidget(self.stars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(upper)
        column.addWidget(self._stack, 1)

    def _fill(self) -> None:
        self._fill_notices()
        self._fill_stars()
        title, count = self.tr("Starred lines"), len(self._rereading.stars)
        self._tabs[1].setText(f"{title} {count}" if count else title)
        shows_stars = self._stack.currentIndex() == 1
        is_empty = not (self.stars.cards() if shows_stars else self.notice_ids())
        self._empty.setVisible(is_empty)
        self._stack.setVisible(not is_empty)
        self._empty.setText(self._why_empty(shows_stars=shows_stars))

    def _why_empty(self, *, shows_stars: bool) -> str:
        if self.search.query():
            return self.tr("Nothing holds these words")
        if shows_stars:
            return self.tr("A star beside a sentence keeps it here.")
        if not self._bench.session.is_connected:
            return self.tr("Published notices appear here as soon as the service answers.")
        return self.tr("Nothing has been published yet.\nYours may be the first to be reread.")

    def _fill_notices(self) -> None:
        everything, query = self._rereading.published, self.search.query()
        found = finding(everything, self._rereading.readings, query)
        today = self._bench.session.now().astimezone(_KOREA).date()
        is_choice = len(everything) > 1 and not query
        self._rows.show(
            todays(everything, today) if is_choice else None, found, self._rereading.readings
        )

    def _fill_stars(self) -> None:
        words = [pattern(word) for word in self.search.query().split()]
        shown = [
            favourite
            for favourite in self._rereading.stars
            if all(word.search(folded(favourite.line)) for word in words)
        ][:_MOST_STARS]
        cards = {(f.notice_id, f.line): self._card(f) for f in shown}
        self._cards = cards
        self.stars.show_cards(cards.items())

    def _card(self, favourite: Favourite) -> StarCard:
        known = self._cards.get((favourite.notice_id, favourite.line))
        if known is not None:
            return known
        made = StarCard(favourite, self._title(favourite), self._bench.theme)
        made.inserted.connect(lambda it: self.inserted.emit(it.line))
        made.copied.connect(self._on_copied)
        made.unstarred.connect(self._on_unstarred)
        return made

    def _title(self, favourite: Favourite) -> str:
        everything = self._rereading.published
        return next((p.title for p in everything if p.notice_id == favourite.notice_id), "")

    def _on_chosen(self, index: QModelIndex) -> None:
        one = index.data(EntryRole)
        if one is not None:
            self.chosen.emit(one)

    def _on_copied(self, favourite: Favourite) -> None:
        QGuiApplication.clipboard().setText(favourite.line)
        self._bench.navigator.said.emit(self.tr("Copied"))

    def _on_unstarred(self, favourite: Favourite) -> None:
        self._rereading.star(favourite.notice_id, favourite.line, is_on=False)
        self._bench.navigator.undoable.emit(
            self.tr("Star taken away"), lambda: self._rereading.put(favourite)
        )
