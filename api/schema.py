"""The one schema, put together from the contexts.

`api/<context>/queries.py`, `mutations.py` and `subscriptions.py` each hold one class, named
`<Something>Queries`, `<Something>Mutations` or `<Something>Subscriptions`; the roots inherit from all of
them. A field name that two contexts claim stops the start, and so does a context whose file holds no such
class.
"""

from __future__ import annotations

import importlib
from pathlib import Path

import strawberry
from strawberry.schema.config import StrawberryConfig

import api
from api.execution import Schema
from api.problems import PROBLEMS
from api.scalars import SCALARS


def contexts(kind: str) -> list[type]:
    """Every class whose name ends in `kind`, from `api/<context>/<kind>.py`, by context."""
    found: list[type] = []
    packages: list[str] = []
    for folder in (Path(each) for each in api.__path__):
        # By file: to ask the machinery of imports would import the packages that have none.
        packages += [each.parent.name for each in folder.glob(f"*/{kind.lower()}.py")]
    for package in sorted(packages):
        name = f"api.{package}.{kind.lower()}"
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
