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
            triages boolean NOT NULL,
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
    "j6LQ3FbdIIB/aLspFtalUbhuC0Cwbo9gnbqK64kKOXUZ16Cf40NUxIkPInPVQ6wtiqugUBfXvy4uIQ/G"
    "kc4qBmrPpr42J9Dcyari4GPBx+qIcRbDRjSt+bUFkx4HlfhbxEGmcMsDs71bce2BRBlNPMKpl1AS0cB7"
    "DNNFDiuWf5FIvOmMbqv7Y+Sf456ZW3PS3d0rDeYD4DSGE2v+4rmethnXDI8q34U25ePzzZSTo+7ojCm9"
    "q3xHV3O2wzQ4+8DicZWUqwoYyCyl3IywLeQS+VqSgBr6QBUINkJMJYPb44Dbk61YfE1Sf9Hp99RWTLTF"
    "Hfna6Z1c3DPJdJT6DrgWGEDm2q5kMoCMLleR+KNN5+nVYaAVA5rOGK1Ny1OoevvIGwDotikCVp/zcx3O"
    "L+uon39/8eLly1cvvnn5/Q/fffvq1Xc/fLNNrLUv6dJs129/lnmfGvHtRFBQOnr9Wd8gTkf6N6NinNNZ"
    "lqgGietGUmwhSNfvka7nVPzZicIF1VG/hYD6vagnwqMysgYrkD0sweGEqAwMQV9wk1rlkutIhFWcC6uo"
    "xGxYDl9DwRi1ytfEYbKwesEaUMy5ce0Fcypu+ZpwHtJAG7msrJk8HbtMpn6xvlfw8omKikpAxvjE9BYW"
    "Z6U7aFNoKuIRwzuK6cYydXd/t8e9hSDOYeR1u7XTs4Dqt/lyQY89XjwbwTmzU/LjjSzScv1hbNGnt9/B"
    "W6LYlU+8K+cJX0NOqxgQ2qytOafFNhyPycxwkFu/GaM1EBhtTr27t2p6r+Lg38O/11h9P4ezVGv1bRb0"
    "sfrmYm3PRow/0jUNvLt17pwH4Zwmqcdm+U9RGN9/kXgpEw9x26c3Ae5z3KK8icoL6p5xtoUcasKZq3bk"
    "YeebobHiUnT0OCllsxnlVpH4OhKpLuc0dVXM9PMqFLezEHMdCTE7LWZOfRo+GGudBgyOTLO4IqcnsGM1"
    "AKtKVmlsd9BJFQf30LXdyCn38JMs7COdh20010x6OIm8WG7fsF8JFU+8gKwnnvjRF9jiYKx+eeBeN9nH"
    "f3QuDH4ZSWEhSvV22FErTFQ1SLVdcFwGmdzWGmokf/BNsmVbAEq3LEq3ig3GhO8dAoTbzI5FQcNFFjTo"
    "jZaexWrWVkpj7E8fm0QBQYeu4/YGYtTozR0GrZw+hHJErXEMpgYDrejCPacxx3g4D42s5x0ChFsTLqM2"
    "5qRvUDhp1+bECxLHVNFwrjtmZAsB4+aMh0mSWcXTa0Dk95yLqNcm+5MoFJ4oZ0tTKdeREPMAxJzFaajY"
    "QfvIeQuFoJ0WdMDJYzxdhjFTDJbUTgmpA60CfY4pzPOMC1lIoNWbVkciE+3ye8Z4QPnUfC5zEwfD1MYF"
    "kxwKiimPSaSM3zwlgAYYUjCXghxwZOEcVGDY4Vze4YpDTCwsiQYQloStJZG/KhZxjyYOu5v57oZawrHv"
    "b5wuw1xYAVkrDjHr3N5auBFtcHsdb+hUscNNyvx7bcXDdsWkR5FmIhcfrkTzq995pKiyZNz7+7+FsRxC"
    "la7/7s3EzySKyg6+pbcpdLCq4bT7FBR5Dq7oAkWexkWe8/BB3c/abdduISiCszZpl0w1zVXH+gYxIi17"
    "aYWHt+X+/qksndGqZdXiPhp6q0Q2BTo4DGTkWs89a8NdDWhRF2fkEu0gY1KOBzvt/YFyNaU6zVcBjYnU"
    "E1scsrwwU/j3+oLETOXZo0CuX3tJnFJVg0n3zP4KBDP795jZj2Ieq7dgaJFLHCZwUWLGYQIn0GBuOsy9"
    "HGVDBxl+8cj9YhySebRhceecou0uhcdxI2DkjNXIcUTX3vIsETL/ifnZUnifHcpWsUqrbdNi/TQoAY6p"
    "2+7dao9KSAtFO/idqlv/5v8aEL9ZDzVhcwqtoNWE7M16kG01qmceis3NbrprCwzN7Jxmrgr7MUwXRVOQ"
    "uaybWFRCuiZpR2ywn7JVFPpC6n/iTPxZnZMVleu0dliwQUxXJcQxSwyBj0MHPmYhT1LDoEcVg4BHM3dK"
    "xW1NhxTXQKBUOe1QkY++4px0HKRRwTT4HF9eVBqif/1b8zn0GVe4VN0dSJv1Y6qbOFgxyoxlsdVByRUc"
    "bHfnLLraFIAwWYaJXYNmEwvbfRiSNksTN3HoERxUnvgNJ4n4j09UEJ90ha7biyY6j4kWy6e8WI9Rr3C3"
    "tO4WRr1ieObwNvAq3SS5tzKRqjhYwm7bR0KFWNjAWxTE67R4izfRzPStYrBtYjYGXiuXMkIbp0Xv0vT0"
    "ZQ7mw3i/LkgqL/iUp6H4U4IfPc4eE49w6rE4Wnv0gXJPUEwDG4fH+P7wjpww3eEdHZ3iirI3N9Rhw7mp"
    "bNAwaCrWgzUMuqLnH2Q1bV4Txtdd2r65Rq/z5eopL5f30/x/pGsaeHdr78tiJOvEq0wG/coL41xpy03+"
    "jiT0R++W8ZSFCZXHYgaJF6YSm39wW+sf+N57aPyCGTNVVMVA+5tqf/PBwHuOBB7QTnYcn9RuGvAh5gBf"
    "OvWwdA9u6c7ER1C+4qH6oM6Y8I5SoQawQezdumz/HA+p16Wls32ixQN9/fbD1aff1I/0tcIyuv7t9s1V"
    "q07Ll5PC7Qrda1B4H855Hy6ZwLeCPp35u7new/QtJNHL7lVEpKrtvxNPfpV+qfsu3B72qosdzJdht6J3"
    "DZOSHKP+KJOSijMKzHV7FQfFDsWuVux/pKu0iF2pFXvtulax34uV01y791TsZkGnr72PMy9hS3rHgrUc"
    "B/64YMsi30Ri+W8YUy8MpJ6/FzzH+wa5rD4Pga8BGRAIfJ3YiEDg66z2m9iMp/fi7zXhvokD+XuQbx0q"
    "67gBQmZNefQNmbnotbsrBUSDB/RoIyxyyqp8lPmMxR+vVeILl8Ek1LVZf/o4V8UPu8vCKA3j5Gv5sedw"
    "xY4S/UJya8TvnCMxsPd5gl8XBWusmOjiYGW5gEEkrFveKJ12wr5F6fTRKYZvdvyOXcQ7Ee+8EOrhBZ+Q"
    "bGllm+rAKmaPnXo4jZVoHrpEDweu7AUKGuEjGzGPrmvs84pxYW5EnTWztQUTbdFsvlR8ctS3anZb7JLX"
    "tIRzmqSyiEX+FIXx/ReJl7J7Gn/t/f2erv/usRWNk/yq/AyPxHlhy4Jy6mVxGkb5pUfG7yn3FiTxliSg"
    "Xpj++Kwh9VN97v+L5QGA8qqsxSnKcuTSFUmS1YKTRHw4o8m+RTn5dzVLZG0hh0phuXpAxWETWN0hlnMH"
    "stxVjAYmJeJUGIA2bCezHPVoPEKpiQP5e5Fv47vUsXBenHZehKkZitvZzMyqISFmp8W8oERhC+gM2w0C"
    "pVlmlu2Oc+HxtCm/oSSigZryEtBg/AOLxzVzTsVVZ8PZU3Wy6pazvk/pgEg70kOahP9SWLXX4bz7CIsS"
    "YXWChWOElwdY/PuLFy9fvnrxzcvvf/ju21evvvvhm+1JFu1LuiMtrt/+LE+1qG3z7WMuZFTDQuFWYJhR"
    "6bKyTck9tTmbroqDhF2TsCNx5t8TP33NMqH5eEegubFioos0z2SfiV8s7hVpPlnx2s2SRFGnElIGqRQq"
    "qHwHnA24lgro5YtX329VjvxBp2Ru3l+9e7fRKt2B1Igk6VQ8+GH+nYxUfAs6ptOqTqDsHdoqNHtEr80B"
    "Ja0oaUWqwDBVIEOgsar2UutXVVAHUWwXs93Wgi6GHc/odN4jT/BAeaI0Ljof8gridDbF8+M+4Qc7/nJF"
    "1hFTxWm7a4kqEExd2qPvDDWYo/HTUYN5gYK283P3dnEdC7FdnIf7dikLJTt83N3Fic7LDfNl8HNH7ufC"
    "MTihY1BUAqs24+5s7g6DkoMm672zuSnhdmVbdSSsHaetnVkYh8nCSs4NKNKMLstZHrdTZOfM7No67nSB"
    "lm8Gb9fWmorpow35NRi4twzjyhm7Nuw3gODfjn9OZ1lCLTefBhQysJNBFgcstikUqwGh4V3T8E7FTmjw"
    "jukDKNsVk6ejKOK1j1jfgfCKE1s2k9rFz/2OeGkB9ojDKOu1NQECZbW2ZXzA1a7PA0YHMJn9zAJAzccR"
    "az4eSRTR4qArQ17bSJDbnKwVp3xtelhGBQNCG4QKJW1I5w4BMhtkFqaPIZ81EChtVsKwsJymapLM3WBQ"
    "rWztc2Kg/zlSOI54hFc8DcWT8VZy3eESNpdMdD4hKRZPc+FZ+4TbuwQTL2I+iXqe/tmF28ND3N3SZKuv"
    "o5C5N83cF8IzcQ93CLiHFu4hRjIfyawZSL308a2ag5VM5+PXFIbi7c1fqJ8yrmZ1hxr9/nDzlzevbz9+"
    "ygPURdSsYQ2Ie83Cyr0faThf5Pctf5EIGnd/k2O2it5M6WuhoPhv5CYENNqRNJrPAiPLbLN+9PvuMewy"
    "jCBEd9ugrbVVdhcV1Yfm3CqxoyktORjFASczRehOM418A9irf3A4JSJHaR8UdoLgYWnCewUC5u2Z9zkl"
    "5lNi6yhoR5tTrksKzcvT6ki0GjhXoFYT84LEczsx15AQs9Ni3llX5oJuYlFx6rKkuZABt+yIryIhZdek"
    "7FZkVhpf+ujsZsWkTw45FYvt64qrueDSfbRPJitvgKzywELCiO4cOvSAPL1GgRzDBUvD1IzvLQB0W9B9"
    "xwKjIMNmPcjuSbZbBsxfiu1eb8NUFvUyY0odclBLxtqCgeUCywWWiwxViT99znhIFZVEV5yTrvNHarAG"
    "s+MbvCg37r/+rTOlZxaBb+KgJG0KNd2K2g1JHAjo9LeHkkTsZSROr+LksfPUCcUqvUW0WT8lOQA1eCM3"
    "W1CDd6QaPJalPlsaBQIqECheqwNSSaKywHXn0m4QVoQPKFVylGIDWaQeqM9U0B8UVEeOyfuxPzOoqrvj"
    "eSa0vlHQtoLB5mHxMO/iH2buZgM3en9TqrqWvykouKemzfY10B72w3B2YQPzAUcfwGFsrd3LYXy9oP59"
    "Po7hD5QEHf5ie9FE5y762+VTeTL1Gb3F3Tdpvze6+RR13GEsERfOLjzJhAqcX3ZCjYBZVsdUt34+GNU0"
    "Z1ZDgdQznLg3ADLPMzNI6mMV8d3DgjYITAmaeJYHPYSBKlmpI30LAesmrDtnUz9pTxvY0mc0o+NMmmBm"
    "G/YOA/P5QOZzSu5pbJE+ruIQCXAuEqCyOC1m+begMJOszaRiIK2FEBpAiMBaBJwxw7GWGwRsJltLdcXp"
    "Q8gyQ2O1igL3ttyf80QDd9k+TlIvkpWg6UIxA6Kb8BoItNtWQPpTwwe9jgLxNrOownlMUuFamgYhKjBs"
    "7LYbO8mCMJ0m9J+G5nwVhgOvbc3IgkbzsGcdZ/n0OyaBy4rC/YXycBb6JO1uDGsumegicREN5pTLrrAt"
    "BnXQI6+DxhnNVkbM0KJuVFBoI+QqDiJ2WsRnrARyzAo4kx2GwLYLYkBg++wimIm/VnwrGyG0oBDDvmJQ"
    "xLq758BWMXsNgnVNBBo2DzYJ1hG38B0T79drFnQdR1G7PtE6hGw+DeX59QEOpRi7I3gv/j6j9Ey5HvFq"
    "i3g1DjY8d8w6obLXX8G+puWtghl9u1vFI211vUl9YFgxXoGg461xRkI4p4nhNrDDIG5vuQHQz6tQXLaJ"
    "idWQmDzsclAsVY/R6vQ/0475WTjL5dmSJomyOf+GkogGXa1tW1CD0Q8sHte70WFlBFMyS1Wl5U9kV2pI"
    "bDIubzJSViabzHY9Nplbx8ImH2j6yPi9LnJSWTLpETyJi+Xn7G0pvoGJc1+BHMa/P2tvy2m8e02OHb6m"
    "ka/pyIbwPm/Ll4HS1+JeHVtCe5F2Uyhb/XN32BeAnqOX/0jXNPDu1vkM5VyAE+9xEfoLOUy5kLD4dX41"
    "oKuIrZfi8WkPYra/zT4TKqQg8oUGKrIOGk9/3Z7WOAZP7LvXGARm0Iw4SsvdOe3ycyacZJo8qWAq63rr"
    "mHmB6adlFHP6ZabBD1ckyif1JynjNL/xxEvDKPrqa+/jzCOeLwet8C8SL8mW5SqPxEG+xiPiB7pcpete"
    "BwMc/AP30FzV72KyrTZxSEaaV6Vu5G7itdRRSExaHeITRSaUb9aDbAuyHzmL56aOYRV0cZ5h7VFlmW93"
    "2EAdCRMNJtpTJtqTtpmJUdbTGvt1QVJvKXyJRBg8BVwYPPkNvvZ+DcVDm6W56bS9lttQqTSjYpYuxAPS"
    "trgOddM9rCq3PNULsaeo2O7MGK9AEBlondDkSEjLjbrmg6WY5TNnll/eIOySy67xaZpdRu8eLKATWUC/"
    "JE8bQeWavnbQNNsnMrW1CGT8h66++p1Hib/ITRl5fc5Y4LHYp72iTkY3g+3joHLWxZLoqk23dhJviRiT"
    "jj5x75F4tW30UgUGpQSl1DF8tjsb3ysHb5B316uKMOh32LECgnYox7WGW5ra3Y3LwGvumrGsKUPrmrCM"
    "/EKvqWgpSVWjLnUZtA0ChFsQHiZJZmX31ICwfJyzfOpzPtLwgdjFXZpY1PW7LGknnBjId4w+zNuAxmmY"
    "rjv8mOrlic6XCYuF4R6BNNnIP/EqjeVf/bjNDXoLkngJfRAPaORx9pj08nfM74iQmoOWO2ZFOGFUYlbE"
    "uVvFfU4t7b06Eoa9c+ZAzbAPglD+/URRAXnNWERJ3GHV14DN90wgjyXY7W9O/J59/PiuJtTrt8197Jf3"
    "128+ffk8l6ZYFKYdeYIHEmWGLeVbyCU2lN+xLA6md0bnC1QxVhp4OJQdRQHnhTvmsbQGDMz3Y94RB+2P"
    "dP1JyOaRRB0uWn3BROekCb9oyou1Pd20q9ijn/0FEQacx2YeiaLSfUq+8KRVLl2tRDhVqbcUStATO1/R"
    "wSlMvjBZ0KDtph3kjgfOWnUm4JV+Gbo+VbUNqAC7AMt08xJayLkBRUDSNTk7ou+KKj6p1HRVfuV1rbYr"
    "Y2tSn/RTdru2A6FxOHus9x8kuSvg5VZ/4rEVjb0Z417M7ligaCnd92aIRJ7+Pd0jEvnIxYOoKhrXBcYq"
    "IATFmpY5gmIXr5Jqh3YaGe73h7Tc+0jR5blmVRqZWGNGZQUxojNZxjAorjCFtHZSTyMJQ/VHbp48CBnL"
    "L6IwT7rbDyqg022kz4/73p+4/SChiaRw2sm/ZjZnCzkaIRxMm+X/tjjVJW02iEvM2fhsuSKxImWjI6wC"
    "ukTOVovyr+zP2BZyiXzRJQkVaWsdX1vIJfJ1F/J0ERDDl7KKukTWhN8obB9FFlRHWgV0iZythCEhS0Om"
    "K85mYWS6qSnQl8hi/uZN15Qo+oduliSKOg26OnJErvTLF6++3xpy8gedDXfz/urdu7YhN5fn+xq1ZO0Q"
    "KGgwLyWJmE9UW0A33zsE+Dbnu3PP7T4Bs3ujPcEBmJWYx10WRmkYJ1/Ljz1H2ONgx2LWT+flLJomLOO+"
    "0WvQxKGS3OJtKEm0mq2qwmJHspSBMPcMazgbMDz++1BvceRbHYqcpdM5S059xgMrQTegELTTgo5Ikk7z"
    "nmpqIes2GuJ2WtyCd7uO7BoQJZAuy3hJ+VwOno1T1payroyuBsMZw45VS9xQwv2FtmZit2TSo7w0yVfn"
    "S89SP4Fiz9NXU6TsnsaK7IPmtIQdZPRnJbz9cNs6IyHPiU6lofOtady8AUXgvG/+8OlshDqDeImUOqWj"
    "kkW40mqozYIe+kku7dn+cLugZaMCST05GGXtLdkDlUcv5p16u+6FFZO0exHz7xNvFvIk/VEe11gfv/Ks"
    "IbdD3///xdV5livO5pwsl3SKyZYD0aJuWS7u6lODyZbVt8CE1SYOxGKC5Xlj5P8QKsAqxFIDIo7mdIxF"
    "RrjlEQyZeqJUd2V6AziaNp9TV6evaBxMl2HMFKU32oMJ6kDwb8d/btpOi4fZpqO+iUZE2eXdLk/z2Aq7"
    "BYasXZZ1kuVbpN1ElAYWknZZ0n7E7HKBNSBk7LyME1sZJ5DxAGQsQ5E2r3EVB3fTORE7Fdh/L4sDtJH9"
    "7YpJj9RzXmvQM7j/cealj2wzas8j8tjlxwWL6NfekwdF/ViZXSQvy5/kXD6B95KMP4QPVDGP/SSfiCC/"
    "E4FSBPmPTnGl+fEuYfzO+BztBgy0NmjNFXmb0O4GnS3g9O055yHzKI04dyQisU8VuZVu5qsYkL8H+WW1"
    "olkLSA2E5JZFcsvivC74F276F7VjuuJAlqpZHNRVBSJMMAAZm+2YNRCaFc03TE7TjMdm5lkVs5eRMBzu"
    "D2YjOBM10cVL+kVK+odI9opKyNPk5M8b09QTG4jFmdxWH4EgiBOuJIIgR6cYQZAj04oCUkSXhm68IMBx"
    "dnsdAY4xO78IcIxYxnC1L9LV/r1wjX/Poog9dp4o0Fwy0TneM7F4OitXn/F4AfWE8G7d3zEf3FLtn/XM"
    "v9Mo/W6vVzzt+WnEbfp1rQVV1On6Co4ohtO1FjiylRSVTB99n8iDC7TlTtVF2u2kDIawcv1BInpVn3Xi"
    "ye/3lWnErusWmOdx+j1tj/gcoh5HinqcV/u6SyGc7vNRPzyHDEMkRytot0y2lRT9kzZbdVUvo20DMJhD"
    "I20tORMm9rZoL/+/TXJUMRCmYZmFsR+uSJT/JBYobLtjfhBysk6YIsjJntDaq74KZmZ0HQdiG8SKXcXE"
    "ii6Xw4i2MKJn4stQLp9I5UiS7rO8G0Cc593kv+953ixLfaZyG7vzDxUI0g/2yXJ4GvA0nh3Z03jKx+jv"
    "XezlVoh/pFm+M/qVZr6xE7HXbeEyOGF26cLEsG9h38K+hX0L+xb2Lexb2Ldt+/Yn6oeasofqZa11G5QL"
    "z1g6BaMScWh3NiETc1J8eyN7slwPg9KqNVdqRhNrZodAawusGVgzDlszP2c0ST/KqcMd9kx9gdaimcul"
    "xQhjGDUjN2pQUHmsc0iMD6zHUfX7ndX9OaU87gj5ao5Jr8NAvQX14uNT2UVkas43cRi4Y8+9dbi44waW"
    "YePhSONYUWPJJ1UJodvPqkDgaO3haK1IaONkVWBwsJxzsOBJX4igHfGkcx/5XRh3jTOrXZ9o617yQ4Ai"
    "sRRu9MjdaOQGDu5AF2+PGaNVDAhttnhm8nFr09nZ4L8DjKm9/8Xzb199+8PL77/ddvVvf6Nr5lecyXif"
    "GYV3iuUIMNg4uYKaOeNGtWdVDAIL5pz/MyNxGqYKznVDQaqoMe0aJz5vNHdJLY57reMgAGsBBGGSH1ps"
    "I4Q2FoKwFgQlpjPOdojTB9MqvsxdFkZpGCdfy489hztzpFqGrqFzujdCM3YOR1D3fBFSedKs4U60w1ix"
    "7pgFdHHzuYpyDToXGxZf68JR1TWTp0NSvFzeKyr17I90TQPvbu19WWSoJ14lZ/qVbJuSLVMyNHJHEvqj"
    "d8t4ysKEepySIPHCVGLzD273ZB343nvEyVwKN1xGzAwVEt20okJiXNSfNT7smBo/TDTzzO1xw+H0WHUO"
    "yMUiF3saA1hn+PYyeJF+HbkpifQrzhcaCrFwe05se8PtORv1Sco4FZwGZs97DYXcrUW+fEHimEbGzDdx"
    "eOitHnqSZonZA79BgHALwlcR8a380BoQXqhzXihq+y9IwD5briKaWr3ITSwOrnNa0hnnNPbNqvkqGChJ"
    "CyU5ZyxIbKqZGkCUMqGmbOiCmHEazhdWcmhBIQb7iiby2UYENRjot6Z/U5RnI4M2FmV9dlLId3VFtOCa"
    "sYiSuMve3YCa6WuBOhbvm8zRidPXHz++qxlD12+b1s4v76/ffPryeW4ZiUVh2qV/y0mNhhmNBgwJjQat"
    "4XLFeGpIag2E2haUVlyMJ+xIacWnXINr+tzrCya6IovCGjh3p3v5Lcz2oRoIhRcovDj75o827dwMP1ib"
    "NvpY0cd6WQJwysJ4on2pvaiPpXGGBqbik4/UwVS5OQwgB7UzmphsaEU137ioL9odzZ/4Jg7kW5Nv+fQr"
    "wRADTmVD3xmCowiOdrkuWpeln6uC1rOROwCIgGLyp+uE4pi1U7Z/nDoiMJwU+NgCAhfOPEqKz55fQUkT"
    "CnAcohg+Zn8f81cSpoLmn2gUPtDO/Jhi1UTndT4W64XUc0DYsyDn2Q0JA4/NPBIX4/S8dEFSL0y8mKUy"
    "g8Wpt6bpRFwUv7ljwfqLRP6inQ/b50Zwdp3YB7udXWQAkAG4dDHAmT7x6YY4TO8p6o806XuWJapB392P"
    "egUCf9r8YYfXAa/j2ZG9jis/7x3r8DYqVyc6L4P4uw40JLfGa+8juYW5ikMh9pFEEU1zvCG1bSTIbZBL"
    "HkhY/IUtXnWB/hoMHeKWPRQ0DuS3MmK+AgLvdrwvSl77k75BgHE7xtmjyt/UMb5BgHE7xrtOV9Nx3nm+"
    "GljvyXqyUsa0dKRvIeDc8kn/vAq58aO+A4F32ylDD5Qr44j6+UI7FJi3Y54E/8iS1JT5KgrMWw424yRO"
    "ZpSLrWMaxmb8t7GQwv5SYJmhvlWAIQfLfchPwwdqkdSoATHS17WMRs26ilO+nuZJAUMLqw7EO2YbqyBK"
    "Pd/dj7hBoBFx4vVvRHQki/ea8M6Kwe21iS6D54tVfYsDj5LA41lkfjJMDXSYgpqnE3mDrzBAfm9fYSC/"
    "d35iydLcuthh0GNibVuIxzI2DiNUQKDeiHpHTIyfOHnssDA2l7QGRiAWoT4I9UGwH8zUXOEQmzFaxYDQ"
    "BqERM51NvkOAzKZ1y0L1aQW6UpQtBpaAfRDVPHqKSnD346Yo+R+xoB2x5N9I6+ATJQnrmmjVWKG16wtb"
    "g+eLe/YW/7pYe8RbUS4g3pI90MArdMKkGI9L0vLiF4n3KJ7p5HdeQklEg4l3R5MwoPkI3fyDJ97jIvQX"
    "3j2lKzk8N/GCcE4TRR/yqT4UPooTJgp8lBNagcXbb5Zv2mGQcZoML+NUqAid+uijOM6accJ2i+3WnT0C"
    "nU1ukJtQ8cfEqnEm2nLsCgpRDeuoBmZpnHC8AGJ352o9mM2ob1oXt8WAePug6ab9dOovSDy3bV6toCEM"
    "a2GUHalWomhjIYg9akUF0EYKDSBEYC0C2bZqJYIGECKwFsEdiYgw4KdklqpO29QJoQWFGA6goi0EoQBD"
    "FEgxI/OIFPMFCtonWUKnpiGVOgqBFZshpTmFZvN4qxiQbj0N+SyHBA2nj9QgDn72kyRGyaocRsyJ0caw"
    "RWBbsNgWwoAuVyylsb+e3tO1CfMKKKYY20wxloUe06JESuXPPVUjUoFalooMRwLHOiQ1H50gCEoMt/Mm"
    "Dvt5s7uTPoQsS6YLkizMHu4WFHVQtk+3OfngfMi1Z3IK2/pXwmPBSVcNWnPNRFuLlq+ePhbLe5Yx3y6o"
    "VxQqeY8k8VIWBWUdcZ4k94JQgBLmib9j7QVknXh3dMY4/Z3HYp+2K5QPcL89quHcqtO6jNo4FHIdUTUX"
    "sxqTqaowWYY5O+osaihdhHNcxMqIZTMCILaYNnWdyZfN8jFlXF48//bVtz+8/P7bbaJl+xtdfkVR7IBa"
    "qzMdiCqeymlEZwrPU/skbzFj4v5gjzNySCPOITli5f9B2L8dxv3mktamXzD5KX0s+W7JorvECaMO3SUn"
    "tJvhlBzTKcE0FwwgGYVh7ZNVmhkfoFBFYbav7QkKESUWJyjsUGDejvklCWzmlldgcHecc3dUMUNzGdeR"
    "ELPTYl6GMTMsLd9CrPZOx3LfZ2pyyavtEpZxVXd1dx1OE4ciHNvqSEEx5TGJDGtTlWBIAQe6Q8G4FzZ9"
    "x7oOcy+vTHRB04jhEHfETBEz7UUxYqaImQ6RULTKHDgGTbh43kzPd6mCwCiOGHHES+d0Kb6B/F5G5Ndg"
    "oN+a/nKyjYJ8xiJK4o7NZIdqVrQL2ADJ1/H48eO7mh94/bbpev/y/vrNpy+f5zuNWBSmHWQXJ9fbRHur"
    "QPjizvniHRNFzAdaNLA4dNZlSTuUvYGUj/c+P5JQVfHRHb/eIRC0tplmEfs0snipakC8Uy6/U3frad7p"
    "G6aKDnmt5dlAntD63P5muOZn3nXYJvw/bj5+0OgpFdFB6Kfe/3hRmAwwHa1hW1Kh39Gam1fj7ZA3aO5o"
    "m6Z2G8u/icW+5vK+FlhKOYCEByJhpNRHLGhHUurv89zna7LqSKzXrk906fUyi+qT1Rmz7DyTI8xZYFSE"
    "VQMdZhLV09n2wXtRSMLvKwyjWTxszslyaZqCb+JAbINY8dcolGv3XrFZj4F1NqeyUB4yo/LMHQKEWxCe"
    "pISnNkHjGhDWo3PWY20LM+6Xyk7eKzWKXLYjJvvNgnAadJvstetakz3JV8Jkh8kO+xL25VCfatiXsC+H"
    "JAjYl4MS5eXZl7Lissu23FzT25VyVc9Js2/TxAsDL0yKebBs5oXiNzd/evPhJ49x7/XVn25/+fTGy5se"
    "2nNljdHo4HLCQELw+IQ2KDq4jkiuHMVnyGoFguaYhkF5H67MbI0NAnN/LJsyMGTsXM1IaSY7Lcyor6Lw"
    "yFuOusKInDOwjhE5GJFz2VJAPd+II2aOBG9eC1Zp3DUmp3J1ogvg+MW6viGc2Lv58zsvXVDvnq5lMObL"
    "rUM+8cLgK0XcphcEwRon3DMEa45OccUfy7hYYWQhVSDIYlno5TiTD2Sb8U5vYAcYk/97sBNUpLIweHzL"
    "5Xh0LR5d8Y2ypZy1Y1pA0wKCfgv6HyiXB4IbbB0VBPYOxd6RiifW4sDZGgwHnzaf5r6HzfoLEseFL9B3"
    "I6lAsIXYlNCQMJjeGR3eXoGAcgvKLTqjEXVB1KVH1CWL6BORl3LFpEf0ZSqLnO1DMPlXn3ilc9gvBqPC"
    "7BGEmW1epr472xaAku79S7oRSDi9Ln+wiu5XcVAyUDJqJfNzJm4RkrhDw1Qva9VLGX+dl+sR5EeQH0H+"
    "0wb5839bbN5QEtGgI+RcIhpUfmDxuIb0KKMSLE6VMWUdYRXQRXKGSM7J00jiX9NQThUD0q1JNze5qziY"
    "3M6Z3PUzUuxqpqo4DLpzTcKOOFV/YlHor38qs6EdrlV70UTnYK3y5dNNivWMsxVMs8KYqIDw29BE8JRX"
    "1T1xuMOnMps3PCDSjzJwOOBkplDN3axvARjzbM86Is0wio5tFElFpTWINgv6GEOyQMc+0lyrVpt4ZRHV"
    "xIuYT6Keuc0+99jD1HKtEu+ijS/U5R26Lq94S0ye6x0CxqyFMSs3TBO6N+tBtk3ifkFefPd9m25dyekO"
    "g3rTJuu6elOnbJy/FNu+1syprOlj6ZSa5NDGzj5GDoyb4W1OMG5OZ9xsCi7JXHyEQgvoDglrYXFIrcEp"
    "YbMZlYdO0emMs6VxgqeFRkjDuZBGvbf1LgqThVXkqomFqJ0TtSuWHaczymns06TLrquv0Fp1ZSHbagfp"
    "ZdgdJZ3nViXeZVQ/0iUJFWVUWptgi4Et0N8WSJaqKXQ6mksESO5P8ipTdtbqWN5AQHN/mh+pv1CZOFqi"
    "dyBQbfBEC9+WxUTYhspRitonuwEF7f1pl8XCcytDvo6EGQ8zvqOntihH7+qn3V2daHtpi3XO1eCJ789H"
    "X4MnhPt5GtF4ni7Ej89f/KB5NTaBUrGqWRRTXnpRXNOb66gBO0M1Un5wvIJ2rfbdgU6odzdP/3D1LqeW"
    "577XkdC70LtqvfuG8FgzyKJ6Wat5qVhoMMLiKLoXDcKnCJHh8EAc3DI8cs/bG+MuhUcaff4QGhYtVCGo"
    "WlCYgnB1zuDq4Licc51TRPnU4uCWGgz0W9PPWRYH8msZaMwqBlrTqgacq5Ki3Vv8FnD6Pb7iyNxlYZSG"
    "cfK1/Nhz+DJH2fkfSBQGVnVqdSQiL85FXhBgu1gxm43rqaOg03rqNEcim+/E80H5p9Kv7IhvthdNdFHO"
    "KF8+3TiriHWOPNZZytuM7BoIgTjEho4eGyp60Uxchx0C8SF4CTAf4SVAzPASLtdL0HoH/bwCOAMjdwZQ"
    "+IDc/DD3WuSRz+wnhMn2b2hRry2brQNPWDq7/Q1qZ2G0u2a0O2I7/omzIPPT10Lwc8bXne3nrVVaa3JV"
    "rJ/6BSA8Z0UtulnQzeLO3nScEi/Cu0dddT/pDZjVA+/YVOOjPfHQydDJJ9bJel3cVwefUfMm95nJdlQu"
    "h949nN7VH+M0lk3/1OGHgArNmcohkSaM11Hg3Zz30pswy2xUMODcoqBXkmXA92Y9uDbn+o6T2Ojw8S0A"
    "bFtM0A7/ZfRkb9aDa5tmOp9xuzPxGlB4TfCaOr2mIkXZ7Tftrk+e8JyKlUiHjzwdjqwtsrbOkH6U0LCf"
    "cTkD2MxnqmDwpNs4TcIQmf6rPLS9t+dUBYF2C9px4tOJCUdJyOlLQjrPUtHNFDjLcSrPj8TzecYJJDRN"
    "xbcyam6vYtDffnDbJiFxcMc+G+49FRQ2HpNaNKEs76dsNhNP9TSh4jsEhlNluu5wui3pm1FtSahEsLKE"
    "EFPrHVO7SRnviqdtr010sbRErkL130VXISDEg1nWmGUNjQuN+7TG/TUfg3sr+OtQu/UFWt1bGamLTNbI"
    "M1lo7ERj5/ADyrAfzxFGW9E4yLkwMyFrOJxEZnCG9OdVqKpi7X7Odwg86fv0SdGOicCaIVO0ayAwqDeh"
    "HoOBHRIG3FgriwdurEkx5pJJ7p+YXapcN3miOLNAYILpBfm2pciNfdsaDr4t5pgefY7pcOpzjk/qqUt0"
    "UpJmCiNT09OzRSBcY9OQyeJU2QXbbdZXIPCnMLUXJjym9kLMmNp7gVN7d67vU65xb5cYnvD4PWFkeZHl"
    "HeCmC6PmIowaR3TrnzOWdhVQba9pdeo/5ap++vTZ29i7+fM7T6hM756uvTDxvlzS5V1+ftLEC4Ovvn7W"
    "EH5PCPSxE2qiWx9vZWZCdg0ETdzM0cPEOQ6xMtZpNvBoA4CRg9jokGKjK7KWTFgdvt6EIh1jnY5ZkoBa"
    "2PgVGAx85wz8Vh0jTSxkXEdCzE6LWY7f49OEZdw3sh+aOAxONLciCg4FxZTHJFKaxE8JoAGGFMylsGDi"
    "c8zckQpkD09kOLwbOCLFY2lGZxUDPhvtBLHdZNUq7gAqeDjcDkIDOxJJ/URnlHMSvWZBV0C1uWSii6vy"
    "cnF+6oxzcyFOlfA561yI02hPBE1PqAIQND0SsYhhQLUeW7U+oVZ7q9SDZCurO8JXv/PYzHtcsKX3SBLv"
    "jrNsvkhNk5k977iHLndLoVxG5hMa52g9OfJtNn6cGzDQqqbV7gSSGhQK3TmFXhX0PzMSheIvsZF0E4uo"
    "iMuSRhzxsFtkQP28tdOQ0gYMrHboc0t6u/Dg2ZlOjnd0TqI/sCjo8ORq1yc6Vy6SK6cyd9TTmfs484hX"
    "uDIe49K5Ip4fkSSR/ymN97a31g+C0lMHnu+Jq1HU0ewgNf0nqc7fBJPEQB2F7LrN4ZAkUQ1MuKEkokGX"
    "VtxgGox/KA9QGg3l17/dvrlqhvsj4ls5ODUgHFmn3ZtSVmYtwTUQ6ratdqNI7C2WgaIaFNEDl1+vrbDM"
    "XrAGDPp+UD33n6hssBD83FK+7My7NdZM9Mm3cvV0O7DyPAUtZ7NeUdxSdcsCslYIoLPfZLN8TG0mBxul"
    "lpAHKz1cxcHIdVoLF6IyU8FVDEzcYSngnzh5vKG0K1JavaxVu4FYOE3Eyv5xUlmespleWUQ95U28xzBd"
    "5NcS8VW8MFAGTE2wiJw6EdfrVtGc5s+xaRqmAkJ1RavZebkM06Wy3/k6jAlfd1VVV3HNMyTW5QSO8VB6"
    "XXYwb7dzsZtfv/1w9ek39X5+reh4VgUE5U5oFkDdIC4lfOqI/vsTD/9FpZbrHPpWua7VgCu5cirVkH3d"
    "53ZTm3gJFZKMfdpvVk0ncA/l59a2fBmqcCM81a7dPSShihqT43ri+QhRGBsddrVZj9kghrNBHNn7P9GA"
    "LnOC3rOH7ma65iKtFuDb5dOlWI+BZdjw3a0aGdDeY1Tgt30FTW2XBhDUNqi9ozPGjdp0dwhk5sxz32SW"
    "UsXArG66twDEYW3oNs5sIKcxgJyGNMRMcxpVDN4lq7KdGeVqV1ZXzFEBQWEMKpO0c5Se9KQMvCg4UHCg"
    "4ECd1spHK/nRPFOXIuojofTBronv4UC9e+Ok9Z8ZidMwVZjMnUmIKmRMSYiDVc+tWH7nFqPa8ddbzJgo"
    "PXFe55FEEU1zqOE20UZip2gO5DKf6Y5Z7vs/076Qis08/ToOArAWAE7vOGk4icYpXxvu3lUMeqsbj++C"
    "cKowRrqrHXYI1DvscRaKz7JV7ncYkV9HQQD7HEYj6/RMNu4tAAFp8327ONw8E55hZJpba0DRvetyji2g"
    "UfhAhbq1yvuo0XjfLE45W5A4psU0dxMJNHHg3pz7JGWcGjNfR4F3lG1ApRSRJWbXbVzFQcROi1jcKmX+"
    "vapX6pqxiJK4K31TwTW71ARwVHvm9ceP72oCvX7b3BR/eX/95tOXz3NJikVhWglaOVMeIu/xic6yRDNh"
    "v7Fmoi8Syb8VL5YfpOkqIOuJV4wyM+67amHRenX6d2WPQhIhP7Wm6XBZiCrTWVMw41IuUmH0HBSoK/Dr"
    "GBOIKHi/M6wzdUe3LuGTKZu5kespVGlXrscxtVmUqzyhN3eL+inOYv0ZZ2ShRBLzNdzZsi3KztqMdm7E"
    "VciY9uKD1Uc9UK6mVKfeKqAxkXqGYobMaE7hDgFDzsqQi1PlcB5dCngLQf53j/xvkVaccbY0DSzWkQgt"
    "Oh1a9IWrmVrFj+tIiHkQYjbr7qyjoMGG1mmYu7taX7ifDwzXd+SuL1rZjjZg0rC+ZJ/6hgFReBxvAbbM"
    "WG0Zp1TqjUyqa/XqdkUP5TrNc/SHGYYpa8/NJ2HuUMjFOqhNNGMwpeSMwlEbAPSLXeGif28Wd91CrKKu"
    "jhXfnCfompJ7ahjt3kJOF+v+ZvCcO6Jib+hczlV/n48e6VCyrTVaNZsUq6fFNJODTMrZ3NJiYk4TuofK"
    "dWumy2WoXHjKx+q03L4XJrTWUSC1SWqo7DB64hiqUN1YBD/4/H5w3TCam9j+5XJ0zgwqiF+aOnpDqK8J"
    "hDg+rBNYJzaKFHH8E8ZZ8n9bZHeX/GzWo95nr4EbcRCmysJCbbHVDrQX/cOxMI7CPmy5U20uwvIJH1QH"
    "R+kaKXcguy5Kq81lY6EMqo1ymJXKz4/E85nKlHH+9Nh9f05n4m4LKzE3sZgY5JqkHYk9vCbLFQnn8U24"
    "zCKiObJAvXCii0j4JWSabDGITiA6gehEf6IRnUBPkrPUH8VLRjprZIZOVbhWwy8POfYSwj2ecDEG/LRB"
    "ruTeuNmrigHp1qRbTFms4LCNOb2NUUGhjYirOIRbXJYwpyvGjYz7HQIJMHvTfkbCKDNrZqhAkAgbVFHT"
    "OzZ/G79eyFOj4jntCCq2F010AcWIzadhPPU3gJ513leeAP5bGHuPC5ZQb0WS5JHxwHskicfD+SJt13f3"
    "g+wRjVyQZNF+Ea7DmPC1+lXYIJrZyXVa8HD4eOR5XoTrcjfZvgjiPbh+++Hq02/qN+Fasftc/3b75uqp"
    "xqqUzGampcgVDCKUreruJD9HsjMl3N1B1UaOaYLVwcaC0c+rUPBvY5zWkPBAnLNPHdHan6jP5Okjr1nQ"
    "pbObS7Qam5eL80MdeqrrjzH10gVJc2Ubs9TLEhp4a6pQ0/qlUM9Qz5etnp3ZVfJqlFt2T7vn9taXPLGr"
    "5IvFmy1Wn7GkALvE2XeJ0nI07ShMcOK5ptQAM3bGambWwqAstRRzHYlgt8tSTjLfF9ud6nDsG0oiGnRs"
    "kVVYQ8IfWDwuoW40jSPm0g2VPTe/F+YM656OUV+iNZeSfPF0lq8+o7nkkkl/GdWYQvKcKrZ37Zu/xdi9"
    "9gNS2TsLc0fZHZ1nsYVOrOJg+DitEsWfNgv50s7CbWBh/Lgs6Ygk6TRJ6UrlpXf3p9VgmC82wPli/CH0"
    "6R/putN8qi54wnjKl07v6RrNKyM3l1biM/1wRSLj5pU6DhGlZmp4wbh67JdujukOg1rVg43Y6Ca8Y8QG"
    "yO41Nzb3mqbJgrz47nuznEALeqjkgLsiOGx6oLKBU74Mk+1JjnUZXHFOOkTQwDUEML7OLflM//VvDfLC"
    "1ZSTTVVdb+pqqNET9/rtT59axOHgHRwGMSRRDM2Ld6jsDbGa48ZqZP2WhZybWEjaZUlz+sDs2ujqSEjZ"
    "NSk7E/9LNEfEV65O9JG/pP+Z8HkpatEz8juPiEXLMFp7bOaVtWpeUaumLmHtiUP80Imwlibdmt39g/rp"
    "9F78nUahrgYOzoBNBKYk0bC+oIZC4BYe1qXoakc9LIj5eGIOg4hO7WWtgEPgTgscntYlSVlo3ETVd9tt"
    "eLaRmLJgc2YkXa0Ei9nKZiBzE4x3zeV3LaCyGsjkHdsh8G5ZFDHQ9JFxxYmsmjqGHQSMD2pmzI0s9v/E"
    "oq7W89r1iTZ2l7cNcLH0jEV75x3Z62pr6AG3ie5IHI4XOsN8r7NW3wxr127VkNR6tNrsaU+uaWFPeIDN"
    "9jeDPcHmLgujdBqqjrDRkV6Fge8n+HbLvtDZFn3sivNZFEjjnSKNR5ckjMSVeE65LO1X+PS6el4lHDW9"
    "TcOub01vTmdbAroW1i3kIjtY1bavjq8O6/cy6NrM9pyqp/l0u2stINL2FgGerY/e213YIkZfba72FISR"
    "T3fz9HrT1sBdKHnDnFF65LMrDzagVI7rpsE0YvNQFQPoJLeFG03T9cGojZgvM3VWJ+g0sUgxOZ1iChNJ"
    "sk3WvgGFnF2WM2rrLkLMeW9KrtlsG1uqYLzSrsnakdjmz4wFj2EUvQuXYdoR42ytmehinfNy9TSSy8+Y"
    "R5UOn4ljvlmPPOreedQVy79Ji3zd9KQdZkyHOJxgelJ9Rlm2UuZRO2mvIMbE+8EcqIQ8WBlbVRxMLefU"
    "b1vEZmMYqhgEcIdVL3Yb+vc0vUpT4i+WNO4ye1TLtJZPmgPEO79B9OwBvV1QrzwH3ItCmnhh7Aljx8tD"
    "r7KpcxZGNJl4SZ6L8R7DdJFfLz7vi8S7p+uJl4nnhue/5+xR/DIM2l2jR/0kJKhP8TLukaAun08zsmsg"
    "NDo2rINsFTESyCmPJsqjjoL6sMj/LWkQkoIzA+LrKBBv07US/ktBeXf+q1wO30LhW6hLLnRFQh0lF33r"
    "goYTwztWWVAQzmliWJm1w4B2S9oTn8TTRB7/YuRk1VDYrm22a0FhbBfAqCGRQHA5giEuLhg3HiDTgOEF"
    "s3jBCg7NWQfhloSvsrso9BUaXNd2sQOdsOniTCr8cD0u5koD8e4BaAtOl8wuqVFHwiZwWcpzFlMLEVdg"
    "kK9r8nUqgXLNPmszJ+X1SY+UyR37fM6Oe6QfTnNMDptzslxS42Ny6jgkITpbO4yCKzUUXBEbVyQiZkN9"
    "tgDQjXMbYNjoC9xxLsqJ3y90kIz3BXPKc3i9kEc/aZ2H3ZJJD//BX2zPkoIHMV4PAgVMB/cdEOIdzRZf"
    "m05lZDvBZrK2mWYbQvtyvQWAbgu67+iMcSOXe4fAVFeL7PYspWbJ7Q0AbA+wJ2LT6ak1zauL+hjnm4bQ"
    "Xtb5s7exd/Pnd3l3wT1de2HifbmkyzvKhQU38cLgq3ZXQz8IrHsnTM9u634rMxOyayBY943tGw7TwSlF"
    "FutYxJ6+Z9wxc+M8LeMpXa4iwZHpLlGH7fE4OyaFwzzNNE752pDSKgZ8qgYbGBJaA4HRhmu3EirpgUSG"
    "nDZgYLXBanJvnLqsYhAVsolSCAJNHYcqBraY8im2yA0kBz38b0DkDi5DMA8fqM1ouSoOaX7XJOxUNPEP"
    "JA7YA+XaaGJ10aRHNHFRrkeyf+ThQMSuDq7WA7oiPJWTiUzM0zoKBqqFgZpSsjSOr2wh8LHqbEoVYOxk"
    "1UB4iC0e4pJBc5OxBoRb4JzRWPP8/HtxKaLB3DyM0YaiCMAimFGl0cIFb8Phprn2xjnlpr2N71gWB1ov"
    "rbJm0sNJC4vlvVw0VflGwjLu07x8Y0mTRHz7ad/KDw10D5dve1cTE64GggNoXg+yEZ+JFqqjYOhZ9QGd"
    "YUbagEg/1pA0RDzQ3gCbaRA20/tCy2htpsqaPjZTqbgQ1x65WYNd/vClgxgJd7KRcJg0iUmTF0L4HQsU"
    "AVCdF7RBYE60pQsEex32emvtAez1DzR9ZPxea69X1vSx1+Ni+Rnt9fIbmGiECgTHHO59zGGS3S3DtGsk"
    "1RXnpENPNIENWURhMsTjMfrsWLf/9de/udb1qt0Vem4HPY/6+ruQ/D+on/7dI3Hg/T0RT4S8JH7ktPvU"
    "LfYYFydvPS5CfyHTHH/Pn0nxu7+3kyJH+gwEFpzwejFf8+ThhbM2Jg/HJzDp5lrIs0UiE8ulAoEza+HM"
    "mkZsEKrZZ1KpoGbOuNkAywoGdVPmnGdc8OObncO4g+Axt6d8ykms8EJvliSKOlv3m9gxHRD48sWr77c9"
    "+/IHXZf+zfurd+8U547TWAauzEr1ayBsIhbHpdEHysPU7CjwCgacm3PO6TyLSKpKbWgTeDXcCXN4298M"
    "NolnfhAjzmDc4wGPSDzPyNyI8SoGpFuQznhg7LNXMXDZG3vGfWa0YxTLoQ8tbJBzHedy4bz7ZLki4Tw2"
    "pr4FBPsWLbLi6r34QtMFSRYKS1BTddGCovzC9nT0MuOjcObzvFFH7X8F1aD+A4vH1V6mPNy8yLeZPbQV"
    "EB5X21Ply9SmIfMVFKi3pJ6taGzcIVwDwaux8WoKBs3L5GpAVMs5Vy3XzI7aNX/XkRCz02KehTxJpyRO"
    "Him3krbyBmj2d1nm4lYssj17vQaFnF2Wsx+xxG4HrwIh4wHI+I76JEvMAkYtJCJGNnnD0qj1WaZKk3eW"
    "HrSBpys++OZI5JeVBy+ef/vq2x9efv/ttvxg+xtdDUI7RfhIwlSG1JIwVh1xrd/EWmBsZC5vZJhOeNBE"
    "WUpmM9NJQRUM+GzOQ/Ppyu7Y9wYUu5DLu1DhzYobrsTfSKdBRq1dYsVNIHuXZZ/7tnlQ3lLuyhtA5i7L"
    "fCV9n2CaUPE3BqbnfrWwo7HgT3z615JyGTAWX4IZNzg1kbBcmgUlpnEBhAP2mbH+OZ0Kfuzibm00tIfL"
    "2kOeAKLM/HfqjAridMri+XGVxV7hHqd68G/yWbnaTvzdkkmP8RzF8F1M00PTO5rerYwX0yLYfWpfB0Th"
    "cUqP0Q9/+k4/n1OFmagrdN1h7MpcB8S5quZvxelDyLJkasOdAnyJtcINGqZZnIaK917vrHTeBD6Lyz6L"
    "kBWxS2TUkajrG4SYzWqj6yiodKtzKxLJhM0L1oBiH3XtBXMkWPE+n+p1G3YealtfMNEFKsoJYWmIw2xH"
    "H6Y46wi5AekFk6H/iPwch9hIbMXGz2oNBEpbJzsJbkwjajUQDEKbGI9N8eohi1aHJIAhWIH1mqGHkD5a"
    "1QpVgLD0XZaxUNQ+tYuRNaCQs8tylq+kYTq/ChnT7MiDdXBQwoseFzOrowFDJZK52TGLGOOKisb/uPn4"
    "oaNseYto7lOhn3r/443vQAjJhZ74JseNbUfeQEn8lMZBYlM63gRDZTitMsKE2oi5ioOEXZawsODEX2Uh"
    "4hoQMnZNxo6E8mWM/vdyz+8sOqxcn+grDimf7lT406cAXXkS4qULknqPJPHm4QONJ8WhPCT2hA760XuU"
    "F4m3ojxhsZeQMPDYzAtTeTJP8xCfIlD8RSIP8GmfB3T0T0P2wYlwI7IPR6cY2QdkH4ZHKbIP58k+5B0I"
    "JpzvECDcgvDcsLHxFyo4JH2c8xdqQU272M5hozoQ8FEFbFXAV8XB5XdZwsVua1YcW8VANVqoxuL1MCO9"
    "ikEayGY+HUlMZ5PvMJhMbjCZ3KGQ4s8y+KwJKW6vT54MKRZx7H4hxRu2pOlCiKKI85Ei5rcgififfI89"
    "lqVfe3+ka/Gfd+syhjfxCsd5Ik//FsvleeErykMWeGGcx/pkSOmOJLQdVTzFByKw6EQkAYHFo1OM+NcR"
    "Kb0Tf/QsNDpItQKBvWlzToXc3vPWFhPW6ygQb0F8oU2nKrtTOtAdSYkqSOc9j8oAld5wkz1hBpo8sJv1"
    "cI8snlQWltZt0z3SzP3bYqxKPh1j/DwT/yzG6CJw6n5YjVNfHl9rd7JIDQpBOydoh+Ib79lD95i23eXJ"
    "k9GNpViJvmcECBAgQIDgzJTei29vYvZv1sNDtemO4WxpHBmogeBtWUxHZsacVyB40C0oh6M1GvsbjtZF"
    "ChpNyYduSl5S8Xm+UW9sBYLm2D2aY+XOY+o2VDE43aNfeU+3QdVZ3AMLtm9XveHzW8Xg+XWnToqTOJnJ"
    "YGGcLrqCic01E21EsVw9XcrlZwwrJinhVk3LNeAxLMOnA46wCzV2IWKcJ9StjySKaJrjDXltI0Hu+RPv"
    "rhF5usy7Yxr3CWXbW8/2rEr+GFMvCQMqhwkQbwP+Ma/0ZVK1lnXBed0w8Th7lCvl1UR8QU+8qc8a8jzQ"
    "LZE4dGJTglKFUh0HuTRO+dqQ1ioGhDbDVXJfnlptAwoo6FXSa/PUtpEgVzGIQGVgMxZREqtp3WKajX8C"
    "NC4irz9+fFfz9a/fNsN/v7y/fvPpy+c512JRmFYsargyDhQRIwk64mCXIz7rVZrS5aqrl7ZydaLzWB/p"
    "3YKxe/G05etRcTpyxzGgkdCkxlZNAwaTBsVMY93eazPKUpJmCgOq03raAUbUgXW4mfucM6Mayy0AFQEW"
    "5z1mghvxHadLkye4gRqTE7DXc+yI1fdTqYg7zL7q5V52X6nYQ/Qajd3y20jcMLZdQ8Hua1ZdiZfFtOhq"
    "BwGdKjqtgtptJMhtRQOTMFUWbOvjgTvUmIyBE0cEpWNgNux4A0BzkVVz0S6c1dPwrUJO96B/47DJWyU0"
    "Fg/qJkhoEdVWwDGG1uXIhx8RIYPA7nDJFhiydlnWpQ9ola5qYiFplyXtcyp5t5BzHYmwtXNidiQ+9WsR"
    "L+gIT1WuTnpEpxCTGnlMKuMK26LbJyqXwyOy8IjkUBaFO3TFOekYtr5FNPgeX0OxZPCvf2sQJqwaw/b2"
    "CuJ0DuTzI9F1aAcyocKEUJgdN/nxiR0xkC2mwecHFo/MxtiM6q8fokcfQpYlUxvuFGA7Eodjjvfg0M6f"
    "7bwJvB3XzOCaXxsmkmQrt7YOhZwHIec76pMsMQqzq7AoNrEYP0HCSHyfaRLGqkMd9W9bC4z3zeX3DYnE"
    "MyYSEcK7iHdsIyyzM+nqKMRJeioyR2KnV5SH/uKZqpujuDLRxUzJbo0zEdNOZaAMmCrUQKnF94uUOl5Z"
    "OtEESDuDUK8XhJtGoYa5AYj35fM0ovE8la/Gi+++0xC6ef/FquYcwPLSi+Jao1pEvFQGDJfLR8ju82++"
    "6cGuWNXJbn6tYbGwOKWxwlzpHmpZgWCopeFQy7Mqs//9/wX/4Y4="
)
