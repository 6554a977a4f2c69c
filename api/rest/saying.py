"""What clients may say: each address, who may say what there, and who takes it.

The only addresses that change anything, so they stand apart from the questions: they take a JSON body and no
parameters, are never kept, and what they write goes to the desk and never into a document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from django.utils import timezone
from pydantic import BaseModel

from api import asked
from api.answer import Answer, Caller
from api.caching import cache_control
from api.finding import live
from api.problems import Problem
from content.documents import Audience
from content.publishing import queries, voices
from content.publishing.queries import Row
from content.transaction import Item
from search.asked.naming import UnknownSearch, searched_by

from . import responses
from .asking import refusal
from .bodies import Body, ClickBody, FeedbackBody, FlagBody, read


@dataclass(frozen=True)
class Saying:
    """One address that takes a body, below the base of one audience."""

    path: str
    name: str
    audience: Audience
    body: type[Body]
    answer: Callable[[Caller, Any, datetime], Answer]
    responses: dict[int, type[BaseModel]]
    tag: str
    summary: str
    limit: str = ""
    """The setting that says how much an address may say where no key was sent: whoever has one has its limits."""

    def respond(self, caller: Caller, fields: dict[str, Any], now: datetime) -> Answer:
        """Answer the fields of a body; what is wrong with them is an answer too."""
        try:
            return self.answer(caller, read(self.body, fields), now)
        except Problem as problem:
            return refusal(problem, caller)


def flag(caller: Caller, said: FlagBody, now: datetime) -> Answer:
    """Tell the desk that an answer is not right. Flagging the same version again with the same key answers 200 and the
    flag as it stands, with the desk's answer once there is one."""
    row = _read_item(said, caller.audience)
    if said.version > row.version:
        expected = f"at most {row.version}, the present version"
        detail = f"version is {said.version}. It should be: {expected}."
        raise Problem("invalid-parameter", detail, field="version", expected=expected)
    assert caller.key_id is not None, "nobody comes here without a key"
    flagged = voices.desk().flag(
        voices.Flag(
            item=Item(row.content_id, row.locale),
            type=row.type,
            version=said.version,
            reason=said.reason,
            note=said.note,
            key_id=caller.key_id,
            key_name=caller.consumer,
        ),
        now=now,
    )
    body = {
        "id": flagged.id,
        "content_id": row.content_id,
        "locale": row.locale,
        "version": said.version,
        "current_version": row.version,
        "reason": flagged.reason,
        "note": flagged.note,
        "flagged_at": flagged.flagged_at,
        "answered_at": flagged.answered_at,
        "answer": flagged.answer,
    }
    return _kept(201 if flagged.is_new else 200, body, caller)


def feedback(caller: Caller, said: FeedbackBody, now: datetime) -> Answer:
    """Tell the desk whether an item helped. Needs no key and no cookie, and keeps nothing of who says so."""
    if said.helpful and said.reason is not None:
        detail = "reason tells why an item did not help. Leave it out where helpful is true."
        raise Problem("invalid-parameter", detail, field="reason", expected="no reason")
    row = _read_item(said, caller.audience)
    given = voices.Feedback(
        item=Item(row.content_id, row.locale),
        type=row.type,
        version=row.version,
        helpful=said.helpful,
        reason=said.reason,
        comment=said.comment,
        channel=said.channel,
    )
    voices.desk().feedback(given, now=now)
    return _kept(201, {"content_id": row.content_id, "locale": row.locale, "version": row.version}, caller)


def click(caller: Caller, said: ClickBody, now: datetime) -> Answer:
    """Count that somebody opened a result, so that the desk sees what searches lead to. Needs no key and no cookie, and
    keeps nothing of who did. The same result of the same search counts once a day for each caller, and one of a search
    of some days ago not at all; both are answered 202 like any other."""
    try:
        searched = searched_by(said.search_id, today=timezone.localdate(now))
    except UnknownSearch:
        detail = "search_id is not one that an answer to a search carried. Send it as it came."
        raise Problem("invalid-parameter", detail, field="search_id", expected="the search_id of an answer") from None
    row = _read_item(said, caller.audience)
    if searched is not None:
        asked.opened(searched, (row.content_id, row.locale), said.place, caller)
    return _kept(202, {"content_id": row.content_id, "locale": row.locale, "place": said.place}, caller)


def _read_item(said: Body, audience: Audience) -> Row:
    """The item that is spoken of, as it stands now. Raises Problem `unknown-item` if nobody can be reading it."""
    row = live(queries.by_id(said.content_id, said.locale, audience))
    if row is None:
        detail = f"There is no published item with the content_id {said.content_id} in {said.locale}."
        raise Problem("unknown-item", detail, field="content_id")
    return row


def _kept(status: int, body: dict[str, Any], caller: Caller) -> Answer:
    headers = {"Content-Type": "application/json", "Cache-Control": cache_control("said", caller)}
    return Answer(status, headers, orjson.dumps(body, option=orjson.OPT_UTC_Z))


SAYINGS: tuple[Saying, ...] = (
    Saying(
        "/flags",
        "flag_item",
        "agent",
        FlagBody,
        flag,
        {201: responses.Flag, 200: responses.Flag},
        "Say back",
        "Say that an answer is not right",
    ),
    Saying(
        "/feedback",
        "give_feedback",
        "public",
        FeedbackBody,
        feedback,
        {201: responses.FeedbackTaken},
        "Say back",
        "Say whether an item helped",
        limit="FEEDBACK_LIMIT",
    ),
    Saying(
        "/search/clicks",
        "report_click",
        "public",
        ClickBody,
        click,
        {202: responses.ClickTaken},
        "Search",
        "Say which result of a search was opened",
        limit="CLICK_LIMIT",
    ),
)
