"""Where the phone in the window gets pictures from: this desk, else the service, nothing else."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError
from editor.domain.picture_file import check_stored
from editor.workflow.pictures import Prepared

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench

    Answer = Callable[[bytes | None], None]

_NAME = re.compile(r"/?media/([0-9a-f]{64})\.(?:webp|png|jpg|gif)")


class PictureSource:
    """Answers with the bytes of a stored picture; a colleague's is fetched once and kept."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def ask(self, path: str, answer: Answer) -> None:
        """Answer, now or later, with a picture's bytes, or None."""
        found = _NAME.fullmatch(path)
        if found is None:
            answer(None)
            return
        kept = self._bench.drafts.pictures.read(found[1])
        if kept is not None:
            answer(kept[0])
        elif self._bench.session.is_connected:
            self._fetch(found[1], answer)
        else:
            answer(None)

    def _fetch(self, digest: str, answer: Answer) -> None:
        service, shelf = self._bench.session.service, self._bench.drafts.pictures

        def arrived(made: Prepared | None) -> None:
            answer(made.data if made else None)
            if made is not None:
                self._bench.background.store(lambda: _keep(made))

        def _keep(made: Prepared) -> None:
            shelf.add(made, name="")
            shelf.mark_uploaded(digest)

        self._bench.background.network(
            lambda: checked(service.picture(digest), digest),
            arrived,
            failed=lambda _: answer(None),
        )


def checked(data: bytes, digest: str) -> Prepared | None:
    """Return a picture of the service if it is what its name says, and harmless."""
    if hashlib.sha256(data).hexdigest() != digest:
        return None
    try:
        shape = check_stored(data)
    except GongjiError:
        return None
    return Prepared(data, shape.format, shape.width, shape.height)
