"""The service desk: who gets which ticket, and how soon it is answered and solved."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE teams (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 128),
            name jsonb NOT NULL,
            rank integer NOT NULL CHECK (rank BETWEEN 0 AND 9999),
            dedicated boolean NOT NULL DEFAULT false,
            kinds text[] NOT NULL DEFAULT '{}',
            categories text[] NOT NULL DEFAULT '{}',
            stores text[] NOT NULL DEFAULT '{}',
            accept_minutes integer NOT NULL CHECK (accept_minutes BETWEEN 1 AND 1440),
            page_minutes integer NOT NULL CHECK (page_minutes BETWEEN 1 AND 1440),
            lead_id uuid REFERENCES staff (id),
            on_call uuid[] NOT NULL DEFAULT '{}',
            active boolean NOT NULL DEFAULT true,
            version integer NOT NULL CHECK (version >= 1),
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            UNIQUE (programme_id, code)
        );
        CREATE TABLE team_members (
            team_id uuid NOT NULL REFERENCES teams (id),
            staff_id uuid NOT NULL REFERENCES staff (id),
            PRIMARY KEY (team_id, staff_id)
        );

        -- The row is the lock of a person's open tickets: whoever gives it one holds it and counts again.
        CREATE TABLE representatives (
            staff_id uuid PRIMARY KEY REFERENCES staff (id),
            skills text[] NOT NULL DEFAULT '{}',
            languages text[] NOT NULL DEFAULT '{}',
            stores text[] NOT NULL DEFAULT '{}',
            ticket_limit integer NOT NULL CHECK (ticket_limit BETWEEN 0 AND 500),
            presence text NOT NULL DEFAULT 'AWAY' CHECK (presence IN ('AVAILABLE', 'BUSY', 'AWAY')),
            presence_set_at timestamptz,
            present_until timestamptz CHECK (present_until > presence_set_at),
            last_assigned_at timestamptz,
            active boolean NOT NULL DEFAULT true,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            CHECK ((presence_set_at IS NULL) = (present_until IS NULL))
        );

        -- Who had a ticket, from when until when.
        CREATE TABLE ticket_assignments (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            team_id uuid,
            staff_id uuid NOT NULL,
            given_by text NOT NULL,
            given_at timestamptz NOT NULL,
            -- What was counted under the person's lock; NULL where a person took the ticket itself.
            open_before integer CHECK (open_before >= 0),
            ticket_limit integer,
            accept_by timestamptz,
            accepted_at timestamptz CHECK (accepted_at >= given_at),
            ended_at timestamptz CHECK (ended_at >= given_at),
            ended_because text CHECK (ended_because IN ('DONE', 'NOT_ACCEPTED', 'REASSIGNED')),
            CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
            CHECK ((open_before IS NULL) = (ticket_limit IS NULL)),
            CONSTRAINT ticket_assignments_within_limit CHECK (open_before < ticket_limit)
        );
        CREATE UNIQUE INDEX ticket_assignments_one_has_it ON ticket_assignments (ticket_id)
            WHERE ended_at IS NULL;
        CREATE INDEX ticket_assignments_in_time ON ticket_assignments (ticket_id, given_at, id);
        CREATE INDEX ticket_assignments_to_accept ON ticket_assignments (accept_by)
            WHERE ended_at IS NULL AND accepted_at IS NULL;

        -- How the desk has last seen a ticket, and why nobody has it.
        CREATE TABLE ticket_desk (
            ticket_id uuid PRIMARY KEY REFERENCES tickets (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            seen_version integer NOT NULL,
            team_id uuid,
            reason text CHECK (reason IN ('NO_TEAM', 'NO_MEMBERS', 'NO_SKILL', 'NO_LANGUAGE', 'NO_STORE',
                'NOBODY_AVAILABLE', 'ALL_FULL', 'NOT_ACCEPTED', 'IN_TURN')),
            waiting_since timestamptz,
            urgency_rank smallint NOT NULL,
            policy_code text NOT NULL,
            CHECK ((reason IS NULL) = (waiting_since IS NULL))
        );
        CREATE INDEX ticket_desk_queue ON ticket_desk (programme_id, urgency_rank DESC, waiting_since, ticket_id)
            WHERE reason IS NOT NULL;

        CREATE TABLE business_calendars (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 128),
            name jsonb NOT NULL,
            time_zone text NOT NULL,
            weekly jsonb NOT NULL,
            days jsonb NOT NULL,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE sla_policies (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 128 AND code <> 'default'),
            name jsonb NOT NULL,
            rank integer NOT NULL CHECK (rank BETWEEN 0 AND 9999),
            calendar text NOT NULL,
            kinds text[] NOT NULL DEFAULT '{}',
            urgencies text[] NOT NULL DEFAULT '{}',
            tiers text[] NOT NULL DEFAULT '{}',
            first_response_minutes integer NOT NULL CHECK (first_response_minutes BETWEEN 1 AND 86400),
            resolution_minutes integer CHECK (resolution_minutes BETWEEN first_response_minutes AND 86400),
            warn_minutes integer NOT NULL CHECK (warn_minutes >= 0 AND warn_minutes < first_response_minutes),
            active boolean NOT NULL DEFAULT true,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            UNIQUE (programme_id, code)
        );

        -- The clocks that run, and for which deadline somebody was warned or told of its end.
        CREATE TABLE ticket_clocks (
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            clock text NOT NULL CHECK (clock IN ('FIRST_RESPONSE', 'RESOLUTION')),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            warn_at timestamptz CHECK (warn_at <= due_at),
            due_at timestamptz,
            warned_for timestamptz,
            breached_for timestamptz,
            PRIMARY KEY (ticket_id, clock)
        );
        CREATE INDEX ticket_clocks_to_warn ON ticket_clocks (warn_at)
            WHERE warn_at IS NOT NULL AND warned_for IS DISTINCT FROM due_at;
        CREATE INDEX ticket_clocks_to_breach ON ticket_clocks (due_at)
            WHERE due_at IS NOT NULL AND breached_for IS DISTINCT FROM due_at;

        -- When a ticket waited for its member, for the clock of its solution.
        CREATE TABLE ticket_pauses (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            started_at timestamptz NOT NULL,
            ended_at timestamptz CHECK (ended_at >= started_at)
        );
        CREATE INDEX ticket_pauses_in_time ON ticket_pauses (ticket_id, started_at);
        CREATE UNIQUE INDEX ticket_pauses_one_lasts ON ticket_pauses (ticket_id) WHERE ended_at IS NULL;

        -- What somebody has to look at: told once for each deadline, and of an urgent ticket once in a round.
        CREATE TABLE escalations (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            kind text NOT NULL CHECK (kind IN ('WARNING', 'BREACH', 'ON_CALL')),
            clock text CHECK (clock IN ('FIRST_RESPONSE', 'RESOLUTION')),
            due_at timestamptz,
            round integer NOT NULL DEFAULT 0 CHECK (round >= 0),
            team_id uuid REFERENCES teams (id),
            staff_id uuid REFERENCES staff (id),
            at timestamptz NOT NULL,
            again_at timestamptz,
            acknowledged_at timestamptz CHECK (acknowledged_at >= at),
            acknowledged_by text,
            CHECK ((kind = 'ON_CALL') = (clock IS NULL)),
            CHECK ((clock IS NULL) = (due_at IS NULL)),
            CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
        );
        CREATE UNIQUE INDEX escalations_once ON escalations (ticket_id, kind, clock, due_at) WHERE clock IS NOT NULL;
        CREATE UNIQUE INDEX escalations_once_a_round ON escalations (ticket_id, round) WHERE clock IS NULL;
        CREATE INDEX escalations_in_time ON escalations (programme_id, at DESC, id DESC);
        CREATE INDEX escalations_open ON escalations (programme_id, at DESC, id DESC)
            WHERE acknowledged_at IS NULL;
        CREATE INDEX escalations_again ON escalations (again_at)
            WHERE again_at IS NOT NULL AND acknowledged_at IS NULL;

        -- A day on which the share of tickets answered in time was under its target, told once.
        CREATE TABLE sla_alerts (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            day date NOT NULL,
            in_time integer NOT NULL CHECK (in_time >= 0),
            counted integer NOT NULL CHECK (counted > 0 AND in_time <= counted),
            at timestamptz NOT NULL,
            PRIMARY KEY (programme_id, day)
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE sla_alerts, escalations, ticket_pauses, ticket_clocks, sla_policies, business_calendars,
            ticket_desk, ticket_assignments, representatives, team_members, teams;
    """


