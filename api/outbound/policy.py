"""What an asker lets through, and how much of an answer it takes."""

from __future__ import annotations

from dataclasses import dataclass

from .denied import Network


@dataclass(frozen=True)
class Policy:
    """The bounds of one kind of request. Times are seconds, sizes bytes."""

    allowed: tuple[Network, ...] = ()
    """Networks that may be asked although they are not public, and without TLS where `http` says so."""
    ports: frozenset[int] = frozenset({443})
    http: bool = False
    """Whether addresses that begin with http:// are asked."""
    seconds: float = 10.0
    """For all of it together: the name, the connection, the handshake, the request and the answer."""
    most_read: int = 16_384
    """Of the whole answer, headers included."""
    most_headers: int = 50
    most_kept: int = 1_024
    """Of the body."""
