"""A member's progress in sentences."""

from typing import assert_never

from babel.dates import format_date

from api.locale import Locale
from api.money import formatted_money
from api.texts import say
from domain.kernel.amounts import Money
from domain.programme.programme import Programme
from domain.tiers.ladder import AllOf, AnyOf, AtLeast, Condition, Metric, Weighted, holds
from domain.tiers.progress import Step, TierProgress, step_of


def progress_in_words(progress: TierProgress, programme: Programme, locale: Locale) -> str:
    """For instance: 340 progress points to Gold. Silver is kept until 1 January 2027."""
    sentences = [_reach(progress, programme, locale), _keep(progress, programme, locale)]
    return ("" if locale is Locale.ZH_CN else " ").join(each for each in sentences if each)


def _reach(progress: TierProgress, programme: Programme, locale: Locale) -> str:
    if progress.next is None or progress.reaching is None:
        return say("tier-progress-top", locale, tier=progress.current.name.in_locale(locale.tag))
    missing = _missing(progress.reaching, progress, programme, locale)
    tier = progress.next.name.in_locale(locale.tag)
    return say("tier-progress-next", locale, tier=tier, missing=missing) if missing else ""


def _keep(progress: TierProgress, programme: Programme, locale: Locale) -> str:
    """Only where there is something to lose: what is kept daily and holds is no news."""
    if progress.until is None or progress.keeping is None:
        return ""
    missing = _missing(progress.keeping, progress, programme, locale)
    if not missing:
        return ""
    local = progress.until.astimezone(programme.zone).date()
    day = format_date(local, format="medium", locale=locale.babel)
    return say(
        "tier-progress-keep",
        locale,
        tier=progress.current.name.in_locale(locale.tag),
        missing=missing,
        day=day,
        then=progress.projected.name.in_locale(locale.tag),
    )


def _missing(condition: Condition, progress: TierProgress, programme: Programme, locale: Locale) -> str:
    """What would make it hold; nothing where it does."""
    if holds(condition, progress.figures):
        return ""
    match condition:
        case AtLeast() | Weighted():
            return _step(step_of(condition, progress.figures), programme, locale)
        case AllOf(conditions) | AnyOf(conditions):
            words = [_missing(each, progress, programme, locale) for each in conditions]
            between = say("list-and" if isinstance(condition, AllOf) else "list-or", locale)
            return between.join(each for each in words if each)
        case _:
            assert_never(condition)


def _step(step: Step, programme: Programme, locale: Locale) -> str:
    left = step.remaining
    if step.figure is None:
        return say("tier-missing-score", locale, score=left)
    match step.figure.metric:
        case Metric.SPEND | Metric.LIFETIME_SPEND:
            amount = formatted_money(Money(left, programme.currency), locale)
            return say("tier-missing-spend", locale, amount=amount)
        case Metric.ORDER_COUNT:
            return say("tier-missing-orders", locale, count=left)
        case Metric.ORDER_DAYS:
            return say("tier-missing-days", locale, count=left)
        case Metric.PROGRESS_POINTS:
            return say("tier-missing-progress", locale, points=left)
        case Metric.ENGAGEMENT:
            return say("tier-missing-events", locale, count=left)
        case Metric.MONTHS_SINCE_JOIN:
            return say("tier-missing-months", locale, count=left)
        case _:
            assert_never(step.figure.metric)
