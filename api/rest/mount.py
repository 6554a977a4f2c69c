"""The REST channel as django-ninja operations: ninja routes and documents; the endpoints answer.

Two APIs, not one with tags, so that the public contract has no word of what agents read. Ninja is given no parameter
to parse and no response to validate: the question models do the one, and what is stored was validated when rendered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Path

from api.admission import address_of
from api.limits import Limit, household, shared_buckets
from api.mounting import admitted, body_of, query_of, response_of
from api.problems import Problem
from content.documents import Audience

from .asking import ask, parameters_of, refusal
from .bodies import JSON, LARGEST, Nothing, fields_of
from .docs import Docs
from .endpoints import ENDPOINTS, Endpoint
from .openapi import DESCRIPTIONS, Described, description_of, operation_extras, saying_extras
from .saying import SAYINGS, Saying

View = Callable[..., HttpResponse]

ID_OR_SLUG: str = Path(description="The item's `content_id`, or its slug in the language that is asked for.")
FILE: str = Path(description="Its name in the manifest's `url`: the SHA-256 of its bytes, and `.ndjson.gz`.")


def build(audience: Audience) -> NinjaAPI:
    """The operations of one audience."""
    api = Described(
        audience,
        title="Wellspring" if audience == "public" else "Wellspring for 311 agents",
        version="1",
        description=DESCRIPTIONS[audience],
        urls_namespace=f"rest-{audience}",
        docs=Docs(),
    )
    for endpoint in ENDPOINTS:
        api.get(
            endpoint.path,
            response=endpoint.response(audience) if endpoint.content_type == JSON else None,
            operation_id=endpoint.name,
            url_name=endpoint.name,
            summary=endpoint.summary,
            description=description_of(endpoint.answer),
            tags=[endpoint.tag],
            openapi_extra=operation_extras(endpoint, audience),
        )(_view(endpoint, audience))
    for saying in SAYINGS:
        if saying.audience == audience:
            api.post(
                saying.path,
                response=saying.responses,
                operation_id=saying.name,
                url_name=saying.name,
                summary=saying.summary,
                description=description_of(saying.answer),
                tags=[saying.tag],
                openapi_extra=saying_extras(saying),
            )(_listener(saying))
    return api


def _view(endpoint: Endpoint, audience: Audience) -> View:
    """Ninja reads what a path holds from the signature, so there is one for each."""

    def whole(request: HttpRequest) -> HttpResponse:
        return _respond(endpoint, audience, request)

    def one(request: HttpRequest, id_or_slug: str = ID_OR_SLUG) -> HttpResponse:
        return _respond(endpoint, audience, request, id_or_slug=id_or_slug)

    def part(request: HttpRequest, file: str = FILE) -> HttpResponse:
        return _respond(endpoint, audience, request, file=file)

    views: dict[str, View] = {"": whole, "id_or_slug": one, "file": part}
    return views[endpoint.holds]


def _respond(endpoint: Endpoint, audience: Audience, request: HttpRequest, **from_path: Any) -> HttpResponse:
    asker = admitted(request, audience)
    answer = endpoint.respond(asker.caller, query_of(request), request.META, now=timezone.now(), **from_path)
    return response_of(answer, request, asker)


def _limit(saying: Saying) -> Limit:
    burst, every = getattr(settings, saying.limit)
    return Limit(burst, every, saying.name, shared_buckets())


def _listener(saying: Saying) -> View:
    limit = _limit(saying) if saying.limit else None

    def listen(request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        sayer = admitted(request, saying.audience)
        try:
            if limit and sayer.caller.key_id is None:
                limit.take(household(address_of(request.META)), now=now)
            ask(Nothing, parameters_of(query_of(request)))
            fields = fields_of(request.META.get("CONTENT_TYPE", ""), body_of(request, LARGEST))
        except Problem as problem:
            return response_of(refusal(problem, sayer.caller), request, sayer)
        return response_of(saying.respond(sayer.caller, fields, now), request, sayer)

    return listen


public = build("public")
agent = build("agent")
