"""Only addresses of the own network are offered."""

from __future__ import annotations

import pytest

from editor.ui.sharing.addresses import is_offered, private_addresses


@pytest.mark.parametrize("text", ["192.168.0.12", "10.0.0.1", "172.31.255.1"])
def test_private_address_is_offered(text: str) -> None:
    assert is_offered(text)


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "0.0.0.0", "127.0.0.1", "169.254.3.4", "172.32.0.1", "fe80::1", ""]
)
def test_any_other_is_not(text: str) -> None:
    assert not is_offered(text)


def test_what_this_computer_has_can_be_offered() -> None:
    assert all(is_offered(one.text) for one in private_addresses())
