"""Points that were used, set aside, or given back because what they paid for came back."""

from __future__ import annotations

from api.points.explaining.case import Case, Plain
from domain.kernel.periods import NEVER
from domain.orders.returns import DeliveryKind
from domain.points.entry import CauseKind
from domain.points.lot import Lot


def spent(case: Case) -> str:
    """SPEND: with the points that would have died first."""
    if case.reward is not None:
        said = case.say("entry-redeem", reward=case.reward, day=case.words.day(case.entry.at))
    else:
        said = _paid(case, "entry-spend")
    first = case.origin.moved[0].lot if case.origin.moved else None
    return case.words.sentences(said, _first_to_die(case, first))


def captured(case: Case) -> str:
    """CAPTURE."""
    return _paid(case, "entry-capture")


def set_aside(case: Case) -> str:
    """HOLD."""
    hold = case.origin.hold
    if hold is None:
        return case.say("entry-hold-plain")
    until = case.words.minute(hold.expires_at)
    if hold.order_external_id is None:
        return case.say("entry-hold", until=until)
    return case.say("entry-hold-order", until=until, order=hold.order_external_id)


def set_free(case: Case) -> str:
    """RELEASE: of itself when the time was over, or by somebody."""
    hold = case.origin.hold
    if hold is None:
        return case.say("entry-release-plain")
    if case.cause is CauseKind.CLOCK:
        return case.say("entry-release-late", until=case.words.minute(hold.expires_at))
    return case.say("entry-release", made=case.words.minute(hold.made_at))


def given_back(case: Case) -> str:
    """SPEND_RETURN."""
    said = case.say("entry-spend-return-plain")
    if case.reward is not None:
        said = case.say("entry-redeem-cancelled", reward=case.reward)
    if case.cause is CauseKind.RETURN:
        returned = case.origin.returned
        cancelled = returned is not None and returned.kind is DeliveryKind.CANCELLATION
        said = case.of_order("entry-spend-return-cancelled" if cancelled else "entry-spend-return-goods")
    return case.words.sentences(said, _prolonged(case))


def _prolonged(case: Case) -> str:
    """Of points whose lot had died meanwhile, and which live on."""
    ends = [lot.expires_at for lot in case.origin.opened if lot.expires_at is not None]
    if not ends or min(ends) == NEVER:
        return ""
    return case.words.say(
        "entry-prolonged",
        prolonged=case.amount(sum(lot.granted for lot in case.origin.opened)),
        through=case.words.through(min(ends)),
    )


def _paid(case: Case, name: str) -> str:
    """By whether an order is known that they paid for, and what they were worth."""
    spend, hold = case.origin.spend, case.origin.hold
    order = (spend.order_external_id if spend else None) or (hold.order_external_id if hold else None)
    minor = spend.minor if spend else None
    if order is not None and minor is not None:
        return case.say(f"{name}-order-worth", order=order, worth=case.words.money(minor))
    if order is not None:
        return case.say(f"{name}-order", order=order)
    if minor is not None:
        return case.say(f"{name}-worth", worth=case.words.money(minor))
    return case.say(f"{name}-plain", day=case.words.day(case.entry.at))


def _first_to_die(case: Case, lot: Lot | None) -> str:
    if lot is None or lot.by_activity or lot.expires_at in (None, NEVER):
        return ""
    assert lot.expires_at is not None
    return case.words.say("entry-first-to-die", through=case.words.through(lot.expires_at))


# Every step, for staff


def hold_steps(case: Case) -> list[str]:
    hold, words = case.origin.hold, case.words
    if hold is None:
        return []
    said = [
        words.say(
            "explain-hold",
            hold=str(hold.id),
            points=hold.points,
            made=words.second(hold.made_at),
            until=words.second(hold.expires_at),
            captured=hold.captured,
            released=hold.released,
        )
    ]
    if case.cause is CauseKind.CLOCK:
        said.append(words.say("explain-hold-late"))
    return said


def spend_steps(case: Case) -> list[str]:
    spend, words = case.origin.spend, case.words
    if spend is None:
        return []
    said = [words.say("explain-spend", points=spend.points, returned=spend.returned)]
    if spend.minor is not None:
        said.append(words.say("explain-worth", worth=words.money(spend.minor)))
    if spend.order_external_id is not None:
        said.append(words.say("explain-paid-for", order=spend.order_external_id, source=spend.order_source))
    return said


def redemption_steps(case: Case) -> list[str]:
    """Of points that a redemption took, brought or gave back."""
    named, words = case.origin.redemption, case.words
    if named is None:
        return []
    rule = words.programme.reward_by_revision[named.revision_id]
    said = [
        words.say(
            "explain-redemption",
            redemption=str(named.id),
            reward=rule.code,
            revision=rule.revision,
            quantity=named.quantity,
        )
    ]
    if named.prize is not None:
        said.append(words.say("explain-prize", prize=named.prize))
    return said


def return_steps(case: Case) -> list[str]:
    """Of the spends that a return gave points back to: this entry's."""
    spends: list[Plain] = case.record.get("spends", [])
    return [
        case.words.say(
            "explain-given",
            spend=each["spend"],
            points=each["points"],
            returned=each["returned"],
            back=each["back"],
        )
        for each in spends
        if each["entry"] == case.entry.id.hex
    ]
