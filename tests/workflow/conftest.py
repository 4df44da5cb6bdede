"""`office`: a running notice service on SQLite and a connection a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.client.notice_api import connect
from editor.domain.environment import Environment
from editor.domain.people import Role
from tests.backend.desk import running, settings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.client.notice_api import NoticeApi

Office = dict[Role, "NoticeApi"]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Run one service for the tests of a file; each makes notices of its own."""
    folder = tmp_path_factory.mktemp("office")
    with running(lambda url: settings_in(folder, public_url=url)) as desk:
        made = {
            Role(name): connect(desk.base_url, Environment.PRACTICE, token)
            for name, token in desk.tokens.items()
        }
        yield made
        for api in made.values():
            api.close()


@pytest.fixture
def writer(office: Office) -> NoticeApi:
    return office[Role.WRITER]


@pytest.fixture
def reviewer(office: Office) -> NoticeApi:
    return office[Role.REVIEWER]
