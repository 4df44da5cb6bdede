"""Pictures in the ZIP of a desk: `media/HASH.webp`, byte for byte, those that its texts name.

On the way in a file is taken only if it is what its name says, and harmless as any upload.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from editor.domain.errors import GongjiError
from editor.domain.picture_file import check_stored
from editor.workflow.pictures import Prepared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from editor.drafts.pictures import SqlitePictures

FOLDER: Final = "media/"
_NAME = re.compile(r"media/([0-9a-f]{64})\.(?:webp|png|jpg|gif)")


def pictures_of(hashes: Iterable[str], shelf: SqlitePictures) -> Iterator[tuple[str, str, bytes]]:
    """Yield hash, name and bytes of each picture that this desk holds."""
    for digest in hashes:
        found = shelf.read(digest)
        if found is not None:
            yield digest, f"{FOLDER}{digest}.{found[1].value}", found[0]


def take_in(names: Iterable[str], read: Callable[[str], bytes], shelf: SqlitePictures) -> set[str]:
    """Store the pictures of an archive; return the names of those that were taken."""
    return {name for name in names if _NAME.fullmatch(name) and _take(name, read(name), shelf)}


def _take(name: str, data: bytes, shelf: SqlitePictures) -> bool:
    try:
        shape = check_stored(data)
    except GongjiError:
        return False
    digest = hashlib.sha256(data).hexdigest()
    if name != f"{FOLDER}{digest}.{shape.format.value}":
        return False
    shelf.add(Prepared(data, shape.format, shape.width, shape.height), name="")
    return True
