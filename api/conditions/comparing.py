"""How a value is compared: an input for each kind of value, with one key for each operator that it has."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry

from api.errors import BadUserInput
from api.scalars import Count
from domain.conditions.fields import Op
from domain.conditions.tree import Test, Value


class _Comparison:
    """An input with one key for each operator."""

    def test(self, field: str, key: str | None = None) -> Test:
        for op in Op:
            value = getattr(self, op.value.lower(), strawberry.UNSET)
            if value is not strawberry.UNSET and value is not None:
                return Test(field, op, _held(value), key)
        raise BadUserInput(f"Say how {field} is compared.")


def _held(value: Any) -> Value:
    if isinstance(value, list):
        return tuple(value)
    held: Value = value.isoformat() if isinstance(value, date) else value
    return held


KNOWN = "true: there is a value; false: there is none. Every other test is false where there is none."


@strawberry.input(description="A test of a text: one of these.", one_of=True)
class TextTestInput(_Comparison):
    one_of: list[str] | None = strawberry.UNSET
    starts_with: str | None = strawberry.UNSET
    known: bool | None = strawberry.field(default=strawberry.UNSET, description=KNOWN)


@strawberry.input(description="A test of a number: one of these.", one_of=True)
class NumberTestInput(_Comparison):
    one_of: list[Count] | None = strawberry.UNSET
    at_least: Count | None = strawberry.UNSET
    at_most: Count | None = strawberry.UNSET
    known: bool | None = strawberry.field(default=strawberry.UNSET, description=KNOWN)


@strawberry.input(description="A test of a day: one of these.", one_of=True)
class DayTestInput(_Comparison):
    from_: date | None = strawberry.field(
        default=strawberry.UNSET, name="from", description="That day or later."
    )
    before: date | None = strawberry.UNSET
    known: bool | None = strawberry.field(default=strawberry.UNSET, description=KNOWN)

    def test(self, field: str, key: str | None = None) -> Test:
        if isinstance(self.from_, date):
            return Test(field, Op.FROM, self.from_.isoformat(), key)
        return super().test(field, key)


@strawberry.input(description="A test of a set of words: one of these.", one_of=True)
class WordsTestInput(_Comparison):
    any_of: list[str] | None = strawberry.UNSET
    all_of: list[str] | None = strawberry.UNSET
    known: bool | None = strawberry.field(default=strawberry.UNSET, description=KNOWN)


@strawberry.input(
    description="A test of a value that may be a text, a number or a flag. One of another kind fulfils none.",
    one_of=True,
)
class ScalarTestInput(_Comparison):
    texts: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="It is one of these texts."
    )
    numbers: list[float] | None = strawberry.field(
        default=strawberry.UNSET, description="It is one of these numbers."
    )
    starts_with: str | None = strawberry.UNSET
    is_: bool | None = strawberry.field(default=strawberry.UNSET, name="is")
    at_least: float | None = strawberry.UNSET
    at_most: float | None = strawberry.UNSET
    known: bool | None = strawberry.field(default=strawberry.UNSET, description=KNOWN)

    def test(self, field: str, key: str | None = None) -> Test:
        either = self.texts if isinstance(self.texts, list) else self.numbers
        if isinstance(either, list):
            return Test(field, Op.ONE_OF, tuple(either), key)
        if isinstance(self.is_, bool):
            return Test(field, Op.IS, self.is_, key)
        return super().test(field, key)


@strawberry.input(description="A test of a value that has a name of its own.")
class NamedTestInput:
    key: str
    test: ScalarTestInput

    def tested(self, field: str) -> Test:
        return self.test.test(field, self.key)


@strawberry.input(description="A test of a tier: one of these.", one_of=True)
class TierComparisonInput(_Comparison):
    one_of: list[str] | None = strawberry.field(default=strawberry.UNSET, description="Codes of tiers.")
    at_least: str | None = strawberry.field(
        default=strawberry.UNSET, description="That tier of the ladder or a higher one."
    )
    known: bool | None = strawberry.field(default=strawberry.UNSET, description=KNOWN)


@strawberry.input(description="A test of the member's tier.")
class TierTestInput:
    ladder: str = strawberry.field(description="The code of the ladder.")
    test: TierComparisonInput

    def tested(self, field: str) -> Test:
        return self.test.test(field, self.ladder)
