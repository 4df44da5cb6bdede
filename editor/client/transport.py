"""One HTTP conversation: timeouts on every call, retries only where they are safe.

Reads are retried; a write is retried only because it carries an Idempotency-Key, so that it
happens once. Loopback ignores proxies: requests would send 127.0.0.1 to HTTP_PROXY.
"""

from __future__ import annotations

import ipaddress
import ssl
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO, TypeVar
from urllib.parse import urlsplit

import requests
import truststore
from pydantic import ValidationError
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from editor.domain.errors import GongjiError, Unavailable
from editor.wire.model import Wire
from editor.wire.problem import Problem, error_of

if TYPE_CHECKING:
    from collections.abc import Mapping

W = TypeVar("W", bound=Wire)

CONNECT_S, READ_S = 3.05, 15.0
_RETRIES = Retry(
    total=3,
    connect=2,
    backoff_factor=0.2,
    status_forcelist=(502, 503, 504),
    allowed_methods=None,
    raise_on_status=False,
    respect_retry_after_header=True,
)


@dataclass(frozen=True, slots=True)
class Call:
    """One request: method, path under the base, and what goes with it."""

    method: str
    path: str
    body: Wire | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    file: BinaryIO | None = None  # sent as it is, instead of a body


class _SystemTrust(HTTPAdapter):
    """Trusts what the operating system trusts, company certificates included."""

    def init_poolmanager(self, *args: object, **kwargs: object) -> None:
        kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(*args, **kwargs)  # type: ignore[arg-type]  # requests types no kwargs


class Transport:
    """Sends calls to one service with one token, and brings problems back as errors."""

    def __init__(self, base_url: str, token: str = "") -> None:
        self._base = base_url.rstrip("/")
        self._session = requests.Session()
        self._session.trust_env = not is_loopback(base_url)
        self._session.mount("http://", HTTPAdapter(max_retries=_RETRIES))
        self._session.mount("https://", _SystemTrust(max_retries=_RETRIES))
        if token:
            self._session.headers["Authorization"] = f"Bearer {token}"

    def send(self, call: Call) -> requests.Response:
        """Return the answer; raises the service's error, or Unavailable("offline")."""
        try:
            response = self._session.request(
                call.method,
                f"{self._base}{call.path}",
                data=call.file or (call.body.model_dump_json().encode() if call.body else None),
                params=dict(call.params),
                headers={"Content-Type": "application/json", **call.headers},
                timeout=(CONNECT_S, READ_S),
                allow_redirects=False,  # a POST would arrive as a GET, somewhere else
            )
        except requests.RequestException as error:
            raise Unavailable("offline", host=urlsplit(self._base).netloc) from error
        if not response.ok or response.is_redirect:
            raise _problem(response)
        return response

    def fetch(self, call: Call, kind: type[W]) -> W:
        """Return the answer's body as a wire type; raises Unavailable("answer_unreadable")."""
        try:
            return kind.model_validate_json(self.send(call).content)
        except ValidationError as error:
            raise Unavailable("answer_unreadable", path=call.path) from error

    def close(self) -> None:
        """Close the connections."""
        self._session.close()


def is_loopback(url: str) -> bool:
    """Tell whether a URL stays on this computer."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _problem(response: requests.Response) -> GongjiError:
    try:
        return error_of(Problem.model_validate_json(response.content))
    except ValidationError:
        return Unavailable("service_failed", status=response.status_code)
