"""`manage.py republish` finds and mends whatever differs, and touches nothing else."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.documents import SCHEMA_VERSION
from content.models import Service
from content.publishing import republish, settle, store
from content.publishing.models import DocumentFacet, DocumentKey, OutboxEvent, PublishedDocument
from content.publishing.relay import Relay

pytestmark = pytest.mark.database


@pytest.fixture
def city_content(parks, lessons, make_faq, make_topic, make_location, readers):
    make_faq(parks, topics=[make_topic("Pools")], services=[lessons])
    make_location(parks)
    readers.catch_up()
    return lessons


def run(*options):
    """The report of `republish`, and whether it exited with 1."""
    out, failed = StringIO(), False
    try:
        call_command("republish", "--json", *options, stdout=out)
    except SystemExit as stopped:
        failed = stopped.code == 1
    return json.loads(out.getvalue()), failed


def everything():
    return list(PublishedDocument.objects.order_by("pk").values_list("pk", "version", "etag", "updated_at", "digest"))


def test_where_nothing_differs_nothing_is_written(city_content, readers):
    before = everything()

    assert run("--check") == ({"items": 5, "changes": []}, False)
    assert run() == ({"items": 5, "changes": []}, False)

    assert everything() == before
    assert readers.news() == readers.news("agent") == []


@pytest.mark.parametrize("bytes_of", ["body", "card"])
def test_bytes_that_were_tampered_with_are_found_and_mended_as_a_new_version(city_content, readers, bytes_of):
    """Somebody may have read them, so everybody must hear that they are different now."""
    row = readers.row(city_content)
    honest = bytes(getattr(row, bytes_of))
    PublishedDocument.objects.filter(pk=row.pk).update(**{bytes_of: honest.replace(b"Swim", b"Sink")})

    report, failed = run("--check")
    assert failed
    assert [(change["path"], change["audience"]) for change in report["changes"]] == [("/parks/swim-lessons", "public")]
    assert readers.news() == []

    run()
    assert readers.see(city_content)["title"] == "Swim lessons"
    assert readers.versions(city_content) == (2, 1)
    assert readers.news() == ["updated /parks/swim-lessons"] and readers.news("agent") == []
    assert run("--check")[1] is False


@pytest.mark.parametrize(
    ("column", "value"),
    [("search_text", "sinking"), ("sort_title", "zzz"), ("status", "defunct"), ("slug", "sink"), ("etag", "0")],
)
def test_a_column_beside_the_bytes_is_mended(city_content, readers, column, value):
    row = readers.row(city_content)
    PublishedDocument.objects.filter(pk=row.pk).update(**{column: value})

    assert run("--check")[1] is True
    run()

    assert getattr(readers.row(city_content), column) == (
        getattr(row, column) if column != "etag" else _etag(readers, city_content)
    )
    assert run("--check")[1] is False


def _etag(readers, page):
    return store._hash(bytes(readers.row(page).body) + bytes(readers.row(page).card))


def test_a_column_is_mended_without_a_new_version(city_content, readers):
    PublishedDocument.objects.filter(pk=readers.row(city_content).pk).update(search_text="sinking")

    run()

    assert readers.versions(city_content) == (1, 1)
    assert readers.news() == []


@pytest.mark.parametrize("model", [DocumentFacet, DocumentKey])
def test_lost_facets_and_keys_are_found_and_mended(city_content, readers, model):
    lost = model.objects.filter(document__content_id=city_content.translation_key)
    before = lost.count()
    lost.delete()

    assert run("--check")[1] is True
    run()

    assert before > 0 and lost.count() == before
    assert run("--check")[1] is False
    assert readers.versions(city_content) == (1, 1)


def test_a_page_changed_behind_our_back_is_found_and_mended(city_content, readers):
    Service.objects.filter(pk=city_content.pk).update(title="Swimming")

    report, failed = run("--check")
    assert failed and {change["event"] for change in report["changes"]} == {"item.updated"}

    run()
    assert readers.see(city_content)["title"] == "Swimming"
    assert run("--check")[1] is False


def test_a_missing_document_is_made(city_content, readers):
    PublishedDocument.objects.filter(content_id=city_content.translation_key).delete()

    assert run("--check")[1] is True
    run()

    assert readers.see(city_content)["title"] == "Swim lessons"
    assert readers.news() == ["published /parks/swim-lessons"]


def test_a_document_whose_page_is_gone_leaves(city_content, readers):
    from wagtail.models import Page

    Page.objects.filter(pk=city_content.pk).update(live=False)

    run()

    assert readers.row(city_content).state == "gone"
    assert readers.news()[0] == "gone /parks/swim-lessons"


def test_a_new_schema_version_is_stored_without_telling_anybody(city_content, readers, monkeypatch):
    """The shape may be the same for most documents: only those whose bytes differ are news."""
    before = everything()
    for module in (store, republish):
        monkeypatch.setattr(module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    assert republish.behind() == len(before)
    assert run("--check")[1] is True

    run()

    assert republish.behind() == 0
    assert everything() == before
    assert set(PublishedDocument.objects.values_list("schema_version", flat=True)) == {SCHEMA_VERSION + 1}
    assert readers.news() == []


def test_a_new_shape_is_a_new_version_of_what_has_it(city_content, readers, monkeypatch):
    for module in (store, republish):
        monkeypatch.setattr(module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr("content.documents.page.keywords", lambda page: ["new"])
    edited_at = readers.row(city_content).content_updated_at

    run()

    assert readers.versions(city_content) == (2, 2)
    assert readers.row(city_content).content_updated_at == edited_at
    assert "updated /parks/swim-lessons" in readers.news()
    assert readers.row(city_content).schema_version == SCHEMA_VERSION + 1


def test_an_emptied_store_is_filled_again(city_content, readers):
    documents = set(PublishedDocument.objects.values_list("content_id", "locale", "audience"))
    PublishedDocument.objects.all().delete()
    OutboxEvent.objects.all().delete()

    run()

    assert set(PublishedDocument.objects.values_list("content_id", "locale", "audience")) == documents
    assert run("--check")[1] is False


def test_the_report_for_people_names_what_differs(city_content, readers):
    Service.objects.filter(pk=city_content.pk).update(title="Swimming")
    out = StringIO()

    with pytest.raises(SystemExit):
        call_command("republish", "--check", stdout=out)

    assert "/parks/swim-lessons" in out.getvalue() and "differ" in out.getvalue()


def test_settling_twice_changes_nothing(city_content, readers):
    from django.utils import timezone

    from content.transaction import publication

    with publication() as current:
        current.items.update(republish.everything())
        current.subtrees.add(city_content.pk)
    assert settle.unsettled(republish.everything(), now=timezone.now()) == []
    assert readers.news() == []


def test_the_relay_renews_what_older_code_stored_and_tells_nobody_of_what_is_the_same(parks, make_service, readers):
    service = make_service(parks)
    Relay(timezone.now, jobs={}).catch_up()
    before = readers.versions(service)
    readers.news()
    PublishedDocument.objects.update(schema_version=0)
    republish.renew(timezone.now())
    Relay(timezone.now, jobs={}).catch_up()
    assert republish.behind() == 0
    assert (readers.versions(service), readers.news()) == (before, [])
