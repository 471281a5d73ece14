"""The one schema, put together from the contexts.

`api/<context>/queries.py`, `mutations.py` and `subscriptions.py` each hold one class, named
`<Something>Queries`, `<Something>Mutations` or `<Something>Subscriptions`; the roots inherit from all of
them. A field name that two contexts claim stops the start, and so does a context whose file holds no such
class.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil

import strawberry
from strawberry.schema.config import StrawberryConfig

import api
from api.execution import Schema
from api.problems import PROBLEMS
from api.scalars import SCALARS


def contexts(kind: str) -> list[type]:
    """Every class whose name ends in `kind`, from `api/<context>/<kind>.py`, by context."""
    found = []
    for package in sorted(each.name for each in pkgutil.iter_modules(api.__path__) if each.ispkg):
        name = f"api.{package}.{kind.lower()}"
        if importlib.util.find_spec(name) is None:
            continue
        module = importlib.import_module(name)
        own = [
            each
            for each in vars(module).values()
            if isinstance(each, type) and each.__module__ == name and each.__name__.endswith(kind)
        ]
        if len(own) != 1:
            raise TypeError(f"{name} must hold exactly one class named ...{kind}")
        found += own
    return found


def root(name: str, kind: str, description: str) -> type:
    """The root type `name`, with the fields of all contexts' classes."""
    parts = contexts(kind)
    owners: dict[str, type] = {}
    for part in parts:
        for field in part.__strawberry_definition__.fields:  # type: ignore[attr-defined]
            if owners.setdefault(field.python_name, part) is not part:
                raise TypeError(f"{part} and {owners[field.python_name]} both have {field.python_name}")
    made = type(name, tuple(parts), {"__module__": __name__})
    return strawberry.type(made, description=description)


def build() -> Schema:
    return Schema(
        query=root("Query", "Queries", "What can be read."),
        mutation=root("Mutation", "Mutations", "What can be done. One of these per request."),
        subscription=root("Subscription", "Subscriptions", "What is answered again whenever it changes."),
        types=list(PROBLEMS.values()),
        config=StrawberryConfig(scalar_map=SCALARS),
    )


schema = build()
