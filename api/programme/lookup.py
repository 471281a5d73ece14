"""The programme that a field is about."""

from api.errors import BadUserInput
from domain.programme.programme import Programme, WalletType
from domain.programme.refusals import UnknownProgramme
from persistence.programme import queries


async def programme_of(code: str | None) -> Programme:
    """The copy in memory of the programme of that code, or of the deployment's default one.

    It may be stale: a member's statement returns the version, and its loader reads again. Raises
    BadUserInput.
    """
    try:
        return await queries.held(code)
    except UnknownProgramme:
        raise BadUserInput(_unknown(code)) from None


async def programme_of_deployment() -> Programme | None:
    """The copy in memory of the default programme, None while there is none."""
    try:
        return await queries.held(None)
    except UnknownProgramme:
        return None


async def current_programme(code: str | None) -> Programme | None:
    """The programme as it is now, None where there is none of that code."""
    try:
        return await queries.current(code)
    except UnknownProgramme:
        return None


def wallet_of(programme: Programme, code: str) -> WalletType:
    """The wallet type of that code. Raises BadUserInput."""
    wallet = programme.wallet_by_code.get(code)
    if wallet is None:
        raise BadUserInput("There is no such wallet type.")
    return wallet


def _unknown(code: str | None) -> str:
    if code is None:
        return "There is no programme yet: make one with createProgramme."
    return "There is no such programme."
