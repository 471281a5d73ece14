"""Who gets a ticket, by example and by property."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.assignment.choice import Given, Needs, NotGiven, Unfit, choose, team_for
from domain.assignment.team import Presence, Representative, Team, check_representative, check_team
from domain.kernel.ids import StaffId, TeamId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from tests.make import NOW

SOON = NOW + timedelta(minutes=30)
ASK = Needs(kind="QUESTION")


def who(number: int) -> StaffId:
    return StaffId(UUID(int=number))


def a_person(number: int, **about: object) -> Representative:
    there = Representative(id=who(number), limit=5, presence=Presence.AVAILABLE, present_until=SOON)
    return replace(there, **about)  # type: ignore[arg-type]


def a_team(code: str = "service", *members: int, **about: object) -> Team:
    team = Team(
        id=TeamId(UUID(int=sum(code.encode()))),
        code=code,
        name=LocalText({"en": code}),
        rank=10,
        members=frozenset(map(who, members or range(1, 9))),
    )
    return replace(team, **about)  # type: ignore[arg-type]


def chosen(needs: Needs, *people: Representative, teams: tuple[Team, ...] = (a_team(),)) -> int | Unfit:
    found = choose(needs, teams, people, at=NOW)
    return found.staff_id.value.int if isinstance(found, Given) else found.reason


def test_the_one_with_the_most_room_for_its_limit_gets_it() -> None:
    assert chosen(ASK, a_person(1, open_tickets=2), a_person(2, open_tickets=3, limit=10)) == 2


def test_of_two_alike_the_one_who_got_none_for_longer_and_then_the_lower_id() -> None:
    lately, long_ago = (
        a_person(1, last_assigned_at=NOW),
        a_person(2, last_assigned_at=NOW - timedelta(hours=1)),
    )

    assert chosen(ASK, lately, long_ago) == 2
    assert chosen(ASK, lately, long_ago, a_person(3)) == 3
    assert chosen(ASK, a_person(5), a_person(4)) == 4


def test_skill_language_and_store_are_asked_for_and_who_names_none_does_all() -> None:
    needs = Needs(kind="COMPLAINT", category="refund", language="zh", store="s1")
    expert = a_person(1, skills=frozenset({"refund"}), languages=frozenset({"zh", "en"}), open_tickets=4)

    assert chosen(needs, expert, a_person(2, skills=frozenset({"sizes"}))) == 1
    assert chosen(needs, expert, a_person(2)) == 2
    assert chosen(needs, a_person(2, skills=frozenset({"sizes"}))) is Unfit.NO_SKILL
    assert chosen(needs, a_person(2, languages=frozenset({"en"}))) is Unfit.NO_LANGUAGE
    assert chosen(needs, a_person(2, stores=frozenset({"s2"}))) is Unfit.NO_STORE


def test_only_who_is_there_gets_tickets_and_presence_times_out() -> None:
    away, busy = a_person(1, presence=Presence.AWAY), a_person(2, presence=Presence.BUSY)
    silent = a_person(3, present_until=NOW)

    assert chosen(ASK, away, busy, silent) is Unfit.NOBODY_AVAILABLE
    assert chosen(ASK, away, busy, silent, a_person(4, present_until=NOW + timedelta(microseconds=1))) == 4


def test_nobody_gets_more_than_its_limit() -> None:
    assert chosen(ASK, a_person(1, open_tickets=5), a_person(2, limit=0)) is Unfit.ALL_FULL


def test_who_let_a_ticket_lie_gets_it_again_only_after_saying_that_it_is_there() -> None:
    needs = replace(ASK, passed={who(1): NOW - timedelta(minutes=5)})
    before, since = NOW - timedelta(minutes=6), NOW - timedelta(minutes=4)

    assert chosen(needs, a_person(1, presence_set_at=before)) is Unfit.NOT_ACCEPTED
    assert chosen(needs, a_person(1, presence_set_at=before), a_person(2, open_tickets=4)) == 2
    assert chosen(needs, a_person(1, presence_set_at=since), a_person(2, open_tickets=4)) == 1


def test_whoever_had_it_before_gets_it_again_where_there_is_room() -> None:
    needs = replace(ASK, former=who(2))

    assert chosen(needs, a_person(1), a_person(2, open_tickets=4)) == 2
    assert chosen(needs, a_person(1), a_person(2, open_tickets=5)) == 1


def test_a_member_with_dedicated_service_goes_to_the_dedicated_team_and_nobody_else_does() -> None:
    service, vip = a_team("service"), a_team("vip", rank=99, dedicated=True)

    assert team_for(ASK, [vip, service]) == service
    assert team_for(replace(ASK, dedicated=True), [service, vip]) == vip
    assert team_for(replace(ASK, dedicated=True), [service]) == service
    assert team_for(ASK, [vip]) is None


def test_the_team_is_the_first_by_rank_that_takes_such_a_ticket_or_that_it_was_handed_to() -> None:
    returns = a_team("returns", rank=1, kinds=frozenset({"COMPLAINT"}), categories=frozenset({"refund"}))
    stores = a_team("stores", rank=2, stores=frozenset({"s1"}))
    rest = a_team("rest", rank=3)
    teams = [rest, stores, returns]

    assert team_for(Needs(kind="COMPLAINT", category="refund", store="s2"), teams) == returns
    assert team_for(Needs(kind="QUESTION", category="refund", store="s1"), teams) == stores
    assert team_for(Needs(kind="QUESTION", store="s2"), teams) == rest
    assert team_for(Needs(kind="QUESTION", team_id=returns.id), teams) == returns
    assert team_for(Needs(kind="QUESTION", team_id=returns.id, store="s2"), [rest]) == rest


def test_why_nobody_fits_is_said_with_the_team_that_waits() -> None:
    assert chosen(ASK, a_person(1), teams=()) is Unfit.NO_TEAM
    assert chosen(ASK, a_person(99)) is Unfit.NO_MEMBERS
    found = choose(ASK, [a_team()], [], at=NOW)
    assert isinstance(found, NotGiven) and found.team == a_team()


@pytest.mark.parametrize(
    ("about", "place"),
    [
        ({"rank": -1}, "rank"),
        ({"accept_minutes": 0}, "acceptMinutes"),
        ({"on_call": (who(1),) * 2}, "onCall.1"),
    ],
)
def test_a_team_that_can_not_be_says_where(about: dict[str, Any], place: str) -> None:
    with pytest.raises(InvalidInput) as no:
        check_team(a_team(**about))
    assert no.value.field == place


def test_a_limit_lies_between_none_and_five_hundred() -> None:
    for limit in (-1, 501):
        with pytest.raises(InvalidInput):
            check_representative(a_person(1, limit=limit))
    check_representative(a_person(1, limit=0))


people = st.lists(
    st.builds(
        a_person,
        st.integers(1, 9),
        limit=st.integers(0, 4),
        open_tickets=st.integers(0, 4),
        presence=st.sampled_from(Presence),
        present_until=st.sampled_from([None, NOW, SOON]),
        skills=st.sampled_from([frozenset(), frozenset({"refund"}), frozenset({"sizes"})]),
        languages=st.sampled_from([frozenset(), frozenset({"zh"})]),
        active=st.booleans(),
    ),
    unique_by=lambda each: each.id,
)


@given(people, st.randoms(use_true_random=False))
def test_the_choice_hangs_on_no_order_and_takes_nobody_who_may_not(
    staff: list[Representative], shuffled: random.Random
) -> None:
    needs = Needs(kind="QUESTION", category="refund", language="en")
    again = list(staff)
    shuffled.shuffle(again)

    found = choose(needs, [a_team()], staff, at=NOW)

    assert choose(needs, [a_team()], again, at=NOW) == found
    fit = [
        each
        for each in staff
        if each.active
        and each.id in a_team().members
        and each.is_available(at=NOW)
        and each.open_tickets < each.limit
        and "sizes" not in each.skills
        and not each.languages
    ]
    if isinstance(found, Given):
        best = next(each for each in fit if each.id == found.staff_id)
        assert all(best.open_tickets * each.limit <= each.open_tickets * best.limit for each in fit)
    else:
        assert fit == []


def test_whoever_looks_after_the_member_comes_first_as_far_as_it_can_take_one() -> None:
    own = replace(ASK, served_by=who(2), former=who(1))

    assert chosen(own, a_person(1), a_person(2, open_tickets=4)) == 2
    assert chosen(own, a_person(1), a_person(2, open_tickets=5)) == 1
    assert chosen(own, a_person(1), a_person(2, presence=Presence.AWAY)) == 1


def test_the_team_that_looks_after_the_member_comes_before_every_other() -> None:
    first, vip = a_team("first", 1, rank=1), a_team("vip", 2, rank=900, kinds=frozenset({"COMPLAINT"}))
    dedicated = a_team("dedicated", 3, rank=500, dedicated=True)
    teams = (first, vip, dedicated)

    assert team_for(replace(ASK, served_in="vip"), teams) == vip
    assert team_for(replace(ASK, served_in="vip"), (first, replace(vip, active=False))) == first
    assert team_for(replace(ASK, served_by=who(3), dedicated=True), teams) == dedicated
    assert team_for(replace(ASK, served_by=who(1), dedicated=True), teams) == first
    # To whom it was handed it belongs, whoever looks after the member.
    assert team_for(replace(ASK, served_in="vip", team_id=first.id), teams) == first
