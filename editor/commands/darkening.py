"""What `gongji kill` and `gongji withdraw` share: one HTTP command that makes phones go dark.

The token comes from stdin or from the computer's keyring, never from argv or the environment,
where every other program of this computer could read it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from editor.domain.environment import Environment, check_token
from editor.domain.errors import Unauthorized
from editor.domain.ids import ReleaseId

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from editor.client.notice_api import NoticeApi
    from editor.wire.release import Dark

KEYRING_SERVICE = "gongji"


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare which release of which service, and where the token comes from."""
    parser.add_argument("release", metavar="RELEASE", help="id of the release")
    parser.add_argument("--url", required=True, help="address of the notice service")
    parser.add_argument(
        "--token-stdin",
        action="store_true",
        help="read the token from stdin (default: the keyring's entry for --url)",
    )
    parser.add_argument("--json", action="store_true", help="machine output")


def darken(args: argparse.Namespace, command: Callable[[NoticeApi, ReleaseId], Dark]) -> int:
    """Do it and say by when every phone is dark; raises what the service refuses."""
    from editor.client.notice_api import connect

    token = token_from_stdin() if args.token_stdin else token_from_keyring(args.url)
    service = connect(args.url, environment_of(token), token)
    try:
        answer = command(service, ReleaseId(args.release))
    finally:
        service.close()
    print(answer.model_dump_json() if args.json else told(answer))
    return 0


def told(answer: Dark) -> str:
    """Return the answer for a person: the moment on this computer's wall clock."""
    moment = answer.dark_by.astimezone()
    return f"{answer.release.title}: every phone is dark by {moment:%Y-%m-%d %H:%M:%S %Z}"


def environment_of(token: str) -> Environment:
    """Return the environment that a token carries; raises Unauthorized."""
    try:
        environment = Environment(token.split("_", 2)[1])
    except (IndexError, ValueError) as error:
        raise Unauthorized("unauthorized") from error
    check_token(token, environment)
    return environment


def token_from_stdin() -> str:
    """Return the first line of stdin."""
    return sys.stdin.readline().strip()


def token_from_keyring(url: str) -> str:
    """Return the token that the desktop keeps for a service; raises Unauthorized without one."""
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_password(KEYRING_SERVICE, url.rstrip("/"))
    except KeyringError as error:
        raise Unauthorized("token_missing", url=url) from error
    if not found:
        raise Unauthorized("token_missing", url=url)
    return found
