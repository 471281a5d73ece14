"""Returns: what came back of which line, deliveries that come before their order, points as tender."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE decisions
            DROP CONSTRAINT decisions_kind_check,
            ADD CONSTRAINT decisions_kind_check CHECK (kind IN ('ORDER', 'RETURN'));

        -- Without a fingerprint: a return, cancellation or completion has named the order before it came. The row
        -- is there to be locked by both.
        ALTER TABLE order_registry
            ALTER fingerprint DROP NOT NULL,
            ADD CHECK (fingerprint IS NOT NULL OR member_id IS NULL);

        ALTER TABLE order_lines
            ADD returned bigint NOT NULL DEFAULT 0,
            -- Points that paid for the line, where the shop says so.
            ADD tender bigint CHECK (tender >= 0),
            ADD CHECK (returned BETWEEN 0 AND quantity);

        -- Unique over all members and for ever, therefore keyed by the value.
        CREATE TABLE return_registry (
            source text NOT NULL,
            external_id text NOT NULL,
            return_id uuid NOT NULL,
            order_source text NOT NULL,
            order_external_id text NOT NULL,
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (source, external_id),
            FOREIGN KEY (order_source, order_external_id) REFERENCES order_registry (source, external_id)
        );

        -- Said of an order that is not there yet or is nobody's yet. Applied and removed in the transaction that
        -- makes it a member's; what can not be applied then stays here with the reason.
        CREATE TABLE waiting_deliveries (
            id uuid PRIMARY KEY,
            order_source text NOT NULL,
            order_external_id text NOT NULL,
            kind text NOT NULL CHECK (kind IN ('RETURN', 'CANCELLATION', 'COMPLETION')),
            content jsonb NOT NULL,
            refused text,
            recorded_at timestamptz NOT NULL,
            FOREIGN KEY (order_source, order_external_id) REFERENCES order_registry (source, external_id)
        );
        CREATE INDEX waiting_of_order ON waiting_deliveries (order_source, order_external_id)
            WHERE refused IS NULL;

        CREATE TABLE returns (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            order_id uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('RETURN', 'CANCELLATION')),
            source text,
            external_id text,
            -- What had been paid for the goods that came back.
            goods_minor bigint NOT NULL CHECK (goods_minor >= 0),
            decision_id uuid NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, order_id) REFERENCES orders (member_id, id),
            FOREIGN KEY (member_id, decision_id) REFERENCES decisions (member_id, id),
            CHECK ((kind = 'RETURN') = (source IS NOT NULL)),
            CHECK ((source IS NULL) = (external_id IS NULL))
        );
        CREATE INDEX returns_of_order ON returns (member_id, order_id);
        CREATE UNIQUE INDEX returns_one_cancellation ON returns (member_id, order_id)
            WHERE kind = 'CANCELLATION';

        CREATE TABLE return_lines (
            member_id uuid NOT NULL,
            return_id uuid NOT NULL,
            number integer NOT NULL,
            quantity bigint NOT NULL CHECK (quantity > 0),
            paid_minor bigint NOT NULL CHECK (paid_minor >= 0),
            PRIMARY KEY (member_id, return_id, number),
            FOREIGN KEY (member_id, return_id) REFERENCES returns (member_id, id)
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE return_lines, returns, waiting_deliveries, return_registry;
        ALTER TABLE order_lines DROP returned, DROP tender;
        DELETE FROM order_registry WHERE fingerprint IS NULL;
        ALTER TABLE order_registry DROP CONSTRAINT order_registry_check, ALTER fingerprint SET NOT NULL;
        DELETE FROM decisions WHERE kind = 'RETURN';
        ALTER TABLE decisions
            DROP CONSTRAINT decisions_kind_check,
            ADD CONSTRAINT decisions_kind_check CHECK (kind IN ('ORDER'));
    """


