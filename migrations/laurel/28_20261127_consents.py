"""Policies, what is bound to them, and what members have said to them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- At most one document of each purpose, so that a consent to the purpose means one text.
        CREATE TABLE policy_documents (
            code text PRIMARY KEY,
            purpose text NOT NULL UNIQUE CHECK (purpose IN ('SERVICE', 'MARKETING', 'PROFILING', 'SHARING',
                'PUBLICATION', 'SENSITIVE', 'CROSS_BORDER')),
            name jsonb NOT NULL,
            draft jsonb,
            saved_at timestamptz NOT NULL
        );

        -- Published, and never changed: the application's role can not.
        CREATE TABLE policy_versions (
            document_code text NOT NULL REFERENCES policy_documents (code),
            version integer NOT NULL CHECK (version > 0),
            consent_again boolean NOT NULL,
            effective_from timestamptz NOT NULL,
            published_at timestamptz NOT NULL,
            PRIMARY KEY (document_code, version),
            CHECK (effective_from >= published_at)
        );
        CREATE TABLE policy_texts (
            document_code text NOT NULL,
            version integer NOT NULL,
            locale text NOT NULL,
            text text NOT NULL,
            sha256 bytea NOT NULL,
            PRIMARY KEY (document_code, version, locale),
            FOREIGN KEY (document_code, version) REFERENCES policy_versions (document_code, version),
            CHECK (sha256 = sha256(convert_to(text, 'UTF8')))
        );

        -- Which fields of members need a consent, and to what: of several one.
        CREATE TABLE consent_rules (
            field text NOT NULL,
            purpose text NOT NULL REFERENCES policy_documents (purpose),
            saved_at timestamptz NOT NULL,
            PRIMARY KEY (field, purpose)
        );

        -- The record of what a member has said. Of each purpose the last line holds.
        CREATE TABLE consents (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            purpose text NOT NULL,
            number integer NOT NULL CHECK (number > 0),
            act text NOT NULL CHECK (act IN ('GIVEN', 'WITHDRAWN')),
            document_code text NOT NULL,
            version integer NOT NULL,
            text_hash bytea NOT NULL CHECK (length(text_hash) = 32),
            channel text NOT NULL,
            said_by text NOT NULL,
            at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, purpose, number),
            FOREIGN KEY (document_code, version) REFERENCES policy_versions (document_code, version),
            CHECK (act = 'GIVEN' OR number > 1 OR channel = 'MERGE')
        );

        -- Who stands behind a child, sealed with the child's key. One at a time.
        CREATE TABLE member_guardians (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            name bytea,
            contact bytea,
            channel text NOT NULL,
            named_by text NOT NULL,
            named_at timestamptz NOT NULL,
            ended_at timestamptz,
            PRIMARY KEY (member_id, id),
            CHECK (ended_at IS NOT NULL OR (name IS NOT NULL AND contact IS NOT NULL))
        );
        CREATE UNIQUE INDEX member_guardians_one ON member_guardians (member_id) WHERE ended_at IS NULL;

        CREATE TABLE member_preferences (
            member_id uuid PRIMARY KEY REFERENCES members (id),
            email boolean NOT NULL,
            sms boolean NOT NULL,
            push boolean NOT NULL,
            wechat boolean NOT NULL,
            personalised boolean NOT NULL,
            changed_at timestamptz NOT NULL
        );

        -- Members read who saw them in full.
        CREATE INDEX audit_log_reveals ON audit_log (object_id, at) WHERE act = 'member.revealed';
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX audit_log_reveals;
        DROP TABLE member_preferences, member_guardians, consents, consent_rules, policy_texts,
            policy_versions, policy_documents;
    """


