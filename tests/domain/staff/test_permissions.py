import pytest

from domain.staff.bundles import BUNDLES, Role, permissions_of
from domain.staff.permissions import SERVICE_ONLY, STAFF_ONLY, Permission, grantable

PERSONAL = {Permission.MEMBERS_READ_MASKED, Permission.MEMBERS_READ_CONTACT, Permission.MEMBERS_REVEAL}
CHANGING = {"write", "enrol", "record", "reveal", "spend", "hold", "transfer", "adjust"}
CHANGES = {each for each in Permission if each.partition(":")[2] in CHANGING}


def test_every_permission_says_what_it_is():
    assert all(each.description.endswith(".") for each in Permission)
    assert all(each.value == each.value.lower() and ":" in each.value for each in Permission)


def test_every_role_has_its_bundle():
    assert set(BUNDLES) == set(Role)


def test_no_role_sees_contact_data_without_a_reason_or_becomes_a_member():
    assert permissions_of(Role) & SERVICE_ONLY == frozenset()
    assert permissions_of(Role) | SERVICE_ONLY == frozenset(Permission)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ANALYST, Role.MARKETER])
def test_auditors_analysts_and_marketers_see_no_person_and_change_nothing(role: Role):
    assert BUNDLES[role] & PERSONAL == frozenset()
    # Campaigns, segments, templates and surveys are no person's, and what a marketer is for.
    plans = {
        Permission.CAMPAIGNS_WRITE,
        Permission.SEGMENTS_WRITE,
        Permission.COUPON_TEMPLATES_WRITE,
        Permission.SURVEYS_WRITE,
    }
    own = plans if role is Role.MARKETER else frozenset()
    assert BUNDLES[role] & CHANGES == own


@pytest.mark.parametrize("role", [Role.ANALYST, Role.MARKETER])
def test_analysts_and_marketers_open_no_member(role: Role):
    assert not BUNDLES[role] & {Permission.MEMBERS_READ, Permission.MEMBERS_SEARCH, Permission.POINTS_READ}


def test_a_clerk_finds_one_member_and_does_not_search():
    assert Permission.MEMBERS_READ in BUNDLES[Role.CLERK]
    assert Permission.MEMBERS_SEARCH not in BUNDLES[Role.CLERK]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.MANAGER, Role.ADMIN}))
def test_only_managers_and_administrators_reveal(role: Role):
    assert Permission.MEMBERS_REVEAL not in BUNDLES[role]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMIN}))
def test_only_administrators_make_staff_and_keys(role: Role):
    assert not BUNDLES[role] & {Permission.STAFF_WRITE, Permission.KEYS_WRITE, Permission.PROGRAMME_WRITE}
    assert grantable(BUNDLES[role]) == frozenset()


def test_an_administrator_gives_a_key_everything_but_what_only_people_may():
    assert grantable(BUNDLES[Role.ADMIN]) == frozenset(Permission) - STAFF_ONLY


def test_nobody_gives_contact_data_who_may_not_reveal_it():
    held = frozenset({Permission.KEYS_WRITE, Permission.MEMBERS_READ})

    becoming = {Permission.TOKENS_CREATE_MEMBER, Permission.MEMBERS_SHOW_CODE}
    assert grantable(held) == {Permission.MEMBERS_READ, *becoming}
