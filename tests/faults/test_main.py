"""The command behind `make faults`: what it refuses."""

from __future__ import annotations

import pytest

from faults import __main__ as command


@pytest.mark.parametrize("given", [["L99"], ["--keep", "L1"], ["--keep", "--small"], ["--fast"]])
def test_what_makes_no_sense_is_refused_before_anything_starts(
    given: list[str], monkeypatch: pytest.MonkeyPatch
):
    before = command.KEPT.read_text()
    monkeypatch.setattr("sys.argv", ["faults", *given])
    monkeypatch.setattr(command, "stop_in_order", lambda: pytest.fail("it begins"))
    with pytest.raises(SystemExit) as refused:
        command.main()
    assert refused.value.code == 2
    assert command.KEPT.read_text() == before


def test_the_kept_table_has_its_place():
    assert command.KEPT.read_text().count(command.MARK) == 1
