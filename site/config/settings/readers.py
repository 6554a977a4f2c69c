"""The channels: where readers find them, what they may ask, and how often."""

import os

from .desk import WAGTAILADMIN_BASE_URL
from .environment import address, choice, is_on, number, structure, text, words

PUBLIC_SITE_URL = address("WELLSPRING_PUBLIC_URL", "http://127.0.0.1:8000/site").rstrip("/")
"""The address of the public website: a document's `url` is this plus its path."""
API_URL = address("WELLSPRING_API_URL", WAGTAILADMIN_BASE_URL).rstrip("/")
"""Where clients reach this service: links to the next page, media and the docs begin with it."""

DEMO_SITE = False
"""Whether `/` and PUBLIC_SITE_URL lead into the API, for want of a website."""

CLOCK_HOURS = int(choice("WELLSPRING_CLOCK_HOURS", "12", ("12", "24")))
"""12 for times like 5 pm, 24 for times like 17:00, wherever times are written for people."""

CURRENCY = text("WELLSPRING_CURRENCY", "USD", like="[A-Z]{3}", right="three letters like USD")
"""ISO 4217; every fee is in it."""

KEY_HEADER = text("WELLSPRING_KEY_HEADER", "Surrogate-Key", like="[A-Za-z0-9-]+", right="a header like Cache-Tag")
"""What a cache in front reads its keys from; Cloudflare wants `Cache-Tag`."""
CACHES_IN_FRONT = structure("WELLSPRING_CACHES", [], "a list of caches, each `[class, {options}]`")
"""The shared caches to purge, each as the path of a class and what it is made with (see api/README.md)."""
KEPT_BYTES = number("WELLSPRING_KEPT_MB", 24) * 1024 * 1024
"""What a process keeps of its finished answers, for each audience, until something changes; 0 for nothing."""
PIECES_BYTES = number("WELLSPRING_PIECES_MB", 16) * 1024 * 1024
"""The same of pieces of lists and of GraphQL's answers, whatever is published; 0 for nothing."""
REQUESTS_PER_MINUTE = {
    "address": number("WELLSPRING_REQUESTS_PER_ADDRESS", 1200),
    "key": number("WELLSPRING_REQUESTS_PER_KEY", 12000),
}
"""How often anybody without a key may ask from one address, and a consumer that has no limit of its own; 0 for ever so
often. What a cache in front answers does not count."""
REDIS_URL = address("REDIS_URL", schemes=("redis", "rediss", "unix"), is_secret=True)
"""Where all processes count callers together; without it each counts for itself."""
USAGE_WRITTEN_EVERY = 5
"""Seconds between two times that a process writes how much each consumer asked; with 0 it never does."""
FEEDBACK_LIMIT = (20, 30)
"""So much feedback an address may give at once, and then one in so many seconds: a library's kiosks share one."""
CLICK_LIMIT = (60, 2)
"""The same for results that were opened from a search. A consumer with a key has that key's limit instead."""
TRUSTED_PROXIES = number("WELLSPRING_TRUSTED_PROXIES", 0)
"""How many proxies of our own stand in front and add to X-Forwarded-For. With 0 the header is not believed."""

POPULAR_SEARCH_CALLERS = number("WELLSPRING_POPULAR_SEARCH_CALLERS", 10, least=1)
"""How many different callers must have searched for the same on each of three days before it is offered to others."""

SEARCH_ENGINE = "search.engines.database.DatabaseEngine"
SENTENCE_MODEL = text("WELLSPRING_SENTENCE_MODEL")
"""A folder with a sentence model (model.onnx, tokenizer.json), which search then goes by as well (search.vectors)."""
SENTENCE_LANGUAGES = words("WELLSPRING_SENTENCE_LANGUAGES", "en", like="[a-z]{2,3}", right="languages like en,es")
SEARCH_ENCODER = (
    ("search.vectors.sentences.SentenceModel" if SENTENCE_MODEL else "search.vectors.static.StaticVectors")
    if is_on("WELLSPRING_VECTORS", default=True)
    else ""
)
"""What makes vectors of texts, so that search finds what is said in other words; empty: it goes by words alone."""

CITY_DESK = text("WELLSPRING_CITY_DESK")
"""The slug of the department that answers for the whole city: whom to ask where no answer is found."""

GRAPHIQL = is_on("WELLSPRING_GRAPHIQL")
GRAPHQL_INTROSPECTION = is_on("WELLSPRING_GRAPHQL_INTROSPECTION")
GRAPHQL_COST_PER_MINUTE = number("WELLSPRING_GRAPHQL_COST_PER_MINUTE", 600_000)
"""How many points the queries of one key or address may cost in a minute (api.graphql.budget); 0 for any number."""
GRAPHQL_REGISTRATION = is_on("WELLSPRING_GRAPHQL_REGISTRATION", default=True)
"""Whether clients may register queries, and ask by their hash after that (api.graphql.persisted)."""
GRAPHQL_LISTED_ONLY = is_on("WELLSPRING_GRAPHQL_LISTED_ONLY")
"""Whether callers without a key may ask only what is on the city's list of queries."""
GRAPHQL_LISTS = words("WELLSPRING_GRAPHQL_LISTS", between=os.pathsep)
"""Files with more queries for that list: persisted query manifests, as Apollo's tools write them."""
GRAPHENE = {"SCHEMA": "api.graphql.schema.public"}
