"""Who may ask, and how often: looked at before anything is answered, at both doors of the API.

A key is never needed where the public reads, but whoever sends one is held to it: a bad one is refused rather than
taken for nobody's, and a good one has a limit of its own and is counted for its consumer. What is answered does not
depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.http import HttpRequest

from content.documents import Audience

from . import keys
from .answer import Caller
from .limits import Limit, client_address, household, shared_buckets
from .problems import Problem
from .usage import usage

ADMITTED = "wellspring.admitted"
"""Where a request that goes on to the other door says that it was let in already."""

LONGEST_VISITOR = 100


Headers = tuple[tuple[str, str], ...]


class Rules(NamedTuple):
    """What settings say: how many proxies of ours a request comes through, and how often one may ask a minute."""

    proxies: int
    per_address: int
    per_key: int


class Admitted(NamedTuple):
    """Somebody who may ask now, and what they are told of their limit."""

    caller: Caller
    headers: Headers = ()


def admit(environ: Mapping[str, Any], audience: Audience, *, now: datetime) -> Admitted:
    """Let a request in, by its WSGI environment.

    Raises Problem `unauthorized`, `forbidden-origin` or `too-many-requests`.
    """
    if before := environ.get(ADMITTED):
        return before
    authorization = environ.get("HTTP_AUTHORIZATION", "")
    if not authorization and audience == "public":
        at, told = let_in(environ, now.timestamp())
        return Admitted(Caller("public", asked_from=at), told)
    holder = keys.holder_of(authorization, now=now)
    if audience == "agent" and holder.audience != "agent":
        raise keys.refusal(f"That key is not for {audience} content.")
    origin = environ.get("HTTP_ORIGIN", "")
    if origin and holder.origins and origin not in holder.origins:
        raise Problem("forbidden-origin", f"That key is not for pages of {origin[:100]}.", allowed=list(holder.origins))
    return Admitted(Caller(audience, holder.key_id, visitor_of(environ), holder.name), _spent(holder, now))


def _spent(holder: keys.Holder, now: datetime) -> Headers:
    """What a consumer is told of its limits after one request. What its minute refuses costs it nothing of its day.

    Raises Problem `too-many-requests`, which tells of both limits too.
    """
    limit = _limit("key", holder.per_minute or _rules().per_key)
    minute: Headers = ()
    try:
        minute = limit.let_in(str(holder.consumer_id), now.timestamp()) if limit else ()
        usage.count(holder.consumer_id, holder.per_day, now)
    except Problem as problem:
        usage.refused(holder.consumer_id, now)
        problem.headers = dict(_joined(minute, problem.headers.items(), _day(holder, now)))
        raise
    return _joined(minute, _day(holder, now)) if holder.per_day is not None else minute


def _day(holder: keys.Holder, now: datetime) -> Headers:
    return () if holder.per_day is None else usage.told(holder.consumer_id, holder.per_day, now)


def _joined(*told: Iterable[tuple[str, str]]) -> Headers:
    """What is told of several limits, in one header of each name."""
    headers: dict[str, str] = {}
    for name, value in chain(*told):
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return tuple(headers.items())


def let_in(environ: Mapping[str, Any], moment: float) -> tuple[str, Headers]:
    """Let somebody in who sent no key, at so many seconds since 1970: where they are, and what they are told of their
    limit. Raises Problem `too-many-requests`."""
    proxies, limit = _for_strangers()
    at = address_of(environ) if proxies else environ.get("REMOTE_ADDR", "")
    if ":" in at:
        at = household(at)
    return at, limit.let_in(at, moment) if limit else ()


def visitor_of(environ: Mapping[str, Any]) -> str:
    """Whom a consumer asks for: as its server says in `Wellspring-Visitor`, or where the browser with its key is."""
    told = environ.get("HTTP_WELLSPRING_VISITOR", "")[:LONGEST_VISITOR]
    return told or (household(address_of(environ)) if environ.get("HTTP_ORIGIN") else "")


def address_of(environ: Mapping[str, Any]) -> str:
    """Where the request came from, by the word of our own proxies alone."""
    forwarded_for = environ.get("HTTP_X_FORWARDED_FOR", "")
    return client_address(environ.get("REMOTE_ADDR", ""), forwarded_for, _rules().proxies)


def login_address(request: HttpRequest) -> str | None:
    """Where somebody who logs in is, for counting failures: an address, or the IPv6 network of a household."""
    address = household(address_of(request.META))
    return f"{address}::" if address.count(":") == 3 else address or None


@cache
def _rules() -> Rules:
    """Read once, because asking Django's settings costs as much as counting a request."""
    per_minute = settings.REQUESTS_PER_MINUTE
    return Rules(settings.TRUSTED_PROXIES, per_minute["address"], per_minute["key"])


@cache
def _for_strangers() -> tuple[int, Limit | None]:
    """How many proxies of ours they come through, and the limit of each address."""
    rules = _rules()
    return rules.proxies, _limit("address", rules.per_address)


@receiver(setting_changed)
def _read_again(**_: object) -> None:
    for read in (_rules, _for_strangers, _limit):
        read.cache_clear()


@lru_cache(maxsize=256)
def _limit(name: str, per_minute: int) -> Limit | None:
    """So many a minute, all of them at once if need be; None for 0, which is no limit."""
    return Limit(per_minute, 60 / per_minute, name, shared_buckets()) if per_minute else None
