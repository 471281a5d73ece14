"""`laurel keys`: make the keys of a deployment and exchange them while it runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import keys
from api import settings as all_settings
from api.commands.bars import Bars
from api.commands.terminal import fail, tell
from api.files import write_private
from api.keys import Algorithm, BadKeys, KeyMaterial, Ring
from api.keyservice.port import KeyServiceFailed
from api.settings import SettingsRefused

if TYPE_CHECKING:
    from api.commands.opened import Opened
    from persistence.encryption import Vault

commands = typer.Typer(no_args_is_help=True, help="Make keys, and exchange them while the service runs.")

File = Annotated[Path | None, typer.Option("--file", help="The key file; default LAUREL_KEYS_FILE.")]
Kind = Annotated[Algorithm, typer.Option(help="How access tokens are signed.")]
RingName = Annotated[Ring, typer.Argument(help="Which ring of keys.")]
Kid = Annotated[str, typer.Argument(help="The id of a key, as `laurel keys list` shows it.")]


@commands.command()
def generate(
    out_file: Annotated[Path, typer.Option("--out", help="Where to write the key file (mode 600).")],
    master_file: Annotated[
        Path | None,
        typer.Option("--master-out", help="Write the master ring here instead, for LAUREL_MASTER_KEYS."),
    ] = None,
    checkpoint_file: Annotated[
        Path | None,
        typer.Option(
            "--checkpoint-out", help="Write the key of checkpoints here instead, for LAUREL_CHECKPOINT_KEY."
        ),
    ] = None,
    algorithm: Kind = Algorithm.EDDSA,
) -> None:
    """Write fresh keys for a new deployment. Keep a copy apart from the database's backups."""
    made = keys.generate(algorithm=algorithm)
    if master_file is not None:
        made = replace(made, master_apart=True)
        _write_apart(master_file, keys.dump_master(made) + "\n")
    if checkpoint_file is not None:
        made = replace(made, checkpoint_apart=True)
        _write_apart(checkpoint_file, keys.dump_checkpoint(made))
    keys.write(out_file, made)
    tell(f"Wrote {out_file}. Set LAUREL_KEYS_FILE={out_file}; whoever loses it loses every member's data.")
    if master_file is not None:
        tell(f"Wrote {master_file}. Its text is the value of LAUREL_MASTER_KEYS.")
    if checkpoint_file is not None:
        tell(f"Wrote {checkpoint_file}. Set LAUREL_CHECKPOINT_KEY={checkpoint_file} where the worker runs.")


def _write_apart(path: Path, text: str) -> None:
    try:
        write_private(path, text, replacing=False)
    except FileExistsError:
        raise BadKeys(f"{path} exists already; keys are never overwritten.") from None


@commands.command("list")
def show(file: File = None) -> None:
    """Show the ids of all keys, never a key."""
    _, found = _open(file)
    for ring in Ring:
        newest = str(getattr(found, f"newest_{ring}"))
        ids = [
            f"[bold]{kid}[/bold] (newest)" if str(kid) == newest else str(kid) for kid in getattr(found, ring)
        ]
        tell(f"{ring:8} {', '.join(ids)}")


@commands.command()
def rotate(ring: RingName, file: File = None, algorithm: Kind = Algorithm.EDDSA) -> None:
    """Begin an exchange: add a key that every process learns before any uses it."""
    path, before = _open(file)
    service = all_settings.load().key_service() if ring is Ring.MASTER else None
    with _asking_key_service():
        changed, kid = keys.add(before, ring, algorithm, service=service)
    keys.write(path, changed, replacing=True)
    waiting = {
        Ring.SIGNING: "Every process publishes it within seconds. Wait a day, so that whoever caches our "
        "public keys has read it",
        Ring.CHECKPOINT: "Restart every process, give its public half to whoever checks receipts",
    }.get(ring, "Restart every process")
    tell(f"Added {ring} key {kid}. {waiting}, then: laurel keys activate {ring} {kid}")


@commands.command()
def activate(ring: RingName, kid: Kid, file: File = None) -> None:
    """Go on with an exchange: this key seals from the next start on, or signs within seconds."""
    path, before = _open(file)
    keys.write(path, keys.activate(before, ring, kid), replacing=True)
    old = getattr(before, f"newest_{ring}")
    then = {
        Ring.SIGNING: f"Every process signs with it within seconds. Key {old} still proves what it signed: "
        f"retire it in a quarter of an hour, when the last token of it is out of date.",
        Ring.MASTER: f"Restart every process. Key {old} still opens what it sealed. Then: laurel keys rewrap",
        Ring.COLUMN: f"Restart every process. Key {old} still opens what it sealed. Then: laurel keys reseal",
        Ring.INDEX: f"Restart every process. What stands under key {old} is still found. Then: laurel keys "
        "reindex",
        Ring.CHECKPOINT: f"Restart every process. Receipts of before are still proved by key {old}: keep "
        "its public half.",
    }[ring]
    tell(f"{ring} key {kid} is the newest. {then}")


