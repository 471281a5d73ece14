"""What production brings along and development is given: servers, keys, two roles.

Every command that needs the database goes through `at_hand`. With addresses set it hands the settings on as
they are. Without them it starts (or shares) the embedded servers for as long as the command runs, so that
`laurel token` works beside a running `laurel serve` and also alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from api import keys
from api import settings as all_settings
from api.keys import BadKeys
from api.settings import Settings, SettingsRefused

KEYS_FILE = "keys.json"
ERASURES_FILE = "erasures.jsonl"
CHECKPOINTS_FILE = "checkpoints.jsonl"


@contextmanager
def at_hand(settings: Settings, say: Callable[[str], None]) -> Iterator[Settings]:
    """The settings, complete, while the block runs.

    What was added also stands in the environment, for the processes that this one starts.
    Raises: NoServer where no server can be had, SettingsRefused.
    """
    if settings.in_production:
        yield settings
        return
    home = settings.home.absolute()
    own_postgres, own_valkey = settings.database_url is None, settings.redis_url is None
    if not own_postgres and not own_valkey:
        yield _with(settings, {**_keys(settings, home), **_outside(settings, home)})
        return
    try:
        from api.embedded.servers import embedded_servers
    except ImportError as error:  # fcntl, pwd: Windows has neither
        raise SettingsRefused(
            [f"This system has no {error.name}: set DATABASE_URL, MIGRATION_DATABASE_URL and REDIS_URL."]
        ) from None
    with embedded_servers(home, postgres=own_postgres, valkey=own_valkey, say=say) as servers:
        added = {**_keys(settings, home), **_outside(settings, home)}
        if servers.database_url and servers.migration_database_url:
            added["DATABASE_URL"] = servers.database_url
            added["MIGRATION_DATABASE_URL"] = servers.migration_database_url
        if servers.redis_url:
            added["REDIS_URL"] = servers.redis_url
        yield _with(settings, added)


def _keys(settings: Settings, home: Path) -> dict[str, str]:
    """Development keys, made once and marked as such."""
    if settings.keys_file is not None:
        return {}
    path = home / KEYS_FILE
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        with suppress(BadKeys):  # another command has just made them
            keys.write(path, keys.generate(development=True))
            if os.name == "posix" and os.geteuid() == 0:  # by sudo in a person's folder
                os.chown(path, home.stat().st_uid, -1)
    else:
        with suppress(BadKeys):  # whoever reads them next says what is wrong with them
            made = keys.read(path)
            if not made.checkpoint:  # by an older release
                keys.write(path, keys.with_checkpoint_key(made), replacing=True)
    return {"LAUREL_KEYS_FILE": str(path)}


def _outside(settings: Settings, home: Path) -> dict[str, str]:
    """What lies outside of the database."""
    files = {}
    if settings.checkpoints_file is None:
        files["LAUREL_CHECKPOINTS_FILE"] = str(home / CHECKPOINTS_FILE)
    if settings.erasures_file is None:
        files["LAUREL_ERASURES_FILE"] = str(home / ERASURES_FILE)
    return files


def _with(settings: Settings, added: dict[str, str]) -> Settings:
    os.environ.update(added)
    # What was given on the command line stays; what was added is read from the environment.
    given = {name: getattr(settings, name) for name in settings.model_fields_set}
    return all_settings.load(**given)
