"""How the tables spread over many machines, should one PostgreSQL be full one day (Citus).

`places` says where each table goes, `catalogue` reads the tables as they are, `plan` holds the one against
the other: statements to run, or the rules that a table breaks. Decision 0046 tells why.
"""
