"""What a dump of the database shows of a person: nothing."""

from __future__ import annotations

import base64
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persistence.encryption import KeyRing, Sealed, Secret, Vault
from persistence.members.models import MemberRow
from persistence.sealed_bytes import Unopenable
from tests import make

ONE, OTHER = UUID(int=1), UUID(int=2)
SEALED_OF_MEMBERS = [each for each in Secret if each.table == "members"]


def vault(**changed: object) -> Vault:
    given = {
        "master": {1: b"m" * 32},
        "newest_master": 1,
        "column": {1: b"c" * 32},
        "newest_column": 1,
        "index_root": b"i" * 32,
        "idempotency": b"k" * 32,
    }
    return Vault(KeyRing(**{**given, **changed}))  # type: ignore[arg-type]


VAULT = vault()
KEY, OTHER_KEY = VAULT.new_key(ONE), VAULT.new_key(OTHER)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_is_sealed_opens_again(text: str):
    assert VAULT.open(VAULT.seal(Secret.MEMBER_NAME, KEY, text), KEY) == text


def test_a_sealed_value_has_the_documented_form():
    token = VAULT.seal(Secret.MEMBER_PHONE, KEY, "+8613800138000").token

    assert token[0] == 1
    assert token[1:3] == b"\x00\x00"  # the member's first data key
    assert len(token) == 31 + len("+8613800138000")


def test_the_same_text_never_seals_to_the_same_value():
    tokens = {VAULT.seal(Secret.MEMBER_PHONE, KEY, "+8613800138000").token for _ in range(100)}

    assert len(tokens) == 100


@pytest.mark.parametrize("secret", SEALED_OF_MEMBERS)
def test_a_value_of_one_member_does_not_open_as_anothers(secret: Secret):
    sealed = VAULT.seal(secret, KEY, "secret")

    with pytest.raises(Unopenable):
        VAULT.open(sealed, OTHER_KEY)


@pytest.mark.parametrize("secret", SEALED_OF_MEMBERS)
def test_a_value_of_one_column_does_not_open_in_another(secret: Secret):
    token = VAULT.seal(secret, KEY, "secret").token
    refused = 0
    for other in SEALED_OF_MEMBERS:
        if other is not secret:
            with pytest.raises(Unopenable):
                VAULT.open(Sealed(other, token), KEY)
            refused += 1

    assert refused == len(SEALED_OF_MEMBERS) - 1


@pytest.mark.parametrize("place", [0, 1, 2, 3, 14, 15, -17, -1])
def test_a_changed_byte_is_noticed(place: int):
    token = bytearray(VAULT.seal(Secret.MEMBER_NAME, KEY, "王小明").token)
    token[place] ^= 1

    with pytest.raises(Unopenable):
        VAULT.open(Sealed(Secret.MEMBER_NAME, bytes(token)), KEY)


@pytest.mark.parametrize("token", [b"", b"\x01", b"\x01\x00\x00" + b"n" * 12, b"\x02" + b"x" * 60])
def test_what_is_no_sealed_value_does_not_open(token: bytes):
    with pytest.raises(Unopenable):
        VAULT.open(Sealed(Secret.MEMBER_NAME, token), KEY)


def test_a_members_key_opens_only_as_that_members():
    assert VAULT.unwrap(ONE, KEY.wrapped).member_id == ONE
    with pytest.raises(Unopenable):
        VAULT.unwrap(OTHER, KEY.wrapped)


def test_a_vault_with_other_master_keys_opens_nobody():
    with pytest.raises(Unopenable):
        vault(master={1: b"x" * 32}).unwrap(ONE, KEY.wrapped)
    with pytest.raises(Unopenable):
        vault(master={2: b"m" * 32}, newest_master=2).unwrap(ONE, KEY.wrapped)


def test_a_master_key_is_exchanged_without_touching_what_it_protects():
    name = VAULT.seal(Secret.MEMBER_NAME, KEY, "王小明")
    both = vault(master={1: b"m" * 32, 2: b"n" * 32}, newest_master=2)
    wrapped = both.rewrap(ONE, KEY.wrapped)
    only_new = vault(master={2: b"n" * 32}, newest_master=2)

    assert only_new.open(name, only_new.unwrap(ONE, wrapped)) == "王小明"
    with pytest.raises(Unopenable):
        only_new.unwrap(ONE, KEY.wrapped)


