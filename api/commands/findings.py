"""How the findings of a verification are told to a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.markup import escape

from api.commands.terminal import tell
from domain.ledger.finding import Finding

SHOWN = 50
"""Findings that are shown to a person; `--json` gives all."""


def tell_findings(
    findings: Sequence[Finding], where: Callable[[Finding], str], *, whole: str, broken: str
) -> bool:
    """Each finding, then what they come to. Returns whether there were none."""
    for finding in findings[:SHOWN]:
        tell(f"[red]{finding.check}[/red] {where(finding)}")
        tell(f"    expected {escape(finding.expected or '-')}, found {escape(finding.found or '-')}")
    if len(findings) > SHOWN:
        tell(f"... and {len(findings) - SHOWN:,} more: --json gives all.")
    if findings:
        tell(f"[bold red]{len(findings):,} findings:[/] {broken}")
    else:
        tell(f"[bold green]{whole}[/]")
    return not findings
