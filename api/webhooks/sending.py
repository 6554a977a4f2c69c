"""One attempt: sends a message and says what came back. It runs on a thread and knows no database."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from time import monotonic

from django.conf import settings

from api import outbound

from .claims import Claim

logger = logging.getLogger(__name__)

SECRET = re.compile(r"whsec_[A-Za-z0-9+/=_-]+")
UNSEEN = re.compile(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
LONGEST_ANSWER = 1_000
LONGEST_ROUND = 3.0
"""Seconds after which a round takes up no other message."""


@dataclass(frozen=True)
class Outcome:
    """What came of an attempt: a status and the beginning of the answer, or a problem in words."""

    claim: Claim
    seconds: float
    status: int | None = None
    answer: str = ""
    problem: str = ""
    retry_after: timedelta | None = None

    @property
    def is_success(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_gone(self) -> bool:
        return self.status == 410


def policy() -> outbound.Policy:
    """What settings let webhooks do."""
    return outbound.Policy(
        allowed=tuple(settings.WEBHOOKS_ALLOW),
        ports=frozenset(settings.WEBHOOKS_PORTS),
        http=settings.WEBHOOKS_HTTP,
    )


def send_round(claims: Sequence[Claim], send: Callable[[Claim], Outcome]) -> list[Outcome]:
    """Send one after the other, until one fails or the round has lasted long enough."""
    began = monotonic()
    outcomes: list[Outcome] = []
    for claim in claims:
        outcomes.append(send(claim))
        if not outcomes[-1].is_success or monotonic() - began >= LONGEST_ROUND:
            break
    return outcomes


def send(claim: Claim) -> Outcome:
    """Try once. Whatever happens is an outcome, and nothing is raised."""
    began = monotonic()
    try:
        return _answered(claim, outbound.post(claim.url, claim.headers, claim.body, policy()), monotonic() - began)
    except outbound.OutboundError as error:
        return Outcome(claim, monotonic() - began, problem=str(error)[:200])
    except Exception:
        logger.exception("message %s could not be sent", claim.delivery_id)
        return Outcome(claim, monotonic() - began, problem="Something went wrong on our side; the log says what.")


def _answered(claim: Claim, reply: outbound.Reply, seconds: float) -> Outcome:
    problem = "" if 200 <= reply.status < 300 else problem_of(reply.status)
    retry_after = _retry_after(reply.headers.get("retry-after", ""), claim.at)
    return Outcome(claim, seconds, reply.status, cleaned(reply.beginning), problem, retry_after)


def problem_of(status: int) -> str:
    """What a status that is no success means, in words."""
    if 300 <= status < 400:
        return f"The receiver answered {status}, a redirect. Redirects are not followed: enter the new address."
    return f"The receiver answered {status}."


def cleaned(beginning: bytes) -> str:
    """The beginning of an answer as it is kept: text, without what cannot be seen, and without secrets."""
    text = UNSEEN.sub(" ", beginning.decode("utf-8", "replace"))
    return SECRET.sub("whsec_…", text)[:LONGEST_ANSWER].strip()


def _retry_after(value: str, now: datetime) -> timedelta | None:
    """Seconds, or a moment, as RFC 9110 has it; None for what is neither."""
    if value.isascii() and value.isdecimal() and len(value) < 10:
        return timedelta(seconds=int(value))
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # the latter of numbers that no calendar has
        return None
    return max((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now, timedelta())
