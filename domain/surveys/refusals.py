"""The noes of surveys."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownSurvey(Refusal):
    code = "UNKNOWN_SURVEY"
    survey: str

    @property
    def message(self) -> str:
        return f"There is no survey {self.survey!r}."


@dataclass(eq=False)
class SurveyNotOpen(Refusal):
    """It has no published version, or was closed."""

    code = "SURVEY_NOT_OPEN"
    survey: str

    @property
    def message(self) -> str:
        return f"The survey {self.survey!r} is not open."


@dataclass(eq=False)
class NoDraftOfSurvey(Refusal):
    """There is no draft."""

    code = "NO_DRAFT_OF_SURVEY"
    survey: str

    @property
    def message(self) -> str:
        return f"The survey {self.survey!r} has no draft."


@dataclass(eq=False)
class UnknownInvitation(Refusal):
    """No survey can be answered by this: it was never made, or is somebody else's."""

    code = "UNKNOWN_INVITATION"

    @property
    def message(self) -> str:
        return "There is no such invitation."


@dataclass(eq=False)
class InvitationExpired(Refusal):
    """Its time to be answered is over."""

    code = "INVITATION_EXPIRED"

    @property
    def message(self) -> str:
        return "This invitation can not be answered any more."


@dataclass(eq=False)
class AlreadyAnswered(Refusal):
    """It was answered to the end before, in another way."""

    code = "ALREADY_ANSWERED"

    @property
    def message(self) -> str:
        return "This was answered before."


@dataclass(eq=False)
class AlreadyInvited(Refusal):
    """The member was invited to a survey a short time ago."""

    code = "ALREADY_INVITED"
    days: int
    """So many days lie between two invitations."""

    @property
    def message(self) -> str:
        return f"This member was invited within the last {self.days} days."


@dataclass(eq=False)
class SurveyFull(Refusal):
    """As many have answered as were asked for."""

    code = "SURVEY_FULL"
    survey: str

    @property
    def message(self) -> str:
        return f"The survey {self.survey!r} takes no more answers."


@dataclass(eq=False)
class InvitationWithheld(Refusal):
    """The member has not agreed to be written to, or takes nothing of the kind."""

    code = "INVITATION_WITHHELD"
    reason: str

    @property
    def message(self) -> str:
        return f"Nothing is sent to this member: {self.reason}."


@dataclass(eq=False)
class UnknownSurveyAnswer(Refusal):
    code = "UNKNOWN_SURVEY_ANSWER"

    @property
    def message(self) -> str:
        return "There is no such answer."


@dataclass(eq=False)
class TooManyTokens(Refusal):
    """So many tokens of one invitation are enough."""

    code = "TOO_MANY_TOKENS"
    most: int

    @property
    def message(self) -> str:
        return f"An invitation has at most {self.most} tokens."


@dataclass(eq=False)
class SourceTaken(Refusal):
    """Another source of answers is called so."""

    code = "SOURCE_TAKEN"
    source: str

    @property
    def message(self) -> str:
        return f"There is a source {self.source!r} already."


@dataclass(eq=False)
class AnswerConflict(Refusal):
    """The source has sent something else under this number before."""

    code = "ANSWER_CONFLICT"
    external_id: str

    @property
    def message(self) -> str:
        return f"{self.external_id!r} was sent before with other content."
