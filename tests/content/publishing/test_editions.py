"""Lists know versions by numbers that follow from what is stored."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from content.documents.service import ServiceDocument
from content.publishing import editions, queries
from content.publishing.models import DocumentFacet, PublishedDocument
from content.publishing.queries import SORTS
from tests.fixtures.city import publish

pytestmark = pytest.mark.database


def told() -> dict[int, set[int]]:
    """The editions on the facets of each document."""
    found: dict[int, set[int]] = {}
    for document, edition in DocumentFacet.objects.values_list("document", "edition"):
        found.setdefault(document, set()).add(edition)
    return found


def stored() -> dict[int, set[int]]:
    """Those of the documents that have facets."""
    documents = PublishedDocument.objects.filter(facets__isnull=False).values_list("pk", "etag")
    return {pk: {editions.edition_of(etag)} for pk, etag in documents}


@pytest.fixture
def parks(make_department):
    return make_department("Parks")


@pytest.fixture
def swim(parks, make_service, make_faq, make_topic):
    """A service with three answers, on all of which a facet tells of it."""
    swim = make_service(parks, "Swim", topics=[make_topic("Pools")])
    for question in ("Deep?", "Warm?", "Cold?"):
        make_faq(parks, question, services=[swim])
    return swim


def test_facets_tell_the_edition_of_their_document(swim):
    before = told()
    assert before == stored()
    publish(swim, title="Dive")
    assert told() == stored()
    assert told() != before


def test_facets_from_before_there_were_editions_are_given_theirs(swim):
    expected = told()
    DocumentFacet.objects.update(edition=editions.UNKNOWN)
    editions.complete()
    assert told() == expected


def test_a_card_of_another_shape_is_another_edition(swim, monkeypatch):
    """As when a release shows more in lists than the one before, though nothing in the document has changed."""
    before = told()
    monkeypatch.setattr(ServiceDocument, "card", ServiceDocument.card[:-1])
    call_command("republish", "--json", stdout=StringIO())
    assert told() != before
    assert told() == stored()


@pytest.mark.parametrize("sort", [sort for sort in SORTS if not sort.endswith("date")])
def test_a_mark_is_that_of_what_is_linked(swim, parks, sort):
    service, department = str(swim.translation_key), str(parks.translation_key)
    asked = "service", [service, department], "faq", "en", "public", 2, sort
    names, marks = queries.linked(*asked), queries.linked_marks(*asked)
    assert len(names[service]) == 2
    assert marks == {service: queries.mark_of(names[service]), department: None}
    answers = queries.by_names(names[service])
    assert set(answers) == set(names[service])
