"""What a resolver is told. Most ask for the context and nothing else, so the rest is made when asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import strawberry
from graphql import GraphQLResolveInfo
from graphql.pyutils import Path
from strawberry.execution.is_awaitable import optimized_is_awaitable

from api.compiled.plan import MOST_SELECTIONS, At
from persistence.selection import Arguments, Selection

if TYPE_CHECKING:
    from api.compiled.plan import Field
    from api.compiled.run import Run
    from api.context import Context


class CompiledInfo(strawberry.Info["Context", None]):
    """Strawberry's `Info` of one field of one object."""

    def __init__(self, run: Run, field: Field, at: At) -> None:
        self._run = run
        self._place = field
        self._at = at

    @property
    def context(self) -> Context:
        return self._run.context

    @property
    def _field(self) -> Any:  # type: ignore[override]
        return self._place.strawberry

    @property
    def _raw_info(self) -> GraphQLResolveInfo[Context]:  # type: ignore[override]
        return raw_info(self._run, self._place, self._at)

    def selection(self, read: Callable[[Any], Selection]) -> Selection:
        """What is wanted below the field: read once for the values of the variables that it hangs on."""
        place, variables = self._place, self._run.variables
        key = tuple([variables.get(name, _ABSENT) for name in place.varying])
        known = place.selections
        try:
            found = known.get(key)
        except TypeError:
            return read(self)  # an input object: not hashable
        if found is None:
            if len(known) >= MOST_SELECTIONS:
                known.clear()
            found = known[key] = read(self)
        return found

    def arguments(self) -> Arguments:
        """Those of the field, as the selection of its parent holds them."""
        return self._place.arguments.asked_with(self._run, self._place.number)


class Unusual(Exception):
    """Something that a quick function does not know. The whole object is done again, by the book."""


class Brief(CompiledInfo):
    """What quick functions tell all of their resolvers: who asks, and nothing of where a value goes. Whoever
    wants to know that is asked again, by the book."""

    # A plain attribute: languages are asked for in every text.
    context: Context = None  # type: ignore[assignment]

    def __init__(self, context: Context) -> None:
        self.context = context

    @property
    def _run(self) -> Any:  # type: ignore[override]
        raise Unusual

    @property
    def _place(self) -> Any:  # type: ignore[override]
        raise Unusual


_ABSENT = object()


class RawInfo(GraphQLResolveInfo[Any]):
    """graphql-core's form of it, which a resolver hears that is called by Strawberry."""

    told: CompiledInfo
    """What it would hear from us."""


def raw_info(run: Run, field: Field, at: At) -> GraphQLResolveInfo[Context]:
    plan = run.plan
    *above, own = field.place.path_at(at)
    path: Path | None = None
    for key in above:
        path = Path(path, key, None)
    raw = RawInfo(
        field.name,
        field.place.nodes,
        field.definition.type,
        field.parent,
        Path(path, own, field.parent.name),
        plan.schema,
        plan.definitions,
        None,
        plan.operation,
        # Strawberry's resolvers get the plain values.
        run.variables,  # type: ignore[arg-type]
        run.context,
        optimized_is_awaitable,  # type: ignore[arg-type]
        None,
        # Only types that say asynchronously which they are would ask for it.
        None,  # type: ignore[arg-type]
    )
    raw.told = CompiledInfo(run, field, at)
    return raw
