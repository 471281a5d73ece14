"""Refusals as data: a rule raises, what it wrote is undone, the client reads `problems`.

Every `Refusal` of the domain has one problem type of the same name with the same fields; the types are made
from the refusals, so neither can be forgotten or drift. The words stand in `texts/<locale>.ftl`, one message
per code, with the refusal's fields as variables.
"""

import importlib
import pkgutil
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import wraps
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Concatenate, ParamSpec, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import strawberry

import domain
import domain.idempotency
from api.context import Info
from api.language import of_deployment
from api.locale import Locale
from api.money import MoneyType, formatted_money
from api.permissions import all_open
from api.scalars import Count
from api.texts import say
from domain.kernel import ids
from domain.kernel.amounts import Money, Points
from domain.kernel.refusal import InvalidInput, Refusal

P = ParamSpec("P")
Payload = TypeVar("Payload")
Resolver = Callable[Concatenate[Any, Info, P], Coroutine[Any, Any, Payload]]

LONGEST_WORDS = 200
"""What a message repeats of a caller's own text."""


@all_open
@strawberry.interface(description="A rule said no. Nothing was changed.")
class Problem:
    code: str = strawberry.field(description="What the matter is, for programs: stable, in capitals.")
    message: str = strawberry.field(description="What the matter is, for people, in their language.")
    path: list[str] = strawberry.field(
        description="Where in the input it is, outermost first; empty where it is in no one place."
    )


def answers_refusals(
    payload: Callable[..., Any],
) -> Callable[[Resolver[P, Payload]], Resolver[P, Payload]]:
    """Wrap a resolver: a Refusal becomes the payload with its problem, nothing else does.

    The payload is a Strawberry type whose every other field has a default:
    `problems: list[Problem] = strawberry.field(default_factory=list)`.
    """

    def wrap(resolve: Resolver[P, Payload]) -> Resolver[P, Payload]:
        @wraps(resolve)
        async def answer(self: Any, info: Info, *args: P.args, **kwargs: P.kwargs) -> Payload:
            try:
                return await resolve(self, info, *args, **kwargs)
            except Refusal as refusal:
                if refusal.replayed:
                    info.context.replayed()
                problem = problem_of(refusal, await locale_of_problems(info))
                return cast(Payload, payload(problems=[problem]))

        # wraps() has kept the resolver's signature, which is what Strawberry reads.
        return cast(Resolver[P, Payload], answer)

    return wrap


async def locale_of_problems(info: Info) -> Locale:
    """A problem belongs to no programme: it is told in the caller's language, else the deployment's."""
    return info.context.locale(None, await of_deployment(info))


def problem_of(refusal: Refusal, locale: Locale, *, below: Sequence[str] = ("input",)) -> Problem:
    """The problem that tells of a refusal, in words of the locale.

    `below` is where the refused input stands, for instance `("input", "orders", "3")` for one of a batch.
    """
    figures = refusal.figures()
    return PROBLEMS[type(refusal)](
        code=refusal.code,
        message=say(
            text_key(refusal.code), locale, **{name: spoken(each, locale) for name, each in figures.items()}
        ),
        path=[*below, *refusal.field.split(".")] if isinstance(refusal, InvalidInput) else [],
        **{name: _shown(each, locale) for name, each in figures.items()},
    )


def text_key(code: str) -> str:
    """Under which name the texts of a code stand: `INSUFFICIENT_POINTS` under `insufficient-points`."""
    return code.lower().replace("_", "-")


def _shown(value: Any, locale: Locale) -> Any:
    """A figure as the schema carries it: domain values are scalars already, money is a type of its own."""
    if isinstance(value, Money):
        return MoneyType.of(value, locale.value)
    if isinstance(value, tuple | list | frozenset | set):
        return [_shown(each, locale) for each in value]
    return value


def spoken(value: Any, locale: Locale) -> Any:
    """A figure as a text's variable: numbers stay numbers, so that the text can choose its plural."""
    match value:
        case Points():
            return value.value
        case Money():
            return formatted_money(value, locale)
        case bool() | None:
            return str(value).lower()
        case int() | datetime() | date():
            return value
        case tuple() | list() | frozenset() | set():
            comma = ", " if locale is Locale.EN else "、"
            return _cut(comma.join(str(spoken(each, locale)) for each in value))
        case _:
            return _cut(str(value))


def _cut(text: str) -> str:
    """No longer than anybody reads; Fluent writes `{???}` for more than 2,500 letters."""
    return text if len(text) <= LONGEST_WORDS else f"{text[:LONGEST_WORDS]}…"


def refusals() -> tuple[type[Refusal], ...]:
    """Every refusal that the domain knows, by code: those of all `refusals.py`, of the kernel and of keys."""
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        if module.name.endswith(".refusals"):
            importlib.import_module(module.name)

    def below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
        for each in kind.__subclasses__():
            if "code" in vars(each) and each.__module__.startswith("domain."):
                yield each
            yield from below(each)

    return tuple(sorted(below(cast(Any, Refusal)), key=lambda each: each.code))


def _wire_type(hint: Any) -> Any:
    """The annotation of a problem's field for a refusal's field."""
    if hint is Money:
        return MoneyType
    if hint is int:
        return Count
    if hint in (Points, str, bool, date, datetime) or (
        isinstance(hint, type) and issubclass(hint, ids.Id | ids.OwnedId)
    ):
        return hint
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType) and NoneType in parts and len(parts) == 2:
        (part,) = (each for each in parts if each is not NoneType)
        return _wire_type(part) | None
    if origin in (tuple, list, frozenset, set):
        return list[_wire_type(parts[0])]  # type: ignore[misc]
    if isinstance(hint, type) and issubclass(hint, str):
        return str
    raise TypeError(f"a refusal's field can not be shown to a client: {hint!r}")


def _problem_type(refusal: type[Refusal]) -> type[Problem]:
    hints = get_type_hints(refusal)
    shown = {name: _wire_type(hints[name]) for name in getattr(refusal, "__dataclass_fields__", ())}
    made = type(refusal.__name__, (Problem,), {"__annotations__": shown, "__module__": __name__})
    words = cleandoc(refusal.__doc__ or "").partition("\n\n")[0].replace("\n", " ")
    if not words or words.startswith(f"{refusal.__name__}("):  # the signature that dataclass writes
        words = f"{refusal.code.replace('_', ' ').capitalize()}."
    return all_open(strawberry.type(made, description=words))


PROBLEMS: Mapping[type[Refusal], type[Problem]] = {each: _problem_type(each) for each in refusals()}
"""The problem type of every refusal. No field returns them by name, so the schema lists them."""
