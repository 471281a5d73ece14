"""Policies that tests publish, and what members say to them."""

from __future__ import annotations

from typing import Any

from domain.privacy.policy import hash_of
from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

LAWYER = make.staff(Permission.POLICIES_WRITE)
CLERK = make.staff(
    Permission.CONSENTS_READ,
    Permission.CONSENTS_WRITE,
    Permission.MEMBERS_READ,
    Permission.MEMBERS_READ_MASKED,
)
SERVER = make.service(
    Permission.CONSENTS_READ,
    Permission.CONSENTS_WRITE,
    Permission.MEMBERS_READ,
    Permission.MEMBERS_ENROL,
    Permission.MEMBERS_WRITE,
    Permission.MEMBERS_READ_CONTACT,
)

_PROBLEMS = """problems { __typename code message path
  ... on ConsentMissing { purpose document consentVersion: version fields }
  ... on OtherPolicyText { purpose currentVersion: version }
  ... on InvalidInput { field reason } }"""
_DOCUMENT = """document { code purpose draftVersion
  current { version effectiveFrom requiresConsentAgain hashes { locale sha256 } } }"""


def _mutation(name: str, shown: str) -> str:
    of = f"{name[0].upper()}{name[1:]}Input"
    return f"mutation ($input: {of}!) {{ done: {name}(input: $input) {{ {shown} {_PROBLEMS} }} }}"


SAVE = _mutation("savePolicyDocument", _DOCUMENT)
PUBLISH = _mutation("publishPolicyVersion", _DOCUMENT)
BIND = _mutation("saveConsentRule", "rules { purpose fields }")
_MEMBER = """member { id version birthday address personalProfile phone name
  privacy { withheld(purpose: MARKETING, channel: EMAIL)
    purposes { purpose status currentVersion last { version channel } fields }
    consents { purpose act version channel } hasGuardian
    preferences { email sms push wechat personalisation language } } }"""
GIVE = _mutation("giveConsent", _MEMBER)
WITHDRAW = _mutation("withdrawConsent", f"emptied {_MEMBER}")
PREFER = _mutation("setPreferences", _MEMBER)
GUARDIAN = _mutation("nameGuardian", _MEMBER)
NO_GUARDIAN = _mutation("endGuardian", _MEMBER)
ENROL = _mutation("enrolMember", _MEMBER)
UPDATE = _mutation("updateMember", _MEMBER)


async def done(ask: Ask, document: str, caller: Any, **input: Any) -> Any:
    answer = await ask(document, caller, input=input)
    assert answer["errors"] == [], answer["errors"]
    return answer["data"]["done"]


def text_of(purpose: str, version: int) -> str:
    return f"What we do for {purpose}, version {version}."


async def published(ask: Ask, purpose: str, *, version: int = 1, again: bool = True, **also: Any) -> None:
    """A version of the purpose's document, in force from now on."""
    code = purpose.lower()
    saved = await done(
        ask,
        SAVE,
        LAWYER,
        code=code,
        purpose=purpose,
        name={"en": purpose.title(), "zh-CN": "政策"},
        texts=[{"locale": "en", "text": text_of(purpose, version)}, {"locale": "zh-CN", "text": "文本"}],
        requiresConsentAgain=again,
    )
    assert saved["problems"] == [] and saved["document"]["draftVersion"] == version
    answer = await done(ask, PUBLISH, LAWYER, code=code, version=version, **also)
    assert answer["problems"] == []
    if not also:  # in force from now on, as the answer says itself
        assert answer["document"]["current"]["version"] == version


def consent(purpose: str, *, version: int = 1, channel: str = "APP") -> dict[str, Any]:
    return {
        "purpose": purpose,
        "version": version,
        "textHash": hash_of(text_of(purpose, version)),
        "channel": channel,
    }


def statuses(payload: Any) -> dict[str, str]:
    return {each["purpose"]: each["status"] for each in payload["member"]["privacy"]["purposes"]}


def named(member: make.Made) -> dict[str, Any]:
    return {"id": str(member.id)}
