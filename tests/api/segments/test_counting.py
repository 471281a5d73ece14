"""Counts that tell nothing about one person to who may not see who is in a segment."""

from __future__ import annotations

import pytest

from api.segments.counting import counted
from domain.programme.programme import Programme
from domain.staff.bundles import BUNDLES, Role
from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.conftest import Ask

MARKETER, ANALYST = make.staff(*BUNDLES[Role.MARKETER]), make.staff(*BUNDLES[Role.ANALYST])
MANAGER = make.staff(*BUNDLES[Role.MANAGER])


@pytest.mark.parametrize(
    ("members", "told"),
    [(0, 0), (1, 0), (19, 0), (20, 20), (24, 20), (25, 25), (999, 995), (1_000, 1_000), (1_001, 1_001)],
)
def test_small_audiences_are_told_as_none_and_those_below_a_thousand_in_fives(members: int, told: int):
    assert counted(members, MARKETER) == told
    assert counted(members, MANAGER) == members


async def test_a_hidden_birthday_can_not_be_counted_out(ask: Ask, begin: Begin, programme: Programme):
    """Three are born in May: whoever may see no birthday can not find it out by asking."""
    preview = """query ($month: Count!) { previewSegment(input: { condition: {
        all: [{ birthMonth: { oneOf: [$month] } }] } }) {
        memberCount overlaps { segment members } problems { code } } }"""
    for day in range(1, 4):
        await make.member(begin, birthday=f"1990-05-{day:02}")

    def count(answer: object) -> object:
        return answer["data"]["previewSegment"]["memberCount"]  # type: ignore[index]

    for caller in (MARKETER, ANALYST, make.staff(Permission.SEGMENTS_READ)):
        told = {count(await ask(preview, caller, month=month)) for month in range(1, 13)}
        assert told == {0}
    assert count(await ask(preview, MANAGER, month=5)) == 3
