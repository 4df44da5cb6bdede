"""Requests that an OpenAPI document allows, but for one spoiled part: by whom, how, where, what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from editor.domain.notice import Content, content_hash
from editor.domain.people import MAY, Action, Role
from tests.backend.desk import BODY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

THERE = {
    "notice_id": "n1", "thread_id": "t1", "slot_id": "s1", "partner_id": "p1", "release_id": "r1",
    "person_id": "p-requester", "number": "1", "comparison_id": "c1",
}  # fmt: skip
KNOWN = ("n1", "t1", "s1", "p1", "r1", "c1", "n2", "r2", "nobody", "_", "Z" * 40)
TEXTS = (
    "", " ", "가", "a" * 301, "é", "e\u0301", "\u200b", "\u202e", "\ud800", "a\x00b",
    "\U0010ffff", "%00", "../../x", "' OR 1=1 --", "<script>", "{}", "https://game.example/",
    "http://", "//x", "Asia/Seoul", "Asia/../x", "ko", "\n", "\x7f", "١٢",
)  # fmt: skip
MOMENTS = (
    "2026-12-01T00:00:00Z", "2026-12-01T09:00:00+09:00", "2026-12-01T00:00:00", "2026-12-01",
    "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59-14:00", "1969-12-31T23:59:59Z", "2099-01-01T00:00:00.000001Z", "soon",
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 2, 59, 60, 600, 900, 32_400, 10**9, 2**31, 2**53, 2**53 + 1, -(2**63), 10**40,
    0.5, -0.0, 1e-320, 1e308, float("nan"), float("inf"), True, None, "1",
)  # fmt: skip
QUERIES = (
    "0", "1", "-1", "200", "201", "1e3", "nan", "inf", "true", "live", "9" * 40, "%00", "%ED%A0%80",
    "%", "가", "WzEs", "bnVsbA", "WzEsIiJd", "2026-12-01T00:00:00Z", "0001-01-01T00:00:00%2B14:00",
)  # fmt: skip
HEADERS = (b"", b'"1"', b'"2"', b"*", b'W/"1"', b"\xff\xfe", b"," * 500, b'"' + b"9" * 500, b"a b")
BODIES = (b"", b"[]", b"null", b"{}", b'{"id":"\xff"}', b"[" * 9000, b"\x00", b'{"a":1,"a":2}')
HASH = content_hash(Content("점검", BODY))
"""Of the notice that is there."""

PARTS = ("role", "method", "path", "query", "headers", "body")
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "X")
WAITS = ("0", "0.01", "-1", "nan", "inf", "26", "x")
"""Never a valid long one: an answer may take as long as it is asked to."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as the server's parser hands it on; `role` owns the token."""

    method: str
    path: str
    query: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    role: str


