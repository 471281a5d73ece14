"""Proof: signed checkpoints of the ledger, the chain ends that they cover, and what verifications found."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- As in the file outside of the database. What counts is the signature; its key is not here.
        CREATE TABLE checkpoints (
            number bigint PRIMARY KEY CHECK (number > 0),
            taken_at timestamptz NOT NULL,
            account_count bigint NOT NULL CHECK (account_count >= 0),
            entry_count bigint NOT NULL CHECK (entry_count >= 0),
            root bytea NOT NULL CHECK (octet_length(root) = 32),
            previous bytea NOT NULL CHECK (octet_length(previous) = 32),
            key text NOT NULL,
            algorithm text NOT NULL CHECK (algorithm IN ('EdDSA', 'ES256')),
            public_key text NOT NULL,
            signature bytea NOT NULL
        );

        -- The ends of the chains that changed since the checkpoint before. The newest row of each account up to
        -- a checkpoint is its leaf there.
        CREATE TABLE checkpoint_heads (
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            checkpoint bigint NOT NULL,
            account_id uuid NOT NULL,
            sequence bigint NOT NULL CHECK (sequence > 0),
            head bytea NOT NULL CHECK (octet_length(head) = 32),
            sides bytea NOT NULL CHECK (octet_length(sides) = 32),
            PRIMARY KEY (member_id, wallet_type_id, checkpoint)
        );

        CREATE TABLE ledger_verifications (
            id uuid PRIMARY KEY,
            started_at timestamptz NOT NULL,
            ended_at timestamptz NOT NULL,
            checkpoint bigint,
            account_count bigint NOT NULL,
            entry_count bigint NOT NULL,
            finding_count bigint NOT NULL CHECK (finding_count >= 0),
            findings jsonb NOT NULL
        );
        CREATE INDEX ledger_verifications_newest ON ledger_verifications (ended_at DESC, id DESC);

        -- Accounts that are older than the column.
        UPDATE accounts a SET active_at = e.at FROM (
            SELECT member_id, wallet_type_id, max(at) AS at FROM entries GROUP BY 1, 2) e
        WHERE a.member_id = e.member_id AND a.wallet_type_id = e.wallet_type_id AND a.active_at IS NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_verifications, checkpoint_heads, checkpoints;
    """


