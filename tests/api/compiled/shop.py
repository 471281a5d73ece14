"""Operations by chance over the whole schema, on real rows, by everybody, and what both ways make of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import get_named_type, parse

from api.context import Context
from api.permissions import guard_of
from api.schema import schema
from domain.kernel import ids
from domain.staff.bundles import Role
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import Permission
from persistence.ids import new_uuid
from tests import make
from tests.api.compiled.differences import Answer, Refused, compiled, interpreted, same, shrunk
from tests.api.compiled.generator import Asked, Coverage, Generator
from tests.api.field_matrix.asking import spelled
from tests.api.field_matrix.samples import ARGUMENTS, DEEPER, MUTATIONS, SAMPLES
from tests.api.field_matrix.test_field_matrix import payload_of
from tests.api.field_matrix.world import World

Contexts = Callable[[Caller], Context]
ID_KINDS = {
    each.__name__: each for each in vars(ids).values() if isinstance(each, type) and hasattr(each, "prefix")
}
WORDS = ("vip", "spring", "points", "mug", "friends", "store", "s1", "en", "", "2026-01", "a word", "金")


@dataclass(slots=True)
class Report:
    compared: int = 0
    exactly: int = 0
    """Also in errors of which the specification leaves open which one is told."""
    failed: int = 0
    """With errors: denials above all."""
    refused: Counter[str] = field(default_factory=Counter)
    """Not valid, or not covered: nothing to compare."""
    unsteady: list[str] = field(default_factory=list)
    """Whose answers change by themselves: a code that is drawn, a count of wrong guesses."""
    differences: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Shop:
    world: World
    contexts: Contexts
    random: Random
    coverage: Coverage = field(default_factory=lambda: Coverage(schema._schema))
    report: Report = field(default_factory=Report)
    _spelled: dict[str, str] = field(default_factory=dict)
    _generator: Generator | None = None

    async def compare(self, operations: int) -> Report:
        """So many operations that can be compared; stops at the first difference."""
        generator = await self._made()
        while self.report.compared < operations and not self.report.differences:
            around, type_name, caller, acts = await self._target()
            # What was in a document that was refused was not asked for.
            generator.covered = self.coverage.counts.copy()
            asked = generator.operation(around, type_name)
            await self._compare(asked, caller, acts=acts)
        return self.report

    async def _compare(self, asked: Asked, caller: Caller, *, acts: bool) -> None:
        report, context = self.report, self.contexts(caller)
        try:
            if acts:  # what follows hears what came of it, or that it was done already
                await interpreted(schema, asked, self._again(context))
            ours = await compiled(schema, asked, self._again(context))
        except Refused as no:
            report.refused[str(no).partition("\n")[0][:60]] += 1
            return
        theirs = await interpreted(schema, asked, self._again(context))
        self.coverage.add(parse(asked.text))
        report.compared += 1
        report.exactly += ours == theirs
        report.failed += bool(theirs.errors)
        if same(ours, theirs):
            return
        if not await self._stays(asked, context, theirs):
            report.exactly += 1
            report.unsteady.append(asked.text)
            return
        report.differences.append(await self._told(asked, context))

    async def _stays(self, asked: Asked, context: Context, theirs: Answer) -> bool:
        """Whether it differs again, and is not of those that say something else each time."""
        once_more = await interpreted(schema, asked, self._again(context))
        ours = await compiled(schema, asked, self._again(context))
        return same(once_more, theirs) and not same(ours, once_more)

    async def _told(self, asked: Asked, context: Context) -> str:
        async def both(each: Asked) -> tuple[Answer, Answer]:
            ours = await compiled(schema, each, self._again(context))
            return ours, await interpreted(schema, each, self._again(context))

        async def differs(each: Asked) -> bool:
            return not same(*await both(each))

        small = await shrunk(schema, asked, differs)
        ours, theirs = await both(small)
        return f"{context.caller.kind} {small.text}\n{small.variables}\nours: {ours}\ngraphql-core: {theirs}"

    def _again(self, context: Context) -> Context:
        """A request of the same caller at the same moment."""
        again = self.contexts(context.caller)
        again.now = context.now
        return again

    # What is asked

    async def _target(self) -> tuple[str, str, Caller, bool]:
        """How to come by some type, by whom, and whether it changes something."""
        covered = self.coverage.counts
        if self.random.random() < 0.3:
            return "{ %s }", "Query", self._anybody(), False
        kinds = sorted({*SAMPLES, *DEEPER, *payload_of()} - {"Query", "Subscription"})
        self.random.shuffle(kinds)
        # What is met everywhere below others has fields that are met nowhere: objects, mostly.
        rarest = self._rarest if self.random.random() < 0.5 else covered.__getitem__
        type_name = min(kinds[:40], key=rarest)
        around = self.random.choice(SAMPLES.get(type_name) or DEEPER.get(type_name) or [""])
        name = payload_of().get(type_name)
        if name is not None and (not around or self.random.random() < 0.5):
            named = [
                each for each, field in _mutations().items() if get_named_type(field.type).name == type_name
            ]
            name = self.random.choice(named or [name])
            around = f"mutation {{ {name}{MUTATIONS[name]} {{ %s }} }}"
        caller, acts = self._anybody(), False
        if around.startswith("mutation"):
            caller, acts = self._actor(around)
        return await self._with_values(around, caller, again=acts), type_name, caller, acts

    def _rarest(self, kind: str) -> int:
        """How often that field of the type was asked for that was asked for least."""
        fields: dict[str, Any] = schema._schema.type_map[kind].fields  # type: ignore[attr-defined]
        return min(self.coverage.counts[f"{kind}.{name}"] for name in fields)

    def _anybody(self) -> Caller:
        callers = self.world.callers
        name = self.random.choice(
            ("anonymous", "member", "member_masked", "other_member", Role.CLERK, Role.ADMIN, Role.ANALYST)
            if self.random.random() < 0.5
            else ("service_all", "all")
        )
        return make.staff(*Permission) if name == "all" else callers[name]

    def _actor(self, around: str) -> tuple[Caller, bool]:
        """Nine times of ten somebody who may not do it: then nothing is done, however often."""
        name = around.split("{", 1)[1].strip().partition("(")[0].partition(" ")[0]
        guard = guard_of(_mutations()[name].extensions["strawberry-definition"])
        denied = [
            each
            for each in self.world.callers.values()
            if guard is not None
            and not each.may(guard.permission)
            and not (guard.or_self and each.kind is CallerKind.MEMBER)
        ]
        everybody = self.world.callers.values()
        allowed = [each for each in everybody if guard is None or each.may(guard.permission)]
        if denied and (not allowed or self.random.random() < 0.9):
            return self.random.choice(denied), False
        return self.random.choice(allowed), True

    async def _with_values(self, around: str, caller: Caller, *, again: bool) -> str:
        if again or around not in self._spelled:
            self.world.variables["own"] = str(caller.member_id or self.world.ann)
            self.world.asking = caller
            self._spelled[around] = await spelled(self.world, around)
        return self._spelled[around]

    async def _made(self) -> Generator:
        if self._generator is None:
            known = {
                key: await self._with_values(text, self.world.callers["member"], again=False)
                for key, text in ARGUMENTS.items()
            }
            self._generator = Generator(
                schema=schema._schema,
                random=self.random,
                value=self._value,
                arguments={key: (lambda text=text: text) for key, text in known.items()},  # type: ignore[misc]
            )
        return self._generator

    def _value(self, name: str, random: Random) -> Any:
        if name in ID_KINDS:
            return self._id(name, random)
        some = {
            "String": random.choice(WORDS),
            "Boolean": random.random() < 0.5,
            "Int": random.choice((0, 1, 2, 5, 400)),
            "Float": 1.5,
            "Count": random.choice((0, 1, 3)),
            "Points": random.choice((0, 1, 100)),
            "SignedPoints": random.choice((-1, 0, 7)),
            "MinorUnits": random.choice((-1, 0, 2_000)),
            "CurrencyCode": random.choice(("CNY", "EUR")),
            "TimeZone": "Asia/Shanghai",
            "Date": random.choice(("2026-03-01", "1990-03-14")),
            "DateTime": random.choice(("2020-01-01T00:00:00Z", "2099-01-01T00:00:00+08:00")),
            "IdempotencyKey": make.key(),
            "LocalText": {"en": "Words"},
            "JSON": random.choice(("text", 1, True)),
        }
        return some[name]

    def _id(self, name: str, random: Random) -> str:
        kind = ID_KINDS[name]
        known = [
            each
            for each in self.world.variables.values()
            if isinstance(each, str) and each.startswith(f"{kind.prefix}_")
        ]
        if known and random.random() < 0.8:
            return random.choice(known)
        parts = 2 if issubclass(kind, ids.OwnedId) else 1
        return str(kind(*(new_uuid() for _ in range(parts))))


def _mutations() -> dict[str, Any]:
    mutations = schema._schema.mutation_type
    assert mutations is not None
    fields: dict[str, Any] = mutations.fields
    return fields
