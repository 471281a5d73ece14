"""Coupons in full: revisions of templates, stocks, codes, gifts, batches, and the edges of a coupon's life.

Until now coupons could be shown and not given: what there is was loaded with a demo. Its templates become first
revisions, so the tables may be changed in one step.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE coupon_template_revisions (
            id uuid PRIMARY KEY,
            template_id uuid NOT NULL REFERENCES coupon_templates (id),
            revision integer NOT NULL CHECK (revision > 0),
            version bigint NOT NULL,
            status text NOT NULL
                CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'CLAIM_ENDED', 'WITHDRAWN')),
            content jsonb NOT NULL,
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (template_id, revision)
        );
        INSERT INTO coupon_template_revisions
            (id, template_id, revision, version, status, content, valid_from, created_at, created_by)
        SELECT t.id, t.id, 1, p.version, 'CLAIM_ENDED', jsonb_build_object(
            'title', t.title, 'text', NULL,
            'discount', CASE t.kind
                WHEN 'AMOUNT_OFF' THEN jsonb_build_object('kind', t.kind, 'minor', t.amount_off_minor)
                ELSE jsonb_build_object('kind', t.kind, 'pay_per_mille', t.pay_per_mille, 'max_off', NULL) END,
            'threshold', jsonb_build_array(t.threshold_minor, 0),
            'scope', jsonb_build_object(
                'goods', '{"skus": [], "categories": [], "brands": []}'::jsonb,
                'without', '{"skus": [], "categories": [], "brands": []}'::jsonb,
                'stores', '[]'::jsonb, 'channels', '[]'::jsonb,
                'without_stores', '[]'::jsonb, 'without_channels', '[]'::jsonb),
            'audience', '{"tiers": [], "segments": [], "new_members": false, "first_order": false}'::jsonb,
            'claim_from', to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'),
            'claim_until', to_char(t.created_at AT TIME ZONE 'UTC' + interval '1 day',
                'YYYY-MM-DD"T"HH24:MI:SS"+00:00"'),
            'claimable', false, 'limits', '[null, null, null, null]'::jsonb,
            'validity', '{"kind": "AFTER_CLAIM", "days": 60, "from_next_day": false, "wait_days": 0}'::jsonb,
            'hours', NULL,
            'stacking', '{"group": "coupons", "exclusive_with": [], "with_promotions": true,
                "with_points": true, "with_member_price": true, "with_activity_price": true,
                "most_per_order": 1}'::jsonb,
            'floor', 'CAP', 'min_pay', NULL, 'refund', 'ON_FULL', 'giftable', false, 'codes', NULL,
            'funders', '[]'::jsonb, 'remind_days', '[]'::jsonb, 'claim_tag', NULL, 'use_tag', NULL),
            '-infinity', t.created_at, 'migration'
        FROM coupon_templates t JOIN programmes p ON p.id = t.programme_id;
        ALTER TABLE coupon_templates DROP COLUMN title, DROP COLUMN kind, DROP COLUMN amount_off_minor,
            DROP COLUMN pay_per_mille, DROP COLUMN threshold_minor;

        CREATE TABLE coupon_stocks (
            template_id uuid NOT NULL REFERENCES coupon_templates (id),
            day date NOT NULL,
            given bigint NOT NULL CHECK (given >= 0),
            most bigint CHECK (most >= 0),
            PRIMARY KEY (template_id, day),
            CHECK (given <= most)
        );
        COMMENT ON TABLE coupon_stocks IS
            'How many were given: on a day, or on -infinity in all. Never more than most.';
        INSERT INTO coupon_stocks (template_id, day, given)
        SELECT t.id, '-infinity', (SELECT count(*) FROM coupons c WHERE c.template_id = t.id)
        FROM coupon_templates t;

        ALTER TABLE coupons
            ADD COLUMN revision_id uuid REFERENCES coupon_template_revisions (id),
            ADD COLUMN origin text NOT NULL DEFAULT 'ISSUE' CHECK (origin IN ('CLAIM', 'CODE', 'ISSUE', 'STORE',
                'CAMPAIGN', 'BENEFIT', 'REWARD', 'GIFT', 'MERGE')),
            ADD COLUMN origin_ref text,
            ADD COLUMN channel text,
            ADD COLUMN drawn_minor bigint CHECK (drawn_minor > 0),
            ADD COLUMN held_until timestamptz,
            ADD COLUMN order_source text,
            ADD COLUMN order_external_id text,
            ADD COLUMN used_at timestamptz,
            ADD COLUMN saved_minor bigint CHECK (saved_minor >= 0),
            ADD COLUMN used_channel text,
            ADD COLUMN ended_at timestamptz;
        UPDATE coupons SET revision_id = template_id,
            used_at = CASE WHEN state = 'USED' THEN issued_at END,
            ended_at = CASE WHEN state IN ('EXPIRED', 'REVOKED') THEN valid_until END;
        ALTER TABLE coupons
            ALTER COLUMN revision_id SET NOT NULL,
            ALTER COLUMN origin DROP DEFAULT,
            DROP CONSTRAINT coupons_state_check,
            ADD CONSTRAINT coupons_state_check CHECK (state IN ('UNUSED', 'LOCKED', 'USED', 'EXPIRED', 'REVOKED',
                'GIFTING', 'GIVEN')),
            ADD CHECK ((state IN ('LOCKED', 'GIFTING')) = (held_until IS NOT NULL)),
            ADD CHECK ((state = 'USED') = (used_at IS NOT NULL)),
            ADD CHECK ((state IN ('EXPIRED', 'REVOKED', 'GIVEN')) = (ended_at IS NOT NULL)),
            ADD CHECK (state <> 'LOCKED' OR order_source IS NOT NULL),
            ADD CHECK ((order_source IS NULL) = (order_external_id IS NULL));
        -- A lock or an offer whose time is over is none: what can be used is found among these three.
        DROP INDEX coupons_usable;
        CREATE INDEX coupons_usable ON coupons (member_id, valid_until, id)
            WHERE state IN ('UNUSED', 'LOCKED', 'GIFTING');
        CREATE INDEX coupons_of_template ON coupons (template_id, member_id, issued_at);
        CREATE INDEX coupons_dying ON coupons (valid_until) WHERE state = 'UNUSED';
        CREATE INDEX coupons_held ON coupons (held_until) WHERE held_until IS NOT NULL;
        CREATE INDEX coupons_of_order ON coupons (member_id, order_source, order_external_id)
            WHERE order_source IS NOT NULL;
        CREATE UNIQUE INDEX coupons_given_once ON coupons (member_id, origin_ref)
            WHERE origin_ref IS NOT NULL;

        CREATE TABLE coupon_batches (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            template_id uuid NOT NULL REFERENCES coupon_templates (id),
            kind text NOT NULL CHECK (kind IN ('ISSUE', 'CODES', 'UPLOAD')),
            state text NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
            total bigint NOT NULL CHECK (total >= 0),
            done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
            refused jsonb NOT NULL DEFAULT '{}',
            request jsonb NOT NULL,
            reached uuid,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            finished_at timestamptz,
            CHECK ((state = 'DONE') = (finished_at IS NOT NULL))
        );
        CREATE INDEX coupon_batches_of_template ON coupon_batches (template_id, created_at);

        CREATE TABLE coupon_codes (
            code text PRIMARY KEY,
            template_id uuid NOT NULL REFERENCES coupon_templates (id),
            batch_id uuid NOT NULL REFERENCES coupon_batches (id),
            member_id uuid,
            coupon_id uuid,
            taken_at timestamptz,
            CHECK ((member_id IS NULL) = (coupon_id IS NULL) AND (member_id IS NULL) = (taken_at IS NULL))
        );
        CREATE INDEX coupon_codes_of_batch ON coupon_codes (batch_id, code);

        CREATE TABLE coupon_gifts (
            token bytea PRIMARY KEY CHECK (octet_length(token) = 32),
            member_id uuid NOT NULL,
            coupon_id uuid NOT NULL,
            offered_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL CHECK (expires_at > offered_at),
            receiver_id uuid,
            received_id uuid,
            ended_at timestamptz,
            CHECK ((receiver_id IS NULL) = (received_id IS NULL))
        );
        CREATE UNIQUE INDEX coupon_gifts_open ON coupon_gifts (member_id, coupon_id) WHERE ended_at IS NULL;

        CREATE TABLE coupon_refusals (
            template_id uuid NOT NULL REFERENCES coupon_templates (id),
            day date NOT NULL,
            place text NOT NULL CHECK (place IN ('CLAIM', 'CHECKOUT')),
            reason text NOT NULL,
            count bigint NOT NULL CHECK (count > 0),
            PRIMARY KEY (template_id, day, place, reason)
        );

        ALTER TABLE member_tags DROP CONSTRAINT member_tags_source_check,
            ADD CONSTRAINT member_tags_source_check
                CHECK (source IN ('STAFF', 'CAMPAIGN', 'RULE', 'COUPON')) NOT VALID;
        ALTER TABLE member_tags VALIDATE CONSTRAINT member_tags_source_check;

        INSERT INTO fact_followers (name, position) VALUES ('coupons', 0) ON CONFLICT DO NOTHING;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DELETE FROM fact_followers WHERE name = 'coupons';
        DELETE FROM member_tags WHERE source = 'COUPON';
        ALTER TABLE member_tags DROP CONSTRAINT member_tags_source_check,
            ADD CONSTRAINT member_tags_source_check CHECK (source IN ('STAFF', 'CAMPAIGN', 'RULE'));
        DROP TABLE coupon_refusals, coupon_gifts, coupon_codes, coupon_batches, coupon_stocks;
        DROP INDEX coupons_of_template, coupons_dying, coupons_held, coupons_of_order, coupons_given_once;
        DELETE FROM coupons WHERE state = 'GIVEN';
        DROP INDEX coupons_usable;
        CREATE INDEX coupons_usable ON coupons (member_id, valid_until, id) WHERE state = 'UNUSED';
        ALTER TABLE coupons DROP COLUMN revision_id, DROP COLUMN origin, DROP COLUMN origin_ref,
            DROP COLUMN channel, DROP COLUMN drawn_minor, DROP COLUMN held_until, DROP COLUMN order_source,
            DROP COLUMN order_external_id, DROP COLUMN used_at, DROP COLUMN saved_minor,
            DROP COLUMN used_channel, DROP COLUMN ended_at,
            DROP CONSTRAINT coupons_state_check,
            ADD CONSTRAINT coupons_state_check
                CHECK (state IN ('UNUSED', 'LOCKED', 'USED', 'EXPIRED', 'REVOKED', 'GIFTING'));
        DROP TABLE coupon_template_revisions;
        ALTER TABLE coupon_templates ADD COLUMN title jsonb NOT NULL DEFAULT '{"en": "Coupon"}',
            ADD COLUMN kind text NOT NULL DEFAULT 'AMOUNT_OFF', ADD COLUMN amount_off_minor bigint DEFAULT 1,
            ADD COLUMN pay_per_mille integer, ADD COLUMN threshold_minor bigint NOT NULL DEFAULT 0;
    """