def test_a_column_key_is_exchanged_while_old_values_still_open():
    row = uuid4()
    old = VAULT.seal_column(Secret.STAFF_EMAIL, row, "ann@example.com")
    both = vault(column={1: b"c" * 32, 2: b"d" * 32}, newest_column=2)
    new = both.seal_column(Secret.STAFF_EMAIL, row, "ann@example.com")

    assert both.open_column(old, row) == both.open_column(new, row) == "ann@example.com"
    assert new.token[1:3] == b"\x00\x02"


def test_a_column_value_does_not_open_in_another_row_or_column():
    row = uuid4()
    sealed = VAULT.seal_column(Secret.STAFF_EMAIL, row, "ann@example.com")

    with pytest.raises(Unopenable):
        VAULT.open_column(sealed, uuid4())
    with pytest.raises(Unopenable):
        VAULT.open_column(Sealed(Secret.STAFF_NAME, sealed.token), row)


def test_nothing_that_holds_a_secret_prints_it():
    ring = make.KEY_RING
    sealed = VAULT.seal(Secret.MEMBER_NAME, KEY, "王小明")
    printed = " ".join([repr(ring), str(ring), repr(VAULT), repr(KEY), repr(sealed), f"{sealed}"])

    for secret in (b"m" * 32, b"c" * 32, b"i" * 32, b"k" * 32):
        assert secret.decode() not in printed
        assert base64.b64encode(secret).decode() not in printed
        assert secret.hex() not in printed
    assert "王小明" not in printed
    assert sealed.token.hex() not in printed
    assert repr(sealed) == "<sealed member.name>"


@pytest.mark.parametrize(
    "wrong",
    [
        {"newest_master": 2},
        {"newest_column": 2},
        {"master": {1: b"short"}},
        {"column": {70_000: b"c" * 32}, "newest_column": 70_000},
        {"index_root": b"short"},
        {"idempotency": b""},
    ],
)
def test_a_broken_key_ring_is_refused_at_once(wrong: dict[str, object]):
    with pytest.raises(ValueError, match="key"):
        vault(**wrong)


# What finds a sealed value


def test_a_fingerprint_depends_on_the_value_the_column_and_the_root():
    phone = VAULT.fingerprint(Secret.MEMBER_PHONE, "+8613800138000")

    assert len(phone) == 16
    assert phone == VAULT.fingerprint(Secret.MEMBER_PHONE, "+8613800138000")
    assert phone != VAULT.fingerprint(Secret.MEMBER_PHONE, "+8613800138001")
    assert phone != VAULT.fingerprint(Secret.MEMBER_EMAIL, "+8613800138000")
    assert phone != vault(index_root=b"j" * 32).fingerprint(Secret.MEMBER_PHONE, "+8613800138000")


@given(st.text(min_size=2, max_size=30), st.data())
def test_every_part_of_two_characters_or_more_is_found(name: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(name) - 2))
    end = data.draw(st.integers(start + 2, len(name)))

    part = VAULT.index.pair_tokens(Secret.MEMBER_NAME, name[start:end])
    assert part <= VAULT.index.tokens(Secret.MEMBER_NAME, name)


def test_tokens_of_two_columns_never_meet():
    names = VAULT.index.tokens(Secret.MEMBER_NAME, "上海花园")
    companies = VAULT.index.tokens(Secret.MEMBER_COMPANY, "上海花园")

    assert {token >> 16 for token in names} == {1}
    assert {token >> 16 for token in companies} == {2}
    assert all(0 < token < 2**31 for token in names | companies)


def test_a_single_character_has_no_token_of_its_own():
    assert VAULT.index.pair_tokens(Secret.MEMBER_NAME, "王") == set()


def test_short_digests_stay_as_short_as_promised():
    last = {VAULT.index.last_four(f"{number:04d}") for number in range(10_000)}
    days = {
        VAULT.index.month_day(f"2000-{month:02d}-{day:02d}") for month in range(1, 13) for day in range(1, 29)
    }

    assert max(last) < 2**12 and len(last) > 3_000
    assert max(days) < 2**8 and len(days) > 150
    assert VAULT.index.month_day("1980-05-04") == VAULT.index.month_day("2001-05-04")


async def test_nobody_can_filter_on_a_sealed_column(database: object):
    sealed = VAULT.seal(Secret.MEMBER_NAME, KEY, "王小明")

    with pytest.raises(TypeError, match="sealed"):
        await MemberRow.filter(name=sealed)