@commands.command()
def retire(
    ring: RingName,
    kid: Kid,
    file: File = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """End an exchange: forget a key for good. What is still sealed or signed with it is lost."""
    path, before = _open(file)
    changed = keys.retire(before, ring, kid)
    if not yes:
        typer.confirm(f"Is nothing sealed or signed with {ring} key {kid} any more?", abort=True)
    keys.write(path, changed, replacing=True)
    tell(f"{ring} key {kid} is gone.")


@commands.command("hand-over")
def hand_over(file: File = None) -> None:
    """Have the key service wrap the master keys: from then on the file opens nothing without it.

    Copies of the file from before still do: destroy them when every process has been restarted.
    """
    path, before = _open(file)
    service = all_settings.load().key_service()
    if service is None:
        raise SettingsRefused(["LAUREL_KEY_SERVICE_URL is not set: name the key service."])
    with _asking_key_service():
        changed = keys.hand_over(before, service)
    keys.write(path, changed, replacing=True)
    count = len(before.master)
    tell(f"{count} master keys of {path} are wrapped by the key service. Restart every process.")


@commands.command("service")
def serve_keys(
    socket: Annotated[Path, typer.Option("--socket", help="Where to answer: the path of a Unix socket.")],
    root_file: Annotated[Path, typer.Option("--root", help="The file of the root (mode 600).")],
    create: Annotated[
        bool, typer.Option("--create", help="Make the root, which must not be there yet.")
    ] = False,
) -> None:
    """Be a key service on this machine: wrap and unwrap master keys with a root that never leaves.

    LAUREL_KEY_SERVICE_SECRET is what it knows its callers by. Run it as a user of its own.
    """
    from api import logs
    from api.keyservice import root
    from api.keyservice.messages import secret_of
    from api.keyservice.server import application, serve

    settings = all_settings.load()
    given = settings.key_service_secret.get_secret_value() if settings.key_service_secret else ""
    try:
        secret = secret_of(given)
    except ValueError:
        raise SettingsRefused(["LAUREL_KEY_SERVICE_SECRET must be 32 bytes or more in base64."]) from None
    ring = root.create(root_file) if create else root.read(root_file)
    logs.configure(settings)
    tell(f"The key service answers at unix://{socket.absolute()}.")
    try:
        serve(application(ring, secret), socket)
    except KeyServiceFailed as error:
        raise SettingsRefused([f"--socket: {error}"]) from None


@commands.command()
def rewrap() -> None:
    """After a new master key is active: wrap every member's data key under it. Laurel may go on serving."""
    from persistence.members.rewrapping import keys_to_rewrap, rewrap_all

    _exchange(Ring.MASTER, keys_to_rewrap, rewrap_all, "members' keys", done="wrapped anew")


@commands.command()
def reseal() -> None:
    """After a new column key is active: seal under it what belongs to no member. Laurel may go on serving.

    Runs as the role of MIGRATION_DATABASE_URL: the application's may not change the record of acts.
    """
    from persistence.resealing import reseal_all, values_to_reseal

    _exchange(Ring.COLUMN, values_to_reseal, reseal_all, "values", done="sealed anew", as_owner=True)


@commands.command()
def reindex() -> None:
    """After a new index key is active: write under it what members are found by. Laurel may go on serving."""
    from persistence.reindexing import reindex_all, rows_to_reindex

    _exchange(Ring.INDEX, rows_to_reindex, reindex_all, "rows", done="written anew")


@commands.command("renew-members")
def renew_members() -> None:
    """Give every member a new data key and seal all values under it. Laurel may go on serving.

    Runs as the role of MIGRATION_DATABASE_URL: the application's may not change the reasons of entries.
    """
    from api.commands.opened import run
    from persistence.members.renewing import (
        is_renewing,
        members_to_renew,
        renew_all,
        values_under_old_keys,
    )

    async def act(opened: Opened) -> tuple[int, int, int]:
        with Bars() as bars:
            bars.begin("members", await members_to_renew())
            done = await renew_all(opened.vault, bars.advance)
        left = await members_to_renew() if await is_renewing() else 0
        return done, left, await values_under_old_keys()

    done, left, values = run(act, as_owner=True)
    if left or values:
        fail(
            [
                f"{done:,} members have a new key alone, but {left:,} members and {values:,} values are left:"
                f" somebody changed them meanwhile. Run this again."
            ]
        )
        raise typer.Exit(1)
    tell(f"{done:,} members have a new key, which seals all that is theirs. The old keys are gone.")


def _exchange(
    ring: Ring,
    to_do: Callable[[Vault], Awaitable[int]],
    do: Callable[[Vault, Callable[[int], None]], Awaitable[int]],
    things: str,
    *,
    done: str,
    as_owner: bool = False,
) -> None:
    """Bring all that is under other keys of the ring under its newest one, and say whether all is. What is
    left was written meanwhile, by a process that has not been restarted."""
    from api.commands.opened import run

    async def act(opened: Opened) -> tuple[int, int]:
        with Bars() as bars:
            bars.begin(things, await to_do(opened.vault))
            count = await do(opened.vault, bars.advance)
        return count, await to_do(opened.vault)

    count, left = run(act, as_owner=as_owner)
    if left:
        fail(
            [
                f"{count:,} {things} {done}, but {left:,} are under another {ring} key: a process that was "
                f"started before `laurel keys activate` still writes, or an import is under way. Restart "
                f"every process, wait for imports, then run this again."
            ]
        )
        raise typer.Exit(1)
    tell(f"{count:,} {things} {done}. All is under the newest {ring} key: the others can be retired.")


@contextmanager
def _asking_key_service() -> Iterator[None]:
    try:
        yield
    except KeyServiceFailed as error:
        raise SettingsRefused([f"LAUREL_KEY_SERVICE_URL: {error}"]) from None


def _open(file: Path | None) -> tuple[Path, KeyMaterial]:
    """The key file that is meant, and what it holds."""
    settings = all_settings.load()
    path = file or settings.keys_file
    if path is None:
        raise SettingsRefused(["Name the key file with --file, or set LAUREL_KEYS_FILE."])
    master = settings.master_keys.get_secret_value() if settings.master_keys else None
    with _asking_key_service():
        return path, keys.read(path, master=master, service=settings.key_service())
