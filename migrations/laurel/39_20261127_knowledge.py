"""How tickets are sorted, and what is known: taxonomies, models, verdicts; articles, and what was asked."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Every version of a tree as it was saved. Version 0 is in the code.
        CREATE TABLE taxonomies (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            tree text NOT NULL CHECK (tree IN ('CATEGORY', 'CAUSE')),
            version integer NOT NULL CHECK (version >= 1),
            nodes jsonb NOT NULL,
            -- Percent.
            sure smallint NOT NULL CHECK (sure BETWEEN 1 AND 99),
            saved_by text NOT NULL,
            saved_at timestamptz NOT NULL,
            PRIMARY KEY (programme_id, tree, version)
        );

        -- Every model that a programme has trained. Version 0 is in the code.
        CREATE TABLE classifier_models (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            version integer NOT NULL CHECK (version >= 1),
            taxonomy_version integer NOT NULL CHECK (taxonomy_version >= 0),
            -- Labelled tickets of the programme's own, beside those that Laurel brings.
            own_samples integer NOT NULL CHECK (own_samples >= 0),
            samples integer NOT NULL CHECK (samples >= own_samples),
            figures jsonb NOT NULL,
            -- Weights of short runs of characters, compressed.
            content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 16777216),
            trained_by text NOT NULL,
            trained_at timestamptz NOT NULL,
            PRIMARY KEY (programme_id, version)
        );

        -- Which one is used. No row: version 0.
        CREATE TABLE classifiers (
            programme_id uuid PRIMARY KEY REFERENCES programmes (id),
            model_version integer NOT NULL CHECK (model_version >= 0),
            chosen_by text NOT NULL,
            chosen_at timestamptz NOT NULL
        );

        -- What the classifier said of a ticket when it was opened.
        CREATE TABLE classifications (
            ticket_id uuid PRIMARY KEY REFERENCES tickets (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            taxonomy_version integer NOT NULL,
            model_version integer NOT NULL,
            language text NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
            kind text NOT NULL CHECK (kind IN ('QUESTION', 'COMPLAINT', 'SUGGESTION', 'PRAISE')),
            kind_confidence smallint NOT NULL CHECK (kind_confidence BETWEEN 0 AND 99),
            category text NOT NULL CHECK (char_length(category) BETWEEN 1 AND 64),
            category_confidence smallint NOT NULL CHECK (category_confidence BETWEEN 0 AND 99),
            urgency text NOT NULL CHECK (urgency IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
            urgency_confidence smallint NOT NULL CHECK (urgency_confidence BETWEEN 0 AND 99),
            sentiment text NOT NULL CHECK (sentiment IN ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
            sentiment_confidence smallint NOT NULL CHECK (sentiment_confidence BETWEEN 0 AND 99),
            sure boolean NOT NULL,
            -- Words of the rules and runs of characters of the model; gone with the ticket's words.
            reasons jsonb,
            at timestamptz NOT NULL,
            -- By a person.
            decided_at timestamptz,
            decided_by text,
            CHECK ((decided_at IS NULL) = (decided_by IS NULL))
        );
        CREATE INDEX classifications_undecided ON classifications (programme_id, at, ticket_id)
            WHERE NOT sure AND decided_at IS NULL;

        -- What a person said of a ticket: that it was right, or what it is. Models learn from the last one.
        CREATE TABLE classification_decisions (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            kind text NOT NULL CHECK (kind IN ('QUESTION', 'COMPLAINT', 'SUGGESTION', 'PRAISE')),
            category text NOT NULL CHECK (char_length(category) BETWEEN 1 AND 64),
            urgency text NOT NULL CHECK (urgency IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
            sentiment text NOT NULL CHECK (sentiment IN ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
            -- The aspects in which the classifier had said something else.
            corrected text[] NOT NULL,
            decided_by text NOT NULL,
            at timestamptz NOT NULL
        );
        CREATE INDEX classification_decisions_of_ticket ON classification_decisions (ticket_id, at, id);
        CREATE INDEX classification_decisions_in_time ON classification_decisions (programme_id, at, id);

        CREATE TABLE articles (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 64),
            state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
            -- Counts changes; of the texts, `published_version`.
            version integer NOT NULL CHECK (version >= 1),
            published_version integer NOT NULL DEFAULT 0 CHECK (published_version >= 0),
            -- Texts by language and categories of the next version; null: nothing is drafted.
            draft jsonb,
            -- The common problem from which it was drafted, as codes and figures.
            problem jsonb,
            created_by text NOT NULL,
            created_at timestamptz NOT NULL,
            changed_at timestamptz NOT NULL,
            published_at timestamptz,
            retired_at timestamptz,
            UNIQUE (programme_id, code),
            CHECK (state <> 'PUBLISHED' OR published_version >= 1),
            CHECK (state <> 'DRAFT' OR draft IS NOT NULL),
            CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
        );
        CREATE INDEX articles_in_time ON articles (programme_id, changed_at, id);

        CREATE TABLE article_versions (
            article_id uuid NOT NULL REFERENCES articles (id),
            version integer NOT NULL CHECK (version >= 1),
            categories text[] NOT NULL,
            published_by text NOT NULL,
            published_at timestamptz NOT NULL,
            PRIMARY KEY (article_id, version)
        );
        CREATE TABLE article_texts (
            article_id uuid NOT NULL,
            version integer NOT NULL,
            locale text NOT NULL CHECK (char_length(locale) BETWEEN 2 AND 35),
            title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
            body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 50000),
            PRIMARY KEY (article_id, version, locale),
            FOREIGN KEY (article_id, version) REFERENCES article_versions (article_id, version)
        );

        -- The texts that can be found today. The words are cut in Python (`domain/knowledge/words.py`), so that
        -- Chinese is found without a parser in the database, and in the same way everywhere.
        CREATE TABLE article_index (
            article_id uuid NOT NULL REFERENCES articles (id),
            locale text NOT NULL,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            version integer NOT NULL,
            tokens tsvector NOT NULL,
            PRIMARY KEY (article_id, locale)
        );
        CREATE INDEX article_index_tokens ON article_index USING gin (tokens);
        CREATE INDEX article_index_of_programme ON article_index (programme_id, article_id);

        -- What the assistant did with a question. Not the question: nothing of it is kept.
        CREATE TABLE assistant_answers (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            outcome text NOT NULL CHECK (outcome IN ('ANSWERED', 'HANDED_OFF')),
            reason text CHECK (reason IN ('NOTHING_FOUND', 'UNSURE', 'ASKED_FOR_A_PERSON', 'TOO_SERIOUS')),
            confidence smallint NOT NULL CHECK (confidence BETWEEN 0 AND 99),
            language text NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
            article_ids uuid[] NOT NULL,
            ticket_id uuid REFERENCES tickets (id),
            at timestamptz NOT NULL,
            CHECK ((outcome = 'HANDED_OFF') = (reason IS NOT NULL)),
            CHECK ((outcome = 'HANDED_OFF') = (ticket_id IS NOT NULL))
        );
        CREATE INDEX assistant_answers_in_time ON assistant_answers (programme_id, at);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE assistant_answers, article_index, article_texts, article_versions, articles,
            classification_decisions, classifications, classifiers, classifier_models, taxonomies;
    """


