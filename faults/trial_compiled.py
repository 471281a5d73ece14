"""O1: operations by chance, compiled and by graphql-core, until everything was asked for twenty times."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from api import keys
from api.authentication import AccessTokens
from api.context import Context
from api.pagination import Cursors
from api.rates import Rates
from api.schema import schema
from api.settings import Settings
from domain.staff.caller import ANONYMOUS, Caller
from faults.place import Place
from persistence.staff.passwords import Argon2Passwords
from tests import make
from tests.api.compiled.shop import Shop
from tests.api.field_matrix.world import build

OPERATIONS, TIMES, MOST = 20_000, 20, 60_000
PART = 500
UNSTEADY = 0.04


async def run(place: Place) -> str:
    wanted, times = place.size(OPERATIONS, 500), place.size(TIMES, 0)
    tokens = AccessTokens(keys.read(place.keys_file), issuer="https://shop.example")
    passwords, rates, cursors = Argon2Passwords(), Rates(None), Cursors(b"cursors of the trials, 32 bytes.")
    async with place.connected():
        settings = Settings(staff_members_per_hour=1_000_000, staff_exports_per_day=1_000_000)

        def context(caller: Caller) -> Context:
            return Context(
                caller=caller,
                begin=place.begin,
                vault=place.vault,
                tokens=tokens,
                passwords=passwords,
                cursors=cursors,
                settings=settings,
                now=datetime.now(UTC),
                request_id="req_trial",
                ip_prefix="192.0.2.0/24",
                rates=rates,
            )

        async def ask(text: str, caller: Caller = ANONYMOUS, **variables: Any) -> dict[str, Any]:
            result = await schema.execute(text, variable_values=variables, context_value=context(caller))
            return {"data": result.data, "errors": [each.formatted for each in result.errors or ()]}

        programme = await make.programme()
        world = await build(ask, place.begin, place.vault, programme, tokens)
        shop = Shop(world=world, contexts=context, random=place.random)
        report = await shop.compare(wanted)
        while (rare := shop.coverage.rarely(times)) and report.compared < MOST and not report.differences:
            await shop.compare(report.compared + PART)
        everything = shop.coverage.everything()

    assert report.differences == [], report.differences[0]
    assert len(report.unsteady) <= report.compared * UNSTEADY, report.unsteady[:3]
    assert not rare, f"asked for less than {times} times: {dict(list(rare.items())[:20])}"
    least = min((shop.coverage.counts[key], key) for key in everything)
    never = len(shop.coverage.rarely(1))
    return (
        f"{report.compared:,} operations, {report.failed:,} of them with errors, answered in the same way; "
        f"{report.compared - report.exactly} told another of several errors in one place, "
        f"{len(report.unsteady)} left out whose answers change by themselves. {len(everything):,} types, "
        f"fields, arguments and directives, {never} of them never, each {least[0]} times or more ({least[1]})"
    )
