"""The log of a draw, and its examination.

A line is written for each draw, and for each prize that went back to its pool because the redemption was
called off. It says what every stock and budget was before and after, as [how many there are, how many were
taken], so that each line begins where the one before ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.periods import instant
from domain.rewards.drawing import Drawn, Fallback, draw, number_of, ranges
from domain.rewards.pool import Pool
from domain.rewards.redemption import Redemption
from domain.rewards.reward import Reward
from domain.rewards.stock import Stock, Stocks, shares_of_prize

DRAWN = "DRAWN"
GIVEN_BACK = "GIVEN_BACK"


def stocks_to_plain(stocks: Stocks) -> dict[str, list[int | None]]:
    return {share: [each.stock, each.taken] for share, each in sorted(stocks.items())}


def stocks_from_plain(plain: Mapping[str, Any]) -> dict[str, Stock]:
    return {share: Stock(stock, taken) for share, (stock, taken) in plain.items()}


def after(stocks: Stocks, taken: Mapping[str, int]) -> dict[str, Stock]:
    return {share: Stock(each.stock, each.taken + taken.get(share, 0)) for share, each in stocks.items()}


def line_of(
    redemption: Redemption,
    stocks: Stocks,
    taken: Mapping[str, int],
    *,
    at: datetime,
    drawn: Drawn | None = None,
    pool: Pool | None = None,
) -> dict[str, Any]:
    """A line as it is written. Without a draw: of a prize that goes back."""
    return {
        "kind": DRAWN if drawn else GIVEN_BACK,
        "revision": redemption.revision_id.hex,
        "redemption": redemption.id.hex,
        "number": drawn.number if drawn else None,
        "ranges": [list(each) for each in ranges(pool)] if pool else None,
        "drawn": drawn.drawn.code if drawn else None,
        "given": drawn.given.code if drawn else redemption.prize,
        "because": drawn.fallback.value if drawn and drawn.fallback else None,
        "before": stocks_to_plain(stocks),
        "after": stocks_to_plain(after(stocks, taken)),
        "at": instant(at),
    }


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that is not what it must be."""

    sequence: int
    what: str


def examine(
    lines: Iterable[tuple[int, Mapping[str, Any]]],
    revisions: Mapping[UUID, Reward],
    seeds: Mapping[UUID, bytes],
    brought: Mapping[str, str | None],
    stocks: Stocks,
) -> list[Wrong]:
    """Recompute every line of a log, in its order, and hold it against what redemptions say that they brought
    (by their ids) and what was taken by now. Empty where each is what it must be."""
    wrong: list[Wrong] = []
    expected, before = 1, None
    missing = dict(brought)
    for sequence, line in lines:
        if line["kind"] == DRAWN and missing.pop(line["redemption"], None) != line["given"]:
            wrong.append(
                Wrong(sequence, f"the redemption {line['redemption']} did not bring {line['given']}")
            )
        what = _fault(line, revisions, seeds)
        if sequence != expected:
            what = f"line {expected} is missing"
        elif what is None and before is not None and _taken(line["before"]) != before:
            what = "it does not begin where the line before ended"
        if what is not None:
            wrong.append(Wrong(sequence, what))
        expected, before = sequence + 1, _taken(line["after"])
    wrong += [Wrong(expected, f"the draw of the redemption {each} is missing") for each in missing]
    if _taken(stocks_to_plain(stocks)) != (before or {}):
        wrong.append(Wrong(expected, "the stocks are not what the last line left"))
    return wrong


def _taken(plain: Mapping[str, Any]) -> dict[str, int]:
    """How many there are may be changed between two draws, and shares be added; what was taken is not."""
    return {share: taken for share, (_, taken) in plain.items() if taken}


def _fault(
    line: Mapping[str, Any], revisions: Mapping[UUID, Reward], seeds: Mapping[UUID, bytes]
) -> str | None:
    revision = UUID(line["revision"])
    reward, seed = revisions.get(revision), seeds.get(revision)
    pool = reward.pool if reward else None
    if pool is None or seed is None:
        return "there is no such revision of the draw"
    stocks, left = stocks_from_plain(line["before"]), stocks_from_plain(line["after"])
    if line["kind"] == GIVEN_BACK:
        more = [
            share for share, each in left.items() if each.taken > stocks[share].taken and share != "draws"
        ]
        return f"{more[0]} was taken, not given back" if more else None
    number = number_of(seed, UUID(line["redemption"]))
    if line["number"] != number:
        return f"the number is {number}, not {line['number']}"
    if line["ranges"] != [list(each) for each in ranges(pool)]:
        return "these are not the odds of the revision"
    again = draw(pool, number, stocks)
    if line["drawn"] != again.drawn.code:
        return f"the number is that of {again.drawn.code}, not of {line['drawn']}"
    given, because = again.given.code, again.fallback
    if line["because"] == Fallback.COUPON_REFUSED and because is None and again.given.kind == "COUPON":
        given, because = pool.consolation, Fallback.COUPON_REFUSED
    if (line["given"], line["because"]) != (given, because.value if because else None):
        return f"{given} was to be given, not {line['given']}"
    taken = shares_of_prize(pool.prize(given), stocks, consolation=given == pool.consolation)
    for share, each in left.items():
        if share.startswith(("prize:", "budget:")) and each.taken != stocks[share].taken + taken.get(
            share, 0
        ):
            return f"{share} is not what the prize takes"
    return None
