"""The trees by which tickets are sorted: what they are about, and from what they came.

A tree is saved whole, as its next version. A code is never taken away, since tickets name it: it is retired,
and nothing is sorted under it any more. Tickets are sorted under leaves; what has parts only gathers them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.members.spelling import folded
from domain.tickets.ticket import check_code

MOST_NODES = 300
MOST_WORDS = 100
"""Of one category."""
LONGEST_WORD = 40
LONGEST_NAME = 100
DEEPEST = 4
"""Levels of a tree."""
SURE = 55
"""Percent from which on a machine's word is enough, unless the merchant says otherwise."""


class Tree(StrEnum):
    CATEGORY = "CATEGORY"
    """What a ticket is about. Its words sort tickets."""
    CAUSE = "CAUSE"
    """Root causes, which people find when they resolve one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    code: str
    name: LocalText
    parent: str | None = None
    words: tuple[str, ...] = ()
    """Each speaks for the category where it stands in a ticket: `优惠券`, `voucher`, `deliver*`."""
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    tree: Tree
    version: int
    """0: the one that every programme begins with."""
    nodes: tuple[Node, ...]
    sure: int = SURE
    """Percent. Where the classifier is less sure a person decides."""
    triages: bool = False
    """Whether a new ticket of which it is sure is triaged without a person."""
    by_code: Mapping[str, Node] = field(init=False, compare=False, repr=False)
    leaves: tuple[Node, ...] = field(init=False, compare=False, repr=False)
    """Under which tickets can be sorted today. What has only retired parts is one."""
    _leaf_codes: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        parents = {each.parent for each in self.nodes if not each.retired}
        leaves = tuple(each for each in self.nodes if not each.retired and each.code not in parents)
        object.__setattr__(self, "by_code", {each.code: each for each in self.nodes})
        object.__setattr__(self, "leaves", leaves)
        object.__setattr__(self, "_leaf_codes", frozenset(each.code for each in leaves))

    def allows(self, code: str) -> bool:
        """Whether a ticket may be sorted under it by hand. Until the merchant has written a tree, every code
        is good: theirs may come from another system."""
        return self.version == 0 or self.is_leaf(code)

    def is_leaf(self, code: str) -> bool:
        return code in self._leaf_codes

    def within(self, code: str) -> frozenset[str]:
        """The code and all below it, retired ones too: what a filter by it means."""
        found = {code}
        while more := {each.code for each in self.nodes if each.parent in found} - found:
            found |= more
        return frozenset(found)


def check_taxonomy(nodes: Sequence[Node], sure: int, before: Taxonomy) -> None:
    """What can not be a next version of that tree. Raises InvalidInput with the place."""
    if not 1 <= sure <= 99:
        raise InvalidInput("sure", "OUT_OF_RANGE")
    if not nodes:
        raise InvalidInput("nodes", "EMPTY")
    if len(nodes) > MOST_NODES:
        raise InvalidInput("nodes", "TOO_MANY")
    by_code: dict[str, Node] = {}
    for number, node in enumerate(nodes):
        where = f"nodes.{number}"
        check_code(f"{where}.code", node.code)
        if node.code in by_code:
            raise InvalidInput(f"{where}.code", "DUPLICATE")
        by_code[node.code] = node
        _check_node(node, where)
    for number, node in enumerate(nodes):
        _check_place(node, f"nodes.{number}", by_code)
    if any(code not in by_code for code in before.by_code):
        raise InvalidInput("nodes", "MISSING")
    if all(each.retired for each in nodes):
        raise InvalidInput("nodes", "EMPTY")


def _check_node(node: Node, where: str) -> None:
    for text in node.name.by_locale.values():
        if not 1 <= len(text) <= LONGEST_NAME or not text.isprintable():
            raise InvalidInput(f"{where}.name", "MALFORMED")
    if len(node.words) > MOST_WORDS:
        raise InvalidInput(f"{where}.words", "TOO_MANY")
    for word in node.words:
        if len(word) > LONGEST_WORD:
            raise InvalidInput(f"{where}.words", "TOO_LONG")
        stem = word.removesuffix("*")
        if not stem.strip() or folded(stem) != stem or "*" in stem or any(map(str.isdigit, stem)):
            raise InvalidInput(f"{where}.words", "MALFORMED")


def _check_place(node: Node, where: str, by_code: Mapping[str, Node]) -> None:
    above, levels = node, 1
    while above.parent is not None:
        if above.parent not in by_code:
            raise InvalidInput(f"{where}.parent", "UNKNOWN")
        above, levels = by_code[above.parent], levels + 1
        if above.code == node.code:
            raise InvalidInput(f"{where}.parent", "CIRCLE")
        if above.retired and not node.retired:
            raise InvalidInput(f"{where}.retired", "MISSING")
        if levels > DEEPEST:
            raise InvalidInput(f"{where}.parent", "TOO_DEEP")
