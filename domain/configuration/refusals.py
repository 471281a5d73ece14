"""The noes of configuration."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class ConfigurationRefused(Refusal):
    """One item of a document can not be brought in, so none was."""

    code = "CONFIGURATION_REFUSED"
    item: str
    """`campaigns.spring`."""
    reason: str
    """The refusal's own code, with its place."""

    @property
    def message(self) -> str:
        return f"{self.item}: {self.reason}. Nothing was changed."


@dataclass(eq=False)
class PlanIsStale(Refusal):
    """Something was changed after the plan had been shown."""

    code = "PLAN_IS_STALE"

    @property
    def message(self) -> str:
        return "The programme was changed after the plan was made. Look at the new one. Nothing was changed."
