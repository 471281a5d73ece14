"""`make faults`: what happens to points when processes die, connections are cut, servers crash, disks fill.

    __main__.py    which trials, the table
    place.py       a durable PostgreSQL of our own, processes of Laurel, what a trial begins with
    door.py        a client that sends again under the same key until it is answered
    cutting.py     a proxy in front of PostgreSQL that cuts a transaction at a chosen step
    trial_*.py     the trials

What a trial promises is written in `docs/faults.md`. Each counts its successes exactly: nothing lost in a run
in which nothing succeeded proves nothing.
"""
