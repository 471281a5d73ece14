"""The key file, and the exchange of a key in three steps."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from api import keys
from api.keys import Algorithm, BadKeys, Ring


def test_a_file_gives_back_what_was_written(tmp_path: Path):
    made = keys.generate(algorithm=Algorithm.ES256)
    path = tmp_path / "deep" / "keys.json"

    keys.write(path, made)

    assert keys.read(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_keys_are_never_overwritten_by_accident(tmp_path: Path):
    path = tmp_path / "keys.json"
    first = keys.generate()
    keys.write(path, first)

    with pytest.raises(BadKeys, match="never overwritten"):
        keys.write(path, keys.generate())

    assert keys.read(path) == first
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ring", Ring)
def test_a_key_is_added_then_used_then_the_old_one_forgotten(ring: Ring):
    before = keys.generate()
    (old,) = getattr(before, ring)

    added, kid = keys.add(before, ring)
    assert getattr(added, f"newest_{ring}") == old
    assert [str(each) for each in getattr(added, ring)] == [str(old), kid]

    active = keys.activate(added, ring, kid)
    assert str(getattr(active, f"newest_{ring}")) == kid
    assert old in getattr(active, ring)

    done = keys.retire(active, ring, str(old))
    assert [str(each) for each in getattr(done, ring)] == [kid]
    assert keys.parse(keys.dump(done)) == done


def test_no_key_has_a_name_that_a_command_takes_for_an_option():
    made = keys.generate()
    names = [keys.add(made, Ring.SIGNING)[1] for _ in range(600)]
    assert [each for each in names if each.startswith("-")] == []


@pytest.mark.parametrize("ring", Ring)
def test_the_newest_key_can_not_be_retired(ring: Ring):
    made = keys.generate()
    (only,) = getattr(made, ring)

    with pytest.raises(BadKeys, match="activate another one first"):
        keys.retire(made, ring, str(only))


def test_an_unknown_key_is_named_with_those_there_are():
    with pytest.raises(BadKeys, match=r"master ring holds no key 7; it holds 1\."):
        keys.activate(keys.generate(), Ring.MASTER, "7")


def test_the_master_ring_may_be_kept_apart():
    made = replace(keys.generate(), master_apart=True)
    text, apart = keys.dump(made), keys.dump_master(made)

    assert "master" not in json.loads(text)
    assert keys.parse(text, master=apart) == made
    with pytest.raises(BadKeys, match="LAUREL_MASTER_KEYS is not set"):
        keys.parse(text)
    with pytest.raises(BadKeys, match="change it where that is kept"):
        keys.add(made, Ring.MASTER)


def test_two_sources_for_the_master_ring_are_one_too_many():
    made = keys.generate()

    with pytest.raises(BadKeys, match="keep one of them"):
        keys.parse(keys.dump(made), master=keys.dump_master(made))


def test_the_first_master_key_of_a_list_is_the_newest():
    made, _ = keys.add(keys.generate(), Ring.MASTER)
    listed = keys.dump_master(keys.activate(made, Ring.MASTER, "2"))

    assert [each.partition(":")[0] for each in listed.split(",")] == ["2", "1"]
    apart = replace(made, master_apart=True)
    assert keys.parse(keys.dump(apart), master=listed).newest_master == 2


def without(part: str) -> str:
    data = json.loads(keys.dump(keys.generate()))
    del data[part]
    return json.dumps(data)


def changed(*path: str, to: object) -> str:
    data = json.loads(keys.dump(keys.generate()))
    inner = data
    for each in path[:-1]:
        inner = inner[each]
    inner[path[-1]] = to
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", '"format": 1'),
        (changed("format", to=2), '"format": 1'),
        (without("column"), '"column"'),
        (without("signing"), '"signing"'),
        (without("index_root"), "index_root is not 32 bytes"),
        (changed("cursor", to="c2hvcnQ="), "cursor is not 32 bytes"),
        (changed("idempotency", to="not base64!"), "idempotency is not 32 bytes"),
        (changed("master", "keys", to={"0": "x"}), "not a number from 1 to 65535"),
        (changed("master", "keys", to={"65536": "x"}), "not a number from 1 to 65535"),
        (changed("master", "newest", to=2), "newest master key, 2, is not in the file"),
        (changed("signing", "newest", to="other"), "newest signing key, other, is not in the file"),
        (changed("signing", "keys", to={"a": "no pem"}), "signing key a is not a private key"),
    ],
)
def test_a_broken_file_is_refused_with_the_part_that_is_wrong(text: str, said: str):
    with pytest.raises(BadKeys, match=said):
        keys.parse(text)


def test_no_key_is_printed():
    made = keys.generate()
    shown = repr(made) + str(made)

    assert "PRIVATE" not in shown
    assert str(made.index_root) not in shown
    assert str(made.master[1]) not in shown


# Checkpoint keys


def test_a_file_of_an_older_release_has_no_checkpoint_key_and_can_get_one():
    made = json.loads(keys.dump(keys.generate()))
    del made["checkpoint"]
    old = keys.parse(json.dumps(made))
    assert (dict(old.checkpoint), old.newest_checkpoint) == ({}, "")

    new, kid = keys.add(old, Ring.CHECKPOINT)

    assert keys.parse(keys.dump(new)).newest_checkpoint == kid


def test_the_checkpoint_key_may_lie_apart(tmp_path: Path):
    made = keys.generate()
    apart = replace(made, checkpoint_apart=True)
    assert "checkpoint" not in json.loads(keys.dump(apart))
    path = tmp_path / "checkpoint.pem"
    path.write_text(keys.dump_checkpoint(made))
    path.chmod(0o600)

    found = keys.with_checkpoint_key(keys.parse(keys.dump(apart)), keys.read_checkpoint_key(path))

    assert found.newest_checkpoint == made.newest_checkpoint
    with pytest.raises(BadKeys, match="LAUREL_CHECKPOINT_KEY"):
        keys.add(found, Ring.CHECKPOINT)
    path.chmod(0o644)
    with pytest.raises(BadKeys, match="chmod 600"):
        keys.read_checkpoint_key(path)
