"""Offers that apply by themselves, and quotes that were given an id."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE promotions (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE promotion_revisions (
            id uuid PRIMARY KEY,
            promotion_id uuid NOT NULL REFERENCES promotions (id),
            revision integer NOT NULL CHECK (revision >= 1),
            version bigint NOT NULL,
            status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
            content jsonb NOT NULL,
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (promotion_id, revision)
        );

        CREATE TABLE quotes (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            state text NOT NULL CHECK (state IN ('OPEN', 'COMMITTED', 'PAID', 'CANCELLED', 'EXPIRED')),
            content jsonb NOT NULL,
            payable_minor bigint NOT NULL CHECK (payable_minor >= 0),
            made_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            order_source text,
            order_external_id text,
            hold_id uuid,
            order_id uuid,
            ended_at timestamptz,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK ((order_source IS NULL) = (order_external_id IS NULL)),
            CHECK (state NOT IN ('COMMITTED', 'PAID') OR order_source IS NOT NULL),
            CHECK ((state = 'PAID') = (order_id IS NOT NULL)),
            CHECK ((state IN ('OPEN', 'COMMITTED')) = (ended_at IS NULL))
        );
        -- One order has one quote.
        CREATE UNIQUE INDEX quotes_of_order ON quotes (member_id, order_source, order_external_id)
            WHERE state IN ('COMMITTED', 'PAID');
        CREATE INDEX quotes_due ON quotes (expires_at) WHERE state IN ('OPEN', 'COMMITTED');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE quotes, promotion_revisions, promotions;
"""


