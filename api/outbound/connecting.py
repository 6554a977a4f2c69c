"""From a target to a connection: resolve once, look at every address, connect to one of those that were looked at."""

from __future__ import annotations

import socket
import ssl
from concurrent.futures import Future
from functools import cache
from ipaddress import ip_address
from threading import Thread
from typing import Any

from .deadline import Deadline
from .denied import Address, denied
from .errors import CertificateRefused, NotConnected, NotResolved, Refused, TookTooLong
from .policy import Policy
from .target import Target

MOST_ADDRESSES = 4
"""Of one name, in turn, until one takes the connection."""


def connect(target: Target, policy: Policy, deadline: Deadline) -> socket.socket:
    """A connection to the target, with TLS if it is https. Raises OutboundError."""
    addresses = checked_addresses(target, policy, deadline)
    connection = _connect_to_any(addresses[:MOST_ADDRESSES], target.port, deadline)
    try:
        return _secured(connection, target.host, deadline) if target.is_secure else connection
    except BaseException:
        connection.close()
        raise


def _secured(connection: socket.socket, host: str, deadline: Deadline) -> socket.socket:
    try:
        connection.settimeout(deadline.left("shaking hands"))
        return trust().wrap_socket(connection, server_hostname=host)
    except ssl.SSLCertVerificationError as error:
        raise CertificateRefused(f"The certificate of {host} is not trusted: {error.verify_message}.") from error
    except TimeoutError:
        raise TookTooLong("shaking hands") from None
    except OSError as error:
        raise NotConnected(f"No secure connection to {host}: {_reason(error)}.") from error


@cache
def trust() -> ssl.SSLContext:
    """Whom this machine trusts; `SSL_CERT_FILE` names other authorities. Read once, because that takes long."""
    return ssl.create_default_context()


def checked_addresses(target: Target, policy: Policy, deadline: Deadline) -> list[Address]:
    """Every address of the target. Raises Refused if one of them is not public: who mixes both means no good."""
    literal = target.literal
    addresses = [literal] if literal is not None else _resolve(target.host, target.port, deadline)
    for address in addresses:
        if reason := denied(address, policy.allowed):
            raise Refused(f"{target.host} leads to {address}, which is not a public address: {reason}.")
    return addresses


def _resolve(host: str, port: int, deadline: Deadline) -> list[Address]:
    """Ask the resolver on a thread of its own: it knows no time limit, and whoever waits for it must."""
    answer: Future[list[Any]] = Future()

    def ask() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except BaseException as error:  # noqa: BLE001 - it is raised again by whoever waits
            answer.set_exception(error)

    Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    try:
        found = answer.result(deadline.left("looking up the name"))
    except TimeoutError:
        raise TookTooLong("looking up the name") from None
    except (OSError, UnicodeError):
        raise NotResolved(f"No address belongs to the name {host}.") from None
    addresses = dict.fromkeys(ip_address(place[0].partition("%")[0]) for *_, place in found)
    if not addresses:
        raise NotResolved(f"No address belongs to the name {host}.")
    return list(addresses)


def _connect_to_any(addresses: list[Address], port: int, deadline: Deadline) -> socket.socket:
    """Each address has its share of the time that is left, so that one that is silent leaves some to the next."""
    refusal: OSError | None = None
    for tried, address in enumerate(addresses):
        share = deadline.left("connecting") / (len(addresses) - tried)
        try:
            return open_to(address, port, share)
        except OSError as error:
            refusal = error
    if isinstance(refusal, TimeoutError):
        raise TookTooLong("connecting")
    raise NotConnected(f"Nobody takes the connection: {_reason(refusal)}.") from refusal


def open_to(address: Address, port: int, seconds: float) -> socket.socket:
    """A connection to exactly this address. `socket.create_connection` would look it up once more."""
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect((str(address), port))
    except BaseException:
        connection.close()
        raise
    return connection


def _reason(error: BaseException | None) -> str:
    return str(getattr(error, "strerror", None) or error or "it broke off").rstrip(".")