MODELS_STATE = (
    "eJztfWmT4zaW7V9h1BfbERqHa7HL037xIjLL1e6arsVdWW6Pp18HG0lCEjopUuaSWeqZ+e8PICmKC4gk"
    "oA2kTsT0lFPEYSrPJXH3i/9+EpAspsHXV/4/sySl8cfo4ckfnP9+EpIV5f8huzxznpD1endRfJCS2yBf"
    "T8qFSb7sNklj4qX8wpwECeUf+TTxYrZOWRSK5W9C5+Yvb510SZ07unFY4ny5jqNFTFYr6jJ/5qxjFnps"
    "TQL+01dfi5v6kcfvysKFIT4L2e8ZddNoQTks5nf529/5xyz06WeabH9c37lzRgO/QUb9ZuJW+Qo33azz"
    "q7/88ubHP+YY8S1vXS8KslUow6036TIKK2CWMf9rgRbXFjSkMUmpXyMtzIKgJHj7UfFX8A/SOKPV1/d3"
    "H/h0TrJAUP/k/8yz0BOMO/lvEv/vxf8tv2Rtmeu+//DJvXn9yXWfdCQlvkKL/PIjLwqFlFmYCvL++3+L"
    "++6oyT99In7Bqz9dffzy+Xdf5RRESbqI84s5cU/+NweSlBTQXBB15ndC1WO+iTsk89sPdtTvHvItqVva"
    "rCJaPN/zuxrP4oNb4t09kNh3O1eiZ1Hf2u6l1bNV+xMSkkVOj/g7xLdu7Sm/JPSRXadcMWjjcbOEDtt8"
    "+pneY4vQezyxHWA7sIBouzXcNIiN8vt1KL1mizdh2kNqhWnRyT8eIZH8+/J//u3fnz17/vzls2+ef/f9"
    "ty9evvz2+2++FzpBXOteeqlg//rNT2/efxJfKOL7fKEFxAdN4knaJf1HTlrKVlROe4FoUe6XkK+3/zFC"
    "ASi4/PTm3eubT1fvfha3XyXJ70HO09Wn1+LKs/zTTevTL4sHf0d+dRPn1zef/uSIH53/+vD+dfv1qNZ9"
    "+q8n4juRLI3cMHpwiV/nZPvx9iNr7JY1VyP3JOgzWmqX1RZLudDcVVrR1S23eISfw72bH/JrxWfichjd"
    "Rv7GeeAWDHVYKj4it1GW8gshHeRK7Xt/2FFWaKF+O6oSsA7ZDRAUfceCgml6FGLv+LfvEvqJfu6xnrbr"
    "W0TyLzYtCj+9/s9PDa39/q9XH3Ne313951cNzf32w/uftst3avv9q7cfrltkJynnRoftCgC6Deh+IKHg"
    "psP3f9x8eC/ne4doG6rMS53/cQKWjNFHUBAvuFAT3+a4taeIG7SJjylJ+DfsEH/NQhJv5NTvMC3qbzdp"
    "EXqaDunXJY8V6Zzz6zfvrz7+Jn/cryW8X//26fVV2ytL7qjv3m50tpg6BruMwS4jCNQ19uoYmCTSp9gg"
    "wlDDIc5gXZyhLmL6ec347QyE3ERCzFaL2ace87U1UhNlpJPKsMIYZHoMlVQwqKuUmqg91NJ42NfQStun"
    "Un/LaiIPsGWNh99R7lgJ//tdExdGAjb0ZcYj4WO5MjRM443mBlbHYPtqu+TzLCEBZ8vXikC1cVDH+uo4"
    "59BIdTSRUB22qQ5Lcqcf6Zr/IXz7Iym77yv76i6aqfKocWP5GWu/kpTM55qaoI5B/lI3f5ncsSCQVNVc"
    "xTHpMX12kBbd04uYiz3/b39vbfEBCRcZfzn1WGugLpO4JI1iTdZ2kMukLGXeHU3dgK2YxKDorXtrw6ZU"
    "/fbs6YuXL75//t2Lquit+kRV69atayt0nqdlItcxp8ugPLn69eq3M+iVo1jIWwrdhD+h+mayBA5b2TZb"
    "uSvv1M3ClAVm0q6BIWubZR2QhL+UScIWoZEPLMND4jZLnLuI3GWUxE6jKKAk7MneVqB2zJSjjqVEt+7b"
    "iWOmHz68bcjy+k1bR/7y7vr1xy+f5kLki1hK5fZKQu6NXqo6DklUq9+mQlR6KdQ6BkU9Aw1SS4J5nyhZ"
    "vcuLwXsCec0FM1UQL+VL3aKy3LwfIr+J6FbYRtWGdYz3wPaIBJZ31AkE1iCIA2rHAS2KvNq7/4yjLVxs"
    "Gor9ZNBOggbwib/w6LI5UvZdN+u+V7Z9RBQeJZiY/9shu7/pY7seLR/7tHyQ8E4jGbFdjiSExKn3KX/2"
    "iLR1SRlCaeBOGEWpPhltGEV0NeolISvEZeYgxWO2iGKmmbptwi6TOmS8tSkjnkfXqbtiYZbKqOtVM10g"
    "FI4s6819RgN22zBwK+GWq2tf052qQVDG3GSTc+GRQJIyVuyeNczkt09BmWT7RD7uRIbkPY1FB4jGJlpD"
    "YP9EhhMZTmQ4J5/hzCtRr/KSnhUN0768hGTZTJmjKCpcSYVAwmLiCYtS4po54ToIqYp2dfm5kuyT9FeQ"
    "Qj8woQvulISatkIdA1vBIKNWEKhvg9dxsMGttsGjtXhF6DyKJYGCXue1hTJyYC3b9w/tv56zW2vi1JbR"
    "fZkyeGRSWB2IXgKb96VCVGbz4JpQyNlmOdPQbLhSHQcJ2y/hW+qRLNEqhusAMYNmhOG+H2lypwz0bRfM"
    "BoT4OOl354vt2RV1uoxIH0qTjxWhotyF009btmHIXcp8P8RSD/ik9o1kVA2v65nDCJNh0PEJLOXfx02Y"
    "dCCK2i7vgGGc22ycZzHn3tu48jL+mxUJgl5V0MZOSRU8f/byu0oLiB9UCuDm3dXbt5LqyihgnB7dHqAW"
    "DImLcXk9V5nP+iobqmsz5Ul2YpUbRItBns6TDyF1+IKvnU9L/h/rdSB6Qfi1LxInjgLqeCR0+I7Af3hI"
    "HBLy/6DEFx3bq5kTRumSy82h/M7d5u6D3hk1FVaYVf2eFo72nKSG5y9wFLu6x701UdBBJucD5RRqng9U"
    "w8AN7PCp+QTj0TV8dKPbf1Iv1d40WjD43sbMy3aNR3mXbhtgfQDrhTnkdjlXdBeVJlSX8ek1F0l7M/ui"
    "cjeUBNTXjMu9j8JpBYJkR5uwtbuO6Zx91nm3GyC82yaHcPA/O9HdUpso8G7Cu3jXXZ8taCIx3B4/ErYG"
    "xWlKhqcpeUsSSg8nUO3SNdAlbtPln2/05HaxeHT3e3TdaK7jQDdRcKGbnBYTQblS0xtD0oSZmbvj4bNq"
    "pbckoSC26p58wvbS7PF0QsKXDssniGD/OiAedaK5IyL8XuqwMB/xyt8uFnbzBIMQ+5wERX+XbcMLRZHK"
    "75In1TAh+Xj0//jpyH9/9uz585fPvnn+3fffvnj58tvvv6mSk91LqlTl9ZufRKKyYb1tM5eK1ED+CGmG"
    "MmuY0yZjrN+GuUN37y5JstQzLhowQ7tiRFGHYxkW+sSD8305T3J3w2SaRx2ITKN1mUZbbCTROv2REj/p"
    "s5QaC5T2UtGGLUoZcPjlBZU/6Ca7kBvfIzhYDA/UVQY7FDSBdZqgOfY8C3Wanqv1Uyoh3aubwCa9+itJ"
    "vaVKr1YLBujVB7GWQrNekGYlAYlXZp3cDSQ6CWzb8y3ZpX4JCzexZ4+qX1buUEXIKiuXD4uWXhXhznRJ"
    "Ukf0viTOPIrz0Gd+l7gbLR2E2GODG1ewbrwbnCUP/19ZFORV+T1Pf+O68vG/367E+MRJPrDwdc/i69pk"
    "cNpLvVbneiK6z3UpbaBQGdAqrkfzz1SMcgRijjZ3LgiiByrZdfrPodkhwKiEUZREn8MiQUn0uToC7/hG"
    "HVB/YTjXsANHSMxm7dsQmGxaqaoRtAOFydo67jWSZRBVhe1bxKVUtVsSoXpFVmvCFuFHes+S/kCVbNlM"
    "Fa/ySoAblwjErSYet6okrkd3C4aASsceLN4fDcemDoFno3MgnKpufaJzFU9Svd4IuKaZpMNFcahYhUCE"
    "28Cv4b8+pbI4kzgwvi/QVEHaPgzzUud/nOl10Qsy1NS3WW7t3OIGbervScC4KRdHK11vsolEHNdqT9KL"
    "KTE7DKGJhJhHIWa9Y66aKGiwcc2LrNzeR7ziod4wnOCJO8GYiH8kN1h3UC8m9O7jM8CimapFY5li/SWh"
    "j+jWcsUg9epmycDuhSdvQufmL2/zyt47unFY4nxZTdKYOT71WFmQNHNqEcqvuhXD+9xoD3Veu7GOnmnB"
    "oOB1FXwlWx3WGyCo9ra2QeLgmIkDTVpbMNDaHgIb+9rvfx2DSoH2QRz5/TpsqlIxOwwyMcaZGFQVT8ao"
    "b277nthuTJy3FhSCtk7Qlnhv73J79pr4iz7vrbVipvLeSuv4Viw+iPdWD6bNnPy+2o5b7z328Nns8h0u"
    "w19DQPZIdlv+SuhEZCsAQrJGbQHw5o7wFC/YPQ0NTKU6DnYS7CSVnfSJLJRWUnl9iI2UksURLCR+1z3t"
    "o+oOsI4s3O5gHZ1cr/AXQsc2KpfDMjKwjNZZaqDAdyiob+vUd6NgPMpi2UnnioLxCoH3aWTldkvq3b3p"
    "rbbbXVXaSp5Y57KBxXZado5PNntaStUdYClZqMBhKZ3cUuIvhFx39xSwEFkhdUNpT4tKoYSRubsISyeN"
    "Kbnrirb/JJ0KMKU0+MG6PNMoLY5VGkhntR5sSthEXnnC25At9n8U82dFMS+1uUDpBZT2rlchDuIOiMpd"
    "Rxypdk+CjCYOicvJwL7zwNJlDiuWf5EIvK6zYHR/dAVZYdOiaPiEbgPCQgqVc4wwa/Fcu13GFWeTlu9C"
    "l/LpDRAQJOYHkzZqJOg8ijXnYO0wlzIJq+HazlMa6xFWQS6RrxXxqWZHeg2CjdBkUCSiL3B7Duz2ZOso"
    "vFac5NRaMVOmP/K17u25z3KCa4G8hG27kk4FB12tA/5Ha/LagoHWFq043eS0p5vIxvCqZ+3BRTaluyfh"
    "oOpknGTO4cSNjH7p6A1nfYs4HenfTIrxmM6zRHbWRv9MyRoEMyX3mClZHvSgR30FAfV7UU+4R6XZflNB"
    "0PePGVMXElbB1EwLjNE5C1myNHrBWlCcY2PbC2ZV3PIViWPWe75zZ83s8dhl4nrF+kHBy0cqKmoBGe3S"
    "7Q4WRdsW2hT9wVHE8I40i1V6cKXK457k2ZUn8Lrt2ukjv3daZ2PBgD3eFQN6z5idOu884ce339FbotiV"
    "T7wr5wlfTU7rGBDarq05p8U2Ho9Jz3BYa4+waYDAaHvOwJ3R/Jo6Dv49/HuF1fcTm6dKq2+7YIjVt+Br"
    "BzZi/JluqO/cbnLn3GcLmqRONM9/Clh490XipBF/iLs+vQ5wDwsyv4nMCwpJ3FMPXUFar9ztJi1s4anY"
    "kddlSqV6wbgZef3m/dXH3+SG5LUkBbMrd0VjxaXo6GlSGs3nNDaKxDeRSHVZp6nrYqaf14zfzkDMTSTE"
    "bLWYY+pRdq+tdVowODKd9nJBj2/Gqg9WpazS0Kxjv46De2jbbmSVe/hRFPaRQOkh1tbMBjiJcbHcvGG/"
    "FirOJ27NHP6jx7ExJUkUDssDD7rJPv6jdWHwy0gKY+CU9sCp/MHXyZZVAJRuGc16FxuMDt87BAg3Oe8U"
    "BQ0XWdCgNloGFqsZWymtsT9DbBIJBB26ltsbiFGjN3cctOKMmeOMqkIX7imNuShmC6ZlPe8QINyYcBG1"
    "0Sd9izIifkRhxaN4LUsShlTScK6oYt1BwLg+4yxJMqN4egOI/J51EfW6kO9JwLgnGkcrXSk3kRDzCMSc"
    "hSmT7KBD5FxBIWirBe3H5CF0VyyMJIMllVNCmkCjQJ9lCvM840KWAmj0pjWRyETb/J6JEf+xqz+XuY2D"
    "YWriggkOOcU0Dkkgjd88JoAWGFLQl4IYcGTgHNRg2OFs3uESIirNDCyJFhCWhKklkb8qBnGPNg67m/7u"
    "hlrCqe9vMV2xXFg+2SRdMfdubx3chDa4vc7PsqrY4SaNvDtlxUO1YjagSDMRiw9XovnVHxxSVFlGsfOP"
    "f2OhGEKVbv7hzPnPJAjKDr6Vsy10MKrhNPstKPIcXdEFijy1izwX7F7ez9pv11YQFMEZm7SrSDbNVcX6"
    "FjEhLXtphYefyv39Y1k6o1TLssVDNHSlRLYFOjgMZOJazz5rw14NaFAXp+US7SBTUo4HO074nsZySlWa"
    "rwaaEqkntjhEeWEm8e/VBYmZzLNHgdyw9pIwpbIGk/6Z/TUIZvbvMbMfxTxGb8HYIpc4TOCixIzDBE6g"
    "wex0mAc5ypoOMvziifvFOCTzaMPizjlF214Kj+NGwMiZqpFjia79FGcJl/mPkZetuPfZo2wlq5TaNi3W"
    "u34JsEzd9u9We1RCGija0e9U/fo3/1eD+O16qAmTU2g5rTpkb9eDbKNRPQvGNzez6a4dMDSzdZq5LuwH"
    "li6LpiB9WbexqIS0TdKW2GA/ZuuAeVzqP8cR/7N6JytK1yntMH+LcNclxDJLDIGPQwc+5ixOUs2gRx2D"
    "gEc7d0r5bXWHFDdAoFQ67VCSj76KY9JzkEYN0+JzenlRYYj+7e/t59CLYolL1d+BtF0/pbqJgxWjzKMs"
    "NDoouYaD7W6dRdeYAsCSFUvMGjTbWNju45C0Xpq4jUOP4KjyxK9jkvD/+Eg58Ulf6Lq7aKbymGix3I2L"
    "9Rj1CndL6W5h1CuGZ45vA6/TTZI7IxOpjoMlbLd9xFWIgQ1coSBeq8VbvIl6pm8dg20TszHwWtmUEdo6"
    "LWqXZqAvczAfxvl1SVJxwaNxyvif4v/gxNFD4pCYOlEYbBx6T2OHU0x9E4dH+/7wjqww3eEdHZ3imrLX"
    "N9Rhw9mpbNAwqCvWgzUM2qLn70U1bV4TFm/6tH17jVrni9VuXC4fpvn/TDfUd243zpfFSNaZU5sM+pXD"
    "wlxpi03+liT0B+dTFKcRS6g4FtNPHJYKbP6Lu1r/wPfeQ+MXzOipojoG2l9X++sPBt5zJPCIdrLj+KRm"
    "04APMQf40qmHpXtwS3fOfwWN1zGTH9QZkrinVKgFbBF7uynbP6dD6nVp6VRPNH+gr9+8v/r4m/yRvpZY"
    "Rte/fXp91anT8sSkcLNC9wYU3od13odNJvAnTp/K/N1eH2D6FpIYZPdKIlL19t+ZI77KsNR9H24Pe9XG"
    "DubLsFvRu4ZJSZZRf5RJScUZBfq6vY6DYodilyv2P9N1WsSu5Iq9cV2p2O/4SjfX7gMVu17Q6Wvnw9xJ"
    "ohW9jfyNGAf+sIxWRb6JhOJfFlKH+ULP33Gew32DXEa/D4GvERkQCHyd2IhA4Ous9hvfjN07/vfqcN/G"
    "gfw9yDcOlfXcACGztjyGhsxs9NrtlQKiwSN6tBEWOWVVPsp8puKPNyrxucugE+rarj99nKvmh91mLEhZ"
    "mHwtfu05XLGjRL+Q3JrwO2dJDOxdnuBXRcFaK2aqOFhZLqARCeuXN0qnrbBvUTp9dIrhmx2/YxfxTsQ7"
    "L4R6eMEnJFtY2bo6sI7ZY6ceT2Mlmocu0cOBK3uBgkb4yETMk+sa+7yOYm5uBL01s40FM2XRbL6U/+Zg"
    "aNVsVeyS17SwBU1SUcQifgpYePdF4qTRHQ2/dv5xRzf/cKI1DZP8qvgdDgnzwpYljamThSkL8ksPUXxH"
    "Y2dJEmdFfOqw9IcnLamf6vf+v1AcACiuilqcoixHLF2TJFkvY5LwXx7RZN+inPy76iWyKsihUli2HlBx"
    "2ARWf4jl3IEsexWjhkmJOBUGoI3bySxHPWqPUGrjQP5e5Jv4Lk0snBernRduajJ+O5OZWQ0kxGy1mJeU"
    "SGwBlWG7RaA0S8+y3XHOPZ4u5TeUBNSXU14CWoy/j8JpzZyTcdXbcPZYnay85WzoUzoi0o70kCbsXxKr"
    "9pot+o+wKBFGJ1hYRnh5gMW/P3v2/PnLZ988/+77b1+8fPnt999UJ1l0L6mOtLh+85M41aKxzXePuRBR"
    "DQOFW4NhRqXNyjYld9TkbLo6DhK2TcKWxJn/SLz0VZRxzRf3BJpbK2aqSPNc9Jl4xeJBkeaTFa/drEgQ"
    "9CohaZBKooLKd8DagGupgJ4/e/ldpXLEDyolc/Pu6u3brVbpD6QGJEld/uCz/DtpqfgOdEqnVZ1A2Vu0"
    "VSj2iEGbA0paUdKKVIFmqkCEQENZ7aXSr6qhDqLYLma7bQRdNDue0em8R57gnsaJ1LjofchriNPZFE+P"
    "+4Qf7PjLNdkEkSxO219LVINg6tIefWeowZyMn44azAsUtJmfu7eLa1mI7eI83DcrUSjZ4+PuLs5UXi7L"
    "l8HPnbifC8fghI5BUQks24z7s7k7DEoO2qwPzuamJDYr22oiYe1Ybe3MWciSpZGcW1CkGW2Wszhup8jO"
    "6dm1TdzpAi3fjN6ubTQV0wcT8hswcG8YxhUzdk3YbwHBvxn/MZ1nCTXcfFpQyMBMBlnoR6FJoVgDCA1v"
    "m4a3KnZC/beROoBSrZg9HkXhr30QDR0ILzmxZTupnf887IiXDmCPOIy0XlsRIJBWaxvGB2zt+jxgdACT"
    "2c8sANR8HLHm44EEAS0OutLktYsEue3JWmEab3QPy6hhQGiLUK6kNencIUBmi8zC9NHkswECpe1KmIiV"
    "01R1krlbDKqVjX1ODPQ/RwrHEo/w1ZJ6d/lr9CdK/B6nsLtopvILvWq5KzqKz5hm330TvX2liTvM3mJD"
    "z8lJdhbUnZ9Qa8IHOSK5xMsD2prENlEg9QydEiMg8zy2HmaCnMa6a45b8KnUr+knvYKA9VHb1I/a0xq2"
    "9BnN6DATJpjehr3DwHw+kPlsyYyJEW0uo8gNyyxOgxqMDhRmkrGZVCQSDITQAkIE5tVIUaQZjtwiYDOZ"
    "WqrrmN6zKNM0VusocG/K/TkrUexl+zhHugaLKGbpcqVDeAME2g1oX2e3AfNczQe9iQLxBsQnbBGSlLuW"
    "ukGIGgwbu+nGTjKfpW5Cf9c05+swNCqbmpEFjfphzyYOo2bHF4X7K43ZnHlEsNQTh2svmakicQH1FzR2"
    "72sYNJBPvIEcvbVGRszYom40NJsXU8dBxFaL+IyVQJZZAWeywxDYtkEMCGyfXQRz/tfyb2UihA4UYthX"
    "DJJYd//kxToGoxfHeWbr24i/X68iv+/I1sb1mdIhjBYuE3MHylodOILTdQQxSeyE8Wo0pJw7Zp1wc0/q"
    "D1/FMelLF+wwLeKnpxRrHunf/t451szXLcWvQfbYmi3zMw9TLX6WqYLjYfJYG4BFR4SORxijC4rxv1RW"
    "md7rf1brJzPe6WBz/Fc0SbjD0SVTdfhnDXSJB4Byi8F3yTyVlZY/kl1pILHJ2LzJCFnpbDLVemwyFk1d"
    "z8Mi72n6EMV3qshJbclsQPAkLJafs7el+AY6zn0Ngklg+08Cg6+p5WtasiG8y9vyRaD0Fb9Xz5bQXaTc"
    "FMpW/9wd9jhg4FDBP9MN9Z3bTT4lMBfgzHlYMm8pxgUWEuYf51d9ug6izYo/Pt1Rg+a32WdChRBEvlBD"
    "RTZB0+mv29Max+CJffcajcAMmhEnablbp11+yriTTJNHFUxt3WAdsygww7SMZBKtyDR4bE0CvknMnCSN"
    "YprfeOakLAi++tr5MHeI44lBK/EXiZNkq3KVQ0I/X+MQ/gNdrdPNoNG3B/+Fe2iu+nfR2VbbOCQj9atS"
    "t3LX8VqaKCQmDRKT4gXSoXy7HmQbkP0QR+FC1zGsgy7OM2w8qlHmmZ0W1ETCRIOJ9piJ9qhtpmOUDbTG"
    "fl2S1FlxXyLhBk8B5wZPfoOvnV8Zf2izNDedqmu5DZUKMyqM0iV/QLoW16FuuodVZZeneiH2FOXbnR7j"
    "NQgiA+0CGFtCWnbUNR8sxSyeOb388hZhlly2jU/d7DJ692ABncgC+iV53Agq1wy1g9xsn8hUZRGI+A9d"
    "f/UHhxJvmZsy4voiinwnCj06KOqkdTPYPhYqZ1Usia67dCsn8ZaIKenoU5/ylxjppRoMSglKqWf4bH82"
    "flAOXiPvrlYVzB92nJ8EgnYoy7WGXZra3o1Lw2vum7GsKEPrm7CM/MKgqWgpSWWjLlUZtC0ChBsQzpIk"
    "M7J7GkBYPtZZPs05Hym7J2ZxlzYWdf02S9oKJwbynaIP88anYcrSTd8Z5bXLM+UB5cVCtkcgTTTyz5xa"
    "Y/lXP1S5QWdJEieh9/wBDZw4ekgG+Tv6d0RIzULLHbMirDAqMSvi3K3iXkwN7b0mEoa9deZAw7D3fSb+"
    "fiKpgLyOooCSsMeqbwDb7xlHHkuw1Scnfs8+fHjbEOr1m/Y+9su769cfv3yaS5MvYmlPnuCeBJlmS3kF"
    "ucSG8tsoC333Vut8gTrGSAOPh7KjKOC8cEc/ltaCgflhzFvioP2Zbj5y2TyQoMdFay6YqZw07he5cbF2"
    "oJt2FTr0s7ck3IBzorlDgqB0n5IvHGGVC1cr4U5V6qy4EnT4zld0cHKTjyVL6nfdtIPc8cBZq94EvNQv"
    "Q9enrLYBFWAXYJluX0IDObegCEjaJmdL9F1RxSeUmqrKr7yu1HZlbE3ok2HKbtd2wDVOHD00+w+S3BVw"
    "cqs/caI1DZ15FDthdBv5kpbSfW+GSOTp39M9IpEPMX8QZUXjqsBYDYSgWNsyR1Ds4lVS49BOLcP97pCW"
    "+xAp2jzXrE5jxNfoUVlDTOhMlikMiitMIaWdNNBIwlD9iZsn91zG4otIzJP+9oMa6HQb6dPjvvcnbj9I"
    "aCIodHv5V8zm7CAnI4SDabP83w6nqqTNFnGJORsvWq1JKEnZqAirgS6Rs/Wy/CuHM1ZBLpEvuiJMkrZW"
    "8VVBLpGvWxanS59ovpR11CWyxv1GbvtIsqAq0mqgS+RszQ0JURriruNozgLdTU2CvkQW8zfP3VAi6R+6"
    "WZEg6DXomsgJudLPn738rjLkxA8qG+7m3dXbt11DbiHO99VqydohUNCgX0oSRB6RbQH9fO8Q4Fuf7949"
    "t/8EzP6N9gQHYNZiHrcZC1IWJl+LX3uOsMfBjsVsns4bR4GbRFnsab0GbRwqyQ3ehpJEo9mqMix2JEMZ"
    "cHNPs4azBcPjvw/1Bke+NaHIWVqds4ypF8W+kaBbUAjaakEHJEndvKeaGsi6i4a4rRY3592sI7sBRAmk"
    "zTJe0XghBs+GadSVsqqMrgHDGcOWVUvcUBJ7S2XNxG7JbEB5aZKvzpeepX4CxZ6nr6ZIozsaSrIPitMS"
    "dpDJn5Xw5v2nzhkJeU7UFYbOC924eQuKwPnQ/OHj2Qh5BvESKbVKRyVLtlZqqO2CAfpJLB3Y/vBpSctG"
    "BZI6YjDKxllF91QcvZh36u26F9aRoN0JIu8uceYsTtIfxHGNzfErT1pyO/T9/19Yn2e5jqNFTFYr6mKy"
    "5Ui0qF2Wi736VGOyZf0t0GG1jQOxmGB53hj5P7kKMAqxNICIo1kdYxERbnEEQyafKNVfmd4CTqbN59TV"
    "6Wsa+u6KhZGk9EZ5MEETCP7N+M9NW7d4mE066ttoRJRt3u3yNI+psDtgyNpmWSdZvkWaTURpYSFpmyXt"
    "BZFZLrABhIytl3FiKuMEMh6BjEUo0uQ1ruPgblonYqsC++9EcYAysl+tmA1IPee1BgOD+x/mTvoQbUft"
    "OUQcu/ywjAL6tfPoQVE/1GYXicviJzGXj+OdJIvv2T2VzGM/yW9EkN+KQCmC/EenuNb8eJtE8a32Odot"
    "GGht0Zor8i6h/Q06FeD07TnnIfMojTi3JCChRyW5lX7m6xiQvwf5ZbWiXgtIA4TklkFyy+C8LvgXdvoX"
    "jWO6Ql+Uqhkc1FUHIkwwAhnr7ZgNEJoV9TfMmKZZHOqZZ3XMXkbCeLg/mI1gTdREFS8ZFikZHiLZKyoh"
    "TpMTP29NU4dvIAZnchv9CgRBrHAlEQQ5OsUIghyZVhSQIro0duMFAY6z2+sIcEzZ+UWAY8Iyhqt9ka72"
    "H7lr/McoCKKH3hMF2ktmKsd7zhe783L1GY8XkE8I79f9PfPBDdX+Wc/8O43S7/d6+dOen0bcpV/VWlBH"
    "na6v4IhiOF1rgSVbSVHJ9MHziDi4QFnuVF+k3E7KYEhUrj9IRK/us84c8f2+0o3Y9d0C8zxOv6ftEZ9D"
    "1ONIUY/zal97KYTTfT7qx+eQYYjkZAVtl8m2FqJ/1GarrxpktG0BGnNohK0lZsKEToV28v/bJkclA2Fa"
    "lhkLPbYmQf4TXyCx7Y75i5CTtcIUQU72hNZe/VXQM6ObOBDbIpbvKjpWdLkcRrSBET3nX4bG4omUjiTp"
    "P8u7BcR53m3+h57nHWWpF8ncxv78Qw2C9IN5shyeBjyNJ0f2NB7zMYZ7F3u5FfwfYZbvjH6pma/tROx1"
    "W7gMVphdqjAx7FvYt7BvYd/CvoV9C/sW9m3Xvv2RekxR9lC/rLRu/XLhGUunYFQiDm3PJqRjTvJvr2VP"
    "luthUBq15grNqGPN7BBobYE1A2vGYmvmp4wm6QcxdbjHnmkuUFo0C7G0GGEMo2biRg0KKo91Don2gfU4"
    "qn6/s7o/pzQOe0K+imPSmzBQb0A9//Wp6CLSNefbOAzcMefeOFzccwPDsPF4pHGsqLHgk8qE0O9n1SBw"
    "tPZwtNaEmThZNRgcLOscLHjSFyJoSzzp3Ed+y8K+cWaN6zNl3Ut+CFDAl8KNnrgbjdzAwR3o4u3RY7SO"
    "AaHtFs9MPG5dOnsb/HeAKbX3P3v64uWL759/96Lq6q8+UTXzS85kvMu0wjvFcgQYTJxcTs0iirVqz+oY"
    "BBb0Of89I2HKUgnnqqEgddSUdo0Tnzeau6QGx702cRCAsQB8luSHFpsIoYuFIIwFQYnujLMd4vTBtJov"
    "c5uxIGVh8rX4tedwZ45Uy9A3dE71RijGzuEI6oEvQipOmtXciXYYI9Yts4Aubj5XUa5BF3zDijeqcFR9"
    "zezxkFRcLh8UlXryZ7qhvnO7cb4sMtQzp5Yz/Uq0TYmWKREauSUJ/cH5FMVpxBLqxJT4icNSgc1/cbcn"
    "68D33iNOZlO44TJiZqiQ6KcVFRLTov6s8WHL1Phhoplnbo8bD6fHqnNALha52NMYwCrDd5DBi/TrxE1J"
    "pF9xvtBYiIXbc2LbG27P2ahP0iimnFNf73lvoJC7NciXL0kY0kCb+TYOD73RQ0/SLNF74LcIEG5A+Dog"
    "npEf2gDCC7XOC0Vt/wUJ2ItW64CmRi9yG4uD66yWdBbHNPT0qvlqGChJAyW5iCI/MalmagFRyoSasrEL"
    "Yh5TtlgayaEDhRjMK5rIZxMRNGCg35j+bVGeiQy6WJT1mUkh39Ul0YLrKAooCfvs3S2onb7mqGPxvs0c"
    "nTh9/eHD24YxdP2mbe388u769ccvn+aWEV/E0j79W05q1MxotGBIaLRoZat1FKeapDZAqG1BacXFeMKW"
    "lFZ8zDW4os+9uWCmKrIorIFzd7qX30JvH2qAUHiBwouzb/5o087N8IO1aaOPFX2slyUAqyyMR9qXuouG"
    "WBpnaGAqfvOROphqN4cBZKF2RhOTCa2o5psW9UW7o/4T38aBfGPyDZ9+KRhiwKls6DtDcBTB0T7XRemy"
    "DHNV0Ho2cQcAEVBM/rSdUByzdsr2j1NHBMaTAp9aQODCmUdJ8dnzKyhpQgGORRTDxxzuY/5KWMpp/pEG"
    "7J725sckq2Yqr/OhWM+lngPYwIKcJzeE+U40d0hYjNNz0iVJHZY4YZSKDFZMnQ1NZ/wi/+Q28jdfJOKD"
    "bj5snxvB2bViH+x3dpEBQAbg0sUAZ/rEpxviML3HqD/SpO95lsgGffc/6jUI/Gn9hx1eB7yOJ0f2Oq68"
    "vHesx9uoXZ2pvAzi7TrQkNyarr2P5BbmKo6F2AcSBDTN8ZrUdpEgt0UuuSes+As7vKoC/Q0YOsQNeyho"
    "6ItvpcV8DQTezXhflrwOJ32LAONmjEcPMn9TxfgWAcbNGO87XU3Fee/5amB9IOvJWhrTUpFeQcC54ZP+"
    "ec1i7Ud9BwLvplOG7mksjSOq5wvtUGDejHni/zNLUl3m6ygwbzjYLCZhMqcx3zpcFurx38VCCvtLIco0"
    "9a0EDDkY7kNeyu6pQVKjAcRIX9syGg3rKkzjjZsnBTQtrCYQ75hprIJI9Xx/P+IWgUbEmTO8EdGSLN4r"
    "EvdWDFbXZqoMnsdXDS0OPEoCL84C/ZNhGqDDFNQ8nsgbfYUB8nv7CgP5vfMTS1b61sUOgx4TY9uCP5ah"
    "dhihBgL1WtRbYmL8GJOHHgtje0lpYPh8EeqDUB8E+0FPzRUOsR6jdQwIbREaRLqzyXcIkNm2biMmP61A"
    "VYpSYWAJmAdR9aOnqAS3P26Kkv8JC9oSS/61sA4+UpJEfROtWiuUdn1ha8T54oG9xb8uNw5x1jTmEGcV"
    "3VPfKXTCrBiPS9Ly4heJ88Cf6eQPTkJJQP2Zc0sT5tN8hG7+i2fOw5J5S+eO0rUYnps4PlvQRNKHfKpf"
    "Ch/FChMFPsoJrcDi7dfLN+0wyDjNxpdxKlSESn0MURxnzThhu8V2a88egc4mO8hNKP9jQtk4E2U5dg2F"
    "qIZxVAOzNE44XgCxu3O1Hszn1NOti6swIN48aLptP3W9JQkXps2rNTSEYSyMsiPVSBRdLASxR60oB5pI"
    "oQWECIxFINpWjUTQAkIExiK4JQHhBrxL5qnstE2VEDpQiOEAKtpAEBIwRIEUMzKPSDFfoKA9kiXU1Q2p"
    "NFEIrJgMKc0p1JvHW8eAdONpyGc5JGg8faQacfCznyQxSVbFMOKYaG0MFQLbgsG2wHy6WkcpDb2Ne0c3"
    "OsxLoJhibDLFWBR6uEWJlMyfe6xGpAY1LBUZjwSOdUhqPjqBE5RobudtHPbzdncnvWdRlrhLkiz1Hu4O"
    "FHVQpk+3PvngfMy1Z2IK2+ZXEoeck74atPaambIWLV/tPhTLB5Yxf1pSpyhUch5I4qRR4Jd1xHmS3PEZ"
    "ByWRw/+OjeOTTeLc0nkU0z84UejRboXyAe63RzWcXXVal1Ebh0KuI6rmYlZj4soKk0WYs6fOooFSRTin"
    "RayIWLYjAHyL6VLXm3zZLp9SxuXZ0xcvX3z//LsXVaKl+kSVX5EUO6DW6kwHovKn0g3oXOJ5Kp/kCjMl"
    "7g/2OCOHNOEckiVW/p+4/dtj3G8vKW36ZSR+yxBLvl+y6C6xwqhDd8kJ7WY4Jcd0SjDNBQNIJmFYe2Sd"
    "ZtoHKNRRmO1reoJCQInBCQo7FJg3Y35FfJO55TUY3B3r3B1ZzFBfxk0kxGy1mFcsjDRLyyuI0d5pWe77"
    "TE0uebVdEmWxrLu6vw6njUMRjml1JKeYxiEJNGtTpWBIAQe6Q8HYFzZ9G/Ud5l5emamCpkGEQ9wRM0XM"
    "dBDFiJkiZjpGQtEqc+AYNIn586Z7vksdBEZxxIglXnpMV/wbiO+lRX4DBvqN6S8n20jIj6KAkrBnM9mh"
    "2hXtHDZC8lU8fvjwtuEHXr9pu96/vLt+/fHLp/lOwxextIfs4uR6k2hvHQhf3DpfvGeiiP5AixYWh87a"
    "LGmLsjeQ8vHe5wfCZBUf/fHrHQJBa5NpFqFHA4OXqgHEO2XzO3W7cfNOX5ZKOuSVlmcLeULrs/pkvOZn"
    "3nXYJfw/bj68V+gpGdE+81Lnf5yAJSNMRyvYFlSod7T25tV6O8QN2jvatqndxPJvY7Gv2byv+YZS9iHh"
    "kUgYKfUJC9qSlPq7PPf5iqx7EuuN6zNVer3MonpkfcYse5yJEeaRr1WE1QAdZhLV49n20XtRSMLvKwyt"
    "WTzRIiarlW4Kvo0DsS1i+V8jUa79e8V2PQbWmZzKQmMWaZVn7hAg3IDwJCVxahI0bgBhPVpnPTa2MO1+"
    "qezkvVKTyGVbYrLfLElM/X6TvXFdabIn+UqY7DDZYV/CvhzrUw37EvblmAQB+3JUorw8+1JUXPbZlttr"
    "artSrBo4afZNmjjMd1hSzION5g7jn9z8/Pr9j04UO6+ufv70y8fXTt700J0rq41GB5cVBhKCxye0QdHB"
    "dURyxSg+TVZrEDTHtAzKO7bWszW2CMz9MWzKwJCxczUjpZnotNCjvo7CI2846gojcs7AOkbkYETOZUsB"
    "9XwTjphZErx5xVmlYd+YnNrVmSqA4xXrhoZwQufmL2+ddEmdO7oRwZgvK4d85jD/K0ncZhAEwRor3DME"
    "a45Occ0fy2K+QstCqkGQxTLQy2EmHsgu473ewA4wJf/3YCeoCGWh8fiWy/HoGjy6/BtlKzFrR7eApgME"
    "/Qb039NYHAiusXXUENg7JHtHyp9YgwNnGzAcfNp+moceNustSRgWvsDQjaQGwRZiUkJDmO/eah3eXoOA"
    "cgPKDTqjEXVB1GVA1CUL6CORl3LFbED0xRVFzuYhmPyrz5zSORwWg5Fh9gjCzLcv09CdrQKgpHv/km4E"
    "Ek6vy++Novt1HJQMlIxcyfyU8VswEvZomPplpXop46+Lcj2C/AjyI8h/2iB//m+HzRtKAur3hJxLRIvK"
    "91E4rSE90qhEFKbSmLKKsBroIjlDJOfkaST+r24op44B6cak65vcdRxMbutM7uYZKWY1U3UcBt3ZJmFL"
    "nKqfo4B5mx/LbGiPa9VdNFM5WOt8ubtNsZ5xtoJuVhgTFRB+G5sIHvOq+icO9/hUevOGR0T6UQYO+zGZ"
    "S1RzP+sVAGOezVlHpBlG0bGNIqGolAbRdsEQY0gU6JhHmhvVajOnLKKaOUHkkWBgbnPIPfYwtWyrxLto"
    "4wt1eYeuyyveEp3neoeAMWtgzIoNU4fu7XqQbZK4X5Jn337XpVtVcrrDoN60zbqq3tQqG+evxbavNHNq"
    "a4ZYOqUmObSxs4+RA+NmfJsTjJvTGTfbgkuy4L9CogVUh4R1sDikVuOUsPmcikOnqDuPo5V2gqeDRkjD"
    "upBGs7f1NmDJ0ihy1cZC1NaJ2hbLLqZzGtPQo0mfXddcobTqykK29Q4yyLA7SjrPrkq8y6h+pCvCJGVU"
    "SpugwsAWGG4LJCvZFDoVzSUCJA8neZ1JO2tVLG8hoHk4zQ/UW8pMHCXROxCo1niiuW8bhYTbhtJRison"
    "uwUF7cNpF8XCCyNDvomEGQ8zvqentihH7+un3V2dKXtpi3XW1eDx7x9PvgaPC/ezG9BwkS75j0+ffa94"
    "NbaBUr6qXRRTXnpWXFOb66gBO0M1Un5wvIR2pfbdgU6od7dP/3j1bkwNz31vIqF3oXflevc1iUPFIIv6"
    "ZaXmpXyhxgiLo+heNAifIkSGwwNxcMv4yD1vb4y9FB5p9Pk90yxaqENQtSAxBeHqnMHVwXE55zqniMau"
    "wcEtDRjoN6Y/jrLQF19LQ2PWMdCaRjXgsSwp2r/FV4DT7/E1R+Y2Y0HKwuRr8WvP4cscZee/JwHzjerU"
    "mkhEXqyLvCDAdrFi1hvX00RBpw3UaZZENt/y54PGH0u/sie+2V00U0U5g3y5u3VWEeuceKyzlLce2Q0Q"
    "AnGIDR09NlT0oum4DjsE4kPwEmA+wkuAmOElXK6XoPQOhnkFcAYm7gyg8AG5+XHutcgjn9lPYEn1N3So"
    "V5bNNoEnLJ2tPkHtLIx224x2S2zHn+PIz7z0FRf8Ioo3ve3nnVVKa3JdrHe9AsDOWVGLbhZ0s9izNx2n"
    "xIvE/aOu+p/0FszogbdsqvHRnnjoZOjkE+tktS4eqoPPqHmTu0xnOyqXQ+8eTu+qj3GayqZ/6vCDT7nm"
    "TMWQSB3Gmyjwrs976U3oZTZqGHBuUNAryNLge7seXOtzfRuTUOvw8QoAtg0maLN/aT3Z2/Xg2qSZzoti"
    "szPxWlB4TfCaer2mIkXZ7zftrs8e8ZyKlUiHTzwdjqwtsrbWkH6U0LCXxWIGsJ7PVMPgSTdxmrgh4v6r"
    "PLR9sOdUB4F2A9px4tOJCUdJyOlLQnrPUlHNFDjLcSpPj8TzecYJJDRN+bfSam6vY9DffnDbJiGhfxt9"
    "1tx7aihsPDq1aFxZ3rnRfM6fajeh/Dv4mlNl+u5wui3pm0ltSahEMLKEEFMbHFO7SaO4L55WXZupYmmJ"
    "WIXqv4uuQkCIB7OsMcsaGhca93GN+2s+BvcT569H7TYXKHVvbaQuMlkTz2ShsRONneMPKMN+PEcYbU1D"
    "P+dCz4Rs4HASmcYZ0p/XTFbF2v+c7xB40vfpk6I9E4EVQ6Zo30BgUK9DPQYDWyQMuLFGFg/cWJ1izFUk"
    "uH9kdql03eyR4swCgQmmF+TbliLX9m0bOPi2mGN69Dmm46nPOT6ppy7RSUmaSYxMRU9PhUC4xqQhMwpT"
    "aRdsv1lfg8CfwtRemPCY2gsxY2rvBU7t3bm+j7nGg11ieMLT94SR5UWWd4SbLoyaizBqLNGtf8mitK+A"
    "qrqm1Km/i1XD9OmTN6Fz85e3DleZzh3dOCxxvlzR1W1+ftLMYf5XXz9pCX8gBPrYCjXRr48rmemQ3QBB"
    "E7dz9DBxjkOsiHXqDTzaAmDkIDY6ptjommwEE0aHr7ehSMcYp2NWxKcGNn4NBgPfOgO/U8dIEwMZN5EQ"
    "s9ViFuP3YjeJstjTsh/aOAxO1LciCg45xTQOSSA1iR8TQAsMKehLYRnx36PnjtQge3gi4+FdwxEpHks9"
    "OusY8NlqJwjNJqvWcQdQwePhdhQa2JJI6kc6p3FMgleR3xdQbS+ZqeKqcbk4P3XGurkQp0r4nHUuxGm0"
    "J4KmJ1QBCJoeiVjEMKBaj61aH1Grg1XqQbKV9R3hqz840dx5WEYr54Ekzm0cZYtlqpvMHHjHPXS5XQrl"
    "MjKf0DhH68kRb7P249yCgVY5rWYnkDSgUOjWKfS6oH/PSMD4X2Ii6TYWURGbJY044mG3SJ96eWunJqUt"
    "GFjt0eeG9PbhwbM1nRxv6YIEf4oCv8eTa1yfqVy5QKx0Re5ooDP3Ye4Qp3BlnCgWzhVxvIAkifhPYbx3"
    "vbVhEJSeWvB8z2yNok5mB2noP0F1/iboJAaaKGTXTQ6HJIlsYMINJQH1+7TiFtNi/H15gNJkKL/+7dPr"
    "q3a4PyCekYPTAMKRtdq9KWWl1xLcAKFu22g3CvjeYhgoakARPbD59aqEpfeCtWDQ96Pquf9IRYMF5+cT"
    "jVe9ebfWmpk6+VaudquBlecpaDmb9Yrilrpb5pONRAC9/Sbb5VNqMznYKLWE3Bvp4ToORq7VWrgQlZ4K"
    "rmNg4o5LAf8Yk4cbSvsipfXLSrXr84VuwlcOj5OK8pTt9Moi6ilu4jywdJlfS/hXcZgvDZjqYBE5tSKu"
    "16+iY5o/x7ppmBoI1RWdZufViqUrab/zNQtJvOmrqq7j2mdIbMoJHNOh9LrsYK62c76bX795f/XxN/l+"
    "fi3peJYFBMVOqBdA3SIuJXxqif77OWb/okLL9Q59q11XasC1WOkKNWRe91ltajMnoVySoUeHzarpBe6h"
    "/Ozali9DFW6FJ9u1+4ck1FFTclxPPB8hYKHWYVfb9ZgNojkbxJK9/yP16Son6F10399M116k1AJxtdxd"
    "8fUYWIYN396qkRHtPVoFftUrqGu7tICgtkXtLZ1HsVab7g6BzJx+7pvMUyoZmNVPdwVAHNaEbu3MBnIa"
    "I8hpCENMN6dRx+BdMirbmdNY7sqqijlqICiMUWWSdo7So56UhhcFBwoOFByo01r5aCU/mmdqU0R9IpTe"
    "mzXx3R+od2+atP6ekTBlqcRk7k1C1CFTSkIcrHpuHeV37jCqHH9dYaZE6YnzOg8kCGiaQzW3iS4SO0V7"
    "IJf+THfMct//mfa4VEzm6TdxEICxAHB6x0nDSTRM443m7l3HoLe69fguSUwlxkh/tcMOgXqHPc5C8aJs"
    "nfsdWuQ3URDAPofRiDo9nY27AiAgrb9vF4ebZ9wzDHRzay0oundtzrH5NGD3lKtbo7yPHI33zeCUsyUJ"
    "Q1pMc9eRQBsH7vW5T9IoptrMN1HgHWUbUClFZCky6zau4yBiq0XMb5VG3p2sV+o6igJKwr70TQ3X7lLj"
    "wEntmdcfPrxtCPT6TXtT/OXd9euPXz7NJckXsbQWtLKmPETc4yOdZ4liwn5rzUxdJJJ/q7hYfpCmK59s"
    "Zk4xyky776qDRevV6d+VPQpJuPzkmqbHZSGyTGdDwUxLuQiFMXBQoKrAr2dMIKLgw86wzuQd3aqETyZt"
    "5kaup1Clfbkey9RmUa7yiN7cLRqmOIv1Z5yRhRJJzNewZ8s2KDvrMtq7EdchU9qLD1YfdU9jOaUq9VYD"
    "TYnUMxQzZFpzCncIGHJGhlyYSofzqFLAFQT53z3yv0VacR5HK93AYhOJ0KLVoUWPu5qpUfy4iYSYRyFm"
    "ve7OJgoabGydhrm7q/SFh/nAcH0n7vqile1oAyY160v2qW8YEYXH8RZgy0zVlrFKpd6IpLpSr1YrBihX"
    "N8/RH2YYpqg915+EuUMhF2uhNlGMwRSS0wpHbQHQL2aFi96dXty1ghhFXS0rvjlP0DUld1Qz2l1BThfr"
    "/mb0nFuiYm/oQsxVf5ePHulRsp01SjWbFKvdYprJQSblbG9pMDGnDd1D5do10+UyVC485WN1WlbvhQ6t"
    "TRRIbZPKpB1GjxxDxeSNRfCDz+8HNw2jhY7tXy5H58yogvilqaM2hIaaQIjjwzqBdWKiSBHHP2GcJf+3"
    "Q3Z/yc92Pep99hq4EfoslRYWKoutdqC96B+PhXEU9mHLnWpz4ZYPu5cdHKVqpNyBzLoojTaXrYUyqjbK"
    "cVYqPz0Sz2cqU8b501P3/WM653dbGom5jcXEINskbUns4RVZrQlbhDdslQVEcWSBfOFMFZHwSoibVBhE"
    "JxCdQHRiONGITqAnyVrqj+IlI501MUOnLlyj4ZeHHHsJ4R5PuBgDftogV3Kn3exVx4B0Y9INpizWcNjG"
    "rN7GKKfQRMR1HMItNks4puso1jLudwgkwMxN+zlhQabXzFCDIBE2qqKm64w7ZTRJXpGA74ykr8xbtmym"
    "CirelgDXKxEIKSKkiJDicKIRUkTBk4WkH6fkhtva7r+iUOsxb4DwrBs86w+U3gWSwET/075D4Hnf43n3"
    "yUbrLK3tepC+T8YCpThTjxgUotKLtdYx0CLjcl5fJ9y7VFXDNBfMVA4rrZbCU4WnCk91ONF1O967o7p9"
    "ww0QKG1Rese/vY46266HKjOpJwqkU2UUoZZAPlMGUe8BbPtcSeqb4zsUsnc22+JxlMl2rv7DBrbrJzMo"
    "6GDHDKSUrHSV6g6Cc+Q7JwfM57qzTWoY8ImzTC9g/yYL/meZlFDVcNDQVkvYu+OXAuovzGrlunDIezTy"
    "1ixI7ULh8YwqVHoTkKuAxr3Ti2qXZ8rxRQFxiVhpPryxHkbLD6EdNrixB7ZHtNXGOOBlRGBxcq2aWsnJ"
    "tdyo2qrQgR51DTGlg+YO5lbn58xSnRhFDQFGJYzCFZyM4WiP2fJzFDBv02+37K4/arisxVJGkeCduHlh"
    "o2Fn736EUmR7vEWUIp+5SjAmoSQD3J+1KpfDHJQZ2GXrj9aOUcNg1zDYNUQBiKS4+CqOyaa/ZERWXjy9"
    "HUMw+Le/twjLYv4Hbq3CwaQ1UJdJXMrKI1wGk1YhLpOwOYuT1OXKZ83vQ90VC7NU9tj1apv+G0D/SPQP"
    "J4pTJ76FAddy8ITODjsYzdzLNyG4DcMjLIuoYUTyqUYkoz9okoFM9AddbtL7U95a8CroPyO4tWKmiiCX"
    "jQp5zbd59rtqd5g5+Z2GJb/lqD0C0Xa1alxGWPrE7QWXuPHUd3tkAY6UBcgtd31DqQZDoaDNZhIac6Ys"
    "XfEacot2Hkni8o+/wDskpGyzlG9jSrylmZzbWEjaNklb5V/9TLKEKv2rasVsgH+1FotRojNxX8gu/9Pe"
    "7UivsTFOzUKYDSSCmNbt9xh8PXUJW6LR30aLN+GrJQkCGi76lHp3kVKvB9HCZaHrbQEDY6dXDgf+Gwud"
    "h2WUUGdNkuQhin3ngSROzBbLtBs4HQbZwzZYkmQpScaxkMQ9JQ9bRDsTtymznoe3Ds7zkl2X9XXV+/XX"
    "q4/Xb95fffxNHsK7ltTjXf/26fXVI3bDGbv3R6TUdKwGmohDXt3eE2J7E/gSJHL4ksQy/bxmnH8Tld1A"
    "wi6D1pZr7Y/Ui/hbuHkV+X06u71EqbHjcrEr6vcHqusPIXXSJUlzZRtGqcO9eN/ZUImaVi+FeoZ6vmz1"
    "bM2ukh9O/Sm6o33zVdtLHtlV8sX8zearzxjgwy5x9l2itBw194kGCjtFu9smpsQs/NdEwsy0zsxszlVM"
    "DcXcRCIEaLOUk8zz+HYny93eUBJQv2eLrMNaEn5fHpUyGaFuNY0l5tINd5pC/4/cnIn6TlFrL1GaS0m+"
    "2J3nq89oLtlk0l9GbpRLPqaS7V355lcYs9d+RCp7Z2HWyl3oIjOpSazjYPhYrRL5nzZn8crMwm1hYfzY"
    "LOmAJKmbpHQt89IXvfmIBmwyU8T//dmz589fPvvm+Xfff/vi5ctvv/+mykd0L6kSE9dvfhK5iYZUi2SF"
    "NQZUfM88+mfaO+ypseAR4ylf6t7RDUrJJm4urfnv9NiaBNp9Hk0cIkrt1PAyiuUleop2yRoGXUsHm/rU"
    "T3jP1CeQPYTswmtykyV59u13ejmBDvRQyQF7RXDY9EBtA6fxiuWxfb1xMi3cZQ6VYWs3JtuqusHUNVCT"
    "J+7Vmx8/dojbZj30xgE0Udh0TU5ZQ6LqErx4i8reEKs5bqxG1G8ZyLmNhaRtlnRM76M7s8RzAwkp2yZl"
    "a+J/uS3fG/yrrs7Ukb+dRzCsarXoGfmDQ/iiFQs2TjR3ylo1p6hVk5ewDsQhfmhFWEuRbs1u/0m91NU9"
    "armNgzNgEoEpSdSsL2igELiFh3UputpSDwtiPp6YmR9Q11zWEjgEbrXA4WldkpS5xk1kfbf9hmcXicNY"
    "DSzPlK7XnMVsbTQxpQXGu2bzu+ZTUQ2k847tEHi3DIoYaPoQxVqzbmsQMD6qKds3otj/YxT0tZ43rs+U"
    "sbu8bSDmS89YtHfeM+5sbQ094DbRH4nDiXdqIRzlxLuzVt+Ma9fu1JA0erS67ClPaelgT3hYS/XJaE9r"
    "uc1YkLpM4jcpSa/DwPcjfNtlX6hsiyF2xfksCqTxTpHGoyvCAn4lXNBYlPZLfHpVPa8UjpretmE3tKY3"
    "p7MrAVULawW5yA5Wue2r4qvH+r0MurazPV35NJ9+d60DRNreIMBT+eiD3YUKMflqc7mnwI18upunN5i2"
    "Fu5CyRvnjNKnR6Lv0ANK51zvUt8NogWTxQD6jyNu4ybTdH0wasUBbiJNFKYya+iR8ugWFikmq1NMLBEk"
    "m2TtW1DI2WY5o7buIsSc96bkms20saUOxittm6wtiW3+FEX+AwuCt2zF0p4YZ2fNTBXrXJSr3UAsP2Me"
    "VTh8Oo75dj3yqHvnUddR/k065KumJ+0wUzrE4QTTk5ozyrK1NI/aS3sNMSXeD+ZAJeTe7EizGg6mlnXq"
    "tytivTEMdQwCuOOqFyvOBL1KU+ItVzTsM3tky5SWT3k6JKkQA3tAPy2pw6WRcoQTMJo4LHS4sePkoVfR"
    "1DlnAU1mTpLnYpwHli7z68Xv+yJx7uhm5mT8uYnzz+PogX/I/G7X6FF/ExLUp3gZceTp+SneUZqtg4j4"
    "YsqjjvJooqA+DPJ/K+ozUnCmQXwTBeJNulbYvySU9+e/yuXwLSS+hbzkQlUk1FNyMbQuaDwxvGOVBfls"
    "QRPNyqwdBrQb0p54JHQTcfyLlpPVQGG7NtmuOYWhWQCjgUQCweYIBr+4jGLtATItGF4wgxes4FCfdRBu"
    "SPg6uw2YJ9HgqraLHeiETRdnUuGH63HRVxqId49AW8R0FZklNZpI2AQ2S3kRhdRAxDUY5GubfK1KoFxH"
    "n5WZk/L6bEDK5Db6fM6Oe6QfTnNMTrSIyWpFtY/JaeKQhOht7dAKrjRQcEVMXJGA6A31qQCgG+c2wLBR"
    "F7jjXJQTv1/oIJnuC2aV5/BqKY5+UjoPuyWzAf6Dt6zOkoIHMV0PAgVMB/cdEOKdzBbfmE6lZTvBZjK2"
    "meZbQodyXQFAtwHdt3QexVou9w6Bqa4G2e15SvWS21sA2B5hT8S201NpmtcXDTHOtw2hg6zzJ29C5+Yv"
    "b/Pugju6cVjifLmiq1sacwtu5jD/q25XwzAIrHsrTM9+676SmQ7ZDRCs+9b2DYfp4JQii3UsYk/fM26Z"
    "uXGelvGUrtYB50h3l2jC9nicLZPCYZ5mGqbxRpPSOgZ8ygYbaBLaAIHRlmu35irpngSanLZgYLXFanKn"
    "nbqsYxAVMolScAJ1HYc6BraY9Ck2yA0kBz38b0Tkji5DsGD31GS0XB2HNL9tErYqmvgnEvrRPY2V0cT6"
    "otmAaOKyXI9k/8TDgYhdHVyt+3RN4lRMJtIxT5soGKgGBmpKyUo7vlJB4GM12RQqQNvJaoDwEBs8xCWD"
    "+iZjAwi3wDqjseH5eXf8UkD9hX4YowtFEYBBMKNOo4EL3oXDTbPtjbPKTXsT3kZZ6Cu9tNqa2QAnjRXL"
    "B7losvKNJMpij+blGyuaJPzbu0MrPxTQPVy+6q46JlwDBAdQvx5kKz4dLdREwdAz6gM6w4y0EZF+rCFp"
    "iHigvQE20yhspneFllHaTLU1Q2ymUnEhrj1xswa7/OFLBzES7mQj4TBpEpMmL4Tw28iXBEBVXtAWgTnR"
    "hi4Q7HXY6521B7DX39P0IYrvlPZ6bc0Qez0slp/RXi+/gY5GqEFwzOHexxwm2e2KpX0jqa7imPToiTaw"
    "JYuAJWM8HmPIjvXpv/72d9u6XpW7wsDtYOBRX//gkv8n9dJ/OCT0nX8k/IkQl/iPMe0/dSt6CIuTtx6W"
    "zFuKNMc/8meSf/aPblLkSL8DgQUrvF7M1zx5eOGsjcnj8Ql0urmW4myRQMdyqUHgzBo4s7oRG4Rq9plU"
    "yqlZRLHeAMsaBnVT+pxnMefH0zuHcQfBY25OuRuTUOKF3qxIEPS27rexUzog8Pmzl99VPfviB1WX/s27"
    "q7dvJeeO01AErvRK9RsgbCIGx6XRexqzVO8o8BoGnOtzHtNFFpBUltpQJvAauBPm8KpPRpvE0z+IEWcw"
    "7vGAByRcZGShxXgdA9INSI9iX9tnr2Pgsrf2jLtMa8colkMfGtgg5zrO5cJ598hqTdgi1Ka+AwT7Bi2y"
    "/Ood/0LukiRLiSWoqLroQFF+YXo6epnxkTjzed6op/a/hmpR/z4Kp9VeJj3cvMi36T20NRAeV9NT5cvU"
    "pibzNRSoN6Q+WtNQu0O4AYJXY+LVFAzql8k1gKiWs65arp0dNWv+biIhZqvFPGdxkrokTB5obCRt6Q3Q"
    "7G+zzPmtosD07PUGFHK2Wc5eECVmO3gdCBmPQMa31CNZohcw6iARMTLJG5ZGrRdlsjR5b+lBF3i64oNv"
    "jkR+WXnw7OmLly++f/7di6r8oPpEVYPQTRE+EJaKkFrCQtkR1+pNrAPGRmbzRobphAdNlKVkPtedFFTD"
    "gM/2PDSPrs2OfW9BsQvZvAsV3iy/4Zr/jdT1M2rsEktuAtnbLPvct82D8oZyl94AMrdZ5mvh+/huQvnf"
    "6Oue+9XBTsaCP/HpXysai4Ax/xKRdoNTGwnLpV1QohsXQDhgnxnrn1OX82MWd+uioT1s1h7iBBBp5r9X"
    "Z9QQp1MWT4+rLPYK91jVg3+Tz8pVduLvlswGjOcohu9imh6a3tH0bmS86BbB7lP7OiIKj1N6jH7403f6"
    "eTGVmImqQtcdxqzMdUScy2r+1jG9Z1GWuCbcScCXWCvcosHNwpRJ3nu1s9J7E/gsNvssXFbELJHRRKKu"
    "bxRi1quNbqKg0o3OrUgEEyYvWAuKfdS2F8ySYMW7fKrXJ9Z7qG1zwUwVqCgnhKUMh9lOPkxx1hFyI9IL"
    "OkP/Efk5DrEB34q1n9UGCJR2Tnbi3OhG1BogGIQmMR6T4tVDFq2OSQBjsAKbNUP3jD4Y1QrVgLD0bZYx"
    "V9QeNYuRtaCQs81yFq+kZjq/DpnS7MiDdXBQEhc9LnpWRwuGSiR9s2MeRFEsqWj8j5sP73vKlitEe59i"
    "Xur8jzO9AyEEF2ri2xy3th1xAynxLg39xKR0vA2GyrBaZbCEmoi5joOEbZYwt+D4X2Ug4gYQMrZNxpaE"
    "8kWM/o9iz+8tOqxdn6krDmns7lT446cAXTkC4qRLkjoPJHEW7J6Gs+JQHhI6XAf94DyIi8RZ0ziJQich"
    "zHeiucNScTJP+xCfIlD8RSIO8OmeB3T034bsgxXhRmQfjk4xsg/IPoyPUmQfzpN9yDsQdDjfIUC4AeG5"
    "YWPiL9RwSPpY5y80gppmsZ3DRnUg4KMK2KiAr46Dy2+zhIvdVq84to6BajRQjcXroUd6HYM0kMl8OpLo"
    "zibfYTCZXGMyuUUhxZ9E8FkRUqyuzx4NKRZx7GEhxZtoRdMlF0UR5yNFzG9JEv4/8R47UZZ+7fyZbvh/"
    "3m7KGN7MKRznmTj9my8X54Wvacwi32FhHusTIaVbktBuVPEUvxCBRSsiCQgsHp1ixL+OSOkt/6PnTOsg"
    "1RoE9qbJORVie89bW3RYb6JAvAHxhTZ1ZXancKB7khJ1kMp7npQBKrzhNnvcDNR5YLfr4R4ZPKkRK63b"
    "tnukmPtXYYxKPi1j/DwT/wzG6CJwan9YLaaeOL7W7GSRBhSCtk7QFsU33kX3/WPadpdnj0Y3Vnwl+p4R"
    "IECAAAGCM1N6x7+9jtm/XQ8P1aQ7Jo5W2pGBBgjelsF05Eib8xoED7oB5XC0JmN/w9G6SEGjKfnQTckr"
    "yn+fp9UbW4OgOXaP5lix8+i6DXUMTvcYVt7Tb1D1FvfAgh3aVa/5/NYxeH7tqZOKSZjMRbAwTJd9wcT2"
    "mpkyoliudldi+RnDiklKYqOm5QbwGJbh4wFH2IUKuxAxzhPq1gcSBDTN8Zq8dpEg9/yJd9uIPF3m3TKN"
    "+4iyHaxnB1YlfwipkzCfimECxNmCf8grfSOhWsu64LxumDhx9CBWiqsJ/4IOf1OftOR5oFsicWjFpgSl"
    "CqU6DXJpmMYbTVrrGBDaDleJfdk12gYkUNArpdfkqe0iQa5kEIHMwI6igJJQTmuFaTf+cdC0iLz+8OFt"
    "w9e/ftMO//3y7vr1xy+f5lzzRSytWdRwZSwoIkYSdMLBLkt81qs0pat1Xy9t7epM5bE+0NtlFN3xpy1f"
    "j4rTiTuOPg24JtW2alowmDQoZprq9t6YUZaSNJMYUL3W0w4woQ6sw83cj+NIq8ayAqAiwOC8x4xzw7+j"
    "u9J5gluoKTkBez3Hllh9P5aKuMfsq18eZPeVip2h12jqlt9W4pqx7QYKdl+76oq/LLpFVzsI6JTRaRTU"
    "7iJBbicamLBUWrCtjgfuUFMyBk4cERSOgd6w4y0AzUVGzUW7cNZAw7cOOd2D/o3FJm+d0JA/qNsgoUFU"
    "WwLHGFqbIx9eQLgMfLPDJTtgyNpmWZc+oFG6qo2FpG2WtBdTwbuBnJtIhK2tE7Ml8alfi3hBT3iqdnU2"
    "IDqFmNTEY1JZLLEt+n2icjk8IgOPSAxlkbhDV3FMeoatV4gW39NrKBYM/u3vLcK4VaPZ3l5DnM6BfHok"
    "ug7tQCaUmxASs+MmPz6xJwZSYVp8vo/CidkY21H9zUP06D2LssQ14U4CNiNxPOb4AA7N/Nnem8Dbsc0M"
    "bvi1LBEkG7m1TSjkPAo531KPZIlWmF2GRbGJwfgJwgL+fdyEhbJDHdVvWweM983m9w2JxDMmEhHCu4h3"
    "bCssvTPpmijESQYqMktip1c0Zt7yiaybo7gyU8VMyW6NNRHTXmUgDZhK1ECpxfeLlFpeWTpTBEh7g1Cv"
    "liTWjUKNcwPg78tnN6DhIhWvxrNvv1UQun3/+ar2HMDy0rPiWqtahL9UGgyXyyfI7tNvvhnALl/Vy25+"
    "rWWxRGFKQ4m50j/UsgbBUEvNoZZnVWb/+/8Bd0rJ+g=="
)
