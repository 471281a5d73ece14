"""A member has several identities, a card has a life, and two members who are one person become one."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE members ADD merged_into uuid;

        -- Those of the profile stand there sealed; the others, which are additional, here.
        ALTER TABLE identities
            ADD additional boolean NOT NULL DEFAULT false,
            ADD value bytea,
            ADD bound_by text,
            -- Set where a card leads no till to the member: frozen, lost, given back.
            ADD card_status text CHECK (card_status IN ('FROZEN', 'REPLACED', 'CLOSED'));

        ALTER TABLE cards ADD activated_at timestamptz, ADD used_at timestamptz;
        CREATE INDEX cards_by_use ON cards (coalesce(used_at, activated_at, issued_at), member_id)
            WHERE status IN ('ISSUED', 'ACTIVE');

        ALTER TABLE merges
            ADD undone_at timestamptz,
            ADD returned jsonb;
        CREATE INDEX merges_of_absorbed ON merges (absorbed_id, programme_id);

        -- Of two members as a whole: what an undo has to know beside the merges of balances.
        CREATE TABLE member_merges (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            absorbed_id uuid NOT NULL REFERENCES members (id),
            moved jsonb NOT NULL,
            balances jsonb NOT NULL,
            merged_by text NOT NULL,
            at timestamptz NOT NULL,
            undone_at timestamptz,
            undone_by text,
            returned jsonb,
            PRIMARY KEY (member_id, id),
            CHECK (member_id <> absorbed_id),
            CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (returned IS NULL))
        );

        -- What somebody did of whom only an online id is known, until a member binds it. A name is taken once.
        CREATE TABLE kept_events (
            source text NOT NULL,
            external_id text NOT NULL,
            event_id uuid NOT NULL,
            contact_kind text NOT NULL,
            contact_fingerprint bytea NOT NULL CHECK (octet_length(contact_fingerprint) = 16),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            fingerprint bytea NOT NULL,
            name text NOT NULL,
            at timestamptz NOT NULL,
            data jsonb NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (source, external_id)
        );
        CREATE INDEX kept_events_of_contact ON kept_events (contact_kind, contact_fingerprint);
        CREATE INDEX kept_events_by_age ON kept_events (recorded_at);

        -- Who may be one person. A hint that a scan writes: two ids, and why; no personal data.
        CREATE TABLE duplicate_proposals (
            id uuid PRIMARY KEY,
            first_id uuid NOT NULL REFERENCES members (id),
            second_id uuid NOT NULL REFERENCES members (id),
            reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
            score integer NOT NULL CHECK (score BETWEEN 1 AND 100),
            found_at timestamptz NOT NULL,
            dismissed_at timestamptz,
            dismissed_by text,
            UNIQUE (first_id, second_id),
            CHECK (first_id < second_id),
            CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL))
        );
        CREATE INDEX duplicate_proposals_open ON duplicate_proposals (score DESC, id) WHERE dismissed_at IS NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE duplicate_proposals, kept_events, member_merges;
        DROP INDEX merges_of_absorbed;
        ALTER TABLE merges DROP undone_at, DROP returned;
        ALTER TABLE cards DROP activated_at, DROP used_at;
        ALTER TABLE identities DROP additional, DROP value, DROP bound_by, DROP card_status;
        ALTER TABLE members DROP merged_into;
    """


