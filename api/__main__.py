"""`python -m api`, which is also the console script: while everything is imported, the collector rests."""

from __future__ import annotations

from api import garbage


def main() -> None:
    garbage.rest()
    from api import cli

    cli.main()


if __name__ == "__main__":
    main()
