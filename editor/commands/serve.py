"""`gongji serve`: the notice service on its own, or embedded in the desktop for practice."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from editor import __version__
from editor.commands import service_log
from editor.domain.environment import Environment
from editor.domain.errors import GongjiError, Invalid

if TYPE_CHECKING:
    import argparse

    from editor.backend.place import Place
    from editor.backend.review_door import ReviewDoor


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where the service listens, where it keeps its data and whom it serves."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, help="port to listen on (0: any free one)")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--data", type=Path, metavar="DIR", help="folder with everything in it")
    where.add_argument("--database", metavar="URL", help="postgresql://… for several nodes")
    parser.add_argument("--public", type=Path, metavar="DIR", help="public root (with --database)")
    parser.add_argument("--keys", type=Path, metavar="DIR", help="default: keys beside --public")
    parser.add_argument(
        "--environment",
        choices=[e.value for e in Environment],
        default=Environment.PRACTICE.value,
        help="whom it serves (default: practice)",
    )
    parser.add_argument("--public-url", metavar="URL", help="where phones reach /public and /m")
    parser.add_argument("--embedded", action="store_true", help="child of the desktop (a pipe)")
    parser.add_argument("--json", action="store_true", help="tell programs where it listens")


def run(args: argparse.Namespace) -> int:
    """Serve until the end; raises what `build` and `listen` raise."""
    service_log.begin()
    return _run_embedded() if args.embedded else _run_alone(args)


def place_of(args: argparse.Namespace) -> Place:
    """Return where `--data`, or `--database` and `--public`, say that a service lives."""
    from editor.backend.place import Place, default_folder, place_in

    if not args.database:
        return place_in(args.data or default_folder())
    public = getattr(args, "public", None)
    if public is None:
        raise Invalid("public_missing")
    root = public.absolute()
    return Place(args.database, root, args.keys or root.parent / "keys")


def _run_alone(args: argparse.Namespace) -> int:
    from editor.backend import serving

    place, environment = place_of(args), Environment(args.environment)
    with serving.locked(place.folder):
        port = serving.DEFAULT_PORT if args.port is None else args.port
        listening = serving.listen(args.host, port)
        with listening:
            url = serving.url_of(listening)
            service = serving.open_service(place, environment, args.public_url or url)
            _say_where(url, environment, as_json=args.json)
            service_log.started(__version__, url)
            serving.run(serving.Server(service), service, listening)
    service_log.stopped()
    return 0


def _run_embedded() -> int:
    from editor.backend import practice
    from editor.wire.problem import problem_of

    descriptor = sys.stdin.fileno()
    try:
        _serve_embedded(practice.read_wish(descriptor), descriptor)
    except GongjiError as error:
        _print({"error": problem_of(error, "").model_dump(mode="json")})
        raise
    return 0


def _serve_embedded(wish: dict[str, object], descriptor: int) -> None:
    from editor.backend import practice, serving
    from editor.backend.place import place_in
    from editor.backend.review_door import ReviewDoor
    from editor.wire.signature import fingerprint

    place = place_in(Path(str(wish["data"])))
    held = serving.locked(place.folder, patience_s=_patience(wish))
    with held, serving.listen("127.0.0.1", _port(wish)) as listening:
        service_log.keep_short(Path(str(wish["data"])) / "service.log")
        url = serving.url_of(listening)
        service = serving.open_service(place, Environment.PRACTICE, url, has_stub=True)
        parts = service.parts
        language = str(wish.get("language", "ko"))
        tokens = practice.admit_people(parts.store, parts.clock.now(), language)
        server = serving.Server(service)
        door = ReviewDoor(service.door_site, serving.listen)
        practice.end_with(descriptor, server.stop, lambda line: _answer(door, line))
        _print(
            {
                "url": url,
                "public_url": url,
                "environment": Environment.PRACTICE.value,
                "fingerprint": fingerprint(parts.pair.public),
                "tokens": {role.value: token for role, token in tokens.items()},
            }
        )
        service_log.started(__version__, url)
        serving.run(server, service, listening)
        door.close()
    service_log.stopped()


def _answer(door: ReviewDoor, line: str) -> None:
    """Open or close the door as the desk says: {"door": ADDRESS or null}."""
    from editor.wire.problem import problem_of

    try:
        wish = json.loads(line)
        address = wish.get("door") if isinstance(wish, dict) else None
        if isinstance(address, str):
            _print({"door": door.open(address)})
        else:
            door.close()
            _print({"door": None})
    except ValueError as error:
        _print(
            {"error": problem_of(Invalid("bad_json", why=str(error)), "").model_dump(mode="json")}
        )
    except GongjiError as error:
        _print({"error": problem_of(error, "").model_dump(mode="json")})


def _patience(wish: dict[str, object]) -> float:
    """Return how long the desk lets the service of an earlier desk end."""
    patience_s = wish.get("patience_s", 0)
    if not isinstance(patience_s, int | float):
        raise Invalid("bad_json")
    return patience_s


def _port(wish: dict[str, object]) -> int:
    port = wish.get("port", 0)
    if not isinstance(port, int) or not isinstance(wish.get("data"), str):
        raise Invalid("bad_json")
    return port


def _say_where(url: str, environment: Environment, *, as_json: bool) -> None:
    if as_json:
        _print({"url": url, "environment": environment.value})
    else:
        print(
            f"gongji: {environment.value} at {url} (phone page {url}/m/); Ctrl+C ends it",
            flush=True,
        )


def _print(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
