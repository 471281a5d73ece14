"""Every no about roles."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownRole(Refusal):
    """There is no such role."""

    code = "UNKNOWN_ROLE"
    role: str

    @property
    def message(self) -> str:
        return f"There is no role {self.role}."


@dataclass(eq=False)
class RoleInUse(Refusal):
    """Somebody holds the role. Give its holders another one first."""

    code = "ROLE_IN_USE"
    holders: int

    @property
    def message(self) -> str:
        return f"The role is held by {self.holders}. Give them another one first."


@dataclass(eq=False)
class RoleBuiltIn(Refusal):
    """A built-in role can be edited and not deleted."""

    code = "ROLE_BUILT_IN"

    @property
    def message(self) -> str:
        return "A built-in role can be edited, not deleted."


@dataclass(eq=False)
class LastAdministrator(Refusal):
    """After it nobody could change staff any more."""

    code = "LAST_ADMINISTRATOR"

    @property
    def message(self) -> str:
        return "Nobody would be left who may change staff."
