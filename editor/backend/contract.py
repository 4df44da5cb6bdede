"""The OpenAPI document (3.1) of the API, with what FastAPI cannot know: problems, tokens, {env}.

A copy is committed as `resources/contract/openapi.json`, so that another backend can implement it.
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from editor.domain.environment import Environment
from editor.wire.problem import Problem

_ENVIRONMENT: dict[str, Any] = {
    "name": "env",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "enum": [environment.value for environment in Environment]},
}
_TOKEN: dict[str, Any] = {
    "type": "http",
    "scheme": "bearer",
    "description": "gj_{environment}_… (256 bits)",
}


class ContractApp(FastAPI):
    """A FastAPI whose document says how a refusal looks and who gets in."""

    def openapi(self) -> dict[str, Any]:
        """Return the document, completed once."""
        if self.openapi_schema is None:
            self.openapi_schema = _completed(super().openapi())
        return self.openapi_schema


def _completed(document: dict[str, Any]) -> dict[str, Any]:
    components = document.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = Problem.model_json_schema()
    components["securitySchemes"] = {"token": _TOKEN}
    for path, operations in document["paths"].items():
        for operation in operations.values():
            operation.get("responses", {}).pop("422", None)  # refusals are problems
            if "{env}" in path:
                operation["security"] = [{"token": []}]
                operation.setdefault("parameters", []).insert(0, _ENVIRONMENT)
    return document