@dataclass(slots=True)
class Attacker:
    """Makes requests for the operations of a document; the same chance makes the same ones."""

    document: Mapping[str, Any]
    chance: Random

    def request(self) -> Asked:
        """Return a request of which at most one part is spoiled."""
        path, method, operation = self.chance.choice(self._operations())
        spoiled = self.chance.choice((*PARTS, "body", "body", "nothing", "nothing"))
        return Asked(
            method=self.chance.choice(METHODS) if spoiled == "method" else method,
            path=self._path(path, spoiled=spoiled == "path"),
            query=self._query(operation, spoiled=spoiled == "query"),
            headers=self._headers(spoiled=spoiled == "headers"),
            body=self._body(operation, spoiled=spoiled == "body"),
            role=self._role(operation, spoiled=spoiled == "role"),
        )

    def _operations(self) -> list[tuple[str, str, Mapping[str, Any]]]:
        return [
            (path, method.upper(), operation)
            for path, operations in self.document["paths"].items()
            for method, operation in operations.items()
        ]

    def _role(self, operation: Mapping[str, Any], *, spoiled: bool) -> str:
        action = operation.get("x-gongji-action")
        if spoiled or action is None:
            return self.chance.choice((*(role.value for role in Role), ""))
        return self.chance.choice([role.value for role in Role if Action(action) in MAY[role]])

    def _path(self, template: str, *, spoiled: bool) -> str:
        parts = template.replace("{env}", "practice").split("/")
        filled = [self._name(p[1:-1]) if p.startswith("{") else p for p in parts]
        if spoiled:
            at = self.chance.randrange(1, len(filled))
            filled[at] = self.chance.choice((*TEXTS, "0", "9" * 30, "x" * 900))
        return "/".join(filled).encode("utf-8", "replace").decode()  # as servers decode it

    def _name(self, field: str) -> str:
        """Return an id for a field, mostly of what is there."""
        there = THERE.get(field)
        return there if there and self.chance.random() < 0.8 else self.chance.choice(KNOWN)

    def _query(self, operation: Mapping[str, Any], *, spoiled: bool) -> bytes:
        names = [p["name"] for p in operation.get("parameters", ()) if p["in"] == "query"]
        if spoiled and self.chance.random() < 0.2:
            return self._raw(12).replace(b"wait", b"")
        if not spoiled or not names:
            return b"after=0" if "after" in names and self.chance.random() < 0.8 else b""
        asked = self.chance.choices(names, k=self.chance.randint(1, 3))
        values = [self.chance.choice(WAITS if name == "wait" else QUERIES) for name in asked]
        return "&".join(map("=".join, zip(asked, values, strict=True))).encode()

    def _headers(self, *, spoiled: bool) -> tuple[tuple[bytes, bytes], ...]:
        good = {
            b"content-type": b"application/json",
            b"idempotency-key": b"%032x" % self.chance.getrandbits(128),
            b"if-match": self.chance.choice((b'"1"', b'"1"', b'"2"', b'"3"')),
        }
        if spoiled:
            name = self.chance.choice((*good, b"last-event-id", b"gongji-request-id", b"accept"))
            good[name] = self.chance.choice((*HEADERS, self._raw(70)))
            good.pop(self.chance.choice((*good, b"")), None)
        return tuple(good.items())

    def _raw(self, most: int) -> bytes:
        raw = self.chance.randbytes(self.chance.randint(1, most))
        return bytes(octet for octet in raw if octet not in b"\r\n\x00")

    def _body(self, operation: Mapping[str, Any], *, spoiled: bool) -> bytes:
        content = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if content is None:
            return self.chance.choice(BODIES) if spoiled else b""
        value = self._value(content["schema"])
        if spoiled and self.chance.random() < 0.8:
            value = self._spoil(value)
        body = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
        if spoiled and self.chance.random() < 0.2:
            return self.chance.choice((*BODIES, body[: self.chance.randint(0, len(body))]))
        return body

    def _spoil(self, value: Any) -> Any:
        """Return a value with one part of it, at any depth, exchanged for something odd."""
        if isinstance(value, dict) and value and self.chance.random() < 0.9:
            name = self.chance.choice(list(value))
            return {**value, name: self._spoil(value[name])}
        if isinstance(value, list) and value and self.chance.random() < 0.9:
            at = self.chance.randrange(len(value))
            return [*value[:at], self._spoil(value[at]), *value[at + 1 :]]
        return self.chance.choice((*NUMBERS, *TEXTS, *MOMENTS, [], {}, [[]]))

    def _value(self, schema: Mapping[str, Any]) -> Any:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return self._value(self.document["components"]["schemas"][name])
        if "anyOf" in schema:
            return self._value(self.chance.choice(schema["anyOf"]))
        if "enum" in schema:
            return self.chance.choice(schema["enum"])
        make = {"object": self._object, "array": self._array, "string": self._string}
        return make.get(schema.get("type", ""), self._number)(schema)

    def _object(self, schema: Mapping[str, Any]) -> Any:
        needed = set(schema.get("required", ()))
        return {
            name: self._name(name) if name in THERE else self._value(one)
            for name, one in schema.get("properties", {}).items()
            if name in needed or self.chance.random() < 0.5
        }

    def _array(self, schema: Mapping[str, Any]) -> Any:
        if "prefixItems" in schema:
            return [self._value(one) for one in schema["prefixItems"]]
        return [self._value(schema.get("items", {})) for _ in range(self.chance.randint(0, 3))]

    def _string(self, schema: Mapping[str, Any]) -> str:
        if schema.get("format") == "date-time":
            return self.chance.choice((*MOMENTS[:2] * 9, *MOMENTS))
        if schema.get("format") == "date":
            return self.chance.choice(("2026-11-01", "0001-01-01", "9999-12-31"))
        pattern = str(schema.get("pattern", ""))
        if "{64}" in pattern:
            return self.chance.choice(("0" * 64, HASH))
        if pattern:
            return "ko" if "{2,3}" in pattern else self.chance.choice(KNOWN)
        return self.chance.choice(("Asia/Seoul", "https://game.example/", "점검", *TEXTS[1:6]))

    def _number(self, schema: Mapping[str, Any]) -> Any:
        kind = schema.get("type")
        if kind == "boolean":
            return self.chance.random() < 0.5
        if kind == "null":
            return None
        low = int(schema.get("minimum", schema.get("exclusiveMinimum", -5)))
        high = max(low + 1, int(schema.get("maximum", low + 1000)))
        whole = self.chance.choice((1, low, high, self.chance.randint(low, high)))
        return whole if kind == "integer" else self.chance.choice((whole, low + 0.5))
