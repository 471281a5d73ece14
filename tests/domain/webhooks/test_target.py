"""A webhook leads to the public network or nowhere."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.webhooks.refusals import ForbiddenTarget, TargetFault
from domain.webhooks.target import check_addresses, may_call, target_of

PUBLIC = "https://shop.example/hook"

REFUSED = {
    # Schemes.
    "http://shop.example/hook": TargetFault.SCHEME,
    "file:///etc/passwd": TargetFault.MALFORMED,
    "file://shop.example/etc/passwd": TargetFault.SCHEME,
    "gopher://shop.example/": TargetFault.SCHEME,
    "ftp://shop.example/": TargetFault.SCHEME,
    "javascript:alert(1)": TargetFault.MALFORMED,
    "//shop.example/hook": TargetFault.SCHEME,
    "shop.example/hook": TargetFault.MALFORMED,
    "": TargetFault.MALFORMED,
    # Names and passwords, and what tries to look like a host.
    "https://user:password@shop.example/": TargetFault.USER_INFO,
    "https://shop.example@127.0.0.1/": TargetFault.USER_INFO,
    "https://127.0.0.1\\@shop.example/": TargetFault.MALFORMED,
    "https://shop.example\\.evil.example/": TargetFault.MALFORMED,
    "https://shop.example/\r\nHost: db": TargetFault.MALFORMED,
    "https://shop.example/ hook": TargetFault.MALFORMED,
    "https://商店.example/": TargetFault.MALFORMED,
    "https://shop.example/#part": TargetFault.MALFORMED,
    "https:///hook": TargetFault.MALFORMED,
    "https://-shop.example/": TargetFault.MALFORMED,
    "https://shop..example/": TargetFault.MALFORMED,
    "https://shop_1.example/": TargetFault.MALFORMED,
    "https://[::1/": TargetFault.MALFORMED,
    "https://[fe80::1%25eth0]/": TargetFault.MALFORMED,
    # Ports.
    "https://shop.example:22/": TargetFault.PORT,
    "https://shop.example:80/": TargetFault.PORT,
    "https://shop.example:6379/": TargetFault.PORT,
    "https://shop.example:99999/": TargetFault.MALFORMED,
    "https://shop.example:0/": TargetFault.PORT,
    # Addresses, in every way to write them.
    "https://127.0.0.1/": TargetFault.ADDRESS,
    "https://127.1/": TargetFault.MALFORMED,
    "https://2130706433/": TargetFault.MALFORMED,
    "https://0x7f000001/": TargetFault.MALFORMED,
    "https://0x7f.0x1/": TargetFault.MALFORMED,
    "https://0177.0.0.1/": TargetFault.MALFORMED,
    "https://0.0.0.0/": TargetFault.ADDRESS,
    "https://10.1.2.3/": TargetFault.ADDRESS,
    "https://100.100.100.200/": TargetFault.ADDRESS,
    "https://169.254.169.254/latest/meta-data/": TargetFault.ADDRESS,
    "https://172.16.0.1/": TargetFault.ADDRESS,
    "https://192.168.1.1/": TargetFault.ADDRESS,
    "https://168.63.129.16/": TargetFault.ADDRESS,
    "https://224.0.0.1/": TargetFault.ADDRESS,
    "https://255.255.255.255/": TargetFault.ADDRESS,
    "https://[::1]/": TargetFault.ADDRESS,
    "https://[::]/": TargetFault.ADDRESS,
    "https://[fe80::1]/": TargetFault.ADDRESS,
    "https://[fd00:ec2::254]/": TargetFault.ADDRESS,
    "https://[::ffff:127.0.0.1]/": TargetFault.ADDRESS,
    "https://[::ffff:7f00:1]/": TargetFault.ADDRESS,
    "https://[::127.0.0.1]/": TargetFault.ADDRESS,
    "https://[64:ff9b::7f00:1]/": TargetFault.ADDRESS,
    "https://[64:ff9b:1::1]/": TargetFault.ADDRESS,
    "https://[2002:7f00:1::]/": TargetFault.ADDRESS,
    "https://[ff02::1]/": TargetFault.ADDRESS,
    # Names of our own network.
    "https://localhost/": TargetFault.ADDRESS,
    "https://db/": TargetFault.ADDRESS,
    "https://db./": TargetFault.ADDRESS,
}


@pytest.mark.parametrize(("url", "fault"), REFUSED.items())
def test_refuses(url, fault):
    with pytest.raises(ForbiddenTarget) as refused:
        target_of(url, loopback=False)
    assert refused.value.reason is fault


@pytest.mark.parametrize(
    ("url", "host", "port", "path", "authority"),
    [
        (PUBLIC, "shop.example", 443, "/hook", "shop.example"),
        ("https://Shop.Example", "shop.example", 443, "/", "shop.example"),
        ("https://shop.example:8443/a?b=c&d", "shop.example", 8443, "/a?b=c&d", "shop.example:8443"),
        ("https://shop.example/%7Euser/%2F", "shop.example", 443, "/%7Euser/%2F", "shop.example"),
        ("https://xn--4gq1d.example/", "xn--4gq1d.example", 443, "/", "xn--4gq1d.example"),
        ("https://8.8.8.8/", "8.8.8.8", 443, "/", "8.8.8.8"),
        ("https://[2606:4700::1111]/", "2606:4700::1111", 443, "/", "[2606:4700::1111]"),
    ],
)
def test_takes_public_https(url, host, port, path, authority):
    target = target_of(url, loopback=False)
    assert (target.host, target.port, target.path, target.authority) == (host, port, path, authority)


def test_an_overlong_url_is_refused():
    target_of("https://shop.example/" + "a" * 1_979, loopback=False)
    with pytest.raises(ForbiddenTarget):
        target_of("https://shop.example/" + "a" * 1_980, loopback=False)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9999/hook", "http://localhost:9999/", "http://[::1]:9999/"]
)
def test_this_machine_is_good_only_where_a_setting_says_so(url):
    assert target_of(url, loopback=True).port == 9999
    with pytest.raises(ForbiddenTarget):
        target_of(url, loopback=False)


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/", "http://shop.example/", "https://10.0.0.1/", "https://db/"]
)
def test_the_setting_opens_nothing_else(url):
    with pytest.raises(ForbiddenTarget):
        target_of(url, loopback=True)


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["93.184.216.34", "127.0.0.1"],
        ["2606:4700::1111", "fd00::1"],
        ["::ffff:10.0.0.1"],
        ["64:ff9b::a9fe:a9fe"],
        ["fe80::1%eth0"],
        ["no address"],
    ],
)
def test_one_bad_address_spoils_a_name(addresses):
    with pytest.raises(ForbiddenTarget) as refused:
        check_addresses(target_of(PUBLIC, loopback=False), addresses, loopback=False)
    assert refused.value.reason is TargetFault.ADDRESS


def test_a_public_name_that_leads_to_this_machine_is_refused_even_where_loopback_is_good():
    with pytest.raises(ForbiddenTarget):
        check_addresses(target_of(PUBLIC, loopback=True), ["127.0.0.1"], loopback=True)


def test_public_addresses_pass():
    target = target_of(PUBLIC, loopback=False)
    check_addresses(target, ["93.184.216.34", "2606:4700::1111", "64:ff9b::808:808"], loopback=False)


@given(st.ip_addresses())
def test_never_calls_what_python_knows_to_be_private(address):
    """Our list is stricter than the standard library's in every release."""
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        assert not may_call(address, loopback=False)


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_judged_as_what_it_maps(address):
    mapped = ip_address(f"::ffff:{address}")
    assert may_call(mapped, loopback=False) == may_call(address, loopback=False)