MODELS_STATE = (
    "eJztfWuT2zaa7l9h+UviKo3Lt8Te5NSpcjuejDe+zLg7m52dM8WFSEjCNEUoINlt7ez89w"
    "OQuvCKJqAbRD1VO+u0iIetfl4S7/3FPx9FJBM0evIm/EeWpFR84fePfvD++Sgmcyr/o+3y"
    "yHtEFovtRfVBSsZRvp6sFib5snGSChKk8sKERAmVH4U0CQRbpIzHavn72Lv+ywcvnVHvli"
    "49lnjfLgSfCjKfU5+FI28hWBywBYnkT4+fqJuGPJB3ZfHUEp/F7PeM+imfUgkT8i5/+7v8"
    "mMUh/UqT9Y+LW3/CaBRWyCjfTN0qX+Gny0V+9ddf3//0xxyjvuXYD3iUzeM23GKZzni8AW"
    "YZC58otLo2pTEVJKVhibQ4i6IVweuPir9CfpCKjG6+frj9IKQTkkWK+kf/Z5LFgWLcy3+T"
    "+n8v/+/qS5aW+f6nzzf+9bsb33/UkJT6CjXyVx8FPFZSZnGqyPvnv4r7bqnJP32kfsHbP7"
    "358u2L7x/nFPAknYr8Yk7co3/lQJKSApoLosz8VqhmzFdx+2R+/cGW+u1DviZ1TZtTRKvn"
    "e3Jb4ll9MCbB7T0Rod+4wp/zrrXNS/Pn8/onJCbTnB71d6hvXdtTfk3oA7vOakWvjcfPEt"
    "pv8+lmeoctwuzxxHaA7cABot3WcMMgluf3a1B6xabv47SD1A2mRqf8+AyJlN9X/vOHf3v+"
    "/MWLV8+fvvj+9XcvX7367vXT10onqGvNS6807F+9//n9pxv1hbjc5wstoD6oEk/SJuk/Sd"
    "JSNqfttBeIGuXhCvJk/R9nKAANlzfvP767vnnz8c/q9vMk+T3KeXpz805deZ5/uqx9+m3x"
    "4G/J39zE++39zZ889aP3X58/vau/Hpt1N//1SH0nkqXcj/m9T8IyJ+uP1x85Y7cspBq5I1"
    "GX0VK6rLdYVgvtXaU5nY+lxaP8HOnd/JhfKz5Tl2M+5uHSu5cWDPVYqj4iY56l8kJMe7lS"
    "u94fdpQTWqjbjtoI2ITsCgiKvmFBwTQ9CLG38ts3Cb2hXzusp/X6GpHyiw2Lwpt3/3lT0d"
    "qf/uPNl5zXj2/+83FFc3/4/Onn9fKt2v709sPnqxrZSSq5MWF7AwDdFnTfk1hx0+D7368/"
    "f2rne4uoG6osSL3/9SKWnKOPoCFecaEnvs5xbU9RN6gTLyhJ5DdsEH/FYiKW7dRvMTXqx8"
    "u0CD0Nh/SrFY8b0iXnV+8/vfny1/bH/aqF96u/3rx7U/fKklsa+uOlyRZTxmCXsdhlFIGm"
    "xl4ZA5Ok9Sm2iDCUcIgzOBdnKIuYfl0weTsLIVeRELPTYg5pwEJjjVRFWemkVVjhHGR6CJ"
    "VUMGiqlKqoHdTS+bBvoJXWT6X5llVF7mHLOh9+z3LHSuTf79u4MC1gS1/mfCR8KFeGxqlY"
    "Gm5gZQy2r7pLPskSEkm2QqMIVB0HdWyujnMOrVRHFQnV4ZrqcCR3+pbMF4RN4y/0LldAHT"
    "nUtmUjXS41WAGkQisQKAEbeOpyI3EzumswhLQaGqB4f5qcdpYplSFDKlR6/uzlq5evX3z/"
    "clOftPlEV5bULEG6o6KdUl3xVwk0JFKPXP2l0pJZS9mdPpGZtRXdIcfQx4KUvz6lcYv52J"
    "3KLEGQy9whl3lHIiZNOcHnpsZ7FYlQtXPWe+UNE1QRb+GjVZEQ81mI2SwjUUVBg/XUYK55"
    "xw94xX29YTjBA3eCUWx6IDfYNPi8U9D5jCg8jM8Ai2aoFo1jirW71bi2opd67d9q/EBzzS"
    "Ydq34oRSj7DTzofaMd1HnpxiZ6pgaDgkeDzulVOxIHh0wcGNJag4HWGq1cmJfHlTGoLkEf"
    "vhOZGPThD8aor277gdpu7EqGKlAI2jlBO+K9fczt2SsSTru8t9qKkc57W1nHY7V4L95bde"
    "Bcfl9jx63zHjv4bG75DpfhryEgeyC7LX8lTCKyGwBCslaFwPDmDvAUT9kdjS1MpTIOdhLs"
    "JJ2ddEOmWitpdb2PjZSS6QEsJHnXHe2jzR1gHTm43cE6OrpekS+EiW20Wg7LyMIyWmSphQ"
    "LfoqC+nVPflYJxnonAbPLVBoH36czK7WY0uH3fWW23vaq1lQK1zmc9i+2M7JyQLHe0lDZ3"
    "gKXkoAKHpXT84RikpZ5a6e6OAhbSVkhdUdrDolIpYWTuLsLSSQUlt03RdqbBt4AhpcH31u"
    "WZ8pREBnRu1oPNFjaRVx7wNuSK/c+zBY+vSBrMunyA6gq9H5Cv9cdqMU4ggoEOA90ulEnn"
    "i0j+0Ya81mCgFdPzMT3/QujusLx1Jb2DNL6PXNEb8rjlIdexvkYcj/Sng2J8NWSvSXr3cJ"
    "USBMNVdjooQv7ZidFcmxIE1O92Rof0qAzr0DYQNMCg2fpCwioYH+OAMTphMUtmVi9YDYoh"
    "uq69YE7FLd8SIRgNtZHL0prRw7HLxA+K9b2Clw/UIZQCMsY1DA0sqhcctCm6g6OI4R1oKF"
    "HWNllT53FvIIhzGHndbu30POwcW1NZ0GOPz49HOGF26rSDtR7efs/eEsWufORdOU/4GnJa"
    "xoDQGqEntdjOx2MyMxwWxr2cFRAYrTfc3Fo1cpZx8O/h32usvp/ZJNVafesFfay+qVzbs0"
    "HhF7qkoTde5s55yKY0ST0+yX+KWHz7TeKlXD7ETZ/eBLiDBZnfpM0L6j7ubgPZ14HdrtqR"
    "+z3jDmMJL0VHD5NSPplQYRWJryKR6nJOU+OI7osTs6ABZXfGWqcGgyPT6LNQ9IR2rIZgtZ"
    "VVGtu1rpRxcA9d242ccg+/FMcdaz3E0ppRDydxdYKyfSN7KVSct56PPPljILHFMeP98sC9"
    "brKL/+hcGPwyksLovDbuvM4ffJNs2QaA0i2roYdqgzHhe4sA4VaHhaKg4dEFFjTojZaexW"
    "rWVkqp0MyiNm0PJWno0MXROe7s7OjNPTWtGLZ8EFrRhXtUY44LNmVG1vMWAcKtCVdRG3PS"
    "1ygr4s8orHgQr2VG4pi2NJxrqli3EDBuzjhLkswqnl4BIr/nXES9LOQ7EjHpiQo+N5VyFQ"
    "kxn4GYszhlLTtoHzlvoBC004IOBbmP/TmLuTAL8dWAVoE+xxTmacaFzBTQ6k2rIpGJdvk9"
    "K057NZ9bX8fBMLVxwRSHkmIqYhK1xm8eEkANDCmYS0ENOLJwDkow7HAu73AJUZVmFpZEDQ"
    "hLwtaSyF8Vi7hHHYfdzXx3Qy3h0Pc3QecsF1ZIli1H03dubw3cgDa4nQbJO1XscJ3y4FZb"
    "8bBZMepRpJmoxfsr0Xz8g0eKKksuvP/+A4vVEKp0+d/eRP5MomjVwTf31oUOVjWcdr8FRZ"
    "5nV3SBIk/jIs/8bF8zu3YDQRGctUk7523TXHWsrxED0rKXVnh4s9rfv6xKZ7RquW1xHw29"
    "USLrAh0cBjJwreeeteGuBrSoizNyibaQISnHvZ2rdUdFO6U6zVcCDYnUI1scqrwwa/Hv9Q"
    "WJWZtnjwK5fu0lcUrbGky6Z/aXIJjZv8PMfhTzWL0F5xa5xGECFyVmHCZwBA3mpsPcy1E2"
    "dJDhFw/cL8YhmQcbFnfKKdruUngYNwJGzlCNHEd07bs76XN+oVPpW4plh6ptrNFqWqpW+2"
    "K1vJee3c5v/bYoCh15pdrExx6Li8GucrMfk4T+6N1wkXKWUDWYJ0w8lips/os1s2H3c+8d"
    "NH/BjJk+KmNgBZhaAealyTsWJZ/TLnmQijG7euR9VCJfOvUYOrF3W3cifwUVC8HaRwV1T/"
    "2uAfc1+9tdUvc7/bsyI1T1KthYwDUoTGCYwBoT+EbSpzN/19d7mL6FJHrZvS31i+UAxMhT"
    "X6XfnKgu3A72qosxlMuwW/N/Deyn9XoYTsjVnlOutuiSMtftZRwUOxR7u2L/mDs3RfSqXb"
    "XXVmiV+8pVynU80kcDV8BwpvfuTLtoTQ6CWAQ5j2wwIsh5MurhGB19xIjZbl3G4GieKp/m"
    "fg48HEc9HMSoL1DQylswiRKt1x8/RFRywcYZi1IWJ0/Urz2FF7a3wJEjUYU/Spf/rToKhI"
    "qOqEJtxUgXVZjItX5QLHYrqHA9J1HU2ZfVquFbWrJWiny3iMLh+7FePH/1/aYDS/2g67m6"
    "/vjmw4d1k1V3DCEiSerLB5mlxl1vDSh634x63xzaKjR7RK/NAaFGhBoRajSMiFH5x8RtMT"
    "HtyL4Sai+K7WK22zL3t/KvNYnQrNcjQmMRoelsqXern/7ZYZ/wvU0oWJBlxEnL49vt45Ug"
    "qATYoRIAsbFBhkwQG7sQQdv5uTu7uI7lCS7Ow30/X3DR5eNuL450Xi7Ll8HPHbifC8fgiI"
    "5ByKa0fchkd9PKFoN+lTrrfftVkpQIu4btKhLWjtPWjpohncys5FyDYjy+y3JWLeBFds7M"
    "rq3ijhdoeXr2dm2l2Ive25BfgYF7yzCufCViG/ZrQPBvx7+gk+IEG5vNpwaFDCyPHopDHl"
    "Ob473KQGh41zS8U7ETGn7g+gDKZsXo4SiKfO0j3jOW0tZFvB6RI3/u13bcAOwQh5H3MAoQ"
    "0D1OdzxpEdJxogMYk3NiAaDm44A1H/ckimgxfMGQ1yYS5DYOAkzF0nRyWQkDQmuESiVtSO"
    "cWATJrZBamjyGfFRAorVfCcLbqcjdJ5q4xqFa29jkxcuwUKRxHPMK3Mxrc5q/RnygJuwaf"
    "NxaNtIPPN8v9mRpo2ss1PEiafftNzPaVKm4/e4sLPSdH2VlQd35ErQkf5IDkkiAPaBsSW0"
    "WB1BN0SpwBmaex9ZQ+NjPy1ghYdybWXeWBZyFt9Wu6Sd9AwPpZ29QP2tMGtvQJzeg4UyaY"
    "2Ya9xcB83pP5nJJbGlvkhss4VPk5lxtuszgtajAaUJhJ1mZSkUiwEEINCBHYVyNxbhiOXC"
    "NgM9laqgt1oDhvO7VZx3sZBe5tuT9lJYq7bB+kFIJEUy5YOms5rbmb8AoItFvQvsjGEQt8"
    "wwe9igLxFsQnbBqTVLqWpkGIEgwbu8nG7kgg4j+oYBMWEMVSRyiivmSkC0ZENJxS4d+VMO"
    "ihHXgPLdoLrfbxcws80NhuZEYZBxE7LeITFkM41k1ymogGYntOiAGxvZOLYCL/WvmtbITQ"
    "gEIMu4qhJdzXPXyujMH0ufMcJ14cQfaWh/StvJf2nLLyolGPo8oCud4PJKBnP+AvdElDdd"
    "q9avDLJT/y7mcsmKlOv+LRkB/nV0O6iPhyLnfhZpeg/W12KS5VgsgXNl+gbmOqAhpOanzH"
    "gZioGd11kzKowEMdwSB9Pee0y88ZTRKaPKhgSut665hpgemnZVrPrmZxwBb50WgjL0m5oP"
    "mNR17KoujxE+/zxCNeoGqkxTeJl2Tz1SqPxGG+xiPyBzpfpMueh2Xv+RfudMr29ruYbKt1"
    "HKKp5tHUtdxNcmBVFHJgFjkw9QKZUL5eD7ItyL4XXLrobQbGGyFIR7qxDKqxPjyXsqTj//"
    "b3+qPKs8Bu0F8VCRMNJtpDJtqDtpmJUdbTGvttRlJvLn2JRBo8BVwaPPkNnni/MfnQZmlu"
    "Om2u5TZUqsyomKcz+YA0La593XQHq8otT/VC7CkqtzszxksQRAZqqseZkJYb8fi9nfKinr"
    "kmo9eURDTsfkpb6PzE44HpbYy0hgV0Sgvo1+RhI2i1pq8d5Ge7RKY2FoGK/9DF4x88SoJZ"
    "bsqo61POQ4/HAe0VdTK6GWwfB5WzLpZEF026tU30K8SQdPSxB/QmVnqpBINSglLq6Bvvzs"
    "b3ysEb5N31qoKF/SbxtkBQz+241nBLU7u7cRl4zV3jEbqzC53DEZBf6NXQlJK0rUtVl0Fb"
    "I0C4BeEsSTIru6cChOUDy6fjXIKQxilLl12HEpQuay0gVixkO7jf6gzAkVcabfr4x01GwZ"
    "uRxEvonXxCI0/w+6SXlWR+RzjiDup7HDPphCrCtOJTT6oIBCV20fkqEuYAzAFddP4X2mUP"
    "VK5rDYKVZpOquG9xwqZUQKpuqZCrNQNJnrHz7kiU0cTjCxp7Ey68mI952FIGuuvNYAeclR"
    "1wL+SD2Jbo1amlEggqCSoJKslllaTVRz2VESamDFwNSGc+UV+kRQ10p2ZLoONlZ58diNfT"
    "pGYTmigK/U7+NcPlG8jBCGFvNWz5vw1OdTVsa4RdDZtjM0MMS9gCPl+QuGXSnY6wEugSOV"
    "vMVn9lf8Y2kEvki84Ja2lq0vG1gVwiX2Mm0llIDF/KMuoSWZP2ubR9WrKtOtJKoEvkbCEN"
    "CR6TyF8IPmGR6abWgr5EFvM3z19S0lJbcT0nUdRp0FWRAxpZ9uL5q+83hpz6QWfDXX988+"
    "FD05Cbqpl9RuUqW4RVysoxKo+dsYp4QNq2gG6+twjwbTFnumvP7Z5q1b3RHmGoVSnmMc5Y"
    "lLI4eaJ+7SnCHnsbdVWduCd45Cc8E22nvnW/BnUc8uUWb8OKRKu5E21Y7EiWMpDmnj82Gn"
    "1fg+Hx34V6m9HGFShyQ87lhirnBdGAC7sZ1jUoBO20oCOSpD6R9tIdtZB1Ew1xOy1uybtd"
    "y10FuAchn5ENcw4ydiqvf02JCGba7P52yahHwVmSr86XniTTj/Kv4+f9U35L45Y4uWbm2R"
    "Yy+Iln7z/dNCad5dk7X6nkl6YR3hoUId6+ma6H4+btua5LpNQpHZXM2EKrodYLeugntbRn"
    "QfTNjK5Kl0nqqUalpTfnd1QNUPf4pDxsrTil3It4cJt4EyaS9Ec1dL3aDvWoJrd93///xe"
    "Wu9IXgU0Hmc+qjP/1MtKhblou7+tSgP738FpiwWseBWPShnzaa+w+pAqyCARUgIj7ORQPK"
    "QlaxWGFzNlQNeLwS3qeHNV+PXUe9oHHoz1nMW4pEtOPFqkDwb3sslzRt/eJhNt/pmmjEPl"
    "3e7fKEhK2wG2DI2mVZJ1m+RdpNtq1hIWmXJR1E3C5rVQFCxs7LOLGVcQIZn4GMVSjS5jUu"
    "4+BuOidiZwL7Yto9fXx1baQP58tV+5r5+mNpPom6rH7iMfXuZzyfU6Z+HpOIxAFVh6bcW8"
    "yItfoViNk7EfdEzP7gFJe67sYJF2Pjw21qMNCKVMhxiM0Nniaj3S03GwBOkd+htSbX/6Z9"
    "BRUQ8lAWeShzhwCuAFwBnSvwR2m6/5FHEb/vnDJVX6J1DCZysT9ZrT7hyKn2qTGayfjtM2"
    "Mst6WHze+z35S6rXL5drDUeBBVGYVzgoySeI5sJUU14OcgIGqYlbZksLxIu52snDW+Wr+X"
    "iEPZph556vsZnzrTdQtUzjvoLGh2KnhlBzqZ5qTa110K4RScjvpzcArQWHwhgnbLZFso0T"
    "9os5VX9TLa1gCDjg9la6nui9jboL38/9bJm5bWi5plxuKALUiU/yQXtNh2h/xFyBk5YYog"
    "Z3REa6/8KpiZ0VUciK0RK3cVEyt6tRxGNI53OsOzNHiWBrzNbezO5ZUgO2XzzqeQ7SDJPH"
    "ga8DQeHdjTeMjH6O9d7ORWyH+UWb41+lvNfGMnYqfbwmVwwuzShYlh38K+hX0L+xb2Lexb"
    "2Lewb5v27U80YJqyh/JlrXUbrhbitL6BG5WIQ+/fnFydb9/bnlyth0FpYVAWmtHEmtkiUH"
    "oPawbWjMPWzM8ZTdLPar5Hhz1TXaC1aKZqaTEsBEbNwI0aFFQeauKf8SFGOL5ot/NbvqZU"
    "xB0hX83ROVUYqLegXv76VHURmZrzdRxOjLLn3jpc3HEDy7Dx+UjjUFFjxSdtE0K3n1WCwN"
    "HawdFaEGbjZJVgcLCcc7DgSV+IoB3xpHMf+QOLu8YtVa6PtHUv+bjNSC6FGz1wNxq5gb07"
    "0MXbY8ZoGQNC6y2emXrcmnR2NvhvAUNq73/+7OWrl69ffP9y09W/+UTXzN8y/fw2MwrvFM"
    "sRYLBxciU1Uy6Mas/KGAQWzDn/PSNxytIWznVDQcqoIe0aR57sn7ukFgcrVHEQgLUAQpbk"
    "x4PYCKGJhSCsBUGJiM3mBW4Rxw+mlXyZccailMXJE/VrT+HOHKiWIc3aBaJ7I8ooHPZi9y"
    "Kk6kwHw51oixnQGZ2XM5+rKNegU7lhiaUuHFVeM3o4JCVWy3tFpR79Qpc09MZL79siQz3y"
    "SjnTx6ptSrVMqdDImCT0R++Gi5SzhHqCkjDxWKqw+S9u9mTt+d47xMlcCjdcRswMFRLdtK"
    "JCYljUnzQ+7Jga308088TtcefD6aHqHJCLRS72OAawzvDtZfAi/TpwUxLpV5x/ci7Ewu05"
    "su0Nt+dk1CcpF1RyGpo97xUUcrcW+fIZiWMaGTNfx+Ght3roSZolZg/8GgHCLQhfRCSw8k"
    "MrQHihznmhqO2/IAEHfL6IaGp3FnoNi6OynZZ0JgSNA7NqvhIGStJCSU45DxObaqYaEKVM"
    "qCk7d0FMBGXTmZUcGlCIwb6iiXy1EUEFBvqt6V8X5dnIoIlFWZ+dFPJdvSVacMV5REncZe"
    "+uQfX0tUQdivd15ujI6evPnz9UjKGr93Vr59ePV+++fPsst4zkIpZ26d/VpEbDjEYNhoRG"
    "jVY2X3CRGpJaAaG2BaUVF+MJO1Ja8SXX4Jo+9+qCka7IorAGTt3pvvoWZvtQBYTCCxRenH"
    "zzR5t2bobvrU0bfazoY70sAThlYTzQvtRc1MfSOEEDU/GbD9TBVLo5DCAHtTOamGxoRTXf"
    "sKgv2h3Nn/g6DuRbk2/59LeCIQacyoa+MwRHERztcl20Lks/VwWtZwN3ABABxeRP1wnFMW"
    "vHbP84dkTgfFLgQwsIXDjzKCk+eX4FJU0owHGIYviY/X3M3whLJc0/0Yjd0c78WMuqkc7r"
    "vC/WS6nnANazIOfRNWGhxyceiYtxel46I6nHEi/mqcpgCeotaTqSF+UnYx4uv0nUB8182C"
    "43grPrxD7Y7ewiA4AMwKWLAc70kU83xGF6D1F/oEnfkyxpG/Td/aiXIPCnzR92eB3wOh4d"
    "2Ot4E+S9Yx3eRunqSOdlkGDbgYbk1nDtfSS3MFfxXIi9J1FE0xxvSG0TCXJr5JI7woq/sM"
    "GrLtBfgaFD3LKHgsah+lZGzJdA4N2O99mK1/6krxFg3I5xft/mb+oYXyPAuB3jXaer6Tjv"
    "PF8NrPdkPVm0xrR0pG8g4NzySf+6YML4Ud+CwLvtlKE7KlrjiPr5QlsUmLdjnoT/yJLUlP"
    "kyCsxbDjYTJE4mVMitw2exGf9NLKSwuxR4ZqhvW8CQg+U+FKTsjlokNSpAjPR1LaNRsa7i"
    "VCz9PClgaGFVgXjHbGMVpFXPd/cjrhFoRBx5/RsRHcnivSWis2Jwc22ky+AFclXf4sCDJP"
    "BEFpmfDFMB7aeg5uFE3tlXGCC/t6swkN87PbFkbm5dbDHoMbG2LeRjGRuHEUogUG9EvSMm"
    "xk+C3HdYGOtLWgMjlItQH4T6INgPZmqucIjNGC1jQGiN0IibzibfIkBm3brlrP20Al0pyg"
    "YDS8A+iGoePUUluPtxU5T8D1jQjljy75R18IWShHdNtKqt0Nr1ha0h8sU9e4t/my094i2o"
    "kBBvzu9o6BU6YVSMxyXp6uI3iXcvn+nkBy+hJKLhyBvThIU0H6Gb/+KRdz9jwcy7pXShhu"
    "cmXsimNGnpQz7WL4WP4oSJAh/liFZg8fab5Zu2GGScRueXcSpUhE599FEcJ804YbvFduvO"
    "HoHOJjfITaj8Y+K2cSbacuwSClEN66gGZmkccbwAYnenaj2YTGhgWhe3wYB4+6Dpuv3UD2"
    "Yknto2r5bQEIa1MFYdqVaiaGIhiB1qRSXQRgo1IERgLQLVtmolghoQIrAWwZhERBrwPpmk"
    "badt6oTQgEIMe1DRFoJoAUMUSDEj84gU8wUKOiBZQn3TkEoVhcCKzZDSnEKzebxlDEi3no"
    "Z8kkOCzqeP1CAOfvKTJAbJqhpGLIjRxrBBYFuw2BZYSOcLntI4WPq3dGnCfAsUU4xtphir"
    "Qg+/KJFq8+ceqhEpQS1LRc5HAoc6JDUfnSAJSgy38zoO+3m9u5PeMZ4l/owkM7OHuwFFHZ"
    "Tt021OPjg/59ozNYVt+RsRseSkqwatvmakrUXLV/v3xfKeZcw3M+oVhUrePUm8lEfhqo44"
    "T5J7IZOghHvy71h6IVkm3phOuKA/eDwOaLNCeQ/326Eazq06rcuojUMh1wFVczGrMfHbCp"
    "NVmLOjzqKC0kU4h0WsiljWIwByi2lS15l8WS8fUsbl+bOXr16+fvH9y02iZfOJLr/SUuyA"
    "WqsTHYgqn0o/opMWz1P7JG8wQ+J+b48zckgDziE5YuX/Sdq/Hcb9+pLWpp9x9Vv6WPLdkk"
    "V3iRNGHbpLjmg3wyk5pFOCaS4YQDIIwzogizQzPkChjMJsX9sTFCJKLE5Q2KLAvB3zcxLa"
    "zC0vweDuOOfutMUMzWVcRULMTot5zmJuWFq+gVjtnY7lvk/U5JJX2yU8E23d1d11OHUcin"
    "BsqyMlxVTEJDKsTW0FQwo40B0Kxr2w6QfedZj76spIFzSNOA5xR8wUMdNeFCNmipjpORKK"
    "Vpk9x6CJkM+b6fkuZRAYxREjjnjpgs7lN1Dfy4j8Cgz0W9O/mmzTQj7nESVxx2ayRdUr2i"
    "XsDMnX8fj584eKH3j1vu56//rx6t2Xb5/lO41cxNIOsouT622ivWUgfHHnfPGOiSLmAy1q"
    "WBw667KkHcreQMqHe5/vCWur+OiOX28RCFrbTLOIAxpZvFQVIN4pl9+p8dLPO31Z2tIhr7"
    "U8a8gjWp+bT87X/My7DpuE//v1508aPdVGdMiC1PtfL2LJGaajNWwrKvQ7Wn3zqr0d6gb1"
    "HW3d1G5j+dex2Ndc3tdCSymHkPCZSBgp9QEL2pGU+sc89/mWLDoS65XrI116fZVFDcjihF"
    "l2kakR5jw0KsKqgPYzierhbPvZe1FIwu8qDKNZPHwqyHxumoKv40BsjVj517Qo1+69Yr0e"
    "A+tsTmWhgnGj8swtAoRbEJ6kRKQ2QeMKENajc9ZjZQsz7pfKjt4rNYhctiMm+/WMCBp2m+"
    "yV61qTPclXwmSHyQ77EvbluT7VsC9hX56TIGBfnpUoL8++VBWXXbbl+prerlSrek6afZ8m"
    "Hgs9lhTzYPnEY/KT6z+/+/STx4X39s2fb3798s7Lmx6ac2WN0ejgcsJAQvD4iDYoOrgOSK"
    "4axWfIagmC5piaQXnLFma2xhqBuT+WTRkYMnaqZqQ0U50WZtSXUXjkLUddYUTOCVjHiByM"
    "yLlsKaCeb8ARM0eCN29nJI5p1BG+KV0d6QI4QbHuhFnB9oSg/P6ioyFnOLlAKdyvfkTjaT"
    "qTPz57/lrzaqx3Jbmq3jGwuvS8uKYPuuT/Ntju7tVYr9+pU+OMdqDDtWq00K7tSdqCjtiO"
    "tH76z7YbKRDUsluiioTehd7tOLePiPhLFtGuI/tKl7WaV01f8FV1C0bVDTzRgZIbpDvOj1"
    "zTQr392uXuUniggMEdS1jbIY+a+PAWMqTg/N6Od4OrcwJXB0mmk41cE75FuqMCA/32OT6e"
    "dYy805S2lzDQmhZaM6Vi3rLXdG/xG8Dx9/iSIzPOWJSyOHmifu0pfJmD7Px3JGLSDRd8bh"
    "p5qSIReXEu8oIA28WKedwy2UnjA1ZQ0Gk9dZojkc0P8vmg4svKr+w6f6OxaKQ9iiNf7q+d"
    "VcQ6Bx7rXMnbjOwKCIE4xIYOHhta8IgFRkMLtwjEh+AlwHyElwAxw0u4XC9B6x308wrgDA"
    "zcGUDhA3Lz57nXIo98Yj+BJZu/oUG9tmy2CsQkf9TOwmh3pnb2z4KHWZC+lYKfcrHsMCJb"
    "VmmtyUWx3g8KADtlRS26WdDN4s7edJgSr+LMV9MnvQYbQlvpwZ546GTo5CPrZL0u7quDT6"
    "h5k9vMZDtaLYfe3Z/e7Y4/dOjds9z0jx1+CKnUnOmcxkbTZaso8G5zYmThfhjF2UoYcG5R"
    "0KvIMuB7vR5cm3M9FiQ2mg6zAYBti/nJ7H+Mnuz1enCN6Tvwmpz0mooUZbfftL0+esBzKl"
    "YiHT7wdDiytsjaOkP6QULDQSYEjdsKazVPeQmDJ93GaZKGiP8/PDbznMog0G5Be8QDEhlx"
    "vkWAcAvCURJy/JKQOyraW090MwVKoOM1nzw7EM+nGSeQ0DSV38qoub2MQX/73m2bhMThmH"
    "813HtKKGw8JrVoUlne+nwykU+1n1D5HULDqTJdd8AsfbstCZUIVpYQYmr9jyNLueiKp22u"
    "jbTHkalVqP676CoEhHgwyxqzrKFxoXEf1ri/5WNwbyR/HWq3ukCre0sjdZHJGngmC42daO"
    "w8/4Ay7MdThNHUidE5F2YmZAV3RCvyNNTv0YqkXxesrYq1+znfIvCk79InRTsmAmuGTNGu"
    "gcCg3oR6DAZ2SBhwY60sHrixJsWYc664f2B2aeu60QPFmQUCE0wvyLddidzYt63g4Ntiju"
    "nB55ieT33O4Uk9dolOStKsxcjU9PRsEAjX2DRk8jht7YLtNutLEPhTmNoLEx5TeyFmTO29"
    "wKm9W9f3Ide4t0sMT3j4njCyvMjynuGmC6PmIowaR3TrXzKedhVQba5pdervalU/ffrofe"
    "xd/+WDJ1Wmd0uXHku8b+d0Ps7PTxp5LHz85FFN+D0h0MdOqIlufbyRmQnZFRA0cT1HDxPn"
    "MMSqWKfZwKM1AEYOYqPnFBtdkKViwurw9ToU6RjrdMychNTCxi/BYOA7Z+A36hhpYiHjKh"
    "JidlrMavye8BOeicDIfqjjMDjR3IooOJQUUxGTqNUkfkgANTCkYC6FGZe/x8wdKUF28ETO"
    "h3cDR6R4LM3oLGPAZ62dILabrFrG7UEFnw+3Z6GBHYmkfqETKgSJ3vKwK6BaXzLSxVXFan"
    "F+6oxzcyGOlfA56VyI42hPBE2PqAIQND0QsYhhQLUeWrU+oFZ7q9S9ZCvLO8LjHzw+8e5n"
    "fO7dk8QbC55NZ6lpMrPnHXfQ5W4plMvIfELjHKwnR73Nxo9zDQZa22m1O4GkAoVCd06hlw"
    "X9e0YiJv8SG0nXsYiKuCxpxBH3u0WGNMhbOw0prcHAaoc+t6S3Cw+enenkuKZTdaznx9yj"
    "6JqWW18z0k7NLVb7hZOyF8dufUuLctQ6FK6ac2/CCK7a8bf27XthQmsVBVIbx3LGbWUmes"
    "N9A4Jz5rTJnpKW4WuaI7FI2+A1lKy43di6MnX0hlBfEwgtrbBOYJ3YKFK0tGJwsTOkH2aM"
    "JY9DlrYO29I22WxBO9F/PhbGYSa6wpY70uaCA16ONpr7fKb3Dex0TXJnlbEr4+D7O+37Cz"
    "qRd5vZpuArWCRmXZO0I7GHt2S+IGwaX7N5FhHNdK32hSNdRCJYQfxkg0F0AtEJRCf6E43o"
    "xEkcCMyiON3hSkhnDcvQKQs3i1MWmQp3A4JwnRYu5iUdN8iV3BoPQC5jQLo16eb+eBmHbc"
    "zpbQzTAYYuYUEXXBgZ91sEEmD2pv2EsCgTRiZCCYJE2FkVNb3JQtZV0rS5NtKFD4la5Ud8"
    "2itm+OhzTD254Il3M5P/sVhELMhDjt8knuAR9QISe3KTkD/cJx6J5X9QEqoK7vnIi3k6k3"
    "LzqLxzs9h7r3dGBNOJwFp3BNPCuINZ577Sly8wF/6tZNLIYaqg4DLZFWNw0waWMgZ9Ww0+"
    "DZ9gPLqWjy4f/4MGqfGmUYPBcLVm3nB8ZxkE1s1ZL8whv8n5GyHIssNDK0yoJuPDy3cpEv"
    "/290a7Mkna6t+uKYlo2BVOWGNqnH3i8bBiQ1d/vXn3psYYW/gLQSfsq8m7XQHh3TZ/twWV"
    "f3ZiuqVWUeD9rEIwX4oiwBt+S7uquupLRg/MTVOL/VStPmEl14wks+ZDfMViIjqU1BpRr+"
    "xero6sGso40qtVJHbzBMsH+Or9pzdf/tr+CF+1RG63W3Z3jCShicVkjioKFV445e8SA1GC"
    "p5ZiriKRY3RZykkWBHK7aztOSecZVGCX4hw4Yi5dU3HHAvoLXXZ24pcXaE2lpFjq39IlSt"
    "4HnjBayN8ZsEXHaTO6kvcqDgZRvRR4xoWpw1rGIOa9t8b8bsI7GvNBdh+yEypN99RPZuT5"
    "d9+bubQN6L58W3dFsF/vtrSBUzFnuWuaGIW+a7jLjH+zhS9IPKVm1FVQgyfu7fufvjSIWz"
    "vtZhXcVRQ2XZvmLsRZLsEDd+iw1fNxyc9OyhFJUj9LrF7nOhaSdlnSgt5xu+abKhJSdk3K"
    "zsT/clu+M/i3uTrSR/62HkG/ovWIT//A4h88IhfNWbRUJz6tUq1ekWptL0nviUP80Imwli"
    "aZmtmVGdZxcAZsIjBZd6WhJpOdaUoNEbiFhzVYXe2ohwUxH07MLIyoby/rFjgE7rTA4Wld"
    "kpS7Cth1RcF1JAqDz6ow+Dolk0mXn7u+NtJ6uWpVLxcXhS1n65jSOWGRvBJPqVDFKi3qQJ"
    "ehboUjS13fLfpmqXM6mxLQVRNuIHaVhOdEegth7ZUsOr46alkug64FSZJ7LlVLe3tFtznQ"
    "ACIQZdOfxSPDGooNYvD1E62FJ0nKBfXVmFsz2mq4CyVv1YrTeXxD59kNLcjBnOHw/NnLVy"
    "9fv/j+5ebohs0nuhMbmqczqLFV0kGK+JS11ZR1ktvAHY/ap2dCbcQD5XtaTZKtYxGgcDlA"
    "EbJEkWwTh6pBIWeX5Yxs0UWIOa+2yjWbbalWGYxX2jVZOxLb/EjnYypuGBUdAc7qgpEuyj"
    "nPl/qpXIsuvoEHO1eyNiO7AkIZSD2ihLOADkNsJLdi42e1AgKl9cNZ5R7vm56xVAEh6mlT"
    "fofTfoZlBdYqDBi9tysj2QJh6bssY6moA2oXjatBIWeX5axeScNMQRlyvDj2AeW571A2JS"
    "KmobHVUYOh9spi0G3EuWhJzHSfALNF4HTHXY6AUTT6NA5tKokbYKgMp1UGS6wKxss4SNhl"
    "CUsLTv5VFiKuACFj12TsSChfxej/qPb8jkh+5fpIF8jPAzVbFf5wX+4bT0G8dEZS754k3p"
    "Td0Xjk3bN05pHYkzroR+9eXSTegoqEx15CWKg6cFnqscRL8irDYn06o14RKP4m8W7pstnN"
    "e/DfhuyDE+FGZB8OTjGyD8g+nB+lyD6cJvvAM9GWftDMXNggQLgF4blhY+MvlHBI+jjnL9"
    "SOz7aaCLDXqA4EjPPRIWHrsE6+25rNJS1joBotVGPxepiRXsYgDWRzJlr76ANdV3Pn0IO+"
    "rcznw/k+O5kdCin+rILPmpDi5vrowZBiEcfuF1K85nNanAWfFqG8POY3I4n8n3qPPZ6lT7"
    "xf6FL+53i5iuGNvMJxHnn8Xj5V+enyCyoYDz0W57E+FVIak7Zj64/xCxFYdCKSgMDiwSlG"
    "/OuAlI7lHz1hRuealyCwN21O2Fbbe97aYsJ6FQXiLYgvtKnfZncqB7ojKVEG6bznQRmgyh"
    "tuTCkJbk0e2PV6uEcWTypnK+u27h5NO4s+txirkk/HGF9VfP7b8+cvXrx6/vTF96+/e/nq"
    "1Xevn25KP5uXdDWgV+9/VmWgFeabdaHmsTUETs8grCZowIVd7LQGhaCdE7RD8Y2P/I5qwh"
    "vry6MHoxtzuRJ9zwgQIECAAMGJKTU9GwNnYuzSHSP43DgyUAHB2zJnXRoUppyXIHjQLSiH"
    "ozUY+xuO1kUKGk3J+25KnlP5+wKj3tgSBM2xOzTHqp3H1G0oY3bwGs7H9jJwGmxONsGJJj"
    "t21Rs+v2UMnl936qQEiZOJChbG6awrmFhfM9JGFFer/blafsKwYpISYdW0XAEewjJ8OOAI"
    "u1BjFyLGeUTdek+iiKY53pDXJhLknj7x7hqRx8u8O6ZxH1C2vfWswQHkCQupGiZAvDX4x7"
    "zSlyvVuqoLzuuGiSf4vVqpribyC3ryTX1Uk+eebonEoRObEpQqlOowyKVxKpaGtJYxILQe"
    "rlL7sm+1DbRAQW8rvTZPbRMJclsGEbQZ2JxHlMTttG4w9cY/CRoWkVefP3+o+PpX7+vhv1"
    "8/Xr378u2znGu5iKUlixqujANFxEiCDjjY5YjP+iZN6XzR1UtbujrSeaz3dDzj/FY+bfl6"
    "VJwO3HEMaSQ1qbFVU4PBpEEx01C39+oxxyTNTM6Q3QIG1IG1v5n7QnCjGssNABUB5hUBYS"
    "a5UadFz02e4BpqSE7ATs+xI1bfTytF3GH2lS/3svtWip2h12jolt9a4oax7QoKdl/jrPkg"
    "NS262kJAZxudVkHtJhLkNqKBCUtbC7b18cAtakjGwJEjgsoxMBt2vAaguciquWgbzupp+J"
    "Yhx3vQnzps8pYJjeWDug4SWkS1W+AYQ+ty5COIiJRBaHe4ZAMMWbss65UPaJWuqmMhaZcl"
    "HQiqeLeQcxWJsLVzYnYkPvVbES/oCE+Vro56RKcQkxp4TCoTLbZFt0+0Wg6PyMIjUkNZWt"
    "yhN0KQjmHrG0SN7+E1FCsG//b3GmHSqjFsby8hjudAPjsQXft2IBMqTYgWs+M6Pz6xIway"
    "wdT4/MTjgdkY61H91UP06B3jWeLbcNcCtiPxfMzxHhza+bOdN4G345oZXPFrWaJItnJrq1"
    "DI+SzkPKYByRKjMHsbFsUmFuMnCIvk9/ETFrcd6qh/2xpgvG8uv29IJJ4wkYgQ3kW8Y2th"
    "mZ1JV0UhTtJTkTkSO31DBQtmj9q6OYorI13MlGzXOBMx7VQGrQHTFjWw0uK7RUodrywdaQ"
    "KknUGotzMiTKNQ57kByPflqx/ReJqqV+P5d99pCF2//3JVfQ7g6tLz4lqtWkS+VAYMr5YP"
    "kN1nT5/2YFeu6mQ3v1azWHic0rjFXOkealmCYKil4VDLkyqzf/1/Ngk27g=="
)
