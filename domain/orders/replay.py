"""An order's decision, made again from its record.

The record keeps the inputs and the revisions that decided; revisions never change, so the same evaluator
(`awards.decide`) must come to the same outcome, whenever it is asked. So a reason why a rule gave nothing is
never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Trigger
from domain.campaigns.choosing import Judged, eligible, judge
from domain.conditions.record import member_from_plain, products_from_plain
from domain.kernel.periods import parse_instant
from domain.members.standing import MembershipStatus, Standing
from domain.orders.awards import Award, award_to_plain, decide, key_from_plain
from domain.orders.bonuses import Asked, Bonus, bonus_to_plain, decide_bonuses, subject_of
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.points.earning import Carry
from domain.programme.programme import Programme

Plain = Mapping[str, Any]

WRITTEN = frozenset({"entry", "lots", "terms"})
"""What of an award's record comes of writing it down, not of deciding."""


class RecordDisagrees(Exception):
    """The same inputs and revisions give another outcome than the record has: the record was changed, or
    the evaluator was. Nobody may be told a reason that is none."""


def decide_again(record: Plain, programme: Programme) -> tuple[Award, ...]:
    """Every rule's award, in the order of the record. Raises RecordDisagrees."""
    then = _programme_then(record, programme)
    order, standing = _order(record), _standing(record)
    rules = {each.id.hex: each for each in programme.earn_rules}
    kept = awards_of_rules(record)
    awards = tuple(decide(rules[stored["rule"]], order, then, standing) for stored in kept)
    for award, stored in zip(awards, kept, strict=True):
        if not _says(award_to_plain(award), decided(stored)):
            raise RecordDisagrees(f"rule {award.rule.code}, revision {award.rule.revision}")
    return awards


def awards_of_rules(record: Plain) -> list[Plain]:
    """Those come first in a record, and campaigns after them."""
    return [each for each in record["awards"] if "campaign" not in each]


def awards_of_campaigns(record: Plain) -> list[Plain]:
    return [each for each in record["awards"] if "campaign" in each]


@dataclass(frozen=True, slots=True)
class CampaignsAgain:
    judged: tuple[Judged, ...]
    """Every campaign that was asked about the order, in order of priority."""
    bonuses: tuple[Bonus, ...]
    """Of those that applied, in the order of the record."""


def judge_again(record: Plain, programme: Programme) -> CampaignsAgain:
    """What came of each campaign that was live at the payment time. Raises RecordDisagrees."""
    asked = record.get("campaigns")
    if asked is None:
        return CampaignsAgain((), ())
    then = _programme_then(record, programme)
    standing = replace(_standing(record), known=member_from_plain(asked["member"]))
    order = _with_goods(_order(record), asked)
    known = record["inputs"]["programme_version"]
    campaigns = programme.campaigns_at(order.paid_at, Trigger.ORDER_PAID, known=known)
    if len(campaigns) != asked["count"]:
        raise RecordDisagrees(f"{len(campaigns)} campaigns were live, and not {asked['count']}")
    subject = subject_of(order, then, standing, products_from_plain(asked["products"]))
    awards = decide_again(record, programme)
    asked_again = Asked(campaigns=campaigns, subject=subject, meant=eligible(campaigns, subject))
    bonuses = decide_bonuses(asked_again, order, awards, then, standing)
    kept = awards_of_campaigns(record)
    for bonus, stored in zip(bonuses, kept, strict=False):
        if not _says(bonus_to_plain(bonus), decided(stored)):
            raise RecordDisagrees(f"campaign {bonus.campaign.code}, revision {bonus.campaign.revision}")
    if len(bonuses) != len(kept):
        raise RecordDisagrees(f"{len(bonuses)} campaigns apply, and {len(kept)} did")
    return CampaignsAgain(tuple(judge(campaigns, subject, standing.used)), bonuses)


def _with_goods(order: Order, asked: Plain) -> Order:
    """With what earn rules do not ask about."""
    source, store, channel = asked["order"]
    lines = tuple(
        replace(line, sku=sku, category=category, discount=discount)
        for line, (sku, category, discount) in zip(order.lines, asked["lines"], strict=True)
    )
    return replace(order, source=source, store=store, channel=channel, lines=lines)


def decided(award: Plain) -> dict[str, Any]:
    """The part of an award's record that was decided."""
    return {name: value for name, value in award.items() if name not in WRITTEN}


def _says(award: Plain, stored: Plain) -> bool:
    """Whether it comes to what is stored; an older release kept less of it."""
    return {name: award.get(name) for name in stored} == dict(stored)


def _programme_then(record: Plain, programme: Programme) -> Programme:
    """With the ladders as they were. A record of an older release does not name them: then those of the
    payment time."""
    revisions = record["inputs"].get("ladders")
    if revisions is None:
        return programme
    ladders = tuple(each for each in programme.ladder_revisions if revisions.get(each.code) == each.revision)
    return replace(programme, ladder_revisions=ladders)


def _order(record: Plain) -> Order:
    """As far as deciding needs it."""
    inputs = record["inputs"]
    paid_at, done = parse_instant(inputs["paid_at"]), inputs["completed_at"]
    return Order(
        source="",
        external_id="",
        programme="",
        store=None,
        channel="",
        status=OrderStatus.COMPLETED if done else OrderStatus.PAID,
        placed_at=paid_at,
        paid_at=paid_at,
        completed_at=parse_instant(done) if done else None,
        currency=inputs["currency"],
        lines=tuple(
            OrderLine(number=number, sku="", category=None, quantity=quantity, paid=paid, discount=0)
            for number, quantity, paid in inputs["lines"]
        ),
        freight=inputs["freight"],
        tax=inputs["tax"],
    )


def _standing(record: Plain) -> Standing:
    """As far as deciding needs it."""
    inputs = record["inputs"]
    return Standing(
        member_id=UUID(int=0),
        programme_version=inputs["programme_version"],
        status=MembershipStatus.ACTIVE,
        moment=parse_instant(inputs["moment"]),
        places={},
        tiers_at_payment={UUID(ladder): tier for ladder, tier in inputs["tiers"].items()},
        accounts={},
        due={},
        figures={},
        carries=_carries(record),
        used={key_from_plain(rule, key): used for rule, *key, used in inputs.get("used", ())},
    )


def _carries(record: Plain) -> dict[str, Carry]:
    """What was remembered before. A record of an older release keeps what was remembered afterwards, and what
    the order added."""
    before = record["inputs"].get("carries")
    if before is not None:
        return {rule: Carry(*each) for rule, each in before.items()}
    return {
        award["code"]: Carry(award["carry"][0] - award["carried"], award["carry"][1] - award["granted"])
        for award in record["awards"]
        if award.get("carry")
    }
