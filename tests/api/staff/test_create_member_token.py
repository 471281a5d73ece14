"""A merchant's server makes tokens for its customers, and sees no more by them than by its own key."""

from typing import Any

import pytest

from api.authentication import AccessTokens
from api.settings import Environment, Settings
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.audit.models import AuditRow
from persistence.ids import new_uuid
from tests import make
from tests.conftest import Ask

SHOP = make.service(Permission.TOKENS_CREATE_MEMBER)
CREATE = """
mutation ($input: CreateMemberTokenInput!) {
  createMemberToken(input: $input) {
    token { accessToken expiresAt }
    problems { code ... on InvalidInput { field reason } }
  }
}
"""
NOBODY = str(MemberId.parse("mem_01jd3v7p9w0000000000000000"))


async def test_the_member_is_named_by_id_card_or_external_id(
    ask: Ask, begin: Begin, programme: Programme, tokens: AccessTokens
):
    ann = await make.member(begin, name="王小明", external_id="C-17")

    for named in ({"memberId": str(ann.id)}, {"cardNumber": ann.card_number}, {"externalId": "C-17"}):
        answer = await ask(CREATE, SHOP, input=named)
        assert answer["errors"] == []
        said = tokens.read(answer["data"]["createMemberToken"]["token"]["accessToken"])
        assert (said.kind, said.subject, said.session_version) == (CallerKind.MEMBER, ann.id.value, 1)

    made = await AuditRow.filter(act="member_token.created")
    assert [(row.actor_kind, row.actor_id, row.object_id) for row in made] == [
        ("SERVICE", SHOP.principal_id, str(ann.id))
    ] * 3


@pytest.mark.parametrize("may_see", [True, False])
async def test_the_token_shows_contact_data_only_if_the_service_may_see_it(
    ask: Ask, begin: Begin, programme: Programme, tokens: AccessTokens, may_see: bool
):
    ann = await make.member(begin, name="王小明")
    more = [Permission.MEMBERS_READ_CONTACT] if may_see else []
    shop = make.service(Permission.TOKENS_CREATE_MEMBER, *more)

    answer = await ask(CREATE, shop, input={"memberId": str(ann.id)})

    said = tokens.read(answer["data"]["createMemberToken"]["token"]["accessToken"])
    assert said.own_contact is may_see


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        ({"memberId": NOBODY}, {"code": "UNKNOWN_MEMBER"}),
        ({"cardNumber": "7992739871300003"}, None),
        ({"externalId": "C-18"}, {"code": "UNKNOWN_MEMBER"}),
        ({"cardNumber": "x"}, {"code": "INVALID_INPUT", "field": "cardNumber", "reason": "MALFORMED"}),
        ({"externalId": ""}, None),
    ],
)
async def test_for_an_unknown_member_there_is_no_token(
    ask: Ask, programme: Programme, named: dict[str, Any], problem: dict[str, Any] | None
):
    answer = await ask(CREATE, SHOP, input=named)

    payload = answer["data"]["createMemberToken"]
    assert payload["token"] is None
    assert len(payload["problems"]) == 1
    if problem is not None:
        assert payload["problems"] == [problem]
    assert await make.count("audit_log") == 0


@pytest.mark.parametrize("named", [{}, {"memberId": NOBODY, "externalId": "C-17"}, {"memberId": None}])
async def test_exactly_one_name_is_given(ask: Ask, programme: Programme, named: dict[str, Any]):
    answer = await ask(CREATE, SHOP, input=named)

    assert answer["data"] is None
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (ANONYMOUS, "UNAUTHENTICATED"),
        (make.service(*(set(Permission) - {Permission.TOKENS_CREATE_MEMBER})), "FORBIDDEN"),
        (make.staff(*BUNDLES[Role.ADMIN]), "FORBIDDEN"),
        (make.staff(*Permission), "FORBIDDEN"),
        (make.themselves(MemberId.parse(NOBODY)), "FORBIDDEN"),
    ],
    ids=["anonymous", "another scope", "administrator", "staff with every permission", "member"],
)
async def test_nobody_else_makes_one(ask: Ask, begin: Begin, programme: Programme, caller: Caller, code: str):
    ann = await make.member(begin, name="王小明")

    answer = await ask(CREATE, caller, input={"memberId": str(ann.id)})

    assert answer["data"] is None
    assert [each["extensions"]["code"] for each in answer["errors"]] == [code]
    assert await AuditRow.filter(act="member_token.created").count() == 0


async def test_a_service_makes_so_many_at_once_and_another_has_a_rate_of_its_own(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    settings = Settings(environment=Environment.DEVELOPMENT, rate_member_tokens="3/1")
    other = make.service(Permission.TOKENS_CREATE_MEMBER, who=new_uuid())

    async def made(by: Caller) -> list[str]:
        answer = await ask(CREATE, by, settings=settings, input={"memberId": str(ann.id)})
        return [each["extensions"]["code"] for each in answer["errors"]]

    assert [await made(SHOP) for _ in range(4)] == [[], [], [], ["RATE_LIMITED"]]
    assert await made(other) == []
    assert await AuditRow.filter(act="member_token.created").count() == 4