MODELS_STATE = (
    "eJztXWtz2za6/iscf2k7o80kjnPZ7pkzYzve1tvE7trudrt7OhyYhCTUFMGCpB3t5b8fkN"
    "SFNzACrAtEPTOdJiHxUNLzgsB7x7+PApIKGrw452nEwxv+dPSt8++jkEyo/Evz5sA5IlG0"
    "vJVdSMh9kI/28mFxPug+TgTxEnl5SIKYyks+jT3BooTxMBt8GTq3f/3oJGPqPNCpw2Ln6w"
    "md3FPhMn/gMP+bF9lzfO7JB7FwtDokDdnvKXUTPqJypJDAf/4qL7PQp59pPP9n9OAOGQ38"
    "ys9lfvaA/LqbTKP82k8/XX74cz4y+zr3rseDdBIuR0fTZMzDxfA0Zf6LDJPdG9GQCpJQv0"
    "RDmAbBjLD5peIbywuJSOniq/rLCz4dkjTIyDz6n2EaehmHTv5J2f9O/nf21UrDXPfq+s69"
    "vbhz3aMG99lXqHE7u+RJ8Um5sTDJiPr3f4vnLgnJrx5lH3D+/enN16/ffpNTwONkJPKbOV"
    "1H/82BJCEFNCd9yfJCZjpkV0Dr5Hx+YUn6csLO6ZwTZhnFS0oTOokC+aM1Sa3BQGuN1jiR"
    "v7hJ6B39nLQTugDUqJRfrV8k3l38/S578iSOfw+yC1d/O73Jmf10+vec2sl0dufj9dV38+"
    "Fc7gnFXnF1/vH6rEY3i+OU+i5JmpR/kKwlbEIVK3EZWKPenyFfzP/SM0Fcfrq4vTv99GNF"
    "Gh9O7y6yO8cVScyvfl1M/qUwFg9xfr68+97J/un84/rqov6KLMbd/eMo+04kTbgb8ieX+G"
    "VO5pfnlypCfiQB892h4BNdKVeREPMeiDkNExaYyXkBhaCtE3SmQA8fSspdduGeeA9PRMg3"
    "tH6HH3PV2OatyfGkfoWEZJQLKWMz+54Vs+RupsR02i7lQYMv2zDuXDNazZhRCx7GiBUqnd"
    "oYiQQfCTKZ6KrOdRx055oy53FfS3Wej4fmbKA5JywJWtj+y+31lcLymwPquyvzEuc/TsDi"
    "pF+0Z1R0015nuDbFswfUaX+Qv1Nnjs/HY44bzHEy4VIndPlw6E5YyEWT+DM2ugwV1Leha2"
    "KQP2wFMcx2QVukIL+u/OMPfzw+fv363fHL12/fvzl59+7N+5fvMz0pu9e89a5DdGeX311e"
    "1aSRXajKIiJTN6JCUhm0rTtKKTRwPRLB8auTdyfvX789WTC/uNJFeJPcZCyXnDGXIw3meQ"
    "vYiGOj1eZlrya5J2jGj4E/qoqEAQsDtt2A/bM0Ks+zfYkKhfVaGzHoMl2HcqychPlgu8zW"
    "2wkJAuWS1WpAtaxSs2X/eTbr5veB18fv3i7WpewfXSvR7afTjx/nS4/aSg1InLhy4rP8O2"
    "ltCA3o9raDXqg9Fi0VHWvESosDnFk9d2Yhsr7+EDCVPyb0WoycrkW3jFrLxnYwyy3cKzty"
    "rzxSEbcqF8pJXkJsT6d4tdkZvjYjPiLTgJOW6av2yZYg8Mo+wyurb6/DTrfUTi+LVVCPC9"
    "/IH1ODQtBWC9rMzn22iWunV/lwLNzLScSFysZd3hx0WbksHwY7t+d2LgyDLRoGPhvRuGXL"
    "PWMhEdN2wpeYGuX301lOVX9IP5uppQvSJednl1enN7+0s37Wosae/XJ3cdpMPhdm4acqEt"
    "qO1drOkIUsHhvJuQZdg6At04H6JGdBiV9E5/T02ioOsXwzV2JIn0zIr8DAvaEbV74SoQn7"
    "NSD4N+Nf0GEaU8PFpwaFDPbOrj4fU+8h4vL3fy+3ElWVRGPQoLNKYjHcHcvxOzS4l99Eb2"
    "ZXceuZ1jZkn2xlbUEE+rnqq0YE+okEAU1yvCavTSTIrceKvHxr0yS2igKpO8iZ2AMyd6Pt"
    "ZfuxnrNujoCrbmDqqmN+QdXqpC8gYF2Hdet06i/q0xq69A7V6DDNVDBN58gCA/V5TepzQh"
    "5oaOAJLuPg77faDzzXHQ28MQ0o1CRjNYmGiZiaCKEGhAjM/ZKca4aV5wjoTKaaaiToI+Op"
    "prJaRoF7U+4f6LRJe0fSSjEcOSsmvQKCERcsGbf0GFMTXgGBdgPao/Q+YJ6rOdGrKBBvQH"
    "zMRiFJpGmp64QowbCw6yzsljgi/kYFGzKPZCwpXBH1IYMuZ0RA/REV7mMJg2zanmfTItHQ"
    "aB3fN8cDDc2KZ8o4iNhqEe8wGcKyzNHdeDTg27NCDPDt7VwEQ/lr5bcyEUIDCjE8Vwwt7j"
    "51GXoZgzp0zTp0S8zCc/kEVWR6dmvQGZOWg3COD+xG5HpuN3NOlYahdp4qkzDgOF3JcZqQ"
    "pC0a1n3ET2skDITjjJ8D9kNYovlc+tKIY8lU1UeidLtTA2LFQLbiCSBtOk3WdWDgSHV6RE"
    "UkZZ988yeHOMUG6IxJ7MT0Uc7QwBH8KV5JS9J/4jOUKLu298NQqdDYYotbUek9avNQqMOm"
    "NSACp3X+V82IQYd1qAObVQc+5fvRD1SlD1TudyoEs51NbsUragQ/Mzkp00Ru4HLrlhtyvp"
    "MXT/kq26lJQH3nkQQpjR0e0dAZcuGE/J7706Yy8NyHQQ/YKz3gSciJSDXruEogbEnYkrAl"
    "2bwlde5HK25GyMzq+Tag7MndFT/tY1vuLYdNYxpnFLr6PdFbkL0Rwtp6o+d/Nji9zZVYRZ"
    "RjhqhxecXDfnW1a9VI+CQiYUtGfRdhJdAhchaNZ79ydcYWkEPki05I2zntXXwtIIfI1z0T"
    "ydgnmi9lGXWIrEn9XOo+LdHWLtJKoEPkLJKKBA9J4EaCD1mgu6i1oA+RxfzNc6eUtORWdB"
    "9OWEX2KDXa/JjCJa2jrDZAK11liTAKWVlG5bYjVgH3SNsSoOZ7iQDfBvWsqjW34xAn5UK7"
    "heTZks/jPmVBwsL4Rfaxu3B7bORoJxoKHrgxT0Vbdzn1a1DHIV5u8DbMSEy4oJJa30QAFS"
    "xWJEMZSHXPvdcqsa/BMP2fQ71JCWUFitiQdbEhHDR3gILOj0YnUl96pAaybqIhbuvEbVXM"
    "95YS4Y07I7/LIYMVkpHifHQ+dCdRYKQGbT8mnPAHGrb4UE+FIIrEoCWkRnf/Cjkvr+7++W"
    "tbMMjNlusTXe9fDQr336pRkC/7VNvjIIdIqVV7VDxmUecONR+wwv6UDV0xWfZuTGdprSRx"
    "siKWqTPhj3RCw8Thw0WRy1exU3TKdgLuPcTOkIk4+ZPD6qUyRzW5rfv5/xeWK5YjwUeCTC"
    "bZKRuoXd6LXdQuzcXe/VSjdrn8FuiwWseBWNQo79bT95vcAozcPxUgvAHWeQPKQs78dMKk"
    "P1ENiBMRDXNsIxr67oSFXPPYkRoQ/Ju2hpKqrVtMZpOjp+tonD5t82qXO6tNhd0AQ9Y2yz"
    "pO8yXSrKNvDQtJ2yxpL+CxWa1iGQgZWy/j2FTGMWS8BzLOXJEmr3EZB3PTOhFb5di/jjLR"
    "q4+JaBk1WCEEzecADUd/5kPPnO6hs0A7+X/zlhYtHnen6nBnocciEuT/kgNamoxu8oPg3r"
    "fCRQr3/sYpLrv3l6+Cnnu/igOxOBYOHd9sp39T7XV4mni8rfpfXVFTgjyromZ/7JeNlM4g"
    "qxmWxtGGLY0v2RirWxfPMivkH5lavlT6W9V8bSPiWY+FyWCF2qU2GaDfQr+Ffgv9Fvot9F"
    "vot9Bv2/TbD9RjsVq9Ld/u1G792UA08Oy5Ugk/9PrVSRyRsT2FstgZdbSZJQJnR0KbgTZj"
    "sTbzXUrj5DpL61ToM9UBnRrNKBta5IhCqem5UoNCr00Vemn3NUNHs+e1dPqcUBEqXL4d3b"
    "SqMFBvQL38+ETuD66uOl/HoYmcOffG7mLFAwzdxvsjjY0dOiT5pG1CUNtZJQgMrWcYWhFh"
    "JkZWCQYDyzoDC5b0gQjaEks6t5E/spCq8l7K9wedeS95lWUgh8KM7rkZjdjA2g3o4u3RY7"
    "SMAaH1k7rSbLo16VQ2Z1gCtteXYYMsrvvks/gh1XLvFMPhYDAxciU1Iy60cs/KGDgW9Dn/"
    "PSVhwpIWzrsaupRRfVo1ttzQJTdJDfrpVHEQgLEAfBbnXaFMhNDEQhDGgqBEhFQra2GJwK"
    "E9a3Gx2WSY39CRFJ+Ydhnn5TGDLxvoYjZ8JRv96Ac6pb5zP3W+LuJ1A6cUQfomKyLJCkgy"
    "Q/GexPRPzh0XCWcxdQQlfuywJMPmH9ysUFnzs5/hNbDJ+DoMDwLixVvWbxEv3hn1O/WW7Y"
    "9Zp+HbQbHQrsO+CE0hNLUdDbhL811J40U0que6JKJROBBhX4iF3bNl5Rt2z86oNztuGQct"
    "Pzt8OCZhSANt5us4THqjSY8Tb7ZKeBQQz8gOrQBhhVpnhSLV+YAE7PFJFNDE7ESAGhYN46"
    "2WdCoEDT295KYSBpukwSY54tyPTZI7akBkdiDFZt8FMRSUjcZGcmhAIQZjMSTks4kIKjDQ"
    "b0y/oEmaJY6ZyKCJxUmGZlLIV/UWb8EZ5wEloUrfnYPq8WuJ2hTv88jRlsPX19cfK8rQ2W"
    "Vd2/np09nFzdevcs1IDmKJav+dNa7TjGjUYAho1Ghlk4iLRJPUCgjJLUitOBhL2JLUilMv"
    "30QUyRWlu4Ou9AriLbciJFggwQIJFkiw2DWxTyQIaJLjNaltIkFujVzySFjxCxu8dtmLFR"
    "hMRcMaSRr62bfSYr4EAu9mvI9nvK5O+hwBxs0Y509tFZBdjM8RYHy9VaddnCvrTsH6iqzH"
    "UWvjvC7SFxBwbjjTP0dMaE/1JQi8m4YbHqmIdYkvo8C8GfPE/y2NE13myygwbxjhFCSMh1"
    "TIpcNloWaYs4GFFJ4vBZ5q7rctYMjBcB3yEvZIDYIaFSBy+2yLaFS0qzARUzcPCmhqWFUg"
    "3jFTXwVp3efVBfFzBCrhB87qlfCWRPHOiVC2BlrcG3RF8Dw5iu2yX69IA/0SsQpoPfnAXw"
    "7k7X02MOJ7zxUG4nu7J5ZM9LWLJQYJo8a6hZyWobYboQQC9VrUW6JifBDkSXVk8OxWp4Lh"
    "y0HID0J+EPQHvW2uMIj1GC1jQGiN0IDrJikvESCzrt1y1l620JWKssBAEzB3oup7T5EJbr"
    "/fFCn/PRa0JZr8RaYd3FAS81Ch0NdGdOr1ha4h8sGr6fdHP4+nDnEiKiTEmfBH6jvFnjAo"
    "Wn2TZHbzq9h5knM6/taJKQmoP3Duacx8mrcDzz944DyNmTd2HiiNskbgseOzEY2TZo/xbX"
    "0obBQrVBTYKFvUAou3Xy/etMQg4jTYv4hTsUV0bR+rbBw7jThhucVya88agcomO8iNqfwx"
    "YVtn3s507BIKXg1jr8aD/LVN4tXx//l4tAIz6ZcJ392OSg+GQ+rp5sUtMCDe3Gk6Lz91sw"
    "7HI9Pi1RIawjAWxqwi1UgUTSwE8YxcUQk0kUINCBEYiyArWzUSQQ0IERiL4J4ERCrwLhkm"
    "bYfFdwmhAYUY1rBFGwiiBQxRIMSMyCNCzAcoaI+kMXV1XSpVFBwrJsfu5BTqHTNVxoB0A9"
    "J3eHL3/tSRavjBd94lt5esyofKZ2otDAsElgWDZYH5dBLxJDszxH2gWmeNtEBxCJ2+BIpE"
    "D7dIkWqz576UI1KCGqaK7I8ENnVKd946QRIUay7ndRzW83p1J31kPI3dMYnHepO7AUUelO"
    "ns1icfnO9x7tn3PPAVqWfzW4OuzLMxzz5lgLwz5J3VyEbeGfLOUOfZD0KR3rSro6xIlKTa"
    "rVXLKHT9Mu2tGkiLWb+36hIF5s2YnxDfpKNhCYZgmtXBtKLzc2wg4yoSYrZazEVEKOapaK"
    "sAUPuK6zg4ik0jeJJiKkISaMZPW8GQgom7HukhvV3qLHHgfeSqAwdndwZd7ruA46BBeO/g"
    "vVuJYnjv4L3bR0KRzrVmbygRcr7p9iAug8Ao2uBa4m0TdCK/gfYZmBUY6H9u5WYL+ZwHlI"
    "SdNZst3N9L2B6S38Xj9fXHih14dlk3vX/6dHZx8/WrfKWRg1iiILs4XdHE71gGwha3zhZX"
    "VL3pF13VsDgYyWZJWxRHgJQ39z4/EdaWe6D2Xy8RcFqbVFyFHg0MXqoKEO+Uze/U/dTNs9"
    "FZ0lLF0al51pBb1D4XV/ZW/ZwXAJhooHUs3i+b3y/fUMo+JLwnEkZot8eCtiS0+ymPwZ2T"
    "SBHgrdwfdIV5Z9E8j0Q4lRKnUiIYjFMp94FY+WtaNlf1WjEfj+J+kw62VDCulSa4RIBwA8"
    "LjhIjExHlZAUJ7tE57rCxh2hUk6darR3oRU7VEZb8dE0F9tcpeud+pssf5SKjsUNmhX0K/"
    "3NdZDf0S+uU+CQL65V6J8vD0yyzzT6Vbzu9165XZqBUPF71MYof5DouLMz35MD+g8/bHi6"
    "sPDhfO+emPdz/dXBQHeTZPCdVGo5LICgUJzuMt6qCoJNoguVlzMk1WSxAUadQUygcW6eka"
    "cwQ6oRgWB6Dt0q6KYpI0y/jXo76MwpQ3bP7DQq55Us0CYsS5ZUv1js7MQqsWtGo5aCkgn6"
    "/HHjNLnDfnYxKGNFC4b0p3B10OHK8Yt8OoYHtAUH5/oSgM6U8sUAr3sxvQcJSM5T9fHb/v"
    "eDXmq5IcVZvv8wXruLjX7XTJ/2yw/Zfb66t2tufj6+sQ8xLnP07A4n00Azpozpjo3g7qK3"
    "9tVckeUN8O8nKLtvNDu2pjlqAtlsXMZ//eVsV4ghpWS1SR2Hex77bvuxdEhDdpQBUbb/l2"
    "586bdQFws+wWtEzreaADKTcId+wfubqJeuvVy+2lcEMOg8f8cMYm4R3+4SWkT87541cn70"
    "7ev357svBRLq50uSabqiBMnR2YOggy7az1l3ANwh0VGOg3j/HxVNF6rSO1vYTBrmmwayZU"
    "TFrWGvUSvwBsf40vGTL3KQsSFsYvso/dhS2zkZX/kQRMmuGCT3Q9L1UkPC/WeV7gYDtYMd"
    "9rHcxdRWFPW3FPs8Sz+VHODypuZnal6hyIxqBB55EQ+XB3bqzC19lzX+dM3npkV0BwxME3"
    "tHHfUMQD5rVsbWrTYYmAfwhWAtRHWAkQM6yEw7USOq2D1awCGAM9NwaQ+IDY/H6utYgj79"
    "hOYPHiNzSo70ybrQLRUR65s1Darcmd/VFwP/WScyn4ERdThRLZMqpTm4yK8a5XANguM2pR"
    "zYJqFnvWps2keBVnj+rO9BqsD2WlG5vx2JOxJ295T+7ei1fdg3e488YPqc5yNBuOfXd9+6"
    "7a/6DYd/dy0d+2+8GncudMJjTU6i5bRYF3k5MLC/NDy89WwoBzg4TejCwNvufjwbU+1/eC"
    "hFrdYRYAsG3QP5n9S2tmz8eDa3TfgdVkpdVUhCjVdtPy/uALllMxEuHwnofDEbVF1NYa0j"
    "fiGvZSIWjYlljbMctLGMx0E6NJKiLuv3ioZzmVQaDdgPaAeyTQ4nyJAOEGhCMlZPspIY9U"
    "tJeedPUUKIG2V3zyakM876adQEyTRH4rreL2Mgb17WvXbWIS+vf8s+baU0Jh4dHJRZOb5Y"
    "PLh0M5q92Yyu/ga3aVUT0BvfTNliRkIhhpQvCprX4cWcKFyp+2uDfoPI4sG4Xsv4POQoCL"
    "B72s0csaOy523C/vuD/nbXDvJH+Kbbc6oHPvLbXURSSr55EsFHaisHP/HcrQH3fhRstOjM"
    "650FMhK7gtapG7oX6NWiT9HLG2LFb1PF8iMNOfUydFFR2BO5pMUVVDYFCvQz0aA1skDJix"
    "RhoPzNiVzdjT1GeqArbFvUGX8UqyUW7ARytZrkfXIXXkgBfO3Vj+JYoC5pHs3lexI6QO43"
    "gkdCR18h9PsUNC+RdKfEfaspOBE/JkLOeEQ+WTXxzVpsl6nww72grzTm1H6y+JWAotXQpr"
    "PnIu3AemV19TRcGiN7DoCwr11q4y5hkr2P7U3Gi4o7JNUG8GY+oaTl1+/xv1Eu1FowZDuZ"
    "gx822rxhd5b102wPoKrBfqkNvk/FQIMm0nfaZCNRnvn1skI/GfvzYKG0nclox7S0lA/XbO"
    "lpgaZ1ez5P/eTNOzX+4uTus545EbCTpkLWmb6ne7AsK7bVKAK392rLukVlHgfa+6Qt/QoV"
    "Qjx3f8gapOjqkPGXQ5ZEQx2E2y0TvMJxiTeNycxGcsJEKxSc0R9RjVNCnyIvYqq69ruZ25"
    "fxczWE7gs8ur05tf2qfwWYu7eLlkq30kMY2zahJNq66KQp4BfPKH6IgSPDEUcxW5BjHv0d"
    "a8b1KOU8+Ty13b0b9dlkEFdijGgSXq0i0Vj8yjP1BVD+TqgE5VKS6Gug90isTLngeMIvmZ"
    "HotIoJ14WcVBIaqnpY250DVYyxj4vNeWgLmhNqKHTnZMpeqeuPGYHL95q2fSNqDrsm3tFc"
    "F6rdtyUqCYsHhxFO7Kru8a7jD93yxyBQlHVI+6Cqr3xJ1ffrhpEIdz+nbVRBh+lkOwwPOM"
    "eRobiLmKhJ/FZikHJE7cNDZ6netYSNpmSQv6yB8MGwiXkZCybVK2xv+X6/JK59/i7qDb87"
    "e0CFZLWg/46A8s/NYhctCEBVOHD51ZqNUpQq3tKekr4uA/tMKt1RFMTc3SDOs4GAMmHphU"
    "nWnYEclOO1IN4biFhdXbvdpSCwti3pyYmR9Q11zWLXAI3GqBw9I6JCmrEti7koLrSCQG71"
    "Vi8G1ChkNlU8/ZvUF3U085aiUTF4kte2uY0glhgbwTjqjIklXaevx3RKhb4YhS11eLVaPU"
    "OZ1NCXRlEy4gZpmE+0R6C2HtmSxdfClyWQ6DrojE8ROXW0t7eYVaHWgA4Ygyqc/igWYOxQ"
    "LR+/yJ1sSTvK+4mzVb1KOthjtQ8malOMqzZJRHOLQge3OgzPGrk3cn71+/PVkc2rC40nVW"
    "Q7O/31Duu9JACviIteWUKclt4HpzMMbaqM1OEJEUpWHSpg19IeBfw8JBYbODwmdxRrKJH6"
    "oGhZxtljOiRQch5jzbKt/ZTFO1ymC80rbJ2hLf5ic6uafijlGhcHBWBwy6vJyTfKibyLGo"
    "4uu5s3Mmaz2yKyCkgdQ9SjiRYjPEBnIp1p6rFRAobRzYLbnRPemjAoLX0yT9joVeC+Xdyu"
    "ACBI3fOi2wlmHA6JNZGskSCE3fZhnLjdqjZt64GhRytlnO2SupGSkoQ7bnx96gPNfhyrbE"
    "Ss7M30/8UXXEYPn2oMtCzjWgiRwJ+xj2MexjmHE7plS3hgq1U89pFy74JHeO6jBeASFvWJ"
    "91qaTpcl6CYKKbHGGCI4H6adN4XPiGhS4VKARtuaBhvK47D2tC5ed5Wgd6liA4SfUZh3dm"
    "K4+u2VDG4EQta/wwp0lCJ5HynMzl3UGXF+aJ3o85f5CbUT4evpie+2J8GrBHKqaaa0ANBu"
    "cB1PxD0P7ihCSpThb+EmCk+Vm2R65b8aNCtJ1qoPY+LADw9ui7HvxU5GdNuxOdGVxDwYCx"
    "K/r2YbYRK9S+8u2V9L7Zxs4Qheu75jeXuB7bVRT0vka1nnYDuBIEdLbRaRQubiJBbj2nms"
    "csaXVlnrGRUh8oo/qkDPzx+Pj163fHL1+/ff/m5N27N+9fLrSC5q0u9eDs8rtMQ6ioY03V"
    "NzMMtBKEFwCE3YzCbkt31oqKbxmC2un6/A3lRJ07CQ2CXi1wJG3a7PnwAiJlYFgs3wBD1j"
    "bLemYDmpXL17CQtM2SRr18b8VsiX/q58JfoHBPle4OVvBOwSfVc59UKlp0C7VNNBsOi8jA"
    "IsrSlfW6nS0Qh9nnTL+/GfqaHakNyOLQ0SabnUeaLzCH2VYzyyTkaeyacNcCPpRD4Ts4NL"
    "NnlQ+BtWObGowucAcs53vqkTTWcrO3YZFsYlDQRVggv49r1JWjAcb7ZvP7hkDiDgOJcOEd"
    "xDuGI94P72ydUyqYNz5qq+Yo7gy6fKZkOcYaj6lyM2h1mLZsA7Nd/HmeUsszSwcdDlKlE+"
    "p8TISuF2o/FwD5vnx2AxqOkuzVOH7zpoPQ+fsvR9Ur5Ga3jot7tWwR+VJpMDwb3kN2X718"
    "uQK7cpSS3fxeTWPhYULbToBSl3uWICj31Cz33Olm9t//B8voj4c="
)
