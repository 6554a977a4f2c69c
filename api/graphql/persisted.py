"""Queries that clients name by their hash: the city's list, and those that clients registered.

The protocol is Apollo's automatic persisted queries, which urql and others speak too: a client sends the SHA-256 of its
query, by GET so that caches in between may keep the answer; where that is not known, it sends hash and text by POST.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import orjson
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from api.answer import Caller
from api.contract.operations import OPERATIONS, WRITTEN

from . import registered
from .asking import Question
from .errors import Refused


def require_allowed(caller: Caller, question: Question) -> None:
    """Raise Refused if a stranger asks what is not on the list: for a city where strangers may ask only that."""
    is_stranger = caller.audience == "public" and caller.key_id is None
    if is_stranger and question.hash not in listed():
        message = "this city answers only the queries on its list; see persisted-queries.json in the contract"
        raise Refused("QUERY_NOT_ALLOWED", message, status=403)


def with_text(caller: Caller, question: Question) -> Question:
    """The question with its query, of which only the hash was sent. Raises Refused PERSISTED_QUERY_NOT_FOUND."""
    text = listed().get(question.hash) or registered.text_of(caller.audience, question.hash)
    if text is None:
        # The message and the status are what clients look for.
        raise Refused("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound", status=200)
    return question._replace(query=text)


def register(caller: Caller, question: Question, now: datetime) -> None:
    """Remember a query that was answered, so that its hash is enough from now on, in every process."""
    if settings.GRAPHQL_REGISTRATION and question.hash not in listed():
        registered.remember(caller.audience, question.hash, question.query, now=now)


def listed() -> Mapping[str, str]:
    """The city's list, by hash: the contract's operations, and what the files in GRAPHQL_LISTS add. It never changes
    while a process runs."""
    return _listed(tuple(settings.GRAPHQL_LISTS))


@lru_cache(maxsize=4)
def _listed(files: tuple[str, ...]) -> Mapping[str, str]:
    texts = [*OPERATIONS.values(), *WRITTEN.values(), *(text for file in files for text in _texts_in(Path(file)))]
    return {sha256(text.encode()).hexdigest(): text for text in texts}


def _texts_in(file: Path) -> list[str]:
    """The queries of an Apollo persisted query manifest. Raises ImproperlyConfigured."""
    try:
        return [str(operation["body"]) for operation in orjson.loads(file.read_bytes())["operations"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ImproperlyConfigured(
            f"WELLSPRING_GRAPHQL_LISTS names {file}, which is no persisted query manifest: {error!r}"
        ) from None
