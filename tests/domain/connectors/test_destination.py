"""Where data may go: unknown is off, and what stays in the country stays in ours."""

from __future__ import annotations

import pytest
from babel import Locale

from domain.connectors.destination import REGIONS, Destination, Held, LegalBasis, checked, held
from domain.connectors.refusals import NotSameCountry, UnknownRegion

ABROAD = [each for each in LegalBasis if each is not LegalBasis.SAME_COUNTRY]


@pytest.mark.parametrize("home", ["", "CN", "DE"])
def test_nothing_goes_where_nobody_has_said_that_it_may(home: str):
    assert held(None, home=home) is Held.UNKNOWN_DESTINATION


@pytest.mark.parametrize("home", ["", "CN", "DE"])
@pytest.mark.parametrize("basis", ABROAD)
def test_a_basis_for_abroad_is_good_wherever_the_deployment_is(basis: LegalBasis, home: str):
    assert held(checked("DE", basis, home=home), home=home) is None


def test_what_stays_in_the_country_stays_in_that_of_the_deployment():
    stays = checked("CN", LegalBasis.SAME_COUNTRY, home="CN")
    assert stays == Destination("CN", LegalBasis.SAME_COUNTRY)
    assert held(stays, home="DE") is held(stays, home="") is Held.NOT_SAME_COUNTRY
    for home in ("HK", "MO", "TW", ""):
        with pytest.raises(NotSameCountry) as refused:
            checked("CN", LegalBasis.SAME_COUNTRY, home=home)
        assert (refused.value.region, refused.value.home) == ("CN", home or None)


def test_regions_are_those_of_iso_3166_1():
    assert len(REGIONS) == 249
    named = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    # What CLDR names beyond the standard: places of exceptional use, unions, pseudo-locales.
    beyond = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
    assert named - beyond == REGIONS
    for wrong in ("", "cn", "EU", "XK", "CHN", "C1"):
        with pytest.raises(UnknownRegion):
            checked(wrong, LegalBasis.CONTRACT, home="CN")
