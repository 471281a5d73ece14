"""A member's progress in a sentence."""

from api.locale import Locale
from api.money import formatted_money
from api.texts import say
from domain.kernel.amounts import Money
from domain.programme.programme import Programme
from domain.tiers.ladder import Metric
from domain.tiers.progress import Step, TierProgress


def progress_in_words(progress: TierProgress, programme: Programme, locale: Locale) -> str:
    """For instance: 340 progress points to Gold."""
    if progress.next is None:
        return say("tier-progress-top", locale, tier=progress.current.name.in_locale(locale.value))
    missing = [_missing(step, programme, locale) for step in progress.to_reach if step.remaining]
    return say(
        "tier-progress-next",
        locale,
        tier=progress.next.name.in_locale(locale.value),
        missing=say("list-and", locale).join(missing),
    )


def _missing(step: Step, programme: Programme, locale: Locale) -> str:
    match step.figure.metric:
        case Metric.SPEND:
            amount = formatted_money(Money(step.remaining, programme.currency), locale)
            return say("tier-missing-spend", locale, amount=amount)
        case Metric.ORDER_COUNT:
            return say("tier-missing-orders", locale, count=step.remaining)
        case Metric.PROGRESS_POINTS:
            return say("tier-missing-progress", locale, points=step.remaining)
