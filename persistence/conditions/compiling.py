"""Conditions as SQL: the second compiler of the tree, with the answers of `domain/conditions/closures.py`.

A condition becomes two predicates over a membership `m` and its member `b`. `possible` is true of every
member who fulfils it, and `certain` of none who does not. They are one and the same but where a sealed value
is asked for: a birthday is known to SQL by its year and by a short digest that two or three days of the year
share. Whom `possible` finds and `certain` does not is opened and asked in Python.

    not (age at least 30)    possible: not certainly 30        certain: not possibly 30

so a negation swaps the two, and neither is ever null: what is not known fulfils no test, and its negation is
true. Values travel as parameters, and nothing that a caller has written is ever a part of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, assert_never

from domain.conditions.checking import MEMBERS_ONLY, check_condition
from domain.conditions.closures import comparison
from domain.conditions.fields import Op
from domain.conditions.tree import All, AnyOf, Condition, History, Lines, Not, Test
from domain.kernel.periods import day_of
from domain.privacy.purpose import GUARDED, OF_AGE, Purpose
from domain.programme.programme import Programme
from persistence.conditions.birthdays import Possible, ages, days_of_year, sorted_out
from persistence.conditions.consenting import GUARDIAN, NOT_ASKED, PERSONALISED, given_to
from persistence.conditions.figures import figure_expression
from persistence.database import to_json
from persistence.encryption import Vault

TRUE, FALSE = "true", "false"
_HAS_BIRTHDAY = "(b.birthday IS NOT NULL AND EXISTS (SELECT FROM member_keys k WHERE k.member_id = b.id))"
# With the number of the index key above: the same digest means other days under another key.
_DIGEST = "(SELECT h.index_kid << 8 | h.birthday FROM member_search h WHERE h.member_id = b.id)"
# Whoever has no place stands on the lowest tier, as for an order.
_TIER = """coalesce((SELECT x.tier_code FROM member_tiers x
    WHERE x.member_id = m.member_id AND x.ladder_id = {ladder}), {lowest})"""
_TEXTS = {
    "gender": "b.gender",
    "locale": "b.locale",
    "enrol_source": "b.enrol_source",
    "enrol_store": "b.enrol_store_code",
}
_WORDS = {
    "tags": (
        "x.tag",
        "FROM member_tags x WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id",
    ),
    "segments": (
        "g.code",
        "FROM segment_members x JOIN segments g ON g.id = x.segment_id"
        " WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id",
    ),
}


@dataclass(frozen=True, slots=True)
class Bounds:
    certain: str
    possible: str

    @classmethod
    def exact(cls, text: str) -> Bounds:
        return cls(text, text)

    @property
    def are_one(self) -> bool:
        return self.certain == self.possible


@dataclass(frozen=True, slots=True)
class Compiled:
    """Predicates over `memberships m` and `members b`, and what their parameters stand for."""

    bounds: Bounds
    args: tuple[Any, ...]


def compiled_for_members(
    condition: Condition, programme: Programme, *, at: datetime, vault: Vault, first: int
) -> Compiled:
    """The condition on members of the programme as of that instant, its parameters numbered from `first` on.

    Raises InvalidInput, with the place, where it asks for what only an order, an event or a clock has.
    """
    check_condition(condition, areas=MEMBERS_ONLY)
    compiler = _Compiler(programme, at, vault, first)
    return Compiled(compiler.bounds(condition), tuple(compiler.args))


class _Compiler:
    def __init__(self, programme: Programme, at: datetime, vault: Vault, first: int) -> None:
        self.args: list[Any] = []
        self._programme = programme
        self._at = at
        self._today = day_of(at, programme.zone)
        self._vault = vault
        self._first = first

    def parameter(self, value: Any, kind: str) -> str:
        self.args.append(value)
        return f"${self._first + len(self.args) - 1}::{kind}"

    def bounds(self, condition: Condition) -> Bounds:
        match condition:
            case All(conditions):
                return self._joined(conditions, " AND ", TRUE)
            case AnyOf(conditions):
                return self._joined(conditions, " OR ", FALSE)
            case Not(inner):
                return _not(self.bounds(inner))
            case History(figure, op, value):
                expression = figure_expression(figure, self._programme, self._at, self.parameter)
                return _all([self._profiled(), Bounds.exact(self._number(expression, op, value))])
            case Test():
                return self._test(condition)
            case Lines():
                raise ValueError("members have no lines")
            case _:
                assert_never(condition)

    def _joined(self, conditions: tuple[Condition, ...], word: str, none: str) -> Bounds:
        each = [self.bounds(one) for one in conditions]
        return _joined(each, word) if each else Bounds.exact(none)

    def _test(self, test: Test) -> Bounds:
        field = test.field
        if field == "tier":
            return Bounds.exact(self._tier(test))
        if field == "consents":
            return self._consents(test)
        if field in _WORDS:
            return Bounds.exact(self._words(test))
        if field == "attribute":
            return Bounds.exact(self._attribute(test))
        if field in _TEXTS:
            return Bounds.exact(self._text(_TEXTS[field], test.op, test.value))
        if field == "joined_on":
            return Bounds.exact(self._day(self._joined_on(), test.op, test.value))
        if field == "days_since_joined":
            days = f"({self.parameter(self._today, 'date')} - {self._joined_on()})"
            return Bounds.exact(self._number(days, test.op, test.value))
        return self._sealed(test)

    def _consents(self, test: Test) -> Bounds:
        """Purposes that nobody knows are agreed to by nobody."""
        if test.op is Op.KNOWN:
            some = _any([self._live(each) for each in Purpose])
            return some if test.value else _not(some)
        assert isinstance(test.value, tuple)
        wanted = [
            self._live(Purpose[str(each)]) if each in Purpose.__members__ else Bounds.exact(FALSE)
            for each in test.value
        ]
        return _any(wanted) if test.op is Op.ANY_OF else _all(wanted)

    def _live(self, purpose: Purpose) -> Bounds:
        given = Bounds.exact(given_to(self.parameter(purpose.value, "text")))
        if purpose not in GUARDED:
            return given
        child = self._sealed(Test("age", Op.AT_MOST, OF_AGE - 1))
        return _all([given, _any([Bounds.exact(GUARDIAN), _not(child)])])

    def _profiled(self) -> Bounds:
        """History is asked about of whoever has not switched that off, and agrees where one has to."""
        asked = _any([Bounds.exact(NOT_ASKED), self._live(Purpose.PROFILING)])
        return _all([Bounds.exact(f"({PERSONALISED})"), asked])

    def _joined_on(self) -> str:
        return f"(m.joined_at AT TIME ZONE {self.parameter(self._programme.zone.key, 'text')})::date"

    # How values are compared

    def _text(self, column: str, op: Op, value: Any) -> str:
        match op:
            case Op.KNOWN:
                return _known(column, value)
            case Op.ONE_OF:
                texts = [each for each in value if isinstance(each, str)]
                return _sure(f"{column} = ANY({self.parameter(texts, 'text[]')})")
            case Op.STARTS_WITH:
                return _sure(f"starts_with({column}, {self.parameter(value, 'text')})")
            case _:
                raise ValueError(f"no operator of texts: {op}")

    def _number(self, expression: str, op: Op, value: Any) -> str:
        match op:
            case Op.KNOWN:
                return _known(expression, value)
            case Op.ONE_OF:
                numbers = [_decimal(each) for each in value if not isinstance(each, str)]
                return _sure(f"{expression} = ANY({self.parameter(numbers, 'numeric[]')})")
            case Op.AT_LEAST:
                return _sure(f"{expression} >= {self.parameter(_decimal(value), 'numeric')}")
            case Op.AT_MOST:
                return _sure(f"{expression} <= {self.parameter(_decimal(value), 'numeric')}")
            case _:
                raise ValueError(f"no operator of numbers: {op}")

    def _day(self, expression: str, op: Op, value: Any) -> str:
        match op:
            case Op.KNOWN:
                return _known(expression, value)
            case Op.FROM:
                return _sure(f"{expression} >= {self.parameter(date.fromisoformat(value), 'date')}")
            case Op.BEFORE:
                return _sure(f"{expression} < {self.parameter(date.fromisoformat(value), 'date')}")
            case _:
                raise ValueError(f"no operator of days: {op}")

    def _attribute(self, test: Test) -> str:
        value = f"(b.profile -> {self.parameter(test.key, 'text')})"
        kind, op = f"jsonb_typeof({value})", test.op
        match op:
            case Op.KNOWN:
                known = _sure(f"{kind} <> 'null'")
                return known if test.value else f"NOT {known}"
            case Op.IS:
                return _sure(f"{value} = {self.parameter(to_json(test.value), 'jsonb')}")
            case Op.ONE_OF:
                # As JSON a number is no text, and 1 is 1.0: as in Python.
                assert isinstance(test.value, tuple)
                wanted = [to_json(each) for each in test.value]
                return _sure(f"{value} = ANY({self.parameter(wanted, 'text[]')}::jsonb[])")
            case Op.STARTS_WITH:
                text = f"CASE {kind} WHEN 'string' THEN {value} #>> '{{}}' END"
                return self._text(text, op, test.value)
            case Op.AT_LEAST | Op.AT_MOST:
                # CASE, and not AND: of a text that is no number nothing may try to make one.
                number = f"CASE {kind} WHEN 'number' THEN {value}::numeric END"
                return self._number(number, op, test.value)
            case _:
                raise ValueError(f"no operator of attributes: {op}")

    def _words(self, test: Test) -> str:
        word, source = _WORDS[test.field]
        if test.op is Op.KNOWN:
            there = f"EXISTS (SELECT {source})"
            return there if test.value else f"NOT {there}"
        assert isinstance(test.value, tuple)
        wanted = sorted({each for each in test.value if isinstance(each, str)})
        found = f"{source} AND {word} = ANY({self.parameter(wanted, 'text[]')})"
        if test.op is Op.ANY_OF:
            return f"EXISTS (SELECT {found})"
        return f"((SELECT count(*) {found}) = {self.parameter(len(wanted), 'bigint')})"

    def _tier(self, test: Test) -> str:
        ladders = {each.code: each for each in self._programme.ladders_at(self._at)}
        ladder = ladders.get(test.key or "")
        if ladder is None:
            return TRUE if test.op is Op.KNOWN and not test.value else FALSE
        codes = [each.code for each in ladder.tiers]
        tier = _TIER.format(ladder=self.parameter(ladder.id, "uuid"), lowest=self.parameter(codes[0], "text"))
        if test.op is Op.AT_LEAST:
            high = codes[codes.index(test.value) :] if test.value in codes else []
            return self._text(tier, Op.ONE_OF, high)
        return self._text(tier, test.op, test.value)

    # What is sealed

    def _sealed(self, test: Test) -> Bounds:
        """Of a birthday that is known: by its year, or by the digest of its month and day."""
        if test.op is Op.KNOWN:
            return Bounds.exact(_HAS_BIRTHDAY if test.value else f"NOT {_HAS_BIRTHDAY}")
        if test.field == "age":
            return self._coarse("b.birth_year", ages(self._today), test)
        return self._coarse(_DIGEST, days_of_year(self._vault, test.field, self._today), test)

    def _coarse(self, column: str, possible: Possible, test: Test) -> Bounds:
        certain, impossible = sorted_out(possible, comparison(test.op, test.value))
        return Bounds(
            certain=f"({_HAS_BIRTHDAY} AND {self._among(column, certain)})",
            possible=f"({_HAS_BIRTHDAY} AND NOT {self._among(column, impossible)})",
        )

    def _among(self, expression: str, numbers: list[int]) -> str:
        return _sure(f"{expression} = ANY({self.parameter(numbers, 'int[]')})")


def _joined(each: Sequence[Bounds], word: str) -> Bounds:
    return Bounds(
        certain=f"({word.join(one.certain for one in each)})",
        possible=f"({word.join(one.possible for one in each)})",
    )


def _all(each: Sequence[Bounds]) -> Bounds:
    return _joined(each, " AND ")


def _any(each: Sequence[Bounds]) -> Bounds:
    return _joined(each, " OR ")


def _not(of: Bounds) -> Bounds:
    return Bounds(certain=f"NOT {of.possible}", possible=f"NOT {of.certain}")


def _sure(expression: str) -> str:
    """Two-valued: what is not known is false."""
    return f"coalesce({expression}, false)"


def _known(expression: str, value: Any) -> str:
    return f"({expression} IS NOT NULL)" if value else f"({expression} IS NULL)"


def _decimal(value: float) -> Decimal:
    """As JSON writes it: so a float is the same number here and in a column of JSON."""
    return Decimal(repr(value))
