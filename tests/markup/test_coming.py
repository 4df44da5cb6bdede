"""A picture that is still prepared is a calm box on the phone, not a lost one."""

from __future__ import annotations

from editor.domain.picture import place_of
from editor.markup.render import render

TOKEN = "01JDZZZZZZZZZZZZZZZZZZZZZZ"


def test_a_place_shows_its_words_in_a_calm_box() -> None:
    html = render(place_of(TOKEN, "올리는 중…"))
    assert html == '<p><span class="coming">올리는 중…</span></p>'


def test_another_address_is_still_a_lost_picture() -> None:
    assert 'class="lost"' in render("![해](https://a.example/x.png)")
