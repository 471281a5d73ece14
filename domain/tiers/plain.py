"""The plain form of a ladder's policy: what `ladder_revisions.policy` holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from domain.kernel.periods import Span, Unit
from domain.kernel.texts import LocalText
from domain.points.terms import expiry_from_plain, expiry_to_plain
from domain.tiers.benefits import Benefit, BenefitKind, PackPeriod
from domain.tiers.ladder import (
    AT_WINDOW_END,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Downgrade,
    Figure,
    Ladder,
    Metric,
    OnRefund,
    Review,
    ReviewKind,
    Tier,
    Weight,
    Weighted,
    Window,
    WindowKind,
)


def _figure_to_plain(figure: Figure) -> dict[str, Any]:
    """Not whose tier a window goes by: the ladder that reads it knows itself."""
    span = figure.window.span
    return {
        "metric": figure.metric.value,
        "window": figure.window.kind.value,
        **({"count": span.count, "unit": span.unit.value} if span else {}),
    }


def _figure_from_plain(plain: Mapping[str, Any]) -> Figure:
    span = Span(plain["count"], Unit(plain["unit"])) if "count" in plain else None
    return Figure(Metric(plain["metric"]), Window(WindowKind(plain["window"]), span))


def condition_to_plain(condition: Condition) -> dict[str, Any]:
    match condition:
        case AtLeast(figure, threshold):
            return {**_figure_to_plain(figure), "at_least": threshold}
        case Weighted(weights, threshold):
            score = [
                {**_figure_to_plain(each.figure), "points": each.points, "per": each.per} for each in weights
            ]
            return {"score": score, "at_least": threshold}
        case AllOf(conditions):
            return {"all": [condition_to_plain(each) for each in conditions]}
        case AnyOf(conditions):
            return {"any": [condition_to_plain(each) for each in conditions]}
        case _:
            assert_never(condition)


def condition_from_plain(plain: Mapping[str, Any]) -> Condition:
    if "all" in plain:
        return AllOf(tuple(condition_from_plain(each) for each in plain["all"]))
    if "any" in plain:
        return AnyOf(tuple(condition_from_plain(each) for each in plain["any"]))
    if "score" in plain:
        weights = tuple(
            Weight(_figure_from_plain(each), each["points"], each["per"]) for each in plain["score"]
        )
        return Weighted(weights, plain["at_least"])
    return AtLeast(_figure_from_plain(plain), plain["at_least"])


def _benefit_to_plain(benefit: Benefit) -> dict[str, Any]:
    more = {
        "pack": benefit.pack,
        "period": benefit.period.value if benefit.period else None,
        "points": benefit.points,
        "wallet": benefit.wallet,
    }
    return {
        "kind": benefit.kind.value,
        "title": dict(benefit.title.by_locale),
        "value": benefit.value,
        **{name: value for name, value in more.items() if value is not None},
    }


def _benefit_from_plain(plain: Mapping[str, Any]) -> Benefit:
    period = plain.get("period")
    return Benefit(
        BenefitKind(plain["kind"]),
        LocalText(plain["title"]),
        plain["value"],
        pack=plain.get("pack"),
        period=PackPeriod(period) if period else None,
        points=plain.get("points"),
        wallet=plain.get("wallet"),
    )


def policy_to_plain(ladder: Ladder) -> dict[str, Any]:
    review = ladder.review
    return {
        "downgrade": ladder.downgrade.value,
        "grace": {"count": ladder.grace.count, "unit": ladder.grace.unit.value},
        "grace_to_month_end": ladder.grace_to_month_end,
        "on_refund": ladder.on_refund.value,
        "review": {"kind": review.kind.value, "month": review.month, "day": review.day},
        "tiers": [
            {
                "code": tier.code,
                "name": dict(tier.name.by_locale),
                "rank": tier.rank,
                "entry": condition_to_plain(tier.entry) if tier.entry else None,
                "keep": condition_to_plain(tier.keep) if tier.keep else None,
                "benefits": [_benefit_to_plain(each) for each in tier.benefits],
                "expiry": expiry_to_plain(tier.expiry) if tier.expiry else None,
                "icon": tier.icon,
                "colour": tier.colour,
                "never_downgrade": tier.never_downgrade,
            }
            for tier in ladder.tiers
        ],
    }


def policy_from_plain(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a Ladder that the policy says. What older revisions do not say is as it was then."""
    grace, review = plain["grace"], plain.get("review")
    return {
        "downgrade": Downgrade(plain["downgrade"]),
        "grace": Span(grace["count"], Unit(grace["unit"])),
        "grace_to_month_end": plain.get("grace_to_month_end", False),
        "on_refund": OnRefund(plain.get("on_refund", OnRefund.AT_REVIEW)),
        "review": (
            Review(ReviewKind(review["kind"]), review["month"], review["day"]) if review else AT_WINDOW_END
        ),
        "tiers": tiers_from_plain(plain),
    }


def tiers_from_plain(plain: Mapping[str, Any]) -> tuple[Tier, ...]:
    tiers = (
        Tier(
            code=each["code"],
            name=LocalText(each["name"]),
            rank=each["rank"],
            entry=condition_from_plain(each["entry"]) if each["entry"] else None,
            keep=condition_from_plain(each["keep"]) if each["keep"] else None,
            benefits=tuple(_benefit_from_plain(one) for one in each["benefits"]),
            expiry=expiry_from_plain(each["expiry"]) if each.get("expiry") else None,
            icon=each["icon"],
            colour=each["colour"],
            never_downgrade=each.get("never_downgrade", False),
        )
        for each in plain["tiers"]
    )
    return tuple(sorted(tiers, key=lambda tier: tier.rank))
