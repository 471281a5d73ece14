"""Field permissions: enforced at run time, written into the schema as `@permission`.

Every field of every type carries a mark, or the service does not start:

    @open_field                                    whoever may obtain the object may read it
    @strawberry.field(extensions=[guarded(...)])   a narrower permission is needed; the field is nullable
    @all_open                                      on a whole type: payloads, connections, amounts, problems

The fields of the root types are the doors: an open one is open to everybody, also without a token. Inputs
carry no marks, they pass through the door whose argument they are.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeVar

import strawberry
from graphql import GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType, GraphQLSchema
from strawberry import UNSET
from strawberry.extensions import FieldExtension
from strawberry.schema_directive import Location
from strawberry.types.field import StrawberryField
from strawberry.utils.await_maybe import await_maybe

from api.authentication import confirm_session
from api.errors import Forbidden, Unauthenticated
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import Permission

if TYPE_CHECKING:
    from strawberry.types.base import StrawberryObjectDefinition

    from api.context import Info

T = TypeVar("T")

MARK: Final = "laurel.permission"
"""The key of the mark in a field's metadata."""
OPEN: Final = "open"


strawberry.enum(Permission, description="One thing that may be done; the description begins with its text.")

for _value in Permission.__strawberry_definition__.values:  # type: ignore[attr-defined]
    _value.description = f"`{Permission[_value.name]}`: {Permission[_value.name].description}"


class Unmarked(Exception):
    """The schema has fields of which nobody has said who may read them. The service does not start."""


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="permission",
    description=(
        "What a caller needs in order to use this field. Without it the answer is the error FORBIDDEN, or "
        "UNAUTHENTICATED where there was no token at all."
    ),
)
class PermissionDirective:
    needs: str = strawberry.directive_field(name="needs")
    or_self: bool | None = strawberry.directive_field(name="orSelf", default=UNSET)


class Verdict(Enum):
    """What a guard says to one caller about one object."""

    ALLOWED = "ALLOWED"
    ABSENT = "ABSENT"
    """Another member's: answered with null, exactly as if it were not there."""
    LOG_IN = "LOG_IN"
    DENIED = "DENIED"


class Guard(FieldExtension):
    """Lets a field be read by whoever holds the permission and, with or_self, by the member it belongs to."""

    def __init__(self, permission: Permission, *, or_self: bool = False) -> None:
        self.permission = permission
        self.or_self = or_self

    def apply(self, field: StrawberryField) -> None:
        directive = PermissionDirective(needs=self.permission, or_self=True if self.or_self else UNSET)
        if directive not in field.directives:
            field.directives.append(directive)

    def judge(self, caller: Caller, source: Any) -> Verdict:
        """source: the object that the field belongs to, None for the root.

        Behind a door that is open to members themselves, the resolver answers with what is theirs.
        """
        if caller.may(self.permission):
            return Verdict.ALLOWED
        if self.or_self and caller.member_id is not None:
            mine = source is None or source.belongs_to(caller.member_id)
            return Verdict.ALLOWED if mine else Verdict.ABSENT
        return Verdict.LOG_IN if caller.kind is CallerKind.ANONYMOUS else Verdict.DENIED

    def _admit(self, source: Any, info: Info) -> bool:
        verdict = self.judge(info.context.caller, source)
        if verdict is Verdict.LOG_IN:
            raise Unauthenticated
        if verdict is Verdict.DENIED:
            raise Forbidden(f"This needs the permission {self.permission}.")
        return verdict is Verdict.ALLOWED

    # Positional, against Strawberry's own signature: an argument of the field may be called `source`.
    def resolve(  # type: ignore[override]
        self, next_: Callable[..., Any], source: Any, info: Info, /, **kwargs: Any
    ) -> Any:
        return next_(source, info, **kwargs) if self._admit(source, info) else None

    async def resolve_async(  # type: ignore[override]
        self, next_: Callable[..., Any], source: Any, info: Info, /, **kwargs: Any
    ) -> Any:
        if not self._admit(source, info):
            return None
        if info._raw_info.parent_type is info.schema._schema.mutation_type:
            # A mutation may not hang on a token whose session has ended since it was made. Members only:
            # other callers were looked up when the request came in.
            await confirm_session(info.context.caller)
        return await await_maybe(next_(source, info, **kwargs))


