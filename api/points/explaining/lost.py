"""Points that died, were given a second life, were taken back, or paid a debt."""

from __future__ import annotations

from api.points.explaining.case import Case, Plain
from domain.kernel.amounts import PER_MILLE
from domain.kernel.periods import parse_instant
from domain.orders.returns import DeliveryKind
from domain.points.entry import CauseKind, EntryKind


def expired(case: Case) -> str:
    """EXPIRE: at its date, after long quiet, with the membership, or because it came back too late."""
    words, at = case.words, case.entry.at
    lot = case.origin.moved[0].lot if case.origin.moved else None
    if case.cause is CauseKind.CLOSURE:
        return case.say("entry-expire-closed", day=words.through(at))
    if case.cause is not CauseKind.CLOCK or (lot is not None and lot.id != case.entry.cause_id):
        return case.say("entry-expire-back", day=words.day(at))
    if lot is not None and lot.by_activity:
        return case.say("entry-expire-quiet", day=words.through(at))
    if words.is_midnight(at):
        return case.of_order("entry-expire", day=words.through(at))
    return case.of_order("entry-expire-at", at=words.minute(at))


def restored(case: Case) -> str:
    """EXPIRE_RESTORE."""
    earlier = case.origin.earlier
    said = case.say("entry-restore-plain")
    if earlier is not None:
        said = case.say("entry-restore", day=case.words.through(earlier.at))
    return case.words.sentences(said, case.good_through(case.origin.opened))


def reversed_(case: Case) -> str:
    """REVERSE."""
    owed = case.origin.change.owed
    rest = case.words.say("entry-reverse-owed", owed=case.amount(owed)) if owed else ""
    return case.words.sentences(_why_reversed(case), rest)


def repaid(case: Case) -> str:
    """REPAY."""
    debts, left = case.origin.debts, case.origin.owed_after
    said = case.say("entry-repay-plain")
    if debts:
        said = case.say("entry-repay", day=case.words.day(debts[0].at))
    rest = case.words.say("entry-repay-left", left=case.amount(left)) if left else ""
    return case.words.sentences(said, rest)


def _why_reversed(case: Case) -> str:
    origin = case.origin
    if case.cause is CauseKind.RETURN:
        cancelled = origin.returned is not None and origin.returned.kind is DeliveryKind.CANCELLATION
        return case.of_order("entry-reverse-cancelled" if cancelled else "entry-reverse-goods")
    if case.cause is CauseKind.IMPORT or (
        origin.earlier is not None and origin.earlier.kind is EntryKind.IMPORT
    ):
        return case.say("entry-reverse-brought")
    if origin.earlier is not None:
        return case.say("entry-reverse-earlier", day=case.words.day(origin.earlier.at))
    return case.say("entry-reverse-plain")


# Every step, for staff


def clawback_steps(case: Case) -> list[str]:
    """What a return took back: by rule and line, then from where."""
    if case.kind is not EntryKind.REVERSE:
        return []
    words, record = case.words, case.record
    said = []
    for each in record.get("clawbacks", ()):
        if each["wallet"] == case.wallet.code:
            said += _clawback(case, each)
    stored = next((each for each in record.get("wallets", ()) if each["entry"] == case.entry.id.hex), None)
    own = -sum(each.points for each in case.origin.moved if _is_own(case, each.lot.id.hex))
    change = case.origin.change
    said.append(
        words.say(
            "explain-taken",
            due=stored["due"] if stored else case.entry.points,
            pending=-change.pending,
            own=own + change.pending,
            others=-change.available - own - change.pending,
            owed=change.owed,
            written=stored["written_off"] if stored else 0,
        )
    )
    if stored:
        said.append(words.say("explain-shortage", policy=stored["shortage"]))
    return said


def _is_own(case: Case, lot_id: str) -> bool:
    """Whether the lot belongs to what is taken back."""
    (lot,) = (each.lot for each in case.origin.moved if each.lot.id.hex == lot_id)
    if case.entry.order_id is not None:
        return lot.order_id == case.entry.order_id
    return lot.entry_id == case.entry.cause_id


def _clawback(case: Case, each: Plain) -> list[str]:
    words = case.words
    said = [
        words.say(
            "explain-clawback",
            rule=each["code"],
            revision=each["revision"],
            granted=each["granted"],
            share=each["share"],
            due=each["due"],
        )
    ]
    for (number, quantity, before, now, _), share in zip(
        case.record["inputs"]["lines"], each["shares"], strict=True
    ):
        if now:
            back = share * (before + now) // quantity - share * before // quantity
            said.append(
                words.say(
                    "explain-line-back",
                    number=number,
                    quantity=quantity,
                    before=before,
                    now=now,
                    share=share,
                    back=back,
                )
            )
    if each["carry"]:
        (amount, granted), (less, left) = each["carry"]
        said.append(
            words.say(
                "explain-carry-back",
                before=words.money(amount // PER_MILLE),
                after=words.money(less // PER_MILLE),
                granted=granted,
                left=left,
            )
        )
    for scope, unit, period, starts, amount in each["freed"]:
        said.append(
            words.say(
                "explain-freed",
                scope=scope,
                unit=unit,
                period=period,
                amount=amount,
                starts=period if starts == "-infinity" else words.second(parse_instant(starts)),
            )
        )
    return said


def debt_steps(case: Case) -> list[str]:
    if case.kind is not EntryKind.REPAY:
        return []
    words = case.words
    said = [
        words.say("explain-debt", points=each.points, at=words.second(each.at), entry=str(each.entry_id))
        for each in case.origin.debts
    ]
    return [*said, words.say("explain-owed-left", points=case.origin.owed_after)]
