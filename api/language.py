"""What a request does not say about its language, looked up where something has to be said.

There is one order of wishes, `Context.locale`: the `locale:` argument, Accept-Language, the member who asks,
the programme. Nothing is looked up for a request that names its language.
"""

from api.context import Info
from api.programme.lookup import programme_of_deployment
from persistence.members import queries
from persistence.members.queries import COLUMNS


async def learn_own(info: Info) -> None:
    """The language of the member who asks, for fields whose statement does not read the member anyway."""
    context = info.context
    if context.caller.member_id is None or context.accept_language or context.own_language:
        return
    for row in await queries.find(queries.by_id(context.caller.member_id), [COLUMNS["locale"]]):
        context.own_language = row.locale


async def of_deployment(info: Info) -> str | None:
    """The default programme's, for what belongs to no programme: stores, channels, categories, problems."""
    if info.context.accept_language is not None:
        return None
    await learn_own(info)
    found = await programme_of_deployment()
    return found.locale if found else None
