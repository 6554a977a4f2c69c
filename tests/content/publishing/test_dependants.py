"""What an item shows of others follows them: contacts, topics, places, pictures, departments and linked items."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.documents import render
from content.models import CityRendition, Department, Location, OpeningHours, PageContact, PageRelated, Service
from content.publishing import queries, settle
from content.publishing.models import DocumentKey, PendingRender, PublishedDocument
from content.publishing.relay import Relay
from content.publishing.renditions import make_missing
from content.transaction import publication
from tests.fixtures.agent_note import transfer
from tests.fixtures.city import publish

pytestmark = pytest.mark.database


def topics_of(page, readers):
    return set(readers.row(page).facets.filter(name="topic").values_list("value", flat=True))


def test_a_contact_changed_at_the_desk_changes_every_item_that_shows_it(
    desk, parks, make_contact, make_service, make_faq, readers
):
    pool_desk = make_contact("Pool desk", phone="311")
    listed = make_service(parks, "Swim lessons", contacts=[pool_desk])
    in_body = make_faq(parks, body=[("contact", {"contact": pool_desk})])
    other = make_service(parks, "Dog licence")
    readers.catch_up()

    desk.edit_snippet(pool_desk, phone="555 0100")

    assert readers.see(listed)["contacts"][0]["phone"] == "555 0100"
    assert readers.see(in_body)["body"][0]["contact"]["phone"] == "555 0100"
    assert readers.versions(listed) == (2, 2) and readers.versions(other) == (1, 1)
    assert readers.news() == readers.news("agent") == ["updated /parks/can-i-swim", "updated /parks/swim-lessons"]


def test_a_change_of_a_contact_is_no_edit_of_the_item(parks, make_contact, make_service, readers):
    pool_desk = make_contact("Pool desk")
    lessons = make_service(parks, contacts=[pool_desk])
    before = readers.row(lessons)

    pool_desk.phone = "555 0100"
    pool_desk.save()

    after = readers.row(lessons)
    assert after.content_updated_at == before.content_updated_at
    assert after.updated_at > before.updated_at


def test_a_field_of_a_contact_that_nobody_shows_changes_nothing(parks, make_contact, make_service, readers):
    pool_desk = make_contact("Pool desk")
    make_service(parks, contacts=[pool_desk])
    readers.catch_up()

    pool_desk.imported_from = "open311:desk"
    pool_desk.save()

    assert readers.news() == readers.news("agent") == []


def test_a_deleted_contact_leaves_no_hole(desk, parks, make_contact, make_service, make_faq, readers):
    pool_desk = make_contact("Pool desk")
    listed = make_service(parks, contacts=[pool_desk])
    text = ("text", "<p>Ask.</p>")
    in_body = make_faq(parks, body=[text, ("contact", {"contact": pool_desk})])

    desk.delete_snippet(pool_desk)

    assert readers.see(listed)["contacts"] == []
    assert [block["type"] for block in readers.see(in_body)["body"]] == ["text"]
    publish(in_body, summary="Yes")
    assert readers.see(in_body)["summary"] == "Yes"


def test_a_renamed_topic_is_renamed_wherever_it_is_shown(desk, parks, make_topic, make_service, readers):
    pools = make_topic("Pools")
    lessons = make_service(parks, topics=[pools])
    readers.catch_up()

    desk.edit_snippet(pools, title="Swimming pools")

    assert readers.see(lessons)["topics"][0]["title"] == "Swimming pools"
    assert readers.see(pools)["title"] == "Swimming pools"
    assert readers.news() == ["updated /parks/swim-lessons", "updated /topics/pools"]


def test_a_topic_that_moves_under_another_takes_its_pages_along(parks, make_topic, make_service, readers):
    water, sport = make_topic("Water"), make_topic("Sport")
    pools = make_topic("Pools", parent=water)
    indoor = make_topic("Indoor pools", parent=pools)
    lessons = make_service(parks, topics=[indoor])
    assert topics_of(lessons, readers) == {str(topic.translation_key) for topic in (indoor, pools, water)}
    readers.catch_up()

    pools.parent = sport
    pools.save()

    assert topics_of(lessons, readers) == {str(topic.translation_key) for topic in (indoor, pools, sport)}
    assert readers.see(pools)["parent"]["title"] == "Sport"
    assert readers.news() == ["updated /topics/pools"]
    found = queries.listed(queries.Listing("public", "en", "service", facets=(("topic", str(sport.translation_key)),)))
    assert [row.content_id for row in found] == [lessons.translation_key]


def test_an_edit_of_a_topic_is_an_edit_and_a_change_of_what_it_shows_is_none(make_topic, readers):
    water = make_topic("Water")
    pools = make_topic("Pools", parent=water)
    first = readers.row(pools).content_updated_at

    water.title = "Water and ice"
    water.save()
    assert readers.see(pools)["parent"]["title"] == "Water and ice"
    assert readers.row(pools).content_updated_at == first

    pools.description = "Where to swim."
    pools.save()
    assert readers.row(pools).content_updated_at > first


def test_a_deleted_topic_leaves_its_pages_and_its_narrower_topics(desk, parks, make_topic, make_service, readers):
    water = make_topic("Water")
    pools = make_topic("Pools", parent=water)
    lessons = make_service(parks, topics=[water, pools])
    readers.catch_up()

    desk.delete_snippet(water)

    assert [topic["title"] for topic in readers.see(lessons)["topics"]] == ["Pools"]
    assert topics_of(lessons, readers) == {str(pools.translation_key)}
    assert readers.see(pools)["parent"] is None
    assert readers.news() == ["deleted /topics/water", "updated /parks/swim-lessons", "updated /topics/pools"]


def test_a_new_address_of_a_location_is_shown_by_what_happens_there(
    desk, parks, make_location, make_service, make_faq, readers
):
    pool = make_location(parks, "North Pool", address_1="1 River Road")
    lessons = make_service(parks, locations=[pool])
    in_body = make_faq(parks, body=[("location", {"location": pool})])
    readers.catch_up()

    desk.publish(pool, address_1="9 Hill Street")

    assert readers.see(lessons)["locations"][0]["address"]["address_1"] == "9 Hill Street"
    assert readers.see(in_body)["body"][0]["location"]["address"]["address_1"] == "9 Hill Street"
    assert len(readers.news()) == 3


def test_a_draft_of_a_location_is_not_shown_elsewhere(parks, make_location, make_service, readers):
    pool = make_location(parks, "North Pool", address_1="1 River Road")
    lessons = make_service(parks, locations=[pool])
    pool.address_1 = "Secret"
    pool.save_revision()

    publish(lessons, summary="Learn")

    assert readers.see(lessons)["locations"][0]["address"]["address_1"] == "1 River Road"


def test_an_unpublished_location_disappears_and_comes_back(parks, make_location, make_service, make_faq, readers):
    pool = make_location(parks, "North Pool", address_1="1 River Road")
    lessons = make_service(parks, locations=[pool])
    in_body = make_faq(parks, body=[("location", {"location": pool})])

    pool.unpublish()
    assert readers.see(lessons)["locations"] == []
    assert readers.see(in_body)["body"] == []
    assert not readers.row(lessons).facets.filter(name="location").exists()

    publish(pool)
    assert readers.see(lessons)["locations"][0]["title"] == "North Pool"
    assert readers.see(in_body)["body"][0]["location"]["title"] == "North Pool"


def test_a_deleted_location_leaves_no_hole(desk, parks, make_location, make_service, make_faq, readers):
    pool = make_location(parks, "North Pool")
    lessons = make_service(parks, locations=[pool])
    in_body = make_faq(parks, body=[("location", {"location": pool}), ("link", {"item": pool})])

    desk.delete(Location.objects.get(pk=pool.pk))

    assert readers.see(lessons)["locations"] == []
    assert readers.see(in_body)["body"] == []
    publish(in_body, summary="Yes")
    assert readers.see(in_body)["summary"] == "Yes"


def test_the_description_of_a_picture_and_its_sizes_reach_what_shows_it(desk, parks, make_image, readers):
    pool = make_image("Pool", description="A pool")
    publish(parks, image=pool)
    assert readers.see(parks)["image"] == {
        "alt": "A pool",
        "width": 400,
        "height": 300,
        "caption": "",
        "placeholder": "#008080",
        "focal_point": None,
        "renditions": [],
        "sources": [],
    }
    readers.catch_up()

    pool.description = "A pool in the sun"
    pool.save()
    assert readers.see(parks)["image"]["alt"] == "A pool in the sun"

    assert make_missing() is True
    sizes = readers.see(parks)["image"]["renditions"]
    assert {(size["width"], size["format"]) for size in sizes} >= {(320, "webp"), (320, "jpeg")}
    assert all(size["url"].startswith("http://testserver/media/") for size in sizes)
    assert readers.news() == ["updated /parks"] * 3, "for the words, the quick formats and AVIF"
    assert make_missing() is False


def test_a_deleted_picture_leaves_no_hole(parks, make_image, make_faq, readers):
    pool = make_image("Pool")
    publish(parks, image=pool)
    block = ("image", {"image": _chosen(pool), "caption": "The pool"})
    answer = make_faq(parks, body=[block, ("text", "<p>Yes.</p>")])
    assert [block["type"] for block in readers.see(answer)["body"]] == ["image", "text"]

    pool.delete()

    assert readers.see(parks)["image"] is None
    assert [block["type"] for block in readers.see(answer)["body"]] == ["text"]
    publish(answer, summary="Yes")
    assert readers.see(answer)["summary"] == "Yes"


def test_a_deleted_size_of_a_picture_is_no_longer_offered(parks, make_image, readers):
    pool = make_image("Pool")
    publish(parks, image=pool)
    make_missing()

    with publication():
        CityRendition.objects.filter(filter_spec="width-320|format-webp").delete()

    assert "320" not in {
        f"{size['width']}" for size in readers.see(parks)["image"]["renditions"] if size["format"] == "webp"
    }


def test_a_renamed_department_is_renamed_in_its_services(parks, lessons, readers):
    publish(parks, title="Parks and recreation")

    assert readers.see(lessons)["department"]["title"] == "Parks and recreation"
    assert readers.news() == ["updated /parks", "updated /parks/swim-lessons"]


def test_an_unpublished_department_leaves_its_services_without_one(parks, lessons, readers):
    parks.unpublish()

    assert readers.see(lessons)["department"] is None
    assert not readers.row(lessons).facets.filter(name="department").exists()

    publish(parks)
    assert readers.see(lessons)["department"]["title"] == "Parks"


def test_links_disappear_with_what_they_lead_to_and_come_back(parks, lessons, make_faq, readers):
    answer = make_faq(
        parks,
        body=[
            ("text", f'<p>See <a linktype="page" id="{lessons.pk}">lessons</a>.</p>'),
            ("link", {"item": lessons}),
            ("steps", [{"title": "Book", "text": f'<p><a linktype="page" id="{lessons.pk}">Here</a></p>'}]),
        ],
    )
    answer.related_links = [PageRelated(item=lessons)]
    answer.save_revision().publish()
    url = readers.see(lessons)["url"]

    def shown():
        seen = readers.see(answer)
        return [block["type"] for block in seen["body"]], seen["body"][0]["html"], len(seen["related"])

    linked = shown()
    assert linked[0] == ["text", "link", "steps"] and f'href="{url}"' in linked[1] and linked[2] == 1

    lessons.unpublish()
    assert shown() == (["text", "steps"], "<p>See lessons.</p>", 0)
    assert "href" not in readers.see(answer)["body"][1]["steps"][0]["html"]

    publish(lessons)
    assert shown() == linked

    publish(lessons, slug="lessons")
    assert 'href="https://riverbend.example/parks/lessons"' in shown()[1]


def test_a_link_to_a_page_that_was_never_published_appears_with_it(parks, make_faq, readers):
    draft = parks.add_child(instance=Service(title="Secret camp", live=False))
    answer = make_faq(parks, body=[("text", f'<p><a linktype="page" id="{draft.pk}">Camp</a></p>')], services=[draft])
    assert readers.see(answer)["body"][0]["html"] == "<p>Camp</p>"
    assert readers.see(answer)["services"] == []
    assert "Secret" not in bytes(readers.row(answer, "agent").body).decode()

    draft.save_revision().publish()

    assert readers.see(answer)["services"][0]["title"] == "Secret camp"
    assert "/parks/secret-camp" in readers.see(answer)["body"][0]["html"]


def test_a_question_list_shows_what_can_be_read(parks, make_faq, make_service, readers):
    one, two = make_faq(parks, "One?"), make_faq(parks, "Two?")
    lessons = make_service(parks, body=[("questions", [one, two])])

    one.unpublish()
    assert [question["title"] for question in readers.see(lessons)["body"][0]["questions"]] == ["Two?"]

    two.delete()
    assert readers.see(lessons)["body"] == []


def test_links_in_agents_notes_follow_too_and_only_for_agents(parks, lessons, make_faq, readers):
    answer = make_faq(parks, agent_notes=f'<p>Offer <a linktype="page" id="{lessons.pk}">this</a>.</p>')
    readers.catch_up()

    publish(lessons, slug="lessons")

    assert "/parks/lessons" in readers.see(answer, "agent")["agent"]["notes_html"]
    assert readers.versions(answer) == (1, 2)
    assert readers.news() == ["moved /parks/lessons"]


def test_the_hours_of_a_transfer_follow_the_shared_ones(parks, make_faq, readers):
    hours = OpeningHours.objects.create(title="Night crew", week={"MO": [["18:00", "23:00"]]})
    answer = make_faq(parks, agent_transfers=transfer("555 0100", opening_hours=hours))

    hours.week = {"MO": [["17:00", "23:00"]]}
    hours.save()

    (shown,) = readers.see(answer, "agent")["agent"]["transfers"]
    assert shown["opening_hours"]["weekly"] == [{"weekday": "MO", "opens_at": "17:00", "closes_at": "23:00"}]
    assert "5" in shown["hours"]
    assert readers.versions(answer) == (1, 2)


def test_a_request_follows_the_code_and_the_promise_of_its_service_and_only_for_agents(
    parks, lessons, make_faq, readers
):
    publish(lessons, service_code="SWIM", sla_value=3, sla_unit="hours")
    answer = make_faq(parks, request_service=lessons)
    request = readers.see(answer, "agent")["agent"]["request"]
    assert (request["service_code"], request["service_level"]) == ("SWIM", {"value": 3, "unit": "hours"})
    assert request == readers.see(lessons, "agent")["agent"]["request"]

    publish(lessons, sla_value=5)
    assert readers.see(answer, "agent")["agent"]["request"]["service_level"]["value"] == 5
    assert readers.versions(answer) == (1, 2)

    publish(lessons, service_code="")
    assert readers.see(answer, "agent")["agent"]["request"] is None
    publish(lessons, service_code="SWIM")
    lessons.delete()
    assert readers.see(answer, "agent")["agent"]["request"] is None
    assert readers.versions(answer)[0] == 1


@pytest.fixture
def many(parks, make_contact, monkeypatch):
    """A contact that more items show than one transaction should render."""
    pool_desk = make_contact("Pool desk", phone="311")
    monkeypatch.setattr(settle, "DEPENDANTS_AT_ONCE", 4)
    services = []
    with publication():
        for number in range(6):
            page = parks.add_child(instance=Service(title=f"Class {number}"))
            PageContact.objects.create(page=page, contact=pool_desk, sort_order=0)
            services.append(page)
    return pool_desk, services


def phones(services, readers):
    return {readers.see(page)["contacts"][0]["phone"] for page in services}


def test_more_dependants_than_a_transaction_should_hold_follow_by_the_relay(many, readers, monkeypatch):
    pool_desk, services = many
    monkeypatch.setattr("content.publishing.relay.RENDERED", 4)
    readers.catch_up()

    pool_desk.phone = "555 0100"
    pool_desk.save()
    assert phones(services, readers) == {"311"} and readers.news() == []
    assert PendingRender.objects.count() == 6

    relay = Relay(clock=timezone.now, consumers={})
    assert relay.render_pending() is True
    assert phones(services, readers) == {"311", "555 0100"} and len(readers.news()) == 4

    relay.catch_up()
    assert phones(services, readers) == {"555 0100"} and len(readers.news()) == 2
    assert not PendingRender.objects.exists()


def test_a_relay_that_dies_while_rendering_leaves_the_batch_for_the_next(many, readers, monkeypatch):
    pool_desk, services = many
    pool_desk.phone = "555 0100"
    pool_desk.save()

    class Killed(BaseException):
        pass

    def die(*_args, **_kwargs):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(settle, "record", die)
        with pytest.raises(Killed):
            Relay(clock=timezone.now, consumers={}).render_pending()
    assert phones(services, readers) == {"311"} and PendingRender.objects.count() == 6

    Relay(clock=timezone.now, consumers={}).catch_up()
    assert phones(services, readers) == {"555 0100"}


def test_one_document_that_cannot_be_rendered_holds_up_no_other(many, readers, monkeypatch, caplog):
    pool_desk, services = many
    pool_desk.phone = "555 0100"
    pool_desk.save()
    broken, *others = services

    def refuse(source, *args):
        if source.pk == broken.pk:
            raise ValueError("not a service")
        return render(source, *args)

    with monkeypatch.context() as patched:
        patched.setattr(settle, "render", refuse)
        Relay(clock=timezone.now, consumers={}).catch_up()
    assert phones(others, readers) == {"555 0100"} and phones([broken], readers) == {"311"}
    assert PendingRender.objects.get().document.content_id == broken.translation_key
    assert "not a service" in caplog.text

    Relay(clock=timezone.now, consumers={}).catch_up()
    assert phones(services, readers) == {"555 0100"}


def test_a_document_that_left_depends_on_nothing(parks, make_contact, make_service, readers):
    pool_desk = make_contact("Pool desk")
    lessons = make_service(parks, contacts=[pool_desk])
    lessons.unpublish()
    readers.catch_up()

    assert not DocumentKey.objects.filter(document__content_id=lessons.translation_key).exists()
    pool_desk.phone = "555 0100"
    pool_desk.save()
    assert readers.news() == []


def test_dependants_of_two_changes_at_once_are_rendered_once(parks, make_contact, make_service, readers):
    pool_desk, permits = make_contact("Pool desk"), make_contact("Permits")
    lessons = make_service(parks, contacts=[pool_desk, permits])
    readers.catch_up()

    with publication():
        for contact in (pool_desk, permits):
            contact.phone = "555 0100"
            contact.save()
        publish(parks, title="Parks and recreation")

    assert readers.see(lessons)["version"] == 2
    assert readers.news() == ["updated /parks", "updated /parks/swim-lessons"]


def test_an_old_document_is_not_behind_after_a_day(parks, lessons, readers):
    """Nothing in a document depends on the clock, so settling it later changes nothing."""
    row = PublishedDocument.objects.get(pk=readers.row(lessons).pk)

    later = timezone.now() + timedelta(days=1)
    item = settle.Item(lessons.translation_key, "en")
    with publication():
        assert settle.refresh([item], now=later) == []

    assert bytes(readers.row(lessons).body) == bytes(row.body)
    assert Department.objects.get(pk=parks.pk).live


def _chosen(image):
    image.contextual_alt_text = "Children in the pool"
    image.decorative = False
    return image