def guarded(permission: Permission, *, or_self: bool = False) -> Guard:
    """Guard a field: `@strawberry.field(extensions=[guarded(Permission.POINTS_READ)])`.

    With or_self, members also read the field on an object that is their own: its type answers
    `belongs_to(member_id)`. On a root field it lets members through the door, and the resolver gives them
    what is theirs.
    """
    return Guard(permission, or_self=or_self)


def open_field(resolver: Callable[..., Any] | None = None, /, **options: Any) -> Any:
    """`strawberry.field` with the mark "open": whoever may obtain the object may read it.

    As a decorator, `@open_field` or `@open_field(description=...)`, and as the value of an attribute,
    `problems: list[Problem] = open_field(default_factory=list)`.
    """
    options["metadata"] = {**(options.get("metadata") or {}), MARK: OPEN}
    field = strawberry.field(**options)
    return field(resolver) if resolver is not None else field


def all_open(cls: type[T]) -> type[T]:
    """Mark every field of a type as open but those that are guarded: write it above `@strawberry.type`.

    For values, payloads, connections and problems, which say nothing more than the field that gives them.
    """
    definition: StrawberryObjectDefinition = cls.__strawberry_definition__  # type: ignore[attr-defined]
    for field in definition.fields:
        if guard_of(field) is None:
            field.metadata = {**field.metadata, MARK: OPEN}  # type: ignore[assignment]
    return cls


def guard_of(field: StrawberryField) -> Guard | None:
    return next((each for each in field.extensions if isinstance(each, Guard)), None)


def is_open(field: StrawberryField) -> bool:
    return field.metadata.get(MARK) == OPEN


def fields_of(
    schema: GraphQLSchema,
) -> Iterator[tuple[GraphQLObjectType | GraphQLInterfaceType, str, StrawberryField]]:
    """Every field that can stand in an operation, with the type it stands on; introspection left out."""
    for type_name, type_ in schema.type_map.items():
        if type_name.startswith("__") or not isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            continue
        for name, field in type_.fields.items():
            yield type_, name, field.extensions["strawberry-definition"]


def check_marks(schema: GraphQLSchema) -> None:
    """Stop the start unless every field is marked, once, in a way that holds. Raises Unmarked."""
    wrong = [
        f"{type_.name}.{name} {fault}"
        for type_, name, field in fields_of(schema)
        if (fault := _fault(schema, type_, name, field))
    ]
    if wrong:
        raise Unmarked("Every field needs one mark of api/permissions.py:\n  " + "\n  ".join(sorted(wrong)))


def _fault(
    schema: GraphQLSchema, type_: GraphQLObjectType | GraphQLInterfaceType, name: str, field: StrawberryField
) -> str | None:
    guard = guard_of(field)
    if guard is None:
        return None if is_open(field) else "is neither open nor guarded"
    if is_open(field):
        return "is open and guarded"
    if type_ is schema.mutation_type:
        # One mutation field per request: a denied one takes nothing else away, so payloads are non-null.
        is_async = field.base_resolver is not None and inspect.iscoroutinefunction(
            field.base_resolver.wrapped_func
        )
        return None if is_async or not guard.or_self else "is open to members and must be async"
    if isinstance(type_.fields[name].type, GraphQLNonNull):
        return "is guarded, so it must be nullable: a denied field would take its parent away"
    is_root = type_ in (schema.query_type, schema.subscription_type)
    definition = type_.extensions["strawberry-definition"]
    if guard.or_self and not is_root and not hasattr(definition.origin, "belongs_to"):
        return "is open to its own member, but the type has no belongs_to"
    return None
