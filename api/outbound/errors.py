"""Why a request that we made came to nothing, in words for whoever typed the address.

OutboundError
    Refused              the address is not one that we ask
    NotResolved          its name leads nowhere
    NotConnected         nobody listens there, or the line broke
    CertificateRefused   it cannot prove who it is
    TookTooLong          the time was over
    AnswerUnreadable     what came back is not HTTP, or too much of it
"""

from __future__ import annotations


class OutboundError(Exception):
    """A request that we made came to nothing. Its text can be shown to people."""


class Refused(OutboundError):
    """We do not ask that address, whoever wants it."""


class NotResolved(OutboundError):
    """No address belongs to the name."""


class NotConnected(OutboundError):
    """Nobody takes the connection, or it broke off."""


class CertificateRefused(OutboundError):
    """The certificate is not one that this machine trusts for that name."""


class TookTooLong(OutboundError):
    """The time for the whole request was over."""

    def __init__(self, doing: str) -> None:
        super().__init__(f"It took too long {doing}.")


class AnswerUnreadable(OutboundError):
    """What came back cannot be read as an answer."""
