"""When a version rises, an event is written and a time moves; and that agents' text leaves no trace in public."""

import json
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

import pytest

from content.models import Service
from content.publishing import queries
from content.publishing.models import EventCounter, OutboxEvent, PublishedDocument
from content.transaction import publication
from tests.fixtures.agent_note import script, transfer
from tests.fixtures.city import publish

pytestmark = pytest.mark.database


def test_the_row_says_what_the_document_says(lessons, readers):
    row = readers.row(lessons)
    body = json.loads(bytes(row.body))

    assert body["version"] == row.version == 1
    assert (body["title"], body["slug"], body["path"]) == (row.title, row.slug, row.path)
    assert datetime.fromisoformat(body["updated_at"]) == row.updated_at
    assert datetime.fromisoformat(body["content_updated_at"]) == row.content_updated_at
    assert row.etag == blake2b(bytes(row.body) + bytes(row.card), digest_size=16).hexdigest()
    assert json.loads(bytes(row.card)).items() <= body.items()


def test_publishing_again_without_a_change_tells_nobody(lessons, readers):
    before = readers.row(lessons)

    publish(lessons)

    assert readers.news() == readers.news("agent") == []
    after = readers.row(lessons)
    assert (after.version, after.etag, after.updated_at) == (before.version, before.etag, before.updated_at)


def test_no_two_versions_have_the_same_moment_whatever_clocks_do(lessons, readers, monkeypatch):
    """Lists tell versions by it, and what was made of one is kept."""
    moments = [readers.row(lessons).updated_at]
    stopped = moments[0] - timedelta(hours=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: stopped)
    for title in ("Dive", "Float"):
        publish(lessons, title=title)
        moments.append(readers.row(lessons).updated_at)
    lessons.refresh_from_db()
    lessons.unpublish()
    moments.append(readers.row(lessons).updated_at)
    publish(lessons)
    moments.append(readers.row(lessons).updated_at)
    assert moments == sorted(set(moments)) and len(moments) == 5


def test_agents_text_changes_the_agents_document_alone(lessons, readers):
    public, counter = readers.row(lessons), EventCounter.objects.get(audience="public").value

    publish(
        lessons,
        agent_script=script("Ask for the age."),
        agent_notes="<p>Hidden</p>",
        agent_transfers=transfer("555 0199"),
    )

    assert readers.versions(lessons) == (1, 2)
    assert readers.news() == []
    assert EventCounter.objects.get(audience="public").value == counter
    assert readers.news("agent") == ["updated /parks/swim-lessons"]
    after = readers.row(lessons)
    unchanged = ("etag", "digest", "version", "updated_at", "content_updated_at", "search_text", "sort_title")
    assert all(getattr(after, name) == getattr(public, name) for name in unchanged)
    assert bytes(after.body) == bytes(public.body) and bytes(after.card) == bytes(public.card)


def test_an_edit_for_agents_does_not_show_in_the_public_times_later(parks, make_contact, make_service, readers):
    """When something else re-renders the public document, its `content_updated_at` must not tell of agents' edits."""
    pool_desk = make_contact("Pool desk")
    lessons = make_service(parks, contacts=[pool_desk])
    edited_at = readers.row(lessons).content_updated_at
    publish(lessons, agent_script=script("Ask for the age."))

    pool_desk.phone = "555 0100"
    pool_desk.save()

    assert readers.see(lessons)["contacts"][0]["phone"] == "555 0100"
    assert readers.row(lessons).content_updated_at == edited_at


def test_an_edit_moves_both_times(lessons, readers):
    before = readers.row(lessons)

    publish(lessons, summary="Learn to swim in summer.")

    after = readers.row(lessons)
    assert after.updated_at == after.content_updated_at > before.updated_at
    assert after.published_at == before.published_at


def test_the_words_of_agents_are_searchable_by_agents_only(lessons, readers):
    publish(lessons, agent_script=script("Xylophone"), service_code="SWIM")

    assert "Xylophone" in readers.row(lessons, "agent").search_text
    assert "Xylophone" not in readers.row(lessons).search_text
    assert b"Xylophone" not in bytes(readers.row(lessons).body) + bytes(readers.row(lessons).card)


def test_a_public_row_never_holds_an_agents_field(parks, make_service, make_faq):
    make_service(parks, agent_script=script("Secret"), sla_value=2, sla_unit="hours")
    make_faq(parks, agent_script=script("Secret"), review_date=datetime(2027, 1, 1, tzinfo=UTC).date())

    for row in PublishedDocument.objects.filter(audience="public"):
        assert not {"agent", "service_level", "review_date"} & json.loads(bytes(row.body)).keys()
        assert b"Secret" not in bytes(row.body) + bytes(row.card) + row.search_text.encode()


def test_each_audience_counts_its_own_events_without_gaps(lessons, readers):
    publish(lessons, agent_script=script("One"))
    publish(lessons, agent_script=script("Two"))
    publish(lessons, summary="All")

    for audience in ("public", "agent"):
        numbers = list(OutboxEvent.objects.filter(audience=audience).values_list("sequence", flat=True).order_by("pk"))
        assert numbers == list(range(1, len(numbers) + 1))
        assert queries.last_sequence(audience) == len(numbers)
    assert queries.last_sequence("agent") == queries.last_sequence("public") + 2


def test_the_history_has_one_set_of_names():
    assert set(OutboxEvent.Event.values) == {
        "item.published",
        "item.updated",
        "item.moved",
        "item.withdrawn",
        "item.gone",
        "item.redirected",
        "item.deleted",
    }


def test_several_changes_in_one_publication_are_one_version(lessons, readers):
    with publication():
        publish(lessons, title="One")
        publish(lessons, title="Two")
        publish(lessons, title="Three")

    assert readers.see(lessons)["title"] == "Three"
    assert readers.versions(lessons) == (2, 2)
    assert readers.news() == ["updated /parks/swim-lessons"]


def test_a_change_that_is_taken_back_in_the_same_publication_tells_nobody(lessons, readers):
    with publication():
        lessons.unpublish()
        publish(lessons)

    assert readers.see(lessons)["version"] == 1
    assert readers.news() == []


def test_what_was_made_and_deleted_in_one_publication_never_was(parks, readers):
    readers.catch_up()

    with publication():
        page = parks.add_child(instance=Service(title="Ghost"))
        page.delete()

    assert readers.row(page) is None
    assert readers.news() == []


def test_a_newer_row_is_never_overwritten_by_an_older_one(lessons, readers):
    from content.publishing.rows import Draft, write
    from content.transaction import Item

    PublishedDocument.objects.filter(pk=readers.row(lessons).pk).update(version=9, title="Newer")
    row = PublishedDocument.objects.filter(pk=readers.row(lessons).pk).values().get()
    older = {name: value for name, value in row.items() if name not in ("id", "content_id", "locale", "audience")}
    older |= {"version": 2, "title": "Older"}

    write([Draft(Item(lessons.translation_key, "en"), "public", row["id"], "service", row["updated_at"], row=older)])

    assert readers.row(lessons).title == "Newer"


def test_a_titles_accents_and_case_do_not_decide_where_it_sorts(parks, make_service):
    for title in ("Zoo", "água", "Ábaco", "bus"):
        make_service(parks, title)

    found = queries.listed(queries.Listing("public", "en", "service"))

    assert [json.loads(row.card)["title"] for row in found] == ["Ábaco", "água", "bus", "Zoo"]
