"""What an editor's form refuses, and says why on the field."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from content.models import Faq, Location, Service, Topic

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def refused(page):
    with pytest.raises(ValidationError) as refusal:
        page.full_clean(exclude=["path", "depth"])
    return {name: " ".join(messages) for name, messages in refusal.value.message_dict.items()}


def test_a_slug_names_one_item_of_a_type_in_a_locale(parks, make_department, make_service):
    make_service(parks, "Swim lessons")
    leisure = make_department("Leisure")
    twin = make_service(leisure, "Other")
    twin.slug = "swim-lessons"

    assert refused(twin)["slug"] == ("“Swim lessons” in Parks already has the slug “swim-lessons”. Choose another one.")


def test_another_type_or_language_may_have_the_same_slug(parks, make_department, make_service, make_faq, translate):
    lessons = make_service(parks, "Swim lessons")
    translate(lessons, slug="swim-lessons")

    answer = make_faq(make_department("Leisure"), "Swim lessons?", slug="swim-lessons")

    assert Faq.objects.get(pk=answer.pk).slug == "swim-lessons"
    assert Service.objects.filter(slug="swim-lessons").count() == 2


def test_a_copy_gets_a_slug_of_its_own(parks, make_department, make_service):
    lessons = make_service(parks, "Swim lessons")
    make_service(make_department("Trees"), "Second", slug="swim-lessons-2")

    copy = parks.copy(recursive=True, to=parks.get_parent(), update_attrs={"slug": "more", "title": "More"})

    assert copy.get_children().get().slug == "swim-lessons-3"
    assert lessons.slug == "swim-lessons"


def test_a_topic_cannot_be_inside_itself(make_topic):
    water = make_topic("Water")
    pools = make_topic("Pools", parent=water)
    water.parent = pools

    with pytest.raises(ValidationError, match="cannot be inside itself"):
        water.clean()


def test_a_cycle_of_topics_that_slipped_in_does_not_hang_publishing(parks, make_topic, make_service, readers):
    water = make_topic("Water")
    pools = make_topic("Pools", parent=water)
    Topic.objects.filter(pk=water.pk).update(parent=pools)

    lessons = make_service(parks, topics=[pools])

    topics = set(readers.row(lessons).facets.filter(name="topic").values_list("value", flat=True))
    assert topics == {str(water.translation_key), str(pools.translation_key)}


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"online_label": "Pay"}, "online_url", "needs an address"),
        ({"sla_value": 3}, "sla_value", "both a number and a unit"),
        ({"sla_unit": "hours"}, "sla_value", "both a number and a unit"),
        ({"service_code": "no spaces"}, "service_code", "letters, digits"),
        ({"summary": "x" * 161}, "summary", "160"),
        ({"keywords": "x" * 2001}, "keywords", "2000"),
    ],
)
def test_a_service_that_is_not_whole(parks, make_service, fields, field, message):
    lessons = make_service(parks)
    for name, value in fields.items():
        setattr(lessons, name, value)

    assert message in refused(lessons)[field]


def test_a_service_code_belongs_to_one_service(parks, make_service):
    make_service(parks, "Pothole", service_code="POTHOLE")
    other = make_service(parks, "Other")
    other.service_code = "POTHOLE"

    assert refused(other)["service_code"] == "“Pothole” already has the code POTHOLE."


def test_half_a_coordinate(parks, make_location):
    pool = make_location(parks)
    pool.latitude = 44

    assert "both latitude and longitude" in refused(pool)["latitude"]
    assert Location.objects.get(pk=pool.pk).latitude is None


def test_news_that_is_over_before_it_happened(parks, make_news):
    news = make_news(parks)
    news.interest_ends = news.date - timedelta(days=1)

    assert "before the day of the news" in refused(news)["interest_ends"]
