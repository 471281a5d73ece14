"""What may stand in a profile, and in which form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.refusal import InvalidInput
from domain.members.identity import Identity, IdentityKind, card_number, identity
from domain.members.member import (
    MOST_ATTRIBUTES,
    Gender,
    check_birthday,
    checked,
    identities,
    split_attributes,
)


def refused(**given: object) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as refusal:
        checked(given)
    return refusal.value.field, refusal.value.reason


@pytest.mark.parametrize(
    "written",
    [
        "+8613800138000",
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "(+86) 138 0013 8000",
        "0086 138 0013 8000",
        "００８６１３８００１３８０００",
        " 13800138000 ",
    ],
)
def test_one_phone_has_one_form(written: str):
    assert checked({"phone": written}) == {"phone": "+8613800138000"}


def test_phones_of_other_countries_keep_their_code():
    assert checked({"phone": "+44 7400 123456"}) == {"phone": "+447400123456"}


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "EMPTY"),
        ("   ", "EMPTY"),
        ("123", "MALFORMED"),
        ("1380013800", "MALFORMED"),  # a digit short
        ("+999123456789", "MALFORMED"),
        ("phone", "MALFORMED"),
        ("010-62345678 ext. 12", "MALFORMED"),  # many people's
        ("1" * 10_000, "TOO_LONG"),
        (13800138000, "MALFORMED"),
        ("138\x0000138000", "MALFORMED"),
    ],
)
def test_what_is_no_phone_is_refused(written: object, reason: str):
    assert refused(phone=written) == ("phone", reason)


def test_an_email_is_written_to_as_given_and_found_in_any_case():
    profile = checked({"email": " Ann.Lee@Example.COM "})

    assert profile == {"email": "Ann.Lee@example.com"}
    assert identities(profile) == [Identity(IdentityKind.EMAIL, "ann.lee@example.com")]


@pytest.mark.parametrize(
    "written", ["ann", "ann@", "@example.com", "a b@example.com", "ann@example", "a@b@c.com"]
)
def test_what_is_no_email_is_refused(written: str):
    assert refused(email=written) == ("email", "MALFORMED")


def test_an_external_id_keeps_its_case_and_loses_its_edges():
    assert checked({"external_id": " oXy_Z９ "}) == {"external_id": "oXy_Z9"}
    assert refused(external_id="x" * 201) == ("externalId", "TOO_LONG")


def test_a_card_number_may_be_typed_in_groups():
    assert card_number("9210 3535 7621 7657") == "9210353576217657"
    with pytest.raises(InvalidInput):
        card_number("9210 3535 7621 7658")


@pytest.mark.parametrize(
    ("given_", "problem"),
    [
        ({"name": "x" * 101}, ("name", "TOO_LONG")),
        ({"name": "x" * 10_000_000}, ("name", "TOO_LONG")),
        ({"name": ""}, ("name", "EMPTY")),
        ({"name": "a\x00b"}, ("name", "MALFORMED")),
        ({"name": "a\u202eb"}, ("name", "MALFORMED")),
        ({"name": "a\ud800b"}, ("name", "MALFORMED")),
        ({"name": 7}, ("name", "MALFORMED")),
        ({"company": "x" * 201}, ("company", "TOO_LONG")),
        ({"address": "x" * 501}, ("address", "TOO_LONG")),
        ({"birthday": "1990-02-30"}, ("birthday", "MALFORMED")),
        ({"birthday": "30.02.1990"}, ("birthday", "MALFORMED")),
        ({"birthday": date(1899, 12, 31)}, ("birthday", "OUT_OF_RANGE")),
        ({"gender": "F"}, ("gender", "MALFORMED")),
        ({"locale": "chinese please"}, ("locale", "MALFORMED")),
        ({"profile": []}, ("profile", "MALFORMED")),
        ({"profile": {"a b": 1}}, ("profile", "MALFORMED")),
        ({"profile": {"x": {"deep": 1}}}, ("profile.x", "MALFORMED")),
        ({"profile": {"x": [1]}}, ("profile.x", "MALFORMED")),
        ({"profile": {"x": None}}, ("profile.x", "MALFORMED")),
        ({"profile": {"x": 2**53}}, ("profile.x", "OUT_OF_RANGE")),
        ({"profile": {"x": float("nan")}}, ("profile.x", "OUT_OF_RANGE")),
        ({"profile": {"x": "y" * 501}}, ("profile.x", "TOO_LONG")),
        ({"profile": {f"x{i}": i for i in range(MOST_ATTRIBUTES + 1)}}, ("profile", "TOO_MANY")),
        ({"personal_profile": "rich"}, ("personalProfile", "MALFORMED")),
    ],
)
def test_what_can_not_stand_in_a_profile_is_named(given_: dict[str, object], problem: tuple[str, str]):
    assert refused(**given_) == problem


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "=HYPERLINK()", "Ann\r\nlevel=error", "{{7*7}}", "${jndi:ldap://x}"]
)
def test_a_strange_name_is_kept_as_it_is(name: str):
    assert checked({"name": name}) == {"name": name}


def test_a_whole_profile_in_its_normal_form():
    given_ = {
        "name": " 王小明 ",
        "birthday": "1990-05-04",
        "gender": "MALE",
        "locale": "zh-CN",
        "profile": {"household_size": 2, "vip": True, "score": 1.5, "note": "likes tea"},
        "phone": None,
    }

    assert checked(given_) == {
        "name": "王小明",
        "birthday": date(1990, 5, 4),
        "gender": Gender.MALE,
        "locale": "zh-CN",
        "profile": {"household_size": 2, "vip": True, "score": 1.5, "note": "likes tea"},
        "phone": None,
    }


def test_nobody_is_born_after_today():
    check_birthday({"birthday": date(2026, 3, 1)}, today=date(2026, 3, 1))
    with pytest.raises(InvalidInput):
        check_birthday({"birthday": date(2026, 3, 2)}, today=date(2026, 3, 1))


def test_identities_come_in_one_order():
    profile = checked({"phone": "13800138000", "external_id": "7", "email": "ann@example.com"})

    assert [each.kind for each in identities(profile)] == ["EMAIL", "EXTERNAL", "PHONE"]


def test_an_identity_prints_no_value():
    assert "138" not in repr(identity(IdentityKind.PHONE, "+8613800138000"))


def test_what_tells_of_means_is_personal_and_a_count_is_not():
    assert split_attributes({"household_size": "2", "income_band": "35-49K"}) == (
        {"household_size": "2"},
        {"income_band": "35-49K"},
    )


@given(
    st.dictionaries(
        st.sampled_from(["name", "company", "phone", "email", "external_id", "locale"]), st.text()
    )
)
def test_whatever_comes_is_taken_or_refused_by_name(given_: dict[str, str]):
    try:
        first = checked(given_)
    except InvalidInput as refusal:
        assert refusal.reason in {"MALFORMED", "EMPTY", "TOO_LONG"}
    else:
        assert checked(first) == first  # the normal form of a normal form is itself
