"""One member, or a list of them."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.inputs import plain_input
from api.members import loading
from api.members.types import Member, MemberConnection
from api.pagination import page_of, wanted_nodes
from api.permissions import guarded, open_field
from api.programme.lookup import programme_of
from api.selection import selection_of
from domain.kernel.ids import MemberId
from domain.members import identity
from domain.members.identity import IdentityKind, text
from domain.members.member import LONGEST_NAME, Gender
from domain.staff.permissions import Permission
from persistence.members import queries
from persistence.members.search import Criteria, SearchTooShort, SearchTooWide
from persistence.members.statement import One, Source

LONGEST_SEARCH = 200


@strawberry.input(description="What else must hold of each member of a list. What is left out is not asked.")
class MemberFilter:
    enrolled_from: datetime | None = strawberry.field(default=None, description="At or after this instant.")
    enrolled_until: datetime | None = strawberry.field(default=None, description="Before this instant.")
    tier: str | None = strawberry.field(
        default=None, description="The code of a tier of the programme's default ladder."
    )
    programme: str | None = strawberry.field(default=None, description="Whose tier it is.")
    store: str | None = strawberry.field(
        default=None, description="The code of the store that enrolled the member."
    )
    name: str | None = strawberry.field(
        default=None, description="The whole name: where a search for a common one finds too many."
    )
    gender: Gender | None = None
    birth_year_from: int | None = strawberry.field(
        default=None,
        description="Born in this year or later. For callers who may see a birthday in full.",
    )
    birth_year_until: int | None = strawberry.field(
        default=None,
        description="Born in this year or before. For callers who may see a birthday in full.",
    )

    async def criteria(self, info: Info) -> Criteria:
        """Nothing can be asked for that could not be seen. Raises Forbidden, BadUserInput."""
        caller = info.context.caller
        masked = caller.may(Permission.MEMBERS_READ_MASKED)
        full = caller.may(Permission.MEMBERS_READ_CONTACT) or caller.may(Permission.MEMBERS_REVEAL)
        if (self.name is not None or self.gender is not None) and not masked:
            raise Forbidden(f"To filter by name or gender needs {Permission.MEMBERS_READ_MASKED}.")
        if (self.birth_year_from is not None or self.birth_year_until is not None) and not full:
            raise Forbidden("To filter by birth year needs the permission to see birthdays in full.")
        for year in (self.birth_year_from, self.birth_year_until):
            if year is not None and not 1 <= year <= 9999:
                raise BadUserInput("A birth year lies between 1 and 9999.")
        return Criteria(
            enrolled_from=self.enrolled_from,
            enrolled_until=self.enrolled_until,
            tier=await self._tier(info),
            store=self.store,
            gender=self.gender.value if self.gender else None,
            born_from=self.birth_year_from,
            born_until=self.birth_year_until,
            name=text("filter.name", self.name, longest=LONGEST_NAME) if self.name is not None else None,
        )

    async def _tier(self, info: Info) -> tuple[UUID, str] | None:
        if self.tier is None:
            return None
        programme = await programme_of(self.programme)
        ladder = programme.default_ladder(programme.now(info.context.now))
        if ladder is None or self.tier not in ladder.by_code:
            raise BadUserInput("There is no such tier.")
        return ladder.id, self.tier


@strawberry.type
class MemberQueries:
    @open_field(description="The member who asks, by a member's token; null for every other caller.")
    async def me(self, info: Info) -> Member | None:
        caller = info.context.caller
        if caller.member_id is None:
            return None
        return await loading.member(info, queries.by_id(caller.member_id), selection_of(info))

    @strawberry.field(
        description="One member by exactly one of these, whole. Null where there is none, or none that the "
        "caller may see: a member sees itself.",
        extensions=[guarded(Permission.MEMBERS_READ, or_self=True)],
    )
    async def member(
        self,
        info: Info,
        id: MemberId | None = None,
        card_number: str | None = None,
        external_id: str | None = None,
        phone: str | None = None,
    ) -> Member | None:
        if phone is not None:
            _refuse_to_find_by_phone(info)
        source = _source(info, id, card_number, external_id, phone)
        return await loading.member(info, source, selection_of(info))

    @strawberry.field(
        description=(
            "Members, the one active last first. `search` is one box for everything: part of a name or "
            "company (two characters or more, simplified or traditional), a phone or its last four digits, "
            "an e-mail, a card number, an external id. Where more than 500 might match, or a single "
            "character leads to nobody, the answer is the error BAD_USER_INPUT with the `reason` "
            "SEARCH_TOO_WIDE or SEARCH_TOO_SHORT. Callers who may not see personal data even masked "
            "find by card number and external id alone."
        ),
        extensions=[guarded(Permission.MEMBERS_SEARCH)],
    )
    async def members(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        search: str | None = None,
        filter: MemberFilter | None = None,
    ) -> MemberConnection | None:
        said = {"search": search, "filter": plain_input(filter)}
        page = page_of(info, "members", first, after, filter=said)
        searched = text("search", search, longest=LONGEST_SEARCH) if search and search.strip() else None
        criteria = await filter.criteria(info) if filter is not None else Criteria()
        try:
            found = await loading.members(info, page, wanted_nodes(info), searched, criteria)
        except SearchTooWide:
            raise BadUserInput(
                "More members match than are looked through at once: narrow your search by a longer text or "
                "a filter.",
                reason="SEARCH_TOO_WIDE",
            ) from None
        except SearchTooShort:
            raise BadUserInput(
                "Of a name or company give two characters or more: by a single one nobody is found.",
                reason="SEARCH_TOO_SHORT",
            ) from None
        by = ["search" if searched else "list", *(f"filter.{each}" for each in plain_input(filter) or ())]
        info.context.reads.list((row.member_id for row in found.rows), by)
        return MemberConnection.of(
            found, page, node=lambda row: Member(row=row), position=lambda row: (row.last_active_at, row.id)
        )


def _refuse_to_find_by_phone(info: Info) -> None:
    """Nobody finds a person by what they may not see, not even masked. Raises Forbidden."""
    caller = info.context.caller
    seeing = (Permission.MEMBERS_READ_MASKED, Permission.MEMBERS_READ_CONTACT)
    if caller.member_id is None and not any(caller.may(each) for each in seeing):
        raise Forbidden(f"To find a member by phone needs {Permission.MEMBERS_READ_MASKED}.")


def _source(
    info: Info, id: MemberId | None, card_number: str | None, external_id: str | None, phone: str | None
) -> Source | One:
    given = [each for each in (id, card_number, external_id, phone) if each is not None]
    if len(given) != 1:
        raise BadUserInput("Name the member by exactly one of id, cardNumber, externalId, phone.")
    if id is not None:
        return queries.by_id(id)
    if card_number is not None:
        kind, normal = IdentityKind.CARD, identity.card_number(card_number)
    elif external_id is not None:
        kind, normal = IdentityKind.EXTERNAL, identity.external_id(external_id)
    else:
        kind, normal = IdentityKind.PHONE, identity.phone(phone)
    return queries.by_identity(info.context.vault, identity.identity(kind, normal))
