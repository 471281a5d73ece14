"""What holds are worth, transfers between members, and that an entry is taken back once."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE holds ADD minor bigint CHECK (minor >= 0);

        -- Each transfer has two rows under one id: the giver's and the receiver's.
        CREATE TABLE transfers (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            entry_id uuid NOT NULL,
            other_member_id uuid NOT NULL,
            other_entry_id uuid NOT NULL,
            gives boolean NOT NULL,
            points bigint NOT NULL CHECK (points > 0),
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, entry_id) REFERENCES entries (member_id, id),
            CHECK (member_id <> other_member_id)
        );
        CREATE INDEX transfers_of_entry ON transfers (member_id, entry_id);

        -- What a member has given away in a month, so that the limit is exact.
        CREATE TABLE transfer_months (
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            starts_at timestamptz NOT NULL,
            points bigint NOT NULL CHECK (points >= 0),
            PRIMARY KEY (member_id, wallet_type_id, starts_at),
            FOREIGN KEY (member_id, wallet_type_id) REFERENCES accounts (member_id, wallet_type_id)
        );

        -- An entry is taken back once, for ever. Debt that is repaid by it, and points that die of it, have
        -- the same cause.
        CREATE UNIQUE INDEX entries_taken_back_once ON entries (member_id, wallet_type_id, cause_id)
            WHERE cause_kind = 'ENTRY' AND kind NOT IN ('REPAY', 'EXPIRE');
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX entries_taken_back_once;
        DROP TABLE transfer_months, transfers;
        ALTER TABLE holds DROP minor;
    """


