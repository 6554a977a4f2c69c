"""The networks that no request of ours goes to: everything that is not a public host, as a table with its reasons.

From IANA's registries of special-purpose addresses, with what wraps an IPv4 address in an IPv6 one: a translator
behind the door would unwrap it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

DENIED: tuple[tuple[Network, str], ...] = tuple(
    (ip_network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "this machine"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's own network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's own services"),
        ("169.254.0.0/16", "the network of this machine, where clouds keep their metadata"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "kept for protocols"),
        ("192.0.2.0/24", "for examples"),
        ("192.88.99.0/24", "relays into IPv6"),
        ("192.168.0.0/16", "a private network"),
        ("198.18.0.0/15", "for measurements"),
        ("198.51.100.0/24", "for examples"),
        ("203.0.113.0/24", "for examples"),
        ("224.0.0.0/4", "many machines at once"),
        ("240.0.0.0/4", "kept for later, and broadcasts"),
        # IPv6: of all that there is, only 2000::/3 is given out to hosts.
        # ::1, ::ffff:0:0/96, 64:ff9b::/96, 100::/64
        ("::/3", "this machine, or an IPv4 address in disguise"),
        ("4000::/2", "given out to nobody"),
        ("8000::/1", "a private network, this machine's own, or many machines at once"),
        ("2001::/23", "kept for protocols"),  # Teredo, which wraps IPv4 addresses, among them
        ("2001:db8::/32", "for examples"),
        ("2002::/16", "an IPv4 address in disguise"),  # 6to4
        ("3fff::/20", "for examples"),
    )
)
LOOPBACK = ip_address("127.0.0.1"), ip_address("::1")
"""What `localhost` leads to."""


def denied(address: Address, allowed: Sequence[Network] = ()) -> str:
    """Why no request goes to this address; empty if one may. `allowed` are networks that settings let through."""
    if any(address in network for network in allowed):
        return ""
    return next((reason for network, reason in DENIED if address in network), "")


def denied_name(name: str, allowed: Sequence[Network] = ()) -> str:
    """The same of a name, as far as it can be told before anybody is asked what it leads to."""
    labels = name.rstrip(".").split(".")
    if labels[-1] == "localhost":
        return "this machine" if all(denied(address, allowed) for address in LOOPBACK) else ""
    return "" if len(labels) > 1 or allowed else "a name without a dot means something in one network alone"
