"""Loading members for a field: one statement, and a second one only where a copy in memory was stale."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

from api.authentication import require_session
from api.context import Info
from api.errors import BadUserInput, Unauthenticated
from api.members.types import OF_A_PROGRAMME, Member, sections_of
from api.programme.lookup import programme_of
from api.selection import Selection, selection_of
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.members import queries
from persistence.members.queries import COLUMNS, LIVE_SESSION, MemberRead
from persistence.members.search import Criteria
from persistence.members.search import members as search_members
from persistence.members.statement import One, Section, Source
from persistence.pages import Page, Slice
from persistence.programme.queries import VERSION, at_version, version_section

Found = TypeVar("Found")


async def member(info: Info, source: Source | One, wanted: Selection) -> Member | None:
    """The member of the source as far as the caller may know that it exists; None for any other reason too.

    A member sees itself, and only under a session that has not ended: raises Unauthenticated.
    """
    caller = info.context.caller
    rows = await load(info, source, wanted)
    if not rows:
        if caller.member_id is not None and source == queries.by_id(caller.member_id):
            raise Unauthenticated
        return None
    (row,) = rows
    if caller.member_id is not None:
        if not caller.is_self(row.member_id):
            return None
        require_session(caller, row.session_version)
        info.context.own_language = row.locale
    if row.erased_at is not None and not caller.may(Permission.MEMBERS_READ_ERASED):
        return None
    return Member(row=row)


async def member_by_id(info: Info, member_id: MemberId, wanted: Selection) -> Member | None:
    """For payloads and for objects that belong to a member."""
    return await member(info, queries.by_id(member_id), wanted)


async def members(
    info: Info, page: Page, wanted: Selection, search: str | None, criteria: Criteria
) -> Slice[MemberRead]:
    """A page of members. Raises SearchTooWide."""
    context = info.context
    _refuse_files(wanted)

    async def find(sections: Sequence[Section]) -> Slice[MemberRead]:
        return await search_members(
            context.vault,
            page,
            sections,
            search=search,
            criteria=criteria,
            by_person=context.caller.may(Permission.MEMBERS_READ_MASKED),
        )

    return await _fresh(info, wanted, find, rows_of=lambda found: found.rows)


async def load(info: Info, source: Source | One, wanted: Selection) -> list[MemberRead]:
    """The members of the source with everything that the wanted fields read."""
    session: Section | None = None
    if isinstance(source, One) and info.context.caller.member_session is not None:
        source, session = One(source.member_id, info.context.caller.member_session), LIVE_SESSION
    return await _fresh(
        info,
        wanted,
        lambda sections: queries.find(source, sections),
        rows_of=lambda rows: rows,
        session=session,
    )


def _refuse_files(wanted: Selection) -> None:
    """A list of members does not carry a file for each, nor what each shows at a till, nor who has
    seen each. Raises BadUserInput."""
    if "csv" in wanted["points_statement"]:
        raise BadUserInput("A statement as CSV is asked for of one member at a time.")
    if "privacy" in wanted:
        raise BadUserInput("The privacy centre is asked for of one member at a time.")
    if "member_code" in wanted:
        raise BadUserInput("A member code is asked for of one member at a time.")


async def _fresh(
    info: Info,
    wanted: Selection,
    find: Callable[[Sequence[Section]], Awaitable[Found]],
    *,
    rows_of: Callable[[Found], Sequence[MemberRead]],
    session: Section | None = None,
) -> Found:
    """What `find` finds with the sections of the wanted fields. session: says whether that of the member who
    asks is still there, where the source has a way of its own.

    What explains a row (tiers, wallets, templates) lies in memory with a version. The statement brings the
    version of now: where the copy turns out to be older, it is read anew and so are the rows.
    """
    while True:
        by_code = await _programmes(wanted)
        programmes = list({each.id: each for each in by_code.values()}.values())
        sections = await sections_of(info, wanted, programmes)
        if info.context.caller.member_id is not None:
            sections.append(COLUMNS["locale"])  # what is said to a member is said in its language
        if session is not None:
            sections.append(session)
        elif (session_id := info.context.caller.member_session) is not None:
            sections.append(queries.session_section(session_id))
        found = await find([*sections, *map(version_section, programmes)])
        stale = list(_stale(rows_of(found), programmes))
        if not stale:
            for row in rows_of(found):
                row.explained_by(by_code)
            return found
        for programme, version in stale:
            await at_version(programme.id, version)


def _stale(rows: Sequence[MemberRead], programmes: Iterable[Programme]) -> Iterable[tuple[Programme, int]]:
    for programme in programmes if rows else ():
        version = rows[0].part(f"{VERSION}:{programme.code}")
        if version > programme.version:
            yield programme, version


async def _programmes(wanted: Selection) -> dict[str | None, Programme]:
    """The programmes of the wanted fields, by the code that they are asked for with."""
    codes = wanted.kept.get("programmes")
    if codes is None:
        codes = {use.arguments["programme"] for name in OF_A_PROGRAMME for use in wanted.uses_of(name)}
        wanted.kept["programmes"] = codes
    return {code: await programme_of(code) for code in codes}


async def members_of(
    info: Info, source: Callable[[], Awaitable[Source]], page: Page, wanted: Selection, *, place: Section
) -> Slice[MemberRead]:
    """A page of the members of a source of its own. place: what orders it, beside the member's id."""
    _refuse_files(wanted)

    async def find(sections: Sequence[Section]) -> Slice[MemberRead]:
        return page.cut(await queries.find(await source(), [place, *sections]))

    return await _fresh(info, wanted, find, rows_of=lambda found: found.rows)


async def wanted_member(info: Info, member_id: MemberId) -> Member | None:
    """For a payload's `member`: as it is now, where the operation asks for it; a replay answers a new
    selection."""
    wanted = selection_of(info)
    return await member_by_id(info, member_id, wanted["member"]) if "member" in wanted else None
