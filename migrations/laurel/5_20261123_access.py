"""Who may ask: staff, sessions, service keys; what they asked before; what they did."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE staff (
            id uuid PRIMARY KEY,
            email_fingerprint bytea NOT NULL UNIQUE,
            email bytea NOT NULL,
            name bytea NOT NULL,
            password_hash text NOT NULL,
            roles text[] NOT NULL,
            store_codes text[] NOT NULL DEFAULT '{}',
            session_version integer NOT NULL DEFAULT 1,
            failed_logins integer NOT NULL DEFAULT 0,
            locked_until timestamptz,
            disabled_at timestamptz,
            created_at timestamptz NOT NULL,
            last_login_at timestamptz
        );

        CREATE TABLE sessions (
            id uuid PRIMARY KEY,
            subject_kind text NOT NULL CHECK (subject_kind IN ('STAFF', 'MEMBER')),
            subject_id uuid NOT NULL,
            created_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            idle_expires_at timestamptz NOT NULL,
            revoked_at timestamptz,
            revoked_reason text
        );
        CREATE INDEX sessions_of_subject ON sessions (subject_kind, subject_id);

        CREATE TABLE refresh_tokens (
            hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
            session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
            created_at timestamptz NOT NULL,
            rotated_at timestamptz,
            successor bytea
        );
        CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id);

        CREATE TABLE service_keys (
            id uuid PRIMARY KEY,
            principal_id uuid NOT NULL,
            short_id text NOT NULL UNIQUE,
            name text NOT NULL,
            secret_sha256 bytea NOT NULL CHECK (octet_length(secret_sha256) = 32),
            permissions text[] NOT NULL,
            ip_ranges cidr[] NOT NULL DEFAULT '{}',
            created_by text NOT NULL,
            created_at timestamptz NOT NULL,
            expires_at timestamptz,
            last_used_at timestamptz,
            revoked_at timestamptz
        );

        -- The answers kept for retries: by member where the operation is about one member, else by caller.
        CREATE TABLE member_operations (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            principal_id uuid NOT NULL,
            key text NOT NULL,
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            outcome jsonb,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, principal_id, key)
        );
        CREATE INDEX member_operations_age ON member_operations (recorded_at);

        CREATE TABLE operations (
            id uuid NOT NULL,
            principal_id uuid NOT NULL,
            key text NOT NULL,
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            outcome jsonb,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (principal_id, key)
        );
        CREATE INDEX operations_age ON operations (recorded_at);

        -- One row per act of staff or of security, never changed by the application's role.
        CREATE TABLE audit_log (
            id uuid PRIMARY KEY,
            at timestamptz NOT NULL,
            actor_kind text NOT NULL,
            actor_id uuid,
            act text NOT NULL,
            object_kind text,
            object_id text,
            fields text[] NOT NULL DEFAULT '{}',
            reason bytea,
            ip_prefix text,
            request_id text
        );
        CREATE INDEX audit_log_in_time ON audit_log (at);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE audit_log, operations, member_operations, service_keys, refresh_tokens, sessions, staff;
    """