MODELS_STATE = (
    "eJztfWtz4zaa7l9h9ZdJV2m6+pZ0Njl1quxOT6Y3fcnYzmSzc6a0MAlJHFOEApJ2a2bnvx"
    "+ApCTeABPQDaKeqp3tWMRDy89L4r2/+NeTiGScRs8ugn9kSUr5FXt48p33rycxmVPxH12X"
    "R94TslhsLsoPUnIb5etJuTDJl90mKSd+Ki5MSJRQ8VFAE5+HizRksVz+Pvau//LBS2fUu6"
    "NLL0y8rxacTTmZz+k4DEbegoexHy5IJH56+kzeNGC+uGsYTy3xWRz+ntFxyqZUwLi4y9/+"
    "Lj4O44B+ocnqx8XdeBLSKKiRUb2ZvFW+YpwuF/nVX355/8Ofcoz8lrdjn0XZPO7CLZbpjM"
    "VrYJaFwTOJltemNKacpDSokBZnUVQSvPqo+CvEBynP6PrrB5sPAjohWSSpf/J/JlnsS8a9"
    "/DfJ//f6/5ZfsrJsPP70+WZ8/e5mPH7SkpT8Cg3yy498Fksph3EqyfvXv4v7bqjJP30if8"
    "HbP19cffXqm6c5BSxJpzy/mBP35N85kKSkgOaCqDK/EaoZ83XcLplffbChfvOQr0hd0eYU"
    "0fL5ntxVeJYf3BL/7oHwYNy6wl4y1dr2pfnLefMTEpNpTo/8O+S3buwpvyT0kV2nXNFr4x"
    "lnCe23+aiZ3mKLMHs8sR1gO3CAaLc13DCIZfn9WpRehtP3caogdY1p0Ck+PkEixfcV//zx"
    "P16+fPXqzcvnr7759uvXb958/e3zb6VOkNfal95o2L98/+P7TzfyCzGxzxdaQH5QJ56kbd"
    "J/EKSl4Zx2014gGpQHJeTZ6j9OUAAaLm/ef3x3fXPx8Wd5+3mS/B7lPF3cvJNXXuafLhuf"
    "flU8+Bvy1zfxfn1/82dP/uj99+dP75qvx3rdzX8/kd+JZCkbx+xhTIIqJ6uPVx85Y7cshB"
    "q5J5HKaKlc1lss5UJ7V2lO57fC4pF+jvBuvs+vFZ/JyzG7ZcHSexAWDPXCVH5EblmWigsx"
    "7eVKbXt/2FFOaCG1HbUWsAnZNRAUfcuCgmm6F2LvxLdvE3pDvyisp9X6BpHiiw2Lwpt3/3"
    "VT09qf/npxlfP68eK/ntY094fPn35cLd+o7U9vP3y+bJCdpIIbE7bXANBtQfcDiSU3Lb7/"
    "8/rzp26+N4imoRr6qfe/XhQmp+gjaIiXXOiJb3Lc2FPkDZrEc0oS8Q1bxF+GMeHLbuo3mA"
    "b1t8u0CD0Nh/TLksc16YLzy/efLq5+637cLzt4v/zt5t1F0ytL7mgwvl2abDFVDHYZi11G"
    "Emhq7FUxMEk6n2KLCEMFhziDc3GGqojpl0Uobmch5DoSYnZazAH1w8BYI9VRVjqpDCucgk"
    "z3oZIKBk2VUh21hVo6HfYNtNLqqTTfsurIHWxZp8PvSe5Yifj7xzYuTAfY0pc5HQnvy5Wh"
    "ccqXhhtYFYPtq+mST7KERIKtwCgC1cRBHZur45xDK9VRR0J1uKY6HMmdviXzBQmn8RW9zx"
    "WQIofatWyky6X6JUAotAKBErCBpy7XEjejuwFDSKulAYr3p82pskypChlSodLLF6/fvP72"
    "1Tev1/VJ6090ZUntEqR7yrsp1RV/VUBDIvXA1V8yLZl1lN3pE5lZV9Edcgx9LEjx61Mad5"
    "iP6lRmBYJc5ha5zHsShcKU42xuarzXkQhVO2e9194wTiXxFj5aHQkxn4SYzTISdRQ0WE8N"
    "5pp3/IhX3NcbhhM8cCcYxaZ7coNNg89bBZ1PiML9+AywaIZq0TimWNWtxo0VvdRr/1bjR5"
    "pr1ulY+UMlQtlv4EHvG22hzis3NtEzDRgUPBp0jq/akTjYZ+LAkNYGDLQ2aGXcvDyuikF1"
    "CfrwncjEoA9/MEZ9fdv35XZjVzJUg0LQzgnaEe/tY27PXpJgqvLeGitGOu+ttI5v5eKdeG"
    "/1gXP5fY0dN+U9tvDZ3PIdzsNfQ0B2T3Zb/kqYRGTXAIRkrQqB4c3t4Smehvc0tjCVqjjY"
    "SbCTdHbSDZlqraTyeh8bKSXTPVhI4q5b2kfrO8A6cnC7g3V0cL0iXggT26hcDsvIwjJaZK"
    "mFAt+goL6dU9+1gnGWcd9s8tUagffpxMrtZtS/e6+stttc1dpKvlw3DnsW2xnZOQFZbmkp"
    "re8AS8lBBQ5L6fDDMUhHPbXU3YoCFtJVSF1T2sOiUiphZO7OwtJJOSV3bdEq0+AbwJDS4D"
    "vr8kxZSiIDOtfrwWYHm8grD3gbcsX+Z9mCxZck9WcqH6C+Qu8H5GvHt3IxTiCCgQ4D3S6U"
    "SeeLSPzRhrw2YKAV0/MxPf9M6FZY3rqS3kEa3weu6A1Y3PGQ61hfIQ5H+vNBMV4O2WuTrh"
    "6uUoFguMpWB0WIPzsxmmtTgYD67c7oEB6VYR3aGoIGGDRbn0lYBeNjHDBGJ2EcJjOrF6wB"
    "xRBd114wp+KWbwnnIQ20kcvKmtHjsctk7BfrewUvH6lDqARkjGsYWlhULzhoU6iDo4jh7W"
    "koUdY1WVPnca8hiHMYed1u7fQsUI6tqS3oscfnxyMcMTt13MFaj2+/J2+JYlc+8K6cJ3wN"
    "Oa1iQGiD0KNabKfjMZkZDgvjXs4aCIw2G27urBo5qzj49/DvNVbfj+Ek1Vp9qwV9rL6pWN"
    "uzQeEnuqSBd7vMnfMgnNIk9dgk/ykK47s/JF7KxEPc9ulNgFtYkPlNurwg9XF3a8iuDux2"
    "1Y7c7Rl3GEt4Ljp6mJSyyYRyq0h8HYlUl3OaGkd0n52YOfVpeG+sdRowODKtPgtJT2DHag"
    "BWO1mlsV3rShUH99C13cgp9/CqOO5Y6yFW1ox6OInlCcr2jeyVUHHeej7yxI++wBbHjPfL"
    "A/e6yTb+o3Nh8PNICqPz2rjzOn/wTbJlawBKt6yGHsoNxoTvDQKEWx0WioKGJ2dY0KA3Wn"
    "oWq1lbKZVCM4vatB2UpKFDF0fnuLOzozf32LRi2PJeaEUX7kGNOcbDaWhkPW8QINyacBm1"
    "MSd9hbIi/oTCinvxWmYkjmlHw7mminUDAePmjIdJklnF02tA5Peci6hXhXxPolB4opzNTa"
    "VcR0LMJyDmLE7Djh20j5zXUAjaaUEHnDzE43kYM24W4msArQJ9jinM44wLmUmg1ZtWRyIT"
    "7fJ7Vpz2aj63vomDYWrjgkkOBcWUxyTqjN88JoAGGFIwl4IccGThHFRg2OFc3uESIivNLC"
    "yJBhCWhK0lkb8qFnGPJg67m/nuhlrCoe9vnM7DXFgBWXYcTa/c3lq4AW1wWw2Sd6rY4Tpl"
    "/p224mG9YtSjSDORi3dXovn0O48UVZaMe//zxzCWQ6jS5f94E/EziaKyg2/urQodrGo47X"
    "4LijxPrugCRZ7GRZ752b5mdu0agiI4a5N2zrqmuepYXyEGpGXPrfDwptzfr8rSGa1a7lrc"
    "R0OvlciqQAeHgQxc67lnbbirAS3q4oxcog1kSMpxZ+dq3VPeTalO81VAQyL1wBaHLC/MOv"
    "x7fUFi1uXZo0CuX3tJnNKuBhP1zP4KBDP7t5jZj2Ieq7fg1CKXOEzgrMSMwwQOoMHcdJh7"
    "OcqGDjL84oH7xTgkc2/D4o45RdtdCvfjRsDIGaqR44iufXcvfM4rOhW+JV8qVG1rjVbTUr"
    "l6zMvlvfTsZn7rV0VR6Mir1CY+9cK4GOwqNvtbktDvvRvGUxYmVA7mCRIvTCU2/8Wa2bC7"
    "ufcWmr9gxkwfVTGwAkytAPPS5C2Lkk9pl9xLxZhdPfIuKpHPnXoMndi5rTsRv4LyBQ+7Rw"
    "Wpp343gLua/e0uqbud/l2bESp7FWws4AYUJjBMYI0JfCPo05m/q+s9TN9CEr3s3o76xWoA"
    "YuTJr9JvTpQKt4W96mIM5Tzs1vxfA/tptR6GE3K1p5SrLbqkzHV7FQfFDsXerdg/5s5NEb"
    "3qVu2NFVrlXrpKuY5H+mjgChjO9M6daRetyUEQiyDngQ1GBDmPRj0co4OPGDHbrasYHM1T"
    "59Pcz4GH46iHgxj1GQpaegsmUaLV+sOHiCou2G0WRmkYJ8/krz2GF7azwJEjUYU/CZf/rT"
    "wKhHJFVKGxYqSLKkzE2rFfLHYrqHA9J1Gk7Mvq1PAdLVmlIt8uorD/fqxXL998s+7Akj/o"
    "eq6uP158+LBqslLHECKSpGPxIIepcddbC4reN6PeN4e2Cs0e0WtzQKgRoUaEGg0jYlT8MX"
    "FXTEw7sq+C2oliO5vttsr9nfhrTSI0q/WI0FhEaJQt9W7107/Y7xO+swkFC7KMGOl4fNU+"
    "XgWCSoAtKgEQGxtkyASxsTMRtJ2fu7WL61ie4Ow83PfzBeMqH3dzcaTzcsN8Gfzcgfu5cA"
    "wO6BgE4ZR2D5lUN61sMOhXabLet18lSQm3a9iuI2HtOG3tyBnSycxKzg0oxuO7LGfZAl5k"
    "58zs2jrucIGW5ydv19aKveiDDfk1GLi3DOOKVyK2Yb8BBP92/HM6KU6wsdl8GlDIwPLooT"
    "hgMbU53qsKhIZ3TcM7FTuhwQemD6CsV4wej6KI1z5iPWMpXV3EqxE54ud+bcctwBZxGHEP"
    "owAB3eF0x6MWIR0mOoAxOUcWAGo+9ljz8UCiiBbDFwx5bSNBbusgwJQvTSeXVTAgtEGoUN"
    "KGdG4QILNBZmH6GPJZA4HSZiUMC8sud5Nk7gqDamVrnxMjx46RwnHEI3w7o/5d/hr9mZJA"
    "Nfi8tWikHXy+Xj6eyYGmvVzDvaTZN9/EbF+p43azt7jQc3KQnQV15wfUmvBB9kgu8fOAti"
    "GxdRRIPUKnxAmQeRxbT+pjMyNvhYB1Z2Ld1R74MKCdfo2a9DUErJ+0Tf2oPW1gSx/RjI4z"
    "aYKZbdgbDMznHZnPKbmjsUVuuIpDlZ9zueEui9OiBqMFhZlkbSYViQQLITSAEIF9NRJjhu"
    "HIFQI2k62lupAHirOuU5t1vFdR4N6W+2NWorjL9l5KIUg0ZTxMZx2nNasJr4FAuwXti+w2"
    "Cv2x4YNeR4F4C+KTcBqTVLiWpkGICgwbu8nG7kgg4q+Uh5PQJ5IlRSiiuWSkC0ZENJhSPr"
    "6vYNBDO/AeWrQXWu3jpxZ4oLHdyIwqDiJ2WsRHLIZwrJvkOBENxPacEANie0cXwUT8teJb"
    "2QihBYUYthVDR7hPPXyuisH0udMcJ14cQfaWBfStuJf2nLLqolGPo8p8sX7sC0DPfsCf6J"
    "IG8rR72eCXS37kPcxCfyY7/YpHQ3ycXw3oImLLudiF212C9rfZprhUCiJf2H6B1MZUDTSc"
    "1PiWAzFRM7rtJmVQgYc6gkH6es5plx8zmiQ0eVTBVNb11jHTAtNPy3SeXR3GfrjIj0YbeU"
    "nKOM1vPPLSMIqePvM+Tzzi+bJGmv8h8ZJsXq7ySBzkazwifqDzRbrseVj2jn/hVqdsb76L"
    "ybbaxCGaah5NXcndJAdWRyEHZpEDky+QCeWr9SDbguwHzoSL3mVgXHBOFOnGKqjB+vBcyo"
    "qO/9vfm48qy3y7QX91JEw0mGiPmWiP2mYmRllPa+zXGUm9ufAlEmHwFHBh8OQ3eOb9GoqH"
    "Nktz02l9LbehUmlGxSydiQekbXHt6qZbWFVueapnYk9Rsd2ZMV6BIDLQUD3OhLTciMfv7J"
    "QX+cy1Gb2mJKKB+intoPMTiwemtzHSGhbQMS2gX5LHjaByTV87aJxtE5laWwQy/kMXT7/z"
    "KPFnuSkjr08ZCzwW+7RX1MnoZrB9HFTOulgSXbTp1jbRl4gh6ehDD+hNrPRSBQalBKWk6B"
    "tXZ+N75eAN8u56VREG/SbxdkBQz+241nBLU7u7cRl4zarxCOrsgnI4AvILvRqaUpJ2danq"
    "MmgrBAi3IDxMkszK7qkBYfnA8lGcSxDQOA3TpepQgsplrQUUFgvDLdxveQbgyKuMNn36/T"
    "qj4M1I4iX0XjyhkcfZQ9LLSjK/IxxxB/U9jpl0QhVhWvGxJ1X4nBK76HwdCXMA5oAuOv8T"
    "VdkDtetag6DUbEIV9y1OWJcKCNUtFHK9ZiDJM3bePYkymnhsQWNvwrgXs1sWdJSBbnsz2A"
    "EnZQc8cPEgdiV6dWqpAoJKgkqCSnJZJWn1UU9lhIkpA1cDwplP5BfpUAPq1GwFdLjs7Is9"
    "8Xqc1GxCE0nhWMm/Zrh8CzkYIeyshi3/t8WproZthbCrYXNsZohhCZvP5gsSd0y60xFWAZ"
    "0jZ4tZ+Vf2Z2wNOUe+6JyEHU1NOr7WkHPk6zbk6Swghi9lFXWOrAn7XNg+HdlWHWkV0Dly"
    "thCGBItJNF5wNgkj002tA32OLOZv3nhJSUdtxfWcRJHSoKsjBzSy7NXLN9+sDTn5g86Gu/"
    "548eFD25Cbypl9RuUqG4RVysoxKg+dsYqYT7q2ADXfGwT4tpgzrdpz1VOt1BvtAYZaVWIe"
    "t1kYpWGcPJO/9hhhj52NuqpP3OMsGics412nvqlfgyYO+XKLt6Ek0WruRBcWO5KlDIS5N7"
    "41Gn3fgOHx34Z6m9HGNShyQ87lhmrnBVGfcbsZ1g0oBO20oCOSpGMi7KV7aiHrNhridlrc"
    "gne7lrsacAdCPiEb5hRk7FRe/5oS7s+02f3NklGPgrMkX50vPUqmH+Vfh8/7p+yOxh1xcs"
    "3Msw1k8BPP3n+6aU06y7N3Y6mSX5tGeBtQhHj7Zroej5t357rOkVKndFQyCxdaDbVa0EM/"
    "yaU9C6JvZrQsXSapJxuVlt6c3VM5QN1jk+qwteKUci9i/l3iTUKepN/Loev1dqgnDbnt+v"
    "7/L652pS84m3Iyn9Mx+tNPRIu6Zbm4q08N+tOrb4EJq00ciEUf+nGjuf8QKsAqGFADIuLj"
    "XDSgKmQZi+U2Z0M1gIcr4X2+X/P10HXUCxoH43kYs44iEe14sToQ/NseyyVM23HxMJvvdG"
    "00Yp8u73Z5QsJW2C0wZO2yrJMs3yLtJts2sJC0y5L2I2aXtaoBIWPnZZzYyjiBjE9AxjIU"
    "afMaV3FwN50TsTOBfT5VTx8vr4304XyxalczX7+vzCeRl+VPLKbew4zlc8rkz7ckIrFP5a"
    "EpDxYzYq1+BWL2TsQ9EbPfO8WVrrvbhPFb48NtGjDQilTIYYjNDZ42o+qWmzUAp8hv0VqT"
    "63/TvoIaCHkoizyUuUMAVwCugM4V+JMw3f/Eoog9KKdMNZdoHYOJWDyelKuPOHKqe2qMZj"
    "J+98wYy23pcfP75DcltVUu3o4wNR5EVUXhnCCjJJ4jW0lRDfjZ94kcZqUtGawu0m4npbPG"
    "yvU7iThUbeqRJ7+f8akzqlugct5BZ0GzU8Er29PJNEfVvu5SCKfgeNSfglOAxuIzEbRbJt"
    "tCiv5Rm626qpfRtgIYdHxIW0t2X8TeGu3l/7dK3nS0XjQsszD2wwWJ8p/Egg7bbp+/CDkj"
    "J0wR5IwOaO1VXwUzM7qOA7ENYsWuYmJFl8thRON4pxM8S4Nlqc+63EZ1Lq8C2SqbdzqFbH"
    "tJ5sHTgKfxZM+exmM+Rn/vYiu3QvwjzfKN0d9p5hs7EVvdFi6DE2aXLkwM+xb2Lexb2Lew"
    "b2Hfwr6Ffdu2b3+gfqgpe6he1lq3QbkQp/UN3KhEHHr35mR5vn1ve7JcD4PSwqAsNKOJNb"
    "NBoPQe1gysGYetmR8zmqSf5XwPhT1TX6C1aKZyaTEsBEbNwI0aFFTua+Kf8SFGOL5ou/Nb"
    "vqSUx4qQr+bonDoM1FtQL359KruITM35Jg4nRtlzbx0uVtzAMmx8OtLYV9RY8km7hKD2sy"
    "oQOFpbOFoLEto4WRUYHCznHCx40mciaEc86dxH/hDGqnFLtesjbd1LPm4zEkvhRg/cjUZu"
    "YOcOdPH2mDFaxYDQZotnJh+3Np3KBv8NYEjt/S9fvH7z+ttX37xed/WvP9E183dMP7/LjM"
    "I7xXIEGGycXEHNlHGj2rMqBoEFc85/z0ichmkH57qhIFXUkHaNA0/2z11Si4MV6jgIwFoA"
    "QZjkx4PYCKGNhSCsBUEJj83mBW4Qhw+mVXyZ2yyM0jBOnslfewx3Zk+1DGnWLRDdG1FF4b"
    "AXuxchlWc6GO5EG8yAzug8n/lcRbkGnYoNiy914ajqmtHjISleLu8VlXryE13SwLtdel8V"
    "GeqRV8mZPpVtU7JlSoZGbklCv/duGE9ZmFCPUxIkXphKbP6L2z1ZO773FnEyl8IN5xEzQ4"
    "WEmlZUSAyL+qPGhx1T47uJZh65Pe50ON1XnQNyscjFHsYA1hm+vQxepF8Hbkoi/YrzT06F"
    "WLg9B7a94fYcjfokZZwKTgOz572GQu7WIl8+I3FMI2Pmmzg89FYPPUmzxOyBXyFAuAXhi4"
    "j4Vn5oDQgv1DkvFLX9ZyRgn80XEU3tzkJvYHFUttOSzjinsW9WzVfBQElaKMkpY0FiU83U"
    "AKKUCTVlpy6ICafhdGYlhxYUYrCvaCJfbERQg4F+a/pXRXk2MmhjUdZnJ4V8V++IFlwyFl"
    "ESq+zdFaiZvhaoffG+yhwdOH39+fOHmjF0+b5p7fzy8fLd1VcvcstILApTlf4tJzUaZjQa"
    "MCQ0GrSG8wXjqSGpNRBqW1BacTaesCOlFVe5Btf0udcXjHRFFoU1cOxO9/JbmO1DNRAKL1"
    "B4cfTNH23auRm+szZt9LGij/W8BOCUhfFI+1J7UR9L4wgNTMVv3lMHU+XmMIAc1M5oYrKh"
    "FdV8w6K+aHc0f+KbOJBvTb7l098JhhhwKhv6zhAcRXBU5bpoXZZ+rgpazwbuACACismfrh"
    "OKY9YO2f5x6IjA6aTAhxYQOHPmUVJ89PwKSppQgOMQxfAx+/uYv5IwFTT/QKPwnirzYx2r"
    "Rjqv86FYL6SeA8KeBTlPrkkYeGzikbgYp+elM5J6YeLFLJUZLE69JU1H4qL45JYFyz8k8o"
    "N2PmybG8HZdWIfVDu7yAAgA3DuYoAzfeDTDXGY3mPU72nS9yRLugZ9qx/1CgT+tPnDDq8D"
    "XseTPXsdF37eO6bwNipXRzovg/ibDjQkt4Zr7yO5hbmKp0LsA4kimuZ4Q2rbSJDbIJfck7"
    "D4C1u86gL9NRg6xC17KGgcyG9lxHwFBN7teJ+VvPYnfYUA43aMs4cuf1PH+AoBxu0YV52u"
    "puNceb4aWO/JerLojGnpSF9DwLnlk/5lEXLjR30DAu+2U4buKe+MI+rnC21QYN6OeRL8I0"
    "tSU+arKDBvOdiMkziZUC62jnEYm/HfxkIK20uBZYb6tgMMOVjuQ34a3lOLpEYNiJG+rmU0"
    "atZVnPLlOE8KGFpYdSDeMdtYBenU8+p+xBUCjYgjr38joiNZvLeEKysG19dGugyeL1b1LQ"
    "7cSwKPZ5H5yTA10G4Kah5P5J18hQHye9sKA/m94xNL5ubWxQaDHhNr20I8lrFxGKECAvVG"
    "1DtiYvzAyYPCwlhd0hoYgViE+iDUB8F+MFNzhUNsxmgVA0IbhEbMdDb5BgEym9YtC7tPK9"
    "CVoqwxsATsg6jm0VNUgrsfN0XJ/4AF7Ygl/05aB1eUJEw10aqxQmvXF7YGzxf37C3+dbb0"
    "iLegXEC8ObungVfohFExHpek5cU/JN6DeKaT77yEkogGI++WJmFA8xG6+S8eeQ+z0J95d5"
    "Qu5PDcxAvCKU06+pAP9UvhozhhosBHOaAVWLz9ZvmmDQYZp9HpZZwKFaFTH30Ux1EzTthu"
    "sd26s0egs8kNchMq/pi4a5yJthy7gkJUwzqqgVkaBxwvgNjdsVoPJhPqm9bFrTEg3j5oum"
    "o/HfszEk9tm1craAjDWhhlR6qVKNpYCGKLWlEBtJFCAwgRWItAtq1aiaABhAisRXBLIiIM"
    "+DGZpF2nbeqE0IJCDDtQ0RaC6ABDFEgxI/OIFPMZCtonWULHpiGVOgqBFZshpTmFZvN4qx"
    "iQbj0N+SiHBJ1OH6lBHPzoJ0kMklU5jJgTo41hjcC2YLEthAGdL1hKY385vqNLE+Y7oJhi"
    "bDPFWBZ6jIsSqS5/7rEakQrUslTkdCSwr0NS89EJgqDEcDtv4rCfN7s76X3IsmQ8I8nM7O"
    "FuQVEHZft0m5MPzk+59kxOYVv+SngsOFHVoDXXjLS1aPnq8UOxvGcZ882MekWhkvdAEi9l"
    "UVDWEedJci8IBShhnvg7ll5Alol3SyeM0+88Fvu0XaG8g/ttUQ3nVp3WedTGoZBrj6q5mN"
    "WYjLsKk2WYU1FnUUPpIpzDIlZGLJsRALHFtKlTJl9Wy4eUcXn54vWb19+++ub1OtGy/kSX"
    "X+kodkCt1ZEORBVP5Tiikw7PU/skrzFD4n5njzNySAPOITli5f9Z2L8K4351SWvTz5j8LX"
    "0sebVk0V3ihFGH7pID2s1wSvbplGCaCwaQDMKw9skizYwPUKiiMNvX9gSFiBKLExQ2KDBv"
    "x/ycBDZzyyswuDvOuTtdMUNzGdeRELPTYp6HMTMsLV9DrPZOx3LfR2pyyavtEpbxru5qdR"
    "1OE4ciHNvqSEEx5TGJDGtTO8GQAg50h4JxL2z6gakOcy+vjHRB04jhEHfETBEz7UUxYqaI"
    "mZ4ioWiV2XEMmnDxvJme71IFgVEcMeKIl87pXHwD+b2MyK/BQL81/eVkmw7yGYsoiRWbyQ"
    "bVrGgXsBMkX8fj588fan7g5fum6/3Lx8t3V1+9yHcasShMFWQXJ9fbRHurQPjizvniioki"
    "5gMtGlgcOuuypB3K3kDK+3ufH0jYVfGhjl9vEAha20yziH0aWbxUNSDeKZffqdvlOO/0Dd"
    "OODnmt5dlAHtD6XH9yuuZn3nXYJvw/rz9/0uipLqKD0E+9//WiMDnBdLSGbUmFfkdrbl6N"
    "t0PeoLmjrZrabSz/Jhb7msv7WmAp5QASPhEJI6U+YEE7klL/mOc+35KFIrFeuz7SpdfLLK"
    "pPFkfMsvNMjjBngVERVg20m0lUj2fbT96LQhJ+W2EYzeJhU07mc9MUfBMHYhvEir+mQ7mq"
    "94rVegysszmVhfKQGZVnbhAg3ILwJCU8tQka14CwHp2zHmtbmHG/VHbwXqlB5LIdMdmvZ4"
    "TTQG2y165rTfYkXwmTHSY77EvYl6f6VMO+hH15SoKAfXlSojw/+1JWXKpsy9U1vV0pV/Wc"
    "NPs+Tbww8MKkmAfLJl4oPrn++d2nHzzGvbcXP9/8cvXOy5se2nNljdHo4HLCQELw+IA2KD"
    "q49kiuHMVnyGoFguaYhkF5Fy7MbI0VAnN/LJsyMGTsWM1IaSY7Lcyor6LwyFuOusKInCOw"
    "jhE5GJFz3lJAPd+AI2aOBG/eClZprBqTU7k60gVw/GJd3xBO7F3/5YOXzqh3R5cyGPPV2i"
    "EfeWHwtCNu0wuCYI0T7hmCNXunuOKPZVysMLKQKhBksSz0cpzJB7LNuNIb2ACG5P/u7AQV"
    "qSwMHt9yOR5di0dXfKNsLmftmBbQtICg34L+e8rlgeAGW0cFgb2jY+9IxRNrceBsDYaDT5"
    "tPc9/DZv0ZiePCF+i7kVQg2EJsSmhIGIxvjQ5vr0BAuQXlFp3RiLog6tIj6pJF9JHIS7li"
    "1CP6MpZFzvYhmPyrj7zSOewXg+nCbBGEmaxepr472xqAku7tS7oRSDi8Lr+3iu5XcVAyUD"
    "LdSubHTNwiJLFCw1Qva9VLGX+dlusR5EeQH0H+wwb5839bbF5TEtFAEXIuEQ0qP7F4WEN6"
    "OqMSLE47Y8o6wiqgs+QMkZyDp5HEv6ahnCoGpFuTbm5yV3EwuZ0zuetnpNjVTFVxGHTnmo"
    "Qdcap+ZlHoL38os6EK16q9aKRzsBb58vEqxXrE2QqmWWFMVED47dRE8JhXpZ44rPCpzOYN"
    "nxDpexk4HHAy6VDNatbXAIx5tmcdkWYYRfs2iqSi0hpEqwV9jCFZoGMfaa5Vq428sohq5E"
    "XMJ1HP3Gafe2xharlWiXfWxhfq8nZdl1e8JSbP9QYBY9bCmJUbpgndq/Ug2yZxPyMvv/6m"
    "Tbeu5HSDQb1pk3VdvalTNs5fi21fa+ZU1vSxdEpNsmtjZxsjB8bN6W1OMG4OZ9ysCi7JVP"
    "yKDi2gOySshcUhtQanhE0mVB46RccTzubGCZ4WGiEN50Ia9d7W2yhMZlaRqyYWonZO1K5Y"
    "dpxOKKexTxOVXVdfobXqykK2xQbSy7DbSzrPrUq886h+pHMSdpRRaW2CNQa2QH9bIJl3Ta"
    "HT0VwiQHJ/khdZZ2etjuUVBDT3p/mB+rMuE0dL9AYEqg2eaOHbspgI27BzlKL2yW5AQXt/"
    "2mWx8NTKkK8jYcbDjFf01Bbl6Kp+2s3VkbaXtljnXA2e+P588DV4QrhfxhGNp+lM/Pji5b"
    "eaV2MVKBWrmkUx5aWXxTW9uY4asCNUI+UHx3fQrtW+G9AB9e7q6T9dvcup5bnvdST0LvRu"
    "t959R3isGWRRvazVvFQsNBhhsRfdiwbhQ4TIcHggDm45PXKP2xvjLoV7Gn1+HxoWLVQhqF"
    "roMAXh6hzB1cFxOcc6p4jyscXBLTUY6Lemn7MsDuTXMtCYVQy0plUNOO9Kiqq3+DXg8Ht8"
    "xZG5zcIoDePkmfy1x/Bl9rLz35MoDKzq1OpIRF6ci7wgwHa2YjYb11NHQaf11GmORDY/iO"
    "eD8qvSr1TEN9uLRrooZ5QvH6+cVcQ6Bx7rLOVtRnYNhEAcYkN7jw0VvWgmrsMGgfgQvASY"
    "j/ASIGZ4CefrJWi9g35eAZyBgTsDKHxAbv4091rkkY/sJ4TJ+m9oUa8tm60DD1g6u/4Etb"
    "Mw2l0z2h2xHX/mLMj89K0Q/JTxpbL9vLVKa00uivVjvwCEx6yoRTcLulnc2Zv2U+JFuHrU"
    "lfpJb8CsHnjHphrv7YmHToZOPrBO1uvivjr4iJo3uctMtqNyOfTu7vSu/hinoWz6hw4/BF"
    "RozlQOiTRhvI4C7+a8l96EWWajggHnFgW9kiwDvlfrwbU517ecxEaHj68BYNtignb4T6Mn"
    "e7UeXNs00/mM252J14DCa4LXpPSaihSl2m/aXB894jkVK5EOH3g6HFlbZG2dIX0voWE/43"
    "IGsJnPVMHgSbdxmoQhMv5neWh7b8+pCgLtFrTjxKcDE46SkMOXhCjPUtHNFDjKcSov9sTz"
    "ccYJJDRNxbcyam6vYtDfvnPbJiFxcMu+GO49FRQ2HpNaNKEs78ZsMhFP9Tih4jsEhlNlVH"
    "c43Jb0fFBbEioRrCwhxNR6x9SuU8ZV8bT1tZEulpbIVaj+O+sqBIR4MMsas6yhcaFxH9e4"
    "v+ZjcG8Efwq1W1+g1b2VkbrIZA08k4XGTjR2nn5AGfbjMcJoCxoHORdmJmQNh5PIDM6Q/r"
    "IIu6pY1c/5BoEnfZs+KaqYCKwZMkVVA4FBvQn1GAzskDDgxlpZPHBjTYox50xy/8js0s51"
    "o0eKMwsEJpiekW9bitzYt63h4Ntijune55ieTn3O/kk9dIlOStKsw8jU9PSsEQjX2DRksj"
    "jt7IJVm/UVCPwpTO2FCY+pvRAzpvae4dTejev7mGvc2yWGJzx8TxhZXmR5T3DThVFzFkaN"
    "I7r1LxlLVQVU62tanfq7XNVPnz55H3vXf/ngCZXp3dGlFybeV3M6v83PTxp5YfD02ZOG8H"
    "tCoI+dUBNqfbyWmQnZNRA0cTNHDxNnP8TKWKfZwKMVAEYOYqOnFBtdkKVkwurw9SYU6Rjr"
    "dMycBNTCxq/AYOA7Z+C36hhpYiHjOhJidlrMcvweHycs476R/dDEYXCiuRVRcCgopjwmUa"
    "dJ/JgAGmBIwVwKMyZ+j5k7UoFs4YmcDu8GjkjxWJrRWcWAz0Y7QWw3WbWK24EKPh1uT0ID"
    "OxJJvaITyjmJ3rJAFVBtLhnp4qq8XJyfOuPcXIhDJXyOOhfiMNoTQdMDqgAETfdELGIYUK"
    "37Vq2PqNXeKnUn2crqjvD0O49NvIcZm3sPJPFuOcums9Q0mdnzjlvocrcUynlkPqFx9taT"
    "I99m48e5AQOt3bTanUBSg0KhO6fQq4L+PSNRKP4SG0k3sYiKuCxpxBF3u0UG1M9bOw0pbc"
    "DAqkKfW9KrwoNnZzo5fuDk4ZrSQOHIVS+PdI5cIBaOE7Gypyf3eZL7XKuWbOlaEU/exHsI"
    "01l+LRFfxRNPRstnM8SiEtWBx32k8cc4zZ9j072lAoLL0Krgm89DxTG/l2FM+FKVKqjimo"
    "PRlmVZ+XAovSzL8tY2418vri7ff7q4+q07a3DZUcZ3+dvNu4vWiRu042m+piSigaJitUQ0"
    "OP9UHqo0GLW4YssR/fczD/9JpZZTdjJWrms14EKuHEs1ZB/MXG9qIy+hQpKxT/s1YCiBWy"
    "g/t7bl81CFK+F17drqyt8qCkW/1kW/Udh16p265n21HgXvhgXvjuz9VzSg85ygj+xeXSHS"
    "XKTVAny9fDwX69GFhw0fBSWHjlqtX0FT26UBBLUNam/phHGj2rMNAsXb5sXbZJLSji4wNd"
    "1rAPoebeg2zrohrXoCyTZpiJnOp6pi8C5ZvEt57qfblVWzXgNBYZzUTLCNo/SoJ2XgRcGB"
    "ggMFBwoV+YMg1q2I+kAovberTLnfUUHKMGn9PSNxGqYdJrMyCVGFDCkJsbPp+guW37nFqH"
    "amyxozJEoPnNepnCVquE20kdgpml1m5oOKMKBo+2faF1KxGRJVx0EA1gLASLqDhpNonPKl"
    "4e5dxaDkuPH4zginRocabhCod9jm/EKWLXK/w4j8OgoC2GbCoqzTM9m41wAEpM337eLEnk"
    "x4hpFpbq0BRUObyzm2gEbhPRXq1irv043G+2YxundG4pgWI4pMJNDEgXtz7pOUcWrMfB0F"
    "3lG2AZVSRJbyEgyLAUYVHETstIjFrVLm33X1Sl0yFlESq9I3FVyzS00AB7VnXn7+/KEm0M"
    "v3zU3xl4+X766+epFLUiwK00rQypnyEHmPKzrJEs3YqMaakb5IJP9WvFi+k6argCxHHqck"
    "YbFx31ULi9arw78rWxSSCPl1axqFy0K6Mp01BTMs5SIVRiv5Lp92E2N3g0AU3Opglqy7o1"
    "uX8Mk6m7mR6ylUqSrX45jaLMpVHtGbm0X9FGexHievDlyzuWVNuLtlW5SdtRlVbsRVyJD2"
    "4p3VR91T3k2pTr1VQEMi9QjFDFlHQlJfzZB1JSNhyOGEPafzv0VaccLZ3DSwWEcitOh0aB"
    "EHdZ+VmM26O+soaLBT6zTM3V2tL9zPB4brO3DXF61sexswecwzqNylcD/eAmyZodoyTqnU"
    "a5lU1+rV9YoeynWc5+h3MwxT1p6bT8LcoJCLdVCbaMZgSskZhaNWAOgXu8JF/84s7rqGWE"
    "VdHSu+OU7QNSV31DDavYYcLtb9/OQ5d0TFXtOpnKv+MR89olCyrTVaNZsUq8fFNJOdTMpZ"
    "3dJiYk4TikPxTkrlwlPeV6fl+r0wobWOAqlNUsPODiO9M7wGwQ92zg+uG0ZTE9u/XI7OmZ"
    "MK4pemjt4Q6msCIY4P6wTWiY0iRRz/gHGW/N8W2eqSn9V61PtsNXAjDsK0s7BQW2y1AW1F"
    "/+lYGHthH7bcoTYXYfmE910HR+kaKTcguy5Kq81lZaGcVBvlaVYqv9gTz0cqUyZ2HeFVHH"
    "x/p31/TifibjMrMTexmBjkmqQdiT28JfMFCafxdTjPIqI5sqB74UgXkfBLyDhZYxCdQHQC"
    "0Yn+RCM6gZ4kZ6nfi5eMdNbADJ2qcK2GX+5y7CWEuz/hYgz4YYNcyZ1xs1cVA9KtSbeYsl"
    "jBYRtzehujgkIbEVdxCLe4LGFOF4wbGfcbBBJg9qb9hIRRZtbMUIEgEXZSRU0XWRCqSprW"
    "10a68CGRq8YRm/aKGT75HFNPLHjm3czEfywWUejnIcc/JB5nEfV8EntikxA/PCQeiQM5oD"
    "KQFdzzkRezdCbk5lFx53ax907vjAimE4E1dQQTI7QHqfTFC8z4+E4waeQw1VBwmeyKMZhp"
    "A0sVg+OqWnwaPsF4dC0fXXb7D+qnxptGAwbD1Zr5rl3jUd47tw2w3oP1whwatzm/4JwsFR"
    "5aYUK1GR9evkuS+Le/9xz8fU1JRANVOEEx+vsTi4cVG7r87ebdRYOxcDFecDoJv5i82zUQ"
    "3m3zd5tT8WcnpltqHQXeTyoEc1UUAd6wO6oel15fMtLPsskXj1O5+oiVXDOSzNoP8WUYE6"
    "5QUitEs7J7mRbHuO4+EnKk7baMxK6fYPEAX77/dHH1W/cjfNkRud1s2ZqhNDSRBdzGjdxV"
    "FCq8MNrsHANRnKWWYq4jkWN0WcpJ5vtiu2PczDOowc7FOXDEXLqm/D706U90qezEry7Qmk"
    "pJsXR8R5coeR94wmghfqcfLkhkXPJex8EgapYCzxg3dVirGMS8d9aYryZc0ZgPsntNm6TC"
    "dE/HyYy8/PobM5e2Bd2Vb+uuCHbr3VY2cMrnYbI+/6136LuBO8/4d7gYcxJPqRl1NdTgiX"
    "v7/oerFnE4rgMj5E9JFKfmgdMvi1DczqaSu4ZEnMVlKUckScdZYvU6N7GQtMuS5vSe2TXf"
    "1JGQsmtSdib+l2gOlq5cHekjf0n/k6Tz0vKITf8Yxt95RCyah9HSYxOvTLV6Raq1uyS9Jw"
    "7xQyfCWppkamZXZtjEwRmwicBk6kpDTSY705QaInALD2uwutpRDwti3p+YwyCiY3tZd8Ah"
    "cKcFDk/rnKSsKmDXFQU3kSgMPqnC4OuUTCYqP3d1baT1cuWqXi4uCltO1jGlcxJG4ko8pV"
    "wWq3SoA12GuhOOLHVzt+ibpc7pbEtAV024hthVEp4S6R2EdVey6PhS1LKcB10LkiQPTKiW"
    "7vYKtTnQAiIQZdOfxSLDGoo1YvD1E52FJ0nKOB3LMbdmtDVwZ0pe2YqjPL5BfdpxGzmYMx"
    "xevnj95vW3r755vT66Yf2J7sSG9ukMcmyVcJAiNg27asqU5LZwgznceGfURsyXvqfVJNkm"
    "FgEKlwMUQZhIkm3iUA0o5OyynJEtOgsx59VWuWazLdWqgvFKuyZrR2KbH+n8lvKbkHJFgL"
    "O+YKSLcs7zpeNUrEUX38CDnaWszciugVAG0owo4Syg/RAbia3Y+FmtgUBp83BWscePTc9Y"
    "qoEQ9bQpv8NpP8OyAhsVBiF9sCsj2QBh6bssY6GofWoXjWtAIWeX5SxfScNMQRVyuDj2Hu"
    "W561A2JTymgbHV0YCh9spi0G3EGO9IzKhPgNkgcLrjNkfASBrHNA5sKolbYKgMp1VGmFgV"
    "jFdxkLDLEhYWnPirLERcA0LGrsnYkVC+jNH/Se75ikh+7fpIF8jPAzUbFf54X+6FJyFeOi"
    "Op90ASbxre03jkPYTpzCOxJ3TQ996DvEi8BeUJi72EhIHswA1TL0y8JK8yLNanM+oVgeI/"
    "JN4dXba7eff+25B9cCLciOzD3ilG9gHZh9OjFNmH42QfWMa70g+amQtrBAi3IDw3bGz8hQ"
    "oOSR/n/IXG8dlWEwF2GtWBgHE+OiRsHdbJd1uzuaRVDFSjhWosXg8z0qsYpIFszkTrHn2g"
    "62pWDj3o28p8OpzvspPZoZDijzL4rAkprq+PHg0pFnHsfiHFazanxVnwaRHKy2N+M5KI/8"
    "n32GNZ+sz7iS7Ff94uyxjeyCsc55HHHsRTlZ8uv6A8ZIEXxnmsT4aUbknXsfWH+IUILDoR"
    "SUBgce8UI/61R0pvxR89CY3ONa9AYG/anLAtt/e8tcWE9ToKxFsQX2jTcZfdKR1oRVKiCt"
    "J5z4MyQKU33JpS4t+ZPLCr9XCPLJ5UFpbWbdM9miqLPjcYq5JPxxgvKz7/4+XLV6/evHz+"
    "6ptvv3795s3X3z5fl362L+lqQC/f/yjLQGvMt+tCzWNrCJyeQFiNU59xu9hpAwpBOydoh+"
    "IbH9k91YQ3VpdHj0Y35mIl+p4RIECAAAGCI1NqejYGzsTYpjuGs7lxZKAGgrdlzrowKEw5"
    "r0DwoFtQDkdrMPY3HK2zFDSaknfdlDyn4vf5Rr2xFQiaY7dojpU7j6nbUMVs4TWcju1l4D"
    "TYnGyCE0227Ko3fH6rGDy/7tRJcRInExksjNOZKpjYXDPSRhTL1eO5XH7EsGKSEm7VtFwD"
    "7sMyfDzgCLtQYxcixnlA3fpAooimOd6Q1zYS5B4/8e4akYfLvDumcR9Rtr31rMEB5EkYUD"
    "lMgHgr8Pd5pS+TqrWsC87rhonH2YNcKa8m4gt64k190pDnjm6JxKETmxKUKpTqMMilccqX"
    "hrRWMSC0Ga6S+/LYahvogILeTnptnto2EuR2DCLoMrAZiyiJu2ldY5qNfwI0LCIvP3/+UP"
    "P1L983w3+/fLx8d/XVi5xrsShMKxY1XBkHioiRBB1wsMsRn/UiTel8oeqlrVwd6TzWB3o7"
    "Y+xOPG35elScDtxxDGgkNKmxVdOAwaRBMdNQt/f6McckzUzOkN0ABtSBtbuZ+5wzoxrLNQ"
    "AVAeYVAUEmuJGnRc9NnuAGakhOwFbPsSNW3w+lIlaYfdXLvey+UrGH6DUauuW3krhhbLuG"
    "gt3XOmveT02LrjYQ0NlFp1VQu40Eua1oYBKmnQXb+njgBjUkY+DAEUHpGJgNO14B0Fxk1V"
    "y0CWf1NHyrkMM96M8dNnmrhMbiQV0FCS2i2h1wjKF1OfLhR0TIILA7XLIFhqxdlnXpA1ql"
    "q5pYSNplSfucSt4t5FxHImztnJgdiU/9WsQLFOGpytVRj+gUYlIDj0llvMO2UPtE5XJ4RB"
    "YekRzK0uEOXXBOFMPW14gG38NrKJYM/u3vDcKEVWPY3l5BHM6BfLEnunbtQCZUmBAdZsd1"
    "fnyiIgayxjT4/MTigdkYq1H99UP06H3IsmRsw10H2I7E0zHHe3Bo588qbwJvxzUzuObXho"
    "kk2cqtrUMh55OQ8y31SZYYhdm7sCg2sRg/QcJIfJ9xEsZdhzrq37YWGO+by+8bEolHTCQi"
    "hHcW79hKWGZn0tVRiJP0VGSOxE4vKA/92ZOubo7iykgXMyWbNc5ETJXKoDNg2qEGSi2+Xa"
    "TU8crSkSZAqgxCvZ0RbhqFOs0NQLwvX8YRjaepfDVefv21htDV+y9WNecAlpdeFtca1SLi"
    "pTJguFw+QHZfPH/eg12xSslufq1hsbA4pXGHuaIealmBYKil4VDLoyqzf/9/qf28Vw=="
)
