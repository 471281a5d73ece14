"""What the tests of a programme's set-up send."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

ADMIN = make.staff(*Permission)

_RATE = """mutation ($input: SetEarnRateInput!) { setEarnRate(input: $input) {
  rule { code revision } problems { code path ... on InvalidInput { field reason } } } }"""
_WALLET = """mutation ($input: SaveWalletTypeInput!) { saveWalletType(input: $input) {
  walletType { code } problems { code path ... on InvalidInput { field reason } } } }"""
_LADDER = """mutation ($input: SaveLadderInput!) { saveLadder(input: $input) {
  ladder { code } problems { code path ... on InvalidInput { field reason } } } }"""
_CREATE = """mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) {
  programme { code sandbox } problems { code path } } }"""
_ADVANCE = """mutation ($input: AdvanceClockInput!) { advanceClock(input: $input) {
  clock problems { code path ... on InvalidInput { field reason } } } }"""
_SETTINGS = """mutation ($input: SaveProgrammeSettingsInput!) { saveProgrammeSettings(input: $input) {
  settings { adjustmentLimit closingDays } problems { code path ... on InvalidInput { field reason } } } }"""


async def _run(ask: Ask, document: str, input: dict[str, Any]) -> dict[str, Any]:
    answer = await ask(document, ADMIN, input=input)
    assert answer["errors"] == []
    (payload,) = answer["data"].values()
    found: dict[str, Any] = payload
    return found


async def set_rate(ask: Ask, **change: Any) -> dict[str, Any]:
    """A point per yuan, unless said otherwise."""
    standard = {
        "code": "purchase-points",
        "wallet": "points",
        "name": {"en": "Purchases"},
        "points": 1,
        "per": {"amount": 100, "currency": "CNY"},
    }
    return await _run(ask, _RATE, {**standard, **change})


async def save_wallet(ask: Ask, code: str, **terms: Any) -> dict[str, Any]:
    standard = {"name": {"en": code}, "expiry": {"never": True}, "pending": {"immediate": True}}
    return await _run(ask, _WALLET, {"code": code, **standard, **terms})


async def save_ladder(ask: Ask, code: str, **terms: Any) -> dict[str, Any]:
    return await _run(ask, _LADDER, {"code": code, "name": {"en": code}, **terms})


async def create_programme(ask: Ask, code: str, **terms: Any) -> dict[str, Any]:
    standard = {"name": {"en": code}, "currency": "CNY", "timeZone": "Asia/Shanghai"}
    return await _run(ask, _CREATE, {"code": code, **standard, **terms})


async def advance_clock(ask: Ask, programme: str, **by: int) -> dict[str, Any]:
    return await _run(ask, _ADVANCE, {"programme": programme, "by": by})


async def save_settings(ask: Ask, **settings: Any) -> dict[str, Any]:
    return await _run(ask, _SETTINGS, settings)
