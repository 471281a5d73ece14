"""Every no about where data goes."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownRegion(Refusal):
    """The region is none of ISO 3166-1: two capital letters, such as CN or DE."""

    code = "UNKNOWN_REGION"
    region: str

    @property
    def message(self) -> str:
        return f"{self.region} is no region of ISO 3166-1."


@dataclass(eq=False)
class NotSameCountry(Refusal):
    """SAME_COUNTRY is said of a receiver that is not in the deployment's own region: `home`, null where the
    deployment does not say where it is (LAUREL_REGION)."""

    code = "NOT_SAME_COUNTRY"
    region: str
    home: str | None

    @property
    def message(self) -> str:
        return f"{self.region} is not the region of this deployment ({self.home or 'not said'})."
