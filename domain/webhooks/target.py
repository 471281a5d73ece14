"""Where a webhook may lead. A merchant's text must not make us call our own network.

The URL is checked when it is given, and every address that its name leads to each time it is called: the
connection then goes to the very address that was checked, so a name that changes its mind in between wins
nothing (DNS rebinding).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from domain.webhooks.refusals import ForbiddenTarget, TargetFault

PORTS = frozenset({443, 8443})
LONGEST_URL = 2_000

_PLAIN = re.compile(r"[!-\[\]-~]+")  # printable ASCII without space and backslash
_LABEL = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")

# The registries of addresses with a special purpose (IANA), written out: what Python's `is_global` says
# differs from one release to the next.
_CLOSED_4 = tuple(
    ip_network(each)
    for each in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carriers' NAT; clouds keep their metadata here too
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's own, reachable from every machine there
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
_OPEN_6 = ip_network("2000::/3")
"""All that has been given out for the public network; everything else is closed."""
_CLOSED_6 = tuple(
    ip_network(each)
    for each in (
        "2001::/23",  # protocol assignments, Teredo, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: carries a v4 address
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that may be called, in the parts that a call needs."""

    url: str
    scheme: str
    host: str
    """A name, or an address without brackets."""
    port: int
    path: str
    """With the query; at least `/`."""

    @property
    def authority(self) -> str:
        """For the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == {"https": 443, "http": 80}[self.scheme] else f"{host}:{self.port}"


def target_of(url: str, *, loopback: bool) -> Target:
    """The target that a URL names. With `loopback`, http to this machine is good too, for development.

    Raises ForbiddenTarget.
    """
    if len(url) > LONGEST_URL or not _PLAIN.fullmatch(url):
        raise ForbiddenTarget(url=url[:LONGEST_URL], reason=TargetFault.MALFORMED)
    try:
        parts = urlsplit(url)
        port = parts.port
        host = parts.hostname or ""
    except ValueError:
        raise ForbiddenTarget(url=url, reason=TargetFault.MALFORMED) from None
    scheme = parts.scheme
    if "@" in parts.netloc:
        raise ForbiddenTarget(url=url, reason=TargetFault.USER_INFO)
    if "#" in url or not _is_host(host):
        raise ForbiddenTarget(url=url, reason=TargetFault.MALFORMED)
    near = loopback and _is_loopback(host)
    if scheme != "https" and not (scheme == "http" and near):
        raise ForbiddenTarget(url=url, reason=TargetFault.SCHEME)
    port = port if port is not None else {"https": 443, "http": 80}[scheme]
    if port not in PORTS and not near:
        raise ForbiddenTarget(url=url, reason=TargetFault.PORT)
    literal = _address(host)
    if literal is not None and not may_call(literal, loopback=loopback):
        raise ForbiddenTarget(url=url, reason=TargetFault.ADDRESS)
    if literal is None and "." not in host.removesuffix(".") and not near:
        raise ForbiddenTarget(url=url, reason=TargetFault.ADDRESS)  # a name of our own network
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(url=url, scheme=scheme, host=host, port=port, path=path)


def check_addresses(target: Target, addresses: Sequence[str], *, loopback: bool) -> None:
    """Every address that the name leads to must be one we may call: one bad address spoils them all.

    Raises ForbiddenTarget.
    """
    near = loopback and _is_loopback(target.host)
    for text in addresses:
        address = _address(text)
        if address is None or not may_call(address, loopback=near):
            raise ForbiddenTarget(url=target.url, reason=TargetFault.ADDRESS)


def may_call(address: IPv4Address | IPv6Address, *, loopback: bool) -> bool:
    """Whether the address is one of the public network, or of this machine where that is wished."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return may_call(address.ipv4_mapped, loopback=loopback)
        if address in _NAT64:
            return may_call(IPv4Address(int(address) & 0xFFFF_FFFF), loopback=False)
        if loopback and address.is_loopback:
            return True
        return address in _OPEN_6 and not any(address in each for each in _CLOSED_6)
    if loopback and address.is_loopback:
        return True
    return not any(address in each for each in _CLOSED_4)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None


def _is_loopback(host: str) -> bool:
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)


def _is_host(host: str) -> bool:
    if _address(host) is not None:
        return "%" not in host
    labels = host.removesuffix(".").split(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(each) for each in labels):
        return False
    # "127.1", "2130706433" and "0x7f.1" are addresses to the C library: a name ends in a word.
    return labels[-1][0].isalpha() and not labels[-1].lower().startswith("0x")
