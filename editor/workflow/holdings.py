"""Which pictures of a text somebody has: this desk, or the service."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError
from editor.domain.picture import address_of, addresses_in

if TYPE_CHECKING:
    from editor.workflow.ports import NoticeService


def held(body: str, folder: Path, service: NoticeService | None) -> frozenset[str]:
    """Return the addresses in a body that lead to a picture, on this desk or on the service.

    Asks the service only for what is not here; where it does not answer, the picture counts as
    there: a warning without reason is worse than a late one.
    """
    named = frozenset(addresses_in(body))
    absent = {address for address in named if not (folder / Path(address).name).is_file()}
    if not absent or service is None:
        return named
    try:
        listed = {address_of(view.hash, view.format) for view in service.pictures()}
    except GongjiError:
        return named
    return named - (absent - listed)
