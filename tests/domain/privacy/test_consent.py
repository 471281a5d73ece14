"""What a consent is worth on a day, and what stands of two."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.texts import LocalText
from domain.privacy.binding import check_bound, freed
from domain.privacy.consent import (
    Consent,
    ConsentAct,
    ConsentChannel,
    ConsentStatus,
    Said,
    is_child,
    status_of,
    stricter,
)
from domain.privacy.policy import Document, InForce, Version, in_force
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import ConsentMissing
from domain.privacy.sending import Channel, Preferences, Withheld, withheld

AT = datetime(2026, 3, 1, tzinfo=UTC)
TODAY = date(2026, 3, 1)


def line(
    act: ConsentAct = ConsentAct.GIVEN, version: int = 1, purpose: Purpose = Purpose.MARKETING
) -> Consent:
    return Consent(
        id=UUID(int=version),
        purpose=Purpose.MARKETING,
        act=act,
        document="ads",
        version=version,
        text_hash="00",
        channel=ConsentChannel.APP,
        by="MEMBER",
        at=AT,
    )


def policy(needed: int = 1, version: int = 1, purpose: Purpose = Purpose.MARKETING) -> InForce:
    return InForce(purpose=purpose, document="ads", version=version, needed=needed, hashes={})


@pytest.mark.parametrize(
    ("born", "today", "child"),
    [
        (date(2012, 3, 1), date(2026, 2, 28), True),
        (date(2012, 3, 1), date(2026, 3, 1), False),
        (date(2012, 2, 29), date(2026, 2, 28), True),
        (date(2012, 2, 29), date(2026, 3, 1), False),
        (None, date(2026, 3, 1), False),
    ],
)
def test_p12_whoever_turns_14_is_no_child_from_that_day_on(born: date | None, today: date, child: bool):
    assert is_child(born, today) is child


def test_a_consent_lives_while_it_is_given_to_a_version_that_is_good_enough():
    said = Said(consents={Purpose.MARKETING: line(version=2)})

    def status(current: InForce | None) -> ConsentStatus:
        return status_of(Purpose.MARKETING, said, current, today=TODAY)

    assert status(policy(needed=1, version=3)) is ConsentStatus.LIVE
    assert status(policy(needed=2, version=3)) is ConsentStatus.LIVE
    assert status(policy(needed=3, version=3)) is ConsentStatus.OUTDATED
    assert status(None) is ConsentStatus.OUTDATED
    assert status_of(Purpose.PROFILING, said, policy(), today=TODAY) is ConsentStatus.NEVER_GIVEN


def test_a_version_is_in_force_from_its_day_and_asks_again_where_it_says_so():
    def version(number: int, day: int, *, again: bool) -> Version:
        at = datetime(2026, 3, day, tzinfo=UTC)
        return Version(version=number, consent_again=again, effective_from=at, hashes={})

    versions = (version(1, 2, again=False), version(2, 5, again=True), version(3, 9, again=False))
    document = Document(
        code="ads", purpose=Purpose.MARKETING, name=LocalText({"en": "A"}), draft=None, versions=versions
    )
    found = [in_force(document, datetime(2026, 3, day, tzinfo=UTC)) for day in (1, 2, 4, 5, 9)]
    assert [each and (each.version, each.needed) for each in found] == [None, (1, 1), (1, 1), (2, 2), (3, 2)]


LINES = st.none() | st.builds(line, st.sampled_from(ConsentAct), st.integers(1, 5))


@given(LINES, LINES)
def test_p7_of_two_words_the_stricter_stands(one: Consent | None, other: Consent | None):
    stands = stricter(one, other)
    assert stands in (one, other)
    both = [each for each in (one, other) if each is not None]
    assert (stands is None) == (not both)
    if any(each.act is ConsentAct.WITHDRAWN for each in both):
        assert stands is not None and stands.act is ConsentAct.WITHDRAWN
    elif both:
        assert stands is not None and stands.version == min(each.version for each in both)


RULES = {
    "birthday": frozenset({Purpose.SENSITIVE}),
    "address": frozenset({Purpose.MARKETING, Purpose.SERVICE}),
}


def test_p7_a_bound_field_needs_one_of_its_purposes_and_emptying_is_free():
    policies = {Purpose.SENSITIVE: policy(purpose=Purpose.SENSITIVE, version=4)}
    check_bound({"name": "Ann", "birthday": None, "profile": {}}, RULES, set(), policies)
    check_bound({"address": "A"}, RULES, {Purpose.MARKETING}, policies)
    with pytest.raises(ConsentMissing) as no:
        check_bound({"birthday": TODAY, "address": "A"}, RULES, {Purpose.SERVICE}, policies)
    assert no.value.figures() == {
        "purpose": "SENSITIVE",
        "document": "ads",
        "version": 4,
        "fields": ("birthday",),
    }
    assert freed(Purpose.MARKETING, RULES, {Purpose.SERVICE}) == ()
    assert freed(Purpose.MARKETING, RULES, set()) == ("address",)


@given(
    st.sampled_from(Purpose),
    st.none() | st.sampled_from(Channel),
    LINES,
    st.builds(Preferences),
    st.none() | st.builds(policy, st.integers(1, 5)),
)
def test_p7_nothing_but_service_is_ever_sent_without_a_live_consent(
    purpose: Purpose,
    channel: Channel | None,
    last: Consent | None,
    preferences: Preferences,
    current: InForce | None,
):
    said = Said(consents={Purpose.MARKETING: last} if last else {})
    policies = {Purpose.MARKETING: current} if current else {}
    no = withheld(purpose, channel, said, preferences, policies, today=TODAY)
    allowed = (
        purpose is Purpose.MARKETING
        and last is not None
        and last.act is ConsentAct.GIVEN
        and current is not None
        and last.version >= current.needed
    )
    if purpose is Purpose.SERVICE:
        assert no is None
    elif not allowed:
        assert no is Withheld.NO_CONSENT
    else:
        channels = list(Channel) if channel is None else [channel]
        assert (no is None) == any(map(preferences.takes, channels))
