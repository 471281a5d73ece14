"""Conditions as Python closures: compiled once, asked often."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias, assert_never

from domain.conditions.fields import FIELDS, Op
from domain.conditions.subject import Subject, age_on, days_to_birthday
from domain.conditions.tree import All, AnyOf, Condition, History, Lines, Not, Quantifier, Test
from domain.orders.order import OrderLine

Predicate: TypeAlias = Callable[[Subject], bool]
LinePredicate: TypeAlias = Callable[[Subject, OrderLine], bool]
Compare: TypeAlias = Callable[[Any], bool]


@lru_cache(maxsize=4096)
def compiled(condition: Condition) -> Predicate:
    """Whether a subject fulfils the condition. What is not known fulfils no test."""
    match condition:
        case All(conditions):
            each = tuple(map(compiled, conditions))

            def every(subject: Subject) -> bool:
                for holds in each:  # noqa: SIM110 - a generator costs more than the tests
                    if not holds(subject):
                        return False
                return True

            return every
        case AnyOf(conditions):
            either = tuple(map(compiled, conditions))
            return lambda subject: any(holds(subject) for holds in either)
        case Not(inner):
            holds = compiled(inner)
            return lambda subject: not holds(subject)
        case Lines():
            return _lines(condition)
        case History(figure, op, value):
            compare = comparison(op, value)
            return lambda subject: compare(subject.member.figures.get(figure))
        case Test():
            return _test(condition)
        case _:
            assert_never(condition)


@lru_cache(maxsize=4096)
def compiled_for_lines(condition: Condition) -> LinePredicate:
    """Whether a line of the subject's order fulfils a condition on lines."""
    match condition:
        case All(conditions):
            each = tuple(map(compiled_for_lines, conditions))
            return lambda subject, line: all(holds(subject, line) for holds in each)
        case AnyOf(conditions):
            either = tuple(map(compiled_for_lines, conditions))
            return lambda subject, line: any(holds(subject, line) for holds in either)
        case Not(inner):
            holds = compiled_for_lines(inner)
            return lambda subject, line: not holds(subject, line)
        case Test():
            read, compare = LINE_FIELDS[condition.field], comparison(condition.op, condition.value)
            return lambda subject, line: compare(read(subject, line))
        case Lines() | History():
            raise ValueError("no condition on lines")
        case _:
            assert_never(condition)


def _lines(condition: Lines) -> Predicate:
    match condition:
        # The commonest test of all, by far: one look for the whole order.
        case Lines(Quantifier.ANY, Test("sku", Op.ONE_OF, tuple() as skus)):
            wanted = frozenset(skus)
            return lambda subject: not wanted.isdisjoint(subject.skus)
        case _:
            pass
    holds = compiled_for_lines(condition.where)

    def count(subject: Subject) -> tuple[int, int]:
        lines = subject.order.lines if subject.order else ()
        return sum(holds(subject, line) for line in lines), len(lines)

    match condition.quantifier:
        case Quantifier.ANY:
            return lambda subject: count(subject)[0] > 0
        case Quantifier.NONE:
            return lambda subject: count(subject)[0] == 0 and subject.order is not None
        case Quantifier.EVERY:

            def every(subject: Subject) -> bool:
                found, of = count(subject)
                return 0 < found == of

            return every
        case Quantifier.COUNT:
            least = condition.at_least or 1
            return lambda subject: count(subject)[0] >= least


def _test(test: Test) -> Predicate:
    if test.field == "tier":
        return _tier(test)
    read, compare = read_of(test), comparison(test.op, test.value)
    if FIELDS[test.field].personal:

        def personal(subject: Subject) -> bool:
            verdicts = subject.member.verdicts
            return compare(read(subject)) if verdicts is None else verdicts.get(test, False)

        return personal
    return lambda subject: compare(read(subject))


def _tier(test: Test) -> Predicate:
    ladder = test.key or ""
    if test.op is not Op.AT_LEAST:
        compare = comparison(test.op, test.value)
        return lambda subject: compare(subject.tiers.get(ladder))

    def at_least(subject: Subject) -> bool:
        ranks, tier = subject.ranks.get(ladder, ()), subject.tiers.get(ladder)
        return tier in ranks and test.value in ranks and ranks.index(tier) >= ranks.index(test.value)

    return at_least


