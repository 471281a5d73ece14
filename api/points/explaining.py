"""Why an entry is what it is: sentences made from the record of the decision.

The record holds ids and figures; the words are put in here, when somebody asks, in their language.
"""

from datetime import datetime, timedelta
from typing import Any

from babel.dates import format_date

from api.locale import Locale
from api.money import formatted_money
from api.texts import say
from domain.kernel.amounts import Money
from domain.kernel.periods import NEVER
from domain.points.entry import EntryKind
from domain.programme.programme import Programme
from persistence.moments import moment
from persistence.points.queries import EntryRead

Award = dict[str, Any]


def award_of(entry: EntryRead) -> Award | None:
    """The award that opened the entry's lot: its own, or the one whose lot it activates or expires."""
    if entry.record is None:
        return None
    for award in entry.record.get("awards", ()):  # the record of a return has none
        lots = [lot[0] for lot in award["lots"]]
        if award["entry"] == entry.id.hex or entry.cause_id.hex in lots:
            found: Award = award
            return found
    return None


def short(entry: EntryRead, programme: Programme, locale: Locale) -> str:
    """One or two sentences for the member."""
    award = award_of(entry)
    kind = EntryKind(entry.kind)
    if award is None:
        return say(f"entry-{kind.lower().replace('_', '-')}-plain", locale, points=entry.points)
    paid = _day(moment(entry.record["inputs"]["paid_at"]), programme, locale) if entry.record else ""
    if kind is EntryKind.ACTIVATE:
        return say("entry-activate", locale, points=entry.points, paid=paid)
    if kind is EntryKind.EXPIRE:
        day = _day(entry.at - timedelta(microseconds=1), programme, locale)
        return say("entry-expire", locale, points=entry.points, paid=paid, day=day)
    return " ".join(
        each
        for each in (
            _reckoning(award, programme, locale, paid),
            _multiplier(award, locale),
            _dates(award, programme, locale),
        )
        if each
    )


def full(entry: EntryRead, programme: Programme, locale: Locale) -> list[str]:
    """Every step, for staff."""
    award, record = award_of(entry), entry.record
    lines = [short(entry, programme, locale)]
    if award is None or record is None:
        return lines
    inputs = record["inputs"]
    lines.append(
        say(
            "explain-rule",
            locale,
            rule=award["code"],
            revision=award["revision"],
            rounding=award["rounding"],
            version=inputs["programme_version"],
        )
    )
    lines.append(
        say(
            "explain-arithmetic",
            locale,
            base=_money(award["base"], programme, locale),
            points=award["rate"][0],
            per=_money(award["rate"][1], programme, locale),
            plain=award["plain"],
            multiplier=_times(award["multiplier"]),
            wanted=award["wanted"],
            granted=award["granted"],
        )
    )
    for line, share in zip(inputs["lines"], award["shares"], strict=True):
        lines.append(
            say(
                "explain-share",
                locale,
                number=line[0],
                paid=_money(line[2], programme, locale),
                points=share,
            )
        )
    for tier in record["tiers"]:
        lines.append(say("explain-tier", locale, old=tier["from"], new=tier["to"], revision=tier["revision"]))
    return lines


def _reckoning(award: Award, programme: Programme, locale: Locale, paid: str) -> str:
    return say(
        "entry-earn",
        locale,
        points=award["granted"],
        rate=award["rate"][0],
        per=_money(award["rate"][1], programme, locale),
        base=_money(award["base"], programme, locale),
        paid=paid,
    )


def _multiplier(award: Award, locale: Locale) -> str:
    if award["multiplier"] == 1000:
        return ""
    return say("entry-multiplier", locale, times=_times(award["multiplier"]), plain=award["plain"])


def _dates(award: Award, programme: Programme, locale: Locale) -> str:
    _, opens, closes = award["lots"][0]
    if opens is None:
        return say("entry-waits", locale)
    dies = moment(closes)
    since = _day(moment(opens), programme, locale)
    if dies == NEVER:
        return say("entry-valid-for-ever", locale, since=since)
    return say(
        "entry-valid", locale, since=since, through=_day(dies - timedelta(microseconds=1), programme, locale)
    )


def _day(at: datetime, programme: Programme, locale: Locale) -> str:
    return format_date(at.astimezone(programme.zone).date(), format="medium", locale=locale.babel)


def _money(minor: int, programme: Programme, locale: Locale) -> str:
    return formatted_money(Money(minor, programme.currency), locale)


def _times(per_mille: int) -> str:
    whole, rest = divmod(per_mille, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")
