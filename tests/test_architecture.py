"""The arrows, and other habits of the house that a machine can hold."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"api", "domain", "persistence", "bench", "faults", "tests"}
PURE = {"phonenumbers", "email_validator", "pyotp"}
"""Small libraries without input or output, which the domain may use."""
BELOW = {
    "domain": {"domain", *PURE},
    "persistence": {"persistence", "domain"},
    "api": {"api", "persistence", "domain"},
}
"""What of ours each layer may import, and for the domain what else beside the standard library."""
KEPT_BELOW = {"tortoise", "asyncpg", "aerich", "psycopg"}
"""Libraries that only persistence knows."""
KEPT_ABOVE = {"strawberry", "graphql", "starlette", "uvicorn", "typer", "rich"}
"""Libraries that only the API knows."""
SCREENS = 400
"""Lines: above it a noun is waiting to be named."""


def modules(layer: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / layer).rglob("*.py")):
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> set[str]:
    """The roots of everything a module imports, wherever in it."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("layer", BELOW)
def test_each_layer_imports_only_what_lies_below_it(layer: str) -> None:
    strangers = {
        f"{path} imports {name}"
        for path, tree in modules(layer)
        for name in imports(tree) & OURS - BELOW[layer]
    }
    assert strangers == set()


def test_the_domain_knows_the_standard_library_and_itself() -> None:
    strangers = {
        f"{path} imports {name}"
        for path, tree in modules("domain")
        for name in imports(tree) - BELOW["domain"] - set(sys.stdlib_module_names)
    }
    assert strangers == set()


@pytest.mark.parametrize(("layer", "foreign"), [("api", KEPT_BELOW), ("persistence", KEPT_ABOVE)])
def test_each_library_has_one_home(layer: str, foreign: set[str]) -> None:
    strangers = {
        f"{path} imports {name}" for path, tree in modules(layer) for name in imports(tree) & foreign
    }
    assert strangers == set()


def test_in_the_domain_only_use_cases_wait() -> None:
    waiting = {
        Path(path).name
        for path, tree in modules("domain")
        for node in ast.walk(tree)
        if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncWith | ast.AsyncFor)
    }
    # idempotency.py is the frame that every keyed use case runs in; facts.py and audit.py are ports that
    # every context shares.
    assert waiting <= {"ports.py", "use_cases.py", "idempotency.py", "facts.py", "audit.py"}


def test_no_rule_reads_a_clock() -> None:
    """A write takes its moment from the lock, a read from the request."""
    clocks = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
    read = {
        f"{path}:{node.lineno}"
        for path, tree in modules("domain")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in clocks
    }
    assert read == set()


def test_sql_lives_in_persistence() -> None:
    words = ("SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ")
    spoken = {
        f"{path}:{node.lineno}"
        for layer in ("api", "domain")
        for path, tree in modules(layer)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.lstrip().startswith(words)
        and any(word in node.value for word in (" FROM ", " VALUES", " SET "))
    }
    assert spoken == set()


def test_money_and_points_never_pass_through_floats() -> None:
    """No float literal and no float() where value is reckoned."""
    floats = {
        f"{path}:{node.lineno}"
        for context in ("kernel", "points", "orders", "tiers", "programme")
        for path, tree in modules(f"domain/{context}")
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
    }
    assert floats == set()


def test_files_fit_a_few_screens() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("api", "domain", "persistence", "bench", "faults")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > SCREENS
    }
    assert long == {}


def test_personal_data_is_opened_in_few_places() -> None:
    """`vault.open` is what opens it; whoever adds a place adds it here and is asked why."""
    opening = {
        path
        for layer in ("api", "domain", "persistence")
        for path, tree in modules(layer)
        for node in ast.walk(tree)
        if (
            isinstance(node, ast.Attribute)
            and node.attr in ("open", "open_column")
            and ast.unparse(node.value).endswith("vault")
        )
        or (isinstance(node, ast.Name) and node.id == "open_within")
    }
    assert opening <= OPENING, opening - OPENING


OPENING = {
    "persistence/prospects/queries.py",
    "persistence/reindexing.py",  # search tokens are made anew under another index key
    "api/secondfactors/mutations.py",  # the e-mail, as the authenticator app shows the account
    "persistence/secondfactors/repository.py",  # the secret that codes are reckoned from
    "api/audit/types.py",
    "api/identities/of_member.py",
    "persistence/duplicates/repository.py",
    "persistence/merges/persons.py",
    "api/members/profile.py",
    "api/staff/types.py",
    "persistence/approvals/reasons.py",
    "persistence/audit/log.py",
    "persistence/audit/verification.py",
    "api/corrections/of_member.py",
    "api/logins/types.py",  # what the member's own devices called themselves
    "persistence/conditions/knowing.py",
    "persistence/corrections/repository.py",
    "persistence/exports/gathering.py",
    "persistence/tickets/sealing.py",  # the words of a ticket, for whoever may read them
    "persistence/tickets/files.py",  # what is attached, for the same and for the scanner
    "persistence/tickets/intake.py",  # the secrets of sources, to check what they have signed
    "persistence/exports/repository.py",
    "persistence/logins/repository.py",  # the code and to whom, for the gateway
    "persistence/membercodes/seeds.py",
    "persistence/members/search.py",
    "persistence/members/repository.py",
    "persistence/points/reasons.py",
    "api/privacy/of_member.py",
    "persistence/privacy/repository.py",
    "persistence/rewards/repository.py",
    "persistence/staff/repository.py",
    "persistence/tiers/reasons.py",
    "persistence/wechat/repository.py",  # who it is, until the code was used
    "persistence/surveys/repository.py",
    "persistence/webhooks/of_chats.py",
    "persistence/webhooks/repository.py",
}
