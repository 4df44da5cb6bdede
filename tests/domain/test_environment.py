"""Environments are told apart by their tokens."""

from __future__ import annotations

import pytest

from editor.domain.environment import Environment, check_token, token_of
from editor.domain.errors import Forbidden, Unauthorized

SECRET = "a" * 43


def test_own_token_is_taken() -> None:
    check_token(token_of(Environment.STAGING, SECRET), Environment.STAGING)


def test_token_of_another_environment_is_named() -> None:
    with pytest.raises(Forbidden, match="environment_mismatch") as error:
        check_token(token_of(Environment.DEV, SECRET), Environment.PRODUCTION)
    assert error.value.fields == {"token": "dev", "environment": "production"}


@pytest.mark.parametrize("token", ["", "x", "gj_dev_", f"gj_dev_{SECRET}\n", f"gj_dev_{SECRET}a"])
def test_anything_else_is_nobody(token: str) -> None:
    with pytest.raises(Unauthorized):
        check_token(token, Environment.DEV)


@pytest.mark.parametrize("environment", Environment)
def test_production_needs_two_others(environment: Environment) -> None:
    assert environment.minimum_approvals == (2 if environment.value == "production" else 1)
