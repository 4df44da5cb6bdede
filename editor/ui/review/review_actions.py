"""What can be done in the review room, as actions of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.actions.list_steps import step
from editor.ui.writing.card_keys import add_card_keys

if TYPE_CHECKING:
    from editor.ui.actions.registry import Actions
    from editor.ui.review.room import ReviewRoom


def add_review_actions(actions: Actions, room: ReviewRoom) -> None:
    """Offer commenting, and the keys of the list and of the cards."""
    translate, view = QCoreApplication.translate, room.waiting.list
    group = translate("ReviewActions", "Review")
    comment = translate("ReviewActions", "Comment on the selection")
    following = translate("ReviewActions", "Next request")
    earlier = translate("ReviewActions", "Previous request")
    read = translate("ReviewActions", "Read the request of the list")
    for name, title, keys, run, scope in (
        ("review.comment", comment, "Ctrl+Shift+M", room.start_comment, room),
        ("review.next", following, "J", lambda: step(view, 1), view),
        ("review.previous", earlier, "K", lambda: step(view, -1), view),
        ("review.open", read, "O", lambda: view.activated.emit(view.currentIndex()), view),
    ):
        actions.add(Action(name, title, group, keys), run, scope=scope)
    add_card_keys(actions, room.conversation.cards, room.editor, room="review")
    room.comment_button.setToolTip(actions.tooltip("review.comment"))
