"""`docs/permissions.md`, printed from the code: who may do what, and which fields that opens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from graphql import GraphQLSchema

from api.permissions import fields_of, guard_of
from domain.staff import bundles
from domain.staff.bundles import BUNDLES, Role
from domain.staff.permissions import STAFF_ONLY, Permission

FILE = Path(__file__).parent.parent / "docs" / "permissions.md"

HEAD = """\
# Permissions

Printed from the code by `make schema`; do not edit.

Whoever holds a permission may use every field that needs it. Staff hold those of their roles, a service those
of its key. A member holds none: it reads what is its own, where `schema.graphql` says `orSelf` (marked *self*
below). A field without `@permission` is open: whoever may obtain the object may read it.

Personal data is shown in full to the member itself and to services with `members:read_contact`, masked to
whoever holds `members:read_masked`, and to nobody else. Staff see a member in full by `revealMember` alone,
which wants a reason and writes it down. A member's token that was made by a service without
`members:read_contact` shows its holder masks too: a token must not be a way around a permission.

## Roles

| role | what for |
| --- | --- |
"""

MATRIX_HEAD = """
## Who holds what

*key*: a service key can hold it, if whoever makes the key may give it.

"""


def page(schema: GraphQLSchema) -> str:
    """The whole file."""
    lines = [*_roles(), *MATRIX_HEAD.splitlines(), *_matrix(), "", "## What each opens", *_opened(schema)]
    return HEAD + "".join(f"{line}\n" for line in lines)


def _roles() -> Iterator[str]:
    """Each role in the words of `domain/staff/bundles.py`."""
    words = dict(re.findall(r"(?m)^([a-z]+)  +(.+)$", bundles.__doc__ or ""))
    for role in Role:
        yield f"| {role} | {words[role]} |"


def _matrix() -> Iterator[str]:
    yield f"| permission | {' | '.join(Role)} | key |"
    yield f"| --- |{' :-: |' * (len(Role) + 1)}"
    for each in Permission:
        held = ["•" if each in BUNDLES[role] else "" for role in Role]
        key = "•" if each not in STAFF_ONLY else ""
        yield f"| `{each}` | {' | '.join([*held, key])} |"


def _opened(schema: GraphQLSchema) -> Iterator[str]:
    fields: dict[Permission, list[str]] = {each: [] for each in Permission}
    for type_, name, field in fields_of(schema):
        guard = guard_of(field)
        if guard is not None:
            mark = " *self*" if guard.or_self else ""
            fields[guard.permission].append(f"`{type_.name}.{name}`{mark}")
    for each in Permission:
        yield from ("", f"### `{each}`", "", each.description, "")
        yield ", ".join(sorted(fields[each])) or "No field of its own: it decides how much others show."
