"""The worker of a deployment that names a model outside asks it, once a ticket has come."""

from __future__ import annotations

from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import value
from tests import make
from tests.api.assignment.desks import ticket
from tests.api.outside.standing import SECRET, standing
from tests.api.outside.test_sorting_outside import good
from tests.waiting import eventually
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]


async def test_a_ticket_of_which_ours_is_unsure_goes_to_the_model_that_is_named(
    begin: Begin, programme: Programme, workers: Starter
) -> None:
    async with standing(good) as outside:
        await workers.ready(LAUREL_MODEL_URL=outside.receiver.url, LAUREL_MODEL_SECRET=SECRET)
        await ticket(begin, (await make.member(begin)).id, body="Hm, well, so it goes.")

        async def is_sorted() -> bool:
            return bool(await value("SELECT count(*) FROM tickets WHERE category = 'delivery'"))

        await eventually(is_sorted)

    assert [each["task"] for each in outside.asked] == ["sort"]
