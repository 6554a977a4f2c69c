"""What the embedded engine keeps of entries, written in one transaction with the index's row locked.

Whatever an entry had goes with it, and what is noted of the index's size is true again when the transaction ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Count, Sum

from content.documents import Audience
from search.engine import Entry, Key
from search.entry import field_terms, passage, plain
from search.models import SearchIndex
from search.spelling import Spelt, spellings, spellings_of

from . import places, postings, titles, traits
from . import spellings as vocabulary
from .entries import ENTRIES
from .postings import Posted
from .terms import in_locale, table

COMMON = 500
"""A term that more entries have is common: how many have it is noted now and then, for counting them takes time."""

NOT_SPELT = 0
"""In place of the version of an entry whose spellings are not counted. It is stale, and no document has this one."""

Fields = Mapping[str, Sequence[str]]
"""The terms of an entry's weighted fields."""


class Before(NamedTuple):
    """What an entry that is indexed had until now."""

    key: Key
    spelt: set[Spelt]
    terms: list[str]


def put(audience: Audience, batch: Sequence[Entry]) -> None:
    """Index these entries, in place of those that have their keys."""
    found = [(entry, field_terms(entry)) for entry in batch]
    rows = [_row(audience, *each) for each in found]
    spelt = [(entry.locale, spellings_of(entry)) for entry in batch]
    with transaction.atomic():
        index = SearchIndex.locked(audience)
        before = _before(audience, {entry.key for entry in batch})
        _respell(audience, spelt, before.values())
        stored = ENTRIES[audience].objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["content_id", "locale"],
            update_fields=["type", "version", "length", "title", "keywords", "text", "terms"],
        )
        numbered = [(row.pk, *each) for row, each in zip(stored, found, strict=True)]
        postings.put(audience, [_posted(*each, before) for each in numbered])
        titles.put(audience, [(pk, entry) for pk, entry, _ in numbered])
        traits.put(audience, [(pk, entry) for pk, entry, _ in numbered])
        places.put(audience, [(row.pk, row.text, row.locale) for row in stored])
        _measure(index, audience, len(batch) - len(before))


def take_out(audience: Audience, keys: Set[Key]) -> None:
    """Let go of these entries. Those that are not there are no error."""
    with transaction.atomic():
        index = SearchIndex.locked(audience)
        before = _before(audience, keys)
        ENTRIES[audience].objects.filter(pk__in=list(before)).delete()
        _respell(audience, [], before.values())
        postings.put(audience, [Posted(pk, had.terms, {}) for pk, had in before.items()])
        _measure(index, audience, -len(before))


def empty(audience: Audience) -> None:
    """Let go of everything."""
    with transaction.atomic():
        index = SearchIndex.locked(audience)
        ENTRIES[audience].objects.all().delete()
        vocabulary.forget(audience)
        postings.forget(audience)
        _measure(index, audience, -index.entries)


def spell_anew(audience: Audience) -> None:
    """Forget how words are spelt until their entries are indexed again. What other code counted of an entry, this code
    could not take back."""
    with transaction.atomic():
        SearchIndex.locked(audience)
        ENTRIES[audience].objects.update(version=NOT_SPELT)
        vocabulary.forget(audience)


def _measure(index: SearchIndex, audience: Audience, more: int) -> None:
    """Note the size of the index, which has so many entries `more`; where it is another one by a quarter, also which
    terms are common, and what the database plans by. Entries that somebody took out of their table by hand have left
    their terms behind.
    """
    size = ENTRIES[audience].objects.aggregate(entries=Count("pk"), terms=Sum("length"))
    if size["entries"] != index.entries + more:
        postings.forget_all_but(audience, ENTRIES[audience].objects.values_list("pk", flat=True))
    index.entries, index.terms = size["entries"], size["terms"] or 0
    if abs(index.entries - index.surveyed) > index.surveyed / 4:
        index.common = postings.in_more_than(audience, COMMON) if index.entries > COMMON else {}
        index.surveyed = index.entries
        if index.entries > COMMON:
            _analyze(audience)
    index.save()


def _analyze(audience: Audience) -> None:
    """Have PostgreSQL look at what it plans by. It does so by itself, but a minute later, and may until then take what
    was indexed for an empty table: a title was looked for for minutes then, where it is found in milliseconds."""
    if connection.vendor == "postgresql":
        ours, known = table(audience, ""), connection.introspection.django_table_names()
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(name for name in known if name.startswith(ours))}")


def _row(audience: Audience, entry: Entry, fields: Fields) -> Any:
    """What is kept of an entry itself."""
    return ENTRIES[audience](
        content_id=entry.content_id,
        locale=entry.locale,
        type=entry.type,
        version=entry.version,
        length=sum(map(len, fields.values())),
        title=plain(entry.title),
        keywords=plain("\n".join(entry.keywords)),
        text=passage(entry),
        terms=" ".join(sorted({term for found in fields.values() for term in found})),
    )


def _posted(pk: int, entry: Entry, fields: Fields, before: Mapping[int, Before]) -> Posted:
    """The terms that an entry has now, and those it had."""
    had = before[pk].terms if pk in before else ()
    return Posted(pk, had, {name: in_locale(terms, entry.locale) for name, terms in fields.items()})


def _before(audience: Audience, keys: Collection[Key]) -> dict[int, Before]:
    """What the entries of these keys have, under their own ids."""
    rows = ENTRIES[audience].objects.filter(content_id__in={content_id for content_id, _ in keys})
    return {
        row.pk: Before(
            (row.content_id, row.locale),
            spellings(row.title, row.keywords, row.text) if row.version != NOT_SPELT else set(),
            in_locale(row.terms.split(), row.locale),
        )
        for row in rows
        if (row.content_id, row.locale) in keys
    }


def _respell(audience: Audience, after: Iterable[tuple[str, set[Spelt]]], before: Iterable[Before]) -> None:
    """Note what entries spell now and what they spelt before."""
    moved: dict[str, Counter[Spelt]] = {}
    for locale, known in after:
        moved.setdefault(locale, Counter()).update(known)
    for had in before:
        moved.setdefault(had.key[1], Counter()).subtract(had.spelt)
    for locale, difference in moved.items():
        vocabulary.move(audience, locale, difference)
