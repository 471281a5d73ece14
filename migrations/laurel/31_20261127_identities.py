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
    "eJztfWtz4zaa7l9h9ZckVdqudCeT5CSnTlW705Ppnb5kbGey2dkpDUxCEscUoYCk3Zrd/e8HICmJFxAm"
    "oBtIPVU727GJh5Kfl8R7f/HfzyKScRo9fxX8M0tSyq/Z47Pvvf9+FpMlFf+hujzxnpHVandR/iIld1G+"
    "npQLk3zZXZJy4qfiwoxECRW/Cmji83CVhiyWy9/G3s1f3nnpgnr3dO2Fiff5irM5J8slnYbBxFvxMPbD"
    "FYnET188lzcNmC/uGsZzS3wWh79ndJqyORUwLu7yt7+LX4dxQD/RZPPj6n46C2kU1Mio3kzeKl8xTder"
    "/Oovv7z98Y85Rn7Lu6nPomwZq3Crdbpg8RaYZWHwXKLltTmNKScpDSqkxVkUlQRvflX8FeIXKc/o9usH"
    "u18EdEaySFL/7P/OstiXjHv5J8n/9/X/K79kZdl0+uHj7fTmze10+qwlKfkVGuSXv/JZLKUcxqkk77//"
    "t7jvjpr8t8/kB7z+06vrz7/65oucApakc55fzIl79r85kKSkgOaCqDK/E6oZ83XcIZnf/GJH/e4h35C6"
    "oc0pouXzPbuv8Cx/cUf8+0fCg2nrCnvJuta2Ly1fLpu/ITGZ5/TIv0N+68ae8ktCn9h1yhW9Np5pltB+"
    "m08303tsEWaPJ7YDbAcOEO22hhsHsSy/X4vSq3D+Nk47SN1iGnSKXw+QSPF9xT//9n9evvzqq29ffvnV"
    "N9/94etvv/3Dd19+J3WCvNa+9K2G/au3P739cCu/EBP7fKEF5C/qxJO0TfqPgrQ0XFI17QWiQXlQQp5v"
    "/mOAAtBwefv2/Zub21fvf5a3XybJ71HO06vbN/LKy/y368ZvPy8e/B3525t4v769/ZMnf/T+8+OHN83X"
    "Y7vu9j+fye9EspRNY/Y4JUGVk82vN79yxm5ZCTXyQKIuo6VyWW+xlAvtXaUlXd4Ji0f6OcK7+SG/VvxO"
    "Xo7ZHQvW3qOwYKgXpvJX5I5lqbgQ016u1L73hx3lhBbqtqO2AjYhuwaCom9ZUDBNj0Lsvfj2bUJv6acO"
    "62mzvkGk+GLjovD2zX/c1rT2h7++us55ff/qP76oae53Hz/8tFm+U9sfXr/7eNUgO0kFNyZsbwGg24Lu"
    "RxJLblp8//vNxw9qvneIpqEa+qn3P14UJkP0ETTESy70xDc5buwp8gZN4jklifiGLeKvwpjwtZr6HaZB"
    "/d06LUJP4yH9quRxS7rg/Orth1fXv6kf9ysF71e/3b551fTKknsaTO/WJltMFYNdxmKXkQSaGntVDEwS"
    "5VNsEWGo4BBncC7OUBUx/bQKxe0shFxHQsxOizmgfhgYa6Q6ykonlWGFIcj0GCqpYNBUKdVRe6il4bBv"
    "oJU2T6X5llVHHmDLGg6/g9yxEvH3T21cGAXY0pcZjoSP5crQOOVrww2sisH21XTJZ1lCIsFWYBSBauKg"
    "js3Vcc6hleqoI6E6XFMdruROsyBMuxKnm2sTbdZUrppGbJ4vezJr+jGmnljw3LtdiP9YraLQJ/LaZ4nH"
    "WUQ9n8SeoE788Jh4JBb/QUkgE53LiRezdCGeCY+KO7fzpQe9MzKlTmih7kwpykhGsxXWInh+yvjUNLVY"
    "RyEWbROLzik0jEVXMLCaW3waPsF4dC0fXXb3T+qnxptGAwb3xJp51a7xJO/KbQOs92C9MIembc5fcU46"
    "AkylCdVmfHx1CZLEv/29Z13BDSURDQzrCj6weFwesyqMFq6mK05n4SeTd7sGwrttE/ARf3ZiuqXWUeDd"
    "hnf5rk+DcE4TheH2dPlRBYrIvWXk3l+QeE4VTTm6XboCusRtuvzzrZ7cNhaP7n6P7pTNTBzoOgoudJ3T"
    "bV+DYkfQmLp1mJ25Oxw+JW+5tetIQkFu1R35hM2lydPphEQs7ZdPkMH+VUR86rGZJyP8fuqFcd4ZJd6u"
    "MG7nCXoh9oj/J/R31Tbc3VZaAg7TU/p09P+Iz+kpO0o1qYH8ETIMZVYwp03GOL8NC4fuYbogycLMuKjB"
    "UJhva1iYEw/O9+U8yd0Ni6KLGhCZRucyja7YSCmZza4pCZIuS6m2QGsvJXKpLBsMzjhkp/gSZhq3ikH5"
    "g2n5A5pvTxgcXIZxpuq+1SuDHQqawDlNUIvdsCxWqPpOf227fkxTgF6++Prbr7/76puvt67a9jc6D63w"
    "xlzSq7+S1F/o9Op2QQ+9+ijXnnN8HTTryQsLI8KXdl2kNSRKrl3b8x3ZpX6JCzexY4+qXtbuUEXIKiuX"
    "94uWvirCnemCpN4jCdPEmzGehz7zu/B2tLQXYo8NbljBuuFucI48/H8NWZRX5Xc8/bXr2sf/YbMSw2VH"
    "+cDC1z2Lr+uSweku9Qbpk4QmeWevIaU1FCoDMEN2pEY5AjGHDMTUXpIoYo+qIXadfFYQYFTBKEqiz2GR"
    "oCT6XB2B92Kjjmgwt4uGteEIibmsfWsCU83d0jWCtqAwWetvU8xUGURdYfsGcSlV7Y5EqF6T5YqE8/ia"
    "PuQjmToCVaplE128yi8BU14iELcaedxqK3EzuhswBFRa9mDx/hg4NlUIPBuFZ/NAuZpSXd16BTQmUk98"
    "HpIc1J8pOlz0o/0zVXMLItx9/Brx8SlVxZm6h/tXIJjuv8d0/wcShcKU42xp6k3WkYjjOu1J+pxK4i2C"
    "BnUkxDwIMZvN6K6joMF6ajDXvOMnvOK+3jCc4JE7wTh+7UhusOk45r3GMA+IwuP4DLBoxmrROKZYf0no"
    "E7q1XNFLvU6zpGf3whPHzW4PKJA/VCKUX5ieW6u/0R7qvHJjEz3TgEHB48ja86t2JA6OmTgwpLUBA63N"
    "IbDc/MCoKgaVAo15Kyy/X4tNXSpmh0EmxjoTg6ri0Rj19W3fl9uN3SE6NSgE7ZygHfHe3uf27BUJ5l3e"
    "W2PFROe9ldbxnVx8EO+tGkybePl9jR23znvs4bO55Ttchr+GgOyR7Lb8lTCJyG4BCMlatQXAmzvCUzwP"
    "H2hsYSpVcbCTYCfp7KRbMtdaSeX1PjZSSuZHsJDEXfe0j7Z3gHXk4HYH6+jkekW8ECa2UbkclpGFZbTK"
    "UgsFvkNBfTunvmsF4yzjvpGjsUPgfRpYud2C+vdvO6vtdle1tpIv103DnsV2RnZOQNZ7WkrbO8BSclCB"
    "w1I6uaUkXgi17u4oYCGqQuqa0h4XlVIJI3N3EZZOyim5b4u2+ySdLWBMafCDdXmmLC2OVepJ53Y92FSw"
    "ibzyiLchV+x/xsWzopmXWl+g9QJKe9ffIg7iDsjKXU8eqfZAoowmHuHlZODAewzTRQ4rln+WSLyps2B1"
    "f3QFOWHTomj4hG4DwkIalXOMMGvxXE/bjGvOJi3fhTbl4xsgIEnMDyat1UjQGeOGc7B2mEuZhFVzbWcp"
    "5WaEbSGXyNeSBNSwI70CwUZoMygS0Re4PQd2e7IVi680Jzk1Vky06Y987fTu3Gc5wbVAXsK1XcmkgoMu"
    "V5H4ow15bcBAa4NWnG5y2tNNVGN49bP24CLb0t2RcNB1Mo4y53DiRsagdPT6s75BnI70L0fFOKezLFGd"
    "tdE9U7ICwUzJPWZKlgc9mFG/hYD6vagnwqMybL/ZQtD3jxlTFxJWwdRMB4zRWRiHycLqBWtAcY6Nay+Y"
    "U3HL14TzsPN859aaydOxy2TqF+t7BS+fqKioBGSMS7dbWBRtO2hTdAdHEcM70ixW5cGVOo97lGdXnsDr"
    "dmunZ0HntM7agh57/FQO6D1jduq884Sf3n4Hb4liVz7xrpwnfA05rWJAaLO25pwW23A8JjPDYWU8wqYG"
    "AqPNOQP3VvNrqjj49/DvNVbfT+Es1Vp9mwV9rL65WNuzEePPdE0D726dO+dBOKdJ6rFZ/lMUxvefJV7K"
    "xEPc9ulNgHtYkPlNVF5QTHhHPfQW0njl7tZpYQuPxY68KlMq2xdMmJFXbz+8uv5NbUheKVIwu3JXNFZc"
    "io4eJ6VsNqPcKhJfRyLV5ZymroqZflqF4nYWYq4jIWanxcypT8MHY63TgMGRabWXS3oCO1YDsKpklcZ2"
    "HftVHNxD13Yjp9zDa1nYRyKth1hZM+nhJPJiuX3DfiVUnE/cmnjiR19gOSUJi/vlgXvdZB//0bkw+GUk"
    "hTFwynjgVP7gm2TLtgCUblnNepcbjAnfOwQItznvFAUNF1nQoDdaeharWVspjbE/fWwSBQQduo7bG4hR"
    "ozd3GLTijJnjjKpCF+4pjTnGw3loZD3vECDcmnAZtTEnfYOyIn5AYcWjeC0LEsdU0XCuqWLdQcC4OeNh"
    "kmRW8fQaEPk95yLqVSE/kCgUnihnS1Mp15EQ8wDEnMVpqNhB+8h5C4WgnRZ0wMljPF2GMVMMltROCakD"
    "rQJ9jinM84wLWUig1ZtWRyIT7fJ7Jkf886n5XOYmDoapjQsmORQUUx6TSBm/eUoADTCkYC4FOeDIwjmo"
    "wLDDubzDJURWmllYEg0gLAlbSyJ/VSziHk0cdjfz3Q21hGPf3zhdhrmwArJO2mLu3N5auBFtcHudn+VU"
    "scNNyvx7bcXDdsWkR5FmIhcfrkTzi+89UlRZMu7949/CWA6hStf/8GbiZxJFZQff0tsUOljVcNp9Coo8"
    "B1d0gSJP4yLPefig7mfttmu3EBTBWZu0S6aa5qpjfYMYkZa9tMLD23J/vy5LZ7RqWbW4j4beKpFNgQ4O"
    "Axm51nPP2nBXA1rUxRm5RDvImJTjwY4TfqBcTalO81VAYyL1xBaHLC/MFP69viAxU3n2KJDr114Sp1TV"
    "YNI9s78Cwcz+PWb2o5jH6i0YWuQShwlclJhxmMAJNJibDnMvR9nQQYZfPHK/GIdkHm1Y3DmnaLtL4XHc"
    "CBg5YzVyHNG1P2arKPSF2H/mTPxZnVN9lOu0GjfYIKarEgKlO3KlOwt5khoq3CoGyrYZt6PitqYD8mog"
    "UKqctKOIhb7inHQMca5gGnyOLyYnDZO//b35HPqMK6y+7urXzfoxxewPlgiZsSy2OqSvgoNF55xFV+tA"
    "C5NlmNg1BzSxqKAdhqTNQpRNHOrTBxWjfMNJIv7jujhou8Npai+a6DwmWiyflqd3Y8wY3C2tu4UxYxjc"
    "NLwNvEo3Se6tTKQqDpaw2/aRUCEWNvAWBfE6Ld7iTTQzfasYbJvoy8Rr5VJGaOO06F2anr7MwXwY79cF"
    "SeUFn/I0FH9K8IPH2WPiEU49Fkdrjz5Q7gmKaWDj8BjfH96RE6Y7vKOjU1xR9uaGOmw4N5UNitXPVqzu"
    "ip5/EAK8pnMhKL7u0vbNNXqdL1dPebm8n+bfntz7eTEObOJVplJ94YVxcaSv2OTvSEJ/8G4ZT1mYUHkk"
    "U5B4YSqx+QdrTgU+zL330PgFM2aqqIqB9jfV/uZD6fYcRzegnew4PqndJLpDzKC7dOph6R7c0p2Jj6B8"
    "xUP1IVHd5703gIc69d1dUg977nvtdFg5pdImzNWAwvtwzvtwyQS+FfTpzN/N9R6mbyGJXnavIiJVbT2Z"
    "ePKr9Evdd+H2sFdd7J65DLs1/9fAftqsh+GELn3XAx/twbrmur2Kg2KHYlcr9j/TVVrErtSKvXZdq9jv"
    "xcpprt17KnazoNNz7+PMS9iS3rFgLUdRPi7Yssg3kVj+G8bUCwOp5+8Fz/G+QS6rz0Pga0AGBAJfJzYi"
    "EPg6q/0mNuPpvfh7Tbhv4kD+HuRbh8o6boCQWVMefUNmLnrt7koB0eABPdoIi5yyKh9lPmPxx2uV+MJl"
    "MAl1bdafPs5V8cPusjBKwzh5Lj/2HK7YUaJfSG6N+J1zJAb2Pk/w66JgjRUTXRysLBcwiIR1yxul007Y"
    "tyidPjrF8M2O37GLeCfinRdCPbzgkx+wbLZbVzF77NTDaaxE89AlejhwZS9Q0Agf2Yh5dF1jn1aMC3Mj"
    "6qyZrS2YaItm86Xik6O+VbPbYpe8piWc0yQtz28VD1R8/1nipeyexs+9f9zT9T88tqJxkl+Vn+GROC9s"
    "WVBOvSxOwyi/9Mj4PeXegiTekgTUC9MfnjWkfqrP/a9YHj4jr8panKIsRy5dkSRZLThJxIczmux9Qq38"
    "rmaJrC3kUCmspwMpY0hgdYdYzh3IclcxGpiUiFNhANqwncxy1KPxCKUmDuTvRb6N71LHwnlx2nkRpmYo"
    "bmczM6uGhJidFvOCEoUtoDNsNwiUZplZtjvOhcfTpvyGkogGaspLQIPxDywe18w5FVedDWdP1cmqW876"
    "PqUDIu1ID2kS/kth1eoOnt4grE6wcIzw8xw6LaMaFgq3AsOMSpeVbUruaWwh4CoOEnZNwo7Emf9I/PQ1"
    "y4Tm4x2B5saKiS7SPJN9Jn6xuFek+WTFazdLEkWdSkgZpFKooPIdcDbgWiqgr15++81W5cgfdErm5v2r"
    "d+82WqU7kBqRJJ2KBz/Mv5ORim9Bx3Ra1QmUvUNbhWaP6LU5oKQVJa1IFRimCmQINFbVXmr9qgrqIIrt"
    "YrbbWtDFsOMZnc575AkeKE+UxkXnQ15BnM6meHHcJ/xgx1+uyDpiqjhtdy1RBYKpS3v0naEGczR+Omow"
    "L1DQdn7u3i6uYyG2i/Nw3y5loWSHj7u7ONF5uWG+DH7uyP1cOAYndAyKSmDVZtydzd1hUHLQZL13Njcl"
    "3K5sq46EteO0tTML4zBZWMm5AUWa0WU5y+N2iuycmV1bx50u0PLl4O3aWlMxfbQhvwYD95ZhXDlj14b9"
    "BhD82/HP6SxLqOXm04BCBnYyyOKAxTaFYjUgNLxrGt6p2AkN3jF9AGW7YvJ0FEW89hHrOxBecWLLZlK7"
    "+LnfES8twB5xGGW9tiZAoKzWtowPuNr1ecDoACazn1kAqPk4Ys3HI4kiWhx0ZchrGwlym5O14pSvTQ/L"
    "qGBAaINQoaQN6dwhQGaDzML0MeSzBgKlzUoYFpbTVE2SuRsMqpWtfU4M9D9HCscRj/D1gvr3+Wv0J0qC"
    "DqewvWii8wv97fKp7Cg+Y5p9903M9pU67jB7iws9JyfZWVB3fkKtCR/kiOQSPw9oGxJbR4HUM3RKDIDM"
    "89h6mAlyGuuuPm4hoEq/ppv0LQSsD9qmftKeNrClz2hGx5k0wcw27B0G5vOBzGdHZkwMaHMZRG5YZXFa"
    "1GC0oDCTrM2kIpFgIYQGECKwr0ZizDAcuUHAZrK1VFecPoQsMzRWqyhwb8v9OStR3GX7OEe6RnPGw3Sx"
    "NCG8BgLtFrSvsrso9KeGD3odBeItiE/CeUxS4VqaBiEqMGzsths7yYIwnSb0d0NzvgpDo7KtGVnQaB72"
    "rOMwanZ4Ubi/Uh7OQp9IljricM0lE10kLqLBnPLpQwWDBvKRN5Cjt9bKiBla1I3GdvNiqjiI2GkRn7ES"
    "yDEr4Ex2GALbLogBge2zi2Am/lrxrWyE0IJCDPuKQRHr7p68WMVg9OIwz2x9n5eTvmYBfS3u1eEYthdN"
    "dK5hWaLqi/VTXwBsDnDNJT/xHhehv5BtrsWjIX5dHLNKVxFbL8Uu3G6Rtb/NPpXVUhD5wvYL1G1M1UDj"
    "qQvZcxosCqb33aQMyk9RRDNKX8857fJTRpOEJk8qmMq63jpmXmD6aRnFBAXZsuWHKxKJTWLiJSnjNL/x"
    "xEvDKPriufdx5hHPlw0C/LPES7JluSo/vVuu8Yj4gS5X6brXyIaDf+Aemqv6XUy21SYO0VTzaOpG7iYJ"
    "4DoKCWCLBLB8gUwo36wH2RZkP3ImXHSVgfGKc9KRbqyCGqyPz6Ws6Pi//b35qLLMt5tyWUfCRIOJ9pSJ"
    "9qRtZmKU9bTGfl2Q1FsKXyIRBk8BFwZPfoPn3q+heGizNDedttdyGyqVZlTM0oV4QNoW16FuuodV5Zan"
    "eiH2FBXbnRnjFQgiA83zqF0JabkRjz/YEUfymWszqjsUfYOwOxXdNT51qQrMc4cFdEYL6JfkaSOoXNPX"
    "Dppm+0SmthaBjP/Q1Rffe5T4i9yUkdfnjAUei33aK+pkdDPYPg4qZ10sia7adGsnSJSIMenoU0+nTqz0"
    "UgUGpQSl1DE0oTsb3ysHb5B316uKMOg3hloBQT2341rDLU3t7sZl4DV3zQbpzi50TgZBfqFXN19KUlWL"
    "ti6DtkGAcAvCwyTJrOyeGhCWj3OWT70+PQ0fiF3cpYnF8SsuS9oJJwbyHaMP8zagcRqm666zdSqXJ9qD"
    "dYqF4R6BNHmU7cSrTOj+4odtbtBbkMRL6IN4QCOPs8ekl79jfkeE1By03HFashNGJYbun3suh8+ppb1X"
    "R8Kwd84cqBn2QRDKv58oKiCvGIsoiTus+hqw+Z4J5LEEu/3Nid+zjx/f1YR69ba5j/3y/urN9ecvcmmK"
    "RWHakSd4IFGmqPHVpfy3ELuc/3DsadVWdMeyOJjeGc3FqmKsNPBwKDuKAs4Ld8xjaQ0YmO/HvCMOWlHV"
    "8Gfa5aHVrk96VDwI56hv4ee2DFM4U8JFqtdjJvnW6OW7YOKxFY29GeNezO5YoGix2fdm8MxO/y7t4Zk9"
    "cvEgqorodI5CBQQnAU4CnAQ3Y4aFytHqo57KCNPoRq4GHoSM5RdRqIHusrcK6HSVby+OxOt5yt4SmkgK"
    "p538a06taiFHI4SD9Qfk/7Y41QULNohLjBX4bLkisSJUoCOsArpEzlaL8q/sz9gWcol80SUJFeFSHV9b"
    "yCXydRfydBEQw5eyirpE1oR9LmwfRfRNR1oFdImcrYQhIVMS0xVnszAy3dQU6EtkMX/zpmtKFHWrN0sS"
    "RZ0GXR05onGwX7389putISd/0NlwN+9fvXvXNuTmch6yUSnwDoFAunkKI2I+UW0B3XzvEODb4gCbrj23"
    "e2Jo90Z7goGhlZjHXRZGaRgnz+XHniPscbAxovVpxpxF04RlXHWcdPdr0MShgsnibShJtJrppcJiR7KU"
    "gTD3DGsHGjA8/vtQb3NsRA2K3JBzuaHaQaTUZ9zufJAGFIJ2WtARSdJp3stDLWTdRkPcTotb8G7XCVQD"
    "ohfIZRkvKZ/LgWdxytpS1pUr1WB7ZKqHI9sn8tJOVUvcUML9hbZmYrdk0qOML8lX50vPUj+BorrTV1Ok"
    "7J7GiuyDZkrvDjL6Gb1vP9y2ZvPmOdGpNHS+No2bN6AInPfNHz6djVBnEC+RUqd0VLIIV1oNtVnQQz/J"
    "pT3LzG8XtCwIJ6knG3LX3pI9UHnkj8dm1fHA+aGGiRcx/z7xZiFP0h/kMUH1tt9nDbkd+v7/FVfnKK04"
    "m3OyXNIpJioNRIu6Zbm4q08NJipV3wITVps4EIvJSeeNkf9TqACrEEsNiDia0zEWGeHmNqeZNoCnK4z+"
    "8rjm66mr01c0DqbLMGaK0hvtQNw6EPzb8Z+bttPiYTbf6dpoRJRd3u3yNI+tsFtgyNplWSdZvkXancXQ"
    "wELSLkvaj5hdLrAGhIydl3FiK+MEMh6AjGUo0uY1ruLgbjonYqcC++9lcYA2sr9dMemRes5rDXoG9z/O"
    "vPSRlSH2xCPyuL/HBYvoc+/JAwp+qMyIkZflTyymEu8lGX8IH6hiDuhJPhFBficCpQjyH53iSvPjXcL4"
    "nfH5jQ0YaG3QmivyNqHdDTpbwOnbc85D5lEace5IRGKfKnIr3cxXMSB/D/LLakWzFpAaCMkti+SWxTkR"
    "8C/c9C9qx0PEgSxVszggogpEmGAAMjbbMWsgNCuab5icphmPzcyzKmYvI2E43B/MRnAmaqKLl/SLlPQP"
    "kewVlZCnmMifN6apJzYQi7MgrT4CQRAnXEkEQY5OMYIgR6YVBaSILg3deEGA4+z2OgIcY3Z+EeAYsYzh"
    "al+kq/1H4Rr/kUURe+w8UaC5ZKJzvGdi8XRWrj7j8QLqCeGaE+bV88Et1f7T7u3glX631yue9vwUvDb9"
    "utaCKup0fQVHFMPpWgsc2UqKSqaPvk/kwQXacqfqIu12UgZDWLn+IBG9qs868eT3+8I0Ytd1C8zzOP2e"
    "tkd8DlGPI0U9zqt93aUQTvf5qB+eQ4YhkqMVtFsm20qK/kmbrbqql9G2ARjMoZG2lpwJE3tbtJf/3yY5"
    "qhgI07DMwtgPVyTKfxILFLbdMT8IOVknTBHkZE9o7VVfBTMzuo4DsQ1ixa5iYkWXy2FEWxjRM/FlKJdP"
    "pHIkSfeZyQ0gzk1u8t/33GSWpT5TuY3d+YcKBOkH+2Q5PA14Gs+O7Gk85WP09y72civEP9Is3xn9SjPf"
    "2InY67ZwGZwwu3RhYti3sG9h38K+hX0L+xb2Lezbtn37I/VDTdlD9bLWug3KhWcsnYJRiTi0O5uQiTkp"
    "vr2RPVmuh0Fp1ZorNaOJNbNDoLUF1gysGYetmZ8ymqQf5dThDnumvkBr0czl0mKEMYyakRs1KKg81jkk"
    "xgfW46j6/c7q/pRSHneEfDXHpNdhoN6CevHxqewiMjXnmzgM3LHn3jpc3HEDy7DxcKRxrKix5JOqhNDt"
    "Z1UgcLT2cLRWJLRxsiowOFjOOVjwpC9E0I540rmP/C6Mu8aZ1a5PtHUv+SFAkVgKN3rkbjRyAwd3oIu3"
    "x4zRKgaENls8M/m4tensbPDfAcbU3v/yxdfffv3dV998ve3q3/5G18yvOJPxPjMK7xTLEWCwcXIFNXPG"
    "jWrPqhgEFsw5/z0jcRqmCs51Q0GqqDHtGic+bzR3SS2Oe63jIABrAQRhkh9abCOENhaCsBYEJaYzznaI"
    "0wfTKr7MXRZGaRgnz+XHnsOdOVItQ9fQOd0boRk7hyOoe74IqTxp1nAn2mGsWHfMArq4+VxFuQadiw2L"
    "r3XhqOqaydMhKV4u7xWVevZnuqaBd7f2Pi8y1BOvkjP9QrZNyZYpGRq5Iwn9wbtlPGVhQj1OSZB4YSqx"
    "+Qe3e7IOfO894mQuhRsuI2aGColuWlEhMS7qzxofdkyNHyaaeeb2uOFweqw6B+RikYs9jQGsM3x7GbxI"
    "v47clET6FecLDYVYuD0ntr3h9pyN+iRlnApOA7PnvYZC7tYiX74gcUwjY+abODz0Vg89SbPE7IHfIEC4"
    "BeGriPhWfmgNCC/UOS8Utf0XJGCfLVcRTa1e5CYWB9c5LemMcxr7ZtV8FQyUpIWSnDMWJDbVTA0gSplQ"
    "UzZ0Qcw4DecLKzm0oBCDfUUT+WQjghoM9FvTvynKs5FBG4uyPjsp5Lu6IlpwxVhESdxl725AzfS1QB2L"
    "903m6MTp648f39WMoau3TWvnl/dXb64/f5FbRmJRmHbp33JSo2FGowFDQqNBa7hcMZ4akloDobYFpRUX"
    "4wk7UlpxnWtwTZ97fcFEV2RRWAPn7nQvv4XZPlQDofAChRdn3/zRpp2b4Qdr00YfK/pYL0sATlkYT7Qv"
    "tRf1sTTO0MBUfPKROpgqN4cB5KB2RhOTDa2o5hsX9UW7o/kT38SBfGvyLZ9+JRhiwKls6DtDcBTB0S7X"
    "Reuy9HNV0Ho2cgcAEVBM/nSdUByzdsr2j1NHBIaTAh9bQODCmUdJ8dnzKyhpQgGOQxTDx+zvY/5KwlTQ"
    "/CONwgfamR9TrJrovM7HYr2Qeg4IexbkPLshYeCxmUfiYpyely5I6oWJF7NUZrA49dY0nYiL4jd3LFh/"
    "lshftPNh+9wIzq4T+2C3s4sMADIAly4GONMnPt0Qh+k9Rf2RJn3PskQ16Lv7Ua9A4E+bP+zwOuB1PDuy"
    "1/HKz3vHOryNytWJzssg/q4DDcmt8dr7SG5hruJQiH0kUUTTHG9IbRsJchvkkgcSFn9hi1ddoL8GQ4e4"
    "ZQ8FjQP5rYyYr4DAux3vi5LX/qRvEGDcjnH2qPI3dYxvEGDcjvGu09V0nHeerwbWe7KerJQxLR3pWwg4"
    "t3zSP61Cbvyo70Dg3XbK0APlyjiifr7QDgXm7ZgnwT+zJDVlvooC85aDzTiJkxnlYuuYhrEZ/20spLC/"
    "FFhmqG8VYMjBch/y0/CBWiQ1akCM9HUto1GzruKUr6d5UsDQwqoD8Y7ZxiqIUs939yNuEGhEnHj9GxEd"
    "yeK9JryzYnB7baLL4PliVd/iwKMk8HgWmZ8MUwMdpqDm6UTe4CsMkN/bVxjI752fWLI0ty52GPSYWNsW"
    "4rGMjcMIFRCoN6LeERPjR04eOyyMzSWtgRGIRagPQn0Q7AczNVc4xGaMVjEgtEFoxExnk+8QILNp3bJQ"
    "fVqBrhRli4ElYB9ENY+eohLc/bgpSv5HLGhHLPk30jq4piRhXROtGiu0dn1ha/B8cc/e4l8Xa494K8oF"
    "xFuyBxp4hU6YFONxSVpe/CzxHsUznXzvJZRENJh4dzQJA5qP0M0/eOI9LkJ/4d1TupLDcxMvCOc0UfQh"
    "n+pD4aM4YaLARzmhFVi8/Wb5ph0GGafJ8DJOhYrQqY8+iuOsGSdst9hu3dkj0NnkBrkJFX9MrBpnoi3H"
    "rqAQ1bCOamCWxgnHCyB2d67Wg9mM+qZ1cVsMiLcPmm7aT6f+gsRz2+bVChrCsBZG2ZFqJYo2FoLYo1ZU"
    "AG2k0ABCBNYikG2rViJoACECaxHckYgIA35KZqnqtE2dEFpQiOEAKtpCEAowRIEUMzKPSDFfoKB9kiV0"
    "ahpSqaMQWLEZUppTaDaPt4oB6dbTkM9ySNBw+kgN4uBnP0lilKzKYcScGG0MWwS2BYttIQzocsVSGvvr"
    "6T1dmzCvgGKKsc0UY1noMS1KpFT+3FM1IhWoZanIcCRwrENS89EJgqDEcDtv4rCfN7s76UPIsmS6IMnC"
    "7OFuQVEHZft0m5MPzodceyansK1/JTwWnHTVoDXXTLS1aPnq6WOxvGcZ8+2CekWhkvdIEi9lUVDWEedJ"
    "ci8IBShhnvg71l5A1ol3R2eM0+89Fvu0XaF8gPvtUQ3nVp3WZdTGoZDriKq5mNWYTFWFyTLM2VFnUUPp"
    "IpzjIlZGLJsRALHFtKnrTL5slo8p4/Lyxdfffv3dV998vU20bH+jy68oih1Qa3WmA1HFUzmN6EzheWqf"
    "5C1mTNwf7HFGDmnEOSRHrPw/Cfu3w7jfXNLa9AsmP6WPJd8tWXSXOGHUobvkhHYznJJjOiWY5oIBJKMw"
    "rH2ySjPjAxSqKMz2tT1BIaLE4gSFHQrM2zG/JIHN3PIKDO6Oc+6OKmZoLuM6EmJ2WszLMGaGpeVbiNXe"
    "6Vju+0xNLnm1XcIyruqu7q7DaeJQhGNbHSkopjwmkWFtqhIMKeBAdygY98Km71jXYe7llYkuaBoxHOKO"
    "mClipr0oRswUMdMhEopWmQPHoAkXz5vp+S5VEBjFESOOeOmcLsU3kN/LiPwaDPRb019OtlGQz1hESdyx"
    "mexQzYp2ARsg+ToeP358V/MDr942Xe9f3l+9uf78Rb7TiEVh2kF2cXK9TbS3CoQv7pwv3jFRxHygRQOL"
    "Q2ddlrRD2RtI+Xjv8yMJVRUf3fHrHQJBa5tpFrFPI4uXqgbEO+XyO3W3nuadvmGq6JDXWp4N5Amtz+1v"
    "hmt+5l2HbcL//ebjB42eUhEdhH7q/Y8XhckA09EatiUV+h2tuXk13g55g+aOtmlqt7H8m1jsay7va4Gl"
    "lANIeCASRkp9xIJ2JKX+Ps99viarjsR67fpEl14vs6g+WZ0xy84zOcKcBUZFWDXQYSZRPZ1tH7wXhST8"
    "vsIwmsXD5pwsl6Yp+CYOxDaIFX+NQrl27xWb9RhYZ3MqC+UhMyrP3CFAuAXhSUp4ahM0rgFhPTpnPda2"
    "MON+qezkvVKjyGU7YrLfLAinQbfJXruuNdmTfCVMdpjssC9hXw71qYZ9CftySIKAfTkoUV6efSkrLrts"
    "y801vV0pV/WcNPs2Tbww8MKkmAfLZl4ofnPz85sPP3qMe69f/Xz7y/UbL296aM+VNUajg8sJAwnB4xPa"
    "oOjgOiK5chSfIasVCJpjGgblfbgyszU2CMz9sWzKwJCxczUjpZnstDCjvorCI2856gojcs7AOkbkYETO"
    "ZUsB9Xwjjpg5Erx5LVilcdeYnMrViS6A4xfr+oZwYu/mL++8dEG9e7qWwZjPtw75xAuDLxRxm14QBGuc"
    "cM8QrDk6xRV/LONihZGFVIEgi2Whl+NMPpBtxju9gR1gTP7vwU5QkcrC4PEtl+PRtXh0xTfKlnLWjmkB"
    "TQsI+i3of6BcHghusHVUENg7FHtHKp5YiwNnazAcfNp8mvseNusvSBwXvkDfjaQCwRZiU0JDwmB6Z3R4"
    "ewUCyi0ot+iMRtQFUZceUZcsok9EXsoVkx7Rl6kscrYPweRffeKVzmG/GIwKs0cQZrZ5mfrubFsASrr3"
    "L+lGIOH0uvzBKrpfxUHJQMmolcxPmbhFSOIODVO9rFUvZfx1Xq5HkB9BfgT5Txvkz/9tsXlDSUSDjpBz"
    "iWhQ+YHF4xrSo4xKsDhVxpR1hFVAF8kZIjknTyOJf01DOVUMSLcm3dzkruJgcjtnctfPSLGrmariMOjO"
    "NQk74lT9zKLQX/9YZkM7XKv2oonOwVrly6ebFOsZZyuYZoUxUQHht6GJ4CmvqnvicIdPZTZveECkH2Xg"
    "cMDJTKGau1nfAjDm2Z51RJphFB3bKJKKSmsQbRb0MYZkgY59pLlWrTbxyiKqiRcxn0Q9c5t97rGHqeVa"
    "Jd5FG1+oyzt0XV7xlpg81zsEjFkLY1ZumCZ0b9aDbJvE/YK8/MM3bbp1Jac7DOpNm6zr6k2dsnH+Wmz7"
    "WjOnsqaPpVNqkkMbO/sYOTBuhrc5wbg5nXGzKbgkc/ERCi2gOySshcUhtQanhM1mVB46RaczzpbGCZ4W"
    "GiEN50Ia9d7WuyhMFlaRqyYWonZO1K5YdpzOKKexT5Muu66+QmvVlYVsqx2kl2F3lHSeW5V4l1H9SJck"
    "VJRRaW2CLQa2QH9bIFmqptDpaC4RILk/yatM2VmrY3kDAc39aX6k/kJl4miJ3oFAtcETLXxbFhNhGypH"
    "KWqf7AYUtPenXRYLz60M+ToSZjzM+I6e2qIcvaufdnd1ou2lLdY5V4Mnvj8ffQ2eEO6naUTjeboQP754"
    "+Z3m1dgESsWqZlFMeellcU1vrqMG7AzVSPnB8Qratdp3Bzqh3t08/cPVu5xanvteR0LvQu+q9e4bwmPN"
    "IIvqZa3mpWKhwQiLo+heNAifIkSGwwNxcMvwyD1vb4y7FB5p9PlDaFi0UIWgakFhCsLVOYOrg+NyznVO"
    "EeVTi4NbajDQb00/Z1kcyK9loDGrGGhNqxpwrkqKdm/xW8Dp9/iKI3OXhVEaxslz+bHn8GWOsvM/kCgM"
    "rOrU6khEXpyLvCDAdrFiNhvXU0dBp/XUaY5ENt+J54Py69Kv7IhvthdNdFHOKF8+3TiriHWOPNZZytuM"
    "7BoIgTjEho4eGyp60Uxchx0C8SF4CTAf4SVAzPASLtdL0HoH/bwCOAMjdwZQ+IDc/DD3WuSRz+wnhMn2"
    "b2hRry2brQNPWDq7/Q1qZ2G0u2a0O2I7/sxZkPnpayH4OePrzvbz1iqtNbkq1k/9AhCes6IW3SzoZnFn"
    "bzpOiRfh3aOuup/0BszqgXdsqvHRnnjoZOjkE+tkvS7uq4PPqHmT+8xkOyqXQ+8eTu/qj3Eay6Z/6vBD"
    "QIXmTOWQSBPG6yjwbs576U2YZTYqGHBuUdAryTLge7MeXJtzfcdJbHT4+BYAti0maIf/MnqyN+vBtU0z"
    "nc+43Zl4DSi8JnhNnV5TkaLs9pt21ydPeE7FSqTDR54OR9YWWVtnSD9KaNjPuJwBbOYzVTB40m2cJmGI"
    "TP9VHtre23OqgkC7Be048enEhKMk5PQlIZ1nqehmCpzlOJUXR+L5POMEEpqm4lsZNbdXMehvP7htk5A4"
    "uGOfDPeeCgobj0ktmlCW91M2m4mneppQ8R0Cw6kyXXc43Zb05ai2JFQiWFlCiKn1jqndpIx3xdO21ya6"
    "WFoiV6H676KrEBDiwSxrzLKGxoXGfVrj/pqPwb0V/HWo3foCre6tjNRFJmvkmSw0dqKxc/gBZdiP5wij"
    "rWgc5FyYmZA1HE4iMzhD+tMqVFWxdj/nOwSe9H36pGjHRGDNkCnaNRAY1JtQj8HADgkDbqyVxQM31qQY"
    "c8kk90/MLlWumzxRnFkgMMH0gnzbUuTGvm0NB98Wc0yPPsd0OPU5xyf11CU6KUkzhZGp6enZIhCusWnI"
    "ZHGq7ILtNusrEPhTmNoLEx5TeyFmTO29wKm9O9f3Kde4t0sMT3j8njCyvMjyDnDThVFzEUaNI7r1LxlL"
    "uwqotte0OvV3uaqfPn32NvZu/vLOEyrTu6drL0y8z5d0eZefnzTxwuCL588awu8JgT52Qk106+OtzEzI"
    "roGgiZs5epg4xyFWxjrNBh5tADByEBsdUmx0RdaSCavD15tQpGOs0zFLElALG78Cg4HvnIHfqmOkiYWM"
    "60iI2Wkxy/F7fJqwjPtG9kMTh8GJ5lZEwaGgmPKYREqT+CkBNMCQgrkUFkx8jpk7UoHs4YkMh3cDR6R4"
    "LM3orGLAZ6OdILabrFrFHUAFD4fbQWhgRyKp13RGOSfRaxZ0BVSbSya6uCovF+enzjg3F+JUCZ+zzoU4"
    "jfZE0PSEKgBB0yMRixgGVOuxVesTarW3Sj1ItrK6I3zxvcdm3uOCLb1Hknh3nGXzRWqazOx5xz10uVsK"
    "5TIyn9A4R+vJkW+z8ePcgIFWNa12J5DUoFDozin0qqB/z0gUir/ERtJNLKIiLksaccTDbpEB9fPWTkNK"
    "GzCw2qHPLentwoNnZzo53tE5if7EoqDDk6tdn+hcuUiunMrcUU9n7uPMI17hyniMS+eKeH5EkkT+pzTe"
    "295aPwhKTx14vieuRlFHs4PU9J+kOn8TTBIDdRSy6zaHQ5JENTDhhpKIBl1acYNpMP6hPEBpNJRf/Xb7"
    "5lUz3B8R38rBqQHhyDrt3pSyMmsJroFQt221G0Vib7EMFNWgiB64/HpthWX2gjVg0PeD6rm/prLBQvBz"
    "S/myM+/WWDPRJ9/K1dPtwMrzFLSczXpFcUvVLQvIWiGAzn6TzfIxtZkcbJRaQh6s9HAVByPXaS1ciMpM"
    "BVcxMHGHpYB/5OTxhtKuSGn1slbtBmLhNBEr+8dJZXnKZnplEfWUN/Eew3SRX0vEV/HCQBkwNcEicupE"
    "XK9bRXOaP8emaZgKCNUVrWbn5TJMl8p+56swJnzdVVVdxTXPkFiXEzjGQ+lV2cG83c7Fbn719sOr69/U"
    "+/mVouNZFRCUO6FZAHWDuJTwqSP672ce/otKLdc59K1yXasBV3LlVKoh+7rP7aY28RIqJBn7tN+smk7g"
    "HsrPrW35MlThRniqXbt7SEIVNSbH9cTzEaIwNjrsarMes0EMZ4M4svdf04Auc4Les4fuZrrmIq0W4Nvl"
    "06VYj4Fl2PDdrRoZ0N5jVOC3fQVNbZcGENQ2qL2jM8aN2nR3CGTmzHPfZJZSxcCsbrq3AMRhbeg2zmwg"
    "pzGAnIY0xExzGlUM3iWrsp0Z5WpXVlfMUQFBYQwqk7RzlJ70pAy8KDhQcKDgQJ3Wykcr+dE8U5ci6iOh"
    "9MGuie/hQL1746T194zEaZgqTObOJEQVMqYkxMGq51Ysv3OLUe346y1mTJSeOK/zSKKIpjnUcJtoI7FT"
    "NAdymc90xyz3/Z9pX0jFZp5+HQcBWAsAp3ecNJxE45SvDXfvKga91Y3Hd0E4VRgj3dUOOwTqHfY4C8Vn"
    "2Sr3O4zIr6MggH0Oo5F1eiYb9xaAgLT5vl0cbp4JzzAyza01oOjedTnHFtAofKBC3VrlfdRovG8Wp5wt"
    "SBzTYpq7iQSaOHBvzn2SMk6Nma+jwDvKNqBSisgSs+s2ruIgYqdFLG6VMv9e1St1xVhESdyVvqngml1q"
    "AjiqPfPq48d3NYFevW1uir+8v3pz/fmLXJJiUZhWglbOlIfIe1zTWZZoJuw31kz0RSL5t+LF8oM0XQVk"
    "PfGKUWbGfVctLFqvTv+u7FFIIuSn1jQdLgtRZTprCmZcykUqjJ6DAnUFfh1jAhEF73eGdabu6NYlfDJl"
    "MzdyPYUq7cr1OKY2i3KVJ/TmblE/xVmsP+OMLJRIYr6GO1u2RdlZm9HOjbgKGdNefLD6qAfK1ZTq1FsF"
    "NCZSz1DMkBnNKdwhYMhZGXJxqhzOo0sBbyHI/+6R/y3SijPOlqaBxToSoUWnQ4u+cDVTq/hxHQkxD0LM"
    "Zt2ddRQ02NA6DXN3V+sL9/OB4fqO3PVFK9vRBkwa1pfsU98wIAqP4y3AlhmrLeOUSr2RSXWtXt2u6KFc"
    "p3mO/jDDMGXtufkkzB0KuVgHtYlmDKaUnFE4agOAfrErXPTvzeKuW4hV1NWx4pvzBF1Tck8No91byOli"
    "3V8OnnNHVOwNncu56u/z0SMdSra1Rqtmk2L1tJhmcpBJOZtbWkzMaUL3ULluzXS5DJULT/lYnZbb98KE"
    "1joKpDZJDZUdRk8cQxWqG4vgB5/fD64bRnMT279cjs6ZQQXxS1NHbwj1NYEQx4d1AuvERpEijn/COEv+"
    "b4vs7pKfzXrU++w1cCMOwlRZWKgtttqB9qJ/OBbGUdiHLXeqzUVYPuGD6uAoXSPlDmTXRWm1uWwslEG1"
    "UQ6zUvnFkXg+U5kyzp8eu+/P6UzcbWEl5iYWE4Nck7QjsYfXZLki4Ty+CZdZRDRHFqgXTnQRCb+ETJMt"
    "BtEJRCcQnehPNKIT6ElylvqjeMlIZ43M0KkK12r45SHHXkK4xxMuxoCfNsiV3Bs3e1UxIN2adIspixUc"
    "tjGntzEqKLQRcRWHcIvLEuZ0xbiRcb9DIAFmb9rPSBhlZs0MFQgSYYMqanrH5m/j1wt5alQ8px1Bxfai"
    "iS6gGLH5NIyn/gbQs877lSeA/xbG3uOCJdRbkSR5ZDzwHkni8XC+SNv13f0ge0QjFyRZtF+EqzAmfK1+"
    "FTaIZnZynRY8HD4eeZ4X4arcTbYvgngPrt5+eHX9m/pNuFLsPle/3b559VRjVUpmM9NS5AoGEcpWdXeS"
    "nyPZmRLu7qBqI8c0wepgY8Hop1Uo+LcxTmtIeCDO2aeOaO1r6jN5+shrFnTp7OYSrcbm5eL8UIee6vpj"
    "TL10QdJc2cYs9bKEBt6aKtS0finUM9TzZatnZ3aVvBrllt3T7rm99SVP7Cr5YvFmi9VnLCnALnH2XaK0"
    "HE07ChOceK4pNcCMnbGambUwKEstxVxHItjtspSTzPfFdqc6HPuGkogGHVtkFdaQ8AcWj0uoG03jiLl0"
    "Q2XPzR+FOcO6p2PUl2jNpSRfPJ3lq89oLrlk0l9GNaaQPKeK7V375m8xdq/9gFT2zsLcUXZH51lsoROr"
    "OBg+TqtE8afNQr60s3AbWBg/Lks6Ikk6TVK6Unnp3f1pNRjmiw1wvhh/CH36Z7ruNJ+qC54wnvKl03u6"
    "RvPKyM2llfhMP1yRyLh5pY5DRKmZGl4wrh77pZtjusOgVvVgIza6Ce8YsQGye82Nzb2mabIgL//wjVlO"
    "oAU9VHLAXREcNj1Q2cApX4bJ9iTHugxecU46RNDANQQwvs4t+Uz/7e8N8sLVlJNNVV1v6mqo0RP3+u2P"
    "1y3icPAODoMYkiiG5sU7VPaGWM1xYzWyfstCzk0sJO2ypDl9YHZtdHUkpOyalJ2J/yWaI+IrVyf6yF/S"
    "/0z4vBS16Bn53iNi0TKM1h6beWWtmlfUqqlLWHviED90IqylSbdmd/+kfjq9F3+nUairgYMzYBOBKUk0"
    "rC+ooRC4hYd1KbraUQ8LYj6emMMgolN7WSvgELjTAoendUlSFho3UfXddhuebSSmLNicGUlXK8FitrIZ"
    "yNwE411z7V1zJaohS6GvWdTVmFu7PtFGNvKiai6WnrGk6bwDTV1tnDvgBtUdp8DhK2eYfnTW2oQBaQRV"
    "aUKtg6XNnvZcjxb2hMd7bH8z2PM97rIwSqeh6oAPHelVGPh+gm+37AudbdHHrjifRYEkxymSHHRJwkhc"
    "ieeUy8Jnhcejq3ZUwlHx2DTs+lY85nS2JaBr8NtCLrK/T2376vjqsH4vg67N5MOpetZJt7vWAiKpaRFa"
    "2vrovd2FLWL0tbhqT0EY+XQ3baw3bQ3chZI3zAmORz7Z72DjG+UwYxpMIzYPVTGATnJbuNG0pB6M2oj5"
    "Mo9hdb5IE4sAvGsB+KqkgzCRJNvkNBtQyNllOaPy6CLEnFfu55rNtuy/CsYr7ZqsHYltvqfLO8pvQ9o1"
    "UKu+YKKLci7zpdNUrMVEiJEHO0tZm5FdA6GkuBlRwgmxxyE2Elux8bNaA4HSBqVyj5+aFqrUQIh62hTU"
    "4QzYcVmBjWrVkD7alSTvgLD0XZaxUNQ+tYvGNaCQs8tylq+kYaagCsEhT6pDngiPaWBsdTRgqOM3Nztm"
    "ESvnY/ctjN0hUBq7z8GgksYpjQObrrQWGCrDaZURJlbNh1UcJOyyhIUFJ/4qCxHXgJCxazJ2JJQvY/R/"
    "lHt+RyS/dn2iC+TngZqdCu9zkLCE7E4cnIcPNJ54j2G68EjsCR30g/coLxJvRXnCYi8hYSCnuYSpFyZe"
    "klcZFuvTBfWKQPFniXdP16oziI/8acg+OBFuRPbh6BQj+4Dsw/AoRfbhPNkHlnFV+kEzv2uLAOEWhOeG"
    "jY2/UMEh6eOcv1ALatrFdg4b1YGAjypgq2LNKg4uv8sSLnZbsxn3VQxUo4VqLF4PM9KrGKSBLHruOsZo"
    "6bqaOwdo9W1lHg7nh+xkdiik+JMMPmtCitvrkydDikUcu19I8YYtaboQoijifKSI+S1IIv4n32OPZelz"
    "7890Lf7zbl3G8CZe4ThPPPYonipPrJQhwJAFXhjnsT4ZUrojCW1HFU/xgQgsOhFJQGDx6BQj/nVESu/E"
    "Hz0LFS5Ft+1TgcDetLB98u09b20xYb2OAvEWxBfadKqyO6UD3ZGUqIJ03vOoDFDpDbemlPj3Jg/sZj3c"
    "I4snlYWlddt0j7oP1N5hrEo+HWP8dOdpV3k3j60hcDqAsBqnPuN2sdMGFIJ2TtAOxTfes4euwdHVy5Mn"
    "oxtLsRJ9zwgQIECAAMGZKTU9Zw3nq+3THcPZ0jgyUAPB2zJnXRgUppxXIHjQLSiHozUa+xuO1kUKGk3J"
    "h25KXlLxeb5Rb2wFgubYPZpj5c5j6jZUMXt4DcOxvQycBptT8nA63p5d9YbPbxWD59edOilO4mQmg4Vx"
    "uugKJjbXTLQRxXL1dCmXnzGsmKSEWzUt14DHsAydPaluGHYhYpwn1K2PJIpomuMNeW0jQe75E++uEXm6"
    "zLtjGvcJZdtbz/asSv4YUy8JAyqHCRBvA/4hr/RlUrWWdcF53TDxOHuUK+XVRHxBT7ypzxryPNAtkTh0"
    "YlOCUoVSHQe5NE752pDWKgaENsNVcl+eWm0DCijoVdJr89S2kSBXMYhAZWDrTjreYk54zPF5iDzgqdJw"
    "Zc5URIwk6IiDXY74rK/SlC5XXb20lasTncf6SO8WjN2Lpy1fj4rTkTuOAY2EJjW2ahowmDQoZhrr9l4/"
    "5pikmckZsjvAiDqwDjdzn3NmVGO5BaAiwLwiIMgEN/K06KXJE9xAjckJ2Os5dsTq+7FUxB1mX/VyL7uv"
    "VOwheo3GbvltJG4Y266hYPe1zpr3U9Oiqx0EdKrotApqt5EgtxUNTMJUWbCtjwfuUGMyBk4cEZSOgdmw"
    "4w0AzUVWzUW7cFZPw7cKOd2D/qXDJm+V0Fg8qJsgoUVUWwHHGFqXIx9+RIQMArvDJVtgyNplWZc+oFW6"
    "qomFpF2WtM+p5N1CznUkwtbOidmR+NSvRbygIzxVuTrpEZ1CTGrkMamMK2yLbp+oXA6PyMIjkkNZFO7Q"
    "K85Jx7D1LaLB9/gaiiWDf/t7gzBh1Ri2t1cQp3MgXxyJrkM7kAkVJoTC7LjJj0/siIFsMQ0+P7B4ZDbG"
    "ZlR//RA9+hCyLJnacKcA25E4HHO8B4d2/mznTeDtuGYG1/zaMJEkW7m1dSjkPAg531GfZIlRmF2FRbGJ"
    "xfgJEkbi+0yTMFYd6qh/21pgvG8uv29IJJ4xkYgQ3kW8YxthmZ1JV0chTtJTkTkSO31Feegvnqm6OYor"
    "E13MlOzWOBMx7VQGyoCpQg2UWny/SKnjlaUTTYC0Mwj1ekG4aRRqmBuAeF8+TSMaz1P5arz8wx80hG7e"
    "f7GqOQewvPSyuNaoFhEvlQHD5fIRsvviyy97sCtWdbKbX2tYLCxOaawwV7qHWlYgGGppONTyrMrsf/8/"
    "YH26Pw=="
)
