"""The number by which lists know which version of a document they show: the beginning of its tag.

A tag is a digest of a document with its version and times, so no two versions of one document have the same. A number
is told by an index, compared, and added to others in a third of the time that a text takes.
"""

from __future__ import annotations

from django.db import connection

DIGITS = 14
"""Hexadecimal digits: 56 bits, so that the numbers of a hundred versions are added up in 64."""
UNKNOWN = 0
"""Of what left, and of facets that come from before there were editions."""


def edition_of(etag: str) -> int:
    """The number of the version that has this tag."""
    return int(etag[:DIGITS], 16) if etag else UNKNOWN


def complete() -> None:
    """Give all facets their document's edition that have none, as those of an older city's archive."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT d.id, d.etag FROM publishing_publisheddocument d WHERE EXISTS ("
            "SELECT 1 FROM publishing_documentfacet f WHERE f.document_id = d.id AND f.edition = %s)",
            [UNKNOWN],
        )
        found = [(edition_of(etag), id) for id, etag in cursor.fetchall()]
        cursor.executemany("UPDATE publishing_documentfacet SET edition = %s WHERE document_id = %s", found)
