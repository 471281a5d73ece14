"""What the worker tells of surveys: a period that is unlike those before it, once it has ended."""

from __future__ import annotations

from datetime import date

from domain.programme.programme import Programme
from domain.surveys.facts import out_fact
from domain.surveys.outlier import looked_at_since, outliers
from domain.work import Begin


async def tell_outliers(programme: Programme, today: date, begin: Begin) -> int:
    """Tell of each period that has ended lately and is out of its limits, once, however often it is looked
    at: an answer that comes late may be what brings it out. What was told stays told. Says of how many."""
    since = looked_at_since(today)
    async with begin() as work:
        at = programme.now(work.now)
        series = await work.surveys.series(programme.id, since, until=today, zone=programme.zone)
        found = {each.key: each for its in series for each in outliers(its, today)}
        new = await work.surveys.note_outliers(list(found.values()), at=at) if found else set()
        if new:
            await work.facts.tell(*(out_fact(found[key], programme.id, at) for key in sorted(new)))
    return len(new)
