"""Who somebody is, what a number means, and what is done with a code: rules without a database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.members.identity import IdentityKind, wechat_openid, wechat_unionid
from domain.wechat.answers import Call, Meaning, meaning_of
from domain.wechat.code import ASKING_TAKES, GOOD_FOR, HeldCode, Step, may_be_a_code
from domain.wechat.person import Known, Person, recognise

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ANN, BEN, CAT = (MemberId(UUID(int=n)) for n in (1, 2, 3))
PERSON = Person(app="wx0123456789abcdef", openid="oAnn", unionid="uAnn")
OPENID, UNIONID = PERSON.identities()
members = st.sampled_from([None, ANN, BEN, CAT])


def test_an_account_is_an_openid_of_its_app_and_a_unionid_where_there_is_one():
    assert (OPENID.kind, OPENID.value) == (IdentityKind.WECHAT_OPENID, "wx0123456789abcdef:oAnn")
    assert (UNIONID.kind, UNIONID.value) == (IdentityKind.WECHAT_UNIONID, "uAnn")
    assert len(Person(app=PERSON.app, openid="oAnn").identities()) == 1
    assert Person.from_plain(PERSON.app, PERSON.to_plain()) == PERSON
    assert "oAnn" not in repr(PERSON) and "uAnn" not in repr(PERSON)


def test_the_openid_says_who_it_is_before_the_unionid_and_both_before_the_phone():
    known = recognise({OPENID: ANN, UNIONID: None}, BEN)
    assert (known.known, known.member_id, known.missing) == (Known.ACCOUNT, ANN, (UNIONID,))
    joined = recognise({OPENID: None, UNIONID: ANN}, BEN)
    assert (joined.known, joined.member_id, joined.missing) == (Known.ACCOUNT, ANN, (OPENID,))
    by_phone = recognise({OPENID: None, UNIONID: None}, BEN)
    assert (by_phone.known, by_phone.member_id, by_phone.missing) == (Known.PHONE, BEN, (OPENID, UNIONID))
    assert recognise({OPENID: None}, None).known is Known.NOBODY


def test_two_members_of_one_account_stay_two():
    found = recognise({OPENID: ANN, UNIONID: BEN}, None)
    assert (found.member_id, found.twin, found.missing) == (ANN, BEN, ())


@given(openid=members, unionid=members, phone=members)
def test_nobody_loses_an_identity_by_another_s_log_in(openid, unionid, phone):
    found = recognise({OPENID: openid, UNIONID: unionid}, phone)

    holders = {OPENID: openid, UNIONID: unionid}
    assert all(holders[each] is None for each in found.missing)
    assert {each for each, holder in holders.items() if holder is None} == set(found.missing)
    assert found.member_id == (openid or unionid or phone)
    assert (found.known is Known.NOBODY) == (found.member_id is None)
    if found.twin is not None:
        assert {found.member_id, found.twin} == {openid, unionid}


@pytest.mark.parametrize(
    ("call", "errcode", "meaning"),
    [
        (Call.LOG_IN, -1, Meaning.BUSY),
        (Call.LOG_IN, 40029, Meaning.CODE_REFUSED),
        (Call.LOG_IN, 40163, Meaning.CODE_REFUSED),
        (Call.LOG_IN, 41008, Meaning.CODE_REFUSED),
        (Call.LOG_IN, 40226, Meaning.BLOCKED),
        (Call.LOG_IN, 45011, Meaning.TOO_OFTEN),
        (Call.LOG_IN, 45009, Meaning.QUOTA),
        (Call.LOG_IN, 40001, Meaning.OURS),  # here it is the secret
        (Call.LOG_IN, 40013, Meaning.OURS),
        (Call.PHONE, 40013, Meaning.CODE_REFUSED),  # here it is a code of another app
        (Call.PHONE, 40001, Meaning.TOKEN_OLD),
        (Call.PHONE, 42001, Meaning.TOKEN_OLD),
        (Call.PHONE, 40029, Meaning.CODE_REFUSED),
        (Call.TOKEN, 40001, Meaning.OURS),
        (Call.TOKEN, 40125, Meaning.OURS),
        (Call.TOKEN, 40164, Meaning.OURS),
        (Call.TOKEN, 40029, Meaning.UNKNOWN),  # it takes no code
        (Call.LOG_IN, 99999, Meaning.UNKNOWN),
    ],
)
def test_a_number_means_what_wechat_s_pages_say(call, errcode, meaning):
    assert meaning_of(call, errcode) is meaning


def held(**more) -> HeldCode:
    return HeldCode(**{"id": UUID(int=9), "fresh": False, "asked_at": NOW, **more})


def test_a_code_is_asked_about_once_and_used_once():
    soon = NOW + timedelta(seconds=1)
    assert held(fresh=True).step(at=NOW) is Step.ASK
    assert held().step(at=soon) is Step.WAIT
    assert held().step(at=NOW + ASKING_TAKES) is Step.ASK  # whoever asked has died
    assert held(told={"openid": "o"}).step(at=NOW + GOOD_FOR - timedelta(microseconds=1)) is Step.USE
    assert held(told={"openid": "o"}).step(at=NOW + GOOD_FOR) is Step.REFUSE
    assert held(over=True).step(at=soon) is Step.REFUSE


@pytest.mark.parametrize("text", ["", " ", "x" * 257, "a b", "ü", "a\n", "\0"])
def test_what_can_be_no_code_is_not_asked_about(text):
    assert not may_be_a_code(text)


@pytest.mark.parametrize(
    "text", ["", "oAnn", "wx0123456789abcdef:", "wx0123:oAnn", "wx0123456789abcdef:o Ann"]
)
def test_an_openid_names_its_app(text):
    assert wechat_openid(" wx0123456789abcdef:oAnn_-1 ") == "wx0123456789abcdef:oAnn_-1"
    with pytest.raises(InvalidInput):
        wechat_openid(text)


def test_a_unionid_has_few_letters():
    assert wechat_unionid("o6_bmasdasdsad6_2sgVt7hMZOPfL") == "o6_bmasdasdsad6_2sgVt7hMZOPfL"
    for text in ("", "a:b", "x" * 129):
        with pytest.raises(InvalidInput):
            wechat_unionid(text)
