"""An entry that is to be explained, with the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.points.explaining.words import Words
from domain.campaigns.campaign import Campaign
from domain.kernel.periods import NEVER, parse_instant
from domain.points.earning import EarnRule
from domain.points.entry import CauseKind, EntryKind
from domain.points.lot import Lot
from domain.programme.programme import WalletType
from persistence.points.origins import Origin
from persistence.points.queries import EntryRead

Plain = Mapping[str, Any]
"""A part of a decision record."""


def award_of(entry: EntryRead) -> Plain | None:
    """The award that opened the entry's lot: its own, or the one whose lot it activates or expires."""
    if entry.record is None or entry.kind == EntryKind.REPAY:
        return None
    named = {entry.cause_id.hex}
    if entry.origin is not None:
        named |= {each.lot.id.hex for each in entry.origin.moved}
        named |= {entry.origin.activated.id.hex} if entry.origin.activated else set()
    for award in entry.record.get("awards", ()):
        lots = {lot[0] for lot in award["lots"]}
        if award["entry"] == entry.id.hex or named & lots:
            found: Plain = award
            return found
    return None


@dataclass(frozen=True, slots=True)
class Case:
    entry: EntryRead
    words: Words

    @property
    def kind(self) -> EntryKind:
        return EntryKind(self.entry.kind)

    @property
    def cause(self) -> CauseKind:
        return CauseKind(self.entry.cause_kind)

    @property
    def origin(self) -> Origin:
        if self.entry.origin is None:
            raise LookupError("the entry was read without what explains it")
        return self.entry.origin

    @property
    def award(self) -> Plain | None:
        return award_of(self.entry)

    @property
    def record(self) -> Plain:
        return self.entry.record or {}

    @property
    def wallet(self) -> WalletType:
        return self.words.programme.wallet_by_id[self.entry.wallet_type_id]

    def rule(self, plain: Plain) -> EarnRule:
        """The revision that an award or a clawback names."""
        return next(each for each in self.words.programme.earn_rules if each.id.hex == plain["rule"])

    def campaign(self, plain: Plain) -> Campaign:
        """The revision that an award names."""
        return next(each for each in self.words.programme.campaigns if each.id.hex == plain["rule"])

    @property
    def reward(self) -> str | None:
        """Of a redemption: what the reward is called, in the revision under which it was redeemed."""
        named = self.origin.redemption
        if named is None:
            return None
        rule = self.words.programme.reward_by_revision[named.revision_id]
        return rule.title.in_locale(self.words.locale.value)

    def amount(self, points: int) -> str:
        return self.words.amount(points, self.wallet)

    def say(self, name: str, **values: Any) -> str:
        """A text, with the entry's own amount."""
        return self.words.say(name, amount=self.amount(self.entry.points), **values)

    def of_order(self, name: str, **values: Any) -> str:
        """The text that names the day of the order, or its plain sister where there is no order."""
        order = self.origin.order
        if order is None:
            return self.say(f"{name}-plain", **values)
        return self.say(name, paid=self.words.day(order.paid_at), **values)

    def good_through(self, lots: tuple[Lot, ...]) -> str:
        """Until when points can be spent that were opened now."""
        ends = sorted({lot.expires_at for lot in lots if lot.expires_at is not None})
        if not ends or any(lot.by_activity for lot in lots):
            return ""
        if ends[0] == NEVER:
            return self.words.say("entry-never-expires")
        name = "entry-good-through" if len(ends) == 1 else "entry-first-good-through"
        return self.words.say(name, through=self.words.through(ends[0]))


def paid_day(case: Case) -> str:
    """The day of the order, as the record has it."""
    return case.words.day(parse_instant(case.record["inputs"]["paid_at"]))
