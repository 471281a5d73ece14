"""`laurel token`: an access token for trying things out, made by whoever holds the deployment's keys.

The token alone goes to standard output: `curl -H "Authorization: Bearer $(laurel token member 600...)" ...`
Each one leaves a row in the audit log.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.terminal import fail, say, tell

if TYPE_CHECKING:
    from api.authentication import AccessToken, AccessTokens
    from api.commands.opened import Opened

commands = typer.Typer(no_args_is_help=True, help="Make an access token, to try things out.")

LONGEST_MINUTES = 24 * 60
Minutes = Annotated[
    int, typer.Option(min=1, max=LONGEST_MINUTES, help="How long it lives; it ends sooner with its owner.")
]


@commands.command()
def member(
    who: Annotated[str, typer.Argument(help="The member's id (mem_...) or card number.")],
    minutes: Minutes = 60,
) -> None:
    """A member's token: reads what is the member's own."""
    from domain.kernel.ids import MemberId
    from domain.services import use_cases
    from domain.staff.audit import OPERATOR

    async def make(opened: Opened) -> AccessToken:
        is_id = who.startswith(f"{MemberId.prefix}_")
        command = use_cases.CreateMemberToken(
            member_id=MemberId.parse(who) if is_id else None,
            card_number=None if is_id else who,
            origin=OPERATOR,
        )
        grant = await use_cases.create_member_token(command, opened.begin)
        return _tokens(opened).for_member(
            grant.member_id, grant.session_version, own_contact=True, lives=timedelta(minutes=minutes)
        )

    _run(make)


@commands.command()
def staff(
    email: Annotated[str, typer.Argument(help="The e-mail that the person logs in with.")],
    minutes: Minutes = 60,
) -> None:
    """A token of a member of staff: may do what the roles allow."""
    from domain.services.use_cases import note_token
    from domain.staff.audit import OPERATOR
    from persistence.staff import queries

    async def make(opened: Opened) -> AccessToken | None:
        staff_id = await queries.staff_id_by_email(opened.vault, email)
        standing = await queries.standing(staff_id, None) if staff_id is not None else None
        if staff_id is None or standing is None:
            return None
        await note_token("staff", staff_id, OPERATOR, opened.begin)
        return _tokens(opened).for_staff(staff_id, standing.session_version, lives=timedelta(minutes=minutes))

    _run(make)


@commands.command()
def service(
    key: Annotated[str, typer.Argument(help="The id of a service key (key_...).")], minutes: Minutes = 60
) -> None:
    """A token in the name of a service key: may do what the key may."""
    from domain.kernel.ids import ServiceKeyId
    from domain.services.use_cases import note_token
    from domain.staff.audit import OPERATOR
    from persistence.staff import queries

    async def make(opened: Opened) -> AccessToken | None:
        key_id = ServiceKeyId.parse(key)
        if await queries.key_by_id(key_id.value) is None:
            return None
        await note_token("service_key", key_id, OPERATOR, opened.begin)
        return _tokens(opened).for_service(key_id, lives=timedelta(minutes=minutes))

    _run(make)


def _tokens(opened: Opened) -> AccessTokens:
    from api.authentication import AccessTokens

    return AccessTokens(opened.keys, issuer=opened.settings.token_issuer)


def _run(make: Callable[[Opened], Awaitable[AccessToken | None]]) -> None:
    from api.commands.opened import run
    from domain.kernel.ids import MalformedId

    try:
        token = run(make)
    except MalformedId as error:
        fail([f"{error}."])
        raise typer.Exit(1) from None
    if token is None:
        fail(["There is nobody by this name, or the account is shut."])
        raise typer.Exit(1)
    say(f"Lives until {token.expires_at:%Y-%m-%d %H:%M} UTC.")
    tell(token.text)
