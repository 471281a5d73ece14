"""The command behind `make bench`: what it refuses, and where it keeps its table."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import __main__ as command
from bench.place import SMALL
from bench.table import Report, Row, Target

REPORT = Report(
    [Row(Target("a thing", 1.0, 2.0), 1.5, "3 us", "2 us")], [("a thing", "CPU us"), ("ours", "3")]
)


@pytest.mark.parametrize("given", [["cards"], ["--keep", "card"], ["--fast"]])
def test_what_makes_no_sense_is_refused_before_anything_starts(
    given: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.argv", ["bench", *given])
    monkeypatch.setattr(command, "_measured", lambda *_: pytest.fail("it measures"))
    with pytest.raises(SystemExit) as refused:
        command.main()
    assert refused.value.code == 2


@pytest.mark.parametrize("given", [[], ["--keep"]])
def test_a_kept_table_stands_in_the_place_of_the_last_one(
    given: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    kept = tmp_path / "performance.md"
    before = f"# Performance\n\nWords.\n\n{command.MARK}\nan old table\n"
    kept.write_text(before)
    monkeypatch.setattr("sys.argv", ["bench", *given])
    monkeypatch.setattr(command, "_measured", lambda *_: [REPORT])
    monkeypatch.setattr(command, "stop_in_order", lambda: None)
    monkeypatch.setattr(command, "KEPT", kept)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    command.main()
    told = capsys.readouterr().out
    assert "| a thing | 3 us | 2 us      | 1.50 x   | >= 1 x | >= 2 x | floor   |" in told
    assert str(SMALL) in told
    text = kept.read_text()
    if given:
        assert text.startswith("# Performance\n\nWords.\n")
        assert text.count(command.MARK) == 1
        assert "an old table" not in text
        assert text.endswith(told.lstrip("\n").removesuffix("\n"))
    else:
        assert text == before


def test_the_kept_table_has_its_place():
    assert command.KEPT.read_text().count(command.MARK) == 1
