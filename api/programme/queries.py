"""The programme, its tiers and places."""

import strawberry

from api.context import Info
from api.language import learn_own, of_deployment
from api.pagination import Connection, page_of
from api.permissions import guarded, open_field
from api.programme.lookup import current_programme
from api.programme.types import Channel, ProductCategory, Programme, Store
from api.tiers.types import Ladder
from domain.staff.permissions import Permission
from persistence.programme import queries


@strawberry.type
class ProgrammeQueries:
    @open_field(
        description="The programme of that code, or the deployment's default one; null where there is none."
    )
    async def programme(self, info: Info, code: str | None = None) -> Programme | None:
        found = await current_programme(code)
        await learn_own(info)
        return Programme(rule=found) if found else None

    @open_field(description="A ladder with its tiers: the programme's default one unless named.")
    async def tiers(
        self, info: Info, programme: str | None = None, ladder: str | None = None
    ) -> Ladder | None:
        found = await current_programme(programme)
        if found is None:
            return None
        await learn_own(info)
        for each in found.ladders_at(info.context.now):
            if each.code == ladder or (ladder is None and each.is_default):
                return Ladder(rule=each, programme=found)
        return None

    @strawberry.field(description="The stores, by code.", extensions=[guarded(Permission.PROGRAMME_READ)])
    async def stores(self, info: Info, first: int, after: str | None = None) -> Connection[Store] | None:
        page = page_of(info, "stores", first, after)
        language = await of_deployment(info)
        return Connection[Store].of(
            await queries.stores(page),
            page,
            node=lambda each: Store(rule=each, language=language),
            position=lambda each: (each.code,),
        )

    @strawberry.field(description="The channels, by code.", extensions=[guarded(Permission.PROGRAMME_READ)])
    async def channels(self, info: Info) -> list[Channel] | None:
        language = await of_deployment(info)
        return [Channel(rule=each, language=language) for each in await queries.channels()]

    @strawberry.field(
        description="The product categories, by code.", extensions=[guarded(Permission.PROGRAMME_READ)]
    )
    async def product_categories(
        self, info: Info, first: int, after: str | None = None
    ) -> Connection[ProductCategory] | None:
        page = page_of(info, "productCategories", first, after)
        language = await of_deployment(info)
        return Connection[ProductCategory].of(
            await queries.categories(page),
            page,
            node=lambda each: ProductCategory(
                code=each.code, text=each.name, language=language, parent=each.parent
            ),
            position=lambda each: (each.code,),
        )
