"""What verifications of the ledger found."""

from datetime import datetime

import strawberry

from api.permissions import all_open, open_field
from api.problems import Problem
from api.scalars import Count
from domain.kernel.ids import EntryId, LotId, MemberId, WalletTypeId
from domain.ledger.finding import Finding
from persistence.ledger.runs import Run


@all_open
@strawberry.type(
    description="A sentence of the books that is not true, and where it stands. Ids and figures only."
)
class LedgerFinding:
    finding: strawberry.Private[Finding]

    @strawberry.field(description="Which sentence: `entry.hash`, `lot.remaining`, `checkpoint.head`.")
    def check(self) -> str:
        return self.finding.check

    @strawberry.field(description="Whose account.")
    def member_id(self) -> MemberId | None:
        return MemberId(self.finding.member_id) if self.finding.member_id else None

    @strawberry.field(description="Which of the member's accounts.")
    def wallet_type_id(self) -> WalletTypeId | None:
        return WalletTypeId(self.finding.wallet_type_id) if self.finding.wallet_type_id else None

    @strawberry.field(description="Which entry.")
    def entry_id(self) -> EntryId | None:
        found = self.finding
        return EntryId(found.member_id, found.entry_id) if found.member_id and found.entry_id else None

    @strawberry.field(description="Which lot.")
    def lot_id(self) -> LotId | None:
        found = self.finding
        return LotId(found.member_id, found.lot_id) if found.member_id and found.lot_id else None

    @strawberry.field(
        description="The id of what is neither an entry nor a lot: a hold, an order, a decision."
    )
    def other_id(self) -> strawberry.ID | None:
        return strawberry.ID(str(self.finding.other_id)) if self.finding.other_id else None

    @strawberry.field(description="What should stand there.")
    def expected(self) -> str | None:
        return self.finding.expected

    @strawberry.field(description="What stands there.")
    def found(self) -> str | None:
        return self.finding.found


@all_open
@strawberry.type(description="One verification of the whole ledger.")
class LedgerVerification:
    run: strawberry.Private[Run]

    @strawberry.field(description="The state of which moment was looked at.")
    def started_at(self) -> datetime:
        return self.run.started_at

    @strawberry.field
    def ended_at(self) -> datetime:
        return self.run.ended_at

    @strawberry.field(
        description="The newest signed checkpoint that the books were held against; null where there is none."
    )
    def checkpoint(self) -> Count | None:
        return Count(self.run.checkpoint) if self.run.checkpoint is not None else None

    @strawberry.field(description="How many accounts were recomputed.")
    def accounts(self) -> Count:
        return Count(self.run.accounts)

    @strawberry.field(description="How many entries were recomputed.")
    def entries(self) -> Count:
        return Count(self.run.entries)

    @strawberry.field(description="How many findings there were. None: the books are whole.")
    def finding_count(self) -> Count:
        return Count(self.run.finding_count)

    @strawberry.field(description="The first of them, at most 100.")
    def findings(self) -> list[LedgerFinding]:
        return [LedgerFinding(finding=each) for each in self.run.findings]


@all_open
@strawberry.type
class VerifyLedgerPayload:
    queued: bool = open_field(
        default=False, description="False where a verification waits to begin already: that one will do."
    )
    problems: list[Problem] = open_field(default_factory=list)
