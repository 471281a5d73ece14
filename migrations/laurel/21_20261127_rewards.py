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
    "eJztfWtz4zaa7l9h9Zekq7RdfUu6Nzl1quxOT6Y3fZm1nclm50xxYRKSMKYIDS92a2bnvx"
    "+AlCheYQK6gdRTtbMdi3ho+XlJvPcX/3wSkDSiwbML/29pnNDoij88+cH555OQLKj4j7bL"
    "E+cJWS63F+UHCbkNsvVkvTDOlt3GSUS8RFyYkiCm4iOfxl7ElgnjoVz+IXSu//Ojk8ypc0"
    "dXDoudb5cRn0VksaAu8yfOMmKhx5YkED89fSZv6nNP3JWFM0N8GrK/p9RN+IwKWCTu8pe/"
    "io9Z6NOvNN78uLxzp4wGfoWM8s3krbIVbrJaZld//fXDT3/IMPJb3roeD9JF2IZbrpI5Dw"
    "tgmjL/mUTLazMa0ogk1C+RFqZBsCZ481H+V4gPkiilxdf3tx/4dErSQFL/5P9M09CTjDvZ"
    "b5L/7/X/XX/J0jLX/fzlxr1+f+O6TxqSkl+hRv76I4+HUsosTCR5//xXft8tNdmnT+QveP"
    "fHi6tvX33/NKOAx8ksyi5mxD35VwYkCcmhmSDKzG+Fqsd8FbdP5jcfbKnfPuQbUje0WUW0"
    "fL6ndyWe5Qe3xLt7IJHvNq7wl7xrbfPS4uWi/gkJySyjR/4d8lvX9pRfY/rIrrNe0Wvjcd"
    "OY9tt8upneYYvQezyxHWA7sIBouzXcOIjl2f0alF6y2Ycw6SC1wNToFB8PkEjxfcU///bv"
    "L1++evXm5fNX37/97vWbN9+9ff5W6gR5rXnpjYL9yw8/f/h8I78QF/t8rgXkB1XiSdIk/S"
    "dBWsIWtJ32HFGj3F9Dnm3+Y4ACUHB58+HT++ubi09/krdfxPHfg4yni5v38srL7NNV7dNv"
    "8wd/S35xE+e3Dzd/dOSPzn9/+fy+/noU627++4n8TiRNuBvyB5f4ZU42H28+ssZuWQo1ck"
    "+CLqOldFltsawXmrtKC7q4FRaP9HOEd/Njdi3/TF4O+S33V86DsGCowxL5EbnlaSIuhLSX"
    "K7Xr/WFHWaGFuu2oQsA6ZFdAUPQNCwqm6UGIvRPfvknoDf3aYT1t1teIFF9sXBTevP+vm4"
    "rW/vzni6uM108X//W0ork/fvn882b5Vm1/fvfxy2WN7DgR3OiwXQBAtwHdDySU3DT4/o/r"
    "L5/b+d4i6oYq8xLnf52AxUP0ERTESy7UxNc5ru0p8gZ14iNKYvENG8RfspBEq3bqt5ga9b"
    "erJA89jYf0yzWPBemC88sPny+ufm9/3C9beL/8/eb9Rd0ri++o796udLaYMga7jMEuIwnU"
    "NfbKGJgkrU+xQYShhEOcwbo4Q1nE9OuSidsZCLmKhJitFrNPPeZra6QqykgnrcMKQ5DpIV"
    "RSzqCuUqqidlBLw2FfQyttnkr9LauK3MOWNRx+B7ljxeLvd01cmBawoS8zHAkfypWhYRKt"
    "NDewMgbbV90ln6YxCQRbvlYEqo6DOtZXxxmHRqqjioTqsE11WJI7fUcWS8Jm4RW9zxRQRw"
    "61bdlElUv11gCh0HIESsBGnrosJK5Hdw2GkFZDA+TvT5PTzjKlMmRMhUovX7x+8/rtq+9f"
    "F/VJxSeqsqRmCdI9jdopVRV/lUBjIvXI1V8yLZm2lN2pE5lpW9Edcgx9LEjx6xMatpiP3a"
    "nMEgS5zB1ymfckYMKUi/hC13ivIhGqts56r7xhEZXEG/hoVSTEPAgx62UkqihosJ4azDbv"
    "+BGvuK83DCd45E4wik0P5AbrBp93CjoPiMLD+AywaMZq0VimWLtbjWsreqnX/q3GjzTXFO"
    "lY+UMpQtlv4EHvG+2gzks31tEzNRgUPBp0Tq/akTg4ZOJAk9YaDLTWaOWRfnlcGYPqEvTh"
    "W5GJQR/+aIz66rbvye3GrGSoAoWgrRO0Jd7bp8yevST+rMt7q62YqLy3tXV8KxfvxXurDp"
    "zL7qvtuHXeYwefzS7f4Tz8NQRkD2S3Za+ETkS2ACAka1QIDG/uAE/xjN3T0MBUKuNgJ8FO"
    "UtlJN2SmtJLW1/vYSAmZHcBCEnfd0T4q7gDryMLtDtbR0fWKeCF0bKP1clhGBpbRMk0MFP"
    "gWBfVtnfquFIzzNPL0Jl8VCLxPAyu3m1Pv7kNntd32qtJW8uQ6l/UsttOyc3yy2tFSKu4A"
    "S8lCBQ5L6fjDMUhLPbXU3R0FLKStkLqitMdFpVTCyNydhaWTRJTcNUXbmQbfAsaUBt9bl2"
    "fCExJo0FmsB5stbCKvPOJtyBb7n6dLHl6SxJt3+QDVFWo/IFvr3srFOIEIBjoMdLNQJl0s"
    "A/FHa/Jag4FWTM/H9PwzobvD8laV9I7S+D5yRa/Pw5aHXMX6BnE80p+PivH1kL0m6d3DVU"
    "oQDFfZ6aAI8WfHWnNtShBQv9sZHcKj0qxDKyBogEGz9ZmEVTA+xgJjdMpCFs+NXrAaFEN0"
    "bXvBrIpbvuN+5zCDyoJJj6ilnF9ywpjlacetPB6xHPz+1B3IRLztQP0qiTfX5LSMAaE1Qk"
    "9ahTQcPao14yrb+jXHYJRBYLRehn1n1N5TxsHqg9WnsPp+ZtNEafVtFvSx+mZibc+y1V/o"
    "ivrO7SorO/XZjMaJw6fZTwEL776JnYSLh7hZraoD3MGCzG7SFo3uPgSpgOzrGFdb7cj9nn"
    "yEYVXnoqPHSSmfTmlkFJ+pIhEAtU5T4+DWsxNzRD3K7rW1Tg0GR6ZRfSvp8c1Y9cFqK6s0"
    "NCtoLuPgHtq2G1nlHl7lh2AqPcTSmkkPJ3F9rqZ5e2MpVJw1JE4c8aMnsPnhs/06HHvdZB"
    "f/0bow+HnUUaMfT7sfL3vwdbJlBQAJfaNRWO3na6tOIu44VBuE9ztCLm07QE5VWFpAUM6r"
    "VVxql+2iNFr6WSt7GcJgcPDCHo5YQN8WDlSwZ2dHx9apacUIzoPQit6soxpzPGIzpmU9bx"
    "Eg3JhwGbXRJ32DMiJ+QGHFg3gtcxKGtKUNUVHFuoWAcX3GWRynRvH0ChD5Pesi6jjU/EzF"
    "nIYJa9lB+8i5gELQVgvaj8hD6C5YyCO9EF8NaBTos0xhnqaJfC6BRm9aFYlMtM3vWX4GoP"
    "404zoOhqmJCyY5FBTTKCRBa/zmMQHUwJCCvhTk2AsD56AEww5n8w4XE1lpZmBJ1ICwJEwt"
    "iexVMYh71HHY3fR3N9QSjnF/syoff51w706ZlC9WTHrUEcZy8f6qCJ/+4JC8EJBHzv/8Gw"
    "vl9Ixk9T/OVPxMgmDdZLZwNrl4ozJDs9+COsTB1QWgDlG7DjE7lFDP9CogqNMytroWvG0M"
    "nYr1DQKW7mBr427W+/vVurpDqZbbFvfR0IUS2dSQYIr5yLWefdaGvRrQoHSryWnnHl2GjE"
    "k57u1AkHsatVOq0nwl0JhIPbLFISvg0lgnwrNFoIbLqAMiTGhbD0T3sOESBMOGdxg2jHoT"
    "o7dgCME1TEE+WzFjCvIRNJidDnMvR1nTQYZfPHK/GKd7HWye2SkHPdtL4WHcCBg5YzVyLN"
    "G17++Fz3lFZ8K3jFYdqraxRqlpqVztRuvlvfTsdsTot3nd4sQplc89dViYzx4Vm/0tiemP"
    "zg2PEs5iKmfH+LHDEonNfrFifOl+7r2D5s+Z0dNHZQysAF0rQL96dse62SHtkgcpajIrmd"
    "1Hsey5U4+5CHu3dafiV9BoGbH2aTbdg6lrwH2Np7aX1P0OqMYh8jCBj2wC3wj6VObv5noP"
    "0zeXRC+7t6V+sRyAmDjyq/QbZdSF28FetTGGch52a/avhv20WQ/DCbnaIeVq80Yefd1exk"
    "GxQ7G3K/ZPmXOTR6/aVXtthVK5r12lTMcjfTRyBQxneu/OtI3W5CiIRZDzyAYjgpwnox6O"
    "0dGnYOjt1mUMTo+p8qnv58DDsdTDQYz6DAUtvQWdKNFm/fFDRCUX7DZlQcLC+Jn8tafwwv"
    "YWOLIkqvAH4fK/k6dV0KgjqlBbMVFFFaZirevli+0KKlwvSBB09mW1aviWlqy1It8tonD4"
    "fqxXL998X3RgyR9UPVfXny4+ftw0WXXHEAISJ654kFmi3fXWgKL3Tav3zaKtQrFH9NocEG"
    "pEqBGhRs2IGBV/TNgWE1NOlSuh9qLYzma7LXN/J/5anQjNZj0iNAYRms6Werv66V8c9gnf"
    "24SCJVkFnLQ8vt0+XgmCSoAdKgEQGxtlyASxsTMRtJmfu7OLa1me4Ow83A+LJY+6fNztxY"
    "nKy2XZMvi5I/dz4Rgc0THw2Yy2D5nsblrZYtCvUme9b79KnJDIrGG7ioS1Y7W1I2dIx3Mj"
    "OdegmOBus5xlC7hrcJp9FXe8QMvzwdu1lWIv+mBCfgUG7g3DuOKVCE3YrwHBvxn/EZ3mh6"
    "yYbD41KGRgeDpO6POQmpxAVQZCw9um4a2KnVD/I1cHUIoVk8ejKOK1D3jPWEpbF/FmRI74"
    "uV/bcQOwQxxG3EMrQED3ON3xpEVIx4kOYEzOiQWAmo8D1nw8kCCg+fAFTV6bSJDbOKsuiV"
    "a6k8tKGBBaI1QoaU06twiQWSMzN300+ayAQGm9EoazdZe7TjJ3g0G1srHPiZFjp0jhWOIR"
    "vptT7y57jf5Iid81+LyxaKIcfF4sd+dyoGkv1/AgafbtN9HbV6q4/ewtNvScHGVnQd35Eb"
    "UmfJADkku8LKCtSWwVBVJP0CkxADJPY+tJfaxn5G0QsO50rLvKA8982urXdJNeQMD6oG3q"
    "R+1pDVv6hGZ0mEoTTG/D3mJgPu/JfE7IHQ0NcsNlHKr8rMsNt1mcBjUYDSjMJGMzKU8kGA"
    "ihBoQIzKuRONcMR24QsJlMLdWlPFCct53arOK9jAL3ptyfshLFXrYPUgpBghmPWDJvOa25"
    "m/AKCLQb0L5MbwPmuZoPehUF4g2Ij9ksJIlwLXWDECUYNnadjd2SQMSfacSmzCOSpY5QRH"
    "3JRBWMCKg/o5F7X8Kgh3bkPbRoLzTax4cWeKCh2ciMMg4itlrEJyyGsKyb5DQRDcT2rBAD"
    "YnsnF8FU/LXiW5kIoQGFGHYVQ0u4r3v4XBmD6XPDHCeeH0H2jvv0nbiX8pyy8qJJj6PKPL"
    "He9QSgZz/gL3RFfXnavWzwyyQ/cR7mzJvLTr/80RAfZ1d9ugz4aiF24WaXoPltdikulYLI"
    "FjZfoG5jqgIaT2p8x4GYqBnddZPSqMBDHcEofT3rtMvPKY1jGj+qYErreuuYWY7pp2Vaz6"
    "5moceW2dFoEydOeESzG0+chAXB02fOl6lDHE/WSEffxE6cLtarHBL62RqHiB/oYpmseh6W"
    "vedfuNMp29vvorOt1nGIpupHUzdy18mBVVHIgRnkwOQLpEP5Zj3INiD7IeLCRW8zMC6iiH"
    "SkG8ugGuvjcylLOv4vf60/qjz1zAb9VZEw0WCiPWaiPWqb6RhlPa2x3+YkcRbCl4iFwZPD"
    "hcGT3eCZ8xsTD22aZKZTcS2zoRJpRoU8mYsHpGlx7eumO1hVdnmqZ2JPUbHd6TFegiAyUF"
    "M91oS07IjH7+2UF/nMNRm9piSgfvdT2kLnZx6OTG9jpDUsoFNaQL/GjxtB6zV97SA33SUy"
    "VVgEMv5Dl09/cCjx5pkpI6/POPcdHnq0V9RJ62awfSxUzqpYEl026VY20a8RY9LRxx7QGx"
    "vppRIMSglKqaNvvDsb3ysHr5F3V6sK5vebxNsCQT235VrDLk1t78al4TV3jUfozi50DkdA"
    "fqFXQ1NCkrYuVVUGbYMA4QaEszhOjeyeChCWDyyfjnMJfBomLFl1HUpQuqy0gFi+kO3gfs"
    "szACdOabTp0x+LjIIzJ7ET03vxhAZOxB/iXlaS/h3hiFuo73HMpBWqCNOKTz2pwosoMYvO"
    "V5EwB2AOqKLzv9Aue6ByXWkQrDWbUMV9ixOKUgGhuoVCrtYMxFnGzrknQUpjhy9p6Ex55I"
    "T8lvstZaC73gx2wKDsgIdIPIhtiV6VWiqBoJKgkqCSbFZJSn3UUxlhYsrI1YBw5mP5RVrU"
    "QHdqtgQ6Xnb2xYF4PU1qNqaxpNDt5F8xXL6BHI0Q9lbDlv3b4FRVw7ZBmNWwWTYzRLOEze"
    "OLJQlbJt2pCCuBzpGz5Xz9V/ZnrICcI190QVhLU5OKrwJyjnzdsiiZ+0TzpSyjzpE1YZ8L"
    "26cl26oirQQ6R86WwpDgIQncZcSnLNDd1FrQ58hi9ua5K0paaiuuFyQIOg26KnJEI8tevX"
    "zzfWHIyR9UNtz1p4uPH5uG3EzO7NMqV9kijFJWllF57IxVwD3StgV0871FgG+DOdNde273"
    "VKvujfYIQ61KMY/blAUJC+Nn8teeIuyxt1FX1Yl7EQ/cmKdR26lv3a9BHYd8ucHbsCbRaO"
    "5EGxY7kqEMhLnn3mqNvq/B8PjvQr3JaOMKFLkh63JDlfOCqMcjsxnWNSgEbbWgAxInLhH2"
    "0j01kHUTDXFbLW7Bu1nLXQW4ByEPyIYZgoytyutfUxJ5c2V2f7tk0qPgLM5WZ0tPkulH+d"
    "fx8/4Jv6NhS5xcMfNsCxn9xLMPn28ak86y7J0rVfJr3QhvDYoQb99M1+Nx8/Zc1zlSapWO"
    "iudsqdRQmwU99JNc2rMg+mZO16XLJHFko9LKWfB7KgeoO3xaHraWn1LuBNy7i50pi+LkRz"
    "l0vdoO9aQmt33f//+F5a70ZcRnEVksqIv+9IFoUbssF3v1qUZ/evkt0GG1jgOx6EM/bTT3"
    "b0IFGAUDKkBEfKyLBpSFLGOxkcnZUDXg8Up4nx/WfD12HfWShr67YCFvKRJRjherAsG/6b"
    "FcwrR184dZf6drohH7tHm3yxISpsJugCFrm2Udp9kWaTbZtoaFpG2WtBdws6xVBQgZWy/j"
    "2FTGMWQ8ABnLUKTJa1zGwd20TsTWBPajWff08fW1iTqcL1bta+brj6X5JPKy/ImH1HmY82"
    "xOmfz5lgQk9Kg8NOXBYEas0a9AzN6KuCdi9genuNR1dxvz6Fb7cJsaDLQiFXIcYjODp8lo"
    "d8tNAcAp8ju01mT6X7evoAJCHsogD6XvEMAVgCugcgX+IEz3P/Ag4A+dU6bqS5SOwVQsdq"
    "fr1SccOdU+NUYxGb99ZozhtvS4+T34TanbKhdvB0u0B1GVUTgnSCuJZ8lWklcDfvE8IodZ"
    "KUsGy4uU28naWePr9XuJOJRt6okjv5/2qTNdt0DlvIXOgmKngld2oJNpTqp97aUQTsHpqB"
    "+CU4DG4jMRtF0m21KK/lGbrbyql9G2AWh0fEhbS3ZfhE6BdrL/2yRvWlovapYZCz22JEH2"
    "k1jQYtsd8hchZ2SFKYKc0RGtvfKroGdGV3Egtkas2FV0rOj1chjRON5pgGdp8DTxeJvb2J"
    "3LK0F2yuYNp5DtIMk8eBrwNJ4c2NN4zMfo713s5FaIf6RZvjX6W818bSdip9vCZbDC7FKF"
    "iWHfwr6FfQv7FvYt7FvYt7Bvm/btT9RjirKH8mWldeuvF+K0vpEblYhD79+cXJ9v39ueXK"
    "+HQWlgUOaaUcea2SJQeg9rBtaMxdbMzymNky9yvkeHPVNdoLRoZnJpPiwERs3IjRoUVB5q"
    "4p/2IUY4vmi381u+JjQKO0K+iqNzqjBQb0C9+PWJ7CLSNefrOJwYZc69cbi44waGYePhSO"
    "NQUWPJJ20TQrefVYLA0drB0VoSZuJklWBwsKxzsOBJn4mgLfGkMx/5Iwu7xi1Vrk+UdS/Z"
    "uM1ALIUbPXI3GrmBvTvQ+dujx2gZA0LrLZ6pfNyadHY2+G8BY2rvf/ni9ZvXb199/7ro6i"
    "8+UTXzt0w/v0u1wjv5cgQYTJxcQc2MR1q1Z2UMAgv6nP89JWHCkhbOVUNByqgx7RpHnuyf"
    "uaQGBytUcRCAsQB8FmfHg5gIoYmFIIwFQUkU6s0L3CKOH0wr+TK3KQsSFsbP5K89hTtzoF"
    "qGJG0XiOqNKKNw2IvZi5DIMx00d6ItZkRndJ7PfK68XIPOxIYVrVThqPKayeMhqWi9vFdU"
    "6skvdEV953blfJtnqCdOKWf6VLZNyZYpGRq5JTH90bnhUcJZTJ2IEj92WCKx2S9u9mTt+d"
    "47xMlsCjecR8wMFRLdtKJCYlzUnzQ+bJka308088TtccPh9FB1DsjFIhd7HANYZfj2MniR"
    "fh25KYn0K84/GQqxcHuObHvD7TkZ9XHCIyo49fWe9woKuVuDfPmchCENtJmv4/DQGz30JE"
    "ljvQd+gwDhBoQvA+IZ+aEVILxQ67xQ1PafkYA9vlgGNDE7C72GxVHZVks6jSIaenrVfCUM"
    "lKSBkpxx7scm1Uw1IEqZUFM2dEFMI8pmcyM5NKAQg3lFE/lqIoIKDPQb078pyjORQROLsj"
    "4zKWS7eku04JLzgJKwy97dgOrpa4E6FO+bzNGR09dfvnysGEOXH+rWzq+fLt9fffsis4zE"
    "IpZ06d/1pEbNjEYNhoRGjVa2WPIo0SS1AkJtC0orzsYTtqS04irT4Io+9+qCiarIIrcGTt"
    "3pvv4WevtQBYTCCxRenHzzR5t2ZobvrU0bfazoYz0vAVhlYTzSvtRc1MfSOEEDU/6bD9TB"
    "VLo5DCALtTOamExoRTXfuKjP2x31n/g6DuQbk2/49LeCIQacyoa+MwRHERztcl2ULks/Vw"
    "WtZyN3ABABxeRP2wnFMWvHbP84dkRgOCnwsQUEzpx5lBSfPL+CkiYU4FhEMXzM/j7mb4Ql"
    "guafaMDuaWd+rGXVROV1PuTrhdQzAOtZkPPkmjDf4VOHhPk4PSeZk8RhsRPyRGawIuqsaD"
    "IRF8Unt9xffRPLD5r5sF1uBGfXin2w29lFBgAZgHMXA5zpI59uiMP0HqP+QJO+p2ncNui7"
    "+1EvQeBP6z/s8DrgdTw5sNdx4WW9Yx3eRunqROVlEG/bgYbk1njtfSS3MFdxKMQ+kCCgSY"
    "bXpLaJBLk1csk9Yflf2OBVFeivwNAhbthDQUNffist5ksg8G7G+3zNa3/SNwgwbsY4f2jz"
    "N1WMbxBg3IzxrtPVVJx3nq8G1nuyHi9bY1oq0gsIODd80r8uWaT9qG9B4N10ytA9jVrjiO"
    "r5QlsUmDdjnvh/S+NEl/kyCswbDjaLSBhPaSS2DpeFevw3sZDC7lLgqaa+bQFDDob7kJew"
    "e2qQ1KgAMdLXtoxGxboKk2jlZkkBTQurCsQ7ZhqrIK16vrsfcYNAI+LE6d+IaEkW7x2JOi"
    "sGi2sTVQbPE6v6FgceJIEXpYH+yTAV0H4Kah5P5A2+wgD5vV2Fgfze6YklC33rYotBj4mx"
    "bSEey1A7jFACgXot6i0xMX6KyEOHhbG5pDQwfLEI9UGoD4L9oKfmcodYj9EyBoTWCA247m"
    "zyLQJk1q1bztpPK1CVohQYWALmQVT96Ckqwe2Pm6Lkf8SCtsSSfy+tgytKYt410aq2QmnX"
    "57ZGlC3u2Vv823zlEGdJIwFxFvye+k6uEyb5eFySrC9+EzsP4pmOf3BiSgLqT5xbGjOfZi"
    "N0s188cR7mzJs7d5Qu5fDc2PHZjMYtfcjH+qXwUawwUeCjHNEKzN9+vXzTFoOM02R4Gadc"
    "RajURx/FcdKME7ZbbLf27BHobLKD3JiKPyZsG2eiLMcuoRDVMI5qYJbGEccLIHZ3qtaD6Z"
    "R6unVxBQbEmwdNN+2nrjcn4cy0ebWEhjCMhbHuSDUSRRMLQexQKyqAJlKoASECYxHItlUj"
    "EdSAEIGxCG5JQIQB75Jp0nbapkoIDSjEsAcVbSCIFjBEgRQzMo9IMZ+hoD2SxtTVDalUUQ"
    "ismAwpzSjUm8dbxoB042nIJzkkaDh9pBpx8JOfJDFKVuUw4ohobQwFAtuCwbbAfLpY8oSG"
    "3sq9oysd5lugmGJsMsVYFnq4eYlUmz/3WI1ICWpYKjIcCRzqkNRsdIIgKNbczus47Of17k"
    "56z3gau3MSz/Ue7gYUdVCmT7c++eB8yLVncgrb6jcShYKTrhq0+pqJshYtW+0+5Mt7ljHf"
    "zKmTFyo5DyR2Eh746zriLEnu+EyAYu6Iv2Pl+GQVO7d0yiP6g8NDjzYrlPdwvx2q4eyq0z"
    "qP2jgUch1QNeezGmO3rTBZhjk76iwqKFWEc1zEyohlPQIgtpgmdZ3Jl83yMWVcXr54/eb1"
    "21ffvy4SLcUnqvxKS7EDaq1OdCCqeCrdgE5bPE/lk1xgxsT93h5n5JBGnEOyxMr/o7B/O4"
    "z7zSWlTT/n8rf0seS7JYvuEiuMOnSXHNFuhlNySKcE01wwgGQUhrVHlkmqfYBCGYXZvqYn"
    "KASUGJygsEWBeTPmF8Q3mVtegsHdsc7daYsZ6su4ioSYrRbzgoVcs7S8gBjtnZblvk/U5J"
    "JV28U8jdq6q7vrcOo4FOGYVkcKimkUkkCzNrUVDCngQHcoGPvCph9512Hu6ysTVdA04DjE"
    "HTFTxEx7UYyYKWKmQyQUrTJ7jkGTSDxvuue7lEFgFEeMWOKlR3QhvoH8XlrkV2Cg35j+9W"
    "SbFvI5DygJOzaTLape0S5gAyRfxeOXLx8rfuDlh7rr/euny/dX377IdhqxiCUdZOcn15tE"
    "e8tA+OLW+eIdE0X0B1rUsDh01mZJW5S9gZQP9z4/ENZW8dEdv94iELQ2mWYRejQweKkqQL"
    "xTNr9Ttys36/RlSUuHvNLyrCGPaH0WnwzX/My6DpuE/8f1l88KPdVGtM+8xPlfJ2DxANPR"
    "CrYlFeodrb551d4OeYP6jrZpajex/OtY7Gs272u+oZR9SHggEkZKfcSCtiSl/inLfb4jy4"
    "7EeuX6RJVeX2dRPbI8YZY9SuUIc+5rFWFVQPuZRPV4tn3wXhSS8LsKQ2sWD59FZLHQTcHX"
    "cSC2Rqz4a1qUa/desVmPgXUmp7LQiHGt8swtAoQbEB4nJEpMgsYVIKxH66zHyham3S+VHr"
    "1XahS5bEtM9us5iajfbbJXritN9jhbCZMdJjvsS9iXQ32qYV/CvhySIGBfDkqU52dfyorL"
    "Lttyc01tV8pVPSfNfkhih/kOi/N5sHzqMPHJ9Z/ef/7J4ZHz7uJPN79evXeypofmXFltND"
    "q4rDCQEDw+og2KDq4DkitH8WmyWoKgOaZmUN6xpZ6tsUFg7o9hUwaGjJ2qGSlJZaeFHvVl"
    "FB55w1FXGJFzAtYxIgcjcs5bCqjnG3HEzJLgzbs5CUMadIRvSlcnqgCOl687YVawPSEovn"
    "/U0ZAznlygEO5XN6DhLJmLH1+8fKt4NTa7klhV7xhYX3qZX1MHXbJ/G2x392ps1u/UqTGg"
    "HehwrRottCt7kragI7YjbZ7+wXYjeRE17JaoIqF3oXc7zu0jUXiVBrTryL7SZaXmldMXXF"
    "ndglF1I090oOQG6Y7hkatbqLdfu9xeCg8UMLhnMWs75FERH95CxhSc39vxbnB1TuDqIMl0"
    "spFrkWuQ7qjAQL95jo+nHSPvFKXtJQy0poHWTGi0aNlrurf4AnD8Pb7kyNymLEhYGD+Tv/"
    "YUvsxBdv57EjDhhkd8oRt5qSIRebEu8oIA29mK+bZlspPCB6ygoNN66jRLIpsfxfNBo6u1"
    "X9l1/kZj0UR5FEe23N04q4h1jjzWuZa3HtkVEAJxiA0dPDa05AHztIYWbhGID8FLgPkILw"
    "Fihpdwvl6C0jvo5xXAGRi5M4DCB+Tmh7nXIo98Yj+BxcXf0KBeWTZbBWKSP2pnYbRbUzv7"
    "p4j7qZe8E4Kf8WjVYUS2rFJak8t8vevlAHbKilp0s6CbxZ696TAlXvmZr7pPeg02hrbSgz"
    "3x0MnQyUfWyWpd3FcHn1Dzxnepzna0Xg69uz+92x1/6NC7g9z0jx1+8KnQnMmChlrTZaso"
    "8G5yYmTufmjF2UoYcG5Q0CvJ0uB7sx5c63N9G5FQazpMAQDbBvOT2T+0nuzNenCN6Tvwmq"
    "z0mvIUZbfftL0+ecRzylciHT7ydDiytsjaWkP6QULDXhpFNGwrrFU85SUMnnQTp0kYIu4/"
    "eKjnOZVBoN2A9oB7JNDifIsA4QaEoyTk+CUh9zRqbz1RzRQogY7XfPLiQDyfZpxATJNEfC"
    "ut5vYyBv3te7dtYhL6t/yr5t5TQmHj0alFE8ryzuXTqXiq3ZiK7+BrTpXpugNm6ZttSahE"
    "MLKEEFPrfxxZwqOueFpxbaI8jkyuQvXfWVchIMSDWdaYZQ2NC437uMb9LRuDeyP461C71Q"
    "VK3VsaqYtM1sgzWWjsRGPn8APKsB9PEUaTJ0ZnXOiZkBXcEa3I01C/RyuSfl2ytirW7ud8"
    "i8CTvkufFO2YCKwYMkW7BgKDeh3qMRjYImHAjTWyeODG9nZjr+iURhEJ3glruMORrS+ZqF"
    "zZaL04a1a1Lpx8LG/gpOHk4/gC3R7ugi5uteeYVkDwbev2EIIGhyF2QXxqoF1LMKhWqFa1"
    "an1ErfZWqf206ZMPoXP9nx8doTCdO7pyWOx8W2yuE6e8Izz9weFT52HOF84DiZ3biKezef"
    "LsSe0h2c8dd9DldikUhKmhcXYaSS7fZu3HuQYDre20mjUuVqBQ6NYp9LKg/56SgIm/xETS"
    "deweRD2gfuGhSVp2E+tuk2XMDnvkcKSqsUX61MtOttCktAYDqx363JDeLjx4tmZs+08Reb"
    "im1O9w5MqXJypHzhcL3Vis7OnJfZlmPtfmRBrpWhFH3sR5YMk8uxaLr+KIJ6Phs2liUTZk"
    "weM+UfhjEc2eY929pQSCy9AoGFosWMd0sEsWkmjVlSoo4+r1FKskT3uMh9LLdbKysBn/fH"
    "F1+eHzxdXv7VmDy5bk5uXvN+8vGo16tOVpvqYkoH5HIcsaUeP887oXezRqccOWJfrvTxH7"
    "B5VarnNgS+m6UgMu5UpXqiHzYGaxqU2cmApJhh592itm2QncQfnZtS2fhyrcCK9t1+7uaS"
    "yjxnSu35FbGQPWNiyjuzposx41WZplQJbs/VfUp4uMoE/8vrtCpL5IqQWiYrm7EOv3ktdi"
    "fj8l0AKB72P5hm9X/s/evUcralW8grq2Sw0IauvDYemUR1q1Z1sERpbqt6KQaUIjHboLAD"
    "p/TOjWzrohrTqAZJs0xHQPoy1j8C4ZTVue0qjdle1mvQKCwhjUAcBbR+lRT0rDi4IDBQcK"
    "DhQq8kdBrF0R9ZFQem9WmXK/p4KUcdL695SECUtaTObOJEQZMqYkxMsXr9+8fvvq+9dF7q"
    "H4RJVyaKYXljy7c4NRVWZnixkTpUfO65RGEGluE00kdop6lxkLeUuISvVQFxA808bPtCek"
    "4hpwX8VBAMYCiBPBkE5sowAgnGQQTqJhEq00d+8yBiXHtcd3TtYjcftWO2wRqHfYZewJT5"
    "eZ36FFfhUFAewyfynSPHOxACAgrb9v35OA+W4qPMNAN7dWg6KhzeYcm08Ddk+FujXK+7Sj"
    "8b4ZHE89J2FI8xFFOhKo48C9wWG+8pgBbearKPCOsg2olDyylJVgGAwwKuEgYqtFLG6VcO"
    "+urVdKOfW3gjOb+jucPXPHob/WlIfIe1zRaRorxkbV1kzURSLZt4ry5XtpuvLJauJElMQ8"
    "1O67amDRenX8d2WHQhIhv3ZN0+GykNZR2GUFMy7lIhVGI/kun3YdY3eLQBTcxLvjaXtHty"
    "rhk7Y2cyPXk6vSrlyPZWozL1d5RG9uF/VTnPl6HMszcs1mlzVh75ZtUHbWZLRzIy5DxrQX"
    "760+ajiHio9CwdWLGdKWhKS6miFtS0bCkOtnyIVJ63AeVQq4gCD/u0P+N08rTiO+0A0sVp"
    "EILVodWsTxMmclZr3uzioKGmxonYaZu6v0hfv5wHB9R+76opUNJ9IOc6+FLXMWtoxVKvVa"
    "JtWVerVY0UO5ulmOfj/DMGXtuf4kzC0KuVgLtYliDKaUnFY4agOAfjErXPTu9OKuBcQo6m"
    "pZ8c1pgq4JuaOa0e4CcrxY9/PBc26Jir2mMzlX/VM2eqRDyTbWKNVsnK9282kme5mUs7ml"
    "wcScOhSH4g1K5cJTPlSnZfFe6NBaRYHUOqmstcNI7QwXIPjB1vnBVcNopmP7r5ejc2ZQQf"
    "y1qaM2hPqaQIjjwzqBdWKiSBHHP2KcJfu3QXZ3yc9mPep9dhq4EfosaS0sVBZbbUE70T8c"
    "C+Mg7MOWO9bmIiwfdt92cJSqkXILMuuiNNpcNhbKoNooh1mp/OJAPJ+oTJmYdYSXcfD9rf"
    "b9IzoVd5sbibmOxcQg2yRtSezhHVksCZuF12yRBkRxZEH7wokqIuGtIW5cYBCdQHQC0Yn+"
    "RCM6gZ4ka6k/iJeMdNbIDJ2ycI2GX+5z7CWEezjhYgz4cYNc8Z12s1cZA9KNSTeYsljCYR"
    "uzehujgkITEZdxCLfYLOGILnmkZdxvEUiAmZv2U8KCVK+ZoQRBImxQRU0Xqc+6SpqKaxNV"
    "+JDIVW7AZ71ihk++hNQRC545N3PxH8tlwLws5PhN7EQ8oI5HQkdsEuKHh9ghoS8HVPqygn"
    "sxcUKezIXcHCru3Cz23uudEcG0IrDWHcHECO1RKn3xAvPIvRNMajlMFRRcJrNiDK7bwFLG"
    "4LiqBp+aTzAeXcNHl9/+jXqJ9qZRg8FwNWa+bdd4lPfWbQOs92A9N4fcJucXUURWHR5abk"
    "I1GR9fvkuS+Je/9hz8fU1JQP2ucELH6O/PPBxXbOjy95v3FzXG2NJdRnTKvuq82xUQ3m39"
    "dzui4s+OdbfUKgq8DyoEc5UXAd7wO9o9Lr26ZKKeZZMtdhO5+oSVXHMSz5sP8SULSdShpD"
    "aIemX3KsmPcd1/JORE2+06Els8weIBvvzw+eLq9/ZH+LIlcrvdshVDaWgsC7i1G7nLKFR4"
    "YbTZOQaiIp4YirmKRI7RZinHqeeJ7Y5Hep5BBXYuzoEl5tI1je6ZR3+hq85O/PICpakU50"
    "vdO7pCyfvIE0ZL8Ts9tiSBdsl7FQeDqF4KPOeRrsNaxiDmvbfG/G7COxrzQXavaZNUmO6J"
    "G8/Jy+++13NpG9B9+bb2imC/3m1pA6fRgsXF+W+9Q9813HnGv9nSjUg4o3rUVVCjJ+7dh5"
    "+uGsThuA6MkB+SKIbmgdOvSyZuZ1LJXUEizmKzlAMSJ24aG73OdSwkbbOkI3rPzZpvqkhI"
    "2TYpWxP/ixUHS5euTtSRv7j/SdJZaXnAZ//Gwh8cIhYtWLBy+NRZp1qdPNXaXpLeE4f4oR"
    "VhLUUyNTUrM6zj4AyYRGDS7kpDRSY7VZQaInALD2u0utpSDwtiPpyYmR9Q11zWLXAI3GqB"
    "w9M6Jyl3FbCrioLrSBQGD6ow+Doh02mXn7u5NlF6uXJVLxcXhS2DdUzpgrBAXAlnNJLFKi"
    "3qQJWhboUjS13fLfpmqTM6mxJQVRMWELNKwiGR3kJYeyWLiq+OWpbzoGtJ4viBC9XS3l7R"
    "bQ40gAhEmfRn8UCzhqJAjL5+orXwJE54RF055laPthruTMlbt+J0Ht/QfdpxEzmaMxxevn"
    "j95vXbV9+/Lo5uKD5RndjQPJ1Bjq0SDlLAZ6ytpqyT3AZuNIcb743agHvS9zSaJFvHIkBh"
    "c4DCZ7Ek2SQOVYNCzjbLGdmisxBzVm2VaTbTUq0yGK+0bbK2JLb5iS5uaXTDaNQR4KwumK"
    "iinItsqZuItejiG3mwcy1rPbIrIJSB1CNKOAvoMMQGYivWflYrIFBaP5xV7PGu7hlLFRCi"
    "nibldzjtZ1xWYK3CgNEHszKSLRCWvs0yForao2bRuBoUcrZZzvKV1MwUlCHHi2MfUJ77Dm"
    "VTEoXU17Y6ajDUXhkMug04j1oSM90nwGwRON1xlyNgJI0uDX2TSuIGGCrDapXBYqOC8TIO"
    "ErZZwsKCE3+VgYgrQMjYNhlbEsqXMfo/yD2/I5JfuT5RBfKzQM1WhT/el3vhSIiTzEniPJ"
    "DYmbF7Gk6cB5bMHRI6Qgf96DzIi8RZ0ijmoRMT5ssOXJY4LHbirMowX5/MqZMHir+JnTu6"
    "anbzHvy3IftgRbgR2YeDU4zsA7IPw6MU2YfTZB94GrWlHxQzFwoECDcgPDNsTPyFEg5JH+"
    "v8hdrx2UYTAfYa1YGAcT46JGwc1sl2W725pGUMVKOBasxfDz3SyxikgUzORGsffaDqau4c"
    "etC3lXk4nO+zk9mikOLPMvisCCkW1yePhhTzOHa/kOI1X9D8LPgkD+VlMb85icX/5Hvs8D"
    "R55vxCV+I/b1frGN7EyR3nicMfxFOVnS6/pBHjvsPCLNYnQ0q3pO3Y+mP8QgQWrYgkILB4"
    "cIoR/zogpbfij54yrXPNSxDYmyYnbMvtPWtt0WG9igLxBsTn2tRtszulA92RlCiDVN7zqA"
    "xQ6Q03ppR4dzoP7GY93CODJ5WztXVbd49mnUWfW4xRyadljK8rPv/95ctXr968fP7q+7ff"
    "vX7z5ru3z4vSz+YlVQ3o5YefZRlohflmXah+bA2B0wGE1SLq8cgsdlqDQtDWCdqi+MYnfk"
    "8V4Y3N5cmj0Y2FWIm+ZwQIECBAgODElOqejYEzMXbpjon4QjsyUAHB29JnXRgUupyXIHjQ"
    "DSiHozUa+xuO1lkKGk3J+25KXlDx+zyt3tgSBM2xOzTHyp1H120oY3bwGoZje2k4DSYnm+"
    "BEkx276jWf3zIGz689dVIRCeOpDBaGybwrmFhfM1FGFNer3YVcfsKwYpyQyKhpuQI8hGX4"
    "eMARdqHCLkSM84i69YEEAU0yvCavTSTIPX3i3TYij5d5t0zjPqJse+tZjQPIY+ZTOUyAOB"
    "vwj1mlL5eqdV0XnNUNEyfiD3KlvBqLL+iIN/VJTZ57uiUSh1ZsSlCqUKrjIJeGSbTSpLWM"
    "AaH1cJXcl12jbaAFCnpb6TV5aptIkNsyiKDNwOY8oCRsp7XA1Bv/BGhcRF5++fKx4utffq"
    "iH/379dPn+6tsXGddiEUtKFjVcGQuKiJEEHXGwyxKf9SJJ6GLZ1UtbujpReawP9HbO+Z14"
    "2rL1qDgduePo00BoUm2rpgaDSYNiprFu79VjjkmS6pwhuwWMqANrfzP3o4hr1VgWAFQE6F"
    "cE+KngRp4WvdB5gmuoMTkBOz3Hllh9P60VcYfZV77cy+5bK3aGXqOxW34biWvGtiso2H2N"
    "s+a9RLfoagsBnW10GgW1m0iQ24gGxixpLdhWxwO3qDEZA0eOCErHQG/Y8QaA5iKj5qJtOK"
    "un4VuGHO9Bf26xyVsmNBQP6iZIaBDVboFjDK3NkQ8vIEIGvtnhkg0wZG2zrNc+oFG6qo6F"
    "pG2WtBdRybuBnKtIhK2tE7Ml8anf8nhBR3iqdHXSIzqFmNTIY1Jp1GJbdPtE6+XwiAw8Ij"
    "mUpcUduogi0jFsvUDU+B5fQ7Fk8C9/rREmrBrN9vYS4ngO5IsD0bVvBzKmwoRoMTuus+MT"
    "O2IgBabG52cejszG2Izqrx6iR+8ZT2PXhLsWsBmJwzHHe3Bo5s923gTejm1mcMWvZbEk2c"
    "itrUIh50HI+ZZ6JI21wuxtWBSbGIyfICwQ38eNWdh2qKP6bWuA8b7Z/L4hkXjCRCJCeGfx"
    "jm2EpXcmXRWFOElPRWZJ7PSCRsybP2nr5sivTFQxU7JdY03EtFMZtAZMW9TAWovvFim1vL"
    "J0ogiQdgah3s1JpBuFGuYGIN6Xr25Aw1kiX42X332nIHTz/otV9TmA60sv82u1ahHxUmkw"
    "vF4+QnZfPH/eg12xqpPd7FrNYuFhQsMWc6V7qGUJgqGWmkMtT6rM/vX/AQBa8Mc="
)
