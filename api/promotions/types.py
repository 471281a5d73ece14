"""Promotions as marketers read them."""

from __future__ import annotations

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.campaigns.kinds import State
from api.context import Info
from api.locale import Locale
from api.permissions import open_field
from api.programme.types import in_words
from domain.programme.programme import Programme
from domain.promotions import promotion as rules
from domain.promotions.promotion import PromotionKind, promotion_to_plain

strawberry.enum(
    PromotionKind,
    description=(
        "PER_CART: the best level that is reached, once; EVERY_FULL: so much for every full step; PERCENT; "
        "GIFT: a line that costs nothing."
    ),
)


@strawberry.type(description="An offer that applies by itself, without a coupon.")
class Promotion:
    rule: strawberry.Private[rules.Promotion]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Counts the changes; a quote names the one by which it was made.")
    def revision(self) -> int:
        return self.rule.revision

    @open_field
    def state(self, info: Info) -> State:
        return self.rule.state(self.programme.now(info.context.now))

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.programme.locale)

    @open_field
    def kind(self) -> PromotionKind:
        return self.rule.kind

    @open_field
    def starts_at(self) -> datetime:
        return self.rule.starts_at

    @open_field(description="The first instant after it.")
    def ends_at(self) -> datetime:
        return self.rule.ends_at

    @open_field(description="All that it says, money in minor units.")
    def terms(self) -> JSON:
        return JSON(promotion_to_plain(self.rule))
