"""From what somebody typed to the results they see. The same steps for every engine, in the order of this file."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from .cluster.deadline import deadline
from .codes import with_code_first
from .curation import rules
from .curation.leaving_out import without
from .curation.pins import decided, with_pins
from .curation.popularity import Opened, ordered_by_popularity
from .curation.rules import NO_RULES, Rules
from .doubts import did_you_mean
from .engine import DEEPEST, Hit, Key, Query, Results, SearchEngine, Text
from .entry import plain
from .meaning import understood
from .ranking import wanted
from .replaced import successors_first
from .snippet import snippets
from .spoken import in_its_language
from .telephones import by_number, having_number, owners_first
from .titles import WINDOW, ordered_by_titles
from .vectors.questions import with_near
from .why import matched

STEPS = ("spelling", "synonyms", "vectors", "titles", "popularity")
"""What a question can be asked without (`Query.without`): never for residents, only to measure."""

LONGEST_TEXT = 10_000
"""Characters of a question that are looked at; the rest of a pasted page says nothing more."""

NO_TEXT = Text("")
"""What an entry has that left since it was found."""


@deadline()
def search(query: Query, engine: SearchEngine | None = None) -> Results:
    """The results for `query` from `engine`, or from the configured one. Any text is a question, none is an error."""
    engine = engine or configured_engine()
    query = in_its_language(normalise(query), engine)
    return find(query, engine, rules.of(query.locale))


@deadline()
def find(query: Query, engine: SearchEngine, own: Rules = NO_RULES) -> Results:
    """The same with these rules: for who tries search out, not for who needs an answer."""
    asked, results = ranked(query, engine, own)
    if results.hits and not (results.corrected or query.as_typed or query.offset):
        results = replace(results, did_you_mean=did_you_mean(asked, results.hits, engine))
    return with_snippets(asked, results, engine) if results.hits else results


def ranked(query: Query, engine: SearchEngine, own: Rules) -> tuple[Query, Results]:
    """The question as it was understood, and its results in order, without what is only for those who read a list."""
    asked = by_number(normalise(query), engine)
    asked, corrected = understood(replace(asked, ignored=own.ignored), engine, own.meanings)
    decision = decided((asked.text, corrected), asked.locale, own.results, own.ignored)
    text = without(corrected or asked.text, asked.locale, own.ignored)
    asked = with_near(asked, text)
    results = with_pins(asked, decision, lambda question: retrieve(question, text, engine, own.opened))
    return asked, replace(results, corrected=corrected)


def normalise(query: Query) -> Query:
    """The question as engines want it: trimmed, and with the locale to fall back to."""
    return replace(
        query,
        text=plain(query.text[:LONGEST_TEXT]).strip(),
        fallback=query.fallback or settings.LANGUAGE_CODE,
    )


def retrieve(query: Query, text: str, engine: SearchEngine, opened: Opened) -> Results:
    """The page of what the engine finds, the first results looked at again."""
    first = min(max(query.offset, 0), DEEPEST)
    if first >= WINDOW:
        return engine.search(query)
    last = first + min(max(query.limit, 0), DEEPEST - first)
    found = engine.search(replace(query, offset=0, limit=max(last, WINDOW)))
    hits = found.hits if "titles" in query.without else ordered_by_titles(text, found.hits)
    hits = hits if "popularity" in query.without else ordered_by_popularity(hits, opened)
    hits = owners_first(query, successors_first(query, hits))
    return replace(found, hits=with_code_first(query, hits)[first:last])


def with_snippets(query: Query, results: Results, engine: SearchEngine) -> Results:
    """The results with the passages that show why they were found, and with the reasons."""
    sought, numbered = wanted(query), having_number(query)
    texts = engine.passages(query.audience, {hit.key for hit in results.hits})
    explained: dict[Key, Hit] = {}
    for locale in {hit.locale for hit in results.hits}:
        hits, terms = [hit for hit in results.hits if hit.locale == locale], sought.get(locale, {})
        found = snippets([texts.get(hit.key, NO_TEXT) for hit in hits], locale, terms.keys())
        for hit, (snippet, in_text) in zip(hits, found, strict=True):
            explained[hit.key] = hit._replace(
                snippet=snippet, matched=matched(hit, in_text, terms, hit.key in numbered)
            )
    return replace(results, hits=tuple(explained[hit.key] for hit in results.hits))


def configured_engine() -> SearchEngine:
    """The engine that settings name in SEARCH_ENGINE. One for the process: it may keep connections."""
    return _engine(settings.SEARCH_ENGINE)


@cache
def _engine(path: str) -> SearchEngine:
    return import_string(path)()
