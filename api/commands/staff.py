"""`laurel staff`: the first administrator, and the way back in when nobody can log in, or nobody holds a
permission any more."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.terminal import fail, tell

commands = typer.Typer(no_args_is_help=True, help="Add staff and set passwords without logging in.")

Email = Annotated[str, typer.Argument(help="The e-mail that the person logs in with.")]


@commands.command()
def create(
    email: Email,
    name: Annotated[str, typer.Option(help="The person's name.")],
    role: Annotated[
        list[str],
        typer.Option(help="The code of a role, such as clerk or admin; may be given several times."),
    ],
    store: Annotated[
        list[str] | None, typer.Option(help="Works in this store only; may be given several times.")
    ] = None,
) -> None:
    """Add a member of staff. The password is made here and shown once."""
    from api.commands.opened import Opened, run
    from api.staff.mutations import first_password
    from domain.staff import use_cases
    from domain.staff.audit import OPERATOR
    from persistence.staff.passwords import Argon2Passwords

    password = first_password()

    async def act(opened: Opened) -> None:
        command = use_cases.CreateStaff(
            email=email,
            name=name,
            roles=frozenset(role),
            store_codes=frozenset(store or ()),
            password=password,
            origin=OPERATOR,
        )
        await use_cases.create_staff(command, opened.begin, Argon2Passwords())

    run(act)
    tell(password)


@commands.command("reset-password")
def reset_password(email: Email) -> None:
    """Give a member of staff a new password, and forgive wrong ones. It is shown once."""
    from api.commands.opened import Opened, run
    from api.staff.mutations import first_password
    from domain.staff import use_cases
    from domain.staff.audit import OPERATOR
    from persistence.staff import queries
    from persistence.staff.passwords import Argon2Passwords

    password = first_password()

    async def act(opened: Opened) -> bool:
        staff_id = await queries.staff_id_by_email(opened.vault, email)
        if staff_id is None:
            return False
        command = use_cases.ResetPassword(staff_id=staff_id, password=password, origin=OPERATOR)
        await use_cases.reset_password(command, opened.begin, Argon2Passwords())
        return True

    if not run(act):
        fail(["Nobody logs in with this e-mail."])
        raise typer.Exit(1)
    tell(password)


@commands.command("reset-second-factor")
def reset_second_factor(email: Email) -> None:
    """Take away the second factor of somebody who has lost it. Every session of the account ends."""
    from api.commands.opened import Opened, run
    from domain.secondfactors import use_cases
    from domain.staff.audit import OPERATOR
    from persistence.staff import queries

    async def act(opened: Opened) -> bool:
        staff_id = await queries.staff_id_by_email(opened.vault, email)
        if staff_id is None:
            return False
        await use_cases.reset_second_factor(staff_id, OPERATOR, opened.begin)
        return True

    if not run(act):
        fail(["Nobody logs in with this e-mail."])
        raise typer.Exit(1)
    tell("The account logs in with its password alone until it sets up another second factor.")


@commands.command("reset-role")
def reset_role(
    role: Annotated[str, typer.Argument(help="The code of a built-in role, such as admin.")],
) -> None:
    """Let a built-in role hold again what this version of Laurel gives it."""
    from api.commands.opened import Opened, run
    from domain.roles import use_cases
    from domain.staff.audit import OPERATOR

    async def act(opened: Opened) -> None:
        await use_cases.reset_role(role, OPERATOR, opened.begin)

    run(act)
    tell(f"{role} holds again what this version gives it.")
