"""The environment band above every room: where this is, who sits here, is it in step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from editor.domain.people import Role
from editor.ui.shared.stepping import say_what_fits
from editor.ui.theme.icons import icon
from editor.ui.theme.tokens import BAND, ON_ALARM, ON_BAND

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from editor.domain.errors import GongjiError
    from editor.ui.session import Session
    from editor.wire.people import Clock, Identity, PersonView

_RATES = (1, 60, 600)
_MENU = "  ▾"


class Band(QFrame):
    """Says which environment this is and lets a practice desk change seats.

    Signals:
        emergency_wanted(): 비상 was pressed.
        review_wanted(): the count of reviews was pressed.
        outbox_wanted(): the count of what waits to be sent was pressed.
    """

    emergency_wanted = Signal()
    review_wanted = Signal()
    outbox_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words: dict[QLabel | QToolButton, tuple[str, str]] = {}
        self.setProperty("surface", "band")
        self.setFixedHeight(40)
        self._environment = QLabel(self.tr("Starting…"), self)
        self._server = QLabel(self)
        self._person = self._menu_button("band.person")
        self._clock = self._menu_button("band.clock")
        self._sync = QLabel(self.tr("Connecting…"), self)
        self._sync.setObjectName("band.sync")
        self._reviews = QToolButton(self)
        self._reviews.setObjectName("band.reviews")
        self._reviews.clicked.connect(self.review_wanted)
        self._outbox = QToolButton(self)
        self._outbox.setObjectName("band.outbox")
        self._outbox.setProperty("chip", "true")
        self._outbox.clicked.connect(self.outbox_wanted)
        self._emergency = QPushButton(self.tr("Emergency"), self)
        self._emergency.setObjectName("band.emergency")
        self._emergency.setIcon(icon("siren", ON_BAND))
        self._emergency.clicked.connect(self.emergency_wanted)
        self._stepping = (
            self._server, self._person, self._clock, self._outbox, self._sync, self._reviews,
        )  # fmt: skip
        self._place()
        self._colour("practice")
        session.connected.connect(self._on_connected)
        session.disconnected.connect(self._on_disconnected)
        session.person_changed.connect(self._on_person_changed)
        session.clock_changed.connect(self._on_clock_changed)

    @property
    def emergency_button(self) -> QPushButton:
        """Where the emergency layer hangs."""
        return self._emergency

    @property
    def outbox_button(self) -> QToolButton:
        """Where the list of what waits to be sent hangs."""
        return self._outbox

    def show_outgoing(self, waiting: int, refused: int, kept: int) -> None:
        """Count what waits to be sent, what was refused, and what was put aside."""
        counted = (
            (waiting, self.tr("To send %n", "", waiting)),
            (refused, self.tr("Not taken %n", "", refused)),
            (kept, self.tr("Put aside %n", "", kept)),
        )
        said = [text for count, text in counted if count]
        whole = " · ".join(said)
        self._outbox.setAccessibleName(whole)
        self._outbox.setToolTip(whole)
        self._say(self._outbox, whole, f"{said[0]} …" if len(said) > 1 else whole)

    def show_reason(self, sentence: str) -> None:
        """Say in the tool tip why there is no connection."""
        self._sync.setToolTip(sentence)

    def show_reviews(self, count: int) -> None:
        """Say how many reviews wait for this person."""
        said = self.tr("Review %n", "", count)
        self._say(self._reviews, said, said if count else "")

    def show_alarm(self, *, is_live: bool) -> None:
        """Offer 비상 while anything is live, and make it stand out."""
        self._emergency.setVisible(is_live)
        self._emergency.setProperty("alarm", is_live)
        self._emergency.setIcon(icon("siren", ON_ALARM if is_live else ON_BAND))
        self._emergency.style().polish(self._emergency)
        self._emergency.setMinimumWidth(self._emergency.sizeHint().width())  # never cut
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what has room."""
        super().resizeEvent(event)
        self._settle()

    def _say(self, widget: QLabel | QToolButton, whole: str, short: str) -> None:
        """Let a part say `whole`, or `short` where there is no room; "" hides it."""
        self._words[widget] = (whole, short)
        self._settle()

    def _settle(self) -> None:
        """Say less before anything that is pressed is cut."""
        steps = [partial(self._shorten, part) for part in self._stepping if part in self._words]
        say_what_fits(self._row, self.width(), steps)

    def _shorten(self, widget: QLabel | QToolButton, is_short: bool) -> None:
        text = self._words[widget][is_short]
        widget.setText(text)
        widget.setVisible(bool(text))

    def _menu_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("chip", "true")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(QSize(14, 14))
        button.hide()
        return button

    def _place(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self._environment.setStyleSheet("font-weight: 700;")
        for left in (self._environment, self._server, self._person, self._clock):
            row.addWidget(left)
        row.addStretch(1)
        for right in (self._outbox, self._sync, self._reviews, self._emergency):
            row.addWidget(right)
        for right in (self._outbox, self._reviews, self._emergency):
            right.hide()

    def _colour(self, environment: str) -> None:
        self.setStyleSheet(f'QFrame[surface="band"] {{ background: {BAND[environment]}; }}')

    def environment_name(self, environment: str) -> str:
        """Return the environment in the user's language."""
        return {
            "practice": self.tr("Practice"),
            "dev": self.tr("Development"),
            "staging": self.tr("Staging"),
            "production": self.tr("Production"),
        }[environment]

    def role_name(self, role: Role) -> str:
        """Return the role in the user's language."""
        return {
            Role.WRITER: self.tr("notice writer"),
            Role.REVIEWER: self.tr("reviewer"),
            Role.ADMIN: self.tr("release admin"),
            Role.PARTNER: self.tr("partner"),
            Role.REQUESTER: self.tr("requester"),
        }[role]

    def _on_connected(self, identity: Identity) -> None:
        environment = identity.environment.value
        self._environment.setText(self.environment_name(environment))
        self._colour(environment)
        here = self.tr("This computer") if environment == "practice" else identity.public_url
        self._say(self._server, here, "")
        self._say(self._sync, self.tr("Synced"), "")
        self._sync.setToolTip(identity.public_url)

    def _on_disconnected(self, error: GongjiError) -> None:
        said = self.tr("Offline · writing goes on")
        if error.code == "practice_locked":
            said = self.tr("Waiting for the earlier practice service to end · writing goes on")
        self._say(self._sync, said, said.partition(" · ")[0])

    def _on_person_changed(self, person: PersonView) -> None:
        seat = self._seat(person)
        self._person.setAccessibleName(self.tr("Who sits here: %1").replace("%1", seat))
        self._person.setToolTip(seat)
        self._person.setMenu(self._seats())
        self._say(self._person, seat + _MENU, person.name + _MENU)

    def _seat(self, person: PersonView) -> str:
        return f"{person.name} · {self.role_name(person.role)}"

    def _seats(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for person in self._session.people:
            action = QAction(self._seat(person), menu, checkable=True)
            action.setChecked(person == self._session.person)
            action.triggered.connect(lambda _=False, role=person.role: self._session.choose(role))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _on_clock_changed(self, clock: Clock) -> None:
        said = self.tr("Clock %1×").replace("%1", str(clock.rate))
        self._clock.setAccessibleName(said)
        self._clock.setToolTip(self.tr("How fast the practice clock runs"))
        self._clock.setMenu(self._rates(clock.rate))
        self._say(self._clock, said + _MENU, f"{clock.rate}×{_MENU}")

    def _rates(self, now: int) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for rate in _RATES:
            action = QAction(f"{rate}×", menu, checkable=True)
            action.setChecked(rate == now)
            action.triggered.connect(lambda _=False, r=rate: self._choose_rate(r))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _choose_rate(self, rate: int) -> None:
        service = self._session.service_of(Role.ADMIN)
        self._session.set_clock(rate, service)
