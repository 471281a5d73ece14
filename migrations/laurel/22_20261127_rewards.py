from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE rewards (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE reward_revisions (
            id uuid PRIMARY KEY,
            reward_id uuid NOT NULL REFERENCES rewards (id),
            revision int NOT NULL CHECK (revision > 0),
            version bigint NOT NULL,
            status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
            content jsonb NOT NULL,
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (reward_id, revision)
        );

        -- Of each revision of a draw. Sealed by its id; the commitment is SHA-256 of the seed.
        CREATE TABLE draw_seeds (
            id uuid PRIMARY KEY REFERENCES reward_revisions (id),
            reward_id uuid NOT NULL REFERENCES rewards (id),
            commitment bytea NOT NULL CHECK (length(commitment) = 32),
            seed bytea
        );
        CREATE INDEX draw_seeds_of_reward ON draw_seeds (reward_id);

        -- Shared by all members: a share is common, or a tier's, a prize's, a budget's. No stock: without end.
        CREATE TABLE reward_stocks (
            reward_id uuid NOT NULL REFERENCES rewards (id),
            share text NOT NULL,
            stock bigint CHECK (stock >= 0),
            taken bigint NOT NULL DEFAULT 0 CHECK (taken >= 0),
            PRIMARY KEY (reward_id, share),
            CHECK (stock IS NULL OR taken <= stock)
        ) WITH (fillfactor = 50);

        CREATE TABLE redemptions (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            reward_id uuid NOT NULL REFERENCES rewards (id),
            revision_id uuid NOT NULL REFERENCES reward_revisions (id),
            quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 100),
            points bigint NOT NULL CHECK (points >= 0),
            wallet_type_id uuid NOT NULL,
            minor bigint NOT NULL CHECK (minor >= 0),
            cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
            state text NOT NULL
                CHECK (state IN ('REQUESTED', 'APPROVED', 'PACKED', 'SHIPPED', 'COMPLETED', 'CANCELLED')),
            -- The SPEND that paid for it.
            entry_id uuid,
            -- What it took of stocks and budgets.
            shares jsonb NOT NULL,
            coupon_ids jsonb NOT NULL,
            prize text,
            valid_until timestamptz,
            delivery_reference text CHECK (length(delivery_reference) BETWEEN 1 AND 128),
            channel_code text,
            store_code text,
            at timestamptz NOT NULL,
            moved_at timestamptz NOT NULL,
            restocked boolean,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            FOREIGN KEY (member_id, entry_id) REFERENCES spends (member_id, id),
            CHECK ((points = 0) = (entry_id IS NULL)),
            CHECK ((state = 'CANCELLED') = (restocked IS NOT NULL))
        );
        CREATE INDEX redemptions_of_member ON redemptions (member_id, reward_id, at);
        CREATE INDEX redemptions_of_reward ON redemptions (reward_id, at);
        CREATE INDEX redemptions_under_way ON redemptions (programme_id, state, at, id)
            WHERE state IN ('REQUESTED', 'APPROVED', 'PACKED', 'SHIPPED');

        CREATE TABLE redemption_moves (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            redemption_id uuid NOT NULL,
            before text,
            after text NOT NULL,
            at timestamptz NOT NULL,
            moved_by text NOT NULL,
            reference text CHECK (length(reference) BETWEEN 1 AND 128),
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, redemption_id) REFERENCES redemptions (member_id, id)
        );
        CREATE INDEX redemption_moves_of ON redemption_moves (member_id, redemption_id);

        -- The log of draws: names no member.
        CREATE TABLE prize_draws (
            reward_id uuid NOT NULL REFERENCES rewards (id),
            sequence bigint NOT NULL CHECK (sequence > 0),
            line jsonb NOT NULL,
            PRIMARY KEY (reward_id, sequence)
        );

        CREATE TABLE reward_refusals (
            reward_id uuid NOT NULL REFERENCES rewards (id),
            day date NOT NULL,
            reason text NOT NULL,
            count bigint NOT NULL CHECK (count > 0),
            PRIMARY KEY (reward_id, day, reason)
        );

        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'REDEMPTION', 'CLOSURE', 'CLOCK')) NOT VALID;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'CLOSURE', 'CLOCK')) NOT VALID;
        DROP TABLE reward_refusals, prize_draws, redemption_moves, redemptions, reward_stocks, draw_seeds,
            reward_revisions, rewards;
    """


MODELS_STATE = (
    "eJztfWtz4zaa7l9h9Zekq7RdfUu6Nzl1quxOT6Y3fZm1nclm50xpYRKSMKYIDUjarZmd/3"
    "4AUhdeYQK6gdRTtbMdi3ho+XlJvPcX/3wSklTQ8NlF8Lc0Tqi44g9PfvD++SQicyr/o+ny"
    "yHtCFovtRfVBQm7DbD1ZLYyzZbdxIoifyAsTEsZUfhTQ2BdskTAeqeUfIu/6Pz96yYx6d3"
    "Tpsdj7diH4VJD5nI5ZMPIWgkU+W5BQ/vT0mbppwH15VxZNLfFpxP6e0nHCp1TChLzLX/4q"
    "P2ZRQL/SeP3j4m48YTQMSmQUb6Zula0YJ8tFdvXXXz/89IcMo77l7djnYTqPmnCLZTLj0Q"
    "aYpix4ptDq2pRGVJCEBgXSojQMVwSvP8r/CvlBIlK6+frB9oOATkgaKuqf/J9JGvmKcS/7"
    "Ter/vf6/qy9ZWDYef/5yM75+fzMeP6lJSn2FCvmrj3weKSmzKFHk/fNf+X231GSfPlG/4N"
    "0fL66+ffX904wCHidTkV3MiHvyrwxIEpJDM0EUmd8K1Yz5Mm6fzK8/2FK/fcjXpK5pc4po"
    "9XxP7go8qw9uiX/3QEQwrl3hL3nb2vql+ct59RMSkWlGj/o71Leu7Cm/xvSRXWe1otPGM0"
    "5j2m3zaWd6hy3C7PHEdoDtwAGi3dZwwyCWZ/erUXrJph+ipIXUDaZCp/y4h0TK7yv/+bd/"
    "f/ny1as3L5+/+v7td6/fvPnu7fO3Sieoa/VLbzTsX374+cPnG/WFuNzncy2gPigTT5I66T"
    "9J0hI2p82054gK5cEK8mz9Hz0UgIbLmw+f3l/fXHz6k7r9PI7/HmY8Xdy8V1deZp8uK59+"
    "mz/4W/I3N/F++3DzR0/96P33l8/vq6/HZt3Nfz9R34mkCR9H/GFMgiIn64/XHzljtyykGr"
    "knYZvRUrist1hWC+1dpTmd30qLR/k50rv5MbuWf6YuR/yWB0vvQVow1GOJ+ojc8jSRFyLa"
    "yZXa9f6wo5zQQu121EbAJmSXQFD0NQsKpulBiL2T375O6A392mI9rddXiJRfbFgU3rz/r5"
    "uS1v7854urjNdPF//1tKS5P375/PN6+VZtf3738ctlhew4kdyYsL0BgG4Luh9IpLip8f0f"
    "118+N/O9RVQNVeYn3v96IYv76CNoiFdc6ImvclzZU9QNqsQLSmL5DWvEX7KIiGUz9VtMhf"
    "rbZZKHnoZD+uWKxw3pkvPLD58vrn5vftwvG3i//P3m/UXVK4vvaDC+XZpsMUUMdhmLXUYR"
    "aGrsFTEwSRqfYosIQwGHOINzcYaiiOnXBZO3sxByGQkxOy3mgPosMNZIZZSVTlqFFfog00"
    "OopJxBU6VURu2glvrDvoFWWj+V5ltWGbmHLas//PZyx4rl3z+2cWEawJa+TH8kfChXhkaJ"
    "WBpuYEUMtq+qSz5JYxJKtgKjCFQVB3Vsro4zDq1URxkJ1eGa6nAkd/qOzBeETaMrep8poJ"
    "YcatOykS6X6q8AUqHlCJSADTx1uZG4Gd0VGEJaNQ2Qvz91TlvLlIqQIRUqvXzx+s3rt6++"
    "f72pT9p8oitLqpcg3VPRTKmu+KsAGhKpR67+UmnJtKHsTp/ITJuK7pBj6GJByl+f0KjBfG"
    "xPZRYgyGXukMu8JyGTppzgc1PjvYxEqNo56730hgmqiLfw0cpIiLkXYjbLSJRR0GAdNZhr"
    "3vEjXnFXbxhO8MCdYBSbHsgNNg0+7xR07hGFh/EZYNEM1aJxTLG2txpXVnRSr91bjR9prt"
    "mkY9UPhQhlt4EHnW+0gzov3NhEz1RgUPBo0Dm9akfi4JCJA0NaKzDQWqGVC/PyuCIG1SXo"
    "w3ciE4M+/MEY9eVt31fbjV3JUAkKQTsnaEe8t0+ZPXtJgmmb91ZZMdJ5byvr+FYt3ov3Vh"
    "44l93X2HFrvccOPptbvsN5+GsIyB7IbsteCZOI7AaAkKxVITC8uQM8xVN2TyMLU6mIg50E"
    "O0lnJ92QqdZKWl3vYiMlZHoAC0nedUf7aHMHWEcObnewjo6uV+QLYWIbrZbDMrKwjBZpYq"
    "HAtyiob+fUd6lgnKfCN5t8tUHgfepZud2M+ncfWqvttle1tpKv1o1Zx2I7IzsnIMsdLaXN"
    "HWApOajAYSkdfzgGaainVrq7pYCFNBVSl5T2sKhUShiZu7OwdBJByV1dtK1p8C1gSGnwvX"
    "V5JjwhoQGdm/Vgs4FN5JUHvA25Yv/zdMGjS5L4szYfoLxC7wdka8e3ajFOIIKBDgPdLpRJ"
    "54tQ/tGGvFZgoBXT8zE9/0zobrG8dSW9gzS+j1zRG/Co4SHXsb5GHI/054NifDVkr056+3"
    "CVAgTDVXY6KEL+2bHRXJsCBNTvdkaH9KgM69A2EDTAoNn6TMIqGB/jgDE6YRGLZ1YvWAWK"
    "IbquvWBOxS3fESEYDbSRy8Ka0eOxy3js5+s7BS8fqUMoBGSMaxhqWFQvOGhTtAdHEcM70F"
    "CitGmyps7j3kAQ5zDyut3a6XnQOramtKDDHp8dj3DC7NRpB2s9vv323hLFrnzkXTlL+Bpy"
    "WsSA0AqhJ7XY+uMxmRkOC+NezhIIjFYbbu6sGjmLOPj38O81Vt/PbJJorb71gi5W31Su7d"
    "ig8Atd0sC7XWbOecCmNE48Psl+Cll0903sJVw+xHWf3gS4gwWZ3aTJC2o/7m4D2deB3a7a"
    "kfs94w5jCc9FRw+TUj6ZUGEViS8jkepyTlPjiO6zE7OgPmX3xlqnAoMjU+uzUPQEdqwGYL"
    "WRVRrZta4UcXAPXduNnHIPr/LjjrUeYmHNqIOTuDpB2b6RvRAqzlrPR5780ZfY/Jjxbnng"
    "TjfZxX90Lgx+HklhdF4bd15nD75JtmwDQOmW1dBDtcGY8L1FgHCrw0JR0PDkDAsa9EZLx2"
    "I1ayulUGhmUZu2h5I0dOji6Bx3dnb05p6aVgxbPgit6MI9qjHHBZsyI+t5iwDh1oSrqI05"
    "6WuUFfE9CisexGuZkSiiDQ3nmirWLQSMmzPO4ji1iqeXgMjvORdRLwr5noRMeqKCz02lXE"
    "ZCzD0QcxolrGEH7SLnDRSCdlrQgSAP0XjOIi7MQnwVoFWgzzGFeZpxITMFtHrTykhkol1+"
    "z/LTXs3n1ldxMExtXDDFoaSYioiEjfGbxwRQAUMK5lJQA44snIMCDDucyztcTFSlmYUlUQ"
    "HCkrC1JLJXxSLuUcVhdzPf3VBLOPT9TdA5y4QVkGXD0fSt21sNN6ANbqdB8k4VO1wn3L/T"
    "VjxsVow6FGnGavH+SjSf/uCRvMqSC+9//o1FaghVsvwfbyJ/JmG46uCbe+tCB6saTrvfgi"
    "LP3hVdoMjTuMgzO9vXzK7dQFAEZ23SznnTNFcd62vEgLTsuRUe3qz296tV6YxWLTct7qKh"
    "N0pkXaCDw0AGrvXcszbc1YAWdXFGLtEWMiTluLdzte6paKZUp/kKoCGRemSLQ5UXpg3+vb"
    "4gMW3y7FEg1629JEpoU4NJ+8z+AgQz+3eY2Y9iHqu3oG+RSxwmcFZixmECR9BgbjrMnRxl"
    "QwcZfvHA/WIcknmwYXGnnKLtLoWHcSNg5AzVyHFE176/lz7nFZ1K31IsW1RtbY1W01K1ei"
    "xWyzvp2e381m/zotCRV6hNfOqxKB/sKjf7WxLTH70bLhLOYqoG8wSxxxKFzX6xZjbsfu69"
    "g+bPmTHTR0UMrABTK8C8NHnHouQ+7ZIHqRizq0feRyXyuVOPoRN7t3Un8ldQsRCseVRQ+9"
    "TvCnBfs7/dJXW/079LM0JVr4KNBVyBwgSGCawxgW8kfTrzd329g+mbS6KT3dtQv1gMQIw8"
    "9VW6zYlqw+1gr7oYQzkPuzX718B+Wq+H4YRcbZ9ytXmXlLluL+Kg2KHYmxX7p8y5yaNXza"
    "q9skKr3FeuUqbjkT4auAKGM713Z9pFa3IQxCLIeWSDEUHOk1EPx+joI0bMdusiBkfzlPk0"
    "93Pg4Tjq4SBGfYaCVt6CSZRovf74IaKCC3absjBhUfxM/dpTeGF7Cxw5ElX4g3T536mjQK"
    "hoiSpUVox0UYWJXDv288VuBRWu5yQMW/uyGjV8Q0vWSpHvFlE4fD/Wq5dvvt90YKkfdD1X"
    "158uPn5cN1m1xxBCEidj+SCzxLjrrQZF75tR75tDW4Vmj+i0OSDUiFAjQo2GETEq/5ioKS"
    "amHdlXQO1FsZ3Ndlvk/k7+tSYRmvV6RGgsIjStLfVu9dO/OOwTvrcJBQuyDDlpeHzbfbwC"
    "BJUAO1QCIDY2yJAJYmNnImg7P3dnF9exPMHZebgf5gsu2nzc7cWRzstl2TL4uQP3c+EYHN"
    "ExCNiUNg+ZbG9a2WLQr1JlvWu/SpwQYdewXUbC2nHa2lEzpOOZlZwrUIzHd1nOqgU8z86Z"
    "2bVl3PECLc97b9eWir3ogw35JRi4twzjylcismG/AgT/dvwLOslPsLHZfCpQyMDy6KEo4B"
    "G1Od6rCISGd03DOxU7ocFHrg+gbFaMHo+iyNc+5B1jKU1dxOsROfLnbm3HNcAOcRh5D6MA"
    "Ad3jdMeTFiEdJzqAMTknFgBqPg5Y8/FAwpDmwxcMea0jQW7tIMBELE0nlxUwILRCqFTShn"
    "RuESCzQmZu+hjyWQKB0molDGerLneTZO4ag2pla58TI8dOkcJxxCN8N6P+XfYa/ZGSoG3w"
    "eW3RSDv4fLN8PFMDTTu5hgdJs2+/idm+UsbtZ29xoefkKDsL6s6PqDXhgxyQXOJnAW1DYs"
    "sokHqCTokekHkaW0/pYzMjb42AdWdi3ZUeeBbQRr+mnfQNBKz32qZ+1J42sKVPaEZHqTLB"
    "zDbsLQbm857M54Tc0cgiN1zEocrPudxwk8VpUYNRg8JMsjaT8kSChRAqQIjAvhqJc8Nw5B"
    "oBm8nWUl2oA8V506nNOt6LKHBvy/0pK1HcZfsgpRAknHLBklnDac3thJdAoN2C9kV6GzJ/"
    "bPigl1Eg3oL4mE0jkkjX0jQIUYBhYzfZ2B0JRPyZCjZhPlEstYQiqktGumBESIMpFeP7Ag"
    "Y9tAPvoUV7odU+3rfAA43sRmYUcRCx0yI+YTGEY90kp4loILbnhBgQ2zu5CCbyr5XfykYI"
    "NSjEsKsYGsJ97cPnihhMn+vnOPH8CLJ3PKDv5L2055QVF406HFXmy/VjXwI69gP+Qpc0UK"
    "fdqwa/TPIj72HG/Jnq9MsfDflxdjWgi5Av53IXrncJ2t9ml+JSJYhsYf0FajemSqDhpMZ3"
    "HIiJmtFdNymDCjzUEQzS13NOu/yc0jim8aMKprCus46Z5phuWqbx7GoW+WyRHY028uKEC5"
    "rdeOQlLAyfPvO+TDzi+apGWnwTe3E6X63ySBRkazwif6DzRbLseFj2nn/hTqdsb7+LybZa"
    "xSGaah5NXcvdJAdWRiEHZpEDUy+QCeXr9SDbguwHwaWL3mRgXAhBWtKNRVCF9eG5lAUd/5"
    "e/Vh9Vnvp2g/7KSJhoMNEeM9Eetc1MjLKO1thvM5J4c+lLxNLgyeHS4Mlu8Mz7jcmHNk0y"
    "02lzLbOhEmVGRTyZyQekbnHt66Y7WFVueapnYk9Rud2ZMV6AIDJQUT3OhLTciMfv7ZQX9c"
    "zVGb2mJKRB+1PaQOdnHg1Mb2OkNSygU1pAv8aPG0GrNV3toHG6S2RqYxGo+A9dPP3Bo8Sf"
    "ZaaMuj7lPPB45NNOUSejm8H2cVA562JJdFGnW9tEv0IMSUcfe0BvbKWXCjAoJSillr7x9m"
    "x8pxy8Qd5drypY0G0SbwME9dyOaw23NLW7G5eB19w2HqE9u9A6HAH5hU4NTQlJmrpUdRm0"
    "NQKEWxDO4ji1sntKQFg+sHxaziUIaJSwZNl2KEHhstYCYvlCtoP7rc4AHHmF0aZPf9xkFL"
    "wZib2Y3ssnNPQEf4g7WUnmd4Qj7qC+xzGTTqgiTCs+9aQKX1BiF50vI2EOwBzQRed/oW32"
    "QOm61iBYaTapirsWJ2xKBaTqlgq5XDMQZxk7756EKY09vqCRN+HCi/gtDxrKQHe9GeyAXt"
    "kBD0I+iE2JXp1aKoCgkqCSoJJcVklafdRRGWFiysDVgHTmY/VFGtRAe2q2ADpedvbFgXg9"
    "TWo2prGicNzKv2a4fA05GCHsrYYt+7fGqa6GbY2wq2FzbGaIYQmbz+cLEjVMutMRVgCdI2"
    "eL2eqv7M7YBnKOfNE5YQ1NTTq+NpBz5OuWiWQWEMOXsog6R9akfS5tn4Zsq460AugcOVtI"
    "Q4JHJBwvBJ+w0HRTa0CfI4vZmzdeUtJQW3E9J2HYatCVkQMaWfbq5ZvvN4ac+kFnw11/uv"
    "j4sW7ITdXMPqNylS3CKmXlGJXHzliF3CdNW0A731sE+LaYM92257ZPtWrfaI8w1KoQ87hN"
    "WZiwKH6mfu0pwh57G3VVnrgneDiOeSqaTn1rfw2qOOTLLd6GFYlWcyeasNiRLGUgzb3xrd"
    "Ho+woMj/8u1NuMNi5BkRtyLjdUOi+I+lzYzbCuQCFopwUdkjgZE2kv3VMLWdfRELfT4pa8"
    "27XclYB7EHKPbJg+yNipvP41JcKfabP72yWjDgVncbY6W3qSTD/Kv46f90/4HY0a4uSamW"
    "dbyOAnnn34fFObdJZl78ZKJb82jfBWoAjxds10PR43b851nSOlTumoeMYWWg21XtBBP6ml"
    "HQuib2Z0VbpMEk81Ki29Ob+naoC6xyfFYWv5KeVeyP272JswESc/qqHr5XaoJxW57fv+/y"
    "8qdqUvBJ8KMp/TMfrTe6JF3bJc3NWnBv3pxbfAhNUqDsSiD/200dy/SRVgFQwoARHxcS4a"
    "UBSyisUKm7OhKsDjlfA+P6z5euw66gWNgvGcRbyhSEQ7XqwMBP+2x3JJ03acP8zmO10djd"
    "iny7tdlpCwFXYNDFm7LOs4zbZIu8m2FSwk7bKk/ZDbZa1KQMjYeRnHtjKOIeMeyFiFIm1e"
    "4yIO7qZzInYmsC+m7dPHV9dG+nC+XLWvma8/FuaTqMvqJx5R72HGszll6udbEpLIp+rQlA"
    "eLGbFWvwIxeyfinojZH5ziQtfdbczFrfHhNhUYaEUq5DjEZgZPndH2lpsNAKfI79Bak+l/"
    "076CEgh5KIs8lLlDAFcAroDOFfiDNN3/wMOQP7ROmaou0ToGE7l4PFmtPuHIqeapMZrJ+M"
    "0zYyy3pcfN795vSu1WuXw7WGI8iKqIwjlBRkk8R7aSvBrwi+8TNcxKWzJYXKTdTlbOGl+t"
    "30vEoWhTjzz1/YxPnWm7BSrnHXQWNDsVvLIDnUxzUu3rLoVwCk5HfR+cAjQWn4mg3TLZFk"
    "r0j9psxVWdjLY1wKDjQ9laqvsi8jZoL/u/dfKmofWiYpmxyGcLEmY/yQUNtt0hfxFyRk6Y"
    "IsgZHdHaK74KZmZ0GQdiK8TKXcXEil4thxGN4516eJYGTxOfN7mN7bm8AmSnbF5/CtkOks"
    "yDpwFP48mBPY3HfIzu3sVOboX8R5nlW6O/0cw3diJ2ui1cBifMLl2YGPYt7FvYt7BvYd/C"
    "voV9C/u2bt/+RH2mKXsoXtZat8FqIU7rG7hRiTj0/s3J1fn2ne3J1XoYlBYGZa4ZTayZLQ"
    "Kl97BmYM04bM38nNI4+aLme7TYM+UFWotmqpbmw0Jg1AzcqEFB5aEm/hkfYoTji3Y7v+Vr"
    "QkXUEvLVHJ1ThoF6C+rlr09UF5GpOV/F4cQoe+6tw8UtN7AMG/dHGoeKGis+aZMQ2v2sAg"
    "SO1g6O1oIwGyerAIOD5ZyDBU/6TATtiCed+cgfWdQ2bql0faSte8nGbYZyKdzogbvRyA3s"
    "3YHO3x4zRosYEFpt8UzV41ans7XBfwsYUnv/yxev37x+++r715uu/s0numb+hunnd6lReC"
    "dfjgCDjZMrqZlyYVR7VsQgsGDO+d9TEiUsaeBcNxSkiBrSrnHkyf6ZS2pxsEIZBwFYCyBg"
    "cXY8iI0Q6lgIwloQlIjIbF7gFnH8YFrBl7lNWZiwKH6mfu0p3JkD1TIkabNAdG9EEYXDXu"
    "xehESd6WC4E20xAzqj83zmc+XlGnQqNyyx1IWjimtGj4ekxGp5p6jUk1/okgbe7dL7Ns9Q"
    "j7xCzvSpaptSLVMqNHJLYvqjd8NFwllMPUFJEHssUdjsF9d7svZ87x3iZC6FG84jZoYKiX"
    "ZaUSExLOpPGh92TI3vJ5p54va4/nB6qDoH5GKRiz2OAawzfDsZvEi/DtyURPoV55/0hVi4"
    "PUe2veH2nIz6OOGCSk4Ds+e9hELu1iJfPiNRRENj5qs4PPRWDz1J0tjsgV8jQLgF4YuQ+F"
    "Z+aAkIL9Q5LxS1/WckYJ/PFyFN7M5Cr2BxVLbTkk6FoJFvVs1XwEBJWijJKedBbFPNVAGi"
    "lAk1ZX0XxERQNp1ZyaEGhRjsK5rIVxsRlGCg35r+dVGejQzqWJT12Ukh29UbogWXnIeURG"
    "327hpUTV9L1KF4X2eOjpy+/vLlY8kYuvxQtXZ+/XT5/urbF5llJBexpE3/riY1GmY0KjAk"
    "NCq0svmCi8SQ1BIItS0orTgbT9iR0oqrTINr+tzLC0a6IovcGjh1p/vqW5jtQyUQCi9QeH"
    "HyzR9t2pkZvrc2bfSxoo/1vATglIXxSPtSfVEXS+MEDUz5bz5QB1Ph5jCAHNTOaGKyoRXV"
    "fMOiPm93NH/iqziQb02+5dPfCIYYcCob+s4QHEVwtM110bos3VwVtJ4N3AFABBSTP10nFM"
    "esHbP949gRgf6kwIcWEDhz5lFSfPL8CkqaUIDjEMXwMbv7mL8Rlkiaf6Ihu6et+bGGVSOd"
    "1/mQr5dSzwCsY0HOk2vCAo9PPBLl4/S8ZEYSj8VexBOVwRLUW9JkJC/KT255sPwmVh/U82"
    "G73AjOrhP7YLuziwwAMgDnLgY400c+3RCH6T1G/YEmfU/SuGnQd/ujXoDAnzZ/2OF1wOt4"
    "cmCv48LPesdavI3C1ZHOyyD+tgMNya3h2vtIbmGuYl+IfSBhSJMMb0htHQlyK+SSe8Lyv7"
    "DGqy7QX4KhQ9yyh4JGgfpWRswXQODdjvfZitfupK8RYNyOcf7Q5G/qGF8jwLgd422nq+k4"
    "bz1fDax3ZD1eNMa0dKRvIODc8kn/umDC+FHfgsC77ZSheyoa44j6+UJbFJi3Y54Ef0vjxJ"
    "T5IgrMWw42EySKJ1TIrWPMIjP+61hIYXcp8NRQ3zaAIQfLfchP2D21SGqUgBjp61pGo2Rd"
    "RYlYjrOkgKGFVQbiHbONVZBGPd/ej7hGoBFx5HVvRHQki/eOiNaKwc21kS6D58tVXYsDD5"
    "LAE2lofjJMCbSfgprHE3m9rzBAfm9XYSC/d3piydzcuthi0GNibVvIxzIyDiMUQKDeiHpH"
    "TIyfBHlosTDWl7QGRiAXoT4I9UGwH8zUXO4QmzFaxIDQCqEhN51NvkWAzKp1y1nzaQW6Up"
    "QNBpaAfRDVPHqKSnD346Yo+R+woB2x5N8r6+CKkpi3TbSqrNDa9bmtIbLFHXuLf5stPeIt"
    "qJAQb87vaeDlOmGUj8clyeriN7H3IJ/p+AcvpiSkwci7pTELaDZCN/vFI+9hxvyZd0fpQg"
    "3Pjb2ATWnc0Id8rF8KH8UJEwU+yhGtwPztN8s3bTHIOI36l3HKVYROfXRRHCfNOGG7xXbr"
    "zh6BziY3yI2p/GOipnEm2nLsAgpRDeuoBmZpHHG8AGJ3p2o9mEyob1oXt8GAePug6br9dO"
    "zPSDS1bV4toCEMa2GsOlKtRFHHQhA71IpKoI0UKkCIwFoEqm3VSgQVIERgLYJbEhJpwI/J"
    "JGk6bVMnhBoUYtiDirYQRAMYokCKGZlHpJjPUNA+SWM6Ng2plFEIrNgMKc0oNJvHW8SAdO"
    "tpyCc5JKg/faQGcfCTnyQxSFbVMGJBjDaGDQLbgsW2wAI6X/CERv5yfEeXJsw3QDHF2GaK"
    "sSr0GOclUk3+3GM1IgWoZalIfyRwqENSs9EJkqDYcDuv4rCfV7s76T3jaTyekXhm9nDXoK"
    "iDsn26zckH532uPVNT2Ja/ERFJTtpq0KprRtpatGz1+CFf3rGM+WZGvbxQyXsgsZfwMFjV"
    "EWdJci9gEhRzT/4dSy8gy9i7pRMu6A8ej3xar1Dew/12qIZzq07rPGrjUMh1QNWcz2qMx0"
    "2FySrM2VJnUULpIpzDIlZFLKsRALnF1KlrTb6slw8p4/Lyxes3r9+++v71JtGy+USXX2ko"
    "dkCt1YkORJVP5TikkwbPU/skbzBD4n5vjzNySAPOITli5f9R2r8txv36ktamn3H1W7pY8u"
    "2SRXeJE0YdukuOaDfDKTmkU4JpLhhAMgjD2ieLJDU+QKGIwmxf2xMUQkosTlDYosC8HfNz"
    "EtjMLS/A4O445+40xQzNZVxGQsxOi3nOIm5YWr6BWO2djuW+T9TkklXbxTwVTd3V7XU4VR"
    "yKcGyrIyXFVEQkNKxNbQRDCjjQHQrGvbDpR952mPvqykgXNA05DnFHzBQx004UI2aKmGkf"
    "CUWrzJ5j0ETI5830fJciCIziiBFHvHRB5/IbqO9lRH4JBvqt6V9Ntmkgn/OQkqhlM9miqh"
    "XtEtZD8nU8fvnyseQHXn6out6/frp8f/Xti2ynkYtY0kJ2fnK9TbS3CIQv7pwv3jJRxHyg"
    "RQWLQ2ddlrRD2RtI+XDv8wNhTRUf7fHrLQJBa5tpFpFPQ4uXqgTEO+XyO3W7HGedvixp6J"
    "DXWp4V5BGtz80n/TU/s67DOuH/cf3ls0ZPNREdMD/x/tcLWdzDdLSGbUWFfkerbl6Vt0Pd"
    "oLqjrZvabSz/Khb7msv7WmAp5QAS7omEkVIfsKAdSal/ynKf78iiJbFeuj7SpddXWVSfLE"
    "6YZRepGmHOA6MirBJoP5OoHs+2996LQhJ+V2EYzeLhU0Hmc9MUfBUHYivEyr+mQbm27xXr"
    "9RhYZ3MqCxWMG5VnbhEg3ILwOCEisQkal4CwHp2zHktbmHG/VHr0XqlB5LIdMdmvZ0TQoN"
    "1kL13XmuxxthImO0x22JewL/v6VMO+hH3ZJ0HAvuyVKM/PvlQVl2225fqa3q5UqzpOmv2Q"
    "xB4LPBbn82D5xGPyk+s/vf/8k8eF9+7iTze/Xr33sqaH+lxZYzQ6uJwwkBA8PqINig6uA5"
    "KrRvEZslqAoDmmYlDesYWZrbFGYO6PZVMGhoydqhkpSVWnhRn1RRQeectRVxiRcwLWMSIH"
    "I3LOWwqo5xtwxMyR4M27GYkiGraEbwpXR7oAjp+vO2FWsDkhKL+/aGnIGU4uUAr36zik0T"
    "SZyR9fvHyreTXWu5JcVe0YWF16mV/TB12yf2tst/dqrNfv1KnRox3ocK0aDbRre5K2oCO2"
    "I62f/t52I/mCWnZLlJHQu9C7Lef2ERFdpSFtO7KvcFmredX0hbGqbsGouoEnOlByg3RH/8"
    "g1LdTbr13uLoUHChjcs5g1HfKoiQ9vIUMKzu/teDe4OidwdZBkOtnINTG2SHeUYKDfPsfH"
    "05aRd5rS9gIGWtNCayZUzBv2mvYtfgM4/h5fcGRuUxYmLIqfqV97Cl/mIDv/PQmZdMMFn5"
    "tGXspIRF6ci7wgwHa2Yr5tmOyk8QFLKOi0jjrNkcjmR/l8UHG18ivbzt+oLRppj+LIlo/X"
    "zipinQOPda7kbUZ2CYRAHGJDB48NLXjIfKOhhVsE4kPwEmA+wkuAmOElnK+XoPUOunkFcA"
    "YG7gyg8AG5+X7utcgjn9hPYPHmb6hRry2bLQMxyR+1szDanamd/ZPgQeon76Tgp1wsW4zI"
    "hlVaa3KRrx/7OYCdsqIW3SzoZnFnbzpMiVd+5qvpk16BDaGt9GBPPHQydPKRdbJeF3fVwS"
    "fUvPFdarIdrZZD7+5P77bHH1r0bi83/WOHHwIqNWcyp5HRdNkyCrzbnBiZux9GcbYCBpxb"
    "FPQqsgz4Xq8H1+Zc3woSGU2H2QDAtsX8ZPYPoyd7vR5cY/oOvCYnvaY8RdnuN22vjx7xnP"
    "KVSIcPPB2OrC2yts6QfpDQsJ8KQaOmwlrNU17A4Em3cZqkITL+B4/MPKciCLRb0B5yn4RG"
    "nG8RINyCcJSEHL8k5J6K5tYT3UyBAuh4zScvDsTzacYJxDRJ5Lcyam4vYtDfvnfbJiZRcM"
    "u/Gu49BRQ2HpNaNKks78Z8MpFP9Tim8jsEhlNl2u6AWfp2WxIqEawsIcTUuh9HlnDRFk/b"
    "XBtpjyNTq1D9d9ZVCAjxYJY1ZllD40LjPq5xf8vG4N5I/lrUbnmBVvcWRuoikzXwTBYaO9"
    "HY2f+AMuzHU4TR1InRGRdmJmQJd0Qr8jTU79GKpF8XrKmKtf053yLwpO/SJ0VbJgJrhkzR"
    "toHAoN6EegwGdkgYcGOtLB64sZ3d2Cs6oUKQ8J20hlsc2eqSkc6VFavFWbOqc+HkY3kDJw"
    "0nH8cXaPdw53R+azzHtASCb1u1hxA0OAyxcxJQC+1agEG1QrXqVesjarWzSu2mTZ98iLzr"
    "//zoSYXp3dGlx2Lv283mOvKKO8LTHzw+8R5mfO49kNi7FTydzpJnTyoPyX7uuIMud0uhIE"
    "wNjbPTSHL1Nhs/zhUYaG2m1a5xsQSFQndOoRcF/feUhEz+JTaSrmL3IOoe9Qv3TdKqm9h0"
    "myxidtgj+yNVgy0yoH52soUhpRUYWG3R55b0tuHBszNj238S5OGa0qDFkSteHukcuUAuHM"
    "dyZUdP7ssk87nWJ9Io14p46ibeA0tm2bVYfhVPPhk1n80Qi7IhBx73kcYfEzR7jk33lgII"
    "LkOtYGg+Zy3TwS5ZRMSyLVVQxFXrKZZJnvYYDqWXq2Tlxmb888XV5YfPF1e/N2cNLhuSm5"
    "e/37y/qDXq0Yan+ZqSkAYthSwrRIXzz6te7MGoxTVbjui/Pwn2D6q0XOvAlsJ1rQZcqJVj"
    "pYbsg5mbTW3kxVRKMvLp004xy1bgDsrPrW35PFThWnhNu3Z7T2MRNaRz/Y7cyhiypmEZ7d"
    "VB6/WoyTIsA3Jk77+iAZ1nBH3i9+0VItVFWi0gNsvHc7l+L3ktFnRTAg0Q+D6Ob/hu5f/c"
    "3XuMolabV9DUdqkAQW11OCydcGFUe7ZFYGSpeSsKmSRUmNC9AaDzx4Zu46wb0qo9SLYpQ8"
    "z0MNoiBu+S1bTlCRXNrmw76yUQFEavDgDeOkqPelIGXhQcKDhQcKBQkT8IYt2KqA+E0nu7"
    "ypT7PRWkDJPWv6ckSljSYDK3JiGKkCElIV6+eP3m9dtX37/e5B42n+hSDvX0woJnd64xqs"
    "vsbDFDovTIeZ3CCCLDbaKOxE5R7TJjEW8IUeke6g0Ez7T1M+1LqYwtuC/jIABrAcSJZMgk"
    "trEBIJxkEU6iUSKWhrt3EYOS48rjOyOrkbhdqx22CNQ77DL2hKeLzO8wIr+MggB2mb8kDM"
    "9c3AAQkDbft+9JyIJxKj3D0DS3VoGioc3lHFtAQ3ZPpbq1yvs0o/G+WRxPPSNRRPMRRSYS"
    "qOLAvcVhvuqYAWPmyyjwjrINqJQ8spSVYFgMMCrgIGKnRSxvlXD/rqlXSjv1t4Szm/rbnz"
    "1zx6G/zpSHqHtc0Ukaa8ZGVdaM9EUi2bcS+fK9NF0FZDnyBCUxj4z7rmpYtF4d/13ZoZBE"
    "yq9Z07S4LKRxFHZRwQxLuSiFUUu+q6fdxNjdIhAFt/HueNrc0a1L+KSNzdzI9eSqtC3X45"
    "jazMtVHtGb20XdFGe+HsfyDFyzuWVNuLtlW5Sd1Rlt3YiLkCHtxXurj+rPoeKDUHDVYoa0"
    "ISGpr2ZIm5KRMOS6GXJR0jicR5cC3kCQ/90h/5unFSeCz00Di2UkQotOhxZxvMxZidmsu7"
    "OMggbrW6dh5u5qfeFuPjBc34G7vmhlw4m0/dxrYcuchS3jlEq9Vkl1rV7drOigXMdZjn4/"
    "wzBV7bn5JMwtCrlYB7WJZgymkpxROGoNgH6xK1z078zirhuIVdTVseKb0wRdE3JHDaPdG8"
    "jxYt3Pe8+5Iyr2mk7VXPVP2eiRFiVbW6NVs3G+epxPM9nLpJz1LS0m5lShOBSvVyoXnvKh"
    "Oi0374UJrWUUSK2Syho7jPTO8AYEP9g5P7hsGE1NbP/VcnTO9CqIvzJ19IZQVxMIcXxYJ7"
    "BObBQp4vhHjLNk/9bIbi/5Wa9Hvc9OAzeigCWNhYXaYqstaCf6+2NhHIR92HLH2lyk5cPu"
    "mw6O0jVSbkF2XZRWm8vaQulVG2U/K5VfHIjnE5UpE7uO8CIOvr/Tvr+gE3m3mZWYq1hMDH"
    "JN0o7EHt6R+YKwaXTN5mlINEcWNC8c6SIS/goyjjcYRCcQnUB0ojvRiE6gJ8lZ6g/iJSOd"
    "NTBDpyhcq+GX+xx7CeEeTrgYA37cIFd8Z9zsVcSAdGvSLaYsFnDYxpzexqik0EbERRzCLS"
    "5LWNAFF0bG/RaBBJi9aT8hLEzNmhkKECTCelXUdJEGrK2kaXNtpAsfErVqHPJpp5jhky8R"
    "9eSCZ97NTP7HYhEyPws5fhN7gofU80nkyU1C/vAQeyQK1IDKQFVwz0dexJOZlJtH5Z3rxd"
    "57vTMimE4E1tojmBihPUilL19gLsZ3kkkjh6mEgstkV4zBTRtYihgcV1Xj0/AJxqNr+ejy"
    "279RPzHeNCowGK7WzDftGo/y3rhtgPUOrOfm0LjO+YUQZNnioeUmVJ3x4eW7FIl/+WvHwd"
    "/XlIQ0aAsntIz+/syjYcWGLn+/eX9RYYwtxgtBJ+yrybtdAuHdNn+3BZV/dmy6pZZR4L1X"
    "IZirvAjwht/R9nHp5SUj/SybbPE4UatPWMk1I/Gs/hBfsoiIFiW1RlQru5dJfozr/iMhJ9"
    "puV5HYzRMsH+DLD58vrn5vfoQvGyK32y1bM5SGxqqA27iRu4hChRdGm51jIErwxFLMZSRy"
    "jC5LOU59X253XJh5BiXYuTgHjphL11TcM5/+QpetnfjFBVpTKc6Xju/oEiXvA08YLeTv9N"
    "mChMYl72UcDKJqKfCMC1OHtYhBzHtvjfnthLc05oPsTtMmqTTdk3E8Iy+/+97Mpa1B9+Xb"
    "uiuC/Xq3hQ2cijmLN+e/dQ59V3DnGf9mi7Eg0ZSaUVdCDZ64dx9+uqoRh+M6MEK+T6Lomw"
    "dOvy6YvJ1NJXcJiTiLy1IOSZyM09jqda5iIWmXJS3oPbdrvikjIWXXpOxM/C/WHCxduDrS"
    "R/7i7idJZ6XlIZ/+G4t+8IhcNGfh0uMTb5Vq9fJUa3NJekcc4odOhLU0ydTUrsywioMzYB"
    "OBSdsrDTWZ7FRTaojALTyswepqRz0siPlwYmZBSMf2sm6AQ+BOCxye1jlJua2AXVcUXEWi"
    "MLhXhcHXCZlM2vzc9bWR1stVqzq5uChs6a1jSueEhfJKNKVCFas0qANdhroRjix1dbfomq"
    "XO6KxLQFdNuIHYVRL2ifQGwporWXR8tdSynAddCxLHD1yqlub2inZzoAZEIMqmP4uHhjUU"
    "G8Tg6ycaC0/ihAs6VmNuzWir4M6UvFUrTuvxDe2nHdeRgznD4eWL129ev331/evN0Q2bT3"
    "QnNtRPZ1Bjq6SDFPIpa6opayW3hhvM4cZ7ozbkvvI9rSbJVrEIULgcoAhYrEi2iUNVoJCz"
    "y3JGtugsxJxVW2WazbZUqwjGK+2arB2JbX6i81sqbhgVLQHO8oKRLso5z5aOE7kWXXwDD3"
    "auZG1GdgmEMpBqRAlnAR2G2FBuxcbPagkESquHs8o9fmx6xlIJhKinTfkdTvsZlhVYqTBg"
    "9MGujGQLhKXvsoylovapXTSuAoWcXZazeiUNMwVFyPHi2AeU575D2ZSIiAbGVkcFhtori0"
    "G3IeeiITHTfgLMFoHTHXc5AkbROKZRYFNJXANDZTitMlhsVTBexEHCLktYWnDyr7IQcQkI"
    "GbsmY0dC+SpG/we157dE8kvXR7pAfhao2arwx/tyLzwF8ZIZSbwHEntTdk+jkffAkplHIk"
    "/qoB+9B3WReAsqYh55MWGB6sBlicdiL86qDPP1yYx6eaD4m9i7o8t6N+/BfxuyD06EG5F9"
    "ODjFyD4g+9A/SpF9OE32gaeiKf2gmbmwQYBwC8Izw8bGXyjgkPRxzl+oHJ9tNRFgr1EdCB"
    "jno0PC1mGdbLc1m0taxEA1WqjG/PUwI72IQRrI5ky05tEHuq7m1qEHXVuZ+8P5PjuZHQop"
    "/qyCz5qQ4ub66NGQYh7H7hZSvOZzmp8Fn+ShvCzmNyOx/J96jz2eJs+8X+hS/uftchXDG3"
    "m54zzy+IN8qrLT5RdUMB54LMpifSqkdEuajq0/xi9EYNGJSAICiwenGPGvA1J6K//oCTM6"
    "17wAgb1pc8K22t6z1hYT1ssoEG9BfK5Nx012p3KgW5ISRZDOex6UAaq84dqUEv/O5IFdr4"
    "d7ZPGkcraybqvu0bS16HOLsSr5dIzxVcXnv798+erVm5fPX33/9rvXb9589/b5pvSzfklX"
    "A3r54WdVBlpivl4Xah5bQ+C0B2E1QX0u7GKnFSgE7ZygHYpvfOL3VBPeWF8ePRrdmMuV6H"
    "tGgAABAgQITkyp6dkYOBNjl+4YwefGkYESCN6WOevSoDDlvADBg25BORytwdjfcLTOUtBo"
    "St53U/Kcyt/nG/XGFiBojt2hOVbtPKZuQxGzg9fQH9vLwGmwOdkEJ5rs2FVv+PwWMXh+3a"
    "mTEiSKJypYGCWztmBidc1IG1FcrR7P1fIThhXjhAirpuUS8BCW4eMBR9iFGrsQMc4j6tYH"
    "EoY0yfCGvNaRIPf0iXfXiDxe5t0xjfuIsu2sZw0OII9ZQNUwAeKtwT9mlb5cqdZVXXBWN0"
    "w8wR/USnU1ll/Qk2/qk4o893RLJA6d2JSgVKFUh0EujRKxNKS1iAGh1XCV2pfHVttAAxT0"
    "NtJr89TWkSC3YRBBk4HNeUhJ1EzrBlNt/JOgYRF5+eXLx5Kvf/mhGv779dPl+6tvX2Rcy0"
    "UsKVjUcGUcKCJGEnTAwS5HfNaLJKHzRVsvbeHqSOexPtDbGed38mnL1qPidOCOY0BDqUmN"
    "rZoKDCYNipmGur2XjzkmSWpyhuwWMKAOrP3N3BeCG9VYbgCoCDCvCAhSyY06LXpu8gRXUE"
    "NyAnZ6jh2x+n5aKeIWs694uZPdt1LsDL1GQ7f81hI3jG2XULD7amfN+4lp0dUWAjqb6LQK"
    "ateRILcWDYxZ0liwrY8HblFDMgaOHBFUjoHZsOM1AM1FVs1F23BWR8O3CDneg/7cYZO3SG"
    "gkH9R1kNAiqt0AxxhalyMffkikDAK7wyVrYMjaZVmvfECrdFUVC0m7LGlfUMW7hZzLSISt"
    "nROzI/Gp3/J4QUt4qnB11CE6hZjUwGNSqWiwLdp9otVyeEQWHpEaytLgDl0IQVqGrW8QFb"
    "6H11CsGPzLXyuESavGsL29gDieA/niQHTt24GMqTQhGsyO6+z4xJYYyAZT4fMzjwZmY6xH"
    "9ZcP0aP3jKfx2Ia7BrAdif0xxztwaOfPtt4E3o5rZnDJr2WxItnKrS1DIedeyPmW+iSNjc"
    "LsTVgUm1iMnyAslN9nHLOo6VBH/dtWA+N9c/l9QyLxhIlEhPDO4h1bC8vsTLoyCnGSjorM"
    "kdjpBRXMnz1p6ubIr4x0MVOyXeNMxLRVGTQGTBvUwEqL7xYpdbyydKQJkLYGod7NiDCNQv"
    "VzA5Dvy9dxSKNpol6Nl999pyF0/f7LVdU5gKtLL/NrlWoR+VIZMLxaPkB2Xzx/3oFduaqV"
    "3exaxWLhUUKjBnOlfahlAYKhloZDLU+qzP71/wHAdUSk"
)
