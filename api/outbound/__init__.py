"""Requests to addresses that somebody typed in: the one door through which this service calls out.

Whoever may name an address could otherwise make the city's own servers ask what is behind its firewall. So a name is
resolved once, every address that it has is looked up in a table of what is not public (`denied`), and the connection
goes to an address that was looked at, never to the name again. No redirect is followed, no proxy of the environment is
asked, and time and bytes are bounded whatever the other side does.

`ipaddress.is_global` is not asked: it lets through 64:ff9b::a9fe:a9fe, 2002:7f00:1::, ::127.0.0.1 and 224.0.0.1.
"""

from .client import Reply, post
from .errors import (
    AnswerUnreadable,
    CertificateRefused,
    NotConnected,
    NotResolved,
    OutboundError,
    Refused,
    TookTooLong,
)
from .policy import Policy
from .target import Target, target_of

__all__ = [
    "AnswerUnreadable",
    "CertificateRefused",
    "NotConnected",
    "NotResolved",
    "OutboundError",
    "Policy",
    "Refused",
    "Reply",
    "Target",
    "TookTooLong",
    "post",
    "target_of",
]
