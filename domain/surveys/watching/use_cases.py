"""What the worker tells of surveys: a period that is unlike those before it, once it has ended."""

from __future__ import annotations

from datetime import date

from domain.programme.programme import Programme
from domain.surveys.facts import out_fact
from domain.surveys.outlier import outliers
from domain.surveys.trend import Interval
from domain.work import Begin


async def tell_outliers(programme: Programme, today: date, begin: Begin) -> int:
    """Tell of each period that has ended lately and is out of its limits, once, however often it is looked
    at: an answer that comes late may be what brings it out. What was told stays told. Says of how many."""
    ended = {each: days for each in Interval if (days := each.ended_lately(today))}
    since = {interval: min(days) for interval, days in ended.items()}
    async with begin() as work:
        at = programme.now(work.now)
        found = {
            each.key: each
            for series in await work.surveys.series(
                programme.id, since, until=today, zone=programme.time_zone
            )
            for each in outliers(series, ended[series.interval])
        }
        new = await work.surveys.note_outliers(list(found.values()), at=at) if found else set()
        if new:
            await work.facts.tell(*(out_fact(found[key], programme.id, at) for key in sorted(new)))
    return len(new)
