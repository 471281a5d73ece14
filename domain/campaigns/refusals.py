"""The noes of campaigns."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownCampaign(Refusal):
    code = "UNKNOWN_CAMPAIGN"
    campaign: str

    @property
    def message(self) -> str:
        return f"There is no campaign {self.campaign!r}."


@dataclass(eq=False)
class WrongCampaignState(Refusal):
    """What was asked for does not fit where the campaign is in its life."""

    code = "WRONG_CAMPAIGN_STATE"
    campaign: str
    state: str

    @property
    def message(self) -> str:
        return f"The campaign {self.campaign!r} is {self.state}."


@dataclass(eq=False)
class CampaignExists(Refusal):
    code = "CAMPAIGN_EXISTS"
    campaign: str

    @property
    def message(self) -> str:
        return f"There is a campaign {self.campaign!r} already."
