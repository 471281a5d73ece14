"""Who may be kept as a prospect, and be written to."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.refusal import InvalidInput
from domain.privacy.consent import Consent, ConsentAct, ConsentChannel
from domain.privacy.policy import InForce
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import ConsentMissing
from domain.prospects.prospect import MOST_TAGS, ProspectKind, check_agreed, contact, lives, with_tags

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
VERSIONS = st.integers(1, 9)
TAGS = st.lists(st.sampled_from([f"t{n}" for n in range(MOST_TAGS)]), max_size=20)


def agreed(version: int) -> Consent:
    return Consent(
        id=UUID(int=1),
        purpose=Purpose.MARKETING,
        act=ConsentAct.GIVEN,
        document="marketing",
        version=version,
        text_hash="0" * 64,
        channel=ConsentChannel.WEB,
        by="svc_a",
        at=NOW,
    )


def policy(version: int, needed: int) -> InForce:
    return InForce(purpose=Purpose.MARKETING, document="marketing", version=version, needed=needed, hashes={})


@given(VERSIONS, VERSIONS, VERSIONS)
def test_a_contact_is_kept_exactly_as_long_as_the_version_is_good_enough(said: int, now: int, needed: int):
    in_force = policy(max(now, needed), needed)
    consent = agreed(said)

    assert lives(consent, in_force, at=NOW) is (said >= needed)
    if said >= needed:
        assert check_agreed(consent, in_force, at=NOW) is consent
    else:
        with pytest.raises(ConsentMissing) as no:
            check_agreed(consent, in_force, at=NOW)
        assert (no.value.version, no.value.fields) == (in_force.version, ("contact",))


def test_without_a_word_or_without_a_document_nothing_is_kept():
    with pytest.raises(ConsentMissing) as no:
        check_agreed(None, policy(3, 2), at=NOW)
    assert (no.value.document, no.value.version) == ("marketing", 3)
    with pytest.raises(ConsentMissing) as no:
        check_agreed(agreed(1), None, at=NOW)
    assert (no.value.document, no.value.version) == (None, None)


@given(TAGS, TAGS)
def test_tags_only_grow_and_each_is_there_once(has: list[str], new: list[str]):
    tags = with_tags(has, new)

    assert set(tags) == {*has, *new}
    assert len(tags) == len(set(tags))
    assert with_tags(tags, new) == tags


def test_more_tags_than_a_prospect_may_have_are_refused():
    full = [f"t{n}" for n in range(MOST_TAGS)]
    assert len(with_tags(full, full[:3])) == MOST_TAGS
    with pytest.raises(InvalidInput) as no:
        with_tags(full, ["one-more"])
    assert (no.value.field, no.value.reason) == ("tags", "TOO_MANY")


@pytest.mark.parametrize("spelled", ["138 0013 8000", "+8613800138000", "００８６１３８００１３８０００"])
def test_one_phone_is_one_contact_however_it_is_spelled(spelled: str):
    found, value = contact(ProspectKind.PHONE, spelled)
    assert (found.value, value) == ("+8613800138000", "+8613800138000")


def test_an_address_is_written_to_as_it_was_given_and_found_in_any_case():
    found, value = contact(ProspectKind.EMAIL, "Ann@Example.com")
    assert (found.value, value) == ("ann@example.com", "Ann@example.com")