def comparison(op: Op, value: Any) -> Compare:
    """Whether what is there compares so. Of another type than the value, or not there: it does not."""
    match op:
        case Op.KNOWN:
            return lambda actual: _is_known(actual) is value
        case Op.IS:
            return lambda actual: isinstance(actual, bool) and actual is value
        case Op.ONE_OF:
            texts = frozenset(each for each in value if isinstance(each, str))
            numbers = frozenset(each for each in value if not isinstance(each, str))
            if not numbers:
                return lambda actual: actual in texts
            return lambda actual: (
                actual in texts if isinstance(actual, str) else _is_number(actual) and actual in numbers
            )
        case Op.STARTS_WITH:
            return lambda actual: isinstance(actual, str) and actual.startswith(value)
        case Op.AT_LEAST:
            return lambda actual: _is_number(actual) and actual >= value
        case Op.AT_MOST:
            return lambda actual: _is_number(actual) and actual <= value
        case Op.FROM:
            first = date.fromisoformat(value)
            return lambda actual: isinstance(actual, date) and actual >= first
        case Op.BEFORE:
            end = date.fromisoformat(value)
            return lambda actual: isinstance(actual, date) and actual < end
        case Op.ANY_OF:
            words = frozenset(value)
            return lambda actual: bool(actual) and not words.isdisjoint(actual)
        case Op.ALL_OF:
            words = frozenset(value)
            return lambda actual: bool(actual) and words <= frozenset(actual)
        case _:
            assert_never(op)


def _is_number(actual: object) -> bool:
    return isinstance(actual, int | float) and not isinstance(actual, bool)


def _is_known(actual: object) -> bool:
    return actual is not None and actual != frozenset()


def read_of(test: Test) -> Callable[[Subject], Any]:
    """What the test looks at."""
    if test.field == "tier":
        return lambda subject: subject.tiers.get(test.key or "")
    if test.field == "attribute":
        return lambda subject: subject.member.attributes.get(test.key or "")
    if test.field == "data":
        return lambda subject: subject.event.data.get(test.key or "") if subject.event else None
    return SUBJECT_FIELDS[test.field]


def _of_birthday(reckon: Callable[[date, date], int]) -> Callable[[Subject], int | None]:
    def read(subject: Subject) -> int | None:
        birthday = subject.member.birthday
        return None if birthday is None else reckon(birthday, subject.today)

    return read


def _since_joined(subject: Subject) -> int | None:
    joined = subject.member.joined_on
    return None if joined is None else (subject.today - joined).days


def _minute_of_day(subject: Subject) -> int:
    local = subject.at.astimezone(subject.zone)
    return local.hour * 60 + local.minute


OF_BIRTHDAY: dict[str, Callable[[Subject], int | None]] = {
    "age": _of_birthday(age_on),
    "birth_month": _of_birthday(lambda birthday, _: birthday.month),
    "days_to_birthday": _of_birthday(days_to_birthday),
}
SUBJECT_FIELDS: dict[str, Callable[[Subject], Any]] = {
    **OF_BIRTHDAY,
    "tags": lambda s: s.member.tags,
    "segments": lambda s: s.member.segments,
    "consents": lambda s: s.member.consents,
    "gender": lambda s: s.member.gender,
    "locale": lambda s: s.member.locale,
    "enrol_source": lambda s: s.member.enrol_source,
    "enrol_store": lambda s: s.member.enrol_store,
    "joined_on": lambda s: s.member.joined_on,
    "days_since_joined": _since_joined,
    "goods": lambda s: s.goods,
    "line_count": lambda s: len(s.order.lines) if s.order else None,
    "pieces": lambda s: sum(line.quantity for line in s.order.lines) if s.order else None,
    "store": lambda s: s.order.store if s.order else None,
    "channel": lambda s: s.order.channel if s.order else None,
    "source": lambda s: s.order.source if s.order else None,
    "event": lambda s: s.event.name if s.event else None,
    "minute_of_day": _minute_of_day,
    "weekday": lambda s: s.weekday,
    "day_of_month": lambda s: s.today.day,
    "month": lambda s: s.today.month,
    "day": lambda s: s.today,
}
LINE_FIELDS: dict[str, Callable[[Subject, OrderLine], Any]] = {
    "sku": lambda s, line: line.sku,
    "category": lambda s, line: s.categories(line),
    "brand": lambda s, line: s.brand(line),
    "unit_price": lambda s, line: (line.paid + line.discount) // line.quantity if line.quantity else None,
    "paid": lambda s, line: line.paid,
    "quantity": lambda s, line: line.quantity,
}
