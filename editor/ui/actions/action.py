"""One thing a person can do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """What the palette, the settings and a tooltip say of it.

    `name` is stable ("text.bold": it names the person's own keys in the store), `title` and
    `group` are translated, `keys` are the keys it is born with (portable text of QKeySequence,
    "" for none), `words` are further words it is found by. The English title need not be given:
    `actions.english` reads it back from the catalogue.
    """

    name: str
    title: str
    group: str = ""
    keys: str = ""
    words: str = ""
