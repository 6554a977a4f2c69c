"""The two addresses, as Django knows them: a request is taken apart, and the pure function answers."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from api.admission import Admitted
from api.answer import Caller
from api.mounting import admitted, body_of, query_of, response_of, without_database
from api.problems import Problem
from content.documents import Audience

from . import explorer
from .asking import LARGEST, Sent
from .executing import AWAY
from .view import answer, unwelcome

log = logging.getLogger("api.graphql")
METHODS = require_http_methods(["GET", "POST"])


@csrf_exempt  # nothing here changes anything, and no cookie is looked at
@METHODS
def public(request: HttpRequest) -> HttpResponse:
    """`/graphql`: what everybody may read. For a browser without a query, the explorer."""
    if explorer.is_wanted(str(request.method), request.headers.get("Accept", ""), query_of(request)):
        return explorer.page()
    return _serve(request, "public")


@csrf_exempt
@METHODS
def agent(request: HttpRequest) -> HttpResponse:
    """`/graphql/agent`: what agents may read, with a key."""
    return _serve(request, "agent")


def _serve(request: HttpRequest, audience: Audience) -> HttpResponse:
    try:
        who = admitted(request, audience)
        body = body_of(request, LARGEST) if request.method == "POST" else b""
        found = answer(who.caller, _sent(request, body), now=timezone.now())
        return response_of(found.answer, request, who)
    except Problem as problem:
        met = problem
    except AWAY:
        log.exception("%s finds no database", request.path_info)
        met = without_database()
    return response_of(unwelcome(met, audience, _sent(request, b"")), request, Admitted(Caller(audience)))


def _sent(request: HttpRequest, body: bytes) -> Sent:
    return Sent(
        method="POST" if request.method == "POST" else "GET",
        query_string=query_of(request),
        content_type=request.content_type or "",
        body=body,
        accept=request.headers.get("Accept", ""),
    )
