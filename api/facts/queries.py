"""Reading what happened, in the order in which it was committed."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.facts.types import Changes, Fact, FactKind
from api.pagination import at_most, check_size
from api.permissions import guarded
from api.scalars import Count
from api.selection import selection_of
from domain.staff.permissions import Permission
from domain.webhooks.catalogue import KINDS
from persistence.facts import queries
from persistence.facts.sequencer import number_facts


@strawberry.type
class FactsQueries:
    @strawberry.field(
        description=(
            "The facts after a position, oldest first. Ask from 0, deal with the facts, keep `position` with "
            "what you made of them, ask again. Nothing is missed and nothing changes behind you."
        ),
        extensions=[guarded(Permission.CHANGES_READ)],
    )
    async def changes(
        self,
        info: Info,
        after: Annotated[Count, strawberry.argument(description="Where the last answer ended.")] = Count(0),  # noqa: B008 - a number
        first: Annotated[int, strawberry.argument(description="At most so many facts, 1 to 100.")] = 100,
        kinds: Annotated[
            list[str] | None, strawberry.argument(description="Only these kinds; all when left out.")
        ] = None,
    ) -> Changes | None:
        check_size(first)
        if kinds is not None:
            _check_kinds(kinds)
        wanted = selection_of(info)
        found = await queries.changes(after=after, first=first, kinds=kinds, wanted=wanted)
        if not found.has_more and len(found.facts) < first and await number_facts():
            # The reader came to the end before the worker: what was committed meanwhile is numbered now.
            found = await queries.changes(after=after, first=first, kinds=kinds, wanted=wanted)
        if after > found.head:
            # Perhaps the database was restored: silence would look as if nothing ever happened again.
            raise BadUserInput(f"The feed ends at position {found.head}, before {after}.")
        return Changes(
            facts=[Fact(row=each) for each in found.facts],
            position=Count(found.position),
            has_more=found.has_more,
        )

    @strawberry.field(
        description="Every kind of fact that is told.", extensions=[guarded(Permission.CHANGES_READ)]
    )
    def fact_kinds(self) -> list[FactKind] | None:
        return [FactKind(kind=kind, description=words) for kind, words in KINDS.items()]


def _check_kinds(kinds: list[str]) -> None:
    at_most(kinds, "kinds")
    for each in kinds:
        if each not in KINDS:
            raise BadUserInput("kinds names a kind that is never told: see factKinds.")