MODELS_STATE = (
    "eJztXWtz2za6/iscf2k6o80kjnPZ3TNnxk68rbeJ3WO7p9vd0+FAJGRhTRFakLSj7fa/H5"
    "C68QLQAqwLRD0znSYh8VDS84LAe8dvRxHJBI1efuTZmMfX/PHoT95vRzEZUfmX5s2ed0TG"
    "4+Wt/EJK+lExOiiGJcWgfpIKEqTy8oBECZWXQpoEgo1TxuN88EXs3fzPZy8dUu+eTjyWeC"
    "9GdNSnwmdhz2Phty/z54Q8kA9i8d3qkCxm/8qon/I7KkcKCfzHr/Iyi0P6lSbzf47v/QGj"
    "UVj5uSzMH1Bc99PJuLj2008Xn/5SjMy/Tt8PeJSN4uXo8SQd8ngxPMtY+DLH5PfuaEwFSW"
    "lYoiHOomhG2PzS9BvLC6nI6OKrhssLIR2QLMrJPPqvQRYHOYde8Un5/07+e/bVSsN8//Lq"
    "1r85v/X9owb3+VeocTu7FEjxSbmxOM2J+u336XOXhBRXj/IP+Pj96fWLN+++LSjgSXonip"
    "sFXUe/F0CSkim0IH3J8kJmJmRXQOvkfH5hSfpyws7pnBPmGMVLSlM6GkfyRxuSWoOB1hqt"
    "SSp/cZPQW/o1VRO6ANSolF+tWyTenv/tNn/yKEn+FeUXLv/39Lpg9svp3wpqR5PZnc9Xl9"
    "/Nh3O5J0z3isuPn6/OanSzJMlo6JO0SfknyVrKRlSzEpeBNerDGfLl/C8dE8TFl/Ob29Mv"
    "P1ak8en09jy/c1yRxPzqi+nkXwpj8RDv54vb7738n97fry7P66/IYtzt34/y70SylPsxf/"
    "RJWOZkfnl+qSLkBxKx0B8IPjKVchUJMe+BmLM4ZZGdnBdQCNo5QecK9OC+pNzlF/okuH8k"
    "Qr6h9Tv8mOvGNm+Njkf1KyQmd4WQcjbz71kxS25nSkyr7VIe1HvahvHnmtFqxoxe8DBGnF"
    "Dp9MbIWPA7QUYjU9W5joPuXFPmAh4aqc7z8dCcLTTnlKWRgu2/3lxdaiy/OaC+u7Ig9f7j"
    "RSxJu0V7TkU77XWGa1M8f0Cd9nv5O03m+Hw85rjFHCcjLnVCnw8G/ojFXDSJP2N3F7GGeh"
    "W6Jgb5w1YQw2wXdEUK8uvKP/7wx+PjN2/eH7968+7D25P3799+ePUh15Pye81b71tEd3bx"
    "3cVlTRr5haosxmTij6mQVEaqdUcrhQauQyI4fn3y/uTDm3cnC+YXV9oIb5KbDuWSM+RypM"
    "U8V4CtOLZabV51apIHgub8WPijqkgYsDBg1QbsX6RR+THfl6jQWK+1Eb0203Ugx8pJWAx2"
    "y2y9GZEo0i5ZSgNKsUrNlv3n2ayb3wfeHL9/t1iX8n+0rUQ3X04/f54vPXorNSJJ6suJz4"
    "rvZLQhNKDb2w46ofY4tFS0rBErLQ5wZnXcmYXI+vpDwFT+mDhQGDlti24ZtZaN7WCWW7hX"
    "duReeaAiUSoX2kleQmxPp3i92Rm+NiN+TCYRJ4rpq/fJliDwyj7DK2tur8NOd9ROL4tV0I"
    "CL0MofU4NC0E4L2s7OfbaJ66ZX+XAs3IvRmAudjbu82WuzclkxDHZux+1cGAZbNAxCdkcT"
    "xZZ7xmIiJmrCl5ga5f3JLKeqO6SfzdTSBemS87OLy9PrX9SsnynU2LNfbs9Pm8nnwi78VE"
    "VC23Fa2xmwmCVDKznXoGsQtGM6UJfkLCgJp9E5M722ikMs386VGNNHG/IrMHBv6caVr0Rs"
    "w34NCP7t+Bd0kCXUcvGpQSGDvbOrP8on6GojZrd6rRURchBqumGRI/K83chznOXsmLg5lg"
    "g4OiwcHXnxdpaYEL5EgHDUe29HEPtg9zqi+VyENE5ZOtHFFEq3WzUgNh3IVqwGVek0uQe6"
    "5w2k0KkYS9mn3/7ZI950A/SGJPES+iBnaOQJ/pispCWZP/EZSpRb2/thqFQIcmxxKyq9R2"
    "aRjhoQ4Y46/6uGO1BtA3Vgs+rAl2I/+oHq9IHK/VaFYLazya14RY3gZyYnZZbKDVxu3XJD"
    "Lnby6VO+yXdqEtHQeyBRRhOPj2nsDbjwYt7n4aSpDDz3YdAD9koPeBRyIlIF423bUgmELQ"
    "lbErYkl7ek1v1oxc0IOW8d3wa09Rlt8bsulmhsOXqa0CSn0Devj1EgOyOEtdXJFH82OL0p"
    "lFhNlGOGqHF5yeNuZTgpNRI+GpN4YkZYCXSInI2Hs1+5OmMLyCHyRUdE1bOzja8F5BD56j"
    "ORDkNi+FKWUYfImtTPpe6jiLa2kVYCHSJnY6lI8JhE/ljwAVM13mpd1BToQ2SxePP8CSWK"
    "3Ir2RjVVZIeKzOxb1ixplT88NEtXWSKsQlaOUbntiFXEA6JaAvR8LxHg25xv7ZrbUtCvXW"
    "i3UNBf8nn0MxalLE5e5h+7C7fHRsr8aSx45Cc8E6ruLPrXoI5DvNzibZiRmHJBfdNOzyos"
    "ViRLGUh1z+8rbI8n6F/CMP2fQ715aKgGRWzIudgQmo4coKCLNplE6ksP1ELWTTTE7Zy4nY"
    "r53lAigmFr5Hc5pLdCMlJSjC6G7iQKjNSg7ceEU35PY4UP9VQIokkMWkJqdHevudzF5e0/"
    "flUFg/x8uT4x9f7VoHD/rRoFedqnqo6DHCKlTu1RyZCNW3eo+YAV9qd86IrJsrdDOktrJa"
    "mXF7FMvBF/oCMapx4fLIpcvkm8Mc9p9yIe3CfegIkk/bPH6qUyRzW5rfv5/xeXK5bL54Kh"
    "dnkvdlG3NBd391OD2mWcqrfBE6lRo7xFT98/5RZg5f6pAOENcM4bUBZy7qcTNv1xakB0x7"
    "HMsR3T2Oq0sxoQ/NvxX6i2/nQy27QhrKPRidDl1a5wVtsKuwGGrF2WdZIVS6RdG9kaFpJ2"
    "WdJBxBO7WsUyEDJ2XsaJrYwTyHgPZJy7Im1e4zIO5qZzInbKsX81zkUvJdDq3a+M6q0Qgu"
    "ZzgIGjP/eh50732FugveK/eUsLhcfdqzrcWRywMYmKf8kBiiajm/wguPedcJHCvb9xisvu"
    "/eWrYOber+JAbL1VOjVK5Z0Nh2MfHd/2sL0Oz9KAq6r/9RU1JcizKmr2x37ZSOkMspphaR"
    "xt2NJ4ysZY3bp4llkh/8jV8qXSr1TzjY2IZz0WJoMTapfeZIB+C/0W+i30W+i30G+h30K/"
    "Vem3n2jAEr16W77dqt2Gs4Fo4NlxpRJ+6PWrkzgiY3sK5XRnNNFmlojtt7+BNgNtBtrMyt"
    "rMdxlN0qs8rVOjz1QHtGo0d/nQaY4olJqOKzUo9NpUoZdxXzN0NHteS6evKRWxxuXb0k2r"
    "CgP1FtTLj0/l/uCbqvN1HJrI2XNv7S7WPMDSbbw/0tjYoUOST6oSgt7OKkFgaD3D0BoTZm"
    "NklWAwsJwzsGBJH4igHbGkCxv5M4upLu+lfL/XmvdSVFlGcijM6I6b0YgNrN2Anr49ZoyW"
    "MSC0flJXlk+3Jp3a5gxLwPb6MmyQxXWffJbcZ0bunelwOBhsjFxJzR0XRrlnZQwcC+ac/y"
    "sjccpSBedtDV3KqC6tGltu6FKYpBb9dKo4CMBaACFLiq5QNkJoYiEIa0FQImJqlLWwRODQ"
    "nrW72ARNM7VA2t6IMgo9vuxehFRzPlsb76nuhLZ9bs28Bd5dckVd0zu5YIlJmzuqPKb3tE"
    "tKzIav5JU6+oFOaOj1J96LaYS655Vipt/mZVN5yVTuGumThP7Zu+Ui5SyhnqAkTDyW5tji"
    "g5s1WWt+9jP8ZC65Gw7DZ4YMCT2tyJDoFvU79Q87to2vx5u54/K4/eF0U3kOiMUiFrsdBb"
    "hN8V1J4UX4teOqJMKvOAFkX4iF2bNl3Rtmz86otztfHCeLPztePiRxTCNj5us4THqrSY8j"
    "nrZK+DgigZUdWgHCCnXOCkVu/wEJOOCjcURTuyMwalickOC0pDMhaByYZfOVMNgkLTbJO8"
    "7DxCabqQZEKhNyyvZdEANB2d3QSg4NKMRgn9FEvtqIoAID/db0z5PybGTQxCKtz04Kxaqu"
    "8BaccR5REuv03TmoHr6WqE3xPo8cbTl8fXX1uaIMnV3UtZ2fvpydX794XWhGchBLdfvvrF"
    "OjYUSjBkNAo0YrG425SA1JrYCQ24LUioOxhB1JrbgudvCWOvfqgF5bksVUG9h1pfvsW5it"
    "QxUQEi+QeLHzxR9l2oUavrYybdSxoo71sATglIbxRPlSc9AqmsYOCpimn7yhCqbSw6EAOb"
    "g7o4jJhlZk83WL+mm5o/mMr+NAvjX5lrNfCYYYcCob6s7gHIVzVGe6tJosq5kqKD3ruAEA"
    "Dyg6f7pOKI5Z22b5x7Y9AvsTAu+aQ+DAmUdK8c7jK0hpQgKOQxTDxlzdxvyZsFTS/IlG7I"
    "Fq42OKUb02q/NxOl5KvQCwFRNyjm4ICz0+8Eg8bafnpUOSeizxYp7mESxBvQlNe/KmvNLn"
    "4eSbJL/QjIc950Ewdp1YB/XGLiIAiAAcuhhgTG/5dEMcpvcU9Rvq9D3IElWjb/1UL0FgT5"
    "tPdlgdsDqONmx1nAZF7ZjG2ijd7bVZGSRYVqAhuNVdfR/BLfRV3BdiH0kU0bTAG1LbRILc"
    "GrnkgbDpL2zw2ubor8BQIW5ZQ0HjMP9WRsyXQODdjvfhjNfVSZ8jwLgd4/xRZW+2MT5HgH"
    "E7xnWnq7Vxrj1fDayvyHoyVvq02khfQMC55Uz/OmbCeKovQeDdtsvQAxVKP2J7f6ElCszb"
    "MU/Cf2ZJasp8GQXmLRubCRInAyrk0uGz2Iz/JhZSeL4UeGa43yrAkIPlOhSk7IFaBDUqQL"
    "T0dS2iUdGu4lRM/CIoYKhhVYF4x2x9FUS5z+vrEecIFCL2vNULER2J4n0kQpsxuLjXa4vg"
    "BXLUqsmBGwngiSwyPxmmAlpPQs3Tgby9zzBAfO+5wkB8b/fEkpG5drHEoMbEWreQ0zI2di"
    "OUQKDeiHpHVIxPgjxqNIz5rVYFI5SDkB+E/CDoD2bb3NQgNmO0jAGhNUIjbtqbfIkAmXXt"
    "ljP1aQVtqSgLDDQBeyequfcUmeDu+02R8t9hQTuiyZ/n2sE1JQnXdbSqjWjV66e6higGr1"
    "hb/PNw4hFvTIWEeCP+QENvuif0pu1xSTq7+U3iPco5nfzJSyiJaNjz+jRhIS1a6BYf3PMe"
    "hywYeveUjvPmuYkXsjuaKOqQt/WhsFGcUFFgo2xRC5y+/WbxpiUGEafe/kWcpltE2/axys"
    "ax04gTllsst+6sEahscoPchMofE6vambSmY5dQ8GpYezXQS2OL7QXgu9tV6cFgQAPTvLgF"
    "BsTbO03n5ad+MCTxnW3xagkNYVgLY1aRaiWKJhaCeEauqATaSKEGhAisRZCXrVqJoAaECK"
    "xF0CcRkQq8Twap6rTNNiE0oBDDGrZoC0EowBAFQsyIPCLEfICCDkiWUN/UpVJFwbFi06S0"
    "oNCsH28ZA9KtuyHv5JCg/akjNfCD7/wkiU6ymjcjFsRoYVggsCxYLAsspKMxT2kcTPx7Oj"
    "FhXgFFF2ObLsZ5ooc/TZFS2XNP5YiUoJapIvsjgU0dklq0TpAEJYbLeR2H9bxe3UkfGM8S"
    "f0iSodnkbkCRB2U7u83JB+d7nHv2PY9CTerZ/FavLfNsyPNP6SHvDHlnNbKRd4a8M9R5do"
    "NQpDftKG4UkHGaGbdWLaPQ9cu2t2okLWbz3qpLFJi3Y35EQpuOhiUYgmlOB9OmnZ8TCxlX"
    "kRCz02Le6YGm++Mh6/J5pgcuBaSHdHipc8SB95nrDhyc3em1ue8ijoMG4b2D924liuG9g/"
    "duHwlFOteavaFEyPlm2oO4DAKjaIPriLdN0JH8BsZnYFZgoP+5lZsK8jmPKIlbazYV3Pcl"
    "bA/Jb+Px6upzxQ48u6ib3j99OTu/fvG6WGnkIJZqyJ6ermjjdywDYYs7Z4trqt7Mi65qWB"
    "yM5LKkHYojQMqbe58fCVPlHuj910sEnNY2FVdxQCOLl6oCxDvl8jvVn/hFNjpLFVUcrZpn"
    "DblF7XNxZW/Vz3kBgI0GWsfi/XL5/QotpRxCwnsiYYR2OyxoR0K7X4oY3Ecy1gR4K/d7bW"
    "HeWTQvIGOcSolTKREMxqmU+0Cs/DWKzVW/VszHo7jfpoMtFYwbpQkuESDcgvAkJSK1cV5W"
    "gNAendMeK0uYcQVJtvXqkU7EVB1R2W+GRNBQr7JX7req7EkxEio7VHbol9Av93VWQ7+Efr"
    "lPgoB+uVeiPDz9Ms/80+mW83vtemU+asXDRS/SxGOhx5LpmZ58UBzQefPj+eUnjwvv4+mP"
    "tz9dn08P8myeEmqMRiWREwoSnMdb1EFRSbRBcvPmZIasliAo0qgplPdsbKZrzBHohGJZHI"
    "C2S7sqikmzPOPfjPoyClPesvkPi7nhSTULiBXnji3VOzozC61a0KrloKWAfL4Oe8wccd58"
    "HJI4ppHGfVO622tz4ATTcTuMCqoDgvL7C01hSHdigVK4X/2IxnfpUP7z9fGHlldjvirJUb"
    "X5Pl+wjqf32p0uxZ8Ntv96c3WpZns+vr4OsSD1/uNFLNlHM6CF5pyJ9u2gvvLXVpX8AfXt"
    "oCi3UJ0f2lYbswRtsSxmPvv3tiomENSyWqKKxL6LfVe9754TEV9nEdVsvOXbrTtv3gXAz7"
    "Nb0DKt44EOpNwg3LF/5Jom6q1XL3eXwg05DB6KwxmbhLf4h5eQLjnnj1+fvD/58ObdycJH"
    "ubjS5ppsqoIwdXZg6iDItLPWX8K3CHdUYKDfPsbHM03rtZbU9hIGu6bFrplSMVKsNfolfg"
    "HY/hpfMmT6GYtSFicv84/dhS2zkZX/gURMmuGCj0w9L1UkPC/OeV7gYDtYMfeNDuauorCn"
    "rbinOeLZ/CznBxXXM7tSdw5EY1Cv9UiIYrg/N1bh6+y4r3MmbzOyKyA44uAb2rhvaMwjFi"
    "i2Nr3psETAPwQrAeojrASIGVbC4VoJrdbBalYBjIGOGwNIfEBsfj/XWsSRd2wnsGTxGxrU"
    "t6bNVoHoKI/cWSjtzuTO/ih4mAXpRyn4Oy4mGiVSMapVmxxPx/vBFMB2mVGLahZUs7izNm"
    "0mxWt69qjpTK/BulBWurEZjz0Ze/KW9+T2vXjVPXiHO29yn5ksR7Ph2HfXt+/q/Q+afXcv"
    "F/1tux9CKnfOdERjo+6yVRR4tzm5cGp+GPnZShhwbpHQm5NlwPd8PLg257ovSGzUHWYBAN"
    "sW/ZPZv41m9nw8uEb3HVhNTlpN0xCl3m5a3u89YTlNRyIc3vFwOKK2iNo6Q/pGXMNBJgSN"
    "VYm1LbO8hMFMtzGapCLi/5vHZpZTGQTaLWiPeEAiI86XCBBuQThSQrafEvJAhbr0pK2nQA"
    "m0veKT1xvieTftBBKapvJbGRW3lzGob1+7bpOQOOzzr4ZrTwmFhcckF01ulvc+HwzkrPYT"
    "Kr9DaNhVRvcE9NK3W5KQiWClCcGntvpxZCkXOn/a4l6v9TiyfBSy/w46CwEuHvSyRi9r7L"
    "jYcZ/ecX8u2uDeSv402251QOveW2qpi0hWxyNZKOxEYef+O5ShP+7CjZafGF1wYaZCVnBb"
    "1CJ3Q/0atUj6dcxUWaz6eb5EYKY/p06KajoCtzSZorqGwKDehHo0BnZIGDBjrTQemLErm7"
    "GnWch0BWyLe70245Xko/yI361kuR5dxdSTA156t0P5l/E4YgHJ732TeELqMF5AYk9SJ//x"
    "mHgkln+hJPSkLTvqeTFPh3JOeFQ++eVRbZqs98mwo50w7/R2tPmSiKXQ0aWw5iPnwr9nZv"
    "U1VRQseguLfkqh2dpVxjxjBdufmhsDd1S+CZrNYExdy6nL+/+kQWq8aNRgKBezZl61ajzJ"
    "u3LZAOsrsD5Vh/wm56dCkIma9JkK1WS8e26RnMR//NoobCSJKhn3hpKIhmrOlpgaZ5ez5P"
    "/OTNOzX27PT+s542N/LOiAKdI29e92BYR326YAV/7sxHRJraLA+151hb6mA6lGDm/5PdWd"
    "HFMf0mtzyIjpYD/NR+8wn2BIkmFzEp+xmAjNJjVH1GNUk3SaF7FXWX1ty+3M/buYwXICn1"
    "1cnl7/op7CZwp38XLJ1vtIEprk1SSGVl0VhTwD+OQP0REleGop5ipyDWLeo61536ScZEEg"
    "lzvV0b9tlkEFdijGgSPq0g0VDyygP1BdD+TqgFZVKZkO9e/pBImXHQ8YjeVnBmxMIuPEyy"
    "oOClE9LW3IhanBWsbA5722BMwNtRE9dLITKlX31E+G5PjtOzOTtgFdl23rrgjWa92WkwLF"
    "iCWLo3BXdn3XcIfp/2ZjX5D4jppRV0F1nriPF5+uG8ThnL5dNRGGn+UQLPAiY54mFmKuIu"
    "FncVnKEUlSP0usXuc6FpJ2WdKCPvB7ywbCZSSk7JqUnfH/Fbq81vm3uNtr9/wtLYLVktYj"
    "fvcHFv/JI3LQiEUTjw+8WajVm4Za1SnpK+LgP3TCrdUSTM3s0gzrOBgDNh6YTJ9p2BLJzl"
    "pSDeG4hYXV2b3aUQsLYt6cmFkYUd9e1go4BO60wGFpHZKUdQnsbUnBdSQSg/cqMfgmJYOB"
    "tqnn7F6vvamnHLWSiYvElr01TOmIsEjeie+oyJNVVD3+WyLUSjii1PXVYtUodUFnUwJt2Y"
    "QLiF0m4T6RriBMncnSxpcml+Uw6BqTJHnkcmtRl1fo1YEGEI4om/osHhnmUCwQnc+fUCae"
    "FH3F/bzZohltNdyBkjcrxdGeJaM9wkGB7MyBMsevT96ffHjz7mRxaMPiSttZDc3+fgO570"
    "oDKeJ3TJVTpiW3gevMwRhrozY/QURSlMWpSht6IuBfw8JB4bKDImRJTrKNH6oGhZxdljOi"
    "RQch5iLbqtjZbFO1ymC80q7J2hHf5hc66lNxy6jQODirA3ptXs5RMdRP5VhU8XXc2TmTtR"
    "nZFRDSQOoeJZxIsRliI7kUG8/VCgiUNg7sltyYnvRRAcHraZN+x+JAQXm7MrgAQeN3Tgus"
    "ZRgw+miXRrIEQtN3WcZyow6onTeuBoWcXZZz/koaRgrKkO35sTcoz3W4sh2xknPz9wt/0B"
    "0xWL7da7OQCw1oJEfCPoZ9DPsYZtyOKTWtoULt1HPahQs+KpyjJoxXQMgbNmddKmmmnJcg"
    "mOg2R5jgSKBu2jQBF6FloUsFCkE7LmgYr+vOwxpR+XmB0YGeJQhOUn3G4Z35ymNqNpQxOF"
    "HLGT/MaZrS0Vh7Tubybq/NC/NI+0PO7+VmVIyHL6bjvpiQRuyBionhGlCDwXkANf8QtL8k"
    "JWlmkoW/BFhpfo7tketW/KgQqlMN9N6HBQDeHnPXQ5iJ4qxpf2Qyg2soGDBuRd8+zTZijd"
    "pXvr2S3jfb2BmicF3X/OYSN2O7ioLe16jWM24AV4KAThWdVuHiJhLk1nOqecJSpSvzjN1p"
    "9YEyqkvKwB+Pj9+8eX/86s27D29P3r9/++HVQito3mpTD84uvss1hIo61lR9c8PAKEF4AU"
    "DYzSrstnRnraj4liGona7P31hO1LmT0CLopYAjadNlz0cQESkDy2L5BhiydlnWMxvQrly+"
    "hoWkXZY06uU7K2ZH/FM/T/0FGvdU6W5vBe8UfFId90llQqFb6G2i2XBYRBYWUZ6ubNbtbI"
    "E4zD5n5v3N0NfsSG9ATg8dbbLZeqT5AnOYbTXzTEKeJb4NdwrwoRwK38KhnT2rfQisHdfU"
    "YHSBO2A592lAssTIza7CItnEoqCLsEh+H9+qK0cDjPfN5fcNgcQdBhLhwjuIdwxHvB/e2T"
    "qnVLBgeKSq5pje6bX5TMlyjDMeU+1moHSYKraB2S7+PE+p45mlvRYHqdYJ9XFIhKkXaj8X"
    "APm+fPUjGt+l+atx/PZtC6Hz91+OqlfIzW4dT+/VskXkS2XA8Gx4B9l9/erVCuzKUVp2i3"
    "s1jYXHKVWdAKUv9yxBUO5pWO65083s9/8H8tWFXQ=="
)
