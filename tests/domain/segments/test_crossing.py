"""Who comes, who goes, who is tagged anew; and where two segments are nearly one."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.conditions.fields import Op
from domain.conditions.tree import All, AnyOf, Condition, History, Not, Test
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.segments.crossing import crossing
from domain.segments.overlap import Overlap
from domain.segments.segment import Segment, SegmentKind, check_segment
from tests.persistence.conditions.trees import FIGURES

ANN, BEN, CID = (UUID(int=n) for n in (1, 2, 3))
WOMEN = Test("gender", Op.ONE_OF, ("FEMALE",))


def segment(condition: Condition | None = WOMEN, *, tag: str | None = None, code: str = "women") -> Segment:
    return Segment(
        id=UUID(int=9),
        code=code,
        name=LocalText({"en": "Women"}),
        condition=condition,
        tag=tag,
        active=True,
        version=1,
    )


def test_whoever_is_wanted_comes_and_whoever_is_not_goes():
    found = crossing({ANN: "vip", BEN: "vip"}, {BEN, CID}, "vip")
    assert (found.entering, found.leaving, found.retagged) == (
        frozenset({CID}),
        frozenset({ANN}),
        frozenset(),
    )
    assert found.members == [ANN, CID]


def test_whoever_stays_under_another_tag_is_tagged_anew():
    found = crossing({ANN: None, BEN: "new"}, {ANN, BEN}, "new")
    assert (found.entering, found.leaving, found.retagged) == (frozenset(), frozenset(), frozenset({ANN}))


def test_where_nothing_changes_nobody_is_locked():
    assert crossing({ANN: None}, {ANN}, None).members == []
    assert crossing({}, set(), "tag").members == []


@pytest.mark.parametrize(
    ("both", "this", "other", "much"),
    [(80, 100, 1_000, True), (79, 100, 1_000, False), (80, 1_000, 100, True), (3, 4, 4, False)],
)
def test_an_overlap_is_much_where_the_smaller_one_lies_nearly_whole_in_the_other(
    both: int, this: int, other: int, much: bool
):
    assert Overlap(other="x", both=both, this_size=this, other_size=other).is_much is much


def test_a_share_is_rounded_down_and_of_nobody_none():
    overlap = Overlap(other="x", both=2, this_size=3, other_size=0)
    assert (overlap.per_mille_of(3), overlap.per_mille_of(0)) == (666, 0)


def test_without_a_condition_it_is_a_list():
    assert (segment().kind, segment(None).kind) == (SegmentKind.RULE, SegmentKind.LIST)
    check_segment(segment(None, tag="vip"))
    check_segment(segment(All((WOMEN, History(FIGURES[0], Op.AT_LEAST, 1))), tag="vip"))


@pytest.mark.parametrize(
    ("wrong", "field", "reason"),
    [
        (segment(code=""), "code", "MALFORMED"),
        (segment(tag="two words"), "tag", "MALFORMED"),
        (segment(Test("goods", Op.AT_LEAST, 1)), "condition.goods", "NOT_HERE"),
        (
            segment(AnyOf((WOMEN, Not(Test("segments", Op.KNOWN, True))))),
            "condition.any.1.not.segments",
            "NOT_HERE",
        ),
        (segment(Not(Test("tags", Op.ANY_OF, ("vip", "x"))), tag="x"), "tag", "CIRCLE"),
        (segment(Test("tags", Op.KNOWN, False), tag="x"), "tag", "CIRCLE"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_can_be_no_segment_is_refused_with_its_place(wrong: Segment, field: str, reason: str):
    with pytest.raises(InvalidInput) as no:
        check_segment(wrong)
    assert (no.value.field, no.value.reason) == (field, reason)


def test_a_segment_may_look_at_other_tags_than_its_own():
    check_segment(segment(Test("tags", Op.ALL_OF, ("vip",)), tag="vip-woman"))
