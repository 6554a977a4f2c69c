"""An address as it was typed, taken apart: what to resolve, what to ask for, and what to refuse unseen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlsplit

from .denied import Address, denied, denied_name
from .errors import Refused
from .policy import Policy

LONGEST = 2_000
SCHEMES = {"https": 443, "http": 80}
HOST = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
UNESCAPED = "/%:@!$&'()*+,;=~-._[]"
UNSEEN = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True)
class Target:
    """Where a request goes. `host` is a name or an address without brackets; `path` has its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_secure(self) -> bool:
        return self.scheme == "https"

    @property
    def literal(self) -> Address | None:
        """The host if it is an address and no name."""
        try:
            return ip_address(self.host)
        except ValueError:
            return None

    @property
    def authority(self) -> str:
        """What the header Host says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == SCHEMES[self.scheme] else f"{host}:{self.port}"


def target_of(url: str, policy: Policy) -> Target:
    """Take a URL apart. Raises Refused, with the reason in words; nothing is resolved for it."""
    if len(url) > LONGEST:
        raise Refused(f"The address has more than {LONGEST} characters.")
    if UNSEEN.search(url):
        raise Refused("The address has a space, a backslash or an unseen character in it.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refused("This is no address of the web.") from None
    if parts.scheme not in SCHEMES or (parts.scheme == "http" and not policy.http):
        raise Refused("The address must begin with https://.")
    if parts.username is not None or parts.password is not None:
        raise Refused("The address must have no user name and no password in it.")
    port = SCHEMES[parts.scheme] if port is None else port
    if port not in policy.ports | ({80} if policy.http else set()):
        allowed = ", ".join(map(str, sorted(policy.ports)))
        raise Refused(f"Port {port} is not one that we ask; settings allow {allowed}.")
    target = Target(parts.scheme, _host(parts), port, _path(parts))
    address = target.literal
    if reason := denied(address, policy.allowed) if address is not None else denied_name(target.host, policy.allowed):
        raise Refused(f"{target.host} is not a public address: {reason}.")
    return target


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    try:
        return str(ip_address(host.partition("%")[0]))
    except ValueError:
        pass
    try:
        name = host.encode("idna").decode()
    except UnicodeError:
        name = ""
    if not HOST.fullmatch(name):
        raise Refused("The address has no name of a host in it.")
    return name


def _path(parts: SplitResult) -> str:
    """The path and query, with what is not ASCII escaped; escapes stay as they are."""
    path = quote(parts.path or "/", safe=UNESCAPED)
    return f"{path}?{quote(parts.query, safe=UNESCAPED + '?')}" if parts.query else path
