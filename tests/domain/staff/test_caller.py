from domain.kernel.ids import MemberId
from domain.staff.caller import ANONYMOUS, Caller, CallerKind, Sight
from domain.staff.permissions import Permission
from tests import make

ANN = MemberId.parse("mem_01jd3v7p9w0000000000000000")
BEN = MemberId.parse("mem_01jd3v7p9x0000000000000000")


def test_members_see_themselves_in_full_and_nobody_else():
    caller = make.themselves(ANN)

    assert caller.sight_of(ANN) is Sight.FULL
    assert caller.sight_of(BEN) is Sight.NONE


def test_a_token_made_by_a_service_without_contact_shows_its_member_a_mask():
    assert make.themselves(ANN, own_contact=False).sight_of(ANN) is Sight.MASKED


def test_staff_see_masks_services_what_their_key_allows_and_the_rest_nothing():
    assert make.staff(Permission.MEMBERS_READ_MASKED).sight_of(ANN) is Sight.MASKED
    assert make.staff(Permission.MEMBERS_READ).sight_of(ANN) is Sight.NONE
    assert make.service(Permission.MEMBERS_READ_CONTACT).sight_of(ANN) is Sight.FULL
    assert ANONYMOUS.sight_of(ANN) is Sight.NONE


def test_whoever_is_bound_to_stores_acts_in_them_only():
    bound = make.staff(stores=("s1",))

    assert bound.may_at("s1")
    assert not bound.may_at("s2")
    assert not bound.may_at(None)
    assert make.staff().may_at("s2")


def test_a_caller_in_one_word():
    assert ANONYMOUS.actor == "anonymous"
    assert make.themselves(ANN).actor == str(ANN)
    assert make.staff().actor.startswith("stf_")
    assert make.service().actor.startswith("svc_")
    assert Caller(kind=CallerKind.STAFF).actor == "anonymous"