MODELS_STATE = (
    "eJztXWtz2za6/iscf2k6o80kjnPZ9syZsR1v621i99ju6XZ7OhyIhCSsKYIFSDvabv/7Aa"
    "gbCQK0AOsCUe9Mp0lIPJT0vCDw3vHHUYIKhpOX57TIaHpDH4++Cf44StEYi780b/aCI5Rl"
    "y1vyQo76STk6KofxclCf5wxFubg8QAnH4lKMecRIlhOaysGXaXD7P5+CfISDezwJCA9ejP"
    "G4j1lI4l5A4q9fyufENBIPIulwdUiRkt8LHOZ0iMVIJoC//iYukzTGXzCf/zO7DwcEJ3Ht"
    "55JYPqC8HuaTrLz200+XH/9WjpRfpx9GNCnG6XJ0NslHNF0MLwoSv5QYeW+IU8xQjuMKDW"
    "mRJDPC5pem31hcyFmBF181Xl6I8QAViSTz6L8GRRpJDoPyk+T/Tv579tUqw8Lw6vouvL24"
    "C8OjBvfyKyjczi5FQnxCbiTNJVF//Dl97pKQ8uqR/IDz709vXrx593VJAeX5kJU3S7qO/i"
    "yBKEdTaEn6kuWFzGzIroHWyfn8wpL05YSd0zknzDOKl5TmeJwl4kdbkqrAgFaFVp6LX9wk"
    "9A5/yfWELgAKleKrdYvEu4t/3Mknjzn/PZEXrv739KZk9vPpP0pqx5PZnU/XV9/Nh1OxJ0"
    "z3iqvzT9dnCt2E8wLHIcqblH8UrOVkjA0rcRWoUB/PkC/nf+mYIC4/X9zenX7+sSaNj6d3"
    "F/LOcU0S86svppN/KYzFQ4KfL+++D+Q/g39eX12or8hi3N0/j+R3QkVOw5Q+hiiucjK/PL"
    "9UE/IDSkgcDhgd20q5jgQx74GYizQniZucF1AQtHeClgr04L6i3MkLfRTdPyIm3lD1Dj2m"
    "prHNW+PjsXoFpWhYCkmyKb9nzSy5mykxrbZLdVDvaRsmnGtGqxkzZsGDMeKFSmc2RjJGhw"
    "yNx7aqs4oD3VlR5iIaW6nO8/GgOTtozjnJEw3bf7+9vjJYfnOAuruSKA/+EySE592iXVLR"
    "TrvKsDLF5QNU2u/F77SZ4/PxMMcd5jgaU6EThnQwCMckpaxJ/BkZXqYG6nVoRQzih60ght"
    "ku6IsUxNcVf/zlr8fHb968P3715t2Htyfv37/98OqD1JPkveat9y2iO7v87vJKkYa8UJdF"
    "hiZhhpmgMtGtO0YpNHAdEsHx65P3Jx/evDtZML+40kZ4k9x8JJacERUjHea5BuzEsdNq86"
    "pTkzxiWPLj4I+qI8GABQNWb8D+TRiV53JfwsxgvSojem2m60CMFZOwHOyX2Xo7RkliXLK0"
    "BpRmlZot+8+zWTe/D7w5fv9usS7Jf7StRLefTz99mi89Zis1QTwPxcQn5Xey2hAa0O1tB5"
    "1QezxaKlrWiJUWB3BmddyZBZH19YeAsfgxaaQxctoW3SpqLRvbwSy34F7ZkXvlATOuVS6M"
    "k7yC2J5O8XqzM3xtRnyGJglFmulr9slWIOCVfYZX1t5eBzvdUzu9KlaGI8piJ3+MAgVBey"
    "1oNzv32Saun17lw7FwL8cZZSYbd3mz12blknIY2Lkdt3PBMNiiYRCTIeaaLfeMpIhN9IQv"
    "MQrl/cksp6o7pJ/N1NIF6YLzs8ur05tf9KyfadTYs1/uLk6byefMLfxUR4K247W2MyAp4S"
    "MnOSvQNQjaMx2oS3JmGMXT6JydXlvHQSzfzZWY4kcX8msw4N7RjSteidSFfQUI/Lvxz/Cg"
    "4Nhx8VGgIIO9s6vPxRNMtRGzW73WiggxCGq6wSKHyPN2I89pIdmxcXMsEeDocHB0yOLtgt"
    "sQvkQA4VDvvR1B7IPd64nmcxnjNCf5xBRTqNxu1YDIdCBZsRpUp9NID3QvGAihY5YJ2edf"
    "fxugYLoBBiPEA44fxAxNAkYf+Upakv0Tn6FE+bW9H4ZKBUGOLW5FlffILtKhACHcofK/ar"
    "gDqm1AHdisOvC53I9+wCZ9oHa/VSGY7WxiK15RI/iZiElZ5GIDF1u32JDLnXz6lK/kTo0S"
    "HAcPKCkwD2iG02BAWZDSPo0nTWXguQ8DPWCv9IBHJiYi1jDeti1VQLAlwZYEW5LPW1Lrfr"
    "TiZgQ5bx3fBoz1GW3xuy6WaGw5esoxlxSG9vUxGmRnhLC2Opnyzwant6USa4hyzBAKl1c0"
    "7VaGk1YjoeMMpRM7wiqgQ+QsG81+5eqMLSCHyBceI13Pzja+FpBD5KtPWD6KkeVLWUUdIm"
    "tCPxe6jyba2kZaBXSInGVCkaApSsKM0QHRNd5qXdQ06ENksXzzwglGmtyK9kY1dWSHiszc"
    "W9YsaRU/PLZLV1kinEJWnlG57YhVQiOkWwLMfC8RwLc938Y1t6Wg37jQbqGgv+Lz6BckyU"
    "nKX8qP3YXbYyNl/jhlNAk5LZiuO4v5NVBxEC93eBtmJOaU4dC207MOCyuSowyEuhf2NbbH"
    "E/QvYTD9n0O9fWhIgUJsyLvYEDQdOUBBl20ykdCXHrCDrJtoELd34vYq5nuLEYtGrZHf5Z"
    "DeCslIvBxdDt1JFBhSg7YfE87pPU41PtRTxpAhMWgJUejuXnO5y6u7X3/TBYNCuVyf2Hr/"
    "FCi4/1aNgjztU9XHQQ6RUq/2KD4iWesONR+wwv4kh66YLHs3wrO0VpQHsohlEozpAx7jNA"
    "/oYFHk8hUPMippDxIa3fNgQBjPvw2IWipzpMht3c//v7RasVw9Fwxql/diF/VLc/F3P7Wo"
    "XYZT9TZ4IjXUKG/R0/cvsQU4uX9qQPAGeOcNqApZ+umYS38cBQjdcRxzbDOcOp12pgCBfz"
    "f+S9U2nE5mlzaEKho6Efq82pXOaldhN8Aga59lzYtyiXRrI6tgQdI+SzpKKHerVawCQcbe"
    "y5i7ypiDjPdAxtIV6fIaV3FgbnonYq8c+9eZFL2QQKt3vzaqt0IIms4BFo5+6UOXTvc0WK"
    "CD8r95SwuNxz2oO9xJGpEMJeW/xABNk9FNfhC4971wkYJ7f+MUV937y1fBzr1fxwGxaqt0"
    "bJXKOxsOjn3o+LaH7XVokUdUV/1vrqipQJ5VUbM/9stGSmcgqxksjaMNWxpP2RirWxfPMi"
    "vEH1ItXyr9WjXf2oh41mPBZPBC7TKbDKDfgn4L+i3ot6Dfgn4L+i3otzr99iOOCDert9Xb"
    "rdptPBsIDTw7rlSCH3r96iQckbE9hXK6M9poM0vE9tvfgDYD2gxoMytrM98VmOfXMq3ToM"
    "/UB7RqNEM5dJojCkpNx5UaKPTaVKGXdV8z6Gj2vJZOX3LMUoPLt6WbVh0G1DtQLz4+F/tD"
    "aKvOqzhoIufOvbO72PAAR7fx/khjY4cOCT6xTghmO6sCAUPrGYZWhoiLkVWBgYHlnYEFlv"
    "SBCNoTS7q0kT+RFJvyXqr3e615L2WVZSKGghndcTMaYgNrN6Cnb48do1UMEKqe1FXI6dak"
    "09icYQnYXl+GDbK47pPP+H1h5d6ZDgcHg4uRK6gZUmaVe1bFgGPBnvPfC5TmJNdw3tbQpY"
    "rq0qqx5YYupUnq0E+njgMBOAsgJrzsCuUihCYWBOEsCIxYiq2yFpYIOLRnLS42nwzzGzwU"
    "4mOTNuO8Oqb3tIHOZsNXstGPfsATHAf9SfBiGq/rBZUI0teyiEQWkEhDsY84/ja4oyynhO"
    "OAYRTzgOQSW35ws0Jlzc9+htfAJ+PrMDwIEC/esn4L8eKdUb9Tb9n+mHUWvh0oFtp12BdC"
    "UxCa2o4G3Kb5rqTxQjSq47okRKPgQIR9IRbsni0r32D37Ix6t+OW4aDlZ4cPRyhNcWLNvI"
    "qDSe806eHEm60SniUocrJDa0CwQr2zQiHV+YAEHNFxluDc7UQABQsN472WdMEYTiO75KYK"
    "BjZJh01ySGnMXZI7FCBkdkCKzb4LYsAwGY6c5NCAghicxZCjLy4iqMGAfmf6Gc4LmTjmIo"
    "MmFk4ydJNCuaprvAVnlCYYpSZ9dw5S49cCtSne55GjLYevr68/1ZShs0tV2/np89nFzYvX"
    "pWYkBpHctP/OGtdZRjQUGAQ0FFrJOKMstyS1BoLkFkitOBhL2JPUitOo3EQMyRWVu7229A"
    "oULbciSLCABAtIsIAEi10T+4iSBOcl3pLaJhLIVchFD4hMf2GD1zZ7sQYDU9GxRhKnsfxW"
    "VsxXQMC7G++jGa+rkz5HAONujNNHXQVkG+NzBDC+3qrTNs6NdafA+oqs80zbOK+N9AUEOH"
    "ec6V8ywqyn+hIEvLuGGx4w47bEV1HAvBvzKP5XwXNb5qsoYN4xwslQygeYiaUjJKllmLOB"
    "BSk8Xwq0sNxvNWCQg+M6FOXkATsENWpAyO3zLaJR067SnE3CMihgqWHVgfCOufoqkHafNx"
    "fEzxFQCd8LVq+E9ySKd46YsTXQ4l6vLYIXiVFkl/16WZHYl4jVQOvJB346kLf32cAQ33uu"
    "MCC+t3ti0dheu1hiIGHUWbcQ0zK1diNUQEC9FfWeqBgfGXo0HRk8u9WqYMRiEOQHQX4Q6A"
    "9229zUILZjtIoBQhVCE2qbpLxEAJmqdkuJvmyhLRVlgQFNwN2Jau89hUxw//2mkPLfYUF7"
    "oslfSO3gBiNOU4NCr4xo1eunugYrB6+m3x/9PJoEKMgwE5BgTB9wHEz3hN601TfKZze/4s"
    "GjmNP8m4BjlOC4F/QxJzEu24GXH9wLHkckGgX3GGeyETgPYjLEPG/2GN/Wh4KN4oWKAjbK"
    "FrXA6dtvF29aYiDi1Nu/iNN0i2jbPlbZOHYacYLlFpZbf9YIqGzyg1yOxY9JdZ15W9OxKy"
    "jwajh7Ne7Fr20Sb47/z8dDKzCXfpngu9tR6cFggCPbvLgFBoh3d5rOy09D2eF46Fq8WkGD"
    "MJyFMatIdRJFEwuCeEauqAC6SEEBggicRSDLVp1EoABBBM4i6KMECQU+RINcd1h8mxAaUB"
    "DDGrZoB0FowCAKCDFD5BFCzAco6AgVHIe2LpU6ChwrLsfulBTaHTNVxQDpDqTv8OTu/akj"
    "tfCD77xLbidZFQ8Vz7RaGBYIWBYclgUS43FGc3lmSHiPrc4a0UDhEDp7CUwTPcJpipTOnn"
    "sqR6QCdUwV2R8JbOqU7rJ1giCIWy7nKg7Wc7W6Ez8QWvBwhPjIbnI3oJAH5Tq77ckHzvc4"
    "9+x7msSG1LP5rV5b5tmIyk/pQd4Z5J0pZEPeGeSdQZ1nNwiF9KZdHWWFsrywbq1aRUHXL9"
    "feqomwmO17qy5RwLwb82MUu3Q0rMAgmOZ1MG3a+Zk7yLiOBDF7LWaHMzCfd/SlZ16xHaW/"
    "lXE4Tgumq7swe+hVHLjnXeOmgmLMUpRYRq21YJCCS5AEknI6u8F44jb9RE3HPM7u9Nqcpg"
    "mF4x3BZwo+05UoBp8p+Ez3kVBIoluzDxoxMd9sOz9XQcAoNB/2xEpneCy+gfXJozUY0P/c"
    "elkN+ZQmGKWtlbIa7vsCtofkt/F4ff2pZgeeXaqm90+fzy5uXrwuVxoxiOQGsqdnWrp4e6"
    "tAsMW9s8UNtYb2pW4KFo6j8lnSHkVvQMqbe58fEdFlfJj910sEOK1d6tzSCCcOL1UNCO+U"
    "z+9UfxKWNQAk19TOtGqeCnKL2ufiyt6qn/OyCxcNVMXC++Xz+xU7SjkGCe+JhCG022FBex"
    "La/VzG4M5RZgjw1u732sK8s2hehDI4CxTOAoVgMJwFug/Eil+j2VzNa8V8PLRUcOkbjBmh"
    "VmmCSwQQ7kA4zxHLXZyXNSBoj95pj7UlzLpup9h6zU4nYqqeqOy3I8RwbFbZa/dbVXZejg"
    "SVHVR20C9Bv9zXWQ36JeiX+yQI0C/3SpSHp1/KzD+Tbjm/165XylErHul6mfOAxAHh05NU"
    "6aA8FvX2x4urjwFlwfnpj3c/3VxMj09tns1qjYZKIi8UJHAeb1EHhUqiDZIrW8JZslqBQJ"
    "GGolDek8xO15gjoP+MY3EANLvaVVFMXsiMfzvqqyiY8o4tl6BVyw5Yh1Yt0KrlsKUA+Xwd"
    "9ph54rw5H6E0xYnBfVO522tz4ETTcTuMCuoDguL7M0NhSHdigUK4X8IEp8N8JP75+vhDy6"
    "sxX5XEKGW+zxes4+m9dqdL+WeD7b/fXl/p2Z6PV9chEuXBf4KE8H00A1polky0bwfqyq+s"
    "KvIB6nZQllvoTm1tq41ZgrZYFjOf/XtbFRMx7FgtUUfCvgv7rn7fvUAsvSkSbNh4q7dbd1"
    "7ZBSCU2S3QMq3jgQ5IuYFwx/6Ra5uot1693F8KN+QweCiPxGwS3uIfXkK65Jw/fn3y/uTD"
    "m3cnCx/l4kqba7KpCoKpswNTB4JMO2v9xUKHcEcNBvS7x/hoYWi91pLaXsHArumwa+aYjT"
    "VrjXmJXwC2v8ZXDJl+QZKcpPyl/Nhd2DIbWfkfUEKEGc7o2NbzUkeC58U7zws42A5WzH2r"
    "49DrKNjTVtzTPPFsfhLzA7ObmV1pOgeiMajXeiREOTycG6vg6+y4r3MmbzuyayBwxIFvaO"
    "O+oYwmJNJsbWbTYYkA/xBYCaA+gpUAYgYr4XCthFbrYDWrAIyBjhsDkPgAsfn9XGshjrxj"
    "O4HwxW9oUN+aNlsHQkd5yJ0Fpd2b3NkfGY2LKD8Xgh9SNjEokZpRrdpkNh0fRlMA2WVGLV"
    "SzQDWLP2vTZlK8pmeP2s50BdaFstKNzXjYk2FP3vKe3L4Xr7oH73Dn5feFzXI0Gw777vr2"
    "XbP/wbDv7uWiv233Q4zFzpmPcWrVXbaOAt5dTi6cmh9WfrYKBjh3SOiVZFnwPR8PXNtz3W"
    "coteoOswAA2w79k8m/rWb2fDxwDd13wGry0mqahijNdtPyfu8Jy2k6EsLhHQ+HQ9QWorbe"
    "kL4R13BUMIZTXWJtyyyvYGCmuxhNQhEJ/01TO8upCgLaHWhPaIQSK86XCCDcgXBICdl+Ss"
    "gDZvrSk7aeAhXQ9opPXm+I5920E+A4z8W3sipur2Kgvn3tug1HadynXyzXngoKFh6bXDSx"
    "Wd6HdDAQszrkWHyH2LKrjOkJ0EvfbUmCTAQnTQh8aqsfR5ZTZvKnLe71Wo8jk6Mg+++gsx"
    "DAxQO9rKGXNey4sOM+veP+XLbBvRP8Gbbd+oDWvbfSUhciWR2PZEFhJxR27r9DGfTHXbjR"
    "5InRJRd2KmQNt0UtcjfUr1GLxF8yostiNc/zJQJm+nPqpLChI3BLkylsaggM1NtQD42BPR"
    "IGmLFOGg+YsSubsadFTEwFbIt7vTbjFclRYUKHK1muR9cpDsSAl8HdSPwlyxISIXnvKx4w"
    "ocMEEUoDQZ34xyMPUCr+glEcCFt23AtSmo/EnAiwePLLI2WarPfJYEd7Yd6Z7Wj7JRGWQk"
    "+XQsVHTll4T+zqa+oosOgdLPophXZrVxXzjBVsf2puLNxRchO0m8EwdR2nLu3/C0e59aKh"
    "wKBczJl53arxJO/aZQNYX4H1qToUNjk/ZQxN9KTPVKgm491zi0gSf/2tUdiIuC4Z9xajBM"
    "d6zpYYhbOrWfJ/Z6bp2S93F6dqzngWZgwPiCZt0/xu10DwbrsU4IqfzW2X1DoKeN+rrtA3"
    "eCDUyNEdvcemk2PUIb02hwybDg5zOXqH+QQjxEfNSXxGUsQMm9QcocaoJvk0L2Kvsvralt"
    "uZ+3cxg8UEPru8Or35RT+FzzTu4uWSbfaRcMxlNYmlVVdHQZ4B+OQP0RHFaO4o5jpyDWLe"
    "o61536TMiygSy53u6N82y6AGOxTjwBN16RazBxLhH7CpB3J9QKuqxKdDw3s8gcTLjgeMMv"
    "GZEclQYp14WceBQqSmpY0oszVYqxjwea8tAXNDbUQPnWyOheqeh3yEjt++szNpG9B12bb+"
    "imC91m01KZCNCV8chbuy61vBHab/m2QhQ+kQ21FXQ3WeuPPLjzcN4uCcvl01EQY/yyFY4G"
    "XGPOYOYq4jwc/is5QTxPOw4E6vs4oFSfssaYYf6L1jA+EqEqTsm5S98f+VurzR+be422v3"
    "/C0tgtWS1hM6/AtJvwmQGDQmySSgg2AWag2moVZ9SvqKOPAfeuHWagmmFm5phioOjAEXD0"
    "xhzjRsiWQXLamG4LgFC6uze7WnFhaIeXNiJnGCQ3dZa+AgcK8FDpbWIUnZlMDelhSsIiEx"
    "eK8Sg29zNBgYm3rO7vXam3qKUSuZuJDYsreGKR4jkog76RAzmayi6/HfEqHWwiFKra4Wq0"
    "apSzqbEmjLJlxA3DIJ94l0DWH6TJY2vgy5LIdBV4Y4f6Ria9GXV5jVgQYQHFEu9Vk0scyh"
    "WCA6nz+hTTwp+4qHstmiHW0K7kDJm5XiGM+SMR7hoEF25kCZ49cn708+vHl3sji0YXGl7a"
    "yGZn+/gdh3hYGU0CHR5ZQZyW3gOnMwxtqolSeICIqKNNdpQ08E/BUsOCh8dlDEhEuSXfxQ"
    "ChTk7LOcIVp0EGIus63Knc01VasKhlfaN1l74tv8jMd9zO4IZgYHZ31Ar83LOS6HhrkYC1"
    "V8HXd2zmRtR3YNBGkgqkcJTqTYDLGJWIqt52oNBJQ2DuwW3Nie9FEDgdfTJf2OpJGG8nZl"
    "cAECjd87LVDJMCD40S2NZAkETd9nGYuNOsJu3jgFCnL2Wc7ylbSMFFQh2/Njb1Ce63Ble2"
    "IlS/P3M30wHTFYvd1rs5BLDWgsRoJ9DPYx2Mdgxu2YUtsaKqidek67cEbHpXPUhvEaCPKG"
    "7VkXSpot5xUITHSXI0zgSKBu2jQRZbFjoUsNCoL2XNBgvK47D2uMxedFVgd6ViBwkuozDu"
    "+UK4+t2VDFwIla/vhhGEr5QDpb0nxkcsaoY3qtHpnZ6HAsh+/QLcNzxHKXguEacBM7q6+n"
    "N+zJvgo+og2vTdW1/hElCc5LvCWvTSSQqyao0PJ5DVLPyNCoGC4xXVIL/3p8/ObN++NXb9"
    "59eHvy/v3bD68W+mHzVpuieHb5ndQVa0uSX5GP2f74xGa78j5r0eiLkxjLJl0omIO/ladE"
    "B1RurcF0HQxGiIsBjD7KkfIuF18wEG/qkSLPNT0SAi9eLEqwqcKm2g1ycZqziSWtVQwQqp"
    "r7cl0OnZYBDRTo1dLrMmubSCBXIXdIHnTl2WeUJhilhrywOUbtFSJA3SLy7Pr6U83WP7tU"
    "o1E/fT67uHnxuuRaDCJ5RaMGU2ZHpgwEkQ7E2eWJzXqa53ic5QaTtXK312axPuL+iNJ7Md"
    "vK8ZCx13HDMcaJ2EmttRoFBioNJIN0dXmvtxNCeWHTq2UJcNKePIukrjs9ADOmO/vWnKO2"
    "AEBOoH2CWlwIbmRXprHNDFZQXTICulCj8XG2ERvUvurtlfS+2cZOoFaj65rfXOKWvu0aCv"
    "S+Rk8362NCKhCgU0enk1O7iQRyG95ATnJtwmu7P3CJ6pIysGWPoDQMrNpILABQnOFUnLF0"
    "Z62o+FYh0GFTnb+pmKhzJ6GDV1sDh9J+nz0fUYKEDBxbqjbAIGufZT2zAd2aqipYkLTPko"
    "auqp0Vsyf+qZ+n/gKDe6pyt7eCdwp8Uh33SRVMo1uYbaLZcLCIHCwi2dTC7kyMBeIwT8Ow"
    "PwUDTr84MhuQHAsVQqN2tB29tMQc5uFLst6cFjx04U4DdiNxf9TxFTh0s2eNDwFrxzc1GM"
    "4KOWA593GECm7lZtdhIdnEoe0XIon4PqFT7+YGGN43n983CCTuMJAILryDeMfmwupPbHaz"
    "Ogr8JPt1AvspZiQaHemqOaZ3em0+U7Qc443H1LgZaB2mmm1gtos/z1PqeWZpr8VBanRCnY"
    "8Qs/VC7ecCIN6XL2GC02EuX43jt29bCJ2//2KU2kdtdut4ek/JFhEvlQXDs+EdZPf1q1cr"
    "sCtGGdkt7ykaC01znGrUFXNTwAoEmgJaNgXc6Wb25/8DCWnT0w=="
)
