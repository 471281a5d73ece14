"""A merchant's own tree, saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.classification.defaults import CATEGORIES
from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

SAVE = """mutation ($input: SaveTaxonomyInput!) { saveTaxonomy(input: $input) {
    taxonomy { version sure } problems { code ... on InvalidInput { field reason } } } }"""


async def saved(
    ask: Ask, *, if_version: int = 0, codes: Sequence[str] = (), retired: Sequence[str] = (), **more: Any
) -> Any:
    """The categories of the beginning as the merchant's own, with more `codes`, and some `retired`: what was
    saved, or the code of what says no."""
    nodes = [
        {
            "code": each.code,
            "parent": each.parent,
            "name": dict(each.name.by_locale),
            "words": list(each.words),
            "retired": each.code in retired,
        }
        for each in CATEGORIES.nodes
    ] + [{"code": each, "name": {"en": each}} for each in codes]
    input = {"tree": "CATEGORY", "ifVersion": if_version, "nodes": nodes, **more}
    answer = await ask(SAVE, make.staff(Permission.CLASSIFIER_WRITE), input=input)
    assert answer["errors"] == [], answer
    payload = answer["data"]["saveTaxonomy"]
    return payload["taxonomy"] or payload["problems"][0]["code"]
