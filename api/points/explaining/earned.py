"""Points that an order or another programme gave: earned, waiting, spendable, lapsed before they were."""

from __future__ import annotations

from datetime import datetime, timedelta

from api.points.explaining.case import Case, Plain, paid_day
from domain.campaigns.effects import EarnPoints, MultiplyPoints, effect_from_plain
from domain.kernel.amounts import PER_MILLE
from domain.kernel.periods import NEVER, parse_instant
from domain.points.caps import cap_from_plain, renews_at
from domain.points.entry import CauseKind
from domain.points.lot import Lot


def earned(case: Case) -> str:
    """EARN, EARN_PENDING."""
    opened = case.origin.opened
    dates = _dates(case, opened[0]) if opened else ""
    if case.award is not None and case.cause is CauseKind.CAMPAIGN:
        return case.words.sentences(*_bonus(case, case.award), dates)
    if case.award is None or case.cause is not CauseKind.RULE:
        match case.cause:
            case CauseKind.IMPORT:
                words = case.say("entry-brought")
            case CauseKind.GRANT:
                words = case.say("entry-welcome", day=case.words.day(case.entry.at))
            case CauseKind.REDEMPTION if case.reward is not None:
                words = case.say("entry-reward", reward=case.reward, day=case.words.day(case.entry.at))
            case CauseKind.MERGE:
                words = case.say("entry-merge-in", day=case.words.day(case.entry.at))
            case _:
                words = case.say("entry-earn-plain", day=case.words.day(case.entry.at))
        return case.words.sentences(words, dates)
    return case.words.sentences(*_reckoning(case, case.award), dates)


def activated(case: Case) -> str:
    """ACTIVATE."""
    lot = case.origin.activated
    through = case.good_through((lot,)) if lot is not None else ""
    return case.words.sentences(case.of_order("entry-activate"), through)


def lapsed(case: Case) -> str:
    """CANCEL_PENDING."""
    match case.cause:
        case CauseKind.CLOSURE:
            return case.say("entry-lapse-closed", day=case.words.day(case.entry.at))
        case CauseKind.MERGE:
            return case.say("entry-merge-out", day=case.words.day(case.entry.at))
        case CauseKind.CLOCK:
            by = case.words.day(case.entry.at - timedelta.resolution)
            return case.of_order("entry-lapse-unconfirmed", day=by)
        case _:
            return case.of_order("entry-lapse")


def brought(case: Case) -> str:
    """IMPORT."""
    return case.words.sentences(case.say("entry-brought"), case.good_through(case.origin.opened))


