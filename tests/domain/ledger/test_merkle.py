"""Every leaf leads to the root, and nothing else does."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from domain.ledger.merkle import Side, Step, Tree, climb, leaf, root

contents = st.lists(st.binary(max_size=8), min_size=1, max_size=70, unique=True)


def test_nothing_has_the_root_of_nothing():
    assert root([]) == sha256().digest()


def test_three_leaves_by_hand():
    a, b, c = (leaf(each) for each in (b"a", b"b", b"c"))
    left = sha256(b"\x01" + a + b).digest()

    assert root([a, b, c]) == sha256(b"\x01" + left + c).digest()
    assert Tree([a, b, c]).path(1) == (Step(Side.LEFT, a), Step(Side.RIGHT, c))
    assert Tree([a, b, c]).path(2) == (Step(Side.LEFT, left),)


@given(contents)
def test_each_leaf_climbs_to_the_root(contents: list[bytes]):
    leaves = [leaf(each) for each in contents]

    assert {climb(each, Tree(leaves).path(place)) for place, each in enumerate(leaves)} == {root(leaves)}


@given(contents, st.data())
def test_another_leaf_climbs_elsewhere(contents: list[bytes], data: st.DataObject):
    leaves = [leaf(each) for each in contents]
    place = data.draw(st.integers(0, len(leaves) - 1))

    assert climb(leaf(contents[place] + b"!"), Tree(leaves).path(place)) != root(leaves)


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=70, unique=True))
def test_a_node_is_never_taken_for_a_leaf(contents: list[bytes]):
    leaves = [leaf(each) for each in contents]

    assert root([leaf(leaves[0] + leaves[1]), *leaves[2:]]) != root(leaves)
