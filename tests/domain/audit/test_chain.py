"""The chain by example, and for every act there can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.audit.chain import FIRST, Head, Written, link, linked
from domain.audit.salted import Salted
from domain.audit.watch import must_prove_itself
from domain.staff.audit import changed
from tests import make

ACT = Written(
    id=UUID(int=1),
    at=datetime(2026, 3, 1, tzinfo=UTC),
    actor_kind="STAFF",
    actor_id=UUID(int=2),
    act="member.revealed",
    object_kind="member",
    object_id="mem_1",
    fields=("phone",),
    reason_digest=bytes(32),
    changes_digest=None,
    changes_of=None,
    member_ids=None,
    request_id="req_1",
)
OTHERWISE: dict[str, Any] = {
    "id": UUID(int=3),
    "at": datetime(2026, 3, 1, 0, 0, 0, 1, tzinfo=UTC),
    "actor_kind": "SERVICE",
    "actor_id": None,
    "act": "member.viewed",
    "object_kind": None,
    "object_id": "mem_2",
    "fields": ("phone", "name"),
    "reason_digest": None,
    "changes_digest": bytes(32),
    "changes_of": UUID(int=4),
    "member_ids": (UUID(int=5),),
    "request_id": "",
}


def test_an_act_is_written_in_one_way_only():
    assert ACT.canonical.decode() == (
        '["laurel-audit-1","00000000000000000000000000000001",1772323200000000,"STAFF",'
        '"00000000000000000000000000000002","member.revealed","member","mem_1",["phone"],'
        f'"{"00" * 32}",null,null,null,"req_1"]'
    )
    assert link(Head(), ACT).prev_hash == FIRST


@pytest.mark.parametrize("name", OTHERWISE)
def test_the_chain_covers_every_value_of_an_act(name: str):
    assert set(OTHERWISE) == set(Written.__slots__)
    assert link(Head(), replace(ACT, **{name: OTHERWISE[name]})).hash != link(Head(), ACT).hash


@given(st.lists(st.text(), min_size=2, max_size=6), st.data())
def test_values_can_not_move_from_one_act_or_field_to_the_next(texts: list[str], data: st.DataObject):
    acts = [replace(ACT, object_kind=a, object_id=b) for a, b in pairwise(texts)]
    links = linked(Head(), acts)
    place = data.draw(st.integers(0, len(acts) - 1))
    other = replace(acts[place], object_kind=data.draw(st.text()), object_id=data.draw(st.text()))
    assert (linked(Head(), [*acts[:place], other])[-1] == links[place]) is (other == acts[place])


def test_a_digest_says_nothing_without_its_salt_and_survives_being_sealed_anew():
    one, two = Salted.fresh("138****"), Salted.fresh("138****")

    assert one.digest != two.digest
    assert Salted.parsed(one.text) == one
    assert Salted.parsed(one.text).digest == one.digest
    with pytest.raises(ValueError):
        Salted.parsed("words of a time before digests")


def test_only_what_became_something_else_has_changed():
    assert changed({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": None, "d": 4}) == {"b": (2, 3), "d": (None, 4)}


def test_a_proof_from_before_the_alarm_is_none():
    alarm = datetime(2026, 3, 1, tzinfo=UTC)
    caller = make.staff()

    def proved(at: datetime | None) -> bool:
        return must_prove_itself(replace(caller, stepped_up_at=at), alarm)

    assert proved(None) and proved(alarm) and proved(alarm - timedelta(minutes=1))
    assert not proved(alarm + timedelta(microseconds=1))
    assert not must_prove_itself(replace(caller, stepped_up_at=None), None)
