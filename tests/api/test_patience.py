"""Waiting for a bounded time, and only for what has to be waited for."""

import asyncio

import pytest

from api.patience import within


async def at_once() -> str:
    return "done"


async def after_a_round() -> str:
    await asyncio.sleep(0)
    return "done"


async def never() -> None:
    await asyncio.Event().wait()


async def fails(*, waits: bool) -> None:
    if waits:
        await asyncio.sleep(0)
    raise LookupError("no")


async def test_what_need_not_wait_has_no_clock(monkeypatch: pytest.MonkeyPatch):
    def no_clock(_: float) -> None:
        raise AssertionError("a clock was set")

    monkeypatch.setattr(asyncio, "timeout", no_clock)

    assert await within(5, at_once()) == "done"
    with pytest.raises(AssertionError, match="a clock was set"):
        await within(5, after_a_round())


async def test_what_waits_is_awaited():
    assert await within(5, after_a_round()) == "done"


async def test_what_waits_too_long_is_ended():
    with pytest.raises(TimeoutError):
        await within(0.01, never())


@pytest.mark.parametrize("waits", [False, True])
async def test_what_fails_says_why(*, waits: bool):
    with pytest.raises(LookupError):
        await within(5, fails(waits=waits))


async def test_whoever_goes_away_ends_the_work():
    ended = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise

    asked = asyncio.create_task(within(5, work()))
    await asyncio.sleep(0)
    asked.cancel()

    with pytest.raises(asyncio.CancelledError):
        await asked
    assert ended == ["cancelled"]
