"""Roles as the schema shows them."""

import strawberry

from api.context import Info
from api.locale import Locale
from api.permissions import all_open, open_field
from api.problems import Problem
from domain.kernel.texts import LocalText
from domain.roles.role import StaffRole
from domain.staff.permissions import Permission


@strawberry.type(description="A bundle of permissions for a kind of work. Staff have one or more.")
class Role:
    row: strawberry.Private[StaffRole]
    language: strawberry.Private[str | None]
    """The deployment's, for whoever names none."""

    @open_field(description="By which `createStaff` and `updateStaffRoles` name it.")
    def code(self) -> str:
        return self.row.code

    @open_field(description="In the request's language.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return self.row.name.in_locale(info.context.locale(locale, self.language).value)

    @open_field(description="In every language that it has.")
    def names(self) -> LocalText:
        return self.row.name

    @open_field(description="What it allows.")
    def permissions(self) -> list[Permission]:
        return sorted(self.row.permissions)

    @open_field(
        description="Whether whoever holds it must set up a second factor before anything else is allowed."
    )
    def second_factor(self) -> bool:
        return self.row.second_factor

    @open_field(description="It came with Laurel: it can be edited, not deleted.")
    def built_in(self) -> bool:
        return self.row.built_in


@all_open
@strawberry.type
class SaveRolePayload:
    role: Role | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class DeleteRolePayload:
    problems: list[Problem] = strawberry.field(default_factory=list)
