"""Trees and models in memory, by version. A version never changes, so that a copy can not be stale: which one
is the newest is read each time."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, Generic, TypeVar
from uuid import UUID

from domain.classification.defaults import DEFAULTS
from domain.classification.model import Model
from domain.classification.taxonomy import Node, Taxonomy, Tree
from domain.kernel.texts import LocalText
from persistence.classification.packing import unpacked
from persistence.classification.samples import first_model
from persistence.database import from_json, row, value

T = TypeVar("T")
MOST_COPIES = 16

_NEWEST = "SELECT coalesce(max(version), 0) FROM taxonomies WHERE programme_id = $1 AND tree = $2"
USED = "SELECT coalesce((SELECT model_version FROM classifiers WHERE programme_id = $1), 0)"


class Copies(Generic[T]):
    """The last ones that were used."""

    def __init__(self) -> None:
        self._held: OrderedDict[Hashable, T] = OrderedDict()

    async def get(self, key: Hashable, read: Callable[[], Awaitable[T]]) -> T:
        if key not in self._held:
            self._held[key] = await read()
            while len(self._held) > MOST_COPIES:
                self._held.popitem(last=False)
        self._held.move_to_end(key)
        return self._held[key]


_TAXONOMIES: Copies[Taxonomy] = Copies()
_MODELS: Copies[Model] = Copies()


async def newest_taxonomy(programme_id: UUID, tree: Tree) -> Taxonomy:
    version = await value(_NEWEST, programme_id, tree.value)
    if version == 0:
        return DEFAULTS[tree]

    async def read() -> Taxonomy:
        found = await row(
            """SELECT nodes, sure, triages FROM taxonomies
            WHERE programme_id = $1 AND tree = $2 AND version = $3""",
            programme_id,
            tree.value,
            version,
        )
        assert found is not None
        nodes = tuple(_node(each) for each in from_json(found["nodes"]))
        return Taxonomy(tree=tree, version=version, nodes=nodes, sure=found["sure"], triages=found["triages"])

    return await _TAXONOMIES.get((programme_id, tree, version), read)


async def used_model(programme_id: UUID) -> Model:
    version = await value(USED, programme_id)
    if version == 0:
        return first_model()

    async def read() -> Model:
        found = await row(
            "SELECT content FROM classifier_models WHERE programme_id = $1 AND version = $2",
            programme_id,
            version,
        )
        assert found is not None
        return await asyncio.to_thread(unpacked, version, bytes(found["content"]))

    return await _MODELS.get((programme_id, version), read)


def node_to_plain(node: Node) -> dict[str, Any]:
    return {
        "code": node.code,
        "name": dict(node.name.by_locale),
        "parent": node.parent,
        "words": list(node.words),
        "retired": node.retired,
    }


def _node(plain: dict[str, Any]) -> Node:
    return Node(
        code=plain["code"],
        name=LocalText(plain["name"]),
        parent=plain["parent"],
        words=tuple(plain["words"]),
        retired=plain["retired"],
    )
