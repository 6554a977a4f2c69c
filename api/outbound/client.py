"""One POST, and the beginning of what comes back."""

from __future__ import annotations

import io
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, RemoteDisconnected

from .connecting import connect
from .deadline import Deadline, Received, send
from .errors import AnswerUnreadable, NotConnected, OutboundError
from .policy import Policy
from .target import Target, target_of


@dataclass(frozen=True)
class Reply:
    """An answer: its status, its headers by their names in lower case, and the beginning of its body."""

    status: int
    headers: Mapping[str, str]
    beginning: bytes


def post(url: str, headers: Mapping[str, str], body: bytes, policy: Policy) -> Reply:
    """Send `body` to `url` and read what comes back, within the policy's bounds.

    A redirect is an answer like any other. Raises OutboundError, whose text says in words why there is no answer.
    """
    deadline = Deadline(policy.seconds)
    target = target_of(url, policy)
    connection = connect(target, policy, deadline)
    try:
        send(connection, _request(target, headers, body), deadline)
        return _reply(connection, policy, deadline)
    except OutboundError:
        raise
    except OSError as error:
        raise NotConnected(f"The connection broke off: {error.strerror or error}.") from error
    finally:
        connection.close()


def _request(target: Target, headers: Mapping[str, str], body: bytes) -> bytes:
    lines = [f"POST {target.path} HTTP/1.1"]
    sent = {
        "Host": target.authority,
        **headers,
        "Content-Length": str(len(body)),
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    for name, value in sent.items():
        if any(unseen in name + value for unseen in "\r\n\0"):
            raise ValueError(f"the header {name} has a line break in it")
        lines.append(f"{name}: {value}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def _reply(connection: socket.socket, policy: Policy, deadline: Deadline) -> Reply:
    response = HTTPResponse(_Incoming(connection, deadline, policy.most_read), method="POST")  # type: ignore[arg-type]  # it asks for nothing but makefile
    try:
        response.begin()
    except RemoteDisconnected as error:
        raise NotConnected("The connection broke off before there was an answer.") from error
    except HTTPException as error:
        raise AnswerUnreadable(f"What came back is not HTTP: {type(error).__name__}.") from error
    headers = response.getheaders()
    if len(headers) > policy.most_headers:
        raise AnswerUnreadable(f"The answer has more than {policy.most_headers} headers.")
    return Reply(response.status, {name.lower(): value for name, value in headers}, _beginning(response, policy))


def _beginning(response: HTTPResponse, policy: Policy) -> bytes:
    """As much of the body as is kept. The status has been said, so a body that never ends spoils nothing."""
    kept = bytearray()
    try:
        while len(kept) < policy.most_kept and (more := response.read1(policy.most_kept - len(kept))):
            kept += more
    except (OutboundError, HTTPException, OSError, ValueError):
        pass
    return bytes(kept[: policy.most_kept])  # a chunk that says it is shorter than nothing is read to its end


class _Incoming:
    """What `http.client` reads an answer from, bounded."""

    def __init__(self, connection: socket.socket, deadline: Deadline, most: int) -> None:
        self.reader = Received(connection, deadline, most)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self.reader, 4_096)
