"""Whatever a notice says, a phone gets only the elements and addresses of the allow-list."""

from __future__ import annotations

import random
from html.parser import HTMLParser

from editor.markup.links import safe_href, safe_src
from editor.markup.render import render
from editor.markup.sanitize import ALIGNMENTS, ATTRIBUTES, CLASSES, REL, ROLES, TAGS
from tests.markup import scribble
from tests.markup.attacks import attacks

_CELLS = {"th": {"align"}, "td": {"align"}}


class Inspector(HTMLParser):
    """Collects all that should not be there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.offences: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        allowed = ATTRIBUTES.get(tag, frozenset()) | _CELLS.get(tag, set())
        ours = {("rel", REL), *(("role", role) for role in ROLES.get(tag, ()))}
        if tag not in TAGS:
            self.offences.append(tag)
        for name, value in attrs:
            is_class = name == "class" and set((value or "").split()) <= CLASSES.get(
                tag, frozenset()
            )
            is_fine = name in allowed and is_harmless(name, value or "")
            if not (is_fine or is_class or (name, value) in ours):
                self.offences.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.offences.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.offences.append(f"declaration {decl}")

    handle_pi = unknown_decl = handle_decl


def is_harmless(name: str, value: str) -> bool:
    if name == "href":
        return safe_href(value) == value
    if name == "src":
        return safe_src(value) == value
    return value in ALIGNMENTS if name == "align" else True


def offences(text: str) -> list[str]:
    inspector = Inspector()
    inspector.feed(render(text))
    inspector.close()
    return inspector.offences


def test_no_attack_leaves_anything() -> None:
    found = {text: bad for text in attacks() if (bad := offences(text))}
    assert not found


def test_the_attacks_are_many() -> None:
    assert len(set(attacks())) >= 900


def test_attacks_among_scribble_leave_nothing() -> None:
    dice, pool = random.Random(1), list(attacks())
    for _ in range(300):
        text = "\n".join(dice.choice((scribble.line(dice), dice.choice(pool))) for _ in range(8))
        assert not offences(text), repr(text)


def test_the_inspector_sees_an_attack() -> None:
    inspector = Inspector()
    inspector.feed('<p onclick="x"><script>1</script><a href="javascript:1">x</a>')
    assert len(inspector.offences) == 3


def test_every_link_says_no_opener() -> None:
    assert render("[a](https://a.kr)") == f'<p><a href="https://a.kr" rel="{REL}">a</a></p>'
