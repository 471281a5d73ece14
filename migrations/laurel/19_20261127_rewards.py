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
    "eJztfWtz4zaa7l9h9ZckVdqu9CXpbHLqVNmdTsabvmRtZ7PZOVMsSIQsjClCAUm7NbPz3w"
    "9A6sIrTEA3kHqqdrZjEQ8tPy+J9/7in89CkgoaPr8I/p7GCRXX/PHZ994/n0VkTuV/NF0e"
    "ec/IYrG9qD5IyDjM1pPVwjhbNo4TQSaJvDAlYUzlRwGNJ4ItEsYjtfwq8m7+872XzKh3T5"
    "cei70vF4LfCTKfU58FI28hWDRhCxLKn756rm4a8Im8K4vuLPFpxP5MqZ/wOyphQt7lr3+T"
    "H7MooJ9pvP5xce9PGQ2DEhnFm6lbZSv8ZLnIrv7229WPP2UY9S3H/oSH6Txqwi2WyYxHG2"
    "CasuC5QqtrdzSigiQ0KJAWpWG4Inj9Uf5XyA8SkdLN1w+2HwR0StJQUf/s/0zTaKIY97Lf"
    "pP7f6/+7+pKFZb7/8dOtf/Pu1vef1SSlvkKF/NVHEx4pKbMoUeT981/5fbfUZJ8+U7/g7V"
    "8urr989e1XGQU8Tu5EdjEj7tm/MiBJSA7NBFFkfitUM+bLuH0yv/5gS/32IV+TuqbNKaLV"
    "8z29L/CsPhiTyf0jEYFfu8Jf8ra19Uvzl/PqJyQidxk96u9Q37qyp/wW0yd2ndWKThuPn8"
    "a02+bTzvQOW4TZ44ntANuBA0S7reGGQSzP7lej9JLdXUVJC6kbTIVO+XEPiZTfV/7zb//+"
    "8uWrV29efv3q2+++ef3mzTffff2d0gnqWv3SGw37l1c/X328VV+Iy30+1wLqgzLxJKmT/q"
    "MkLWFz2kx7jqhQHqwgz9f/0UMBaLi8vfrw7ub24sOv6vbzOP4zzHi6uH2nrrzMPl1WPv0y"
    "f/C35G9u4v1+dfsXT/3o/c+nj++qr8dm3e3/PFPfiaQJ9yP+6JOgyMn64/VHztgtC6lGHk"
    "jYZrQULustltVCe1dpTudjafEoP0d6Nz9k1/LP1OWIj3mw9B6lBUM9lqiPyJinibwQ0U6u"
    "1K73hx3lhBZqt6M2AjYhuwSCoq9ZUDBND0Lsvfz2dUJv6ecW62m9vkKk/GLDovD23X/flr"
    "T2x/+6uM54/XDx31+VNPf7Tx9/Xi/fqu2Pb99/uqyQHSeSGxO2NwDQbUH3I4kUNzW+/+Pm"
    "08dmvreIqqHKJon3v17I4j76CBriFRd64qscV/YUdYMq8YKSWH7DGvGXLCJi2Uz9FlOhfr"
    "xM8tDTcEi/XPG4IV1yfnn18eL6j+bH/bKB98s/bt9dVL2y+J4G/nhpssUUMdhlLHYZRaCp"
    "sVfEwCRpfIotIgwFHOIMzsUZiiKmnxdM3s5CyGUkxOy0mAM6YYGxRiqjrHTSKqzQB5keQi"
    "XlDJoqpTJqB7XUH/YNtNL6qTTfssrIPWxZ/eG3lztWLP9+38aFaQBb+jL9kfChXBkaJWJp"
    "uIEVMdi+qi75NI1JKNkKjCJQVRzUsbk6zji0Uh1lJFSHa6rDkdzpWzJfEHYXXdOHTAG15F"
    "Cblo10udTJCiAVWo5ACdjAU5cbiZvRXYEhpFXTAPn7U+e0tUypCBlSodLLF6/fvP7u1bev"
    "N/VJm090ZUn1EqQHKpop1RV/FUBDIvXI1V8qLZk2lN3pE5lpU9EdcgxdLEj56xMaNZiP7a"
    "nMAgS5zB1ymQ8kZNKUE3xuaryXkQhVO2e9l94wQRXxFj5aGQkx90LMZhmJMgoarKMGc807"
    "fsIr7uoNwwkeuBOMYtMDucGmweedgs49ovAwPgMsmqFaNI4p1vZW48qKTuq1e6vxE801m3"
    "Ss+qEQoew28KDzjXZQ54Ubm+iZCgwKHg06p1ftSBwcMnFgSGsFBlortHJhXh5XxKC6BH34"
    "TmRi0Ic/GKO+vO1P1HZjVzJUgkLQzgnaEe/tQ2bP3pK7Ft+tdH2k89xWlnFC7vbit5VHzc"
    "m7GjtsLXfYwVNzy2M4Dy8NYdgDWWvyhTCJwq6WIwhrEYRdpImFDt+ioL6dU9+lQiieionZ"
    "RIcNAu9Tz9LIPF20l1ZvLmotpUm2bF+jqSymTWGAlDsKGfHpY9o8dL4I5R9tSGoFBlox0e"
    "iU5iSL49QqKlQCwqh02qhExfEZiTmNEhbayXkDhaCdE7RTPsvtyojR+i7FRaOnfRh/bRmh"
    "GnbgzgjCsKiG7b/lnLAkbGC7vX9uA0D33A7dcxgvfMxJlHMubUKfT6f+nEVc1InX1eM0oa"
    "0qcxyrcDpNYc6CLP0FFZLKsGnfaa+KquIGJIK9tf4nM7nlzLhcafGcN4CPV4D29aAecrSY"
    "WO39cGA7O7DvHmiUXNM7aW2JZYv/Wlsz0rmvVK32xWp5t0zcL3RJA2+89L7M07cjTxowVE"
    "T5+Zcei7KMm/KgxiSmP3i3XCScxdSTT3kQq1NcJDb7xfWU3Z7vvYM7nTNjOHKvgIFrbepa"
    "o3zgyBZy4dUyYb0CA/UW1COnvfcA0lT+CirUIZEN9pduUG0FiAM3qo901ym1qNOHCXwUE/"
    "hW0qczf9fXO5i+uSQ62b1PngOvvorN+fFb3E7nxruXmDgPuzX718B+Wq+H4YTZf33KXsTk"
    "wUq3F3FQ7FDsuga8PHqla8HbrNAq95WrlOl41GQMXAHDmcYJw30hFkHOIxuMCHKejHo4Rk"
    "ckG0N89nzuKmbJDMXDQYz6DAWtvAWTKNF6/fFDRAUXbJyyMGFR/Fz92lN4YXsLHDkSVfhJ"
    "uvxvVSUnFS1RhcqKkS6qMJVr5SOTLXYrqHAzJ2HYWuTXqOEb6vpWiny3iMLhKydfvXzz7a"
    "aST/2gq927+XDx/v26WK89hhCSOPHlg8wS41OUalBM8DOqoXRoq9DsEZ02B4QaEWpEqNEw"
    "IkblHxM1xcR0m24RtRfFdjbbLRqSThShaT2i0a3zGV8c9gnfW9vLgixDThoe33YfrwBBJc"
    "AOlQCIjQ0yZILY2JkI2s7P3dnFdSxPcHYe7tV8wUWbj7u9ONJ5uSxbBj934H4uHIMjOgYB"
    "u6OxYdPKFoN+lSrrXftV4oQIu4btMhLWjtPWzpRFLJ5ZybkC3YOgHbOBhiRn1QKeZ+fM7N"
    "oyDtMv7EKJEX20Ib8EA/eWYVz5SkQ27FeA4N+Of0GnaUwtN58KFDKwk0EaBTyiFjq+BISG"
    "d03DOxU7ocF7rg+gbFaMno6iyNc+5B1jKU1dxOsROfLnbm3HNcAOcRh5D6MAQb58P/GBkx"
    "YhHSc6gDE5JxYAaj4OWPPxSMKQ5sMXDHmtI0FuteMpSsTSdHJZAQNCK4RKJW1I5xYBMquH"
    "tmSmjyGfJRAoxXnjbvicGDl2ihSOIx7h2xmd3Gev0V8oCdpOE6ktGmlPE9ks92dqoGkn1/"
    "AgafbtNzHbV8q4/ewtLvScHGVnQd35EbUmfJADkksmWUDbkNgyCqSeoFOiB2SextZT+tjM"
    "yFsjYN2ZWHelB54FtNGvaSd9AwHrvbapn7SnDWzpE5rRUapMMLMNe4uB+bwn8zkh9zSyyA"
    "0Xcajycy433GRxWtRg1KAwk6zNpDyRYCGEChAisK9G4twwHLlGwGaytVQXgj4wnhoaq0UU"
    "uLfl/pSVKO6yfZgzNcM7Llgym5sQXgKBdgvaF+k4ZBPf8EEvo0C8BfExu4tIIl1L0yBEAY"
    "aN3WRjdyQQ8V9UsCmbEMVSSyiiumSkC0aENLijwn8oYNBDO/AeWrQXWu3jfQs80MhuZEYR"
    "BxE7LeITFkM41k1ymogGYntOiAGxvZOLYCr/WvmtbIRQg0IMu4qhIdzXPnyuiMH0uX6OE3"
    "8r79CWmV5dGmlz0nKRfb/fpp5v5LGgW8dfAwR+o+N+I2o9914511aGoTmLqK0IA4HTToHT"
    "hCRN2TBNk+oGAcItCGdxnFqFIUpAxCGci0M4YvlcBdKJY8mybfhB4bLWAmL5QkbtzSA1a3"
    "DkFVqovvrBI16uAL0Zib2YPsgnNPQEf4w7WUnmd9zBiHJLvZ+HSYVxlkdUReiKPHVFzERQ"
    "Ypd5KiNhDsAc0J3W/gttswdK17UGwUqzSVXc0SL4ncmHMk2kApeqWyrkTJPnd/lCaWoS0s"
    "B7IGFKY48vaORNufAiPubBsm4M7Hoz2AG9sgMehXwQqWEfVwEElQSVBJXkskrS6qOOygiV"
    "WQNXA60ncenyp0M8jOvIadOYxopC3/wktAbkYISwtxPRsn9rnN5kRmxLlmOFqHD5kUfDmn"
    "TbaJHw+YJEDRX1OsIKoHPkbDFb/ZXdGdtAzpEvOicsNONrAzlHvsZMJLOAGL6URdQ5sibt"
    "c2n7NGRbdaQVQOfI2UIaEjwiob8QfMpC002tAX2OLGZvnr+kpKG24mZOwrDVoCsjB1Qa/e"
    "rlm283hpz6QWfD3Xy4eP++bsjdqd4Ao3KVLcIqZeUYlcfOWIV8Qpq2gHa+twjwbdHP2rbn"
    "ao5ubt1oj1A8W4h5jFMWJiyKn6tfe4qwx0EOdKaR4KFvfrJAFYd8ucXbsCIx4YJKagMbAZ"
    "Sw2JEsZSDNPX9s1GJfgeHx34V6mxbKEhS5IedyQzhe/gwFHZI48Ym0lx5szmOroyFup8Ut"
    "eY/ttu8iECfvuSZjp/L6N5SIyUyb3d8uGXUoOIuz1dnSk2T6Uf51/Lx/wu9p1BAnvxCCtB"
    "R/bSEVuofXrHv18favf2tK+PlKJb82jfBWoAjxds10PR03b851nSOlTumoeMYWWg21XtBB"
    "P6mlHQuib2d0VbpMEk81Ki29OX+gcxolHp9uGpm+iL18GroX8sl97E2ZiJMfPFZth3pWkd"
    "u+7///omJX+kLwO0Hmc3WSCvrTe6FF3bJc3NWnJif4Fd4CE1arOBCLPvTTRnP/LlWAVTCg"
    "BETEx7loQFHIKhYrbGZQVYDHK+H9+rDm67HrqBc0Cvw5i7jh0TIVIPi3Hf8lTVs/f5jNd7"
    "o6GrFPl3e7LCFhK+waGLJ2WdZxmm2RdlObK1hI2mVJT0Jul7UqASFj52Uc28o4hox7IGMV"
    "irR5jYs4uJvOidiZwL64o60x/dW1kT6cL1fta+brD4X5JOqy+olH1Huc8WxOmfp5TEISTW"
    "jsSTotZsRa/QrE7J2IeyJmf3CKC11345iLsdQhhmfcl2GgFamQ4xCbGTx1RttbbjYATKvf"
    "obUm0/+mfQUlEPJQNidVGjsEcAXgCuhcgbfqMKerttMAC1e17kB2JJTPOp7+94S5XtR5Iy"
    "8gS+NDIVrugLpWB1V5u3UPm+lANlNjgaZSI818NtdllnTIsKhUOgGKd6iKt1xIJSi5r4u2"
    "vdRgAxjSOWN7m9WW8IQ0TIZqpXOzHmw2sInW0gFvQ47Y/z9JQ/0nHob8sXXKbHWJ1hOYys"
    "X+dLX6hCNnm6dGak7Gap4ZaRmWeNpA731QQmO385glxoNoi6ghaYMjFPE5spXk3UCXJNDk"
    "FksrtBvJynkeq8UHCCtk990xsFC4B0ILx9/MEFpwhehCA6h6JUz07gaAfIBFPkDQB5ZNED"
    "d7jCswPMXVSZXsgUYWXlcRB5cLLpfOTvo0mRD1DmpNpeKiLtYSX60/gMGkvt+O9tL2FjCX"
    "HNz/YC4dXdGcNkrhLoUonoAm12lyRMnPRNCOmGzXdEqFIOFbHrTFtqpLtOaaWC3OphufME"
    "puOph5p2HMiJKjdh1F1n0kdk4Cm5m3BRhUK1SrXrU+oVY7q9S9hz6++l7Ng3uc8bn3SGJv"
    "LHh6N0t2iYRo7ojAiIMbIQIjR9c4+dts/DhXYKC1mVY7X7kEhUJ3TqEXBf1nSkIm/xIbSV"
    "exmBThsqTzKUxm22QRs8Me2R+pmjRH0IlNSr0CA6st+tyS3jY8eHas/O/TQnH+ZF67uGrU"
    "JbG9BhhMD1demJrkHXkbtJf933oQSMMY74rPxqIJW5Aw+0kuaMh/H/IXYf6IA2/XCDHc48"
    "Zwt6+CmUddxoHYCrFyVzHJ9KyWo9DAotBgKr8MFeqJbBwkHRHRcixPBVghf7xM8lzhcOi/"
    "XI0b2dAv2b+8+nhx/Ucz/5cN40maTnDnaTLhTaU17XNhCpCdJsP0x6w8yGAYVGMMOO7giK"
    "fxlI/R3bvYya2Q/yizfGv0N5r5xk7ETreFy+CE2aXLGMG+hX0L+xb2Lexb2Lewb2Hf1u3b"
    "H1c5jhbztnhZa92ucyUnLDCGUYk4tDubkIk5Kb+9kT25Wg+D0qqNXWlGE2tmi8AYZ1gzsG"
    "YctmZ+TmmcfFIVRy32THmB1qK5U0vzg+dg1AzcqEFt9aFOj+apmBi1/W0RMG8szBvJKxVR"
    "S8i3nfUKDNRbUC9/faImUpqa81WcFfn9CZUdlHvrcHHLDSzDxv2RxqGixopP2iSEdj+rAI"
    "GjtYOjtSDMxskqwOBgOedgwZM+E0E74klnPvJ7FrWNICldH2nrXrIGoFAuhRs9cDcauYG9"
    "O9AnbLkbJqFRqh63Op2tw+K3gCGNit/bwSHxfWoU3smXI8Bg4+RKau64MKo9K2IQWDDn/M"
    "+URAlLGjjXHTBRRA1p1zjCARM1T3bOIt6wX2vP9yjhIABrAQQsnvA0SmyEUMdCENaCoERE"
    "1KhqYYs4fjCt4MuMUxYmLIqfq197CnfmQLUMSdosEN0bUUQd7134elAvQkLln2q4E20xVq"
    "w7ZgGd3VlPebkGvZMblljqwlHFNaOnQ1JitbxTVOrZL3RJA2+89L7MM9Qjr5Az/Uq1TamW"
    "KRUaGZOY/uDdcpFwFlNPUBLEHksUNvvF9Z6sPd97hziZS+GG84iZoUKinVZUSAyL+pPGhx"
    "1T4/uJZp64Pa4/nB6qzgG5WORij2MA6wzfTgYv0q8DNyWRfsUxD30hFm7PkW1vuD0noz5O"
    "uKC+6flHZRRytxb58hmJIhoaM1/F4aG3euhJksZmD/waAcItCF+EZGLlh5aA8EKd80JR23"
    "9GAp7w+SKkidWLXMXiMA2nJZ0KQaOJWTVfAQMlaaEk7zgPYptqpgoQpUyoKeu7IKaCsruZ"
    "lRxqUIjBvqKJfLYRQQkG+q3pXxfl2cigjkVZn50Usl29IVpwyXlISdRm765B1fS1RB2K93"
    "Xm6Mjp60+f3peMocurqrXz24fLd9dfvsgsI7mIJW3699SHjrm27+wnocHmCy4SQ1JLINS2"
    "oLTibDxhR0orrjMNrulzLy8Y6U8FV0tP3em++hamRx4WQCi8QOHFyTd/tGlnZvje2rTRx4"
    "o+1vMSgFMWxhPtS/VFXSyNEzQw5b/5QB1MhZvDAHJQO6OJyYZWVPMNi/q83dH8ia/iQL41"
    "+ZZPfyMYYsCpbOg7Q3AUwdE210XrsnRzVdB6NnAHABFQTP50nVAcs3bM9o9jRwT6kwIfWk"
    "DgzJlHSfHJ8ysoaUIBjkMUw8fs7mP+Tlgiaf6RhuyBtubHGlaNdF7nY75eSj0DsI4FOc9u"
    "CAs8PvVIlI/T85IZSTwWexFPVAZLUG9Jk5G8KD8Z82D5Raw+qOfDdrkRnF0n9sF2ZxcZAG"
    "QAzl0McKaPfLohDtN7ivoDTfqepnHToO/2R70AgT9t/rDD64DX8ezAXsfFJOsda/E2CldH"
    "Oi+DTLYdaEhuDdfeR3ILcxX7QuwjCUOaZHhDautIkFshlzwQlv+FNV51gf4SDB3ilj0UNA"
    "rUtzJivgAC73a8z1a8did9jQDjdozzxyZ/U8f4GgHG7RhvO11Nx3nr+WpgvSPr8aIxpqUj"
    "fQMB55ZP+ucFE8aP+hYE3m2nDD1Q0RhH1M8X2qLAvB3zJPh7GiemzBdRYN5ysJkgUTylQm"
    "4dPovM+K9jIYXdpcBTQ33bAIYcLPehScIeqEVSowTESF/XMhol6ypKxNLPkgKGFlYZiHfM"
    "NlZBGvV8ez/iGoFGxJHXvRHRkSzeWyJaKwY310a6DN5ErupaHHiQBJ5IQ/OTYUqg/RTUPJ"
    "3I632FAfJ7uwoD+b3TE0vm5tbFFoMeE2vbQj6WkXEYoQAC9UbUO2Ji/CjIY4uFsb6kNTAC"
    "uQj1QagPgv1gpuZyh9iM0SIGhFYIDbnpbPItAmRWrVvOmk8r0JWibDCwBOyDqObRU1SCux"
    "83Rcn/gAXtiCX/TlkH15TEvG2iVWWF1q7PbQ2RLe7YW/z7bOkRb0GFhHhz/kADL9cJo3w8"
    "LklWF7+IvUf5TMffezElIQ1G3pjGLKDZCN3sF4+8xxmbzLx7ShdqeG7sBeyOxg19yMf6pf"
    "BRnDBR4KMc0QrM336zfNMWg4zTqH8Zp1xF6NRHF8Vx0owTtltst+7sEehscoPcmMo/Jmoa"
    "Z6Itxy6gENWwjmpglsYRxwsgdneq1oPplE5M6+I2GBBvHzRdt5/6kxmJ7mybVwtoCMNaGK"
    "uOVCtR1LEQxA61ohJoI4UKECKwFoFqW7USQQUIEViLYExCIg14n0yTptM2dUKoQSGGPaho"
    "C0E0gCEKpJiReUSK+QwFPSFpTH3TkEoZhcCKzZDSjEKzebxFDEi3noZ8kkOC+tNHahAHP/"
    "lJEoNkVQ0jFsRoY9ggsC1YbAssoPMFT2g0Wfr3dGnCfAMUU4xtphirQg8/L5Fq8ueeqhEp"
    "QC1LRfojgUMdkpqNTpAExYbbeRWH/bza3UkfGE9jf0bimdnDXYOiDsr26TYnH5z3ufZMTW"
    "Fb/k5EJDlpq0Grrhlpa9Gy1f5jvrxjGfPtjHp5oZL3SGIv4WGwqiPOkuRewCQo5p78O5Ze"
    "QJaxN6ZTLuj3Ho8mtF6hvIf77VAN51ad1nnUxqGQ64CqOZ/VGPtNhckqzNlSZ1FC6SKcwy"
    "JWRSyrEQC5xdSpa02+rJcPKePy8sXrN6+/e/Xt602iZfOJLr/SUOyAWqsTHYgqn0o/pNMG"
    "z1P7JG8wQ+J+b48zckgDziE5YuX/Rdq/Lcb9+pLWpp9x9Vu6WPLtkkV3iRNGHbpLjmg3wy"
    "k5pFOCaS4YQDIIw3pCFklqfIBCEYXZvrYnKISUWJygsEWBeTvm5ySwmVtegMHdcc7daYoZ"
    "msu4jISYnRbznEXcsLR8A7HaOx3LfZ+oySWrtot5Kpq6q9vrcKo4FOHYVkdKiqmISGhYm9"
    "oIhhRwoDsUjHth0/e87TD31ZWRLmgachzijpgpYqadKEbMFDHTPhKKVpk9x6CJkM+b6fku"
    "RRAYxREjjnjpgs7lN1Dfy4j8Egz0W9O/mmzTQD7nISVRy2ayRVUr2iWsh+TrePz06X3JD7"
    "y8qrrev324fHf95Ytsp5GLWNJCdn5yvU20twiEL+6cL94yUcR8oEUFi0NnXZa0Q9kbSPlw"
    "7/MjYU0VH+3x6y0CQWubaRbRhIYWL1UJiHfK5XdqvPSzTl+WNHTIay3PCvKI1ufmk/6an1"
    "nXYZ3w/7j59FGjp5qIDtgk8f7XC1ncw3S0hm1FhX5Hq25elbdD3aC6o62b2m0s/yoW+5rL"
    "+1pgKeUAEu6JhJFSH7CgHUmpf8hyn2/JoiWxXro+0qXXV1nUCVmcMMsuUjXCnAdGRVgl0H"
    "4mUT2dbe+9F4Uk/K7CMJrFw+8Emc9NU/BVHIitECv/mgbl2r5XrNdjYJ3NqSxUMG5UnrlF"
    "gHALwuOEiMQmaFwCwnp0znosbWHG/VLp0XulBpHLdsRkv5kRQYN2k710XWuyx9lKmOww2W"
    "Ffwr7s61MN+xL2ZZ8EAfuyV6I8P/tSVVy22Zbra3q7Uq3qOGn2Kok9FngszufB8qnH5Cc3"
    "v777+KPHhff24tfb367feVnTQ32urDEaHVxOGEgIHh/RBkUH1wHJVaP4DFktQNAcUzEo79"
    "nCzNZYIzD3x7IpA0PGTtWMlKSq08KM+iIKj7zlqCuMyDkB6xiRgxE55y0F1PMNOGLmSPDm"
    "7YxEEQ1bwjeFqyNdAGeSrzthVrA5ISi/v2hpyBlOLlAK97Mf0ugumckfX7z8TvNqrHclua"
    "raMbC69DK/pg+6ZP/W2G7v1Viv36lTo0c70OFaNRpo1/YkbUFHbEdaP/297UaaCGrZLVFG"
    "Qu9C77ac20dEdJ2GtO3IvsJlreZV0xd8Vd2CUXUDT3Sg5Abpjv6Ra1qot1+73F0KDxQweG"
    "AxazrkURMf3kKGFJzf2/FucHVO4OogyXSykWvCt0h3lGCg3z7Hx9OWkXea0vYCBlrTQmsm"
    "VMwb9pr2LX4DOP4eX3BkxikLExbFz9WvPYUvc5Cd/4GETLrhgs9NIy9lJCIvzkVeEGA7Wz"
    "GPGyY7aXzAEgo6raNOcySy+V4+H1Rcr/zKtvM3aotG2qM4suX+2llFrHPgsc6VvM3ILoEQ"
    "iENs6OCxoQUP2cRoaOEWgfgQvASYj/ASIGZ4CefrJWi9g25eAZyBgTsDKHxAbr6fey3yyC"
    "f2E1i8+Rtq1GvLZstATPJH7SyMdmdqZ38VPEgnyVsp+Dsuli1GZMMqrTW5yNf7kxzATllR"
    "i24WdLO4szcdpsQrP/PV9EmvwIbQVnqwJx46GTr5yDpZr4u76uATat74PjXZjlbLoXf3p3"
    "fb4w8tereXm/6xww8BlZozmdPIaLpsGQXebU6MzN0PozhbAQPOLQp6FVkGfK/Xg2tzrseC"
    "REbTYTYAsG0xP5n9w+jJXq8H15i+A6/JSa8pT1G2+03b66MnPKd8JdLhA0+HI2uLrK0zpB"
    "8kNDxJhaBRU2Gt5ikvYPCk2zhN0hDx/8EjM8+pCALtFrSHfEJCI863CBBuQThKQo5fEvJA"
    "RXPriW6mQAF0vOaTFwfi+TTjBGKaJPJbGTW3FzHob9+7bROTKBjzz4Z7TwGFjcekFk0qy3"
    "ufT6fyqfZjKr9DYDhVpu0OmKVvtyWhEsHKEkJMrftxZAkXbfG0zbWR9jgytQrVf2ddhYAQ"
    "D2ZZY5Y1NC407tMa9/dsDO6t5K9F7ZYXaHVvYaQuMlkDz2ShsRONnf0PKMN+PEUYTZ0YnX"
    "FhZkKWcEe0Ik9D/R6tSPp5wZqqWNuf8y0CT/oufVK0ZSKwZsgUbRsIDOpNqMdgYIeEATfW"
    "yuKBG9vZjf1RkMcbSoMWJ7Z4eaRzYQO50I/lym4O7LNPU0/6p9562qLHpx7x1E28R5bMsm"
    "ux/Cqe9GqeVZ4HUyxcYic8tXaXWNDsOTYjuwSCM1xzhudz1tL5dskiIpZtTnERV/UVlkke"
    "nxoOpZcrRbzRElJpX159vLj+o9k7vmxQ3Jd/3L67qBWh0Ian+YaSkAZtJSi06VH+uKozHE"
    "zbypotR/Tfr4L9gyot19qMULiu1YALtdJXaqijCryKvJv/fJ+pq3u69FjsfbnZ1EZeTKUk"
    "own9qq7/TIA7KD+3tuXzUIVr4TXt2u31OkXUkGZWH7lMJ2RNheDtnu96PeINhi6uI3v/NQ"
    "3oPCPoA39oS+PVF2m1gNgs9+dyvb0qmNP5OBvsP5J+TDcl0ACB7+P4hr+RmQnZJRB8n1oP"
    "8+YVNLVdKkBQWx18QKdcGGVZtwi045unWck0oQ2nUrbTvQEgq21Dt3GYHeF1R8PrRbEqQ8"
    "z0oIUiBu+S1SSRKRXNrqzmWNciCAqjV4dbbB2lJz0pAy8KDhQcKDhQx7XyUaJ6MM/UpYj6"
    "QCjNiwCMSS3BQGuF1j9TEiUsaTCZW5MQRciQkhB7PDgzu3ONUV1mZ4sZEqVHzusU2msMt4"
    "k6EjtFhdw5i3hDiEr3UG8geKatn+mJlIpvwX0ZBwFYCyBOJEMmsY0NAOEki3ASjRKxNNy9"
    "i5gd9u3+hJQMtu14RlbjHrpWO2wRqHfYpaSfp4vM7zAiv4yCAHbpLRKG88Q3AASkzfft/O"
    "j5VHqGoWlurQLdQ5KtR7LoW44toCF7oFLdWuV9mtF43yyOXpmRKKJhyxFzmm74Cg7cWxxU"
    "oUZoGTNfRoF3lG1ApeSRpawEw1y4RRxE7LSI5a0SPrlv6pXSTrQo4ewmWvRnz9xxoIUz5S"
    "HqHtd0msYkbK0QqawZ6YtEsm8l8uV7aboKyHLkCUpiHhn3XdWwaL06/ruyQyGJlF+zpmlx"
    "WUjjmJeighmWclEKo5Z8V0+7ibG7RSAKbuPd8bS5o1uX8Ekbm7mR68lVaVuuxzG1mZerPK"
    "E3t4u6Kc58PUZODlyzuWVNuLtlW5Sd1Rlt3YiLkCHtxXurj+rPgTmDUHDVYoa0ISGpr2ZI"
    "m5KRMOS6GXJR0jicR5cC3kCQ/90h/5unFaeCz00Di2UkQotOhxYxOvGsxGzW3VlGQYP1rd"
    "Mwc3e1vnA3Hxiu78BdX7Sy4bSFfu61sGXOwpZxSqXeqKS6Vq9uVnRQrn6Wo9/PMExVe24+"
    "CXOLQi7WQW2iGYOpJGcUjloDoF/sChcn92Zx1w3EKurqWPHNaYKuCbmnhtHuDQQnMfcuk3"
    "tD79Rc9Q/Z6JG2o3qra7RqNs5X+/k0k71Mylnf0mJiThW6g8p1a6bLeahceMqH6rTcvBcm"
    "tJZRILVKKmvsMNI7wxsQ/GDn/OCyYdRw8lu77b9ajs6ZXgXxV6aO3hDqagIhjg/rBNaJjS"
    "JFHB+nJjtD+oEGbkQBSxoLC7XFVlvQTvT3x8I4zHGysOWOtLlIy4c9mB4NvgUd8VzwtYXS"
    "qzbKflYqvzgQzycqUyZ2HeFFHHx/p31/QafybjMrMVexmBjkmqQdiT28JfMFYXfRDZunId"
    "EcWdC8cKSLSExWED/eYBCdQHQC0YnuRCM6gZ4kZ6k/iJeMdNbADJ2icK2GX+5z7CWEezjh"
    "Ygz4cYNc8b1xs1cRA9KtSbeYsljAYRtzehujkkIbERdxCLe4LGFBF1wYGfdbBBJg9qb9lL"
    "AwNWtmKECQCOtVUdNFGrC2kqbNtZEufEjUKj/kd51ihs8+RdSTC557tzP5H4tFyCZZyPGL"
    "2BM8pN6ERJ7cJOQPj7FHokANqAxUBfd85EU8mUm5eVTeuV7svdc7I4LpRGCtPYKJEdqDVP"
    "ryBebCv5dMGjlMJRRcJrtiDG7awFLE4LiqGp+GTzAeXctHl4//TieJ8aZRgcFwtWa+add4"
    "kvfGbQOsd2A9N4f8OucXQpBli4eWm1B1xoeX71Ik/vVvHQd/31AS0qAtnNAy+vsjj4YVG7"
    "r84/bdRYUxtvAXgk7ZZ5N3uwTCu23+bgsq/+zYdEsto8B7r0Iw13kR4C2/p+3j0stLRvpZ"
    "NtliP1GrT1jJNSPxrP4QX7KIiBYltUZUK7uXSX6M6/4jISfableR2M0TLB/gy6uPF9d/ND"
    "/Clw2R2+2WrRlKQ2NVwG3cyF1EocILo83OMRAleGIp5jISOUaXpRynk4nc7rgw8wxKsHNx"
    "Dhwxl26oeGAT+gtdtnbiFxdoTaU4X+rf0yVK3geeMFrI3zlhCxIal7yXcTCIqqXAMy5MHd"
    "YiBjHvvTXmtxPe0pgPsjtNm6TSdE/8eEZefvOtmUtbg+7Lt3VXBPv1bgsbOBVzFm/Of+sc"
    "+q7gzjP+zRa+INEdNaOuhBo8cW+vfryuEYfjOjBCvk+i6JsHTj8vmLydTSV3CYk4i8tSDk"
    "mc+Gls9TpXsZC0y5IW9IHbNd+UkZCya1J2Jv4Xaw6WLlwd6SN/cfeTpLPS8pDf/RuLvveI"
    "XDRn4dLjU2+VavXyVGtzSXpHHOKHToS1NMnU1K7MsIqDM2ATgUnbKw01mexUU2qIwC08rM"
    "Hqakc9LIj5cGJmQUh9e1k3wCFwpwUOT+ucpNxWwK4rCq4iURjcq8Lgm4RMp21+7vraSOvl"
    "qlWdXFwUtvTWMaVzwkJ5JbqjQhWrNKgDXYa6EY4sdXW36JqlzuisS0BXTbiB2FUS9on0Bs"
    "KaK1l0fLXUspwHXQsSx49cqpbm9op2c6AGRCDKpj+Lh4Y1FBvE4OsnGgtP4oQL6qsxt2a0"
    "VXBnSt6qFaf1+Ib2047ryMGc4fDyxes3r7979e3rzdENm090JzbUT2dQY6ukgxTyO9ZUU9"
    "ZKbg03mMON90ZtyCfK97SaJFvFIkDhcoAiYLEi2SYOVYFCzi7LGdmisxBzVm2VaTbbUq0i"
    "GK+0a7J2JLb5gc7HVNwyKloCnOUFI12Uc54t9RO5Fl18Aw92rmRtRnYJhDKQakQJZwEdht"
    "hQbsXGz2oJBEqrh7PKPd43PWOpBELU06b8Dqf9DMsKrFQYMPpoV0ayBcLSd1nGUlFPqF00"
    "rgKFnF2Ws3olDTMFRcjx4tgHlOe+Q9mUiIgGxlZHBYbaK4tBtyHnoiEx034CzBaB0x13OQ"
    "JG0ejTKLCpJK6BoTKcVhkstioYL+IgYZclLC04+VdZiLgEhIxdk7EjoXwVo/9J7fktkfzS"
    "9ZEukJ8FarYq/Om+3AtPQbxkRhLvkcTeHXug0ch7ZMnMI5EnddAP3qO6SLwFFTGPvJiwQH"
    "XgssRjsRdnVYb5+mRGvTxQ/EXs3dNlvZv34L8N2Qcnwo3IPhycYmQfkH3oH6XIPpwm+8BT"
    "0ZR+0Mxc2CBAuAXhmWFj4y8UcEj6OOcvVI7PtpoIsNeoDgSM89EhYeuwTrbbms0lLWKgGi"
    "1UY/56mJFexCANZHMmWvPoA11Xc+vQg66tzP3hfJ+dzA6FFH9WwWdNSHFzffRkSDGPY3cL"
    "Kd7wOc3Pgk/yUF4W85uRWP5PvcceT5Pn3i90Kf9zvFzF8EZe7jiPPP4on6rsdPkFFYwHHo"
    "uyWJ8KKY1J07H1x/iFCCw6EUlAYPHgFCP+dUBKx/KPnjKjc80LENibNidsq+09a20xYb2M"
    "AvEWxOfa1G+yO5UD3ZKUKIJ03vOgDFDlDdemlEzuTR7Y9Xq4RxZPKmcr67bqHt21Fn1uMV"
    "Yln44xvqr4/PeXL1+9evPy61fffvfN6zdvvvnu603pZ/2Srgb08upnVQZaYr5eF2oeW0Pg"
    "tAdhNUEnXNjFTitQCNo5QTsU3/jAH6gmvLG+PHoyujGXK9H3jAABAgQIEJyYUtOzMXAmxi"
    "7dMYLPjSMDJRC8LXPWpUFhynkBggfdgnI4WoOxv+FonaWg0ZS876bkOZW/b2LUG1uAoDl2"
    "h+ZYtfOYug1FzA5eQ39sLwOnweZkE5xosmNXveHzW8Tg+XWnTkqQKJ6qYGGUzNqCidU1I2"
    "1EcbXan6vlJwwrxgkRVk3LJeAhLMOnA46wCzV2IWKcR9StjyQMaZLhDXmtI0Hu6RPvrhF5"
    "vMy7Yxr3CWXbWc8aHEAes4CqYQLEW4N/yCp9uVKtq7rgrG6YeII/qpXqaiy/oCff1GcVee"
    "7plkgcOrEpQalCqQ6DXBolYmlIaxEDQqvhKrUv+1bbQAMU9DbSa/PU1pEgt2EQQZOBzXlI"
    "SdRM6wZTbfyToGERefnp0/uSr395VQ3//fbh8t31ly8yruUilhQsargyDhQRIwk64GCXIz"
    "7rRZLQ+aKtl7ZwdaTzWB/peMb5vXzasvWoOB244xjQUGpSY6umAoNJg2KmoW7v5WOOSZKa"
    "nCG7BQyoA2t/M/eF4EY1lhsAKgLMKwKCVHKjTouemzzBFdSQnICdnmNHrL4fV4q4xewrXu"
    "5k960UO0Ov0dAtv7XEDWPbJRTsvtpZ85PEtOhqCwGdTXRaBbXrSJBbiwbGLGks2NbHA7eo"
    "IRkDR44IKsfAbNjxGoDmIqvmom04q6PhW4Qc70H/2mGTt0hoJB/UdZDQIqrdAMcYWpcjH5"
    "OQSBkEdodL1sCQtcuyXvmAVumqKhaSdlnSE0EV7xZyLiMRtnZOzI7Ep37P4wUt4anC1VGH"
    "6BRiUgOPSaWiwbZo94lWy+ERWXhEaihLgzt0IQRpGba+QVT4Hl5DsWLwr3+rECatGsP29g"
    "LieA7kiwPRtW8HMqbShGgwO26y4xNbYiAbTIXPjzwamI2xHtVfPkSPPjCexr4Ndw1gOxL7"
    "Y4534NDOn229Cbwd18zgkl/LYkWylVtbhkLOvZDzmE5IGhuF2ZuwKDaxGD9BWCi/jx+zqO"
    "lQR/3bVgPjfXP5fUMi8YSJRITwzuIdWwvL7Ey6Mgpxko6KzJHY6QUVbDJ71tTNkV8Z6WKm"
    "ZLvGmYhpqzJoDJg2qIGVFt8tUup4ZelIEyBtDUK9nRFhGoXq5wYg35fPfkiju0S9Gi+/+U"
    "ZD6Pr9l6uqcwBXl17m1yrVIvKlMmB4tXyA7L74+usO7MpVrexm1yoWC48SGjWYK+1DLQsQ"
    "DLU0HGp5UmX2r/8PQwe/4Q=="
)
