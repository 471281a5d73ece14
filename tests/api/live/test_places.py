"""Live connections are counted exactly, and what is refused takes no place."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.errors import RateLimited
from api.live.places import Places


def test_a_hundred_and_first_connection_is_refused_until_one_of_the_hundred_leaves():
    places = Places(in_all=100, per_address=1_000, per_caller=1_000)
    with ExitStack() as hundred:
        for number in range(100):
            hundred.enter_context(places.one(address=f"10.0.0.{number}")).of(f"c{number}")
        with pytest.raises(RateLimited), places.one(address="10.0.1.1"):
            pass
        assert places.taken == 100
    assert places.taken == 0
    with places.one(address="10.0.1.1") as place:
        place.of("late")
        assert places.taken == 1


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), st.booleans()),
        min_size=1,
        max_size=60,
    )
)
def test_no_address_no_caller_and_not_all_together_ever_hold_more_than_their_own(steps):
    places = Places(in_all=6, per_address=4, per_caller=3)
    held: list[tuple[str, str, ExitStack]] = []
    for address, caller, comes in steps:
        if comes:
            room = len(held) < 6 and sum(each[0] == address for each in held) < 4
            free = sum(each[1] == caller for each in held) < 3
            stack = ExitStack()
            if not room:
                with pytest.raises(RateLimited):
                    stack.enter_context(places.one(address=address))
            elif not free:
                with pytest.raises(RateLimited), places.one(address=address) as taken:
                    taken.of(caller)
            else:
                stack.enter_context(places.one(address=address)).of(caller)
                held.append((address, caller, stack))
        elif held:
            held.pop(0)[2].close()
        assert places.taken == len(held)
    for _, _, place in held:
        place.close()
    assert places.taken == 0
    assert not places._taken