MODELS_STATE = (
    "eJztfWuT47aZ7l9hzRfbVVqXZ8b2eONTp6p7PHFmM5dkuh2vNyeloElIYpoiFJDsHmV3//sBSEriBUQT"
    "0A2knqrNjruJh1I/L4n3/uK/n0Uk4zT6+ir4R5aklH9ij89+5/33s5gsqfgP1eWJ94ysVruL8hcpuYvy"
    "9aRcmOTL7pKUEz8VF2YkSqj4VUATn4erNGSxXP429m7+/M5LF9S7p2svTLwvV5zNOVku6TQMJt6Kh7Ef"
    "rkgkfvrqa3nTgPnirmE8t8RncfjPjE5TNqcCxsVd/vo38eswDuhnmmx+XN1PZyGNghoZ1ZvJW+Urpul6"
    "lV/95Ze3P/0+x8hveTf1WZQtYxVutU4XLN4CsywMvpZoeW1OY8pJSoMKaXEWRSXBm18Vf4X4Rcozuv36"
    "we4XAZ2RLJLUP/s/syz2JeNe/kny/337f8svWVk2nX74eDu9eXM7nT5rSUp+hQb55a98Fksph3Eqyfvv"
    "/y3uu6Mm/+0z+QGv/3D16cuX33+VU8CSdM7zizlxz/43B5KUFNBcEFXmd0I1Y76OOyTzm1/sqN895BtS"
    "N7Q5RbR8vmf3FZ7lL+6If/9IeDBtXWEvWNfa9qXli2XzNyQm85we+XfIb93YU35J6BO7Trmi18YzzRLa"
    "b/PpZnqPLcLs8cR2gO3AAaLd1nDjIJbl92tReh3O38ZpB6lbTINO8esBEim+r/jn3/79xYuXL1+9+Obl"
    "9z989+2rV9/98M0PUifIa+1LrzTsX7/9+e2HW/mFmNjnCy0gf1EnnqRt0n8SpKXhkqppLxANyoMS8vXm"
    "PwYoAA2Xt2/fv7m5vXr/J3n7ZZL8M8p5urp9I6+8yH+7bvz2y+LB35G/vYn369vbP3jyR++/Pn5403w9"
    "tutu/+uZ/E4kS9k0Zo9TElQ52fx68ytn7JaVUCMPJOoyWiqX9RZLudDeVVrS5Z2weKSfI7ybH/Nrxe/k"
    "5ZjdsWDtPQoLhnphKn9F7liWigsx7eVK7Xt/2FFOaKFuO2orYBOyayAo+pYFBdP0KMTei2/fJvSWfu6w"
    "njbrG0SKLzYuCm/f/OdtTWt/+MvVp5zX91f/+VVNc7/7+OHnzfKd2v7w+t3H6wbZSSq4MWF7CwDdFnQ/"
    "klhy0+L7P24+flDzvUM0DdXQT73/8aIwGaKPoCFecqEnvslxY0+RN2gSzylJxDdsEX8dxoSv1dTvMA3q"
    "79ZpEXoaD+nXJY9b0gXn128/XH36Tf24Xyt4v/7t9s1V0ytL7mkwvVubbDFVDHYZi11GEmhq7FUxMEmU"
    "T7FFhKGCQ5zBuThDVcT08yoUt7MQch0JMTst5oD6YWCskeooK51UhhWGINNjqKSCQVOlVEftoZaGw76B"
    "Vto8leZbVh15gC1rOPwOcsdKxN8/tXFhFGBLX2Y4Ej6WK0PjlK8NN7AqBttX0yWfZQmJBFuBUQSqiYM6"
    "NlfHOYdWqqOOhOpwTXW4kjvNgjDtSpxurk20WVO5ahqxeb7syazpx5h6YsHX3u1C/MdqFYU+kde+SDzO"
    "Iur5JPYEdeKHx8QjsfgPSgKZ6FxOvJilC/FMeFTcuZ0vPeidkSl1Qgt1Z0pRRjKarbAWwfNTxqemqcU6"
    "CrFom1h0TqFhLLqCgdXc4tPwCcaja/nosrt/UD813jQaMLgn1syrdo0neVduG2C9B+uFOTRtc37FOekI"
    "MJUmVJvx8dUlSBL/+reedQU3lEQ0MKwr+MDicXnMqjBauJquOJ2Fn03e7RoI77ZNwEf82YnpllpHgXcb"
    "3uW7Pg3COU0UhtvT5UcVKCL3lpF7f0HiOVU05eh26QroErfp8s+3enLbWDy6+z26UzYzcaDrKLjQdU63"
    "fQ2KHUFj6tZhdubucPiUvOXWriMJBblVd+QTNpcmT6cTErG0Xz5BBvtXEfGpx2aejPD7qRfGeWeUeLvC"
    "uJ0n6IXYI/6f0H+qtuHuttIScJie0qej/0d8Tk/ZUapJDeSPkGEos4I5bTLG+W1YOHQP0wVJFmbGRQ2G"
    "wnxbw8KceHC+L+dJ7m5YFF3UgMg0OpdpdMVGSsls9omSIOmylGoLtPZSIpfKssHgjEN2ii9hpnGrGJQ/"
    "mJY/oPn2hMHBZRhnqu5bvTLYoaAJnNMEtdgNy2KFqu/017brxzQF6MXzb199+8PL77/dumrb3+g8tMIb"
    "c0mv/kpSf6HTq9sFPfTqo1x7zvF10KwnLyyMCF/adZHWkCi5dm3Pd2SX+iUu3MSOPap6WbtDFSGrrFze"
    "L1p6VYQ70wVJvUcSpok3YzwPfeZ34e1oaS/EHhvcsIJ1w93gHHn4/xKyKK/K73j6a9e1j//DZiWGy47y"
    "gYWvexZf1yWD013qDdInCU3yzl5DSmsoVAZghuxIjXIEYg4ZiKm9JFHEHlVD7Dr5rCDAqIJRlESfwyJB"
    "SfS5OgLvxUYd0WBuFw1rwxESc1n71gSmmrulawRtQWGy1t+mmKkyiLrC9g3iUqraHYlQvSbLFQnn8Sf6"
    "kI9k6ghUqZZNdPEqvwRMeYlA3GrkcautxM3obsAQUGnZg8X7Y+DYVCHwbBSezQPlakp1desV0JhIPfF5"
    "SHJQf6bocNGP9s9UzS2IcPfxa8THp1QVZ+oe7l+BYLr/HtP9H0gUClOOs6WpN1lHIo7rtCfpcyqJtwga"
    "1JEQ8yDEbDaju46CBuupwVzzjp/wivt6w3CCR+4E4/i1I7nBpuOY9xrDPCAKj+MzwKIZq0XjmGL9JaFP"
    "6NZyRS/1Os2Snt0LTxw3uz2gQP5QiVB+ZXpurf5Ge6jzyo1N9EwDBgWPI2vPr9qRODhm4sCQ1gYMtDaH"
    "wHLzA6OqGFQKNOatsPx+LTZ1qZgdBpkY60wMqopHY9TXt31fbjd2h+jUoBC0c4J2xHt7n9uz1ySYd3lv"
    "jRUTnfdWWsd3cvFBvLdqMG3i5fc1dtw677GHz+aW73AZ/hoCskey2/JXwiQiuwUgJGvVFgBv7ghP8Tx8"
    "oLGFqVTFwU6CnaSzk27JXGslldf72EgpmR/BQhJ33dM+2t4B1pGD2x2so5PrFfFCmNhG5XJYRhaW0SpL"
    "LRT4DgX17Zz6rhWMs4z7Ro7GDoH3aWDldgvq37/trLbbXdXaSr5cNw17FtsZ2TkBWe9pKW3vAEvJQQUO"
    "S+nklpJ4IdS6u6OAhagKqWtKe1xUSiWMzN1FWDopp+S+Ldruk3S2gDGlwQ/W5ZmytDhWqSed2/VgU8Em"
    "8soj3oZcsf8jkiThLPTzSac/lbWqXe5A52K9d1CDTTcFsejMGbkBn4b+PTUdvVwDwXRvHZUGn+goxGIE"
    "8CmbnQQ1c8bNunorGJBuQXrGBUG+EecVCCi3GXVNY2ldq0aBaGLpVRBot5q/woX/k6om02pOda6h7A51"
    "Hhjx+anOtcCgsMwD43kLdRSeWJtJqAgvwq8/ol/fy5839OPP6L675VhehjMPz/NodUufWcyW62nniMTu"
    "8LkCiki6IpK+ZAGNLAhu4cCugt2IxPOMmLUmVDEwGS1MRgSsTky24DKeCUcnVpXG3SxJFHVuIwr4mDaS"
    "ly9efb/dQ+QPuu3j5v3Vu3ftPQQhwTPGYfd4tDtugccbwVc34t17PNvqO+DRRpDbgcd7y+AeD3jXPfCI"
    "N7jOuILba8YiSuIOaktIg8o7gRkglxrKrj9+fFd7uK/fNp/eX95fv/n05fP8SReLwrRwuhX1biQp44p1"
    "prvn5lcge83NH86cp6OMzUf+YTT5B1U+z1y8dSSO1RuClE+etR2QTMfWtVdm4ih/LyPUT6T3KqsmffJ7"
    "lE/zwLd9N1+9Aa+Mn/dr49NA98gYupi9uoy8oXnSBemWJ5pskDA8OsfsMZ4mZLmKqMId6aS3gQKzqtPo"
    "jFkFo3pGZ+E84ypGu93mCgTHze3hN3ee9HcdxoR3Fpp2nfV3t04LoYyH9uuSyS3tgvXrtx+uPv2mNr2v"
    "Fcxvzm+uKUH56cZOTx2FuLNF3HlDoXlMoY5E6Mi5oIJzzu2Tfq2BS3vGclU4n2c7OgZ1f0c0PP0FS2hs"
    "ejpnFQQNbFO1UzBocVJcFQj9C/2r1r+3ZZCoQ/tWL2t1bxlsCvc4YaAx8pZTulc0WXEDqPUBqnUpRzO3"
    "j6LQ3FbdIIB/aLspFtalUbhuC0Cwbo9gnbqK64kKOXUZ16Cf44NUxJEH4+BbFYOd2KbkMyfQ3O6v4mD2"
    "w+zvCLsV8y803eK1BVrTv5x87G8RBxkMLc9w9m7FtQcSZTTxCKdeQklEA+8xTBc5rFj+RSLxpmOjre6P"
    "KXSOOwtuje52d680aFnHAQEn1vzFcz1tM66ZZ1S+C23Kx+cuKIcZ3dEZUxr8+Y6u5myHaXD2gcXjqnJW"
    "5dTJLKXcjLAt5BL5WpKAGvpAFQg2QgzKgtvjgNuTrVh8TVJ/0en31FZMtPUG+drpnVzcM+9xlJIDuBaY"
    "ieXarmQyE4suV5H4o01HvNVhoBUzg84YrU3Lg5F6+8gbAOi2qUtVHz1zHc4v6/SZf3/x4uXLVy++efn9"
    "D999++rVdz98s831tC/pMj/Xb3+WeZ8a8e1EUFA6ev1Z3yBOR/o3o2Kc01mWqGZb66YkbCHIIO+RQeZU"
    "/NmJwgXVUb+FgPq9qCfCozKyBiuQPSzB4YSoDAxBX3CTWuWS60iEVZwLq6jEbFihXUPBGLXK18RhsrB6"
    "wRpQjF5x7QVzKm75mnAe0kAbuaysmTwdu0ymfrG+V/DyiYqKSkDG+BDvFhbHdztoU2iKtBHDO4rpxjJ1"
    "w3m3x72FIM5h5HW7tdOzgOq3+XJBjz1ePBvBObNT8uONLNJy/WFs0ae338FbotiVT7wr5wlfQ06rGBDa"
    "rK05p8U2HI/JzHCQW78ZozUQGG0OYru36sOu4uDfw7/XWH0/h7NUa/VtFvSx+uZibc9GjD/SNQ28u3Xu"
    "nAfhnCapx2b5T1EY33+ReCkTD3HbpzcB7nMCoLyJygvqHru1hRxq6JarduRhR26hseJSdPQ4KWWzGeVW"
    "kfg6Eqku5zR1Vcz08yoUt7MQcx0JMTstZk59Gj4Ya50GDI5Ms7gipyewYzUAq0pWaWx39kYVB/fQtd3I"
    "KffwkyzsI53nPzTXTHo4ibxYbt+wXwkVT7yArCee+NEX2OKspn554F432cd/dC4MfhlJYSFK9XbYUStM"
    "VDVItV1wXAaZ3NYaaiR/8E2yZVsASrcsSreKDcaE7x0ChNuMM0VBw0UWNOiNlp7FatZWSmPsTx+bRAFB"
    "h67j9gZi1OjNHQatnD6EcmqqcQymBgOt6MI9pzHHeDgPjaznHQKEWxMuozbmpG9QOPzV5hAGEsdU0XCu"
    "O/liCwHj5oyHSZJZxdNrQOT3nIuo14bNkygUnihnS1Mp15EQ8wDEnMVpqNhB+8h5C4WgnRZ0wMljPF2G"
    "MVMMltROCakDrQJ9jinM84wLWUig1ZtWRyIT7fJ7xnhA+dR8LnMTB8PUxgWTHAqKKY9JpIzfPCWABhhS"
    "MJeCHHBk4RxUYNjhXN7hikNMLCyJBhCWhK0lkb8qFnGPJg67m/nuhlrCse9vnC7DXFgBWSsOh+vc3lq4"
    "EW1we52451Sxw03K/HttxcN2xaRHkWYiFx+uRPOr33mkqLJk3Pv7v4WxHEKVrv/uzcTPJIrKDr6ltyl0"
    "sKrhtPsUFHkOrugCRZ7GRZ7z8EHdz9pt124hKIKzNmmXTDXNVcf6BjEiLXtphYe35f7+qSyd0apl1eI+"
    "GnqrRDYFOjgMZORazz1rw10NaFEXZ+QS7SBjUo4HO4C880h3neYb6anuJ7Y4ZHlhpvDv9QWJmcqzR4Fc"
    "v/aSOKWqBpPumf0VCGb27zGzH8U8Vm/B0CKXOEzgosSMwwROoMHcdJh7OcqGDjL84pH7xTgk82jD4s45"
    "RdtdCo/jRsDIGauR44iuveVZImT+E/OzpfA+O5StYpVW26bF+mlQAhxTt9271R6VkBaKdvA7Vbf+zf81"
    "IH6zHmrC5hRaQasJ2Zv1INtqVM88FJub3XTXFhia2TnNXBX2Y5guiqYgc1k3saiEdE3SjthgP2WrKPSF"
    "1P/EmfizOicrKtdp7bBgg5iuSohjlhgCH4cOfMxCnqSGQY8qBgGPZu6UituaDimugUCpctqhIh99xTnp"
    "OEijgmnwOb68qDRE//q35nPoM65wqbo7kDbrx1Q3cbBilBnLYquDkis42O7OWXS1KQBhsgwTuwbNJha2"
    "+zAkbZYmbuLQIzioPPEbThLxH5+oID7pCl23F010HhMtlk95sR6jXuFuad0tjHrF8MzhbeBVuklyb2Ui"
    "VXGwhN22j4QKsbCBtyiI12nxFm+imelbxWDbxGwMvFYuZYQ2TovepenpyxzMh/F+XZBUXvApT0PxpwQ/"
    "epw9Jh7h1GNxtPboA+WeoJgGNg6P8f3hHTlhusM7OjrFFWVvbqjDhnNT2aBh0FSsB2sYdEXPP8hq2rwm"
    "jK+7tH1zjV7ny9VTXi7vp/n/SNc08O7W3pfFSNaJV5kM+pUXxrnSlpv8HUnoj94t4ykLEyqPxQwSL0wl"
    "Nv/gttY/8L330PgFM2aqqIqB9jfV/uaDgfccCTygnew4PqndNOBDzAG+dOph6R7c0p2Jj6B8xUP1QZ0x"
    "4R2lQg1gg9i7ddn+OR5Sr0tLZ/tEiwf6+u2Hq0+/qR/pa4VldP3b7ZurVp2WLyeF2xW616DwPpzzPlwy"
    "gW8FfTrzd3O9h+lbSKKX3auISFXbfyee/Cr9UvdduD3sVRc7mC/DbkXvGiYlOUb9USYlFWcUmOv2Kg6K"
    "HYpdrdj/SFdpEbtSK/bada1ivxcrp7l276nYzYJOX3sfZ17ClvSOBWs5DvxxwZZFvonE8t8wpl4YSD1/"
    "L3iO9w1yWX0eAl8DMiAQ+DqxEYHA11ntN7EZT+/F32vCfRMH8vcg3zpU1nEDhMya8ugbMnPRa3dXCogG"
    "D+jRRljklFX5KPMZiz9eq8QXLoNJqGuz/vRxroofdpeFURrGydfyY8/hih0l+oXk1ojfOUdiYO/zBL8u"
    "CtZYMdHFwcpyAYNIWLe8UTrthH2L0umjUwzf7Pgdu4h3It55IdTDCz4h2dLKNtWBVcweO/VwGivRPHSJ"
    "Hg5c2QsUNMJHNmIeXdfY5xXjwtyIOmtmawsm2qLZfKn45Khv1ey22CWvaQnnNEllEYv8KQrj+y8SL2X3"
    "NP7a+/s9Xf/dYysaJ/lV+RkeifPClgXl1MviNIzyS4+M31PuLUjiLUlAvTD98VlD6qf63P8XywMA5VVZ"
    "i1OU5cilK5IkqwUnifhwRpN9i3Ly72qWyNpCDpXCcvWAisMmsLpDLOcOZLmrGA1MSsSpMABt2E5mOerR"
    "eIRSEwfy9yLfxnepY+G8OO28CFMzFLezmZlVQ0LMTot5QYnCFtAZthsESrPMLNsd58LjaVN+Q0lEAzXl"
    "JaDB+AcWj2vmnIqrzoazp+pk1S1nfZ/SAZF2pIc0Cf+lsGqvw3n3ERYlwuoEC8cILw+w+PcXL16+fPXi"
    "m5ff//Ddt69efffDN9uTLNqXdEdaXL/9WZ5qUdvm28dcyKiGhcKtwDCj0mVlm5J7anM2XRUHCbsmYUfi"
    "zL8nfvqaZULz8Y5Ac2PFRBdpnsk+E79Y3CvSfLLitZsliaJOJaQMUilUUPkOOBtwLRXQyxevvt+qHPmD"
    "TsncvL96926jVboDqRFJ0ql48MP8Oxmp+BZ0TKdVnUDZO7RVaPaIXpsDSlpR0opUgWGqQIZAY1Xtpdav"
    "qqAOotguZrutBV0MO57R6bxHnuCB8kRpXHQ+5BXE6WyK58d9wg92/OWKrCOmitN21xJVIJi6tEffGWow"
    "R+OnowbzAgVt5+fu7eI6FmK7OA/37VIWSnb4uLuLE52XG+bL4OeO3M+FY3BCx6CoBFZtxt3Z3B0GJQdN"
    "1ntnc1PC7cq26khYO05bO7MwDpOFlZwbUKQZXZazPG6nyM6Z2bV13OkCLd8M3q6tNRXTRxvyazBwbxnG"
    "lTN2bdhvAMG/Hf+czrKEWm4+DShkYCeDLA5YbFMoVgNCw7um4Z2KndDgHdMHULYrJk9HUcRrH7G+A+EV"
    "J7ZsJrWLn/sd8dIC7BGHUdZrawIEympty/iAq12fB4wOYDL7mQWAmo8j1nw8kiiixUFXhry2kSC3OVkr"
    "Tvna9LCMCgaENggVStqQzh0CZDbILEwfQz5rIFDarIRhYTlN1SSZu8GgWtna58RA/3OkcBzxCK94Goon"
    "463kusMlbC6Z6HxCUiye5sKz9gm3dwkmXsR8EvU8/bMLt4eHuLulyVZfRyFzb5q5L4Rn4h7uEHAPLdxD"
    "jGQ+klkzkHrp41s1ByuZzsevKQzF25u/UD9lXM3qDjX6/eHmL29e3378lAeoi6hZwxoQ95qFlXs/0nC+"
    "yO9b/iIRNO7+JsdsFb2Z0tdCQfHfyE0IaLQjaTSfBUaW2Wb96PfdY9hlGEGI7rZBW2ur7C4qqg/NuVVi"
    "R1NacjCKA05mitCdZhr5BrBX/+BwSkSO0j4o7ATBw9KE9woEzNsz73NKzKfE1lHQjjanXJcUmpen1ZFo"
    "NXCuQK0m5gWJ53ZiriEhZqfFvLOuzAXdxKLi1GVJcyEDbtkRX0VCyq5J2a3IrDS+9NHZzYpJnxxyKhbb"
    "1xVXc8Gl+2ifTFbeAFnlgYWEEd05dOgBeXqNAjmGC5aGqRnfWwDotqD7jgVGQYbNepDdk2y3DJi/FNu9"
    "3oapLOplxpQ65KCWjLUFA8sFlgssFxmqEn/6nPGQKiqJrjgnXeeP1GANZsc3eFFu3H/9W2dKzywC38RB"
    "SdoUaroVtRuSOBDQ6W8PJYnYy0icXsXJY+epE4pVeotos35KcgBq8EZutqAG70g1eCxLfbY0CgRUIFC8"
    "VgekkkRlgevOpd0grAgfUKrkKMUGskg9UJ+poD8oqI4ck/djf2ZQVXfH80xofaOgbQWDzcPiYd7FP8zc"
    "zQZu9P6mVHUtf1NQcE9Nm+1roD3sh+HswgbmA44+gMPYWruXw/h6Qf37fBzDHygJOvzF9qKJzl30t8un"
    "8mTqM3qLu2/Sfm908ynquMNYIi6cXXiSCRU4v+yEGgGzrI6pbv18MKppzqyGAqlnOHFvAGSeZ2aQ1Mcq"
    "4ruHBW0QmBI08SwPeggDVbJSR/oWAtZNWHfOpn7Snjawpc9oRseZNMHMNuwdBubzgcznlNzT2CJ9XMUh"
    "EuBcJEBlcVrM8m9BYSZZm0nFQFoLITSAEIG1CDhjhmMtNwjYTLaW6orTh5BlhsZqFQXubbk/54kG7rJ9"
    "nKReJCtB04ViBkQ34TUQaLetgPSnhg96HQXibWZRhfOYpMK1NA1CVGDY2G03dpIFYTpN6D8NzfkqDAde"
    "25qRBY3mYc86zvLpd0wClxWF+wvl4Sz0SdrdGNZcMtFF4iIazCmXXWFbDOqgR14HjTOarYyYoUXdqKDQ"
    "RshVHETstIjPWAnkmBVwJjsMgW0XxIDA9tlFMBN/rfhWNkJoQSGGfcWgiHV3z4GtYvYaBOuaCDRsHmwS"
    "rCNu4Tsm3q/XLOg6jqJ2faJ1CNl8Gsrz6wMcSjF2R/Be/H1G6ZlyPeLVFvFqHGx47ph1QmWvv4J9Tctb"
    "BTP6dreKR9rqepP6wLBivAJBx1vjjIRwThPDbWCHQdzecgOgn1ehuGwTE6shMXnY5aBYqh6j1el/ph3z"
    "s3CWy7MlTRJlc/4NJRENulrbtqAGox9YPK53o8PKCKZklqpKy5/IrtSQ2GRc3mSkrEw2me16bDK3joVN"
    "PtD0kfF7XeSksmTSI3gSF8vP2dtSfAMT574COYx/f9beltN495ocO3xNI1/TkQ3hfd6WLwOlr8W9OraE"
    "9iLtplC2+ufusC8APUcv/5GuaeDdrfMZyrkAJ97jIvQXcphyIWHx6/xqQFcRWy/F49MexGx/m30mVEhB"
    "5AsNVGQdNJ7+uj2tcQye2HevMQjMoBlxlJa7c9rl50w4yTR5UsFU1vXWMfMC00/LKOb0y0yDH65IlE/q"
    "T1LGaX7jiZeGUfTV197HmUc8Xw5a4V8kXpIty1UeiYN8jUfED3S5Ste9DgY4+Afuobmq38VkW23ikIw0"
    "r0rdyN3Ea6mjkJi0OsQnikwo36wH2RZkP3IWz00dwyro4jzD2qPKMt/usIE6EiYaTLSnTLQnbTMTo6yn"
    "NfbrgqTeUvgSiTB4CrgwePIbfO39GoqHNktz02l7LbehUmlGxSxdiAekbXEd6qZ7WFVueaoXYk9Rsd2Z"
    "MV6BIDLQOqHJkZCWG3XNB0sxy2fOLL+8Qdgll13j0zS7jN49WEAnsoB+SZ42gso1fe2gabZPZGprEcj4"
    "D1199TuPEn+RmzLy+pyxwGOxT3tFnYxuBtvHQeWsiyXRVZtu7STeEjEmHX3i3iPxatvopQoMSglKqWP4"
    "bHc2vlcO3iDvrlcVYdDvsGMFBO1QjmsNtzS1uxuXgdfcNWNZU4bWNWEZ+YVeU9FSkqpGXeoyaBsECLcg"
    "PEySzMruqQFh+Thn+dTnfKThA7GLuzSxqOt3WdJOODGQ7xh9mLcBjdMwXXf4MdXLE50vExYLwz0CabKR"
    "f+JVGsu/+nGbG/QWJPES+iAe0Mjj7DHp5e+Y3xEhNQctd8yKcMKoxKyIc7eK+5xa2nt1JAx758yBmmEf"
    "BKH8+4miAvKasYiSuMOqrwGb75lAHkuw29+c+D37+PFdTajXb5v72C/vr998+vJ5Lk2xKEw78gQPJMoM"
    "W8q3kEtsKL9jWRxM74zOF6hirDTwcCg7igLOC3fMY2kNGJjvx7wjDtof6fqTkM0jiTpctPqCic5JE37R"
    "lBdre7ppV7FHP/sLIgw4j808EkWl+5R84UmrXLpaiXCqUm8plKAndr6ig1OYfGGyoEHbTTvIHQ+ctepM"
    "wCv9MnR9qmobUAF2AZbp5iW0kHMDioCka3J2RN8VVXxSqemq/MrrWm1XxtakPumn7HZtB0LjcPZY7z9I"
    "clfAy63+xGMrGnszxr2Y3bFA0VK6780QiTz9e7pHJPKRiwdRVTSuC4xVQAiKNS1zBMUuXiXVDu00Mtzv"
    "D2m595Giy3PNqjQyscaMygpiRGeyjGFQXGEKae2knkYShuqP3Dx5EDKWX0RhnnS3H1RAp9tInx/3vT9x"
    "+0FCE0nhtJN/zWzOFnI0QjiYNsv/bXGqS9psEJeYs/HZckViRcpGR1gFdImcrRblX9mfsS3kEvmiSxIq"
    "0tY6vraQS+TrLuTpIiCGL2UVdYmsCb9R2D6KLKiOtAroEjlbCUNCloZMV5zNwsh0U1OgL5HF/M2brilR"
    "9A/dLEkUdRp0deSIXOmXL159vzXk5A86G+7m/dW7d21Dbi7P9zVqydohUNBgXkoSMZ+otoBuvncI8G3O"
    "d+ee230CZvdGe4IDMCsxj7ssjNIwTr6WH3uOsMfBjsWsn87LWTRNWMZ9o9egiUMlucXbUJJoNVtVhcWO"
    "ZCkDYe4Z1nA2YHj896He4si3OhQ5S6dzlpz6jAdWgm5AIWinBR2RJJ3mPdXUQtZtNMTttLgF73Yd2TUg"
    "SiBdlvGS8rkcPBunrC1lXRldDYYzhh2rlrihhPsLbc3EbsmkR3lpkq/Ol56lfgLFnqevpkjZPY0V2QfN"
    "aQk7yOjPSnj74bZ1RkKeE51KQ+db07h5A4rAed/84dPZCHUG8RIpdUpHJYtwpdVQmwU99JNc2rP94XZB"
    "y0YFknpyMMraW7IHKo9ezDv1dt0LKyZp9yLm3yfeLORJ+qM8rrE+fuVZQ26Hvv//i6vzLFeczTlZLukU"
    "ky0HokXdslzc1acGky2rb4EJq00ciMUEy/PGyP8hVIBViKUGRBzN6RiLjHDLIxgy9USp7sr0BnA0bT6n"
    "rk5f0TiYLsOYKUpvtAcT1IHg347/3LSdFg+zTUd9E42Issu7XZ7msRV2CwxZuyzrJMu3SLuJKA0sJO2y"
    "pP2I2eUCa0DI2HkZJ7YyTiDjAchYhiJtXuMqDu6mcyJ2KrD/XhYHaCP72xWTHqnnvNagZ3D/48xLH9lm"
    "1J5H5LHLjwsW0a+9Jw+K+rEyu0helj/JuXwC7yUZfwgfqGIe+0k+EUF+JwKlCPIfneJK8+Ndwvid8Tna"
    "DRhobdCaK/I2od0NOlvA6dtzzkPmURpx7khEYp8qcivdzFcxIH8P8stqRbMWkBoIyS2L5JbFeV3wL9z0"
    "L2rHdMWBLFWzOKirCkSYYAAyNtsxayA0K5pvmJymGY/NzLMqZi8jYTjcH8xGcCZqoouX9IuU9A+R7BWV"
    "kKfJyZ83pqknNhCLM7mtPgJBECdcSQRBjk4xgiBHphUFpIguDd14QYDj7PY6Ahxjdn4R4BixjOFqX6Sr"
    "/XvhGv+eRRF77DxRoLlkonO8Z2LxdFauPuPxAuoJ4d26v2M+uKXaP+uZf6dR+t1er3ja89OI2/TrWguq"
    "qNP1FRxRDKdrLXBkKykqmT76PpEHF2jLnaqLtNtJGQxh5fqDRPSqPuvEk9/vK9OIXdctMM/j9HvaHvE5"
    "RD2OFPU4r/Z1l0I43eejfngOGYZIjlbQbplsKyn6J2226qpeRtsGYDCHRtpaciZM7G3RXv5/m+SoYiBM"
    "wzILYz9ckSj/SSxQ2HbH/CDkZJ0wRZCTPaG1V30VzMzoOg7ENogVu4qJFV0uhxFtYUTPxJehXD6RypEk"
    "3Wd5N4A4z7vJf9/zvFmW+kzlNnbnHyoQpB/sk+XwNOBpPDuyp/GUj9Hfu9jLrRD/SLN8Z/QrzXxjJ2Kv"
    "28JlcMLs0oWJYd/CvoV9C/sW9i3sW9i3sG/b9u1P1A81ZQ/Vy1rrNigXnrF0CkYl4tDubEIm5qT49kb2"
    "ZLkeBqVVa67UjCbWzA6B1hZYM7BmHLZmfs5okn6UU4c77Jn6Aq1FM5dLixHGMGpGbtSgoPJY55AYH1iP"
    "o+r3O6v7c0p53BHy1RyTXoeBegvqxcensovI1Jxv4jBwx55763Bxxw0sw8bDkcaxosaST6oSQrefVYHA"
    "0drD0VqR0MbJqsDgYDnnYMGTvhBBO+JJ5z7yuzDuGmdWuz7R1r3khwBFYinc6JG70cgNHNyBLt4eM0ar"
    "GBDabPHM5OPWprOzwX8HGFN7/4vn37769oeX33+77erf/kbXzK84k/E+MwrvFMsRYLBxcgU1c8aNas+q"
    "GAQWzDn/Z0biNEwVnOuGglRRY9o1TnzeaO6SWhz3WsdBANYCCMIkP7TYRghtLARhLQhKTGec7RCnD6ZV"
    "fJm7LIzSME6+lh97DnfmSLUMXUPndG+EZuwcjqDu+SKk8qRZw51oh7Fi3TEL6OLmcxXlGnQuNiy+1oWj"
    "qmsmT4ekeLm8V1Tq2R/pmgbe3dr7sshQT7xKzvQr2TYlW6ZkaOSOJPRH75bxlIUJ9TglQeKFqcTmH9zu"
    "yTrwvfeIk7kUbriMmBkqJLppRYXEuKg/a3zYMTV+mGjmmdvjhsPpseockItFLvY0BrDO8O1l8CL9OnJT"
    "EulXnC80FGLh9pzY9obbczbqk5RxKjgNzJ73Ggq5W4t8+YLEMY2MmW/i8NBbPfQkzRKzB36DAOEWhK8i"
    "4lv5oTUgvFDnvFDU9l+QgH22XEU0tXqRm1gcXOe0pDPOaeybVfNVMFCSFkpyzliQ2FQzNYAoZUJN2dAF"
    "MeM0nC+s5NCCQgz2FU3ks40IajDQb03/pijPRgZtLMr67KSQ7+qKaME1YxElcZe9uwE109cCdSzeN5mj"
    "E6evP358VzOGrt82rZ1f3l+/+fTl89wyEovCtEv/lpMaDTMaDRgSGg1aw+WK8dSQ1BoItS0orbgYT9iR"
    "0opPuQbX9LnXF0x0RRaFNXDuTvfyW5jtQzUQCi9QeHH2zR9t2rkZfrA2bfSxoo/1sgTglIXxRPtSe1Ef"
    "S+MMDUzFJx+pg6lycxhADmpnNDHZ0IpqvnFRX7Q7mj/xTRzItybf8ulXgiEGnMqGvjMERxEc7XJdtC5L"
    "P1cFrWcjdwAQAcXkT9cJxTFrp2z/OHVEYDgp8LEFBC6ceZQUnz2/gpImFOA4RDF8zP4+5q8kTAXNP9Eo"
    "fKCd+THFqonO63ws1gup54CwZ0HOsxsSBh6beSQuxul56YKkXph4MUtlBotTb03TibgofnPHgvUXifxF"
    "Ox+2z43g7DqxD3Y7u8gAIANw6WKAM33i0w1xmN5T1B9p0vcsS1SDvrsf9QoE/rT5ww6vA17HsyN7HVd+"
    "3jvW4W1Urk50Xgbxdx1oSG6N195HcgtzFYdC7COJIprmeENq20iQ2yCXPJCw+AtbvOoC/TUYOsQteyho"
    "HMhvZcR8BQTe7XhflLz2J32DAON2jLNHlb+pY3yDAON2jHedrqbjvPN8NbDek/VkpYxp6UjfQsC55ZP+"
    "eRVy40d9BwLvtlOGHihXxhH184V2KDBvxzwJ/pElqSnzVRSYtxxsxkmczCgXW8c0jM34b2Mhhf2lwDJD"
    "fasAQw6W+5Cfhg/UIqlRA2Kkr2sZjZp1Fad8Pc2TAoYWVh2Id8w2VkGUer67H3GDQCPixOvfiOhIFu81"
    "4Z0Vg9trE10Gzxer+hYHHiWBx7PI/GSYGugwBTVPJ/IGX2GA/N6+wkB+7/zEkqW5dbHDoMfE2rYQj2Vs"
    "HEaogEC9EfWOmBg/cfLYYWFsLmkNjEAsQn0Q6oNgP5ipucIhNmO0igGhDUIjZjqbfIcAmU3rloXq0wp0"
    "pShbDCwB+yCqefQUleDux01R8j9iQTtiyb+R1sEnShLWNdGqsUJr1xe2Bs8X9+wt/nWx9oi3olxAvCV7"
    "oIFX6IRJMR6XpOXFLxLvUTzTye+8hJKIBhPvjiZhQPMRuvkHT7zHRegvvHtKV3J4buIF4Zwmij7kU30o"
    "fBQnTBT4KCe0Aou33yzftMMg4zQZXsapUBE69dFHcZw144TtFtutO3sEOpvcIDeh4o+JVeNMtOXYFRSi"
    "GtZRDczSOOF4AcTuztV6MJtR37QubosB8fZB00376dRfkHhu27xaQUMY1sIoO1KtRNHGQhB71IoKoI0U"
    "GkCIwFoEsm3VSgQNIERgLYI7EhFhwE/JLFWdtqkTQgsKMRxARVsIQgGGKJBiRuYRKeYLFLRPsoROTUMq"
    "dRQCKzZDSnMKzebxVjEg3Xoa8lkOCRpOH6lBHPzsJ0mMklU5jJgTo41hi8C2YLEthAFdrlhKY389vadr"
    "E+YVUEwxtpliLAs9pkWJlMqfe6pGpAK1LBUZjgSOdUhqPjpBEJQYbudNHPbzZncnfQhZlkwXJFmYPdwt"
    "KOqgbJ9uc/LB+ZBrz+QUtvWvhMeCk64atOaaibYWLV89fSyW9yxjvl1QryhU8h5J4qUsCso64jxJ7gWh"
    "ACXME3/H2gvIOvHu6Ixx+juPxT5tVygf4H57VMO5Vad1GbVxKOQ6omouZjUmU1VhsgxzdtRZ1FC6COe4"
    "iJURy2YEQGwxbeo6ky+b5WPKuLx4/u2rb394+f2320TL9je6/Iqi2AG1Vmc6EFU8ldOIzhSep/ZJ3mLG"
    "xP3BHmfkkEacQ3LEyv+DsH87jPvNJa1Nv2DyU/pY8t2SRXeJE0YduktOaDfDKTmmU4JpLhhAMgrD2ier"
    "NDM+QKGKwmxf2xMUIkosTlDYocC8HfNLEtjMLa/A4O445+6oYobmMq4jIWanxbwMY2ZYWr6FWO2djuW+"
    "z9TkklfbJSzjqu7q7jqcJg5FOLbVkYJiymMSGdamKsGQAg50h4JxL2z6jnUd5l5emeiCphHDIe6ImSJm"
    "2otixEwRMx0ioWiVOXAMmnDxvJme71IFgVEcMeKIl87pUnwD+b2MyK/BQL81/eVkGwX5jEWUxB2byQ7V"
    "rGgXsAGSr+Px48d3NT/w+m3T9f7l/fWbT18+z3casShMO8guTq63ifZWgfDFnfPFOyaKmA+0aGBx6KzL"
    "knYoewMpH+99fiShquKjO369QyBobTPNIvZpZPFS1YB4p1x+p+7W07zTN0wVHfJay7OBPKH1uf3NcM3P"
    "vOuwTfh/3Hz8oNFTKqKD0E+9//GiMBlgOlrDtqRCv6M1N6/G2yFv0NzRNk3tNpZ/E4t9zeV9LbCUcgAJ"
    "D0TCSKmPWNCOpNTf57nP12TVkVivXZ/o0utlFtUnqzNm2XkmR5izwKgIqwY6zCSqp7Ptg/eikITfVxhG"
    "s3jYnJPl0jQF38SB2Aax4q9RKNfuvWKzHgPrbE5loTxkRuWZOwQItyA8SQlPbYLGNSCsR+esx9oWZtwv"
    "lZ28V2oUuWxHTPabBeE06DbZa9e1JnuSr4TJDpMd9iXsy6E+1bAvYV8OSRCwLwclysuzL2XFZZdtubmm"
    "tyvlqp6TZt+miRcGXpgU82DZzAvFb27+9ObDTx7j3uurP93+8umNlzc9tOfKGqPRweWEgYTg8QltUHRw"
    "HZFcOYrPkNUKBM0xDYPyPlyZ2RobBOb+WDZlYMjYuZqR0kx2WphRX0XhkbccdYUROWdgHSNyMCLnsqWA"
    "er4RR8wcCd68FqzSuGtMTuXqRBfA8Yt1fUM4sXfz53deuqDePV3LYMyXW4d84oXBV4q4TS8IgjVOuGcI"
    "1hyd4oo/lnGxwshCqkCQxbLQy3EmH8g2453ewA4wJv/3YCeoSGVh8PiWy/HoWjy64htlSzlrx7SApgUE"
    "/Rb0P1AuDwQ32DoqCOwdir0jFU+sxYGzNRgOPm0+zX0Pm/UXJI4LX6DvRlKBYAuxKaEhYTC9Mzq8vQIB"
    "5RaUW3RGI+qCqEuPqEsW0SciL+WKSY/oy1QWOduHYPKvPvFK57BfDEaF2SMIM9u8TH13ti0AJd37l3Qj"
    "kHB6Xf5gFd2v4qBkoGTUSubnTNwiJHGHhqle1qqXMv46L9cjyI8gP4L8pw3y5/+22LyhJKJBR8i5RDSo"
    "/MDicQ3pUUYlWJwqY8o6wiqgi+QMkZyTp5HEv6ahnCoGpFuTbm5yV3EwuZ0zuetnpNjVTFVxGHTnmoQd"
    "car+xKLQX/9UZkM7XKv2oonOwVrly6ebFOsZZyuYZoUxUQHht6GJ4CmvqnvicIdPZTZveECkH2XgcMDJ"
    "TKGau1nfAjDm2Z51RJphFB3bKJKKSmsQbRb0MYZkgY59pLlWrTbxyiKqiRcxn0Q9c5t97rGHqeVaJd5F"
    "G1+oyzt0XV7xlpg81zsEjFkLY1ZumCZ0b9aDbJvE/YK8+O77Nt26ktMdBvWmTdZ19aZO2Th/KbZ9rZlT"
    "WdPH0ik1yaGNnX2MHBg3w9ucYNyczrjZFFySufgIhRbQHRLWwuKQWoNTwmYzKg+dotMZZ0vjBE8LjZCG"
    "cyGNem/rXRQmC6vIVRMLUTsnalcsO05nlNPYp0mXXVdfobXqykK21Q7Sy7A7SjrPrUq8y6h+pEsSKsqo"
    "tDbBFgNboL8tkCxVU+h0NJcIkNyf5FWm7KzVsbyBgOb+ND9Sf6EycbRE70Cg2uCJFr4ti4mwDZWjFLVP"
    "dgMK2vvTLouF51aGfB0JMx5mfEdPbVGO3tVPu7s60fbSFuucq8ET35+PvgZPCPfzNKLxPF2IH5+/+EHz"
    "amwCpWJVsyimvPSiuKY311EDdoZqpPzgeAXtWu27A51Q726e/uHqXU4tz32vI6F3oXfVevcN4bFmkEX1"
    "slbzUrHQYITFUXQvGoRPESLD4YE4uGV45J63N8ZdCo80+vwhNCxaqEJQtaAwBeHqnMHVwXE55zqniPKp"
    "xcEtNRjot6afsywO5Ncy0JhVDLSmVQ04VyVFu7f4LeD0e3zFkbnLwigN4+Rr+bHn8GWOsvM/kCgMrOrU"
    "6khEXpyLvCDAdrFiNhvXU0dBp/XUaY5ENt+J54PyT6Vf2RHfbC+a6KKcUb58unFWEesceayzlLcZ2TUQ"
    "AnGIDR09NlT0opm4DjsE4kPwEmA+wkuAmOElXK6XoPUO+nkFcAZG7gyg8AG5+WHutcgjn9lPCJPt39Ci"
    "Xls2WweesHR2+xvUzsJod81od8R2/BNnQeanr4Xg54yvO9vPW6u01uSqWD/1C0B4zopadLOgm8Wdvek4"
    "JV6Ed4+66n7SGzCrB96xqcZHe+Khk6GTT6yT9bq4rw4+o+ZN7jOT7ahcDr17OL2rP8ZpLJv+qcMPARWa"
    "M5VDIk0Yr6PAuznvpTdhltmoYMC5RUGvJMuA7816cG3O9R0nsdHh41sA2LaYoB3+y+jJ3qwH1zbNdD7j"
    "dmfiNaDwmuA1dXpNRYqy22/aXZ884TkVK5EOH3k6HFlbZG2dIf0ooWE/43IGsJnPVMHgSbdxmoQhMv1X"
    "eWh7b8+pCgLtFrTjxKcTE46SkNOXhHSepaKbKXCW41SeH4nn84wTSGiaim9l1NxexaC//eC2TULi4I59"
    "Ntx7KihsPCa1aEJZ3k/ZbCae6mlCxXcIDKfKdN3hdFvSN6PaklCJYGUJIabWO6Z2kzLeFU/bXpvoYmmJ"
    "XIXqv4uuQkCIB7OsMcsaGhca92mN+2s+BvdW8NehdusLtLq3MlIXmayRZ7LQ2InGzuEHlGE/niOMtqJx"
    "kHNhZkLWcDiJzOAM6c+rUFXF2v2c7xB40vfpk6IdE4E1Q6Zo10BgUG9CPQYDOyQMuLFWFg/cWJNizCWT"
    "3D8xu1S5bvJEcWaBwATTC/JtS5Eb+7Y1HHxbzDE9+hzT4dTnHJ/UU5fopCTNFEampqdni0C4xqYhk8Wp"
    "sgu226yvQOBPYWovTHhM7YWYMbX3Aqf27lzfp1zj3i4xPOHxe8LI8iLLO8BNF0bNRRg1jujWP2cs7Sqg"
    "2l7T6tR/ylX99Omzt7F38+d3nlCZ3j1de2Hifbmky7v8/KSJFwZfff2sIfyeEOhjJ9REtz7eysyE7BoI"
    "mriZo4eJcxxiZazTbODRBgAjB7HRIcVGV2QtmbA6fL0JRTrGOh2zJAG1sPErMBj4zhn4rTpGmljIuI6E"
    "mJ0Wsxy/x6cJy7hvZD80cRicaG5FFBwKiimPSaQ0iZ8SQAMMKZhLYcHE55i5IxXIHp7IcHg3cESKx9KM"
    "zioGfDbaCWK7yapV3AFU8HC4HYQGdiSS+onOKOckes2CroBqc8lEF1fl5eL81Bnn5kKcKuFz1rkQp9Ge"
    "CJqeUAUgaHokYhHDgGo9tmp9Qq32VqkHyVZWd4Svfuexmfe4YEvvkSTeHWfZfJGaJjN73nEPXe6WQrmM"
    "zCc0ztF6cuTbbPw4N2CgVU2r3QkkNSgUunMKvSrof2YkCsVfYiPpJhZREZcljTjiYbfIgPp5a6chpQ0Y"
    "WO3Q55b0duHBszOdHO/onER/YFHQ4cnVrk90rlwkV05l7qinM/dx5hGvcGU8xqVzRTw/Ikki/1Ma721v"
    "rR8EpacOPN8TV6Ooo9lBavpPUp2/CSaJgToK2XWbwyFJohqYcENJRIMurbjBNBj/UB6gNBrKr3+7fXPV"
    "DPdHxLdycGpAOLJOuzelrMxagmsg1G1b7UaR2FssA0U1KKIHLr9eW2GZvWANGPT9oHruP1HZYCH4uaV8"
    "2Zl3a6yZ6JNv5erpdmDleQpazma9oril6pYFZK0QQGe/yWb5mNpMDjZKLSEPVnq4ioOR67QWLkRlpoKr"
    "GJi4w1LAP3HyeENpV6S0elmrdgOxcJqIlf3jpLI8ZTO9soh6ypt4j2G6yK8l4qt4YaAMmJpgETl1Iq7X"
    "raI5zZ9j0zRMBYTqilaz83IZpktlv/N1GBO+7qqqruKaZ0isywkc46H0uuxg3m7nYje/fvvh6tNv6v38"
    "WtHxrAoIyp3QLIC6QVxK+NQR/fcnHv6LSi3XOfStcl2rAVdy5VSqIfu6z+2mNvESKiQZ+7TfrJpO4B7K"
    "z61t+TJU4UZ4ql27e0hCFTUmx/XE8xGiMDY67GqzHrNBDGeDOLL3f6IBXeYEvWcP3c10zUVaLcC3y6dL"
    "sR4Dy7Dhu1s1MqC9x6jAb/sKmtouDSCobVB7R2eMG7Xp7hDIzJnnvskspYqBWd10bwGIw9rQbZzZQE5j"
    "ADkNaYiZ5jSqGLxLVmU7M8rVrqyumKMCgsIYVCZp5yg96UkZeFFwoOBAwYE6rZWPVvKjeaYuRdRHQumD"
    "XRPfw4F698ZJ6z8zEqdhqjCZO5MQVciYkhAHq55bsfzOLUa146+3mDFReuK8ziOJIprmUMNtoo3ETtEc"
    "yGU+0x2z3Pd/pn0hFZt5+nUcBGAtAJzecdJwEo1TvjbcvasY9FY3Ht8F4VRhjHRXO+wQqHfY4ywUn2Wr"
    "3O8wIr+OggD2OYxG1umZbNxbAALS5vt2cbh5JjzDyDS31oCie9flHFtAo/CBCnVrlfdRo/G+WZxytiBx"
    "TItp7iYSaOLAvTn3Sco4NWa+jgLvKNuASikiS8yu27iKg4idFrG4Vcr8e1Wv1DVjESVxV/qmgmt2qQng"
    "qPbM648f39UEev22uSn+8v76zacvn+eSFIvCtBK0cqY8RN7jE51liWbCfmPNRF8kkn8rXiw/SNNVQNYT"
    "rxhlZtx31cKi9er078oehSRCfmpN0+GyEFWms6ZgxqVcpMLoOShQV+DXMSYQUfB+Z1hn6o5uXcInUzZz"
    "I9dTqNKuXI9jarMoV3lCb+4W9VOcxfozzshCiSTma7izZVuUnbUZ7dyIq5Ax7cUHq496oFxNqU69VUBj"
    "IvUMxQyZ0ZzCHQKGnJUhF6fK4Ty6FPAWgvzvHvnfIq0442xpGlisIxFadDq06AtXM7WKH9eREPMgxGzW"
    "3VlHQYMNrdMwd3e1vnA/Hxiu78hdX7SyHW3ApGF9yT71DQOi8DjeAmyZsdoyTqnUG5lU1+rV7YoeynWa"
    "5+gPMwxT1p6bT8LcoZCLdVCbaMZgSskZhaM2AOgXu8JF/94s7rqFWEVdHSu+OU/QNSX31DDavYWcLtb9"
    "zeA5d0TF3tC5nKv+Ph890qFkW2u0ajYpVk+LaSYHmZSzuaXFxJwmdA+V69ZMl8tQufCUj9VpuX0vTGit"
    "o0Bqk9RQ2WH0xDFUobqxCH7w+f3gumE0N7H9y+XonBlUEL80dfSGUF8TCHF8WCewTmwUKeL4J4yz5P+2"
    "yO4u+dmsR73PXgM34iBMlYWF2mKrHWgv+odjYRyFfdhyp9pchOUTPqgOjtI1Uu5Adl2UVpvLxkIZVBvl"
    "MCuVnx+J5zOVKeP86bH7/pzOxN0WVmJuYjExyDVJOxJ7eE2WKxLO45twmUVEc2SBeuFEF5HwS8g02WIQ"
    "nUB0AtGJ/kQjOoGeJGepP4qXjHTWyAydqnCthl8ecuwlhHs84WIM+GmDXMm9cbNXFQPSrUm3mLJYwWEb"
    "c3obo4JCGxFXcQi3uCxhTleMGxn3OwQSYPam/YyEUWbWzFCBIBE2qKKmd2z+Nn69kKdGxXPaEVRsL5ro"
    "AooRm0/DeOpvAD3rvK88Afy3MPYeFyyh3ookySPjgfdIEo+H80Xaru/uB9kjGrkgyaL9IlyHMeFr9auw"
    "QTSzk+u04OHw8cjzvAjX5W6yfRHEe3D99sPVp9/Ub8K1Yve5/u32zdVTjVUpmc1MS5ErGEQoW9XdSX6O"
    "ZGdKuLuDqo0c0wSrg40Fo59XoeDfxjitIeGBOGefOqK1P1GfydNHXrOgS2c3l2g1Ni8X54c69FTXH2Pq"
    "pQuS5so2ZqmXJTTw1lShpvVLoZ6hni9bPTuzq+TVKLfsnnbP7a0veWJXyReLN1usPmNJAXaJs+8SpeVo"
    "2lGY4MRzTakBZuyM1cyshUFZainmOhLBbpelnGS+L7Y71eHYN5RENOjYIquwhoQ/sHhcQt1oGkfMpRsq"
    "e25+L8wZ1j0do75Eay4l+eLpLF99RnPJJZP+MqoxheQ5VWzv2jd/i7F77QeksncW5o6yOzrPYgudWMXB"
    "8HFaJYo/bRbypZ2F28DC+HFZ0hFJ0mmS0pXKS+/uT6vBMF9sgPPF+EPo0z/Sdaf5VF3whPGUL53e0zWa"
    "V0ZuLq3EZ/rhikTGzSt1HCJKzdTwgnH12C/dHNMdBrWqBxux0U14x4gNkN1rbmzuNU2TBXnx3fdmOYEW"
    "9FDJAXdFcNj0QGUDp3wZJtuTHOsyuOKcdIiggWsIYHydW/KZ/uvfGuSFqyknm6q63tTVUKMn7vXbnz61"
    "iMPBOzgMYkiiGJoX71DZG2I1x43VyPotCzk3sZC0y5Lm9IHZtdHVkZCya1J2Jv6XaI6Ir1yd6CN/Sf8z"
    "4fNS1KJn5HceEYuWYbT22Mwra9W8olZNXcLaE4f4oRNhLU26Nbv7B/XT6b34O41CXQ0cnAGbCExJomF9"
    "QQ2FwC08rEvR1Y56WBDz8cQcBhGd2staAYfAnRY4PK1LkrLQuImq77bb8GwjMWXB5sxIuloJFrOVzUDm"
    "JhjvmsvvWkBlNZDJO7ZD4N2yKGKg6SPjihNZNXUMOwgYH9TMmBtZ7P+JRV2t57XrE23sLm8b4GLpGYv2"
    "zjuy19XW0ANuE92ROBwvdIb5XmetvhnWrt2qIan1aLXZ055c08Ke8ACb7W8Ge4LNXRZG6TRUHWGjI70K"
    "A99P8O2WfaGzLfrYFeezKJDGO0Uajy5JGIkr8ZxyWdqv8Ol19bxKOGp6m4Zd35renM62BHQtrFvIRXaw"
    "qm1fHV8d1u9l0LWZ7TlVT/PpdtdaQKTtLQI8Wx+9t7uwRYy+2lztKQgjn+7m6fWmrYG7UPKGOaP0yGdX"
    "HmxAqRzXTYNpxOahKgbQSW4LN5qm64NRGzFfZuqsTtBpYpFicjrFFCaSZJusfQMKObssZ9TWXYSY896U"
    "XLPZNrZUwXilXZO1I7HNnxkLHsMoehcuw7QjxtlaM9HFOufl6mkkl58xjyodPhPHfLMeedS986grln+T"
    "Fvm66Uk7zJgOcTjB9KT6jLJspcyjdtJeQYyJ94M5UAl5sDK2qjiYWs6p37aIzcYwVDEI4A6rXuw29O9p"
    "epWmxF8sadxl9qiWaS2fNAeId36D6NkDerugXnkOuBeFNPHC2BPGjpeHXmVT5yyMaDLxkjwX4z2G6SK/"
    "XnzeF4l3T9cTLxPPDc9/z9mj+GUYtLtGj/pJSFCf4mXcI0FdPp9mZNdAaHRsWAfZKmIkkFMeTZRHHQX1"
    "YZH/W9IgJAVnBsTXUSDepmsl/JeC8u78V7kcvoXCt1CXXOiKhDpKLvrWBQ0nhnessqAgnNPEsDJrhwHt"
    "lrQnPomniTz+xcjJqqGwXdts14LC2C6AUUMigeByBENcXDBuPECmAcMLZvGCFRyasw7CLQlfZXdR6Cs0"
    "uK7tYgc6YdPFmVT44XpczJUG4t0D0BacLpldUqOOhE3gmpSdCrBfs8/ayHp5fdIjpH7HPp+zIxvh6dMc"
    "o8LmnCyX1PgYlToOQerO0n8j57uGgqlqY6pGxGzoyxYAujHXH4aNvgAa52ac+P1Ch8F4XzCnPIfXC3k0"
    "kNZ52C2Z9PAf/MX2rCF4EOP1IFDgcnDfASHA0WzxtelFRrYTbCZrm2m2IbQv11sA6Lag+47OGDdyuXcI"
    "TP20yH7OUmqW/NwAwPYAa+Y3nYBa07y6qI9xvmkY7GWdP3sbezd/fpdXn9/TtRcm3pdLuryjXFhwEy8M"
    "vmpXvfeDwLp3wvTstu63MjMhuwaCdd/YvuEwHZxSZLGORezpe4odMzfO01Kc0uUqEhyZ7hJ12B6Ps2NS"
    "OMzTTOOUrw0prWLAp6rx3ZDQGgiMNly7lVBJDyQy5LQBA6sNVpN749RlFYOokE2UQhBo6jhUMbDFlE+x"
    "RW4gOejhcAMid3AZgnn4QG1Gj1VxSPO7JmGnool/IHHAHijXRhOriyY9oomLcj2S/SMPByJ2dXC1HtAV"
    "4amcXGNintZRMFAtDNSUkqVxfGULgY9VZ1OqAGMnqwbCQ2zxEJcMmpuMNSDcAueMxprn59+LSxEN5uZh"
    "jDYURQAWwYwqjRYueBsON821N84pN+1tfMeyONB6aZU1kx5OWlgs7+Wiqco3EpZxn+blG0uaJOLbT/tW"
    "fmige7h827uamHA1EBxA83qQjfhMtFAdBUPPqg/oDDO0BkT6sYZoIeKB9gbYTIOwmd4XWkZrM1XW9LGZ"
    "SsWFuPbIzRrs8ocvHcTIsJONDMMkQkwivBDC71igCIDqvKANAnOELV0g2Ouw11trD2Cvaw31nhZ6z9Ne"
    "/p5kd/+gfvp3j8SB9/dEPKnykviR0+6DV9hjXBy+8rgI/YWMZP49tyDF7/7ejnse6TPgOzhh2GKE3sk9"
    "iLP2Hg5H7Zs0bCzkeHnFmeSaEV47COxVC3vV1CmDN7bPMEJBzZxxsxl1FQxKI8w5z7jgxzc7imsHwWNu"
    "T/mUk/i+zfvNkkRRZ3duEzumM6Jevnj1/bYtV/6ga8S9eX/17p3i6FkaS9/UrBq3BsImYnFiDn2gPEzN"
    "ToOtYMC5OeeczrOIpKropTZGX8OdMEy//c1g4/TmZ3HhGK49HvCIxPOMzI0Yr2JAugXpjAfGPnsVA5e9"
    "sWfcZ0Y7RrEc+tDCBjnXiQ0XzrtPlisSzmNj6ltAsG/RBSeu3osvNF2QZKGwBDWJ1RYUGVbbA3LLjI/C"
    "mc/zRh3lvRVUg/oPLB5XB4nyfNsi32b20FZAeFxtDxYuU5uGzFdQoN6SeraisXETYA0Er8bGqykYNK+E"
    "qQFREONcQUwzO2rX31lHQsxOi3kW8iSdkjh5pNxK2soboJ/XZZmLW7HI9vjdGhRydlnOfsQSux28CoSM"
    "ByDjO+qTLDELGLWQiBjZ5A1Lo9ZnmSpN3ll60AaervjgmyORX1YevHj+7atvf3j5/bfb8oPtb3Q1CO0U"
    "4SMJUxlSS8JYdYqtfhNrgbGRubyRYQDZYQ/cJrOZ6TCQCgZ8Nkce+XRld7JzA4pdyOVdqPBmxQ1X4m+k"
    "0yCj1i6x4iaQvcuyz33bPChvKXflDSBzl2W+kr5PME2o+BsD06N9WtjRWPAnPuBnSbkMGIsvwYwbnJpI"
    "WC7NghLTuADCAfuMUf6cTgU/dnG3Nhraw2XtIYf8KzP/nTqjgjidsnh+XGWxV7jHqR78m3wcprYTf7dk"
    "0mNiVjFfEwOz0PSOpncr48W0CHaf2tcBUXic0mP0w5++08/nVGEm6gpddxi7MtcBca6q+Vtx+hCyLJna"
    "cKcAX2KtcIOGaRanoeK91zsrnTeBz+KyzyJkRewSGXUk6voGIWaz2ug6CirdajR9IpmwecEaUOyjrr1g"
    "jgQr3udTvW7DznMr6wsmukBFOSEsDXFe5ejDFGcdITcgvWAy1xuRn+MQG4mt2PhZrYFAaevwFsGNaUSt"
    "BoJBaBPjsSlePWTR6pAEMAQrsF4z9BDSR6taoQoQlr7LMhaK2qd2MbIGFHJ2Wc7ylTRM51chY5odebAO"
    "Dkp40eNiZnU0YKhEMjc7ZhFjXFHR+B83Hz90lC1vEc19KvRT73+8KEyG+EhriJdc6IlvctzYduQNlMRP"
    "aRwkNqXjTTBUhtMqI0yojZirOEjYZQkLC078VRYirgEhY9dk7EgoX8bofy/3/M6iw8r1ib7ikPLpToU/"
    "fQrQlSchXrogqfdIEm8ePtB4UhzKQ2JP6KAfvUd5kXgryhMWewkJA4/NvDCVJ/M0D/EpAsVfJPIAn/Z5"
    "QEf/NGQfnAg3IvtwdIqRfUD2YXiUIvtwnuxD3oFgwvkOAcItCM8NGxt/oYJD0sc5f6EW1LSL7Rw2qgMB"
    "H1XAVgV8VRxcfpclXOy2ZsWxVQxUo4VqLF4PM9KrGKSBbObTkcR0NvkOg8nkBpPJHQop/iyDz5qQ4vb6"
    "5MmQYhHH7hdSvGFLmi6EKIo4HylifguSiP/J99hjWfq190e6Fv95ty5jeBOvcJwn8vRvsVyeF76iPGSB"
    "F8Z5rE+GlO5IQttRxVN8IAKLTkQSEFg8OsWIfx2R0jvxR89Co4NUKxDYmzbnVMjtPW9tMWG9jgLxFsQX"
    "2nSqsjulA92RlKiCdN7zqAxQ6Q032RNmoMkDu1kP98jiSWVhad023SPN3L8txqrk0zHGzzPxz2KMLgKn"
    "7ofVOPXl8bV2J4vUoBC0c4J2KL7xnj10j2nbXZ48Gd1YipXoe0aAAAECBAjOTOm9+PYmZv9mPTxUm+4Y"
    "zpbGkYEaCN6WxXRkZsx5BYIH3YJyOFqjsb/haF2koNGUfOim5CUVn+cb9cZWIGiO3aM5Vu48pm5DFYPT"
    "PfqV93QbVJ3FPbBg+3bVGz6/VQyeX3fqpDiJk5kMFsbpoiuY2Fwz0UYUy9XTpVx+xrBikhJu1bRcAx7D"
    "Mnw64Ai7UGMXIsZ5Qt36SKKIpjnekNc2EuSeP/HuGpGny7w7pnGfULa99WzPquSPMfWSMKBymADxNuAf"
    "80pfJlVrWRec1w0Tj7NHuVJeTcQX9MSb+qwhzwPdEolDJzYlKFUo1XGQS+OUrw1prWJAaDNcJfflqdU2"
    "oICCXiW9Nk9tGwlyFYMIVAY2YxElsZrWLabZ+CdA4yLy+uPHdzVf//ptM/z3y/vrN5++fJ5zLRaFacWi"
    "hivjQBExkqAjDnY54rNepSldrrp6aStXJzqP9ZHeLRi7F09bvh4VpyN3HAMaCU1qbNU0YDBpUMw01u29"
    "NqMsJWmmMKA6racdYEQdWIebuc85M6qx3AJQEWBx3mMmuBHfcbo0eYIbqDE5AXs9x45YfT+VirjD7Kte"
    "7mX3lYo9RK/R2C2/jcQNY9s1FOy+ZtWVeFlMi652ENCpotMqqN1GgtxWNDAJU2XBtj4euEONyRg4cURQ"
    "OgZmw443ADQXWTUX7cJZPQ3fKuR0D/o3Dpu8VUJj8aBugoQWUW0FHGNoXY58+BERMgjsDpdsgSFrl2Vd"
    "+oBW6aomFpJ2WdI+p5J3CznXkQhbOydmR+JTvxbxgo7wVOXqpEd0CjGpkcekMq6wLbp9onI5PCILj0gO"
    "ZVG4Q1eck45h61tEg+/xNRRLBv/6twZhwqoxbG+vIE7nQD4/El2HdiATKkwIhdlxkx+f2BED2WIafH5g"
    "8chsjM2o/vohevQhZFkyteFOAbYjcTjmeA8O7fzZzpvA23HNDK75tWEiSbZya+tQyHkQcr6jPskSozC7"
    "CotiE4vxEySMxPeZJmGsOtRR/7a1wHjfXH7fkEg8YyIRIbyLeMc2wjI7k66OQpykpyJzJHZ6RXnoL56p"
    "ujmKKxNdzJTs1jgTMe1UBsqAqUINlFp8v0ip45WlE02AtDMI9XpBuGkUapgbgHhfPk8jGs9T+Wq8+O47"
    "DaGb91+sas4BLC+9KK41qkXES2XAcLl8hOw+/+abHuyKVZ3s5tcaFguLUxorzJXuoZYVCIZaGg61PKsy"
    "+9//D9VFfcI="
)
