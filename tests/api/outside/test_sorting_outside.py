"""Tickets of which ours is not sure are shown to a model outside, once, scrubbed, and believed with care."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.classification.outside.use_cases import ask_outside
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import row, rows, value
from tests import make
from tests.api.classification.test_sorting import SURE, UNSURE, corrected, said
from tests.api.classification.trees import saved
from tests.api.outside.standing import SECRET, standing
from tests.api.tickets.tickets import DESK, done
from tests.conftest import Ask
from tests.domain.classification.test_outside import answer

A_DAY = 100
WORDS = f"{UNSURE} Call 13800138000 or ann@example.com."


def good(asked: dict[str, Any]) -> Any:
    return answer(kind="COMPLAINT", category="delivery")


async def handed_in(ask: Ask, begin: Begin, body: str = WORDS) -> str:
    member = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(member.id), body=body, language="en")
    return str(opened["id"])


async def stored() -> dict[str, Any]:
    found = await row("SELECT state, kind, category, urgency, severity, version FROM tickets")
    assert found is not None
    return found


async def test_what_ours_is_unsure_of_is_sorted_by_the_model_outside(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await saved(ask, triages=True)
    ticket = await handed_in(ask, begin)
    before = await stored()
    await handed_in(ask, begin, SURE)
    async with standing(good) as outside:
        asked = [await ask_outside(begin, outside.model, most_a_day=A_DAY) for _ in range(2)]

    assert asked == [1, 0], "once, and nothing of which ours is sure"
    (got,) = outside.receiver.got
    assert got.is_signed_by(SECRET)
    assert set(got.message) == {"task", "language", "text", "classes"}
    assert got.message["text"] == f"{UNSURE} Call [number] or [address]."
    assert "delivery" in got.message["classes"]["category"]
    assert ticket not in got.body.decode() and "mem_" not in got.body.decode()
    first = await row("SELECT * FROM tickets ORDER BY opened_at, id LIMIT 1")
    assert first is not None and before["state"] == "NEW"
    assert [first[name] for name in ("state", "kind", "category", "urgency", "severity")] == [
        "TRIAGED",
        "COMPLAINT",
        "delivery",
        "LOW",
        "MINOR",
    ]
    verdict = await said(ask, ticket)
    assert verdict is not None and (verdict["sure"], verdict["decidedBy"]) == (True, None)
    reasons = {each["aspect"]: each["reasons"] for each in verdict["guesses"]}
    assert reasons["CATEGORY"] == [{"source": "OUTSIDE", "word": "big-1", "weight": 294}]
    by = await rows("SELECT DISTINCT by FROM ticket_changes WHERE field = 'category' AND after = 'delivery'")
    assert by == [{"by": "classifier"}]


@pytest.mark.parametrize(
    "says",
    [
        lambda asked: 500,
        lambda asked: b"not json",
        lambda asked: b"",
        lambda asked: {"model": "m", "guesses": {}},
        lambda asked: answer(category="made.up"),
        lambda asked: b"x" * 70_000,
    ],
)
async def test_nonsense_changes_nothing_and_is_not_asked_again(
    says: Any, ask: Ask, begin: Begin, programme: Programme
) -> None:
    ticket = await handed_in(ask, begin)
    before, verdict = await stored(), await said(ask, ticket)
    async with standing(says) as outside:
        asked = [await ask_outside(begin, outside.model, most_a_day=A_DAY) for _ in range(2)]

    assert asked == [1, 0]
    assert (await stored(), await said(ask, ticket)) == (before, verdict)


async def test_a_model_that_is_away_is_left_alone_for_a_while_and_tickets_wait_for_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for _ in range(4):
        await handed_in(ask, begin)
    async with standing(lambda asked: 503) as outside:
        asked = [await ask_outside(begin, outside.model, most_a_day=A_DAY, at_once=1) for _ in range(5)]

    assert asked == [1, 1, 1, 0, 0]
    assert await value("SELECT count(*) FROM classifications WHERE asked_outside_at IS NULL") == 1


async def test_who_is_too_slow_is_not_waited_for(ask: Ask, begin: Begin, programme: Programme) -> None:
    await handed_in(ask, begin)
    before = await stored()
    async with standing(good, seconds=0.05) as outside:
        outside.slow = 0.3
        assert await ask_outside(begin, outside.model, most_a_day=A_DAY) == 1

    assert await stored() == before


async def test_a_person_who_was_sooner_is_right(ask: Ask, begin: Begin, programme: Programme) -> None:
    ticket = await handed_in(ask, begin)

    async with standing(good) as outside:
        outside.slow = 0.5
        asking = asyncio.create_task(ask_outside(begin, outside.model, most_a_day=A_DAY))
        await outside.receiver.until_busy()
        decided = await corrected(ask, ticket, kind="PRAISE", category="staff")
        await asking

    assert decided["problems"] == []
    found = await stored()
    assert (found["kind"], found["category"]) == ("PRAISE", "staff")
    verdict = await said(ask, ticket)
    assert verdict is not None and all(
        reason["source"] != "OUTSIDE" for each in verdict["guesses"] for reason in each["reasons"]
    )


async def test_the_budget_of_a_day_holds_and_two_workers_ask_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for _ in range(4):
        await handed_in(ask, begin)
    async with standing(good) as outside:
        await asyncio.gather(
            *(ask_outside(begin, outside.model, most_a_day=A_DAY, at_once=1) for _ in range(2))
        )
        assert await ask_outside(begin, outside.model, most_a_day=3) == 1
        assert await ask_outside(begin, outside.model, most_a_day=3) == 0

    assert len(outside.asked) == 3
    assert await value("SELECT count(*) FROM classifications WHERE asked_outside_at IS NOT NULL") == 3


async def test_words_that_were_erased_go_nowhere(ask: Ask, begin: Begin, programme: Programme) -> None:
    ticket = await handed_in(ask, begin)
    await done(ask, "eraseTicketText", DESK, ticketId=ticket, reason="Asked for it")
    async with standing(good) as outside:
        assert await ask_outside(begin, outside.model, most_a_day=A_DAY) == 0

    assert outside.asked == []