MODELS_STATE = (
    "eJztfWtz2zia9V9h5Ut3V2lSiZNOst1vbZWdTvd4O5dZ2729s7NTXIiEJIwpQkNSdrSz89"
    "9fgNSFN8AEdIOoU7WzaYs4tHweEs/9wT+eRWSe0Oj5Zfi3eZrR5IY/PvvB+8ezmEyp+I+2"
    "ywPvGZnNNhflBxkZRvl6slyY5suGaZaQIBMXRiRKqfgopGmQsFnGeCyXX8fe7b9/9LIJ9e"
    "7pwmOp9+0s4eOETKfUZ+HAmyUsDtiMROKn757Lm4Y8EHdl8dgSP4/Z3+fUz/iYClgi7vKX"
    "v4qPWRzSrzRd/Ti790eMRmGFjPLN5K3yFX62mOVXf/vt+qefc4z8lkM/4NF8GrfhZotswu"
    "M1cD5n4XOJltfGNKYJyWhYIi2eR9GS4NVHxV8hPsiSOV1//XDzQUhHZB5J6p/9v9E8DiTj"
    "Xv6b5P97/a/LL1la5vufv9z5tx/ufP9ZQ1LyK9TIX34U8FhKmcWZJO8f/yzuu6Em//SZ/A"
    "Xv/3h58+2rN9/lFPA0Gyf5xZy4Z//MgSQjBTQXRJn5jVDNmK/idsn86oMN9ZuHfEXqijan"
    "iJbP9+i+xLP8YEiC+0eShH7jCr/gqrXNS9OLaf0TEpNxTo/8O+S3ru0pv6X0iV1nuaLTxu"
    "PPU9pt81EzvcUWYfZ4YjvAduAA0W5ruH4Qy/P7NSi9YuPrOFOQusbU6BQfnyCR4vuKf/7w"
    "LxcXr169vXjx6s2771+/ffv9uxfvpE6Q15qX3mrYv7r+5frznfxCXOzzhRaQH1SJJ1mT9J"
    "8EaRmb0nbaC0SN8nAJeb76jxMUgIbLu+tPH27vLj/9Sd5+mqZ/j3KeLu8+yCsX+aeL2qff"
    "Fg/+hvz1Tbzfr+/+6Mkfvf/68vlD/fVYr7v7r2fyO5F5xv2YP/okLHOy+nj1kTN2y0yokQ"
    "cSqYyW0mW9xbJcaO8qTel0KCwe6ecI7+bH/Frxmbwc8yEPF96jsGCoxzL5ERnyeSYuxLST"
    "K7Xt/WFHOaGF1HbUWsAmZFdAUPQNCwqm6V6IvRffvknoHf2qsJ5W62tEii/WLwrvPvznXU"
    "Vrf/6Py5uc10+X//ldRXN//PL5l9Xyjdr+/P7jl6sa2WkmuDFhew0A3RZ0P5JYctPg+99u"
    "v3xu53uDqBuqLMi8//Milp6ij6AhXnKhJ77OcW1PkTeoE59Qkopv2CD+isUkWbRTv8HUqB"
    "8usiL01B/Sr5Y8rkkXnF9df768+XP7437VwvvVn+8+XNa9svSehv5wYbLFlDHYZSx2GUmg"
    "qbFXxsAkaX2KLSIMJRziDM7FGcoipl9nTNzOQshVJMTstJhDGrDQWCNVUVY6aRlWOAWZ7k"
    "MlFQyaKqUqagu1dDrsG2il1VNpvmVVkTvYsk6H35PcsVLx9/s2LkwL2NKXOR0J78uVoXGW"
    "LAw3sDIG21fdJR/NUxIJtkKjCFQdB3Vsro5zDq1URxUJ1eGa6nAkd/qeTGeEjeMb+pArIE"
    "UOtW3ZQJdLDZYAodAKBErAep66XEvcjO4aDCGthgYo3p8mp8oypTKkT4VKFy9fv3397tWb"
    "1+v6pPUnurKkZgnSA03aKdUVf5VAfSL1wNVfMi05bym70ycy521Fd8gxdLEgxa/PaNxiPq"
    "pTmSUIcplb5DIfSMSEKZfwqanxXkUiVO2c9V55wxIqibfw0apIiPkkxGyWkaiioME6ajDX"
    "vOMnvOKu3jCc4J47wSg23ZMbbBp83irofEIU7sdngEXTV4vGMcWqbjWureikXru3Gj/RXL"
    "NOx8ofShHKbgMPOt9oC3VeurGJnqnBoODRoHN81Y7EwT4TB4a01mCgtUYrT8zL48oYVJeg"
    "D9+JTAz68Htj1Fe3/UBuN3YlQxUoBO2coB3x3j7l9uwVCccq7622YqDz3pbW8VAu3on3Vh"
    "04l9/X2HFT3mMLn80t3+E8/DUEZPdkt+WvhElEdg1ASNaqEBje3B6e4jF7oLGFqVTGwU6C"
    "naSzk+7IWGslLa93sZEyMt6DhSTuuqV9tL4DrCMHtztYRwfXK+KFMLGNlsthGVlYRrN5Zq"
    "HANyiob+fUd6VgnM+TwGzy1RqB9+nEyu0mNLi/Vlbbba5qbaVArvNZx2I7IzsnJIstLaX1"
    "HWApOajAYSkdfjgGaamnlrpbUcBC2gqpK0q7X1RKJYzM3VlYOllCyX1TtMo0+AbQpzT4zr"
    "o8M56RyIDO9Xqw2cIm8so93oZcsf/5fMbjK5IFE5UPUF2h9wPytf5QLsYJRDDQYaDbhTLp"
    "dBaJP9qQ1xoMtGJ6PqbnnwndCstbV9LbS+P7wBW9IY9bHnId6yvE4Uh/0SvGl0P2mqSrh6"
    "uUIBiustVBEeLPTo3m2pQgoH67MzqER2VYh7aGoAEGzdZnElbB+BgHjNERi1k6sXrBalAM"
    "0XXtBXMqbvmeh8phBpUFgw5RSzm/5Igxy+OOW3k6Ynny+5M6kIl42576VbJgYshpGQNCa4"
    "QetQrpdPSo0YyrfOs3HINRBoHRehn2vVV7TxkHqw9Wn8bq+4WNMq3Vt1rQxeobi7Udy1Z/"
    "pQsaesNFXnYasjFNM4+P8p8iFt9/k3oZFw9xs1rVBLiFBZnfpC0arT4EaQ3Z1TGurtqRuz"
    "35CMOqzkVH95NSPhrRxCo+U0UiAOqcpsbBrWcn5oQGlD0Ya50aDI5Mo/pW0hPasRqC1VZW"
    "aWxX0FzGwT10bTdyyj28KQ7B1HqIpTWDDk7i8lxN+/bGUqg4b0gceOLHQGCLw2e7dTh2us"
    "k2/qNzYfDzqKNGP55xP17+4Jtky9YAJPStRmG1n6+tO4lYcag2CO92hNy87QA5XWHpGoJy"
    "XqPiUrdsF63R0s1a2ckQBouDF3ZwxAL6tnCggjs7Ozq2jk0rRnDuhVb0Zh3UmOMJGzMj63"
    "mDAOHWhMuojTnpK5QV8ScUVtyL1zIhcUxb2hA1VawbCBg3Z5yl6dwqnl4BIr/nXEQdh5qf"
    "qZjnccZadtAucl5DIWinBR0m5DH2pyzmiVmIrwa0CvQ5pjCP00Q+kUCrN62KRCba5fesOA"
    "PQfJpxHQfD1MYFkxwKimkSk6g1fvOUAGpgSMFcCnLshYVzUIJhh3N5h0uJrDSzsCRqQFgS"
    "tpZE/qpYxD3qOOxu5rsbagn7uL85lY+/zXhwr03Kr1cMOtQRpnLx7qoIv/vBI0UhIE+8//"
    "kDi+X0jGzxP95I/EyiaNlkNvVWuXirMkO734I6xJOrC0AdonEdYn4ooZnptYagTsva6pry"
    "tjF0OtZXCFi6J1sbd7fc32+W1R1atdy2uIuGXiuRVQ0Jppj3XOu5Z224qwEtSreanCr36D"
    "KkT8pxZweCPNCknVKd5iuB+kTqgS0OWQE3T00iPBsEarisOiDijLb1QKiHDZcgGDa8xbBh"
    "1JtYvQWnEFzDFOSzFTOmIB9Ag7npMHdylA0dZPjFPfeLcbrX3uaZHXPQs7sU7seNgJHTVy"
    "PHEV374UH4nDd0LHzLZKFQtY01Wk1L5Wo/WS7vpGc3I0a/LeoWB16pfO47j8XF7FGx2Q9J"
    "Sn/07niScZZSOTsmTD2WSWz+izXjS3dz7y00f8GMmT4qY2AFmFoB5tWzW9bNntIuuZeiJr"
    "uS2V0Uy5479ZiLsHNbdyR+BU1mCWufZqMeTF0D7mo8tbuk7nZANQ6Rhwl8YBP4TtCnM39X"
    "1zuYvoUkOtm9LfWL5QDEwJNfpdsoIxVuC3vVxRjKedit+b8G9tNqPQwn5GpPKVdbNPKY6/"
    "YyDoodir1dsX/KnZsietWu2msrtMp96SrlOh7po54rYDjTO3emXbQme0EsgpwHNhgR5Dwa"
    "9XCMDj4Fw2y3LmNwekyVT3M/Bx6Oox4OYtRnKGjpLZhEiVbrDx8iKrlgwzmLMhanz+WvPY"
    "YXtrPAkSNRhZ+Fy/9enlZBE0VUobZioIsqjMRaPygWuxVUuJ2SKFL2ZbVq+JaWrKUi3y6i"
    "sP9+rFcXb9+sO7DkD7qeq9tPlx8/rpqs1DGEiKSZLx5klhl3vTWg6H0z6n1zaKvQ7BGdNg"
    "eEGhFqRKjRMCJGxR8Tt8XEtFPlSqidKLaz2W7L3N+Lv9YkQrNajwiNRYRG2VLvVj/9y/0+"
    "4TubUDAji4iTlsdX7eOVIKgE2KISALGxXoZMEBs7E0Hb+blbu7iO5QnOzsO9ns54ovJxNx"
    "cHOi+X5cvg5/bcz4VjcEDHIGRj2j5kUt20ssGgX6XOetd+lTQjiV3DdhUJa8dpa0fOkE4n"
    "VnKuQTHB3WU5yxZw3+I0+yrucIGWFydv11aKveijDfkVGLi3DOOKVyK2Yb8GBP92/Cd0VB"
    "yyYrP51KCQgeXpOHHIY2pzAlUZCA3vmoZ3KnZCw49cH0BZrxg8HUURr33EO8ZS2rqIVyNy"
    "xM/d2o4bgC3iMOIeRgECusPpjkctQjpMdABjco4sANR87LHm45FEES2GLxjy2kSC3MZZdV"
    "myMJ1cVsKA0BqhQkkb0rlBgMwamYXpY8hnBQRK65UwnC273E2SuSsMqpWtfU6MHDtGCscR"
    "j/D9hAb3+Wv0R0pC1eDzxqKBdvD5erk/kQNNO7mGe0mzb76J2b5Sxe1mb3Gh5+QgOwvqzg"
    "+oNeGD7JFcEuQBbUNiqyiQeoROiRMg8zi2ntTHZkbeCgHrzsS6qzzwLKStfo2a9DUErJ+0"
    "Tf2kPW1gSx/RjI7n0gQz27A3GJjPOzKfM3JPY4vccBmHKj/ncsNtFqdFDUYDCjPJ2kwqEg"
    "kWQqgBIQL7aiTODcORKwRsJltLdSYPFOdtpzbreC+jwL0t98esRHGX7b2UQpBozBOWTVpO"
    "a1YTXgGBdgvaZ/NhxALf8EGvokC8BfEpG8ckE66laRCiBMPGbrKxOxKI+A+asBELiGRJEY"
    "qoLxnoghERDcc08R9KGPTQ9ryHFu2FVvv4qQUeaGw3MqOMg4idFvERiyEc6yY5TkQDsT0n"
    "xIDY3tFFMBJ/rfhWNkJoQCGGbcXQEu5TD58rYzB97jTHib8Xd1BlppeXBtqctFhk3++3ru"
    "cbeCzs1vHXAoHf6LjfiFrPnVfOqcowNGcRqYowEDjtFDjNSNaWDdM0qa4RINyCcJamc6sw"
    "RAWIOIRzcQhHLJ/rUDhxLFuohh+ULmstIFYsZNTeDJKzBgdeqYXqux894hUK0JuQ1Evpg3"
    "hCIy/hj2knK8n8jlsYUW6p9/MwqTDO8oCqCF2Rx66ICRJK7DJPVSTMAZgDutPaf6Uqe6By"
    "XWsQLDWbUMUdLYLfmXgo55lQ4EJ1C4Wca/LiLt9ITU0iGnoPJJrT1OMzGnsjnngxH/Jw0T"
    "QGtr0Z7ICTsgMeE/EgUsM+rhIIKgkqCSrJZZWk1UcdlREqs3quBpQncenyp308jOvAadOU"
    "ppJC3/wktBZkb4SwsxPR8n8bnN7mRqwiy7FE1Lj8zON+TbpttUj4dEbilop6HWEl0DlyNp"
    "ss/8rujK0h58gXnRIWmfG1hpwjX0OWZJOQGL6UZdQ5sibsc2H7tGRbdaSVQOfI2UwYEjwm"
    "kT9L+IhFpptaC/ocWczfPH9BSUttxe2URJHSoKsie1Qa/eri7Zu1ISd/0Nlwt58uP35sGn"
    "Jj2RtgVK6yQVilrByj8tAZq4gHpG0LUPO9QYBvi35W1Z6rObpZudEeoHi2FPMYzlmUsTh9"
    "Ln/tMcIeeznQmcYJj3zzkwXqOOTLLd6GJYkZT6igNrQRQAWLHclSBsLc84dGLfY1GB7/ba"
    "i3aaGsQJEbci43hOPlz1DQEUkznwh76cHmPLYmGuJ2WtyC99Ru+y4DcfKeazJ2Kq9/S0kS"
    "TLTZ/c2SQYeCszRfnS89SqYf5V+Hz/tn/J7GLXHyyyQhiuKvDaRGd/+ada8/3/3lr20JP1"
    "+q5NemEd4aFCHerpmup+Pm7bmuc6TUKR2VTthMq6FWCzroJ7m0Y0H03YQuS5dJ5slGpYU3"
    "5Q90SuPM46N1I9M3qVdMQ/ciHtyn3oglafajx+rtUM9qctv1/f87LnelzxI+Tsh0Kk9SQX"
    "/6SWhRtywXd/WpyQl+pbfAhNU6DsSiD/240dy/CRVgFQyoABHxcS4aUBayjMUmNjOoasDD"
    "lfC+2K/5eug66hmNQ3/KYm54tEwNCP5tx38J09YvHmbzna6JRuzT5d0uT0jYCrsBhqxdln"
    "U6z7dIu6nNNSwk7bKkg4jbZa0qQMjYeRmntjJOIeMTkLEMRdq8xmUc3E3nROxMYD8ZU2VM"
    "f3ltoA/ni1W7mvn6Y2k+ibwsf+Ix9R4nPJ9TJn8ekojEAU09QafFjFirX4GYvRNxT8Ts90"
    "5xqetumPJkKHSI4Rn3VRhoRSrkMMTmBk+TUXXLzRqAafVbtNbk+t+0r6ACQh7K5qRKY4cA"
    "rgBcAZ0r8LMw3X/mUcQflVOm6ku0jsFILPZHy9VHHDnVPjVGMxm/fWaM5bb0tPl98puS2i"
    "oXbwfLjAdRlVE4w8coiefIVlJUA34JApKqzxdtLtJuJ0tnjS/X7yTiULapB578fsanzqhu"
    "gcp5B50FzU4Fr2xPJ9McVfu6SyGcguNRfwpOARqLz0TQbplsMyn6J2228qpORtsKYNDxIW"
    "0t2X0Re2u0l//fKnnT0npRs8xYHLAZifKfxIIW226fvwg5IydMEeSMDmjtlV8FMzO6igOx"
    "NWLFrmJiRS+Xw4jG8U4neJYGn2cBb3Mb1bm8EmSrbN7pFLLtJZkHTwOexrM9expP+RjdvY"
    "ut3ArxjzTLN0Z/q5lv7ERsdVu4DE6YXbowMexb2Lewb2Hfwr6FfQv7FvZt0779iQZMU/ZQ"
    "vqy1bsPlQpzW13OjEnHo3ZuTy/PtO9uTy/UwKC0MykIzmlgzGwRK72HNwJpx2Jr5ZU7T7I"
    "uc76GwZ6oLtBbNWC4thoXAqOm5UYOCyn1N/DM+xAjHF213fsvXjCaxIuSrOTqnCgP1FtSL"
    "X5/JLiJTc76Ow4lR9txbh4sVN7AMG5+ONPYVNZZ80jYhqP2sEgSO1haO1owwGyerBIOD5Z"
    "yDBU/6TATtiCed+8gfWawat1S5PtDWveTjNiOxFG50z91o5AZ27kAXb48Zo2UMCK23eM7l"
    "49akU9ngvwH0qb3/4uXrt6/fvXrzet3Vv/5E18zfMv38fm4U3imWI8Bg4+QKasY8Mao9K2"
    "MQWDDn/O9zEmcsa+FcNxSkjOrTrnHgyf65S2pxsEIVBwFYCyBkaX48iI0QmlgIwloQlCSx"
    "2bzADeLwwbSSLzOcsyhjcfpc/tpjuDN7qmXI5u0C0b0RZRQOe7F7ETJ5poPhTrTB9OiMzv"
    "OZz1WUa9Cx2LCShS4cVV4zeDoklSyXd4pKPfuVLmjoDRfet0WGeuCVcqbfybYp2TIlQyND"
    "ktIfvTueZJyl1EsoCVOPZRKb/+JmT9aO771FnMylcMN5xMxQIaGmFRUS/aL+qPFhx9T4bq"
    "KZR26POx1O91XngFwscrGHMYB1hm8ngxfp156bkki/4vyTUyEWbs+BbW+4PUejPs14QgWn"
    "odnzXkEhd2uRL5+QOKaRMfN1HB56q4eeZPPU7IFfIUC4BeGziARWfmgFCC/UOS8Utf1nJO"
    "CAT2cRzezOQq9hcVS205KeJwmNA7NqvhIGStJCSY45D1ObaqYaEKVMqCk7dUGMEsrGEys5"
    "NKAQg31FE/lqI4IKDPRb078qyrORQROLsj47KeS7eku04IrziJJYZe+uQPX0tUDti/dV5u"
    "jA6esvXz5WjKGr67q189unqw83377MLSOxiGUq/buc1GiY0ajBkNCo0cqmM55khqRWQKht"
    "QWnF2XjCjpRW3OQaXNPnXl0w0BVZFNbAsTvdl9/CbB+qgFB4gcKLo2/+aNPOzfCdtWmjjx"
    "V9rOclAKcsjCfal5qLulgaR2hgKn7znjqYSjeHAeSgdkYTkw2tqObrF/VFu6P5E1/HgXxr"
    "8i2f/lYwxIBT2dB3huAogqMq10XrsnRzVdB61nMHABFQTP50nVAcs3bI9o9DRwROJwXet4"
    "DAmTOPkuKj51dQ0oQCHIcoho/Z3cf8nbBM0PwTjdgDVebHWlYNdF7nY7FeSD0HsI4FOc9u"
    "CQs9PvJIXIzT87IJyTyWejHPZAYrod6CZgNxUXwy5OHim1R+0MyHbXMjOLtO7INqZxcZAG"
    "QAzl0McKYPfLohDtN7ivo9TfoezdO2Qd/qR70EgT9t/rDD64DX8WzPXsdlkPeOKbyN0tWB"
    "zssgwaYDDcmt/tr7SG5hruKpEPtIoohmOd6Q2iYS5NbIJQ+EFX9hg1ddoL8CQ4e4ZQ8FjU"
    "P5rYyYL4HAux3vkyWv3UlfIcC4HeP8sc3f1DG+QoBxO8ZVp6vpOFeerwbWO7KezlpjWjrS"
    "1xBwbvmkf52xxPhR34DAu+2UoQeatMYR9fOFNigwb8c8Cf82TzNT5ssoMG852CwhcTqiid"
    "g6fBab8d/EQgrbS4HPDfVtCxhysNyHgow9UIukRgWIkb6uZTQq1lWcJQs/TwoYWlhVIN4x"
    "21gFadXz6n7EFQKNiAOveyOiI1m89yRRVgyurw10GbxArOpaHLiXBF4yj8xPhqmAdlNQ83"
    "Qi7+QrDJDf21YYyO8dn1gyNbcuNhj0mFjbFuKxjI3DCCUQqDei3hET46eEPCosjNUlrYER"
    "ikWoD0J9EOwHMzVXOMRmjJYxILRGaMRNZ5NvECCzbt1y1n5aga4UZY2BJWAfRDWPnqIS3P"
    "24KUr+eyxoRyz5D9I6uKEk5aqJVrUVWru+sDWSfHHH3uLfJwuPeDOaCIg35Q809AqdMCjG"
    "45JsefGb1HsUz3T6g5dSEtFw4A1pykKaj9DNf/HAe5ywYOLdUzqTw3NTL2Rjmrb0IR/ql8"
    "JHccJEgY9yQCuwePvN8k0bDDJOg9PLOBUqQqc+uiiOo2acsN1iu3Vnj0BnkxvkplT8MXHb"
    "OBNtOXYJhaiGdVQDszQOOF4AsbtjtR6MRjQwrYtbY0C8fdB01X7qBxMSj22bV0toCMNaGM"
    "uOVCtRNLEQxBa1ogJoI4UaECKwFoFsW7USQQ0IEViLYEgiIgx4n4yyttM2dUJoQCGGHaho"
    "C0G0gCEKpJiReUSK+QwFHZB5Sn3TkEoVhcCKzZDSnEKzebxlDEi3noZ8lEOCTqeP1CAOfv"
    "STJHrJqhxGnBCjjWGNwLZgsS2wkE5nPKNxsPDv6cKE+RYophjbTDGWhR5+USLV5s89VSNS"
    "glqWipyOBPZ1SGo+OkEQlBpu53Uc9vN6dyd9YHye+hOSTswe7gYUdVC2T7c5+eD8lGvP5B"
    "S2xe8kiQUnqhq0+pqBthYtX+0/Fss7ljHfTahXFCp5jyT1Mh6FyzriPEnuhUyAUu6Jv2Ph"
    "hWSRekM64gn9weNxQJsVyju43xbVcG7VaZ1HbRwKufaomotZjanfVpgsw5yKOosKShfh7B"
    "exMmJZjwCILaZJnTL5slrep4zLxcvXb1+/e/Xm9TrRsv5El19pKXZArdWRDkQVT6Uf0VGL"
    "56l9kteYPnG/s8cZOaQe55AcsfL/KOxfhXG/uqS16Sdc/pYulrxasuguccKoQ3fJAe1mOC"
    "X7dEowzQUDSHphWAdkls2ND1AoozDb1/YEhYgSixMUNigwb8f8lIQ2c8tLMLg7zrk7bTFD"
    "cxlXkRCz02KespgblpavIVZ7p2O57yM1ueTVdimfJ23d1eo6nDoORTi21ZGCYprEJDKsTW"
    "0FQwo40B0Kxr2w6UeuOsx9eWWgC5pGHIe4I2aKmGknihEzRcz0FAlFq8yOY9AkEc+b6fku"
    "ZRAYxREjjnjpCZ2KbyC/lxH5FRjot6Z/OdmmhXzOI0pixWayQdUr2gXsBMnX8fjly8eKH3"
    "h1XXe9f/t09eHm25f5TiMWsUxBdnFyvU20twyEL+6cL66YKGI+0KKGxaGzLkvaoewNpLy/"
    "9/mRsLaKD3X8eoNA0NpmmkUc0MjipaoA8U65/E4NF37e6cuylg55reVZQx7Q+lx/crrmZ9"
    "512CT8326/fNboqTaiQxZk3v95EUtPMB2tYVtSod/R6ptX7e2QN6jvaKumdhvLv47Fvuby"
    "vhZaSjmEhE9Ewkip91jQjqTUP+W5z/dkpkisV64PdOn1ZRY1ILMjZtmTuRxhzkOjIqwKaD"
    "eTqJ7Otp+8F4Uk/LbCMJrFw8cJmU5NU/B1HIitESv+mhblqt4rVusxsM7mVBaaMG5UnrlB"
    "gHALwtOMJJlN0LgChPXonPVY2cKM+6XmB++V6kUu2xGT/XZCEhqqTfbKda3JnuYrYbLDZI"
    "d9CfvyVJ9q2JewL09JELAvT0qU52dfyopLlW25uqa3K+WqjpNmr7PUY6HH0mIeLB95THxy"
    "+6cPn3/yeOK9v/zT3W83H7y86aE5V9YYjQ4uJwwkBI8PaIOig2uP5MpRfIasliBojqkZlP"
    "dsZmZrrBCY+2PZlIEhY8dqRsrmstPCjPoyCo+85agrjMg5AusYkYMROectBdTz9Thi5kjw"
    "5v2ExDGNFOGb0tWBLoATFOuOmBVsTwiK758oGnL6kwsUwv3qRzQeZxPx48uLd5pXY7UriV"
    "X1joHlpYvimj7okv/bYFvdq7Fav1WnxgntQPtr1WihXduTtAEdsB1p9fSfbDdSkFDLbokq"
    "EnoXeldxbh9J4pt5RFVH9pUuazWvnL7gy+oWjKrreaIDJTdId5weuaaFeru1y92lcE8Bgw"
    "eWsrZDHjXx4Q2kT8H5nR3vBlfnCK4OkkxHG7mW+BbpjgoM9Nvn+PhcMfJOU9pewkBrWmjN"
    "jCbTlr1GvcWvAYff40uOzHDOoozF6XP5a4/hy+xl538gERNueMKnppGXKhKRF+ciLwiwna"
    "2Yhy2TnTQ+YAUFndZRpzkS2fwong+a3Cz9StX5G41FA+1RHPlyf+WsItbZ81jnUt5mZFdA"
    "CMQhNrT32NCMRywwGlq4QSA+BC8B5iO8BIgZXsL5egla76CbVwBnoOfOAAofkJs/zb0Wee"
    "Qj+wksXf8NDeq1ZbNVICb5o3YWRrsztbN/Sng4D7L3QvBjniwURmTLKq01OSvW+0EBYMes"
    "qEU3C7pZ3Nmb9lPiVZz5avqk12B9aCvd2xMPnQydfGCdrNfFXXXwETVvej832Y6Wy6F3d6"
    "d31fEHhd49yU3/0OGHkArNmU1pbDRdtooC7zYnRhbuh1GcrYQB5xYFvZIsA75X68G1OdfD"
    "hMRG02HWALBtMT+Z/a/Rk71aD64xfQdek5NeU5GiVPtNm+uDJzynYiXS4T1PhyNri6ytM6"
    "TvJTQczJOExm2FtZqnvITBk27jNAlDxP9fHpt5TmUQaLegPeIBiYw43yBAuAXhKAk5fEnI"
    "A03aW090MwVKoMM1n7zcE8/HGSeQ0iwT38qoub2MQX/7zm2blMThkH813HtKKGw8JrVoQl"
    "ne+3w0Ek+1n1LxHULDqTKqO2CWvt2WhEoEK0sIMbXux5FlPFHF09bXBtrjyOQqVP+ddRUC"
    "QjyYZY1Z1tC40LhPa9zf8zG4d4I/hdqtLtDq3tJIXWSyep7JQmMnGjtPP6AM+/EYYTR5Yn"
    "TOhZkJWcEd0Io8DvU7tCLp1xlrq2JVP+cbBJ70bfqkqGIisGbIFFUNBAb1JtRjMLBDwoAb"
    "a2XxwI3t7Mbe0BFNEhK9F9awwpGtLxnoXNlkuThvVnUunHwob+Co4eTD+AJqD3dKp0PjOa"
    "YVEHzbuj2EoMF+iJ2SkFpo1xIMqhWqVa9an1CrnVVqN2367Dr2bv/9oycUpndPFx5LvW/X"
    "m+vAK+8I3/3g8ZH3OOFT75Gk3jDh8/Eke/6s9pDs5o5b6HK3FArC1NA4W40kl2+z8eNcg4"
    "HWdlrtGhcrUCh05xR6WdB/n5OIib/ERtJ17A5EfUL9wqcmadlNbLpNljFb7JGnI1WDLTKk"
    "QX6yhSGlNRhYVehzS3pVePDszNj2WzqW04A+5R6Fqsi2vmagLbYtVvuFk7ITx251S+GEmX"
    "pwdShcNefehAFctcNv7Zv3woTWKgqkNqb5xEFLZkZvuK9BcM6cNtkzYnSK83I5BjWd1Ck2"
    "S1NHbwh1NYFQ7wzrBNaJjSJFvTPqnZ0hfT/VbzwOWdY6Q0PNfAW0Ff2nY2HspxAUttyBNh"
    "f0hWIoT4Pqng3lIQ9WGbsyDr6/075/QkfibhPbFHwFi8Ssa5J2JPbwnkxnhI3jWzadR0QK"
    "QRGGaF840EUkgiXET9cYRCcQnUB0ojvRiE4cxYEQvz5rPeRG6yZn7SfcIEZh4iUjndUzQ6"
    "cs3HmcschUuGsQhOu0cNNM8G6iotYA6CibIFd6L9y7odF8+zIGpFuTbu6Pl3HYxpzexmhs"
    "d1xTGYdwi8sSTuiMJ0bG/QaBBJi9aT8iLJonRiZCCYJE2EkVNV3OQ6YqaVpfG+jCh0Su8i"
    "M+7hQzfPYlpp5Y8Ny7m4j/mM0iFuQhx29SL+ER9QISe2KTED88ph6JxX9QEsoK7unAi3k2"
    "EXLzqLhzs9h7p3dGBNOJwJo6gmlh3MGsc1/pixeYJ/49MztntoqCy2RXjMFNG1jKGPRtNf"
    "g0fILx6Fo+unz4NxpkxptGDQbD1Zr5tl3jSd5btw2w3oH1whzym5xfJglZKDy0woRqMt6/"
    "fJck8S9/bbQrk7St/u2WkoiGqnDCClPj7PPyEMzePKZXf777cFk/O3HmzxI6Yi3Hl6nf7Q"
    "oI77bNQfTiz05Nt9QqCryfVAjmpigCvOP3VFXVVV8yeGJumlzsZ3L1ESu5JiSdNB/iKxaT"
    "RKGkVoh6ZfciK0aq9mUc6dUyErt+gsUDfHX9+fLmz+2P8FVL5HazZatjJClNLSZzVFGo8M"
    "Js6nMMRCU8sxRzFYkco8tSTudBILY7nph5BhXYuTgHjphLtzR5YAH9lS6UnfjlBVpTKS2W"
    "+vd0gZL3nieMZuJ3BmxGIuOS9yoOBlG9FHjCE1OHtYxBzHtnjflqwhWN+SC7C9kpFaZ75q"
    "cTcvH9GzOXtgHdlW/rrgh2692WD8dKpix3TVvOadKEvmu484x/s5mfkHhMzairoHpP3Pvr"
    "n24axK2cdrMK7ioKm65NcxfiLOfggecnR9LUppK7gkScxWUpRyTN/Hlq9TrXsZC0y5JO6A"
    "O3a76pIiFl16TsTPwvt+WVwb/11YE+8rfxCLoVrUd8/AcW/+ARsWjKooU88WmZavWKVGt7"
    "SXpHHOKHToS1NMnUuV2ZYR0HZ8AmAjNXVxpqMtlzTakhArfwsHqrqx31sCDm/YmZhRH17W"
    "XdAofAnRY4PK1zkrKqgF1XFFxHojD4pAqDbzMyGqn83NW1gdbLlas6ubgobDlZx5ROCYvE"
    "lXhME1ms0qIOdBnqVjiy1PXdomuWOqezKQFdNeEaYldJeEqktxDWXsmi40tRy3IedM1Imj"
    "5yoVra2yvU5kADiECUTX8WjwxrKNaI3tdPtBaepBlPqC/H3JrRVsOdKXnLVhzl8Q3Ksxta"
    "kL05w+Hi5eu3r9+9evN6fXTD+hPdiQ3N0xnk2CrhIEV8zNpqypTkNnCHo/bFiVAb8UD6nl"
    "aTZOtYBChcDlCELJUk28ShalDI2WU5I1t0FmLOq61yzWZbqlUG45V2TdaOxDY/0emQJneM"
    "JooAZ3XBQBflnOZL/UysRRdfz4OdS1mbkV0BoQykHlHCWUD7ITYSW7Hxs1oBgdL64axij/"
    "dNz1iqgBD1tCm/w2k//bICaxUGjD7alZFsgLD0XZaxUNQBtYvG1aCQs8tylq+kYaagDDlc"
    "HHuP8tx1KJuSJKahsdVRg6H2ymLQbcR50pKYUZ8As0HgdMdtjoCRNPo0Dm0qiRtgqAynVQ"
    "ZLrQrGyzhI2GUJCwtO/FUWIq4AIWPXZOxIKF/G6H+We74ikl+5PtAF8vNAzUaFP92Xe+lJ"
    "iJdNSOY9ktQbswcaD7xHlk08EntCB/3oPcqLxJvRJOWxlxIWyg5clnks9dK8yrBYn02oVw"
    "SKv0m9e7podvPu/bch++BEuBHZh71TjOwDsg+nRymyD8fJPvB50pZ+0MxcWCNAuAXhuWFj"
    "4y+UcEj6OOcv1I7PtpoIsNOoDgSM89EhYeuwTr7bms0lLWOgGi1UY/F6mJFexiANZHMmWv"
    "voA11Xs3LoQddW5tPhfJedzA6FFH+RwWdNSHF9ffBkSLGIY3cLKd7yKS3Ogs+KUF4e85uQ"
    "VPxPvscen2fPvV/pQvzncLGM4Q28wnEeePxRPFX56fIzmjAeeizOY30ypDQkbcfWH+IXIr"
    "DoRCQBgcW9U4z41x4pHYo/esSMzjUvQWBv2pywLbf3vLXFhPUqCsRbEF9oU7/N7pQOtCIp"
    "UQbpvOdeGaDSG25MKQnuTR7Y1Xq4RxZPKmdL67buHo2VRZ8bjFXJp2OMLys+/+Xi4tWrtx"
    "cvXr159/3rt2+/f/diXfrZvKSrAb26/kWWgVaYb9aFmsfWEDg9gbBaQgOe2MVOa1AI2jlB"
    "OxTf+MQfqCa8sbo8eDK6MRUr0feMAAECBAgQHJlS07MxcCbGNt0xCZ8aRwYqIHhb5qwLg8"
    "KU8xIED7oF5XC0emN/w9E6S0GjKXnXTclTKn5fYNQbW4KgOXaL5li585i6DWXMFl7D6dhe"
    "Bk6DzckmONFky656w+e3jMHz606dVELidCSDhXE2UQUT62sG2ojicrU/lcuPGFZMM5JYNS"
    "1XgPuwDJ8OOMIu1NiFiHEeULc+kiiiWY435LWJBLnHT7y7RuThMu+OadwnlG1nPWtwAHnK"
    "QiqHCRBvBf4xr/TlUrUu64LzumHiJfxRrpRXU/EFPfGmPqvJc0e3ROLQiU0JShVKtR/k0j"
    "hLFoa0ljEgtB6ukvuyb7UNtEBBbyu9Nk9tEwlyWwYRtBnYnEeUxO20rjH1xj8B6heRV1++"
    "fKz4+lfX9fDfb5+uPtx8+zLnWixiWcmihivjQBExkqA9DnY54rNeZhmdzlS9tKWrA53H+k"
    "iHE87vxdOWr0fFac8dx5BGQpMaWzU1GEwaFDP1dXuvHnNMsrnJGbIbQI86sHY3cz9JuFGN"
    "5RqAigDzioBwLriRp0VPTZ7gGqpPTsBWz7EjVt9PS0WsMPvKlzvZfUvFztBr1HfLbyVxw9"
    "h2BQW7r3HWfJCZFl1tIKCzjU6roHYTCXIb0cCUZa0F2/p44AbVJ2PgwBFB6RiYDTteAdBc"
    "ZNVctAlndTR8y5DDPegvHDZ5y4TG4kFdBQktototcIyhdTnyEUREyCC0O1yyAYasXZb10g"
    "e0SlfVsZC0y5IOEip5t5BzFYmwtXNidiQ+9XsRL1CEp0pXBx2iU4hJ9TwmNU9abAu1T7Rc"
    "Do/IwiOSQ1la3KHLJCGKYetrRI3v/jUUSwb/8tcaYcKqMWxvLyEO50C+3BNdu3YgUypMiB"
    "az4zY/PlERA1ljanx+5nHPbIzVqP7qIXr0gfF56ttw1wK2I/F0zPEOHNr5s8qbwNtxzQyu"
    "+LUslSRbubVVKOR8EnIe0oDMU6MwexsWxSYW4ycIi8T38VMWtx3qqH/bGmC8by6/b0gkHj"
    "GRiBDeWbxjK2GZnUlXRSFO0lGRORI7vaQJCybP2ro5iisDXcyUbNY4EzFVKoPWgGmLGlhq"
    "8e0ipY5Xlg40AVJlEOr9hCSmUajT3ADE+/LVj2g8zuSrcfH99xpCV++/WFWfA7i8dFFcq1"
    "WLiJfKgOHl8h6y+/LFiw7silVKdvNrNYuFxxmNW8wV9VDLEgRDLQ2HWh5Vmf3z/wNvR77T"
)
