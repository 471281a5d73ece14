"""What was decided is decided again from its record: the same awards, shares, caps and carried amounts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.members.standing import Standing
from domain.orders.awards import Outcome, cap_keys
from domain.orders.replay import RecordDisagrees, decide_again, decided
from domain.orders.settlement import standing_after
from domain.points.caps import UNITS_OF_RULES, Cap, CapPeriod, CapScope, CapUnit, key_of, renews_at
from domain.points.earning import EarnRounding, EarnRule, Multipliers, Remainder
from domain.programme.programme import Programme
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.ladder import Ladder
from tests.domain.numbers import Numbers
from tests.domain.orders.test_settlement import NOON, a_programme, a_standing, an_order, settled

caps = st.lists(
    st.builds(
        Cap,
        scope=st.just(CapScope.MEMBER),
        period=st.sampled_from([each for each in CapPeriod if each is not CapPeriod.ORDER]),
        unit=st.sampled_from(UNITS_OF_RULES),
        limit=st.integers(1, 30_000),
    ),
    max_size=3,
    unique_by=lambda cap: (cap.period, cap.unit),
)


def with_rule(programme: Programme, **terms: Any) -> Programme:
    first, *others = programme.earn_rules
    return replace(programme, earn_rules=(replace(first, **terms), *others))


def giving(ladder: Ladder, per_mille: int) -> Ladder:
    """The ladder whose lowest tier multiplies."""
    lowest, *higher = ladder.tiers
    benefit = Benefit(BenefitKind.POINTS_MULTIPLIER, lowest.name, per_mille)
    return replace(ladder, tiers=(replace(lowest, benefits=(benefit,)), *higher))


def stored(record: Any) -> Any:
    """The record as the database gives it back."""
    return json.loads(json.dumps(record))


@given(
    orders=st.lists(st.lists(st.integers(0, 400_00), min_size=1, max_size=4), min_size=1, max_size=6),
    rounding=st.sampled_from(EarnRounding),
    remainder=st.sampled_from(Remainder),
    multipliers=st.sampled_from(Multipliers),
    rate=st.tuples(st.integers(1, 30), st.integers(1, 200_00)),
    per_mille=st.sampled_from([1000, 1200, 1500, 2000]),
    caps=caps,
)
def test_any_decision_is_made_again_to_the_letter(
    orders: list[list[int]],
    rounding: EarnRounding,
    remainder: Remainder,
    multipliers: Multipliers,
    rate: tuple[int, int],
    per_mille: int,
    caps: list[Cap],
) -> None:
    plain = a_programme()
    programme = with_rule(
        replace(plain, ladder_revisions=(giving(plain.ladder_revisions[0], per_mille),)),
        points=rate[0],
        per_minor=rate[1],
        rounding=rounding,
        remainder=remainder,
        multipliers=multipliers,
        caps=tuple(caps),
    )
    standing: Standing = a_standing(programme)
    new_id = Numbers()
    for paid in orders:
        order = an_order(*paid)
        keys = dict.fromkeys(cap_keys(order, programme), 0)
        standing = replace(standing, used={**keys, **standing.used})
        settlement = settled(order, programme, standing, new_id)
        record = stored(settlement.record)

        again = decide_again(record, programme)

        assert [each.shares for each in again] == [tuple(each["shares"]) for each in record["awards"]]
        assert [each.outcome for each in again] == [each["outcome"] for each in record["awards"]]
        assert again == tuple(replace(each, entry=None, terms=None) for each in settlement.awards)
        standing = standing_after(settlement, moment=standing.moment)


def test_later_revisions_change_nothing_about_it() -> None:
    programme = a_programme()
    record = stored(settled(an_order(250_00), programme, a_standing(programme)).record)
    (ladder,) = programme.ladder_revisions
    first = programme.earn_rules[0]
    later: EarnRule = replace(first, id=Numbers(900)(), revision=2, points=99, valid_from=first.valid_from)
    doubled = replace(giving(ladder, 2000), revision=2)
    changed = replace(
        programme,
        earn_rules=(*programme.earn_rules, later),
        ladder_revisions=(ladder, doubled, replace(doubled, code="vip", revision=1)),
    )

    again = decide_again(record, changed)

    assert [each.points for each in again] == [20, 250]


@pytest.mark.parametrize(
    ("name", "value"), [("granted", 21), ("shares", [19, 1]), ("outcome", "CAPPED"), ("carried", 5)]
)
def test_a_record_that_was_changed_gives_no_reasons(name: str, value: Any) -> None:
    programme = a_programme()
    record = stored(settled(an_order(150_00, 100_00), programme, a_standing(programme)).record)
    record["awards"][0][name] = value

    with pytest.raises(RecordDisagrees):
        decide_again(record, programme)


def test_a_record_of_an_older_release_is_understood() -> None:
    programme = with_rule(a_programme(), remainder=Remainder.CARRY)
    record = stored(settled(an_order(250_00), programme, a_standing(programme)).record)
    del record["inputs"]["ladders"], record["inputs"]["carries"], record["awards"][0]["multipliers"]

    again = decide_again(record, programme)

    assert again[0].points == 20 and again[0].carry is not None
    assert decided(record["awards"][0])["granted"] == 20


@given(
    paid=st.integers(0, 500_00),
    before=st.integers(0, 500_00),
    rounding=st.sampled_from(EarnRounding),
    remainder=st.sampled_from(Remainder),
)
def test_what_was_missing_is_exactly_what_would_have_earned_more(
    paid: int, before: int, rounding: EarnRounding, remainder: Remainder
) -> None:
    programme = with_rule(a_programme(), rounding=rounding, remainder=remainder)
    standing = a_standing(programme)
    standing = standing_after(settled(an_order(before), programme, standing), moment=standing.moment)

    def earned(minor: int) -> int:
        return settled(an_order(minor), programme, standing).awards[0].points

    award = settled(an_order(paid), programme, standing).awards[0]

    assert earned(paid + award.missing) > award.points
    assert earned(paid + award.missing - 1) == award.points


def test_a_cap_that_leaves_nothing_says_so_and_when_it_begins_anew() -> None:
    cap = Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 20)
    programme = with_rule(a_programme(), caps=(cap,))
    key = key_of("purchase", cap, NOON, programme.zone)
    assert key is not None
    standing = replace(a_standing(programme), used={key: 20})

    award = decide_again(stored(settled(an_order(300_00), programme, standing).record), programme)[0]

    assert (award.outcome, award.wanted, award.points) == (Outcome.CAPPED, 30, 0)
    assert award.cut is not None and (award.cut.cap, award.cut.left) == (cap, 0)
    # Sunday noon in Shanghai; the week begins on Monday.
    assert renews_at(CapPeriod.WEEK, NOON, programme.zone) == NOON + timedelta(hours=12)


@pytest.mark.parametrize("period", [CapPeriod.DAY, CapPeriod.WEEK, CapPeriod.MONTH, CapPeriod.YEAR])
@given(hours=st.integers(0, 24 * 800))
def test_a_period_begins_where_the_one_before_ends(period: CapPeriod, hours: int) -> None:
    programme = a_programme()
    at = NOON + timedelta(hours=hours)
    cap = Cap(CapScope.MEMBER, period, CapUnit.POINTS, 1)

    ends = renews_at(period, at, programme.zone)

    assert ends is not None and ends > at
    last, first = (key_of("r", cap, each, programme.zone) for each in (ends - timedelta.resolution, ends))
    assert last == key_of("r", cap, at, programme.zone)
    assert first is not None and first.starts_at == ends
