"""Slow hashes: the parameters that were chosen, and no more than four at once."""

import asyncio
import threading

import pytest

from persistence.staff.passwords import AT_ONCE, Argon2Passwords


async def test_the_hash_is_argon2id_with_19_megabytes_and_two_rounds():
    assert (await Argon2Passwords().hash("correct horse battery")).startswith(
        "$argon2id$v=19$m=19456,t=2,p=1$"
    )


async def test_only_the_right_password_matches():
    passwords = Argon2Passwords()
    hashed = await passwords.hash("correct horse battery")

    assert await passwords.matches(hashed, "correct horse battery")
    assert not await passwords.matches(hashed, "correct horse batterY")
    assert not await passwords.matches(hashed, "")
    assert not await passwords.matches("no hash at all", "correct horse battery")


async def test_without_an_account_even_the_dummys_password_does_not_match():
    assert not await Argon2Passwords().matches(None, "no account has this password")


async def test_four_at_once_and_the_loop_goes_on(monkeypatch: pytest.MonkeyPatch):
    passwords = Argon2Passwords()
    working, most = 0, 0
    lock, done = threading.Lock(), threading.Event()
    full = threading.Barrier(AT_ONCE + 1)

    def slow(self: Argon2Passwords, password_hash: str, password: str) -> bool:
        nonlocal working, most
        with lock:
            working += 1
            most = max(most, working)
        if not done.is_set():
            full.wait(5)
            done.wait(5)
        with lock:
            working -= 1
        return True

    monkeypatch.setattr(Argon2Passwords, "_verify", slow)
    trying = [asyncio.create_task(passwords.matches("x", "x")) for _ in range(20)]
    await asyncio.to_thread(full.wait, 5)

    done.set()
    assert await asyncio.gather(*trying) == [True] * 20
    assert most == AT_ONCE
