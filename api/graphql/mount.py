"""The two addresses, as Django knows them. Everything of HTTP and nothing of content."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from api.admission import Admitted
from api.answer import Answer, Caller
from api.caching import cache_control
from api.mounting import admitted, query_of, response_of
from api.problems import Problem
from api.surrogates import HEADER
from content.documents import Audience

from . import asking, explorer
from .errors import Refused
from .view import answer, refusal

RESPONSE_JSON = "application/graphql-response+json"
OF_CACHES = {"ETag", "Cache-Control", HEADER}
METHODS = require_http_methods(["GET", "POST"])


@csrf_exempt  # nothing here changes anything, and no cookie is looked at
@METHODS
def public(request: HttpRequest) -> HttpResponse:
    """`/graphql`: what everybody may read. For a browser without a query, the explorer."""
    is_browser = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
    if is_browser and settings.GRAPHIQL and not query_of(request):
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
    except Problem as problem:
        who = Admitted(Caller(audience))
        refused = refusal(who.caller, [Refused(problem.kind.upper().replace("-", "_"), problem.detail)], problem.status)
        return _send(replace(refused, headers={**refused.headers, **problem.headers}), who, request)
    try:
        asked = _question(request)
    except Refused as error:
        return _send(refusal(who.caller, [error], error.status), who, request)
    return _send(
        answer(who.caller, asked.query, asked.variables, asked.operation_name, now=timezone.now()), who, request
    )


def _question(request: HttpRequest) -> asking.Question:
    if request.method == "GET":
        return asking.from_query_string(query_of(request))
    length = request.META.get("CONTENT_LENGTH") or ""
    asking.require_size(int(length) if length.isdecimal() else 0)  # before the body is read
    return asking.from_body(request.content_type or "", request.body)


def _send(found: Answer, who: Admitted, request: HttpRequest) -> HttpResponse:
    """The answer in the type that was asked for. Only that to a GET is for caches: a POST has no name to keep it by."""
    headers = {**found.headers, "Vary": "Accept"}
    if request.method == "POST":
        headers = {name: value for name, value in headers.items() if name not in OF_CACHES}
        headers["Cache-Control"] = cache_control("refused", who.caller)
    if RESPONSE_JSON in request.headers.get("Accept", ""):
        headers["Content-Type"] = RESPONSE_JSON
    return response_of(replace(found, headers=headers), request, who)
