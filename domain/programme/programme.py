"""The programme as the rules see it: an immutable copy with a version, held in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.campaigns.campaign import Campaign, Trigger
from domain.coupons.template import Template
from domain.events.types import EventType
from domain.kernel.periods import ALWAYS
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.points.caps import CapScope
from domain.points.earning import EarnRule
from domain.points.terms import MOST_DAYS, Expiry, Inactivity, Pending
from domain.points.wallet import MOST_POINTS, STANDARD_TERMS, WalletTerms
from domain.promotions.promotion import Promotion
from domain.rewards.reward import Reward
from domain.tiers.ladder import Figure, Ladder

POINTS = "points"
PROGRESS = "progress"
"""The two wallet types that every programme has: one is spent, the other counts toward tiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletType:
    """A currency of points."""

    id: UUID
    code: str
    name: LocalText
    spendable: bool
    expiry: Expiry
    pending: Pending
    terms: WalletTerms = STANDARD_TERMS

    @property
    def inactivity(self) -> Inactivity | None:
        """The expiry, where points die of the account's inactivity."""
        return self.expiry if isinstance(self.expiry, Inactivity) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    code: str
    name: LocalText
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    code: str
    name: LocalText
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeSettings:
    """Limits of what happens in a programme by a person's hand."""

    adjustment_limit: int = 10_000
    """Points that one person may adjust, and that may be adjusted for one member, in 24 hours; what goes
    beyond waits for a second person."""
    closing_days: int = 30
    """So many days after a membership was closed its balance dies."""


STANDARD_SETTINGS = ProgrammeSettings()


def check_settings(settings: ProgrammeSettings) -> None:
    """Raises InvalidInput with the place."""
    if not 0 <= settings.adjustment_limit <= MOST_POINTS:
        raise InvalidInput("adjustmentLimit", "OUT_OF_RANGE")
    if not 0 <= settings.closing_days <= MOST_DAYS:
        raise InvalidInput("closingDays", "OUT_OF_RANGE")


@dataclass(frozen=True, kw_only=True)
class Programme:
    """The whole offer: rates, tiers, places. Whoever changes anything below it raises `version`."""

    id: UUID
    code: str
    name: LocalText
    currency: str
    time_zone: str
    locale: str
    is_default: bool
    version: int
    wallets: tuple[WalletType, ...]
    earn_rules: tuple[EarnRule, ...]
    """Every revision, oldest first."""
    ladder_revisions: tuple[Ladder, ...]
    """Every revision of every ladder, oldest first."""
    campaigns: tuple[Campaign, ...] = ()
    """Every revision of every campaign, those of one campaign in their order."""
    promotions: tuple[Promotion, ...] = ()
    """Every revision of every promotion, those of one promotion in their order."""
    rewards: tuple[Reward, ...] = ()
    """Every revision of every reward, those of one reward in their order."""
    templates: tuple[Template, ...] = ()
    """Every revision of every coupon template, those of one template in their order."""
    event_types: Mapping[str, EventType] = field(default_factory=dict)
    """By the name of their events."""
    settings: ProgrammeSettings = STANDARD_SETTINGS
    sandbox: bool = False
    """For trying out: its clock can be put forward."""
    clock_offset: timedelta = timedelta(0)
    """By how much the clock of a sandbox runs ahead."""

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def now(self, real: datetime) -> datetime:
        """What time it is in the programme, when it is `real` elsewhere."""
        return real + self.clock_offset

    @cached_property
    def wallet_by_code(self) -> dict[str, WalletType]:
        return {each.code: each for each in self.wallets}

    @cached_property
    def wallet_by_id(self) -> dict[UUID, WalletType]:
        return {each.id: each for each in self.wallets}

    def rules_at(self, at: datetime) -> list[EarnRule]:
        """The revision of each earn rule that rates an order paid then."""
        newest = {each.code: each for each in self.earn_rules if each.valid_from <= at}
        return list(newest.values())

    def ladders_at(self, at: datetime) -> list[Ladder]:
        """The revision of each ladder in force then."""
        newest = {each.code: each for each in self.ladder_revisions if each.valid_from <= at}
        return list(newest.values())

    def campaigns_at(self, at: datetime, trigger: Trigger, *, known: int | None = None) -> list[Campaign]:
        """The campaigns whose window was open then, each in the revision that decides about that time.
        `known`: of the revisions, those that this version of the programme had."""
        if known is None and self._campaigns_settled <= at:
            return [each for each in self._campaigns_now[trigger] if each.starts_at <= at < each.ends_at]
        newest = {
            each.code: each
            for each in self.campaigns
            if each.valid_from <= at and (known is None or each.version <= known)
        }
        return [each for each in newest.values() if each.trigger is trigger and each.is_on(at)]

    def promotions_at(self, at: datetime) -> list[Promotion]:
        """The promotions whose window is open then, each in its newest revision."""
        return [each for each in self._promotions_now if each.is_on(at)]

    @cached_property
    def _promotions_now(self) -> tuple[Promotion, ...]:
        newest = {each.code: each for each in self.promotions}
        return tuple(sorted(newest.values(), key=lambda each: each.code))

    @cached_property
    def _campaigns_settled(self) -> datetime:
        """From then on the newest revision of each campaign decides."""
        return max((each.valid_from for each in self.campaigns), default=ALWAYS)

    @cached_property
    def _campaigns_now(self) -> dict[Trigger, tuple[Campaign, ...]]:
        newest = [each for each in {each.code: each for each in self.campaigns}.values() if each.is_active]
        return {trigger: tuple(each for each in newest if each.trigger is trigger) for trigger in Trigger}

    @cached_property
    def reward_by_code(self) -> dict[str, Reward]:
        """The newest revision of each reward."""
        return {each.code: each for each in self.rewards}

    @cached_property
    def reward_by_revision(self) -> dict[UUID, Reward]:
        return {each.id: each for each in self.rewards}

    @cached_property
    def template_revisions(self) -> dict[UUID, Template]:
        """By the id of the revision, which coupons name."""
        return {each.id: each for each in self.templates}

    @cached_property
    def template_by_code(self) -> dict[str, Template]:
        """The newest revision of each."""
        return {each.code: each for each in self.templates}

    @cached_property
    def has_shared_limits(self) -> bool:
        """Whether any rule or campaign has a limit that all members share: then what one earns may hang on
        what others have."""
        caps = [*(each.caps for each in self.earn_rules), *(each.caps for each in self.campaigns)]
        return any(cap.scope is CapScope.EVERYBODY for its in caps for cap in its)

    @cached_property
    def figures(self) -> frozenset[Figure]:
        """Everything that any revision of any ladder measures."""
        return frozenset(figure for each in self.ladder_revisions for figure in each.figures)

    def default_ladder(self, at: datetime) -> Ladder | None:
        return next((each for each in self.ladders_at(at) if each.is_default), None)