MODELS_STATE = (
    "eJztfWtz4zaa7l9h9ZekqzRd6UvS2eTUqbI7PZne9CVjO5PN5kxpIRKyMKYIBSTt1szOfz"
    "8AqQuvMAHdQOqp2tmORTy0/Lwk3vuLfz0JSSpo+Owi+EcaJ1Rc8Ycn33n/ehKROZX/0XR5"
    "5D0hi8X2ovogIZMwW09WC+Ns2SROBPETeWFKwpjKjwIa+4ItEsYjtfxd5F3/9b2XzKh3R5"
    "cei70vF4LfCjKf0zELRt5CsMhnCxLKn54+UzcNuC/vyqJbS3wasT9SOk74LZUwIe/y+9/l"
    "xywK6Gcar39c3I2njIZBiYzizdStshXjZLnIrv7yy7sf/pxh1LecjH0epvOoCbdYJjMebY"
    "BpyoJnCq2u3dKICpLQoEBalIbhiuD1R/lfIT9IREo3Xz/YfhDQKUlDRf2T/zNNI18x7mW/"
    "Sf2/V/939SULy8bjj59uxtdvb8bjJzVJqa9QIX/1kc8jJWUWJYq8f/07v++WmuzTJ+oXvP"
    "nLxdWXL795mlHA4+RWZBcz4p78OwOShOTQTBBF5rdCNWO+jNsn8+sPttRvH/I1qWvanCJa"
    "Pd/TuwLP6oMJ8e8eiAjGtSv8BW9bW780fzGvfkIicpvRo/4O9a0re8ovMX1k11mt6LTxjN"
    "OYdtt82pneYYswezyxHWA7cIBotzXcMIjl2f1qlF6y23dR0kLqBlOhU37cQyLl95X//Ok/"
    "Xrx4+fL1i69efvPt169ev/7626++VTpBXatfeq1h//Ldj+8+3qgvxOU+n2sB9UGZeJLUSf"
    "9BkpawOW2mPUdUKA9WkGfr/+ihADRc3rz78Pb65uLDz+r28zj+I8x4urh5q668yD5dVj79"
    "Mn/wt+RvbuL9+u7mL5760fvvTx/fVl+Pzbqb/36ivhNJEz6O+MOYBEVO1h+vP3LGbllINX"
    "JPwjajpXBZb7GsFtq7SnM6n0iLR/k50rv5PruWf6YuR3zCg6X3IC0Y6rFEfUQmPE3khYh2"
    "cqV2vT/sKCe0ULsdtRGwCdklEBR9zYKCaXoQYu/kt68TekM/t1hP6/UVIuUXGxaFN2//66"
    "aktT/+7eIq4/XDxX89LWnu958+/rhevlXbH9+8/3RZITtOJDcmbG8AoNuC7gcSKW5qfP/n"
    "9aePzXxvEVVDlfmJ979eyOI++gga4hUXeuKrHFf2FHWDKvGCklh+wxrxlywiYtlM/RZToX"
    "6yTPLQ03BIv1zxuCFdcn757uPF1W/Nj/tlA++Xv928vah6ZfEdDcaTpckWU8Rgl7HYZRSB"
    "psZeEQOTpPEptogwFHCIMzgXZyiKmH5eMHk7CyGXkRCz02IOqM8CY41URlnppFVYoQ8yPY"
    "RKyhk0VUpl1A5qqT/sG2il9VNpvmWVkXvYsvrDby93rFj+/WMbF6YBbOnL9EfCh3JlaJSI"
    "peEGVsRg+6q65NM0JqFkKzCKQFVxUMfm6jjj0Ep1lJFQHa6pDkdyp2/IfEHYbXRF7zMF1J"
    "JDbVo20uVS/RVAKrQcgRKwgacuNxI3o7sCQ0irpgHy96fOaWuZUhEypEKlF89fvX717ctv"
    "Xm3qkzaf6MqS6iVI91Q0U6or/iqAhkTqkau/VFoybSi70ycy06aiO+QYuliQ8tcnNGowH9"
    "tTmQUIcpk75DLvScikKSf43NR4LyMRqnbOei+9YYIq4i18tDISYu6FmM0yEmUUNFhHDeaa"
    "d/yIV9zVG4YTPHAnGMWmB3KDTYPPOwWde0ThYXwGWDRDtWgcU6ztrcaVFZ3Ua/dW40eaaz"
    "bpWPVDIULZbeBB5xvtoM4LNzbRMxUYFDwadE6v2pE4OGTiwJDWCgy0Vmjlwrw8rohBdQn6"
    "8J3IxKAPfzBGfXnb99V2Y1cyVIJC0M4J2hHv7UNmz16S4LbNe6usGOm8t5V1PFGL9+K9lQ"
    "fOZfc1dtxa77GDz+aW73Ae/hoCsgey27JXwiQiuwEgJGtVCAxv7gBP8S27p5GFqVTEwU6C"
    "naSzk27IrdZKWl3vYiMl5PYAFpK864720eYOsI4c3O5gHR1dr8gXwsQ2Wi2HZWRhGS3SxE"
    "KBb1FQ386p71LBOE+Fbzb5aoPA+9SzcrsZ9e/etVbbba9qbSVfrRuzjsV2RnZOQJY7Wkqb"
    "O8BSclCBw1I6/nAM0lBPrXR3SwELaSqkLintYVGplDAyd2dh6SSCkru6aFvT4FvAkNLge+"
    "vyTHhCQgM6N+vBZgObyCsPeBtyxf7n6YJHlyTxZ20+QHmF3g/I1o4najFOIIKBDgPdLpRJ"
    "54tQ/tGGvFZgoBXT8zE9/0zobrG8dSW9gzS+j1zRG/Co4SHXsb5GHI/0rwbF+GrIXp309u"
    "EqBQiGq+x0UIT8s2OjuTYFCKjf7YwO6VEZ1qFtIGiAQbP1mYRVMD7GAWN0yiIWz6xesAoU"
    "Q3Rde8Gcilu+IUIwGmgjl4U1o8djl/HYz9d3Cl4+UodQCMgY1zDUsKhecNCmaA+OIoZ3oK"
    "FEadNkTZ3HvYEgzmHkdbu10/OgdWxNaUGHPT47HuGE2anTDtZ6fPvtvSWKXfnIu3KW8DXk"
    "tIgBoRVCT2qx9cdjMjMcFsa9nCUQGK023NxZNXIWcfDv4d9rrL4f2TTRWn3rBV2svlu5tm"
    "ODwk90SQNvssyc84Dd0jjx+DT7KWTR3Rexl3D5ENd9ehPgDhZkdpMmL6j9uLsNZF8Hdrtq"
    "R+73jDuMJTwXHT1MSvl0SoVVJL6MRKrLOU2NI7rPTsyC+pTdG2udCgyOTK3PQtET2LEagN"
    "VGVmlk17pSxME9dG03cso9vMqPO9Z6iIU1ow5O4uoEZftG9kKoOGs9H3nyR19i82PGu+WB"
    "O91kF//RuTD4eSSF0Xlt3HmdPfgm2bINAKVbVkMP1QZjwvcWAcKtDgtFQcOTMyxo0BstHY"
    "vVrK2UQqGZRW3aHkrS0KGLo3Pc2dnRm3tqWjFs+SC0ogv3qMYcF+yWGVnPWwQItyZcRW3M"
    "SV+jrIjvUVjxIF7LjEQRbWg411SxbiFg3JxxFsepVTy9BER+z7mIelHI9yRk0hMVfG4q5T"
    "ISYu6BmNMoYQ07aBc5b6AQtNOCDgR5iMZzFnFhFuKrAK0CfY4pzNOMC5kpoNWbVkYiE+3y"
    "e5af9mo+t76Kg2Fq44IpDiXFVEQkbIzfPCaAChhSMJeCGnBk4RwUYNjhXN7hYqIqzSwsiQ"
    "oQloStJZG9KhZxjyoOu5v57oZawqHvb4LOWSasgCwbjqZv3d5quAFtcDsNkneq2OE64f6d"
    "tuJhs2LUoUgzVov3V6L59DuP5FWWXHj/8ycWqSFUyfJ/vKn8mYThqoNv7q0LHaxqOO1+C4"
    "o8e1d0gSJP4yLP7GxfM7t2A0ERnLVJO+dN01x1rK8RA9Ky51Z4eLPa369WpTNatdy0uIuG"
    "3iiRdYEODgMZuNZzz9pwVwNa1MUZuURbyJCU497O1bqnoplSneYrgIZE6pEtDlVemDb49/"
    "qCxLTJs0eBXLf2kiihTQ0m7TP7CxDM7N9hZj+Keazegr5FLnGYwFmJGYcJHEGDuekwd3KU"
    "DR1k+MUD94txSObBhsWdcoq2uxQexo2AkTNUI8cRXftDugiZL8X+s+Dyz2qd6tO4Tqtxgz"
    "VivFhBoHQHrnSnTMSJocItYqBsq3E7Km9rOiCvBAKljZN2GmKhF0KQliHOBUyFz+HF5JRh"
    "8vvfq8+hz0WD1dde/bpeP6SY/d4SIVOeRlaH9BVwsOics+hKHWgsnrPYrjmgikUFbT8kbR"
    "airOJQn96rGOXbexolV/RW6n+xbPGZamtGOn+JqtVjsVreyVXannvxZd5MN/IKPV1PPRbl"
    "B2JIe31CYvq9d8NFwllM1UDTIPZYorDZL9acqbGfe+/gvOXMmBnBRQwcOVNHzrylc8dmzj"
    "7ZIgfptLHr49xHB+e5U49hfXv3safyV1CxEKx5xGr7aUkV4L7OTHKX1P2emlQ6W0H1eNu4"
    "HxUoHE3n3A+XTOAbSZ/O/F1f72D65pLoZPc29H0VE7cjT32VbvN123A72Ksu5p7Pw27N/j"
    "Wwn9brYTihxrVPNa75dAlz3V7EQbFDsTcr9p/oIsljV82KvXRdq9jv5Mpxpt1NT4DtFHR6"
    "5n2aejGf0wkPlqqR+2HG5x6PwqVHIvUvi6jHAqXn7yTPuoNjD/f7EPjqkQGBwNeRjQgEvk"
    "5qv8nNeHwn/14T7qs4kL8D+dahspYbIGRWlUfXkJmLXru7UkA0uEePNsIiR9zZzb1y+OOO"
    "+uOlOh/pMpiEutbrjx/nKvhhk5SFCYviZ+rXnsIVO0j0C8mtAb9zjsTAPmQJfl0UrLJipI"
    "uDrcoFDCJh6ILpbQwJBSV7dyHgmx2qwQjxTsQ7z4R6eMFHP57EbLcuYnbYqfvTFGGwUSOq"
    "MBgPB67sGQoa4SMbMe8tfORIVOHP0uV/w9NIGnMtUYXKipEuqjBV+T8/X+xWUOF6TsKwtT"
    "u8UcM3tIavFPluEYUD7k+rvvCXL15/s2kJVz/ousGvP1y8f79uCW+PIYQkTsbyQWaJ8cTc"
    "GnRIPfjnMzVebQSaPaLT5oBQI0KNCDUaRsSo/GOippiY9ri/Amoviu1sttsi96aVaKhA2y"
    "FC0zqO361Z/M8P+4TvbajPgixDThoe33YfrwBBN8wO9QCIjQ0yZILY2JkI2s7P3dnFdSxP"
    "cHYe7rv5gos2H3d7caTzclm2DH7uwP1cOAZHdAwCdkubD6hsL9XfYlClX2W9a5V+nBBhN+"
    "y9jIS147S1o86fjmdWcq5AMRjUZTmrMYh5ds7Mri3jjhdo+ar3dm2p2Is+2JBfgoF7yzCu"
    "mn1gw34FCP7t+Bd0mqrBwlabTwUKGdjJII0CHlELHV8CQsO7puGdip3Q4D3XB1A2K0aPR1"
    "Hkax/yroN6GibprSfoyJ+7jd6rAXaIw8h7GAUI6B5PhjxpEdJxogOYmHNiAaDm44A1Hw8k"
    "DGk+gNSQ1zoS5FY7nqJELE2HmBUwILRCqFTShnRuESCzQmZu+hjyWQKB0molDGerLneTZO"
    "4ag2pla58Tg5ZOkcJxxCN8M6P+XfYa/YWSoO3Q9NqikfbQ9M3y8Uwd6tPJNTxImn37Tcz2"
    "lTJuP3uLCz0nR9lZUHd+RK0JH+SA5BI/C2gbEltGgdQTdEr0gMzT2HpKH5sZeWsErDsT66"
    "70wLOANvo17aRvIGC91zb1o/a0gS19QjM6SpUJZrZhbzEwn/dkPifkjkYWueEiDlV+zuWG"
    "myxOixqMGhRmkrWZlCcSLIRQAUIE9tVInBuGI9cI2Ey2lupC0HvGU0NjtYgC97bcn7ISxV"
    "22DzNqP7zlgiWzuQnhJRBot6B9kU5C5o8NH/QyCsRbEB+z24gk0rU0DUIUYNjYTTZ2RwIR"
    "f6OCTZlPFEstoYjqkpEuGBHS4JaK8X0Bgx7agffQor3Qah/vW+CBRnYjM4o4iNhpEZ+wGM"
    "KxbpLTRDQQ23NCDIjtnVwEU/nXym9lI4QaFGLYVQwN4b724XNFDKbP9XOceH4E2Rse0Dfy"
    "XtpzyoqLRh2OKvPl+rEvAR37AX+iSxp4k2XW4JdJfuQ9zJg/U51++aMhP86uBnQR8uVc7s"
    "L1LkH72+xSXKoEkS2sv0DtxlQJNJzU+I4DMVEzuusmZVCBhzqCQfp6zmmXH1MaxzR+VMEU"
    "1nXWMbc5ppuWaWgiV10rPltkR6ONvDjhgmY3HnkJC8Onz7xPU494vqqRFl/EXpzOV6s8Eg"
    "XZGo/IH+h8kSw7da3v/RfuoLmK38VkW63iEE01j6au5W6SAyujkAOzyIGpF8iE8vV6kG1B"
    "9oPg0kVvMjAuhCAt6cYiqML68FzKgo7//e/VR5Wnvt2gvzISJhpMtMdMtEdtMxOjrKM19u"
    "uMJN5c+hKxNHhyuDR4shs8835l8qFNk8x02lzLbKhEmVERT2byAalbXPu66Q5WlVue6pnY"
    "U1Rud2aMFyCIDFRUjzMhLTfi8Xs75UU9c3VGrykJadD+lDbQ+ZFHA9PbGGkNC+iUFtAv8e"
    "NG0GpNVztonO4SmdpYBCr+QxdPv/Mo8WeZKaOu33IeeDzyaaeok9HNYPs4qJx1sSS6qNOt"
    "baJfIYako489oDe20ksFGJQSlFJL33h7Nr5TDt4g765XFSzoNom3AYJ6bse1hlua2t2Ny8"
    "BrbhuP0J5daB2OgPxCp4amhCRNXaq6DNoaAcItCGdxnFrZPSUgLB/nLJ9yfXrC7old3KWK"
    "xQkULkvaCScG8h2iD/MuoFHCkmXb8SKFyyPt2SL5QrZDIE2d5jnyCkOKn36/yQ16MxJ7Mb"
    "2XD2joCf4Qd/J3zO+IkJqDljsOjHXCqMTc8VPPnPEFtbT3ykgY9s6ZAyXDPgiyI+9JQwXk"
    "JechJVGLVV8CVt8ziTyUYDefHPk9+/TpfUmol++q+9gvHy7fXn35PJOmXMSSljzBPQnThh"
    "pfXcp/A7HL+ffHnm7aiiY8jYLxxGg0UBFjpYH7Q9lBFHBWuGMeS6vAwHw35h1x0PKqhp9o"
    "m4dWuj7qUPEgnaOuhZ+bMkzpTEkXqVyPGWdbo5ftgrHHFzTyplx4EZ/woKHFZtebwTM7/r"
    "u0g2f2IOSD2FREp3MUCiA4CXAS4CS4GTPMVY5WH3VURphGN3A1cC9lrL5IgxpoL3srgI5X"
    "+fb8QLyepuwtprGicNzKv+bgnhpyMELYW39A9m+NU12wYI04x1iBz+cLEjWECnSEFUDnyN"
    "litvoruzO2gZwjX3ROWEO4VMfXBnKOfE2YSGYBMXwpi6hzZE3a59L2aYi+6UgrgM6Rs4U0"
    "JFRKYrwQfMpC002tAX2OLGZv3nhJSUPd6vWchGGrQVdGDmgc7MsXr7/ZGHLqB50Nd/3h4v"
    "37uiF3q+YhG5UCbxEIpJunMELuk6YtoJ3vLQJ8W5zh0bbntk8Mbd9ojzAwtBDzmKQsTFgU"
    "P1O/9hRhj72NES1PMxY8HMc8FU0n6ra/BlUcKpgs3oYViVYzvZqw2JEsZSDNPcPagQoMj/"
    "8u1NscG1GCIjfkXG6odBYj9bmwOx+kAoWgnRZ0SOJknPXyUAtZ19EQt9PilrzbdQKVgOgF"
    "clnGcypu1cCzKOF1KevKlUqwHTLV/ZHtI3lpp6olrikR/kxbM7FdMupQxhdnq7OlJ6mfQF"
    "Hd8aspEn5Ho4bsg2ZK7xYy+Bm97z7e1GbzZjnRsTJ0XpnGzStQBM675g8fz0Y0ZxDPkVKn"
    "dFQ8Ywuthlov6KCf1NKOZeY3M7oqCCeJpxpyl96c31N15I/Hp8XxwNmhhrEXcv8u9qZMxM"
    "n36pigctvvk4rc9n3//xcV5ygtBL8VZD6nY0xU6okWdctycVefGkxUKr4FJqxWcSAWk5NO"
    "GyP/h1QBViGWEhBxNKdjLCrCLWxOM60Aj1cY/dVhzddjV6cvaBSM5yziDaU32oG4ZSD4t+"
    "M/M23H+cNsvtPV0Ygou7zbZWkeW2HXwJC1y7KO02yLtDuLoYKFpF2WtB9yu1xgCQgZOy/j"
    "2FbGMWTcAxmrUKTNa1zEwd10TsROBfY/qOIAbWR/s2LUIfWc1Rp0DO5/mnrJA1+F2GOPqO"
    "P+HmY8pM+8Rw8o+L4wI0ZdVj/xiCq8F6fint3ThjmgR/mNCPI7EShFkP/gFBeaHycxFxPj"
    "8xsrMNBaoTVT5HVC2xt0NoDjt+echsyDNOJMSEginzbkVtqZL2JA/g7kr6oVzVpASiAkty"
    "ySWxbnRMC/cNO/KB0PEQWqVM3igIgiEGGCHsjYbMcsgdCsaL5hCpqkIjIzz4qYnYyE/nC/"
    "NxvBmaiJLl7SLVLSPUSyU1RCnWKifl6bpp7cQCzOgrT6FQiCOOFKIghycIoRBDkwrSggRX"
    "Sp78YLAhwnt9cR4Biy84sAx4BlDFf7LF3tP0vX+M88DPlD64kC1SUjneM9lYvH09XqEx4v"
    "0DwhXHPCfPN8cEu1/7h723ul3+71yqc9OwWvTr+utaCIOl5fwQHFcLzWAke2kryS6ZPvE3"
    "VwgbbcqbhIu52sgiF8tX4vEb2izzry1Pd7ahqxa7sF5nkcf0/bIT6HqMeBoh6n1b7uUgin"
    "+3TU988hwxDJwQraLZNtoUT/qM1WXNXJaFsDDObQKFtLzYSJvA3ay/5vnRxtGAhTscxY5L"
    "MFCbOf5IIG2+6Qvwg5WSdMEeRkj2jtFV8FMzO6jAOxFWLlrmJiRa+Ww4i2MKKn8stQoZ7I"
    "xpEk7WcmV4A4N7nKf9dzk3ma+LzJbWzPPxQgSD/YJ8vhacDTeHJgT+MxH6O7d7GTWyH/UW"
    "b51uhvNPONnYidbguXwQmzSxcmhn0L+xb2Lexb2Lewb2Hfwr6t27c/UJ9pyh6Kl7XWbbBa"
    "eMLSKRiViEO7swmZmJPy2xvZk6v1MCitWnOVZjSxZrYItLbAmoE147A182NK4+STmjrcYs"
    "+UF2gtmlu1NB9hDKNm4EYNCioPdQ6J8YH1OKp+t7O6PydURC0hX80x6WUYqLegXv76RHUR"
    "mZrzVRwG7thzbx0ubrmBZdi4P9I4VNRY8UmbhNDuZxUgcLR2cLQWhNk4WQUYHCznHCx40m"
    "ciaEc86cxHfs+itnFmpesjbd1LdghQKJfCjR64G43cwN4d6PztMWO0iAGh1RbPVD1udTpb"
    "G/y3gCG19794/ur1q29ffvNq09W/+UTXzN9wJuNdahTeyZcjwGDj5Epqbrkwqj0rYhBYMO"
    "f8j5RECUsaONcNBSmihrRrHPm80cwltTjutYyDAKwFELA4O7TYRgh1LARhLQhKTGecbRHH"
    "D6YVfJlJysKERfEz9WtP4c4cqJahbeic7o3QjJ3DEdQdX4REnTRruBNtMVasO2YBnd18rr"
    "xcg97KDUssdeGo4prR4yEpsVreKSr15Ce6pIE3WXpf5hnqkVfImT5VbVOqZUqFRiYkpt97"
    "N1wknMXUE5QEsccShc1+cb0na8/33iFO5lK44TxiZqiQaKcVFRLDov6k8WHH1Ph+opknbo"
    "/rD6eHqnNALha52OMYwDrDt5PBi/TrwE1JpF9xvlBfiIXbc2TbG27PyaiPEy6o5DQwe95L"
    "KORuLfLlMxJFNDRmvorDQ2/10JMkjc0e+DUChFsQvgiJb+WHloDwQp3zQlHbf0YC9vl8Ed"
    "LE6kWuYnFwndOSToWgkW9WzVfAQElaKMlbzoPYppqpAkQpE2rK+i6IqaDsdmYlhxoUYrCv"
    "aCKfbURQgoF+a/rXRXk2MqhjUdZnJ4VsV2+IFlxyHlIStdm7a1A1fS1Rh+J9nTk6cvr606"
    "f3JWPo8l3V2vnlw+Xbqy+fZ5aRXMSSNv27mtRomNGowJDQqNDK5gsuEkNSSyDUtqC04mw8"
    "YUdKK64yDa7pcy8vGOmKLHJr4NSd7qtvYbYPlUAovEDhxck3f7RpZ2b43tq00ceKPtbzEo"
    "BTFsYj7Uv1RV0sjRM0MOW/+UAdTIWbwwByUDujicmGVlTzDYv6vN3R/Imv4kC+NfmWT38j"
    "GGLAqWzoO0NwFMHRNtdF67J0c1XQejZwBwARUEz+dJ1QHLN2zPaPY0cE+pMCH1pA4MyZR0"
    "nxyfMrKGlCAY5DFMPH7O5j/kpYImn+gYbsnrbmxxpWjXRe50O+Xko9A7COBTlPrgkLPD71"
    "SJSP0/OSGUk8FnsRT1QGS1BvSZORvCg/mfBg+UWsPqjnw3a5EZxdJ/bBdmcXGQBkAM5dDH"
    "Cmj3y6IQ7Te4z6A036nqZx06Dv9ke9AIE/bf6ww+uA1/HkwF7HhZ/1jrV4G4WrI52XQfxt"
    "BxqSW8O195HcwlzFvhD7QMKQJhnekNo6EuRWyCX3hOV/YY1XXaC/BEOHuGUPBY0C9a2MmC"
    "+AwLsd77MVr91JXyPAuB3j/KHJ39QxvkaAcTvG205X03Heer4aWO/IerxojGnpSN9AwLnl"
    "k/55wYTxo74FgXfbKUP3VDTGEfXzhbYoMG/HPAn+kcaJKfNFFJi3HGwmSBRPqZBbx5hFZv"
    "zXsZDC7lLgqaG+bQBDDpb7kJ+we2qR1CgBMdLXtYxGybqKErEcZ0kBQwurDMQ7ZhurII16"
    "vr0fcY1AI+LI696I6EgW7w0RrRWDm2sjXQbPl6u6FgceJIEn0tD8ZJgSaD8FNY8n8npfYY"
    "D83q7CQH7v9MSSubl1scWgx8TatpCPZWQcRiiAQL0R9Y6YGD8I8tBiYawvaQ2MQC5CfRDq"
    "g2A/mKm53CE2Y7SIAaEVQkNuOpt8iwCZVeuWs+bTCnSlKBsMLAH7IKp59BSV4O7HTVHyP2"
    "BBO2LJv1XWwRUlMW+baFVZobXrc1tDZIs79hb/Olt6xFtQISHenN/TwMt1wigfj0uS1cUv"
    "Yu9BPtPxd15MSUiDkTehMQtoNkI3+8Uj72HG/Jl3R+lCDc+NvYDd0rihD/lYvxQ+ihMmCn"
    "yUI1qB+dtvlm/aYpBxGvUv45SrCJ366KI4TppxwnaL7dadPQKdTW6QG1P5x0RN40y05dgF"
    "FKIa1lENzNI44ngBxO5O1XownVLftC5ugwHx9kHTdfvp2J+R6Na2ebWAhjCshbHqSLUSRR"
    "0LQexQKyqBNlKoACECaxGotlUrEVSAEIG1CCYkJNKAH5Np0nTapk4INSjEsAcVbSGIBjBE"
    "gRQzMo9IMZ+hoH2SxnRsGlIpoxBYsRlSmlFoNo+3iAHp1tOQT3JIUH/6SA3i4Cc/SWKQrK"
    "phxIIYbQwbBLYFi22BBXS+4AmN/OX4ji5NmG+AYoqxzRRjVegxzkukmvy5x2pEClDLUpH+"
    "SOBQh6RmoxMkQbHhdl7FYT+vdnfSe8bTeDwj8czs4a5BUQdl+3Sbkw/O+1x7pqawLX8lIp"
    "KctNWgVdeMtLVo2erxQ768YxnzzYx6eaGS90BiL+FhsKojzpLkXsAkKOae/DuWXkCWsTeh"
    "Uy7odx6PfFqvUN7D/XaohnOrTus8auNQyHVA1ZzPaozHTYXJKszZUmdRQukinMMiVkUsqx"
    "EAucXUqWtNvqyXDynj8uL5q9evvn35zatNomXziS6/0lDsgFqrEx2IKp/KcUinDZ6n9kne"
    "YIbE/d4eZ+SQBpxDcsTK/4u0f1uM+/UlrU0/4+q3dLHk2yWL7hInjDp0lxzRboZTckinBN"
    "NcMIBkEIa1TxZJanyAQhGF2b62JyiElFicoLBFgXk75ucksJlbXoDB3XHO3WmKGZrLuIyE"
    "mJ0W85xF3LC0fAOx2jsdy32fqMklq7aLeSqauqvb63CqOBTh2FZHSoqpiEhoWJvaCIYUcK"
    "A7FIx7YdP3vO0w99WVkS5oGnIc4o6YKWKmnShGzBQx0z4SilaZPcegiZDPm+n5LkUQGMUR"
    "I4546YLO5TdQ38uI/BIM9FvTv5ps00A+5yElUctmskVVK9olrIfk63j89Ol9yQ+8fFd1vX"
    "/5cPn26svn2U4jF7Gkhez85HqbaG8RCF/cOV+8ZaKI+UCLChaHzrosaYeyN5Dy4d7nB8Ka"
    "Kj7a49dbBILWNtMsIp+GFi9VCYh3yuV3arIcZ52+LGnokNdanhXkEa3PzSf9NT+zrsM64f"
    "95/emjRk81ER0wP/H+1wtZ3MN0tIZtRYV+R6tuXpW3Q92guqOtm9ptLP8qFvuay/taYCnl"
    "ABLuiYSRUh+woB1JqX/Icp9vyKIlsV66PtKl11dZVJ8sTphlF6kaYc4DoyKsEmg/k6gez7"
    "b33otCEn5XYRjN4uG3gsznpin4Kg7EVoiVf02Dcm3fK9brMbDO5lQWKhg3Ks/cIkC4BeFx"
    "QkRiEzQuAWE9Omc9lrYw436p9Oi9UoPIZTtisl/PiKBBu8leuq412eNsJUx2mOywL2Ff9v"
    "Wphn0J+7JPgoB92StRnp99qSou22zL9TW9XalWdZw0+y6JPRZ4LM7nwfKpx+Qn1z+//fiD"
    "x4X35uLnm1+u3npZ00N9rqwxGh1cThhICB4f0QZFB9cByVWj+AxZLUDQHFMxKO/YwszWWC"
    "Mw98eyKQNDxk7VjJSkqtPCjPoiCo+85agrjMg5AesYkYMROectBdTzDThi5kjw5s2MRBEN"
    "W8I3hasjXQDHz9edMCvYnBCU31+0NOQMJxcohft5HNLoNpnJH5+/+Fbzaqx3Jbmq2jGwuv"
    "Qiv6YPumT/1thu79VYr9+pU6NHO9DhWjUaaNf2JG1BR2xHWj/9ve1G8gW17JYoI6F3oXdb"
    "zu0jIrpKQ9p2ZF/hslbzqukLY1XdglF1A090oOQG6Y7+kWtaqLdfu9xdCg8UMLhnMWs65F"
    "ETH95ChhSc39vxbnB1TuDqIMl0spFrYmyR7ijBQL99jo+nLSPvNKXtBQy0poXWTKiYN+w1"
    "7Vv8BnD8Pb7gyExSFiYsip+pX3sKX+YgO/89CZl0wwWfm0ZeykhEXpyLvCDAdrZinjRMdt"
    "L4gCUUdFpHneZIZPO9fD6ouFr5lW3nb9QWjbRHcWTLx2tnFbHOgcc6V/I2I7sEQiAOsaGD"
    "x4YWPGS+0dDCLQLxIXgJMB/hJUDM8BLO10vQegfdvAI4AwN3BlD4gNx8P/da5JFP7CeweP"
    "M31KjXls2WgZjkj9pZGO3O1M7+LHiQ+skbKfhbLpYtRmTDKq01ucjXj/0cwE5ZUYtuFnSz"
    "uLM3HabEKz/z1fRJr8CG0FZ6sCceOhk6+cg6Wa+Lu+rgE2re+C412Y5Wy6F396d32+MPLX"
    "q3l5v+scMPAZWaM5nTyGi6bBkF3m1OjMzdD6M4WwEDzi0KehVZBnyv14Nrc64ngkRG02E2"
    "ALBtMT+Z/dPoyV6vB9eYvgOvyUmvKU9RtvtN2+ujRzynfCXS4QNPhyNri6ytM6QfJDTsp0"
    "LQqKmwVvOUFzB40m2cJmmIjP/JIzPPqQgC7Ra0h9wnoRHnWwQItyAcJSHHLwm5p6K59UQ3"
    "U6AAOl7zyfMD8XyacQIxTRL5rYya24sY9Lfv3baJSRRM+GfDvaeAwsZjUosmleXdmE+n8q"
    "kex1R+h8BwqkzbHTBL325LQiWClSWEmFr348gSLtriaZtrI+1xZGoVqv/OugoBIR7MssYs"
    "a2hcaNzHNe6v2RjcG8lfi9otL9Dq3sJIXWSyBp7JQmMnGjv7H1CG/XiKMJo6MTrjwsyELO"
    "GOaEWehvo9WpH084I1VbG2P+dbBJ70XfqkaMtEYM2QKdo2EBjUm1CPwcAOCQNurJXFAzfW"
    "pBhzzhX3j8wubVw3eqQ4M0dggukZ+bYrkRv7tiUcfFvMMT34HNP+1OccntRjl+gkJEkbjE"
    "xNT88GgXCNTUMmj5LGLth2s74AgT+Fqb0w4TG1F2LG1N4znNq7dX0fc407u8TwhIfvCSPL"
    "iyxvDzddGDVnYdQ4olv/mvKkrYBqc02rU/9Qq7rp0yfvIu/6r+89qTK9O7r0WOx9OafzSX"
    "Z+0shjwdNnTyrC7wiBPnZCTbTr443MTMgugaCJqzl6mDiHIVbFOs0GHq0BMHIQG+1TbHRB"
    "looJq8PXq1CkY6zTMXMSUAsbvwCDge+cgV+rY6SxhYzLSIjZaTGr8XtiHPNU+Eb2QxWHwY"
    "nmVkTOoaSYioiEjSbxYwKogCEFcynMuPw9Zu5IAbKDJ9If3g0ckfyxNKOziAGflXaCyG6y"
    "ahG3BxXcH257oYEdiaRe0SkVgoRveNAWUK0uGeniqmK1ODt1xrm5EMdK+Jx0LsRxtCeCpk"
    "dUAQiaHohYxDCgWg+tWh9Rq51V6l6ylcUd4el3Hp96DzM+9x5I7E0ET29niWkys+Mdd9Dl"
    "bimU88h8QuMcrCdHvc3Gj3MFBlqbabU7gaQEhUJ3TqEXBf1HSkIm/xIbSVexiIq4LGnEEf"
    "e7RQbUz1o7DSmtwMBqiz63pLcND56d6eT4QZCHa0qDFkeueHmkc+QCuXAcy5UdPblP08zn"
    "WrdkK9eKeOom3gNLZtm1WH4VTz4ZNZ/NEItKVAce95HGHxM0e45N95YCCC5DrYJvPmctx/"
    "xesoiIZVuqoIirDkZbrsrKh0Pp5aosb2Mz/u3i6vLdx4ur35qzBpcNZXyXv928vaiduEEb"
    "nuZrSkIatFSsrhAVzj+uDlUajFpcs+WI/vtZsH9SpeVaOxkL17UacKFWjpUasg9mbja1kR"
    "dTKcnIp90aMFqBOyg/t7bl81CFa+E17drtlb9FFIp+rYt+Q9Z06l17zft6PQreDQveHdn7"
    "r2hA5xlBH/h9e4VIdZFWC4jN8vFcrkcXHjZ8FJQcO2q1eQVNbZcKENRWqJ3QKRdGtWdbBI"
    "q3zYu3yTShDV1g7XRvAOh7tKHbOOuGtGoPkm3KEDOdT1XE4F2yeJey3E+zK9vOegkEhdGr"
    "mWBbR+lRT8rAi4IDBQcKDhQq8gdBrFsR9YFQem9XmXK/p4KUYdL6R0qihCUNJnNrEqIIGV"
    "ISYm/T9Rc8u3ONUe1Mlw1mSJQeOa9TOEvUcJuoI7FTVLvMzAcVYUDR7s+0L6ViMySqjIMA"
    "rAWAkXRHDSfRKBFLw927iEHJceXxnRFBjQ413CJQ77DL+YU8XWR+hxH5ZRQEsMuERVWnZ7"
    "JxbwAISJvv2/mJPan0DEPT3FoFioY2l3NsAQ3ZPZXq1irv04zG+2YxundGoojmI4pMJFDF"
    "gXtz7uOEC2rMfBkF3lG2AZWSR5ayEgyLAUYFHETstIjlrRLu3zX1Sl1yHlIStaVvCrhql5"
    "oEDmrPvPz06X1JoJfvqpviLx8u3159+TyTpFzEkkLQypnyEHWPKzpNY83YqMqakb5IJPtW"
    "Il++l6argCxHnqAk5pFx31UNi9ar478rOxSSSPk1a5oWl4U0ZTpLCmZYykUpjFryXT3tJs"
    "buFoEouNXBLGlzR7cu4ZM2NnMj15Or0rZcj2NqMy9XeURvbhd1U5z5epy8OnDN5pY14e6W"
    "bVF2Vme0dSMuQoa0F++tPuqeimZKdeqtABoSqScoZkgbEpL6aoa0KRkJQw4n7Dmd/83Til"
    "PB56aBxTISoUWnQ4s4qPusxGzW3VlGQYP1rdMwc3e1vnA3Hxiu78BdX7SyHWzA5CnPoHKX"
    "wsN4C7BlhmrLOKVSr1VSXatXNys6KNdxlqPfzzBMVXtuPglzi0Iu1kFtohmDqSRnFI5aA6"
    "Bf7AoX/TuzuOsGYhV1daz45jRB14TcUcNo9wZyvFj3V73n3BEVe01v1Vz1D9nokRYlW1uj"
    "VbNxvnqcTzPZy6Sc9S0tJuZUoTgUr1cqF57yoTotN++FCa1lFEitksoaO4z0zvAGBD/YOT"
    "+4bBjdmtj+q+XonOlVEH9l6ugNoa4mEOL4sE5gndgoUsTxjxhnyf6tkd1e8rNej3qfnQZu"
    "RAFLGgsLtcVWW9BO9PfHwjgI+7DljrW5SMuH3TcdHKVrpNyC7LoorTaXtYXSqzbKflYqPz"
    "8QzycqUyZ2HeFFHHx/p31/QafybjMrMVexmBjkmqQdiT28IfMFYbfRNZunIdEcWdC8cKSL"
    "SPgryDjeYBCdQHQC0YnuRCM6gZ4kZ6k/iJeMdNbADJ2icK2GX+5z7CWEezjhYgz4cYNc8Z"
    "1xs1cRA9KtSbeYsljAYRtzehujkkIbERdxCLe4LGFBF1wYGfdbBBJg9qb9lLAwNWtmKECQ"
    "COtVUdNFGrC2kqbNtZEufEjUqnHIbzvFDJ98iqgnFzzzbmbyPxaLkPlZyPGL2BM8pJ5PIk"
    "9uEvKHh9gjUaAGVAaqgns+8iKezKTcPCrvXC/23uudEcF0IrDWHsHECO1BKn35AnMxvpNM"
    "GjlMJRRcJrtiDG7awFLE4LiqGp+GTzAeXctHl0/+Qf3EeNOowGC4WjPftGs8ynvjtgHWO7"
    "Cem0PjOucXQpBli4eWm1B1xoeX71Ik/v73joO/rykJadAWTmgZ/f2RR8OKDV3+dvP2osIY"
    "W4wXgk7ZZ5N3uwTCu23+bgsq/+zYdEsto8B7r0IwV3kR4A2/o+3j0stLRvpZNtnicaJWn7"
    "CSa0biWf0hvmQRES1Kao2oVnYvk/wY1/1HQk603a4isZsnWD7Al+8+Xlz91vwIXzZEbrdb"
    "tmYoDY1VAbdxI3cRhQovjDY7x0CU4ImlmMtI5BhdlnKc+r7c7rgw8wxKsHNxDhwxl66puG"
    "c+/YkuWzvxiwu0plKcLx3f0SVK3geeMFrI3+mzBQmNS97LOBhE1VLgGRemDmsRg5j33hrz"
    "2wlvacwH2Z2mTVJpuifjeEZefP2NmUtbg+7Lt3VXBPv1bgsbOBVzFm/Of+sc+q7gzjP+zR"
    "ZjQaJbakZdCTV44t68++GqRhyO68AI+T6Jom8eOP28YPJ2NpXcJSTiLC5LOSRxMk5jq9e5"
    "ioWkXZa0oPfcrvmmjISUXZOyM/G/WHOwdOHqSB/5i7ufJJ2Vlof89k8s+s4jctGchUuPT7"
    "1VqtXLU63NJekdcYgfOhHW0iRTU7sywyoOzoBNBCZtrzTUZLJTTakhArfwsAarqx31sCDm"
    "w4mZBSEd28u6AQ6BOy1weFrnJOW2AnZdUXAVicLgXhUGXydkOm3zc9fXRlovV63q5OKisK"
    "W3jimdExbKK9EtFapYpUEd6DLUjXBkqau7RdcsdUZnXQK6asINxK6SsE+kNxDWXMmi46ul"
    "luU86FqQOH7gUrU0t1e0mwM1IAJRNv1ZPDSsodggBl8/0Vh4Eidc0LEac2tGWwV3puStWn"
    "Faj29oP+24jhzMGQ4vnr96/erbl9+82hzdsPlEd2JD/XQGNbZKOkghv2VNNWWt5NZwgznc"
    "eG/UhtxXvqfVJNkqFgEKlwMUAYsVyTZxqAoUcnZZzsgWnYWYs2qrTLPZlmoVwXilXZO1I7"
    "HND3Q+oeKGUdES4CwvGOminPNs6TiRa9HFN/Bg50rWZmSXQCgDqUaUcBbQYYgN5VZs/KyW"
    "QKC0ejir3OPHpmcslUCIetqU3+G0n2FZgZUKA0Yf7MpItkBY+i7LWCpqn9pF4ypQyNllOa"
    "tX0jBTUIQcL459QHnuO5RNiYhoYGx1VGCovbIYdBtyLhoSM+0nwGwRON1xlyNgFI1jGgU2"
    "lcQ1MFSG0yqDxVYF40UcJOyyhKUFJ/8qCxGXgJCxazJ2JJSvYvR/Vnt+SyS/dH2kC+RngZ"
    "qtCn+8L/fCUxAvmZHEeyCxd8vuaTTyHlgy80jkSR30vfegLhJvQUXMIy8mLFAduCzxWOzF"
    "WZVhvj6ZUS8PFH8Re3d0We/mPfhvQ/bBiXAjsg8HpxjZB2Qf+kcpsg+nyT7wVDSlHzQzFz"
    "YIEG5BeGbY2PgLBRySPs75C5Xjs60mAuw1qgMB43x0SNg6rJPttmZzSYsYqEYL1Zi/Hmak"
    "FzFIA9mcidY8+kDX1dw69KBrK3N/ON9nJ7NDIcUfVfBZE1LcXB89GlLM49jdQorXfE7zs+"
    "CTPJSXxfxmJJb/U++xx9PkmfcTXcr/nCxXMbyRlzvOI48/yKcqO11+QQXjgceiLNanQkoT"
    "0nRs/TF+IQKLTkQSEFg8OMWIfx2Q0on8o6fM6FzzAgT2ps0J22p7z1pbTFgvo0C8BfG5Nh"
    "032Z3KgW5JShRBOu95UAao8oZrU0r8O5MHdr0e7pHFk8rZyrqtuke3rUWfW4xVyadjjK8q"
    "Pv/jxYuXL1+/+OrlN99+/er166+//WpT+lm/pKsBvXz3oyoDLTFfrws1j60hcNqDsJqgPh"
    "d2sdMKFIJ2TtAOxTc+8HuqCW+sL48ejW7M5Ur0PSNAgAABAgQnptT0bAycibFLd4zgc+PI"
    "QAkEb8ucdWlQmHJegOBBt6AcjtZg7G84WmcpaDQl77speU7l7/ONemMLEDTH7tAcq3YeU7"
    "ehiNnBa+iP7WXgNNicbIITTXbsqjd8fosYPL/u1EkJEsVTFSyMkllbMLG6ZqSNKK5Wj+dq"
    "+QnDinFChFXTcgl4CMvw8YAj7EKNXYgY5xF16wMJQ5pkeENe60iQe/rEu2tEHi/z7pjGfU"
    "TZdtazBgeQxyygapgA8dbg77NKX65U66ouOKsbJp7gD2qluhrLL+jJN/VJRZ57uiUSh05s"
    "SlCqUKrDIJdGiVga0lrEgNBquErty2OrbaABCnob6bV5autIkNswiKDJwOY8pCRqpnWDqT"
    "b+SdCwiLz89Ol9yde/fFcN//3y4fLt1ZfPM67lIpYULGq4Mg4UESMJOuBglyM+60WS0Pmi"
    "rZe2cHWk81gf6GTG+Z182rL1qDgduOMY0FBqUmOrpgKDSYNipqFu7+VjjkmSmpwhuwUMqA"
    "NrfzP3heBGNZYbACoCzCsCglRyo06Lnps8wRXUkJyAnZ5jR6y+H1aKuMXsK17uZPetFDtD"
    "r9HQLb+1xA1j2yUU7L7aWfN+Ylp0tYWAziY6rYLadSTIrUUDY5Y0Fmzr44Fb1JCMgSNHBJ"
    "VjYDbseA1Ac5FVc9E2nNXR8C1Cjvegf+WwyVskNJIP6jpIaBHVboBjDK3LkQ8/JFIGgd3h"
    "kjUwZO2yrFc+oFW6qoqFpF2WtC+o4t1CzmUkwtbOidmR+NSvebygJTxVuDrqEJ1CTGrgMa"
    "lUNNgW7T7Rajk8IguPSA1laXCHLoQgLcPWN4gK38NrKFYM/v73CmHSqjFsby8gjudAPj8Q"
    "Xft2IGMqTYgGs+M6Oz6xJQaywVT4/MijgdkY61H95UP06D3jaTy24a4BbEdif8zxDhza+b"
    "OtN4G345oZXPJrWaxItnJry1DIuRdynlCfpLFRmL0Ji2ITi/EThIXy+4xjFjUd6qh/22pg"
    "vG8uv29IJJ4wkYgQ3lm8Y2thmZ1JV0YhTtJRkTkSO72ggvmzJ03dHPmVkS5mSrZrnImYti"
    "qDxoBpgxpYafHdIqWOV5aONAHS1iDUmxkRplGofm4A8n35PA5pdJuoV+PF119rCF2//3JV"
    "dQ7g6tKL/FqlWkS+VAYMr5YPkN3nX33VgV25qpXd7FrFYuFRQqMGc6V9qGUBgqGWhkMtT6"
    "rM/v3/AYbXkHA="
)
