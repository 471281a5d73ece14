"""Histories of an account, told through the page and recorded as a write records them, in the past."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from domain.kernel.ids import MemberId
from domain.kernel.periods import NEVER, Span, Unit
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, Entry, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot, NewLot, Piece
from domain.points.page import Page
from domain.points.paper import settled
from domain.points.terms import Activity, Inactivity
from domain.points.wallet import Shortage
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme, WalletType
from persistence.database import rows, transaction, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.points.repository import StoredPointsAccounts
from persistence.programme.repository import COPIES, StoredProgrammes

HOUR = timedelta(hours=1)
CLOSING = timedelta(hours=50)

SILENCE = Inactivity(Span(4, Unit.DAY), frozenset({Activity.EARN, Activity.SPEND}))

Parts = tuple[int, int, int, int]


def parts(account: Account) -> Parts:
    return account.available, account.pending, account.held, account.owed


def because(kind: CauseKind = CauseKind.RULE, of: str | None = None) -> Because:
    return Because(cause=Cause(kind, of or new_uuid().hex))


@dataclass(frozen=True)
class Step:
    """What happens so many hours after what happened before."""

    hours: int
    what: str
    points: int = 0
    waits: int = 0
    lives: int = 0
    ago: int = 0


whole = st.integers(0, 60)
steps = st.builds(
    Step,
    hours=st.integers(0, 40),
    what=st.sampled_from(
        (
            *("earn", "earn", "earn", "late", "await", "date", "adjust", "spend", "return", "reverse"),
            *("hold", "capture", "release", "nothing", "suspend", "close"),
        )
    ),
    points=st.integers(1, 50),
    waits=st.sampled_from((0, 0, 5, 30, 70)),
    lives=st.sampled_from((0, 3, 20, 60, 200)),
    ago=st.integers(1, 60),
)
histories = st.lists(steps, min_size=1, max_size=10)


@dataclass
class History:
    """One member's account, in memory and in the tables. `moment` is that of the last step."""

    member_id: MemberId
    programme: Programme
    wallet: WalletType
    moment: datetime
    account: Account
    lots: dict[Any, Lot] = field(default_factory=dict)
    holds: dict[Any, Hold] = field(default_factory=dict)
    of_hold: dict[Any, Any] = field(default_factory=dict)
    """Which hold an entry captures or releases."""
    spends: list[Entry] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    suspended_at: datetime | None = None
    closed_at: datetime | None = None
    seen: list[tuple[datetime, Parts]] = field(default_factory=list)
    """What readers saw at the end of each step."""

    @classmethod
    def of(cls, member_id: MemberId, programme: Programme, start: datetime) -> History:
        wallet = programme.wallet_by_code[POINTS]
        account = Account(member_id=member_id.value, wallet_type_id=wallet.id, wallet=wallet.code)
        return cls(member_id, programme, wallet, start, account)

    @property
    def closes_at(self) -> datetime | None:
        return self.closed_at + CLOSING if self.closed_at else None

    def page(self, moment: datetime) -> Page:
        return Page(
            self.account,
            self.lots.values(),
            moment=moment,
            new_id=new_uuid,
            holds=self.holds.values(),
            inactivity=self.wallet.inactivity,
            zone=self.programme.zone,
            suspended=self.suspended_at is not None,
            closes_at=self.closes_at,
        )

    def booked(self, at: datetime) -> Page:
        """The page with everything due, as a write would open it."""
        page = self.page(at)
        page.book_due()
        return page

    async def take(self, step: Step) -> None:
        moment = self.moment + step.hours * HOUR
        page = self.page(moment)
        page.book_due(until=moment - step.ago * HOUR if step.what == "late" else None)
        self._do(step, page, moment)
        page.book_due()
        self._note_holds(page)
        self.entries += page.entries
        self.account, self.lots, self.holds = page.account, dict(page.lots), dict(page.holds)
        self.moment = moment
        async with transaction():
            await StoredPointsAccounts(_NO_VAULT, now=page.moment).record([page])
            await rows(
                """UPDATE memberships SET status = $3, suspended_at = $4, closed_at = $5, closes_at = $6,
                moved_at = $7 WHERE member_id = $1 AND programme_id = $2 RETURNING 1""",
                self.member_id.value,
                self.programme.id,
                "CLOSED" if self.closed_at else "SUSPENDED" if self.suspended_at else "ACTIVE",
                self.suspended_at,
                self.closed_at,
                self.closes_at,
                moment,
            )
        self.seen.append((moment, parts(self.booked(moment).account)))

    def _do(self, step: Step, page: Page, moment: datetime) -> None:
        free = min(step.points, page.account.available)
        match step.what:
            case "earn":
                self._earn(step, page, moment)
            case "late" if not self.closed_at:
                self._earn(step, page, moment - step.ago * HOUR)
            case "await" if not self.closed_at:
                new = NewLot(
                    points=step.points,
                    earned_at=moment,
                    available_at=None,
                    expires_at=None,
                    awaits="visit" if step.waits else None,
                    cancel_at=moment + step.waits * HOUR if step.waits else None,
                    by_activity=self.wallet.inactivity is not None,
                )
                page.earn(new, at=moment, because=because())
            case "date":
                for lot in [lot for lot in page.lots.values() if lot.pending and lot.available_at is None]:
                    opens = moment + (step.waits - 10) * HOUR
                    page.date(lot.id, available_at=opens, expires_at=self._dies(step, opens))
            case "adjust" if not self.closed_at:
                new = NewLot(points=step.points, earned_at=moment, available_at=moment, expires_at=NEVER)
                page.credit(EntryKind.ADJUST_CREDIT, [new], at=moment, because=because(CauseKind.STAFF))
            case "spend" if free and not self.suspended_at:
                self.spends.append(page.debit(EntryKind.SPEND, free, at=moment, because=because()))
            case "return" if self.spends:
                spent = self.spends.pop()
                pieces = [Piece(each.lot_id, -each.points) for each in spent.draws]
                page.give_back(pieces, (), at=moment, because=because(CauseKind.RETURN))
            case "hold" if free and not self.suspended_at:
                self._hold(step, page, free, moment)
            case "capture" | "release":
                self._end(step, page, moment)
            case "reverse":
                own = [lot.id for lot in page.lots.values() if lot.remaining][-1:]
                at = moment - step.waits * HOUR
                page.reverse(step.points, own, Shortage.DEBT, at=at, because=because(CauseKind.RETURN))
            case "suspend" if not self.closed_at:
                self.suspended_at = self.suspended_at or moment
                page._suspended = True  # what the write leaves behind
            case "reinstate":
                self.suspended_at, page._suspended = None, False
                for lot in [lot for lot in page.lots.values() if lot.pending]:
                    if lot.available_at is not None and lot.available_at <= moment:
                        page._activate(lot.id, at=moment, because=because(CauseKind.CLOCK, lot.id.hex))
            case "event":
                page.note_activity(moment)
            case "close" if not self.closed_at and not self.suspended_at:
                self.closed_at = moment
                for hold in [hold for hold in page.holds.values() if hold.open]:
                    page.release(
                        hold.id, hold.open, at=moment, because=because(CauseKind.CLOSURE, hold.id.hex)
                    )
            case _:
                pass

    def _earn(self, step: Step, page: Page, at: datetime) -> None:
        if self.closed_at:
            return
        opens = at + step.waits * HOUR
        new = NewLot(
            points=step.points,
            earned_at=at,
            available_at=opens,
            expires_at=self._dies(step, opens),
            by_activity=self.wallet.inactivity is not None,
        )
        page.earn(new, at=at, because=because())

    def _dies(self, step: Step, opens: datetime) -> datetime:
        if self.wallet.inactivity is not None or not step.lives:
            return NEVER
        return opens + step.lives * HOUR

    def _hold(self, step: Step, page: Page, points: int, moment: datetime) -> None:
        page.hold(
            Hold(
                id=new_uuid(),
                member_id=self.member_id.value,
                wallet_type_id=self.wallet.id,
                entry_id=new_uuid(),
                points=points,
                pieces=(),
                made_at=moment,
                expires_at=moment + (1 + step.ago % 24) * HOUR,
            ),
            because=because(CauseKind.SPEND),
        )

    def _end(self, step: Step, page: Page, moment: datetime) -> None:
        for hold in [hold for hold in page.holds.values() if hold.open][:1]:
            end = page.capture if step.what == "capture" else page.release
            why = because(CauseKind.HOLD, hold.id.hex)
            end(hold.id, min(step.points, hold.open), at=moment, because=why)

    def _note_holds(self, page: Page) -> None:
        for entry in page.entries:
            if entry.kind in (EntryKind.CAPTURE, EntryKind.RELEASE):
                (hold,) = [each for each in page.holds if each.hex == entry.cause.id]
                self.of_hold[entry.id] = hold

    # The model: the account as it must be read, by going through all entries.

    def then(self, at: datetime, known: datetime) -> Page:
        """The page at an instant, from the entries that had happened by then and were known at another."""
        told = [each for each in self.entries if each.at <= at and each.recorded_at <= known]
        lots: dict[Any, Lot] = {}
        account = replace(self.account, available=0, pending=0, held=0, owed=0, active_at=None)
        for entry in told:
            for lot in entry.lots:
                lots[lot.id] = self._as_known(lot, known)
            account = replace(
                account,
                available=account.available + entry.change.available,
                pending=account.pending + entry.change.pending,
                held=account.held + entry.change.held,
                owed=account.owed + entry.change.owed,
            )
        for entry in told:
            for draw in entry.draws:
                if draw.lot_id in lots:
                    lot = lots[draw.lot_id]
                    lots[lot.id] = replace(lot, remaining=lot.remaining + draw.points)
            if entry.activates is not None:
                lots[entry.activates.id] = replace(
                    lots[entry.activates.id], pending=False, activated_at=entry.at
                )
        page = Page(
            settled(replace(account, active_at=self._active_at(told))),
            lots.values(),
            moment=at,
            new_id=new_uuid,
            holds=self._holds_then(told),
            inactivity=self.wallet.inactivity,
            zone=self.programme.zone,
            suspended=self.suspended_at is not None and self.suspended_at <= known,
            closes_at=self.closes_at if self.closed_at and self.closed_at <= known else None,
        )
        page.book_due()
        return page

    def _as_known(self, opened: Lot, known: datetime) -> Lot:
        now = self.lots[opened.id]
        if now.dated_at is None or now.dated_at > known:
            return opened
        return replace(opened, available_at=now.available_at, expires_at=now.expires_at)

    def _holds_then(self, told: list[Entry]) -> list[Hold]:
        made = {each.id for each in told}
        found = []
        for hold in self.holds.values():
            if hold.entry_id in made:
                ended = {
                    kind: sum(e.points for e in told if e.kind is kind and self.of_hold[e.id] == hold.id)
                    for kind in (EntryKind.CAPTURE, EntryKind.RELEASE)
                }
                found.append(
                    replace(hold, captured=ended[EntryKind.CAPTURE], released=ended[EntryKind.RELEASE])
                )
        return found

    def _active_at(self, told: list[Entry]) -> datetime | None:
        if not told:
            return None
        kinds = {EntryKind.EARN, EntryKind.EARN_PENDING, EntryKind.ACTIVATE, EntryKind.SPEND, EntryKind.HOLD}
        return max([told[0].at, *(each.at for each in told if each.kind in kinds)])


async def by_silence(programme: Programme, silence: Inactivity = SILENCE) -> Programme:
    """The programme, its points dying when the account has been quiet for four days."""
    store = StoredProgrammes()
    async with transaction():
        wallet = replace(programme.wallet_by_code[POINTS], expiry=silence)
        await store.save_wallet_type(programme.id, wallet, at=await value("SELECT now()"))
        await store.raise_version(programme.id)
    COPIES.forget()
    return await store.find(programme.code)


def start_of(told: list[Step], gap: timedelta) -> datetime:
    """When a history begins that ended so long ago."""
    return datetime.now(UTC).replace(microsecond=0) - gap - sum(step.hours for step in told) * HOUR


_NO_VAULT: Vault = Vault.__new__(Vault)
"""No reason is sealed here."""
