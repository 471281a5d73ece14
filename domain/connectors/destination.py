"""Where what leaves this deployment goes, and by which right personal data may go there.

Everything that calls another system is a connector. Each says in which country or region its receiver is and
on which basis data may go there; one that does not say it is off. Ids of members are personal data, so a
connector that sends nothing but ids and figures is one, too. Source: security P14; PIPL 38-40.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.connectors.refusals import NotSameCountry, UnknownRegion


class LegalBasis(StrEnum):
    """By which right personal data goes to a receiver. Consent is not among them: PIPL 39 asks for it beside
    one of these, and GDPR 49(1)(a) not for what is sent steadily."""

    SAME_COUNTRY = "SAME_COUNTRY"
    """It does not leave the country or region of the deployment."""
    ADEQUACY = "ADEQUACY"
    """The region protects data as well: an adequacy decision (GDPR 45), or both are in the EEA (1(3))."""
    CONTRACT = "CONTRACT"
    """A contract with the person can not be kept otherwise (rules of 22 March 2024, article 5(1)(1); GDPR
    49(1)(b))."""
    SMALL_VOLUME = "SMALL_VOLUME"
    """Fewer than 100,000 persons since 1 January, nothing sensitive (rules of 22 March 2024, article
    5(1)(4))."""
    STANDARD_CONTRACT = "STANDARD_CONTRACT"
    """The authority's contract with the receiver (PIPL 38(1)(3); GDPR 46(2)(c))."""
    CERTIFICATION = "CERTIFICATION"
    """The protection is certified (PIPL 38(1)(2); GDPR 46(2)(f))."""
    SECURITY_ASSESSMENT = "SECURITY_ASSESSMENT"
    """The authority has assessed the transfer (PIPL 38(1)(1) and 40)."""


class Held(StrEnum):
    """Why nothing goes out by a connector."""

    UNKNOWN_DESTINATION = "UNKNOWN_DESTINATION"
    """Nobody has said where its receiver is and by which right data goes there."""
    NOT_SAME_COUNTRY = "NOT_SAME_COUNTRY"
    """It says that data stays in the country, and the deployment is elsewhere or does not say where."""


@dataclass(frozen=True, slots=True)
class Destination:
    region: str
    """ISO 3166-1, two letters."""
    basis: LegalBasis


def held(destination: Destination | None, *, home: str) -> Held | None:
    """Why nothing may go there, if there is a reason. `home`: the deployment's own region, empty where it is
    not said."""
    if destination is None:
        return Held.UNKNOWN_DESTINATION
    if destination.basis is LegalBasis.SAME_COUNTRY and destination.region != home:
        return Held.NOT_SAME_COUNTRY
    return None


def checked(region: str, basis: LegalBasis, *, home: str) -> Destination:
    """What somebody says of a connector. Raises UnknownRegion, NotSameCountry."""
    if region not in REGIONS:
        raise UnknownRegion(region=region)
    destination = Destination(region, basis)
    if held(destination, home=home) is not None:
        raise NotSameCountry(region=region, home=home or None)
    return destination


_CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
    YT ZA ZM ZW
"""
REGIONS = frozenset(_CODES.split())
"""The codes of ISO 3166-1. Hong Kong, Macao and Taiwan stand in it by themselves: what goes there from the
mainland is a transfer by PIPL 38."""
