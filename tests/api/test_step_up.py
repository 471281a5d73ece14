"""What demands a proof of who one is, and for how long a proof is good."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from api.errors import StepUpRequired
from api.step_up import require_step_up
from domain.kernel.ids import MemberId
from domain.staff.caller import Caller
from persistence.ids import new_uuid
from tests import make


def asked_by(caller: Caller) -> Any:
    return SimpleNamespace(context=SimpleNamespace(caller=caller, now=datetime.now(UTC)))


def test_a_proof_is_good_for_ten_minutes():
    def proved(ago: timedelta) -> Any:
        return asked_by(replace(make.staff(), stepped_up_at=datetime.now(UTC) - ago))

    require_step_up(proved(timedelta(minutes=9, seconds=50)))
    with pytest.raises(StepUpRequired):
        require_step_up(proved(timedelta(minutes=10)))
    with pytest.raises(StepUpRequired):
        require_step_up(asked_by(make.staff(stepped_up=False)))


def test_only_staff_is_asked_for_a_proof():
    require_step_up(asked_by(make.service()))
    require_step_up(asked_by(make.themselves(MemberId(new_uuid()))))
