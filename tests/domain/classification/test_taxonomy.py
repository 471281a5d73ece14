"""Which trees can be, and what they mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.classification.defaults import CATEGORIES, CAUSES, DEFAULTS
from domain.classification.taxonomy import DEEPEST, Node, Taxonomy, Tree, check_taxonomy
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText

NOTHING = Taxonomy(tree=Tree.CATEGORY, version=0, nodes=())


def node(code: str, parent: str | None = None, **more: object) -> Node:
    return Node(code=code, name=LocalText({"en": code}), parent=parent, **more)  # type: ignore[arg-type]


def test_tickets_are_sorted_under_leaves_that_are_not_retired() -> None:
    tree = replace(
        NOTHING,
        nodes=(node("order"), node("late", "order"), node("lost", "order", retired=True), node("other")),
    )

    assert [each.code for each in tree.leaves] == ["late", "other"]
    assert tree.within("order") == {"order", "late", "lost"}


def test_the_trees_of_the_beginning_can_be_saved() -> None:
    for tree in DEFAULTS.values():
        check_taxonomy(tree.nodes, tree.sure, replace(NOTHING, tree=tree.tree))
    assert not any(each.words for each in CAUSES.nodes)
    assert all("zh-CN" in each.name.by_locale for each in (*CATEGORIES.nodes, *CAUSES.nodes))


@pytest.mark.parametrize(
    ("nodes", "field", "reason"),
    [
        ([], "nodes", "EMPTY"),
        ([node("a"), node("a")], "nodes.1.code", "DUPLICATE"),
        ([node("A")], "nodes.0.code", "MALFORMED"),
        ([node("a", "b")], "nodes.0.parent", "UNKNOWN"),
        ([node("a", "b"), node("b", "a")], "nodes.0.parent", "CIRCLE"),
        ([node("a", "b"), node("b", retired=True)], "nodes.0.retired", "MISSING"),
        ([node(str(n), str(n - 1) if n else None) for n in range(DEEPEST + 1)], "nodes.4.parent", "TOO_DEEP"),
        ([node("a", retired=True)], "nodes", "EMPTY"),
        ([node("a", words=("Big",))], "nodes.0.words", "MALFORMED"),
        ([node("a", words=("優惠",))], "nodes.0.words", "MALFORMED"),
        ([node("a", words=("order 7",))], "nodes.0.words", "MALFORMED"),
        ([node("a", words=("*",))], "nodes.0.words", "MALFORMED"),
        ([node("a", words=("x" * 41,))], "nodes.0.words", "TOO_LONG"),
        ([node("a", words=("x",) * 101)], "nodes.0.words", "TOO_MANY"),
    ],
)
def test_what_is_no_tree_is_refused_with_its_place(nodes: list[Node], field: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_taxonomy(nodes, 55, NOTHING)

    assert (refused.value.field, refused.value.reason) == (field, reason)


def test_a_code_that_was_there_stays() -> None:
    before = replace(NOTHING, nodes=(node("a"), node("b")))

    check_taxonomy([node("a"), node("b", retired=True), node("c")], 55, before)
    with pytest.raises(InvalidInput) as refused:
        check_taxonomy([node("a"), node("c")], 55, before)
    assert (refused.value.field, refused.value.reason) == ("nodes", "MISSING")
    with pytest.raises(InvalidInput):
        check_taxonomy([node("a"), node("b")], 100, before)


def test_until_the_merchant_has_written_a_tree_every_code_is_good() -> None:
    own = replace(CATEGORIES, version=1)

    assert CATEGORIES.allows("delivery.late")
    assert not own.allows("delivery.late")
    assert own.allows("delivery") and not own.allows("order")
