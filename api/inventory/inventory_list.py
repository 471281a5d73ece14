"""`docs/data-inventory.md`, printed from the code: which personal data there is, what for, and how long."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from api.connectors import CONNECTORS
from domain.inventory.data_class import HANDLING, DataClass
from persistence.inventory.of_nobody import OF_NOBODY
from persistence.inventory.registry import inventory

FILE = Path(__file__).parent.parent.parent / "docs" / "data-inventory.md"

HEAD = """\
# Data inventory

Printed from the code by `make schema`; do not edit. The terms are those that are shipped: `dataInventory` and
`retentionRules` tell those of a deployment. Counsel confirms the legal bases for yours.

## Classes of data

| class | purpose | legal basis | recipients | kept | from |
| --- | --- | --- | --- | --- | --- |
"""


def page() -> str:
    """The whole file."""
    lines = [*_classes(), "", "## Fields", "", *_fields()]
    lines += ["", "## Where data goes", "", *_connectors()]
    lines += ["", "## Tables without data of persons", "", *_others()]
    return HEAD + "".join(f"{line}\n" for line in lines)


def _classes() -> Iterator[str]:
    for each in DataClass:
        its = HANDLING[each]
        kept = f"{its.days:,} days, then {its.at_term.lower()}d" if its.days else "with what it belongs to"
        yield f"| {each} | {its.purpose} | {its.basis} | {its.recipients} | {kept} | {its.clock or '-'} |"


def _fields() -> Iterator[str]:
    yield "| field | class | sealed | handed out | on erasure |"
    yield "| --- | --- | :-: | --- | --- |"
    for each in inventory():
        sealed = "•" if each.is_sealed else ""
        handed = "yes" if each.is_exported else f"no: {each.why_not}"
        name = f"`{each.table}.{each.column}`"
        yield f"| {name} | {each.data_class} | {sealed} | {handed} | {each.on_erasure} |"


def _connectors() -> Iterator[str]:
    yield "A connector whose region and legal basis nobody has said is off (PIPL 38-40)."
    yield ""
    yield "| connector | is told | region and legal basis |"
    yield "| --- | --- | --- |"
    for each in CONNECTORS:
        name = f"LAUREL_{each.place.upper()}"
        said = each.said_by or f"`{name}_REGION`, `{name}_LEGAL_BASIS`"
        yield f"| {each.name} | {each.tells} | {said} |"


def _others() -> Iterator[str]:
    yield "| table | holds |"
    yield "| --- | --- |"
    for table, why in sorted(OF_NOBODY.items()):
        yield f"| `{table}` | {why} |"