# What the models were after this file: `make migration` writes the next one from the difference.
MODELS_STATE = (
    "eJztXW1z2za2/iscf2k7o80kthNnt3fujJ1ku94m9l7bvd1ub4cDk5CEmiJYkLTj7fa/X4CiJBIEEAF6g6gz02lsEg8tPQfEecXB"
    "70cJKhlOXryjZUbTG/p09Jfg96MUTTD/oXtzEByhLFvcEhcKdJ9Uo6NqWF4Nus8LhqKCXx6iJMf8UozziJGsIDQVgy/T4PZ/PgbF"
    "GAcP+DkgefD1BE/uMQtJPAhI/M0L8ZyYRvxBJB0tDylT8luJw4KOMB/JOPDnX/hlksb4M85nv2YP4ZDgJG59XRKLB1TXw+I5q679"
    "8MPl+79WI8XHuQ8jmpSTdDE6ey7GNJ0PL0sSvxAYcW+EU8xQgeMGDWmZJDVhs0vTT8wvFKzE848aLy7EeIjKRJB59F/DMo0Eh0H1"
    "l8T/Tv+7/miNYWF4dX0X3n64C8OjDvfiI0jc1pciLj4uN5IWgqjf/5g+d0FIdfVI/IF3fzu/+frkzTcVBTQvRqy6WdF19EcFRAWa"
    "QivSFyzPZWZDdgu0Ts5nFxakLybsjM4ZYZ5RvKC0wJMs4V/aklQJBrRKtOYF/8ZdQu/w50JN6BwgUck/Wr9IvPvwzzvx5Eme/5aI"
    "C1f/e35TMfvp/J8VtZPn+s7H66vvZsMp1wlTXXH17uP1hUQ3yfMSxyEqupS/56wVZII1K3ETKFEf18gXsx96JojLTx9u784//aMl"
    "jffndx/EneOWJGZXv55O/oUw5g8Jfry8+1sgfg3+dX31QX5F5uPu/nUkPhMqCxqm9ClEcZOT2eXZpZaQH1FC4nDI6MRWym0kiHkP"
    "xFymBUnc5DyHgqC9E7QwoIcPDeNOXLhH0cMTYvwNle/QY6ob2701OZ7IV1CKRpWQBJvic7bckrvaiDH6Ls1Bgy/7MOHMMlrOmdEL"
    "HpwRL0w6vTOSMTpiaDKxNZ1lHNjOkjEX0djKdJ6NB8vZwXIuSJEo2P777fWVxvObAWTtSqIi+E+QkLzoF+2CCjPtMsPSFBcPkGl/"
    "4N/TZo7PxsMcd5jjaEK5TRjS4TCckJSyLvEXZHSZaqhXoSUx8C+2hBhqLeiLFPjH5f/86c/HxycnZ8cvT968fX16dvb67cu3wk4S"
    "97q3zgyiu7j87vJKkoa40JZFhp7DDDNOZaJad7RS6OB6JILjV6dnp29P3pzOmZ9fMRHeJbcY8yVnTPlIh3muADtx7LTavOzVJI8Y"
    "Fvw4xKPaSHBgwYFVO7B/5U7lO6GXMNN4r9KIgcl1HfKxfBJWg/1yW28nKEm0S5bSgVKsUvWyv5rPunk9cHJ89ma+LolfTCvR7afz"
    "jx9nS4/eS01QXoR84pPqM1kphA50e+qgF2aPR0uFYY1YanGAYFbPg1mQWV9/ChjzL5NGCifHtOg2UWtRbAez3EJ4ZUfhlUfMcqVx"
    "oZ3kDcT2bIpXm53ha3PiM/ScUKSYvvqYbAMCUdkVorL2/jr46Z766U2xMhxRFjvFYyQoCNprQbv5uSu7uH5GlQ/Hw72cZJTpfNzF"
    "zYHJyyXVMPBze+7ngmOwRccgJiOcK1TuBUkRe1YTvsBIlN8/1zVV/SH9ojZL56Rzzi8ur85vflKzfqEwYy9+uvtw3i0+Z27ppzYS"
    "rB2vrZ0hSUk+dpKzBF2DoD2zgfokZ4ZRPM3O2dm1bRzk8t1CiSl+ciG/BQPuHcO4/JVIXdiXgMC/G/8MD8scOy4+EhRksHd+9Tv+"
    "BN3eiPrWwLgjgg+CPd3gkUPmebuZ57QU7NiEORYICHQ4BDrE5u0ytyF8gQDCYb/3dgSxD36vJ5bPZYzTghTPupxC47bRAiLTgWTJ"
    "3aAqm0ZEoAfBkAsds4zLvvjm2wAFUwUYjFEe5PiRz9AkYPQpX8pKsn/iCkaUX+r9MEwqSHJsURU13iO7TIcEhHSHzP+y6Q7YbQPm"
    "wGbNgU+VPvoe6+yB1n2jQVBrNq6Kl7QIfiR8UpYFV+BcdXOFXGny6VO+EpoaJTgOHlFS4jygGU6DIWVBSu9p/Nw1BlZ9GNgBe2UH"
    "PDE+EbGCcZNaaoBAJYFKApXks0oy6qMllRHUvPVcDWj3Z5jyd33corHl7GmOc0FhaL8/RoHsjRDWtk+m+rfD6W1lxGqyHDVC4vKK"
    "pv2qcFJaJHSSofTZjrAG6BA5y8b1t1yesTnkEPnCE6Tq2Wniaw45RL7uCSvGMbJ8KZuoQ2SN2+fc9lFkW02kNUCHyFnGDQmaoiTM"
    "GB0SVeMt46KmQB8ii9WbFz5jpKitMDeqaSN7tMnMvWXNglb+xWO7cpUFwill5RmV285YJTRCqiVAz/cCAXzb861dcw0b+rUL7RY2"
    "9DdiHvclSQqS5i/En91F2GMj2/xxymgS5rRkqu4s+tdAxkG+3OFtqEksKMOhbadnFRZWJEcZcHMvvFf4Hl+gfwGD6b8K9fapIQkK"
    "uSHvckPQdOQABV21yUTcXnrEDrLuokHc3onbq5zvLUYsGhszv4shgyWKkfJqdDV0J1lgKA3afk64oA84VcRQzxlDmsKgBUSiu3/N"
    "5S6v7n7+RZUMCsVyfWob/ZOgEP5bNgvy5ZiqOg9yiJR6paPyMcmMGmo2YAn9JIYuWSx7N8Z1WSsqArGJ5TmY0Ec8wWkR0OF8k8tX"
    "eZBRQXuQ0OghD4aE5cW3AZG3yhxJclv38/8vbe5Ybp4LBnuX90KL+mW5+KtPLfYuw6l6GzyRGvYobzHS9ytXAU7hnxYQogHeRQOa"
    "QhZxOubSH0cCQnccxxrbDKdOp51JQODfjf/KtA2nk9mlDaGMhk6EPq92VbDaVdgdMMjaZ1kLx9bFemniwHjxTsRehYmuMyF6LgFj"
    "rKg1arBEQoPOABZhIxGRESGcNJijg+q/2QZpRfwmaIdvSBqRDCXVb3yAomXdJv8QBIu8cLghWLRxipvBosWrYBcsauOAWLnxLrYq"
    "DKuHQ5gI+gftYbMGWhYRVe0l1ddnNyAr1Wfvj/+ykUJsqJEDT+Now57Gl3yM5b2LldwK/o8wyxdGv9LMt3YiVnosuAxemF16lwHs"
    "W7Bvwb4F+xbsW7Bvwb4F+1Zl377HEcn15m3zttG6jeuB0A6u50YlxKHXb05Cw/XtGZRTzWhjzSwQ22+mANYMWDNgzSxtzXxX4ry4"
    "FkVCGnumPcBo0YzE0GnFERg1PTdqYNvAprYNWHfJgf44qzUI+VxglmpCvobeLG0YUO9APf/zBdcPoa05L+OgJZE7987hYs0DHMPG"
    "+yONjR1hwfnEKiHo/awGBBytFRytDBEXJ6sBAwfLOwcLPOkDEbQnnnTlI38kKdbVvTTvD4x1L9WenYQPBTe652405AbW7kBP3x47"
    "RpsYIHTJ0+21W321h9tvcJfvBllc9zk6+UNpFd6ZDocAg4uTy6kZUWZVe9bEQGDBnvPfSlSd1a6KJujbAzRRfVo1ttweoHJJHboz"
    "tHEgAGcBxCSveoy4CKGLBUE4CwIjlmKrqoUFAo6AWEuIzSfH/AaPuPiY7kDxzpjBlx10Vg9fykc/+h4/4zi4fw6+nubrBkEjg/SN"
    "2EQiNpAIR/Ee5fjb4I6ygpIcBwyjOA9IIbDVH+7uUFnzs1eIGvjkfB1GBAHyxVu2byFfvDPqdxot2x+3ziK2A5uFdp32hdQUpKa2"
    "YwGbLN+lLF7IRvXcloRsFLTX3hdiwe/ZsvENfs/OqHc7vBOO7Vw5fThGaYoTa+ZlHEx6p0kP5ydslfAsQZGTH9oCghfqnRcKpc4H"
    "JOCITrIEF04vsoyFhvFeS7pkDKeRXXFTAwNK0kFJjiiNc5fiDgkIlR1QYrPvghgyTEZjJzl0oCAGZzEU6LOLCFowoN99Oar7eFkG"
    "eCUYxHclWskko6ywJLUFglw/ZJoPxjHwJNN8HlXmlSbX3Lg7MGWb0XQc5Jsh3wz5ZrtFHvLNGyL2CSUJLiq8JbVdJJArkYseEZl+"
    "ww6vJhemBYMTZR23jOE0Fp/KivkGCHh3431c87o86TMEMO7GOH1SbQgzHhr+pNwQBoyvuAnPxLl2Gx6wbnFGu7Kc33w6u8q1B86X"
    "nemfM8Ksp/oCBLy78c7wI2a5LfFNFDDvxjyKfy3zwpb5JgqYd0z4MJTmQ8z40hGS1DLr08GCFFaXAi0t9a0CDHJw1LxpwZ7DKmBs"
    "qX3bQODf1Y9FSh2g3zs6Q8Cm0YHFplFPMjzvGXrSHX1V3xoYj73igyCxA4kdSOzYhcin2sqO0SYGCJUITahtdckCAWTKSQRK6ny9"
    "RQ5hjoHqM3cv3LqWB0p4PC3hgVqtAxG0J5b8h1TfD29+z2jLC/uCQJN6sObBmre0l6CaaIPk5ph/mVTVHMSYAm2gwCB1NkjhaOZt"
    "btkHt2tHSYfhEEe2+YY5Boh393dnJZ+haLIyci0YbaBBGKuWjjqJoosFQaxUS+okBQkIIlipuNRJBBIQROAsgnuUIG7Ah2hYqM6r"
    "MgmhAwUxrEFFOwhCAQZRQHYAgsaQHThAQUeozHFoG1JpoyCw4nRwoKDQrtNtEwOkO5C+w8ODetnwY+edaXrJKn8of6bVwjBHwLLg"
    "sCyQGE8yWoi2heEDtmp3qIBCH2yHNAPDj4SWeThG+Vjlz+lrvTtQKPqWZbDsSUH25APne1xo/5Hq2ijVdwam0pyEQvskqMuBuhxL"
    "4w7qcmALw/4QCg7zmncxIMbnm23ntCYIGJXapTOUWvcIaIAg9+Oc+2F4wj+BdWevFgzoX7U2RkE+pQlGqbEqRuW0cdgekm/i8fr6"
    "Y8tnu7iUYxE/fLr4cPP1q2ql4YNIoSF72jPKIR3WAkIyzOtkWKM0wD6tLWHhZBufJT3ti5W7vM8tJEjZZylDFUOPBe1JEPXd9CRO"
    "TSC1cXdgCqbW53nuMKCqPoGUf36mSzmu8+TRL4dTN2m+T9DnMMHpqBjzX18dvzW8GrNcFx8lzfdZGux4es8cWK3+7bD999vrKzXb"
    "s/HyOkSiIvhPkJB8H90mA82Cidbi00kyyvlEaVURD5CTjPydIo+q2mmTv7QAbdFdms3+vXWXIoaR4wmRLSToXdC7mt4C3K++KROs"
    "ay/QuG3UvMI/DxkfCcnMnicz4eASSGnuH7lqu9xUCrhOu9xfCjdShiZKyURhapdwU6PvOaRPyYzjV6dnp29P3pzOcxjzK6bURdcU"
    "BFdnB64OtG3YWVKOuRyV24IB/e4paVpqkqJ6jdnEgNZ00JqPKCHc82N0Yuvst5Hg7Hvn7ENM52DFfG+1D6aNgmV0yWXUk2DaRz4/"
    "MLupXRndpoDOoIFxf0A1PJz5RxBe63l4rZa3ZcPzJghiPxCO2Hg4IqMJiRSqTR+QWCAgJLFCSAK8hIMyH8FLOAgxg5dwcF6C0TtY"
    "zisAZ6DnzgDk2iEdvJ9rLaQud+wnkHz+HTrUGys128AtVmvOr0C5JhjtvhntntiO/2A0LqPiHRf8iGoPhVKMMlqT2XR8GE0BOz0p"
    "CjZQwAYKf9amzVQVTRtR2M50CdaH/ngbm/Ggk0Enb1knm3Xxsjp4h5o3fyhtlqN6OOjd9eldffxBo3f3ctHfdvghxlxzFhOcKjSA"
    "nvE2Cnh3ac0+dT+s4mwNDHBuz3lFlgXfs/HAtT3X9wzZHfcwBwDb9mzn5N9WM3s2Hrh22b8FDV+chAFek43XNE1R6v2mxf3BFzyn"
    "6UhIh/c8HQ5ZW8jaekP6RkLDUcmYOATFapY3MDDTXZwmboiE/6apnefUBAHtDrQnNEKJFecLBBDucj4TlIRsvSTkETP11hPTNvYG"
    "aHubT15tiOfd7GCHtJ/TsgMO7NIO7G1Bmc55nd8bmBzXXIyCUpuDTvmBPwW9SqFXKWhc0Lhf1rg/Vm0O7zh/GrXbHmDUvY2WiRA2"
    "7nnYGHZRwS6q/Y/egP24A/sxF+d8VVzYmZAtHBwQZnFAmDgXyKqvyAIBM32VTQm6Y/AMHV20Z+AB9TbUg+fkpGTBc1raczovY6Lb"
    "oDC/NzD5S0iMChM6WspZOrpOccAHvAjuxvyHLEtIhMS9r/KAcbUZRCgNOHX8l6c8QCn/AaM44O7TZBCktBjzORFg/uQXR9I0We+T"
    "wXXzwqPQu24OB0jCUujnUiiFZSkLH4hd/XQbBU6kgxM5pdBu7Wpi4Nj0Dp+WMximruPUpfe/4qiwXjQkGGwHcGZetWp8kXflsgGs"
    "L8H61BwKu5yfM4ae1aTXJlSX8f554oLEn3/pbFxBuarY6hajBMe6HSszjMTZVV3c2ZtpevHT3YdzuSYwCzOGh+SzzbvdAsG77bLB"
    "in/t3HZJbaOA973q+nmDh9yMHN/RB6w7GUAeMjAFZNh0cFiI0TtMYY9RPlYkR0iKmEZJzRByWuS5mKbi96qQzLTc1uHf+QzmE/ji"
    "8ur85if1FL5QhIsXS7Y+RpLjXFQLW3p1bRSktiEmf4iBKEYLRzG3kWsQ8x6p5n2Tcl5GEV/uVKcJmjyDFuxQnANPzKVbzB5JhL/H"
    "uh6X7QFGUymfDg0f8DPU+vU8YZTxvxmRDCXWtX5tHBhEciXUmDJbh7WJgZj32mr+NtQm7tDJzjE33YswH6Pj12/sXNoOdF2+rb8i"
    "WK932zr5eULy+VGHS4e+Jdxhxr9JFjKUjrAddS1U74l7d/n+pkMcnMO0qyaREGc5BA+8KtLGuYOY20iIs/gs5QTlRVjmTq+zjAVJ"
    "+yxphh/pg2ODyCYSpOyblL2J/+WGM9QbdwfmyF++/KHpVWl5Qkd/IulfAsQHTUjyHNBhUKdag2mqVV2SviQO4odehLUMydTSrcxQ"
    "xoEz4BKBKfWVhoZMdmkoNYTALXhYvdXVnnpYIObNiZnECQ7dZa2Ag8C9Fjh4WockZV0Bu6koWEZCYfBeFQbfFmg41PaRrO8NzH0k"
    "+ailXFwobNlbxxRPEEn4nXSEmShWUfVwNmSolXDIUsurxbJZ6orOrgRM1YRziFsl4T6RriBMXcli4ktTy3IYdGUoz58oVy3q7RV6"
    "c6ADhECUy/4smljWUMwRva+fUBaeVK2sq6Op7WiTcAdKXr0VR3tWgPagAAWyNwcGHL86PTt9e/LmdH5OwPyK6XiAbku5Ide73EFK"
    "6Iioasq05HZw26P25Z5Qm9BI+J5lWqisoS8k/CUsBCh8DlDEJBcku8ShJCjI2Wc5Q7boIMRcVVtVms21VKsJhlfaN1l7Etv8hCf3"
    "mN0RzDQBzvaAgSnKOamGhgUfC7v4eh7srGVtR3YLBGUgckQJDkHYDLEJX4qt52oLBJR2DmTl3NgeLtECQdTTpfyOpJGCcrMxOAeB"
    "xe+dFShVGBD85FZGsgCCpe+zjLmijrBbNE6Cgpx9lrN4JS0zBU3I9uLYG5TnOkLZnnjJwv39RB91p9o1bw9MHnJlAU34SPCPwT8G"
    "/xjcuB1TaruHCvZOrdIunNFJFRy1YbwFgrphe9a5kWbLeQMCE93lCBM4EqifPk1EWey40aUFBUF7LmhwXtddhzXB/O9FiuI2/eGd"
    "DQgc3rnC4Z1i5bF1G5oYOFHLmzjMeVHgSaY9J3Nxd2CKwjzh+zGlD1wZVeMhFtPzWEyME/KI2bPlGiDBIHgAZv4hWH95gYrSpgp/"
    "AXCy/DzTkes2/DBjqlMN9NGHOQCiPfahh7hk1VnT4cRmBksocGD8yr69rxWxxuxr3l7K7qsVO4EsXN8tv5nE7dhuo8Du6+zWs24A"
    "14AAnSo6ndLFXSSQK9dU05wUylDmBRlp7YEmqk/GwJ+Pj09Ozo5fnrx5+/r07Oz125dzq6B7y2QeXFx+JyyEljnWNX2FY2BVIDwH"
    "QNrNKe22CGctafg2IbB3Wp6/KZ+osyChQ9JLAYeiTZ8jH1GCuAwcN8t3wCBrn2Vd+4Bu2+UlLEjaZ0nDfvneitmT+NSP03iBJjzV"
    "uDtYIjoFMamex6RKprAt9D5RPRw8IgePSJQr23U7myMOs8+ZfX8z6Gt2pHcgp4eOdtk0Hmk+xxxmW01RSUjLPHThTgE+lEPhDRy6"
    "+bPah4C345sZDF3gDljO9zhCZW4VZldhodjEYUMXIgn/PKFTV44OGN43n983SCTuMJEIIbyDeMfgiPfDO1vnHDMSjY9Uuzmmdwam"
    "mClajPEmYqpVBsqAqUIN1Fp8tUip55WlA0OAVBuEejdGzDYKtZ8LAH9fPocJTkeFeDWOX782EDp7//koeYdcfet4ek+qFuEvlQXD"
    "9fAesvvq5csl2OWjtOxW9ySLhaYFVp0Apd/u2YDAdk/L7Z47VWZ//D+FJEjx"
)
