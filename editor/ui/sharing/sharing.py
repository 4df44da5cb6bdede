"""내 폰에서 보기: pins the version, lets the phone in, shows the code, and minds the links."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from editor.domain.people import Role
from editor.messages import sentence
from editor.ui.actions.action import Action
from editor.ui.sharing.addresses import private_addresses

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId
    from editor.ui.sharing.addresses import Address
    from editor.ui.sharing.panel import SharingPanel
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.wire.review_link import MadeReviewLink, ReviewLinkView

_LOOK_AGAIN_MS: Final = 3000
_NAME: Final = "phone.share"


class Sharing(QObject):
    """The button under the phone, and what it opens; `addresses` lists this computer's."""

    def __init__(
        self,
        room: WritingRoom,
        bench: Workbench,
        *,
        addresses: Callable[[], tuple[Address, ...]] = private_addresses,
    ) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._addresses = addresses
        self._panel: SharingPanel | None = None
        self._made: dict[str, tuple[str, str]] = {}
        self._shown = ""
        self.button = QToolButton(room.phone.foot)
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._read_links)
        self._offer()

    @property
    def panel(self) -> SharingPanel:
        """The layer, made when it is first wanted."""
        if self._panel is None:
            from editor.ui.sharing.panel import SharingPanel

            self._panel = SharingPanel(self._bench.theme, self._room.window())
            self._join(self._panel)
        return self._panel

    @property
    def url(self) -> str:
        """The address that the code shows, "" while there is none."""
        return self._made.get(self._shown, ("", ""))[1]

    def toggle(self) -> None:
        """Open the layer, or close it."""
        if self._panel is not None and self._panel.isVisible():
            self._panel.hide()
            return
        self._show()
        self.panel.open_over(self.button)
        self._read_links()
        self._again.start()

    def share(self) -> None:
        """Pin what is written as a version, and make a link to it."""
        draft, session = self._room.open_draft.draft, self._bench.session
        if draft is None or not session.is_connected:
            self._show()
            return
        self.panel.say_trouble("")
        self.panel.make.setEnabled(False)
        notice_id = draft.notice_id
        if session.person is not None and session.person.role is Role.WRITER:
            self._room.open_draft.save_then(
                lambda notice: self._make(notice_id, notice.revision),
                self._on_failed,
                queued=self._show,
            )
        else:
            self._make(notice_id, draft.base_revision)

    def copy(self) -> None:
        """Put the address of the code on the clipboard."""
        QGuiApplication.clipboard().setText(self.url)
        said = QCoreApplication.translate("Sharing", "Link copied")
        self._bench.navigator.said.emit(said)

    def _offer(self) -> None:
        translate = QCoreApplication.translate
        title = translate("Sharing", "See it on my phone")
        group = translate("Sharing", "Phone")
        action = Action(_NAME, title, group, words="QR share 공유 큐알 실제 폰 링크")
        self._bench.actions.add(action, self.toggle, scope=self._room)
        self.button.setObjectName(_NAME)
        self.button.setText(title)
        self.button.setToolTip(title)
        self.button.setIconSize(QSize(18, 18))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(self.toggle)
        self._room.phone.foot.add(self.button)
        self._bench.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.button.setIcon(self._bench.theme.icon("qr-code"))

    def _join(self, panel: SharingPanel) -> None:
        panel.link_wanted.connect(self.share)
        panel.off_wanted.connect(self._turn_off)
        panel.copy_wanted.connect(self.copy)
        panel.another_wanted.connect(self._choose_again)
        panel.door_closing_wanted.connect(self._close_door)
        self._room.open_draft.opened.connect(lambda _: self._on_other_notice())
        self._bench.navigator.room_shown.connect(lambda _: panel.hide())
        self._bench.session.connected.connect(lambda _: self._show())
        self._bench.session.disconnected.connect(lambda _: self._show())

    def _choose_again(self) -> None:
        self._shown = ""
        self._show()

    def _on_other_notice(self) -> None:
        self._shown = ""
        self.panel.hide()

    def _show(self) -> None:
        """Show what can be done now."""
        panel, session = self.panel, self._bench.session
        door, translate = session.door, QCoreApplication.translate
        if door is not None and not (panel.isVisible() and panel.chosen_address):
            panel.offer_addresses(self._addresses())
        is_open = door is None or bool(panel.chosen_address)
        panel.address.setVisible(door is not None and panel.address.count() > 0)
        panel.make.setEnabled(session.is_connected and is_open)
        panel.explanation.setText(
            translate("Sharing", "Shows this version only; later changes are not on the phone.")
        )
        if not session.is_connected:
            panel.say_trouble(translate("Sharing", "Possible once the service answers."))
        elif not is_open:
            panel.say_trouble(
                translate(
                    "Sharing",
                    "This computer has no address in a private network. Connect it to the same "
                    "Wi-Fi as the phone and open this again.",
                )
            )
        else:
            panel.say_trouble("")
        panel.show_code(self.url)
        panel.show_door(door.door_url if door is not None else "")
        panel.stand(self.button)

    def _make(self, notice_id: NoticeId, revision: int) -> None:
        from editor.wire.review_link import NewReviewLink

        session, panel = self._bench.session, self.panel
        service, door, identity = session.service, session.door, session.identity
        new = NewReviewLink(revision=revision, hours=panel.hours)
        address, base = panel.chosen_address, identity.public_url if identity else ""

        def work() -> tuple[str, MadeReviewLink]:
            """Let the phone in first: a link that nobody can open is worth nothing."""
            where = (
                base if door is None else _opened(door.door_url, address) or door.open_door(address)
            )
            return where, service.create_review_link(notice_id, new)

        self._bench.background.network(work, self._on_made, failed=self._on_failed)

    def _on_made(self, made: tuple[str, MadeReviewLink]) -> None:
        where, link = made
        self._made[link.id] = (link.path, where.rstrip("/") + link.path)
        self._shown = link.id
        self._show()
        self._read_links()

    def _on_failed(self, error: GongjiError) -> None:
        self._show()
        self.panel.say_trouble(sentence(error, self._bench.language))
        self.panel.stand(self.button)

    def _read_links(self) -> None:
        draft, session = self._room.open_draft.draft, self._bench.session
        if self._panel is None or not self._panel.isVisible():
            self._again.stop()
            return
        if draft is None or not draft.base_revision or not session.is_connected:
            self._on_links(())
            return
        service, notice_id = session.service, draft.notice_id
        self._bench.background.network(
            lambda: service.review_links(notice_id),
            self._on_links,
            failed=lambda _: None,  # the band says that nobody answers
            key="sharing.links",
        )

    def _on_links(self, links: tuple[ReviewLinkView, ...]) -> None:
        if self._shown and self._shown not in {link.id for link in links}:
            self._choose_again()
        self.panel.show_links(links, datetime.now(UTC), self._bench.language)
        self.panel.stand(self.button)

    def _turn_off(self, link_id: str) -> None:
        draft = self._room.open_draft.draft
        if draft is None:
            return
        service, notice_id = self._bench.session.service, draft.notice_id
        self._bench.background.network(
            lambda: service.revoke_review_link(notice_id, link_id),
            lambda _: self._read_links(),
            failed=self._on_failed,
        )

    def _close_door(self) -> None:
        door = self._bench.session.door
        if door is not None:
            self._shown = ""
            self._bench.background.network(
                door.close_door, lambda _: self._show(), failed=self._on_failed
            )


def _opened(url: str, address: str) -> str:
    """Return the URL of a door that is open on this very address, or nothing."""
    return url if url.startswith(f"http://{address}:") else ""
