"""A campaign for the members of segments."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.segments.use_cases import refresh_segments
from domain.work import Begin
from tests import make
from tests.api.campaigns.campaigns import ONE_POINT, YEAR, bonus_points, buy, live, refused, verdicts
from tests.api.segments.asking import put_on, save
from tests.conftest import Ask

THIS_YEAR = {
    "startsAt": "2020-01-01T00:00:00+08:00",
    "endsAt": "2099-01-01T00:00:00+08:00",
}


async def test_only_the_members_of_a_segment_get_it_from_when_they_are_in_it(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    ann, ben, cid = (
        await make.member(begin, gender="FEMALE"),
        await make.member(begin, gender="MALE"),
        await make.member(begin),
    )
    await save(ask, "women", name={"en": "Women"}, condition={"gender": {"oneOf": ["FEMALE"]}})
    await save(ask, "friends", name={"en": "Friends"})
    await live(ask, "gift", effects=ONE_POINT, audience=["women", "friends"], **THIS_YEAR)
    now = datetime.now(UTC).isoformat()

    before = await buy(ask, ann, 10, external_id="1", placedAt=now)
    await refresh_segments(programme, begin)
    await put_on(ask, "friends", cid)
    points = [
        bonus_points(await buy(ask, who, 10, external_id=str(n), placedAt=datetime.now(UTC).isoformat()))
        for n, who in enumerate((ann, ben, cid), 2)
    ]

    assert verdicts(before) == {"gift": "NOT_IN_AUDIENCE"}
    assert points == [1, 0, 1]


async def test_a_segment_that_there_is_not_is_refused(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await save(ask, "women", name={"en": "Women"}, condition={"gender": {"oneOf": ["FEMALE"]}})
    wish = {"name": {"en": "Gift"}, **YEAR, "effects": ONE_POINT}
    assert await refused(ask, "gift", **wish, audience=["women", "men"]) == ("audience.1", "UNKNOWN")