def _reckoning(case: Case, award: Plain) -> list[str]:
    words = case.words
    points, per_minor = award["rate"]
    said = [
        case.say(
            "entry-earn",
            each=case.amount(points),
            per=words.money(per_minor),
            base=words.money(award["base"]),
            paid=paid_day(case),
        )
    ]
    if award["multiplier"] != PER_MILLE:
        said.append(
            words.say("entry-multiplier", times=words.times(award["multiplier"]), plain=award["plain"])
        )
    said += _limit(case, award)
    if award.get("carry") and (left := case.rule(award).rest(award["carry"][0]) // PER_MILLE):
        said.append(words.say("entry-carried", left=words.money(left)))
    return said


def _limit(case: Case, award: Plain) -> list[str]:
    if not award.get("cut"):
        return []
    cap, wanted = cap_from_plain(award["cut"][0]), case.amount(award["wanted"])
    return [case.words.say("entry-cut", cap=case.words.cap(cap, case.wallet), wanted=wanted)]


def _bonus(case: Case, award: Plain) -> list[str]:
    """What a campaign gave."""
    words = case.words
    name = case.campaign(award).name.in_locale(words.locale.value)
    if "paid_at" not in case.record["inputs"]:
        return [case.say("entry-campaign-plain", campaign=name, day=words.day(case.entry.at))]
    paid = paid_day(case)
    match effect_from_plain(award["effect"]):
        case EarnPoints(_, points, per_minor):
            said = case.say(
                "entry-campaign-earn",
                campaign=name,
                paid=paid,
                each=case.amount(points),
                per=words.money(per_minor),
                base=words.money(award["base"]),
            )
        case MultiplyPoints(_, per_mille):
            said = case.say("entry-campaign-multiply", campaign=name, paid=paid, times=words.times(per_mille))
        case _:
            said = case.say("entry-campaign-give", campaign=name, paid=paid)
    return [said, *_limit(case, award)]


def _dates(case: Case, lot: Lot) -> str:
    """From when and until when, as was known when the points were earned."""
    words, terms = case.words, (case.award or {}).get("terms")
    if not case.wallet.spendable:
        return words.say("entry-counts")
    if lot.awaits is not None and lot.cancel_at is not None:
        return words.say("entry-waits-event", day=words.day(lot.cancel_at - timedelta.resolution))
    if terms is not None and terms["pending"]["kind"] == "ON_COMPLETION":
        return words.say("entry-waits-days", days=terms["pending"]["days"])
    if case.award is not None and case.award["lots"]:
        _, opens, closes = case.award["lots"][0]
        if opens is None:
            return words.say("entry-waits")
        available_at, expires_at = parse_instant(opens), parse_instant(closes)
    elif lot.available_at is None or lot.expires_at is None:
        return words.say("entry-waits")
    else:
        available_at, expires_at = lot.available_at, lot.expires_at
    since = words.day(available_at)
    if lot.by_activity:
        return words.say("entry-valid-while-active", since=since)
    if expires_at == NEVER:
        return words.say("entry-valid-for-ever", since=since)
    return words.say("entry-valid", since=since, through=words.through(expires_at))


# Every step, for staff


def award_steps(case: Case, award: Plain) -> list[str]:
    """How one rule or campaign came to its points."""
    words, record = case.words, case.record
    if "campaign" in award:
        return [*_bonus_steps(case, award), *_cut(case, award, "explain-campaign-cut"), *_shares(case, award)]
    said = [
        words.say(
            "explain-rule",
            rule=award["code"],
            revision=award["revision"],
            rounding=award["rounding"],
            version=record["inputs"]["programme_version"],
        ),
        words.say(
            "explain-arithmetic",
            base=words.money(award["base"]),
            points=award["rate"][0],
            per=words.money(award["rate"][1]),
            plain=award["plain"],
            multiplier=words.times(award["multiplier"]),
            wanted=award["wanted"],
            granted=award["granted"],
        ),
    ]
    policy, *each = award.get("multipliers") or ("",)
    if each:
        said.append(
            words.say(
                "explain-multipliers",
                each=", ".join(map(words.times, each)),
                policy=policy,
                multiplier=words.times(award["multiplier"]),
            )
        )
    said += _cut(case, award, "explain-cut")
    said += _carry(case, award)
    said += _shares(case, award)
    for tier in record["tiers"]:
        said.append(words.say("explain-tier", old=tier["from"], new=tier["to"], revision=tier["revision"]))
    return said


def _decided_about(case: Case) -> datetime:
    """The business time of the decision: of an order its payment."""
    paid_at = case.record["inputs"].get("paid_at")
    return parse_instant(paid_at) if paid_at else case.entry.at


def _bonus_steps(case: Case, award: Plain) -> list[str]:
    words = case.words
    return [
        words.say(
            "explain-campaign",
            campaign=award["campaign"],
            revision=award["revision"],
            version=case.record["inputs"]["programme_version"],
        ),
        words.say(
            "explain-campaign-gives",
            base=words.money(award["base"]),
            wanted=award["wanted"],
            granted=award["granted"],
        ),
    ]


def _shares(case: Case, award: Plain) -> list[str]:
    lines = case.record["inputs"].get("lines", ())
    return [
        case.words.say("explain-share", number=line[0], paid=case.words.money(line[2]), points=share)
        for line, share in zip(lines, award["shares"], strict=True)
    ]


def _cut(case: Case, award: Plain, text: str) -> list[str]:
    words, said = case.words, []
    if award.get("cut"):
        plain, left = award["cut"]
        cap = cap_from_plain(plain)
        anew = renews_at(cap.period, _decided_about(case), words.programme.zone)
        said.append(
            words.say(
                text,
                cap=words.cap(cap, case.wallet),
                left=words.of_unit(left, cap.unit, case.wallet),
                wanted=award["wanted"],
                granted=award["granted"],
                anew=words.second(anew or NEVER),
            )
        )
    for scope, unit, period, starts, amount in award.get("used", ()):
        said.append(
            words.say(
                "explain-used",
                scope=scope,
                unit=unit,
                period=period,
                amount=amount,
                starts=period if starts == "-infinity" else words.second(parse_instant(starts)),
            )
        )
    return said


def _carry(case: Case, award: Plain) -> list[str]:
    if not award.get("carry"):
        return []
    rule, (after, granted) = case.rule(award), award["carry"]
    before = after - award["carried"]
    return [
        case.words.say(
            "explain-carry",
            before=case.words.money(rule.rest(before) // PER_MILLE),
            added=case.words.money(award["carried"] // PER_MILLE),
            after=case.words.money(rule.rest(after) // PER_MILLE),
            granted=granted,
        )
    ]
