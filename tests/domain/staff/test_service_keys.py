from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_network
from uuid import UUID

import pytest

from domain.kernel.ids import ServiceId, ServiceKeyId
from domain.kernel.refusal import InvalidInput
from domain.staff.service_keys import ServiceKey, checked_ranges, digest_of, new_key, short_id_of
from tests.make import NOW

KEY = ServiceKey(
    id=ServiceKeyId(UUID(int=1)),
    service_id=ServiceId(UUID(int=2)),
    short_id="abcdefgh",
    name="till",
    digest=digest_of("lk_live_it"),
    permissions=frozenset(),
    created_by="stf_1",
    created_at=NOW,
    expires_at=NOW + timedelta(days=1),
)


def test_a_new_key_carries_its_id_and_passes_its_own_check():
    text = new_key()

    assert len(text) == len("lk_live_") + 8 + 1 + 43 + 6
    assert short_id_of(text) == text[8:16]


def test_a_thousand_keys_are_different():
    assert len({new_key() for _ in range(1_000)}) == 1_000


@pytest.mark.parametrize("position", range(8, 66))
def test_a_typing_error_anywhere_is_noticed_without_asking_the_database(position: int):
    text = new_key()
    other = "x" if text[position] != "x" else "y"

    assert short_id_of(text[:position] + other + text[position + 1 :]) is None


@pytest.mark.parametrize("text", ["", "lk_live_", "lk_test_" + "a" * 58, "é" * 66, "lk_live_" + "a" * 1_000])
def test_what_is_no_key_has_no_id(text: str):
    assert short_id_of(text) is None


def test_only_the_whole_key_proves_it():
    assert KEY.is_proved_by("lk_live_it")
    assert not KEY.is_proved_by("lk_live_i")


def test_a_key_lives_until_its_last_instant_or_until_it_is_revoked():
    assert KEY.is_live(at=NOW + timedelta(days=1) - timedelta(microseconds=1))
    assert not KEY.is_live(at=NOW + timedelta(days=1))
    assert not replace(KEY, revoked_at=NOW).is_live(at=NOW)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("203.0.113.7", True),
        ("::ffff:203.0.113.7", True),
        ("203.0.114.7", False),
        ("2001:db8::1", True),
        ("2001:db9::1", False),
        (None, False),
        ("unix", False),
    ],
)
def test_a_key_with_networks_is_used_from_them_alone(address: str | None, expected: bool):
    bound = replace(KEY, ip_ranges=(ip_network("203.0.113.0/24"), ip_network("2001:db8::/48")))

    assert bound.admits(address) is expected
    assert KEY.admits(address)


@pytest.mark.parametrize("text", ["", "shop", "203.0.113.7/24", "203.0.113.0/33", "0.0.0.0/0/0"])
def test_a_network_that_is_none_is_refused_by_its_place(text: str):
    with pytest.raises(InvalidInput) as no:
        checked_ranges(["203.0.113.0/24", text])

    assert (no.value.field, no.value.reason) == ("ipRanges.1", "MALFORMED")


def test_a_plain_address_is_a_network_of_one():
    assert [str(each) for each in checked_ranges(["203.0.113.7"])] == ["203.0.113.7/32"]


def test_the_digest_is_not_shown_by_accident():
    assert "digest" not in repr(KEY)
