"""Ids on the wire."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.ids import EntryId, MalformedId, MemberId, OrderId, from_letters, letters

SOME = UUID("0197c0de-0000-7000-8000-00000000002a")


@given(st.uuids())
def test_letters_and_back(value: UUID) -> None:
    assert from_letters(letters(value)) == value
    assert len(letters(value)) == 26


@given(st.uuids(), st.uuids())
def test_ids_sort_on_the_wire_as_they_do_inside(one: UUID, other: UUID) -> None:
    assert (letters(one) < letters(other)) == (one.int < other.int)


def test_an_order_id_says_whose_it_is() -> None:
    order = OrderId(member=SOME, value=UUID(int=7))
    assert OrderId.parse(str(order)).member == SOME
    assert str(order).startswith("ord_")


@pytest.mark.parametrize(
    "text",
    ["", "mem_", "mem_0", "ord_" + "0" * 26, "mem_" + "0" * 25 + "u", "mem_" + "0" * 27, "mem_8" + "0" * 25],
)
def test_what_is_no_member_id_is_refused(text: str) -> None:
    with pytest.raises(MalformedId):
        MemberId.parse(text)


def test_ids_of_two_kinds_are_never_equal() -> None:
    ids: set[object] = {OrderId(SOME, SOME), EntryId(SOME, SOME)}
    assert len(ids) == 2
