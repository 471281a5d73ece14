"""Inputs as plain values."""

from dataclasses import fields, is_dataclass
from typing import Any
from uuid import UUID

import strawberry

from api.context import Info
from api.errors import Forbidden, Unauthenticated
from domain.staff.audit import Origin


def plain_input(value: Any) -> Any:
    """An input object as a dictionary by Python's names, without what was left out; other values as they are.

    What an idempotency key's content is made of: two requests that say the same are the same.
    """
    if is_dataclass(value) and hasattr(value, "__strawberry_definition__"):
        return {
            each.name: plain_input(given)
            for each in fields(value)
            if (given := getattr(value, each.name)) is not strawberry.UNSET and given is not None
        }
    if isinstance(value, list | tuple):
        return [plain_input(each) for each in value]
    return value


def principal_of(info: Info) -> UUID:
    """Whose request it is, for keys and sums. Raises Unauthenticated."""
    principal = info.context.caller.principal_id
    if principal is None:
        raise Unauthenticated
    return principal


def in_own_store(info: Info, store: str | None) -> None:
    """Staff who are bound to stores act in them only, and say in which. Raises Forbidden."""
    if not info.context.caller.may_at(store):
        raise Forbidden("You can do this in your own stores only.")


def origin_of(info: Info) -> Origin:
    """From where an act comes, for the record."""
    context = info.context
    return Origin(caller=context.caller, ip_prefix=context.ip_prefix, request_id=context.request_id)
